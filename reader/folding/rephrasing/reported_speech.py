"""Reported speech: own words that only say who says it, and hearsay that both texts mark.

Requirements. Who speaks is shown beside the copy. Where both texts name a speaker, they share a
name; a text that denies, asks or doubts is no such report.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Gap
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.folding.rephrasing.clause_alignment import is_capital
from reader.folding.rules import has_pause

_MAX_WORDS_BEFORE, _MAX_WORDS_BEHIND = 9, 14
_MAX_SPEAKER_START = 5  # the place of a verb of saying between a speaker and the quotation
_SPEAKER_MARKS = ("-", "–", "—", ":")  # "Ann Orr - The roof is safe"


def is_attribution(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words only say who says it: "Officials said", "says one farmer".

    They begin or end the sentence, or stand before its quotation.
    """
    a, words = gap.a, gap.a.lexicon.rephrasing_words
    own = _without_articles(a, own)
    if words is None or not own or any(a.in_quotation[i] for i in own):
        return False
    at_start, at_end = own[0] == 0, own[-1] == len(a.words) - 1
    if len(own) > (_MAX_WORDS_BEFORE if at_start else _MAX_WORDS_BEHIND):
        return False
    spoken = [a.words[i] for i in own]
    within = (
        not (at_start or at_end or gap.other_range)
        and spoken[-1] in a.lexicon.speech_verbs
        and _has_marks(a.text_after(own[-1]))
        and (own[0] <= _MAX_SPEAKER_START or _has_marks(a.text_before(own[0])))
    )
    if not (at_start or at_end or within):
        return False
    verbs = [word for word in spoken if _is_verb_of_saying(a, word, words)]
    if not verbs and at_end and a.words[own[0] - 1] in a.lexicon.speech_verbs:
        return spoken[0] in words.indefinite_articles
    if len(verbs) != 1 and not (at_start and _names_speaker(a, own)):
        return False
    if _doubts(a, own, words) or not words.embedding_words.isdisjoint(spoken[:-1]):
        return False
    if within:
        return True
    return not (gap.is_inner and gap.other_range) and _replaces_no_words(gap, own, words)


