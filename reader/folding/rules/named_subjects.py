"""What one text names and the other only refers to: by a pronoun, a title or a general noun."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass

_MAX_NAME_WORDS = 3
_MAX_DESCRIPTION_WORDS = 2
_MIN_SENTENCE_WORDS = 15  # of a sentence that is the same but for the person
_MIN_PRONOUN_SENTENCE_WORDS = 12


def is_named(gap: Gap) -> bool:
    """Return whether ``b`` has a name where ``a`` has "he" or "she", of a person met before.

    "The couple wed while he was on leave", "After the trial, he went": nobody before it in the
    sentence can be meant by "he", so that it is the person whom the article is about.
    """
    a, lexicon = gap.a, gap.a.lexicon
    if len(gap.own_range) != 1 or gap.at_end or not _has_name(gap):
        return False
    pronoun, index = gap.own_words()[0], gap.own_range.start
    if not any(pronoun in pronouns for pronouns in lexicon.subject_pronouns):
        return False
    number = a.sentence_numbers[index]
    start = a.sentence_numbers.index(number)
    if a.begins_sentence(index):
        return a.sentence_numbers.count(number) >= _MIN_PRONOUN_SENTENCE_WORDS
    return gap.is_inner and _refers_outside(a, range(start, index), pronoun)


def _refers_outside(a: AnalysedText, before: range, pronoun: str) -> bool:
    """Return whether a pronoun stands for none of the words before it in its sentence."""
    lexicon, words = a.lexicon, a.words[before.start : before.stop]
    if not lexicon.speech_verbs.isdisjoint(words) or any(
        a.word_classes[i] == WordClass.QUALIFIER and not a.text[a.starts[i]].isupper()
        for i in before  # but "in May"
    ):
        return False
    if any(
        a.text[a.starts[i]].isupper() and a.word_classes[i] in (WordClass.CONTENT, WordClass.EMPTY)
        for i in before[1:]
    ):
        return False
    opens = words[0] in lexicon.prepositions | lexicon.detail_prepositions
    if opens and lexicon.person_nouns.isdisjoint(words):
        return "," in a.text_before(before.stop)
    other_pronouns = frozenset[str]().union(
        *(pronouns for pronouns in lexicon.subject_pronouns if pronoun not in pronouns)
    )
    if words[0] in other_pronouns | lexicon.collective_nouns:
        return True
    if a.word_classes[before.start] > WordClass.FUNCTION:
        return False
    if not lexicon.collective_nouns.isdisjoint(words[:3]):
        return True
    return (
        len(words) > 1
        and a.word_classes[before.start + 1] == WordClass.CONTENT
        and words[1].endswith("s")
        and not words[1].endswith("ss")
        and a.text_after(before.start + 1) == " "
    )


def names_generic_noun(gap: Gap) -> bool:
    """Return whether ``b`` names what ``a`` calls "the disease", "the film" or "a woman".

    A person must be named in a long sentence that is the same but for this, as many are "the man".
    """
    a, lexicon = gap.a, gap.a.lexicon
    own_words = gap.own_words()
    if gap.at_end or not 0 < len(own_words) <= 2 or a.in_quotation[gap.own_range.start]:
        return False
    if own_words[0] not in lexicon.empty_words and (
        len(own_words) != 1 or a.words[gap.own_range.start - 1] not in lexicon.empty_words
    ):
        return False
    noun, others = own_words[-1], gap.other_words()
    pronouns = frozenset[str]().union(*lexicon.subject_pronouns)
    if noun in lexicon.person_nouns and len(others) == 1 and others[0] in pronouns:
        return True  # "The woman was taken", "She was taken"
    if not _has_name(gap):
        return False
    number = a.sentence_numbers[gap.own_range.start]
    return noun in lexicon.generic_nouns or (
        noun in lexicon.person_nouns and a.sentence_numbers.count(number) >= _MIN_SENTENCE_WORDS
    )


def swaps_title(gap: Gap) -> bool:
    """Return whether ``b`` has a first name where ``a`` has a title: "Miss Shaw", "Ada Shaw"."""
    a, lexicon = gap.a, gap.a.lexicon
    return (
        len(gap.own_range) == 1
        and not gap.at_end
        and gap.own_words()[0] in lexicon.honorifics
        and a.text[a.starts[gap.own_range.stop]].isupper()
        and lexicon.honorifics.isdisjoint(gap.other_words())
        and _has_name(gap)
    )


def adds_first_name(gap: Gap) -> bool:
    """Return whether ``a`` has a first name before the surname that both texts have.

    "Serena Shim said she was afraid", "Shim said she was afraid": a pronoun shows that it is a
    person and no "South Sudan".
    """
    a, lexicon = gap.a, gap.a.lexicon
    surname = gap.own_range.stop
    own = range(max(gap.own_range.start, a.heading_length), surname)
    if not 0 < len(own) < _MAX_NAME_WORDS or surname >= len(a.words) or _other_words(gap):
        return False
    pronouns = frozenset[str]().union(*lexicon.subject_pronouns)
    return (
        all(
            a.word_classes[i] == WordClass.CONTENT
            and a.text[a.starts[i]].isupper()
            and a.words[i] not in lexicon.titles | lexicon.meaning_changing
            and not a.text_after(i).strip()
            for i in own
        )
        and a.word_classes[surname] == WordClass.CONTENT
        and a.text[a.starts[surname]].isupper()
        and not pronouns.isdisjoint(a.words[surname + 1 :])
    )


def describes_name(gap: Gap) -> bool:
    """Return whether ``a`` begins by saying what a name is: "Baker Kern", "National carrier Lu"."""
    a, lexicon, own_range = gap.a, gap.a.lexicon, gap.own_range
    if not gap.at_start or not 0 < len(own_range) <= _MAX_DESCRIPTION_WORDS:
        return False
    others = _other_words(gap)
    return (
        (not others or gap.b.words[others[-1]] in lexicon.clause_openers)
        and a.begins_sentence(own_range.start)
        and own_range.stop < len(a.words)
        and a.word_classes[own_range.stop] == WordClass.CONTENT
        and a.text[a.starts[own_range.stop]].isupper()
        and all(
            a.word_classes[i] == WordClass.CONTENT
            and a.words[i] not in lexicon.meaning_changing | lexicon.titles | lexicon.honorifics
            and not a.text_after(i).strip()
            for i in own_range
        )
    )


def is_other_name(gap: Gap, *, capital: bool) -> bool:
    """Return whether both texts mean one person or thing by any of these rules.

    ``capital`` says that the own words begin with the capital of a name: "the President" is no
    noun for any name.
    """
    if not capital and (is_named(gap) or names_generic_noun(gap)):
        return True
    return swaps_title(gap) or adds_first_name(gap) or describes_name(gap)


def _has_name(gap: Gap) -> bool:
    """Return whether the words of ``b`` in the gap are a name.

    A heading or a phrase may stand before it, and a bracket after it. At the start of a sentence
    every word has a capital, so a name has two words there.
    """
    b = gap.b
    indices = _other_words(gap)
    for k, j in enumerate(indices[1:], 1):
        if "(" in b.text_before(j) and ")" in b.text_after(indices[-1]):
            indices = indices[:k]
            break
    for k, j in enumerate(indices[1:], 1):
        if "," in b.text_before(j) and b.words[indices[0]] in b.lexicon.detail_prepositions:
            indices = indices[k:]
            break
    for k, j in enumerate(indices[1:], 1):
        if "," in b.text_before(j) and "," in b.text_after(indices[-1]):  # "Bale, after a year,"
            indices = indices[:k]
            break
    between = b.lexicon.conjunctions | b.lexicon.possessive_marks
    names = [j for j in indices if b.words[j] not in between]
    return (
        0 < len(names) <= _MAX_NAME_WORDS
        and all(
            b.word_classes[j] <= WordClass.CONTENT and b.text[b.starts[j]].isupper() for j in names
        )
        and (len(names) > 1 or not b.begins_sentence(names[0]))
    )


def _other_words(gap: Gap) -> list[int]:
    """Return the indices of the words of ``b`` in the gap, without those of its heading."""
    return [j for j in gap.other_indices if j >= gap.b.heading_length]
