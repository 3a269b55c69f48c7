"""Insertions: what the shown text says more, inside the words that both have.

"The outcome of the operation" is told by "the outcome of a joint operation", but "shot by police"
is not told by "shot by friends of police". An insertion must leave every word what it was in its
sentence: who does it, to whom, how many, and whether it is so.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Gap
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.folding.rephrasing.clause_alignment import is_capital
from reader.folding.rules import has_pause, is_aside

_MAX_PHRASE_WORDS = 9
_MAX_ADJECTIVES = 3
_MAX_WORDS_BETWEEN_NOUNS = 2
_MAX_WORDS_BESIDE_OWN = 4
_MAX_NAME_WORDS = 4
_YEAR_DIGITS = 4
_COUNTS = (WordClass.NUMBER, WordClass.UNIT)


def is_harmless_insertion(gap: Gap) -> bool:
    """Return whether what ``b`` says more changes nothing of the statement.

    ``a`` has no words, and the gap ``adds_inside``.
    """
    a, b, words = gap.a, gap.b, gap.a.lexicon.rephrasing_words
    if words is None or _counts_more(gap):
        return False
    if is_aside(gap):
        return True
    there = list(gap.other_range)
    inserted = [b.words[j] for j in there]
    if words.minimisers.issuperset(inserted) and a.word_classes[gap.own_range.stop] in _COUNTS:
        return True
    if changes_meaning(b, there, words):
        return False
    meaningful = [word for word in inserted if word not in b.lexicon.empty_words]
    if not meaningful or _says_no_more(gap, meaningful, words):
        return True
    if is_reduced_clause(gap) or _adds_deed(gap, inserted, words):
        return True
    before, after = has_pause(b.text_before(there[0])), has_pause(b.text_after(there[-1]))
    governs = _governs(b, meaningful[-1], words)
    if before and after:
        return not governs and b.lexicon.conjunctions.isdisjoint(inserted)
    if governs or inserted[0] in b.lexicon.possessive_marks | b.lexicon.conjunctions:
        return False
    if not (words.relative_words | words.subjects | b.lexicon.auxiliaries).isdisjoint(inserted):
        return False
    if inserted[0] in a.lexicon.prepositions | a.lexicon.place_prepositions | (
        a.lexicon.detail_prepositions
    ):
        return _is_adverbial(gap, inserted, after)
    return not after and _is_attribute(gap, words)


def is_harmless_beside_own(gap: Gap, own: Sequence[int], rest: Sequence[int]) -> bool:
    """Return whether ``b`` may have ``rest`` beside words that own words explain."""
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    classes = [a.word_classes[i] for i in own]
    if max(classes) < WordClass.CONTENT and WordClass.FUNCTION in classes:
        return False
    return len(rest) <= _MAX_WORDS_BESIDE_OWN and not any(
        b.word_classes[j] != WordClass.CONTENT
        or b.words[j] in lexicon.meaning_changing | lexicon.quantities | lexicon.speech_verbs
        for j in rest
    )


def is_reduced_clause(gap: Gap) -> bool:
    """Return whether ``b`` has "[Ann Orr, who was] held by rebels" where ``a`` has "held"."""
    b, words = gap.b, gap.a.lexicon.rephrasing_words
    if words is None:
        return False
    there = [j for j in gap.other_range if b.words[j] not in b.lexicon.caption_marks]
    end = len(there)
    while end and b.words[there[end - 1]] in words.auxiliaries:
        end -= 1
    if not 0 < end < len(there) or b.words[there[end - 1]] not in words.relative_words:
        return False
    name = there[: end - 1]
    return len(name) <= _MAX_NAME_WORDS and all(
        is_capital(b, j) and b.word_classes[j] <= WordClass.CONTENT for j in name
    )


def _counts_more(gap: Gap) -> bool:
    """Return whether a number is inserted beside a number: "5 [to 7] years"."""
    a, b = gap.a, gap.b
    if "(" in b.text_before(gap.other_range.start) and ")" in b.text_before(gap.other_range.stop):
        return False  # the same in another unit
    beside = a.word_classes[gap.own_range.start - 1], a.word_classes[gap.own_range.stop]
    return b.word_classes[gap.other_range.stop - 1] in _COUNTS and any(
        one in _COUNTS for one in beside
    )


def changes_meaning(b: AnalysedText, there: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether an inserted word negates, weakens, counts, doubts or tells a tale."""
    lexicon = b.lexicon
    excluded = lexicon.fiction_words | lexicon.speech_verbs | words.claim_verbs
    for j in there:
        word = b.words[j]
        if word in excluded:
            return True
        if is_capital(b, j) and word in words.directions:
            continue
        if b.word_classes[j] == WordClass.QUALIFIER or word in lexicon.quantities:
            return True
        if word in words.weakening_words or (
            word in lexicon.meaning_changing and word not in words.kin
        ):
            return True
    return False


