"""Notes as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reader.article import get_source
from reader.export.escapes import escape_markdown, escape_own_text
from reader.export.export_phrases import format_long_date
from reader.export.links import make_link_url
from reader.export.notes.collected_note import (
    HIGHLIGHT,
    CollectedNote,
    describe_note_place,
    describe_origin,
)


def make_note_object(found: CollectedNote, author: str | None) -> dict[str, Any]:
    """Return a note as an object for JSON; offsets count code points of its paragraph's text.

    This is a stable interface, as the other faces for programs. ``start`` and ``end`` are null for
    a note on a whole paragraph, or article, and say where the quote was found last.
    """
    note = found.note
    return {
        "id": note.id,
        "article": note.article,
        "title": found.title,
        "author": author,
        "source": get_source(found.url) or None,
        "date": found.date and found.date.isoformat(),
        "url": found.url,
        "path": found.path,
        "tags": list(found.tags),
        "paragraph": note.paragraph,
        "start": note.start,
        "end": note.stop,
        "quote": note.quote,
        "text": note.text,
        "made": note.made_at.isoformat(),
        "changed": note.changed_at.isoformat(),
    }


def render_notes_plain(found: Iterable[CollectedNote]) -> str:
    """Return notes as text, by article in the order in which these come first."""
    blocks = []
    for notes in group_by_article(found):
        lines = [notes[0].title, f"  {describe_origin(notes[0])}"]
        for one in notes:
            quote = " ".join(one.note.quote.split())
            place = f"{_format_day(one)}, {describe_note_place(one.note)}"
            lines += ["", f"  “{quote}” ({place})" if quote else f"  ({_format_day(one)})"]
            lines += [f"  » {line}" for line in (one.note.text or HIGHLIGHT).split("\n")]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def render_notes_markdown(found: Iterable[CollectedNote]) -> str:
    """Return notes as Markdown, a section an article; links and tags in notes stay alive."""
    return "\n\n".join(block for notes in group_by_article(found) for block in _render(notes))


def _render(notes: list[CollectedNote]) -> Iterator[str]:
    first = notes[0]
    address, origin = make_link_url(first.url), escape_markdown(describe_origin(first))
    yield f"## {escape_markdown(first.title)}"
    yield f"[{origin}]({address})" if address else origin
    for one in notes:
        quote = escape_markdown(" ".join(one.note.quote.split()))
        place = f"{describe_note_place(one.note)}, {_format_day(one)}"
        yield f"> {quote} ({place})" if quote else f"{_format_day(one)}:"
        yield from (escape_own_text(line) for line in one.note.text.split("\n") if line.strip())


def group_by_article(found: Iterable[CollectedNote]) -> Iterator[list[CollectedNote]]:
    """Yield the notes of each article, in the order in which the articles come first."""
    groups: dict[int, list[CollectedNote]] = {}
    for one in found:
        groups.setdefault(one.note.article, []).append(one)
    for notes in groups.values():
        yield sorted(notes, key=lambda one: (one.note.paragraph, one.note.start or 0, one.note.id))


def _format_day(one: CollectedNote) -> str:
    return format_long_date(one.note.made_at.astimezone().date())
