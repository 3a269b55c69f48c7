"""Differences in punctuation and capitals between texts that have the same words.

Theory. A comma shows who speaks ("The senator, said the witness, lied") and whom a clause is about;
a capital makes a word a name. Scraping loses spaces and quotation marks, but no commas.

Known limits: hyphens are ignored, and so are capitals at the start of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.folding.alignment import SpanPair
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass

_PAUSE_MARKS = frozenset(",;:()[]–—")
_ENDS = " .…!?"
_MIN_OPENER_WORDS, _MAX_OPENER_WORDS = 4, 9
_MIN_PLACE_WORDS, _MAX_PLACE_WORDS = 3, 5
_SPACED_DASH = re.compile(r"\s[-‐‑]\s|[-‐‑]{2}")  # not a hyphen


def differs_in_punctuation(a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]) -> bool:
    """Return whether a pause mark or a capital is in one text only, and changes the statement."""
    if a.text.rstrip(_ENDS) in b.text:
        return False  # verbatim, like most copies
    return _has_other_pause(a, b, blocks) or differs_in_capitals(a, b, blocks)


def _has_other_pause(a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]) -> bool:
    """Return whether a pause between two words is in one text only."""
    return any(
        has_pause(a.text_after(i)) != has_pause(b.text_after(block.b + i - block.a))
        and not (_ends_opener(a, i) and _ends_opener(b, block.b + i - block.a))
        and not (_ends_place(a, i) and _ends_place(b, block.b + i - block.a))
        and not (_has_stop(a, i) and _has_stop(b, block.b + i - block.a))
        for block in blocks
        if block.a_end - block.a == block.b_end - block.b and _is_written_differently(a, b, block)
        for i in range(block.a, block.a_end - 1)
    )


def _ends_opener(text: AnalysedText, i: int) -> bool:
    """Return whether a phrase may end with word ``i`` before a name that begins the statement.

    "In a post on Wednesday, Orme said" has its comma or not; "In the end, the man said" is not
    looked at, as it can be read in two ways.
    """
    begins = text.sentence_numbers.index(text.sentence_numbers[i])
    return (
        _MIN_OPENER_WORDS <= i + 1 - begins <= _MAX_OPENER_WORDS
        and text.words[begins] in text.lexicon.detail_prepositions
        and text.word_classes[i] in (WordClass.CONTENT, WordClass.DATE)
        and not text.text[text.starts[i + 1]].islower()
        and text.text_after(i) in (" ", ", ")
    )


def _ends_place(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` is the second name of a place: "in Selby Moor, Kent, around noon".

    The comma behind it is often left out; before a verb it is needed.
    """
    lexicon = text.lexicon
    if i < _MIN_PLACE_WORDS - 1 or text.text_after(i) not in (" ", ", "):
        return False
    if text.words[i + 1] not in lexicon.prepositions | lexicon.approximations:
        return False
    k = i
    while k and text.text[text.starts[k]].isupper() and i - k < _MAX_PLACE_WORDS:
        k -= 1
    commas = [text.text_after(n) == ", " for n in range(k + 1, i)]
    return text.words[k] in lexicon.place_prepositions and commas.count(True) == 1


def _has_stop(text: AnalysedText, i: int) -> bool:
    """Return whether a full stop is behind word ``i``: a bracket after it changes no clause."""
    return ". " in text.text_after(i) and text.words[i] not in text.lexicon.titles


def _is_written_differently(a: AnalysedText, b: AnalysedText, block: SpanPair) -> bool:
    """Return whether the words of a block have different spellings in the two texts."""
    own_spelling = a.text[a.starts[block.a] : a.ends[block.a_end - 1]]
    return own_spelling != b.text[b.starts[block.b] : b.ends[block.b_end - 1]]


def has_pause(between: str) -> bool:
    """Return whether the characters between two words mark a pause."""
    if len(between) <= 1:
        return between == "—"  # other single marks join words
    return not _PAUSE_MARKS.isdisjoint(between) or bool(_SPACED_DASH.search(between))


def differs_in_capitals(a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]) -> bool:
    """Return whether a word that a capital makes another word has it in one text only."""
    if a.lexicon.capital_sensitive.isdisjoint(a.words) or a.text.isupper() or b.text.isupper():
        return False
    return any(
        _is_capitalised(a, i) != _is_capitalised(b, j)
        for i, j in _pair_words(blocks)
        if a.words[i] in a.lexicon.capital_sensitive
        and not (_begins_sentence(a, i) or _begins_sentence(b, j))
    )


def _pair_words(blocks: Sequence[SpanPair]) -> Iterator[tuple[int, int]]:
    """Yield the indices of the aligned words of both texts."""
    for block in blocks:
        if block.a_end - block.a == block.b_end - block.b:
            yield from zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=True)


def _is_capitalised(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` begins with a capital."""
    return text.text[text.starts[i]].isupper()


def _begins_sentence(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` may have its capital because a sentence or quotation begins."""
    return (
        i == 0
        or text.sentence_numbers[i - 1] != text.sentence_numbers[i]
        or bool(text.text_before(i).strip())
    )