def extends_attribution(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words go on behind who says it: "said of the harbour", "on Friday".

    Both texts have the verb of saying behind the quotation.
    """
    a, words = gap.a, gap.a.lexicon.rephrasing_words
    if words is None or not gap.at_end or gap.at_start or len(own) > _MAX_WORDS_BEHIND:
        return False
    verb = own[0] - 1
    names, others = (
        {text.words[i] for i in indices if _is_name(text, i)}
        for text, indices in ((a, own), (gap.b, gap.other_range))
    )
    if names and others and names.isdisjoint(others):
        return False  # "added Ann Orr" and "added Hale"
    return (
        a.words[verb] in a.lexicon.speech_verbs
        and not any(a.in_quotation[verb:])
        and any(a.in_quotation)
        and not _doubts(a, own, words)
        and not any(gap.b.in_quotation[j] for j in gap.other_range)
    )


def is_reported_alike(gap: Gap, gaps: Sequence[Gap]) -> bool:
    """Return whether a hedge of one text is another hedge in the other: "reportedly"."""
    words = gap.a.lexicon.rephrasing_words
    if words is None:
        return False
    hedges = {
        text.words[i]
        for text, indices in ((gap.a, gap.own_range), (gap.b, gap.other_range))
        for i in indices
        if text.word_classes[i] == WordClass.QUALIFIER
    }
    if not hedges or not hedges <= words.hearsay_words:
        return False
    return any(not words.hearsay_words.isdisjoint(one.own_words()) for one in gaps) and any(
        not words.hearsay_words.isdisjoint(one.b.words[j] for j in one.other_range) for one in gaps
    )


def opens_claim(gap: Gap) -> bool:
    """Return whether ``b`` only says who says it before the copy: "According to the mayor,"."""
    b = gap.b
    if not gap.other_range:
        return False
    last = b.words[gap.other_range.stop - 1]
    return last in b.lexicon.speech_verbs | b.lexicon.clause_openers or has_pause(
        b.text_before(gap.other_range.stop)
    )


def keeps_heading(a: AnalysedText, b: AnalysedText) -> bool:
    """Return whether the heading of ``a`` can stand beside the copy.

    "Grim work:" can; so can the name of a speaker whom ``b`` names too, but no doubt.
    """
    lexicon, number = a.lexicon, a.heading_length
    heading = a.words[:number]
    if WordClass.QUALIFIER in a.word_classes[:number]:
        return False
    if not (lexicon.denials | lexicon.hedges | lexicon.fiction_words).isdisjoint(heading):
        return False
    names = [
        i
        for i in range(number)
        if is_capital(a, i) and a.word_classes[i] not in (WordClass.NUMBER, WordClass.EMPTY)
    ]
    if (number == 1 and not a.kicker_length) or any(names):
        return any(a.words[i] in b.distinct_words for i in names) or (
            number == 1 and not b.heading_length and not _is_speech(a, number)
        )
    return True


def _is_speech(a: AnalysedText, start: int) -> bool:
    """Return whether what stands behind a heading is quoted or in the first person.

    Then the heading names who speaks: "Orr: We sold it". Else it is a kicker: "Founder: The clock".
    """
    words = a.lexicon.rephrasing_words
    return (
        words is None
        or any(a.in_quotation[start:])
        or not QUOTATION_MARKS.isdisjoint(a.text_before(start))
        or not words.first_persons.isdisjoint(a.words[start:])
    )


def _without_articles(a: AnalysedText, own: Sequence[int]) -> Sequence[int]:
    """Return the own words without articles at their end, and before them within a sentence."""
    while own and a.word_classes[own[-1]] == WordClass.EMPTY:
        own = own[:-1]
    while len(own) > 1 and own[0] and a.word_classes[own[0]] == WordClass.EMPTY:
        own = own[1:]
    return own


def _is_verb_of_saying(text: AnalysedText, word: str, words: RephrasingWords) -> bool:
    """Return whether a word says that somebody states something."""
    return (
        word in text.lexicon.speech_verbs or word in words.claim_verbs
    ) and word not in words.question_verbs


def _names_speaker(a: AnalysedText, own: Sequence[int]) -> bool:
    """Return whether a name before a dash or colon says who speaks."""
    return a.text_after(own[-1]).strip().startswith(_SPEAKER_MARKS) and all(
        is_capital(a, i) or a.word_classes[i] <= WordClass.FUNCTION for i in own
    )


def _doubts(text: AnalysedText, indices: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether the words deny or hedge more than a report does."""
    return any(
        (text.word_classes[i] == WordClass.QUALIFIER and text.words[i] not in words.claim_verbs)
        or text.words[i] in text.lexicon.denials
        for i in indices
    )


def _replaces_no_words(gap: Gap, own: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether ``b`` has in that place nothing but its own report, or a further clause."""
    a, b, there = gap.a, gap.b, gap.other_range
    if any(b.words[j] in b.lexicon.speech_verbs | words.claim_verbs for j in there):
        names, other_names = (
            {text.words[i] for i in indices if _is_name(text, i)}
            for text, indices in ((a, own), (b, there))
        )
        if names and other_names and names.isdisjoint(other_names):
            return False
        return not any(
            b.word_classes[j] == WordClass.QUALIFIER and b.words[j] not in words.claim_verbs
            for j in there
        )
    if gap.at_start:
        before = b.text_before(there.stop)
        return (
            not there
            or _has_marks(before + a.text_after(own[-1]))
            or any(mark in before for mark in _SPEAKER_MARKS)
        )
    goes_on = not there or has_pause(b.text_before(there.start))
    if _has_marks(a.text_before(own[0])):
        return goes_on or not b.in_quotation[there.start]
    spoken = [a.words[i] for i in own]
    return (
        "," in a.text_before(own[0])
        and goes_on
        and (
            spoken[-1] in a.lexicon.speech_verbs
            or any(_is_verb_of_saying(a, word, words) for word in spoken[:2])
        )
    )


def _is_name(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` is a name."""
    return is_capital(text, i) and text.word_classes[i] == WordClass.CONTENT


def _has_marks(between: str) -> bool:
    """Return whether a quotation mark stands among the characters."""
    return not QUOTATION_MARKS.isdisjoint(between)
