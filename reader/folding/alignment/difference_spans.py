"""The spans in both texts that show a difference to the reader."""

from __future__ import annotations

from reader.folding.alignment.word_alignment import SpanPair
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.result import Difference


def locate_difference(a: AnalysedText, b: AnalysedText, block: SpanPair) -> Difference:
    """Return the character spans of own words and of the words in their place.

    A preceding function word is included if both texts have it, so that the spans can be read ("is
    crumbling" and "is 'constantly deteriorating'", "his country's" and "his"); so are quotation
    marks and the colon of a kicker.
    """
    start, other_start = block.a, block.b
    if (
        min(start, other_start) > 0
        and a.words[start - 1] == b.words[other_start - 1]
        and a.word_classes[start - 1] <= WordClass.FUNCTION
        and a.text_before(start).isspace()
    ):
        start, other_start = start - 1, other_start - 1
    return Difference(
        *_character_span(a, start, block.a_end), *_character_span(b, other_start, block.b_end)
    )


def _character_span(analysed: AnalysedText, start: int, end: int) -> tuple[int, int]:
    """Return the characters of the words ``start`` to ``end``."""
    text = analysed.text
    if start == end:
        offset = analysed.starts[start] if start < len(analysed.words) else len(text)
        return offset, offset
    first, last = analysed.starts[start], analysed.ends[end - 1]
    while first and text[first - 1] in QUOTATION_MARKS:
        first -= 1
    while last < len(text) and (text[last] in QUOTATION_MARKS or text[last] == ":"):
        last += 1
    return first, last
