"""Words that stand in another sentence: what alignment in order does not see, and pronouns do."""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Block
from reader.folding.gap import Gap
from reader.folding.languages import Kind

_NAMED = 2  # content words that name a subject: "the young prisoner of war"
_SUBJECT = 6  # words of a subject at most


def is_moved(gap: Gap, blocks: Sequence[Block]) -> bool:
    """Return whether the own words of ``a`` stand in another sentence of ``b``, and may.

    They may where they are whole sentences, so that only the order differs; or where they are a
    subject that ``b`` names in another sentence and has a pronoun for here. Any other run that
    stands elsewhere says another thing there: "shot by police" is not "was shot. Police came".
    """
    if not gap.own:
        return _refers_back(gap)
    if _is_whole(gap):
        return _stands_elsewhere(gap, gap.own, blocks)
    return _is_subject(gap, blocks)


def _is_whole(gap: Gap) -> bool:
    numbers, own = gap.a.sentences, gap.own
    begins = own.start == 0 or numbers[own.start - 1] != numbers[own.start]
    ends = own.stop == len(numbers) or numbers[own.stop - 1] != numbers[own.stop]
    return begins and ends and Kind.CONTENT in gap.own_kinds()


def _is_subject(gap: Gap, blocks: Sequence[Block]) -> bool:
    a, own = gap.a, gap.own
    if own.start and a.sentences[own.start - 1] == a.sentences[own.start]:
        return False
    if gap.a.language.pronouns.isdisjoint(gap.their_words()):
        return False
    if any(kind > Kind.FUNCTION for kind in gap.their_kinds()):
        return False
    said = [i for i in own if a.kinds[i] > Kind.FUNCTION]
    if sum(a.kinds[i] == Kind.CONTENT for i in said) < _NAMED:
        return False
    return _stands_elsewhere(gap, range(said[0], said[-1] + 1), blocks)


def _refers_back(gap: Gap) -> bool:
    """Return whether ``a`` has a subject before the gap where ``b`` has "he" after it.

    ``b`` names it at the beginning of its sentence, and the next sentence begins with a pronoun.
    """
    a, b = gap.a, gap.b
    if not gap.inner or a.sentences[gap.own.start - 1] != a.sentences[gap.own.stop]:
        return False
    subject = a.sentences.index(a.sentences[gap.own.start - 1])
    size = gap.own.start - subject
    start = gap.there.start - size
    if (
        not 0 < size <= _SUBJECT
        or start < 0
        or (start and b.sentences[start - 1] == b.sentences[start])
    ):
        return False
    if a.words[subject : gap.own.start] != b.words[start : gap.there.start]:
        return False
    if b.sentences[gap.there.stop] != b.sentences[start] + 1:
        return False
    after = [j for j in gap.there if b.sentences[j] != b.sentences[start]]
    return (
        len(after) == 1
        and b.words[after[0]] in a.language.pronouns
        and Kind.CONTENT in a.kinds[subject : gap.own.start]
    )


def _stands_elsewhere(gap: Gap, run: range, blocks: Sequence[Block]) -> bool:
    """Return whether the run stands in sentences of ``b`` that share nothing else with ``a``."""
    b = gap.b
    words = gap.a.words[run.start : run.stop]
    if not b.vocabulary.issuperset(words):
        return False
    touched = {b.sentences[j] for block in blocks for j in (block.b, block.b_end - 1)}
    return any(
        b.words[j] == words[0]
        and b.words[j : j + len(words)] == words
        and touched.isdisjoint(b.sentences[j : j + len(words)])
        for j in range(len(b.words) - len(words) + 1)
    )
