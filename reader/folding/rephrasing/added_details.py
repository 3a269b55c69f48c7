"""Additions: what one of two clauses says more, in a phrase that changes none of the other words.

"From Washington", "on Friday", "[of EU citizens]": what the first clause adds is on the screen, and
without it both say the same. So an addition is a phrase, not a clause; it stands in place of no
other words; and it does not turn round what it stands beside. What the shown clause adds must not
govern, negate, count or join what stands beside it. Both count in long clauses alone: in a short
one the rest may agree by chance.

Known limits. A phrase that restricts ("writes for the state") is taken for one that adds.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Gap
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.folding.rephrasing.clause_alignment import is_capital
from reader.folding.rephrasing.insertions import changes_meaning
from reader.folding.rules import has_pause

_MAX_WORDS, _MAX_CONTENT_WORDS = 7, 4
_MAX_INSERTED_WORDS = 6


def is_addition(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words are a phrase that only adds to what ``b`` says."""
    a, words = gap.a, gap.a.lexicon.rephrasing_words
    if words is None or not own or len(own) > _MAX_WORDS or own[-1] - own[0] >= _MAX_WORDS:
        return False
    while own and a.word_classes[own[-1]] == WordClass.EMPTY:
        own = own[:-1]
    if _is_day(gap, own):
        return True
    content = [i for i in own if a.word_classes[i] >= WordClass.CONTENT]
    if not 0 < len(content) <= _MAX_CONTENT_WORDS or _states(a, own, words):
        return False
    if any(a.word_classes[i] == WordClass.DATE for i in own) and _has_date(gap):
        return False
    if _is_editors_note(a, own) and not gap.other_range:
        return True
    if any(is_capital(a, i) and a.word_classes[i] == WordClass.CONTENT for i in own[1:]):
        return (
            _names_place(a, own)
            and (gap.is_inner or gap.at_end)
            and _is_phrase(a, own)
            and not gap.other_range
        )
    if gap.at_start:
        return _opens(gap, own)
    if gap.at_end:
        return _is_phrase(a, own) and _replaces_nothing(gap)
    return (
        _is_phrase(a, own)
        and all(gap.b.word_classes[j] <= WordClass.EMPTY for j in gap.other_range)
        and a.word_classes[own[0] - 1] not in (WordClass.NUMBER, WordClass.QUALIFIER)
        and _ends_before_phrase(a, own[-1] + 1)
    )


def _states(a: AnalysedText, own: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether one of the words may be a verb, or changes or counts what others say."""
    lexicon = a.lexicon
    other_meaning = (
        lexicon.meaning_changing
        | lexicon.speech_verbs
        | words.claim_verbs
        | lexicon.fiction_words
        | lexicon.hollow_nouns
        | lexicon.quantities
        | lexicon.conjunctions
        | lexicon.restrictive_words
        | lexicon.clause_openers
        | lexicon.auxiliaries
        | lexicon.pronouns
        | words.weakening_words
        | words.auxiliaries - {"to", "'s"}
        | words.subjects
    )
    return any(
        a.in_quotation[i]
        or a.words[i] in other_meaning
        or a.word_classes[i] > WordClass.DATE
        or a.word_classes[i] in (WordClass.NUMBER, WordClass.UNIT, WordClass.QUALIFIER)
        or (
            a.word_classes[i] == WordClass.CONTENT
            and not is_capital(a, i)
            and (
                a.words[i] in lexicon.irregular_verbs
                or a.words[i].endswith((words.past_ending, *lexicon.governing_endings))
            )
        )
        for i in own
    )


def _has_date(gap: Gap) -> bool:
    """Return whether ``b`` says there when it was."""
    return any(gap.b.word_classes[j] == WordClass.DATE for j in gap.other_range)


def _is_day(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the words are the weekday of a date that both have."""
    a = gap.a
    return (
        gap.is_inner
        and len(own) == 1
        and not gap.other_range
        and a.word_classes[own[0]] == WordClass.DATE
        and a.word_classes[own[0] + 1] == WordClass.DATE
    )


def _names_place(a: AnalysedText, own: Sequence[int]) -> bool:
    """Return whether the words say where somebody or something is from: "from Washington"."""
    return a.words[own[0]] in a.lexicon.place_prepositions | {"from"}


def _is_editors_note(a: AnalysedText, own: Sequence[int]) -> bool:
    """Return whether the words stand in square brackets: "80 percent [of EU citizens]"."""
    return "[" in a.text_before(own[0]) and "]" in a.text_after(own[-1])


def _opens(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the words open the sentence: "In the end, ..."."""
    a, lexicon = gap.a, gap.a.lexicon
    return a.words[own[0]] in lexicon.prepositions | lexicon.detail_prepositions | {
        "as"
    } and a.text_after(own[-1]).startswith(",")


def _is_phrase(a: AnalysedText, own: Sequence[int]) -> bool:
    """Return whether the words begin with a preposition: "from Washington"."""
    lexicon = a.lexicon
    openers = lexicon.prepositions | lexicon.place_prepositions | lexicon.detail_prepositions
    return a.words[own[0]] in openers and a.word_classes[own[-1]] >= WordClass.CONTENT


def _ends_before_phrase(a: AnalysedText, following: int) -> bool:
    """Return whether no verb or noun follows, whose subject the phrase would narrow."""
    lexicon = a.lexicon
    return has_pause(a.text_before(following)) or a.words[following] in (
        lexicon.prepositions | lexicon.place_prepositions | lexicon.clause_openers
    )


def _replaces_nothing(gap: Gap) -> bool:
    """Return whether ``b`` ends there, or goes on behind a pause."""
    b, there = gap.b, gap.other_range
    return not there or has_pause(b.text_before(there.start))


def is_further_insertion(gap: Gap) -> bool:
    """Return whether what ``b`` says more stands beside what ``a`` says and governs none of it."""
    a, b, words = gap.a, gap.b, gap.a.lexicon.rephrasing_words
    there = list(gap.other_range)
    if words is None or not 0 < len(there) <= _MAX_INSERTED_WORDS:
        return False
    lexicon, inserted = a.lexicon, [b.words[j] for j in there]
    if inserted[0] in lexicon.place_prepositions | {"over"} and _is_span(b, there):
        return True
    if changes_meaning(b, there, words) or any(
        b.word_classes[j] in (WordClass.NUMBER, WordClass.UNIT)
        and b.word_classes[j - 1] != WordClass.DATE  # "December 25"
        for j in there
    ):
        return False
    if has_pause(b.text_before(there[0])) or has_pause(b.text_after(there[-1])):
        return False  # an item of a list
    never = (
        lexicon.conjunctions
        | words.relative_words
        | words.subjects
        | words.auxiliaries
        | lexicon.possessive_marks
        | lexicon.governing_words
        | lexicon.prepositions
    )
    if not never.isdisjoint(inserted):
        return False
    if a.words[gap.own_range.start - 1] in lexicon.prepositions:
        return all(b.word_classes[j] == WordClass.CONTENT for j in there)
    return True


def _is_span(b: AnalysedText, there: Sequence[int]) -> bool:
    """Return whether the words say for how long, or when: "over the past few years"."""
    return (
        b.word_classes[there[-1]] == WordClass.UNIT
        and has_pause(b.text_after(there[-1]))
        and WordClass.QUALIFIER not in [b.word_classes[j] for j in there]
    )
