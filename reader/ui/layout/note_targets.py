"""What a note would be on, and which note of those that are there is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.records import Record

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library import Note
    from reader.ui.layout.text_ranges import TextRange


class NoteTarget(Record):
    """What a note is on: code points of a paragraph, and what they say.

    ``is_part`` says that it is not the whole paragraph; ``note`` is one that is there already.
    """

    paragraph: int
    start: int
    end: int
    quote: str
    is_part: bool
    note: Note | None


def find_note_target(
    article: Article,
    current: int,
    selection: Sequence[TextRange],
    notes: Sequence[Note],
    gone_to: int | None,
) -> NoteTarget:
    """Return what a note would be on: the selection, else the current paragraph.

    The note that is on just that is the one to change. Where nothing is selected it is the one
    that was ``gone_to``, by its id, or one on the whole paragraph, or the first on a part of it.
    """
    if selection:
        # A note belongs to one paragraph: of a selection over several, to the first.
        paragraph, start = selection[0].paragraph, selection[0].start
        end = [part for part in selection if part.paragraph == paragraph][-1].end
    else:
        paragraph, start, end = current, 0, len(article.paragraphs[current].text)
    text = article.paragraphs[paragraph].text
    there = [note for note in notes if note.paragraph == paragraph]
    if selection:
        there = [n for n in there if n.start is not None and n.span(text) == (start, end)]
    else:
        there.sort(key=lambda note: (note.id != gone_to, note.start is not None))
    note = there[0] if there else None
    quote = note.quote if note else text[start:end]
    return NoteTarget(paragraph, start, end, quote, bool(selection), note)
