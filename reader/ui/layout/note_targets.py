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


def find_note_targets(
    article: Article,
    current: int,
    selection: Sequence[TextRange],
    notes: Sequence[Note],
    gone_to: int | None,
) -> list[NoteTarget]:
    """Return what a note can be on: the selection, else the current paragraph.

    The note that is on just that is the one to change. Where nothing is selected, a note that was
    ``gone_to``, by its id, is the only target, and each note on a part of the paragraph is one more
    after the paragraph itself.
    """
    if selection:
        # A note belongs to one paragraph: of a selection over several, to the first.
        paragraph, start = selection[0].paragraph, selection[0].start
        end = [part for part in selection if part.paragraph == paragraph][-1].end
    else:
        paragraph, start, end = current, 0, len(article.paragraphs[current].text)
    text = article.paragraphs[paragraph].text
    there = [note for note in notes if note.paragraph == paragraph]

    def change(note: Note) -> NoteTarget:
        if note.start is None:
            return NoteTarget(paragraph, start, end, note.quote, False, note)
        # Its own words, on which it is written anew where another window removes it meanwhile.
        span = note.span(text) or (note.start, note.start + len(note.quote))
        return NoteTarget(paragraph, *span, note.quote, True, note)

    there_gone_to = [note for note in there if note.id == gone_to]
    if there_gone_to and not selection:
        return [change(there_gone_to[0])]
    if selection:
        same = [n for n in there if n.start is not None and n.span(text) == (start, end)]
    else:
        same = [note for note in there if note.start is None]
    write = NoteTarget(paragraph, start, end, text[start:end], bool(selection), None)
    first = change(same[0]) if same else write
    others = [] if selection else [note for note in there if note not in same[:1]]
    return [first, *map(change, others)]
