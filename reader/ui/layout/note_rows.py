"""All notes as rows to choose from: in one list, by article or by tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.ui.labels import format_short_date, name_source
from reader.ui.layout.wrap import cut, wrap

if TYPE_CHECKING:
    from reader.library.annotations.all_notes import FoundNote

NoteOrder = Literal["newest first", "by article", "by tag"]

NOTE_ORDERS: tuple[NoteOrder, ...] = ("newest first", "by article", "by tag")
_NO_TAG = "no tag"
_MAX_LINES = 2  # of a note, and of what it is on
_INDENT = "  "


class NoteRow(NamedTuple):
    """A note, or with None a heading; ``strong`` lines stand above ``quiet`` ones."""

    note: FoundNote | None
    strong: str
    quiet: str = ""


def make_note_rows(
    found: Sequence[FoundNote], order: NoteOrder, width: int, today: Date
) -> list[NoteRow]:
    """Return the rows of notes, which come the newest first, in lines of ``width`` cells."""
    width = max(width, 1)
    rows = []
    for heading, notes in _group(found, order):
        if heading:
            rows.append(NoteRow(None, cut(heading, width)))
        rows += [_make_row(note, width, today, with_title=order != "by article") for note in notes]
    return rows


def _group(
    found: Sequence[FoundNote], order: NoteOrder
) -> Iterator[tuple[str, Iterable[FoundNote]]]:
    """Yield headings, "" for none, with their notes; a note of two tags stands under both."""
    if order == "newest first":
        yield "", found
    elif order == "by article":
        articles: dict[int, list[FoundNote]] = {}
        for one in found:
            articles.setdefault(one.note.article, []).append(one)
        for notes in articles.values():
            first = notes[0]
            heading = f"{first.title} · {first.source}" if first.source else first.title
            yield heading, sorted(notes, key=lambda o: (o.note.paragraph, o.note.start or 0))
    else:
        tags: dict[str, list[FoundNote]] = {}
        for one in found:
            for tag in one.tags or ("",):
                tags.setdefault(tag, []).append(one)
        for tag in sorted(tags, key=lambda name: (not name, name.casefold())):
            yield tag or _NO_TAG, tags[tag]


def _make_row(found: FoundNote, width: int, today: Date, *, with_title: bool) -> NoteRow:
    note = found.note
    text, quote = " ".join(note.text.split()), " ".join(note.quote.split())
    quiet = []
    if text and quote:
        quiet += _break(f"“{quote}”", width, _INDENT)
    made = format_short_date(note.made_at.astimezone().date(), today)
    where = [found.title, name_source(found.source, found.path)] if with_title else []
    quiet.append(_INDENT + cut(" · ".join([made, *filter(None, where)]), width - len(_INDENT)))
    strong = _break(f"» {text}" if text else f"“{quote}”", width, "")
    return NoteRow(found, "\n".join(strong), "\n".join(quiet))


def _break(text: str, width: int, indent: str) -> list[str]:
    """Return a text in at most ``_MAX_LINES`` lines."""
    width = max(width - len(indent), 1)
    starts = [start for start, _ in wrap(text, width)]
    lines = [text[start:end] for start, end in wrap(text, width)[:_MAX_LINES]]
    if len(starts) > _MAX_LINES:
        lines[-1] = cut(text[starts[_MAX_LINES - 1] :], width)
    return [indent + line for line in lines]
