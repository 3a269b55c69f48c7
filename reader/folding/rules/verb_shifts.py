"""Verbs in another form that say the same of the same day."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.lexicons import IRREGULAR_VERBS

_MIN_LONG_SENTENCE = 12  # words


def is_reported_negation(gap: Gap) -> bool:
    """Return whether one text has "won't" and the other, as a report does, "would not".

    Without "not" both stay, as "would" alone often makes a condition; and so does "would not have
    moved", which says that it moved.
    """
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    own_words, other_words = gap.own_words(), tuple(gap.other_words())
    if not gap.is_inner or len(own_words) != 1 or len(other_words) != 1:
        return False
    if {*own_words, *other_words} != lexicon.reported_modals:
        return False
    i, j = gap.own_range.stop, gap.other_range.stop
    return a.words[i] == "not" and not any(
        words[k + 1 : k + 2] == ("have",) and words[k + 2 : k + 3] != ("to",)
        for words, k in ((a.words, i), (b.words, j))
    )


def is_perfect(gap: Gap) -> bool:
    """Return whether one text has "has withdrawn" and the other "withdrew".

    Regular verbs need no rule: "has" is a function word before the same word.
    """
    if not gap.is_inner or not gap.own_range or not gap.other_indices:
        return False
    auxiliaries = gap.a.lexicon.perfect_auxiliaries
    own_words, other_words = gap.own_words(), tuple(gap.other_words())
    own_verb = [word for word in own_words if word not in auxiliaries]
    other_verb = [word for word in other_words if word not in auxiliaries]
    if not len(own_verb) == len(other_verb) == 1:
        return False
    if {len(own_words), len(other_words)} != {1, 2}:
        return False
    bases = IRREGULAR_VERBS.get(own_verb[0], frozenset())
    return not bases.isdisjoint(IRREGULAR_VERBS.get(other_verb[0], frozenset()))


def is_hedged_alike(gap: Gap) -> bool:
    """Return whether one text has "is thought to", the other "is said to" or "appears to"."""
    a, lexicon = gap.a, gap.a.lexicon
    if not gap.is_inner or a.words[gap.own_range.stop] != "to":
        return False
    verbs = lexicon.hedging_verbs
    return all(
        sum(word in verbs for word in words) == 1 and set(words) <= verbs | lexicon.auxiliaries
        for words in (gap.own_words(), gap.other_words())
    )


def swaps_preposition(gap: Gap) -> bool:
    """Return whether one text has "from a list of sources", the other "through a list of sources".

    Only in a long sentence, and only prepositions of one group: "to" is never "from".
    """
    a, lexicon = gap.a, gap.a.lexicon
    own_words, other_words = gap.own_words(), gap.other_words()
    return (
        gap.is_inner
        and len(own_words) == len(other_words) == 1
        and lexicon.are_like_prepositions(own_words[0], other_words[0])
        and not a.in_quotation[gap.own_range.start]
        and a.sentence_numbers.count(a.sentence_numbers[gap.own_range.start]) >= _MIN_LONG_SENTENCE
    )


def is_verb_of_motion(gap: Gap, word: str, other: str) -> bool:
    """Return whether "following" is a verb here and no other word for "after"."""
    lexicon = gap.a.lexicon
    if not {word, other} & lexicon.prepositions:
        return False
    if not any(one.endswith(lexicon.governing_endings) for one in (word, other)):
        return False
    before = gap.a.words[: gap.own_range.start][-1:]
    return not (lexicon.auxiliaries | lexicon.observing_verbs).isdisjoint(before)
