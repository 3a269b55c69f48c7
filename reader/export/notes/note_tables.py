"""Notes as tables that other programs import: Readwise's CSV, and Anki's text form.

Readwise takes a table with the columns of ``READWISE_COLUMNS``, of which Highlight must not be
empty. Anki's file begins with lines of "#key:value"; its fields are HTML, and the first field of a
row is what a later import knows the row by, so that a note which was changed since is updated.
"""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterable, Mapping, Sequence

from reader.export.links import make_link_url
from reader.export.notes.collected_note import CollectedNote, describe_origin

READWISE_COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
ANKI_COLUMNS = ("Front", "Back", "Tags")

# A spreadsheet calculates a cell that begins so, and may send what stands in others to a server.
_FORMULA_SIGNS = ("=", "+", "-", "@")


def format_readwise_csv(found: Iterable[CollectedNote], authors: Mapping[int, str]) -> str:
    """Return notes as the table that Readwise imports, the first row naming the columns.

    ``authors`` are those of articles, by article. A note on a whole article stands in the place of
    the highlight. Dates are in UTC. Before what a spreadsheet would calculate stands an apostrophe.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(READWISE_COLUMNS)
    for one in found:
        note = one.note
        cells = (
            note.quote or note.text,
            one.title,
            authors.get(note.article, ""),
            make_link_url(one.url) or "",
            note.text if note.quote else "",
            str(note.paragraph + 1),
            f"{note.made_at:%Y-%m-%d %H:%M:%S}",
        )
        writer.writerow([_disarm(cell) for cell in cells])
    return table.getvalue()


def _disarm(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell


def format_anki_text(found: Iterable[CollectedNote]) -> str:
    """Return notes as a file that Anki imports: what a note is on, the note, and tags.

    Notes on the same words are one card, since Anki would take one for the other.
    """
    cards: dict[str, list[CollectedNote]] = {}
    for one in found:
        cards.setdefault(_make_front(one), []).append(one)
    table = io.StringIO()
    table.write("#separator:Tab\n#html:true\n#notetype:Basic\n")
    table.write(f"#columns:{chr(9).join(ANKI_COLUMNS)}\n#tags column:{len(ANKI_COLUMNS)}\n")
    # All are quoted: a row that begins with "#" would be taken for a comment.
    writer = csv.writer(table, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_ALL)
    for front, notes in cards.items():
        tags = dict.fromkeys(tag for one in notes for tag in one.tags)
        writer.writerow((front, _make_back(notes), " ".join(map(_make_tag, tags))))
    return table.getvalue()


def _make_front(one: CollectedNote) -> str:
    return _to_html(one.note.quote or one.title)


def _make_back(notes: Sequence[CollectedNote]) -> str:
    """Return the notes of a card, and where its words are from: each article once."""
    texts = dict.fromkeys(_to_html(one.note.text) for one in notes if one.note.text)
    origins = dict.fromkeys(map(_make_origin, notes))
    return "<br><br>".join((*texts, "<br>".join(origins)))


def _make_origin(one: CollectedNote) -> str:
    name = f"{_to_html(one.title)} ({_to_html(describe_origin(one))})"
    address = make_link_url(one.url)
    return f'<a href="{html.escape(address)}">{name}</a>' if address else name


def _make_tag(name: str) -> str:
    """Return a tag as Anki has it: spaces part tags there, and two colons would make a tree."""
    return "_".join(name.replace("::", ":").split())


def _to_html(text: str) -> str:
    """Return text as HTML that only shows it.

    Anki acts on ``[sound:…]``, ``[latex]``, ``{{c1::…}}`` and ``\\(…\\)`` too: what these begin
    with is written as an entity, which shows as the character that it stands for.
    """
    escaped = html.escape(text).replace("\\", "&#92;").replace("[", "&#91;")
    return escaped.replace("{{", "&#123;&#123;").replace("\n", "<br>")
