"""Own words as a reader sees them: pieces of both texts, long enough to be read."""

from __future__ import annotations

from reader.folding.alignment import Block
from reader.folding.languages import Kind
from reader.folding.quotations import MARKS
from reader.folding.relation import Difference
from reader.folding.wording import Wording


def cut_piece(a: Wording, b: Wording, words: Block) -> Difference:
    """Return where own words and what stands there are in their texts, as a reader sees them.

    The function word before them is taken in where both texts have it ("is crumbling" beside
    "is 'constantly deteriorating'", "his country's" beside "his"), and so are quotation marks and
    a kicker's colon.
    """
    start, there = words.a, words.b
    if (
        min(start, there) > 0
        and a.words[start - 1] == b.words[there - 1]
        and a.kinds[start - 1] <= Kind.FUNCTION
        and a.before(start).isspace()
    ):
        start, there = start - 1, there - 1
    return Difference(*_span(a, start, words.a_end), *_span(b, there, words.b_end))


def _span(wording: Wording, start: int, end: int) -> tuple[int, int]:
    text = wording.text
    if start == end:
        place = wording.starts[start] if start < len(wording.words) else len(text)
        return place, place
    first, last = wording.starts[start], wording.ends[end - 1]
    while first and text[first - 1] in MARKS:
        first -= 1
    while last < len(text) and (text[last] in MARKS or text[last] == ":"):
        last += 1
    return first, last
