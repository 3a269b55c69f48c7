"""Phrases that one text adds to a sentence of the other, and that are shown as own words."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.analysis import QUOTATION_MARKS
from reader.folding.lexicons import WordClass

_MAX_PHRASE_WORDS = 4
_MAX_TAG_WORDS = 6
_MAX_PLACE_WORDS = 5
_MIN_REST_WORDS = 4  # of the sentence behind such a phrase
_NO_PHRASE = range(0)


def find_added_phrase(gap: Gap) -> range:
    """Return the own words if they are an adverbial phrase before or after the sentence.

    "On this occasion, the gate was shut", "The gate was shut with a chain": a preposition and one
    or two words that are no names, before a comma that ends the phrase or after the sentence. So
    does "Thankfully, however," before it.
    """
    a, lexicon, own_range = gap.a, gap.a.lexicon, gap.own_range
    if not 0 < len(own_range) <= _MAX_PHRASE_WORDS:
        return _NO_PHRASE
    is_adverb = all(
        a.words[i].endswith(lexicon.adverb_endings) or a.word_classes[i] == WordClass.FUNCTION
        for i in own_range
    ) and a.begins_sentence(own_range.start)
    if a.words[own_range.start] not in lexicon.detail_prepositions and not is_adverb:
        return _NO_PHRASE
    excluded = lexicon.meaning_changing | lexicon.speech_verbs | lexicon.hollow_nouns
    for i in own_range:
        if a.word_classes[i] > WordClass.CONTENT or a.in_quotation[i]:
            return _NO_PHRASE
        if a.words[i] in excluded:
            return _NO_PHRASE
        if i > own_range.start and a.text[a.starts[i]].isupper():
            return _NO_PHRASE
    if not is_adverb and a.word_classes[own_range.stop - 1] != WordClass.CONTENT:
        return _NO_PHRASE
    if a.begins_sentence(own_range.start):
        b = gap.b
        others = [j for j in gap.other_indices if j >= b.heading_length]
        alone = all(
            b.word_classes[j] == WordClass.CONTENT and b.text[b.starts[j]].isupper() for j in others
        )  # a first name may stand in its place, but no other phrase
        opens = alone and a.text_after(own_range.stop - 1).startswith(",")
        return own_range if opens else _NO_PHRASE
    ends = a.begins_sentence(own_range.stop) and (
        not gap.other_indices
        or (gap.at_end and gap.other_words()[0] not in lexicon.name_joining_words)
    )
    return own_range if ends else _NO_PHRASE


def is_speech_tag(gap: Gap) -> bool:
    """Return whether the own words only say who speaks: "he said:", "says Orme", "the army said".

    They stand before a quotation, behind or within one, or behind a comma at the end of the
    sentence, and ``b`` names no other speaker in their place.
    """
    a, lexicon, own_range = gap.a, gap.a.lexicon, gap.own_range
    words = gap.own_words()
    if not 1 < len(words) <= _MAX_TAG_WORDS:
        return False
    if sum(word in lexicon.speech_verbs for word in words) != 1:
        return False
    if not lexicon.speech_verbs.isdisjoint(gap.b.words[j] for j in gap.facing_indices):
        return False
    if any(a.word_classes[i] > WordClass.CONTENT or a.in_quotation[i] for i in own_range):
        return False
    before, after = a.text_before(own_range.start), a.text_after(own_range.stop - 1)
    if not QUOTATION_MARKS.isdisjoint(after) and (
        a.begins_sentence(own_range.start) or not QUOTATION_MARKS.isdisjoint(before)
    ):
        return True
    if not a.begins_sentence(own_range.stop):
        return False
    return not QUOTATION_MARKS.isdisjoint(before) or (
        "," in before and words[-1] in lexicon.speech_verbs
    )


def is_age(gap: Gap) -> bool:
    """Return whether ``a`` has "The 21-year-old" for "Dylan Thomas, 21,"."""
    a, lexicon = gap.a, gap.a.lexicon
    return (
        gap.is_inner
        and gap.own_words() in lexicon.age_words
        and a.word_classes[gap.own_range.start - 1] == WordClass.NUMBER
        and all(gap.b.word_classes[j] <= WordClass.CONTENT for j in gap.other_indices)
    )


def adds_place(gap: Gap) -> bool:
    """Return whether ``b`` says in the sentence of ``a`` also where or when: "Police in Kell are".

    A place has a name and a time a word of dates: "on stage" and "at its rival" say something else.
    Not where the sentence counts or denies: of "all boats in Kell" nothing follows for all boats.
    """
    a, lexicon = gap.a, gap.a.lexicon
    words = gap.other_words()
    if not gap.is_inner or gap.own_range or not 1 < len(words) <= _MAX_PLACE_WORDS:
        return False
    if words[0] not in lexicon.place_prepositions or any(
        gap.b.word_classes[j] > WordClass.CONTENT and gap.b.word_classes[j] != WordClass.DATE
        for j in gap.other_indices
    ):
        return False
    if not any(
        gap.b.word_classes[j] == WordClass.DATE or gap.b.text[gap.b.starts[j]].isupper()
        for j in gap.other_indices
    ):
        return False
    if not (
        lexicon.auxiliaries
        | lexicon.relative_pronouns
        | lexicon.meaning_changing
        | lexicon.hollow_nouns
        | lexicon.fiction_words
        | lexicon.speech_verbs
        | lexicon.conjunctions
        | lexicon.agent_markers
    ).isdisjoint(words):
        return False
    index = gap.own_range.start
    start = a.sentence_numbers.index(a.sentence_numbers[index])
    end = start + a.sentence_numbers.count(a.sentence_numbers[index])
    if end - index < _MIN_REST_WORDS or index == start or a.in_quotation[index]:
        return False
    if a.words[index - 1] in lexicon.name_joining_words | lexicon.auxiliaries | lexicon.pronouns:
        return False
    return lexicon.quantities.isdisjoint(a.words[start:index]) and all(
        a.word_classes[i] != WordClass.QUALIFIER for i in range(start, index)
    )


def is_impersonal(gap: Gap) -> bool:
    """Return whether ``b`` says who claimed what "it was claimed" in ``a``."""
    a, lexicon = gap.a, gap.a.lexicon
    own_words = gap.own_words()
    return (
        gap.is_inner
        and len(own_words) == 2
        and own_words[0] == "it"
        and own_words[1] in lexicon.auxiliaries
        and a.words[gap.own_range.stop] in lexicon.speech_verbs | lexicon.hedges
        and 0 < len(gap.other_indices) <= _MAX_PHRASE_WORDS
        and all(word_class <= WordClass.CONTENT for word_class in gap.other_classes())
    )
