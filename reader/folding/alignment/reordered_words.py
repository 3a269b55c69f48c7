"""Reordered words: words in another sentence of ``b``, which alignment in order cannot find."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment.gaps import Gap
from reader.folding.alignment.word_alignment import SpanPair
from reader.folding.lexicons import WordClass

_MIN_NAME_WORDS = 2  # content words of a subject: "the young prisoner of war"
_MAX_SUBJECT_WORDS = 6


def is_reordered(gap: Gap, blocks: Sequence[SpanPair]) -> bool:
    """Return whether the own words of ``a`` are in another sentence of ``b``, without loss.

    That is so if they are whole sentences, so that only the order differs; or if they are a subject
    that ``b`` names in another sentence and refers to by a pronoun here. Any other words in another
    place say something else there: "shot by police" is not "was shot. Police came".
    """
    if not gap.own_range:
        return _is_replaced_by_pronoun(gap)
    if _is_whole_sentence(gap):
        return _stands_elsewhere(gap, gap.own_range, blocks)
    return _is_subject(gap, blocks)


def _is_whole_sentence(gap: Gap) -> bool:
    """Return whether the own words are whole sentences with a content word."""
    numbers, own_range = gap.a.sentence_numbers, gap.own_range
    begins = own_range.start == 0 or numbers[own_range.start - 1] != numbers[own_range.start]
    ends = own_range.stop == len(numbers) or numbers[own_range.stop - 1] != numbers[own_range.stop]
    return begins and ends and WordClass.CONTENT in gap.own_classes()


def _is_subject(gap: Gap, blocks: Sequence[SpanPair]) -> bool:
    """Return whether the own words are a subject for which ``b`` has a pronoun."""
    a, own_range = gap.a, gap.own_range
    if (
        own_range.start
        and a.sentence_numbers[own_range.start - 1] == a.sentence_numbers[own_range.start]
    ):
        return False
    if gap.a.lexicon.pronouns.isdisjoint(gap.other_words()):
        return False
    if any(word_class > WordClass.FUNCTION for word_class in gap.other_classes()):
        return False
    meaningful = [i for i in own_range if a.word_classes[i] > WordClass.FUNCTION]
    if sum(a.word_classes[i] == WordClass.CONTENT for i in meaningful) < _MIN_NAME_WORDS:
        return False
    return _stands_elsewhere(gap, range(meaningful[0], meaningful[-1] + 1), blocks)


def _is_replaced_by_pronoun(gap: Gap) -> bool:
    """Return whether ``a`` has a subject before the gap for which ``b`` has a pronoun after it.

    ``b`` names the subject at the start of a sentence, and its next sentence starts with a pronoun.
    """
    a, b = gap.a, gap.b
    if (
        not gap.is_inner
        or a.sentence_numbers[gap.own_range.start - 1] != a.sentence_numbers[gap.own_range.stop]
    ):
        return False
    subject = a.sentence_numbers.index(a.sentence_numbers[gap.own_range.start - 1])
    size = gap.own_range.start - subject
    start = gap.other_range.start - size
    if (
        not 0 < size <= _MAX_SUBJECT_WORDS
        or start < 0
        or (start and b.sentence_numbers[start - 1] == b.sentence_numbers[start])
    ):
        return False
    if a.words[subject : gap.own_range.start] != b.words[start : gap.other_range.start]:
        return False
    if b.sentence_numbers[gap.other_range.stop] != b.sentence_numbers[start] + 1:
        return False
    after = [j for j in gap.other_range if b.sentence_numbers[j] != b.sentence_numbers[start]]
    return (
        len(after) == 1
        and b.words[after[0]] in a.lexicon.pronouns
        and WordClass.CONTENT in a.word_classes[subject : gap.own_range.start]
    )


def _stands_elsewhere(gap: Gap, run: range, blocks: Sequence[SpanPair]) -> bool:
    """Return whether the words are in sentences of ``b`` that share nothing else with ``a``."""
    b = gap.b
    words = gap.a.words[run.start : run.stop]
    if not b.distinct_words.issuperset(words):
        return False
    aligned_sentences = {
        b.sentence_numbers[j] for block in blocks for j in (block.b, block.b_end - 1)
    }
    return any(
        b.words[j] == words[0]
        and b.words[j : j + len(words)] == words
        and aligned_sentences.isdisjoint(b.sentence_numbers[j : j + len(words)])
        for j in range(len(b.words) - len(words) + 1)
    )