def _says_no_more(gap: Gap, meaningful: Sequence[str], words: RephrasingWords) -> bool:
    """Return whether the insertion is a day, or a year that ``a`` has too."""
    a, b = gap.a, gap.b
    if a.words[gap.own_range.start - 1] not in a.lexicon.prepositions and all(
        b.word_classes[j] == WordClass.DATE or b.words[j] in words.day_joints
        for j in gap.other_range
    ):
        return True
    return (
        len(meaningful) == 1
        and len(meaningful[0]) == _YEAR_DIGITS
        and meaningful[0].isdigit()
        and meaningful[0] in a.distinct_words
    )


def _adds_deed(gap: Gap, inserted: Sequence[str], words: RephrasingWords) -> bool:
    """Return whether the subject does one thing more: "Orr[, named it, and] sold it"."""
    b = gap.b
    return (
        inserted[-1] == words.conjunction
        and has_pause(b.text_before(gap.other_range.start))
        and _is_past(b, gap.other_range.start, words)
        and _is_past(gap.a, gap.own_range.stop, words)
    )


def _is_past(text: AnalysedText, i: int, words: RephrasingWords) -> bool:
    """Return whether word ``i`` looks like a past form of a verb."""
    word = text.words[i]
    return (
        text.word_classes[i] == WordClass.CONTENT
        and not is_capital(text, i)
        and (word.endswith(words.past_ending) or word in text.lexicon.irregular_verbs)
    )


def _governs(b: AnalysedText, word: str, words: RephrasingWords) -> bool:
    """Return whether the last inserted word makes an object or a subject of what follows."""
    lexicon = b.lexicon
    return word in (
        lexicon.governing_words
        | lexicon.possessive_marks
        | lexicon.pronouns
        | lexicon.conjunctions
        | words.relative_words
    )


def _is_adverbial(gap: Gap, inserted: Sequence[str], after: bool) -> bool:
    """Return whether the insertion says only when or where: "in the suburb of Brack"."""
    a, b = gap.a, gap.b
    following = gap.own_range.stop
    if (
        a.words[gap.own_range.start - 1] in a.lexicon.prepositions
        or len(inserted) > _MAX_PHRASE_WORDS
        or (a.word_classes[following] == WordClass.CONTENT and is_capital(a, following))
    ):
        return False
    return after or any(
        b.word_classes[j] in (WordClass.DATE, WordClass.NUMBER) or is_capital(b, j)
        for j in gap.other_range
    )


def _is_attribute(gap: Gap, words: RephrasingWords) -> bool:
    """Return whether the insertion describes the noun behind it, or is an adverb."""
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    meaningful = [j for j in gap.other_range if b.word_classes[j] != WordClass.EMPTY]
    if (
        a.word_classes[gap.own_range.stop] < WordClass.CONTENT
        or len(meaningful) > _MAX_ADJECTIVES
        or any(b.word_classes[j] != WordClass.CONTENT for j in meaningful)
    ):
        return False
    before = gap.own_range.start - 1
    if len(meaningful) <= _MAX_WORDS_BETWEEN_NOUNS and a.word_classes[before] != WordClass.NUMBER:
        return True
    return a.words[before] in (
        lexicon.empty_words
        | lexicon.prepositions
        | lexicon.possessive_pronouns
        | lexicon.possessive_marks
    ) or all(b.words[j].endswith(words.adverb_ending) for j in meaningful)
