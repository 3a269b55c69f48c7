"""What one text names and the other only refers to: by a pronoun, or by a general noun."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.lexicons import WordClass

_MAX_NAME_WORDS = 3
_MIN_SENTENCE_WORDS = 15


def is_named(gap: Gap) -> bool:
    """Return whether ``b`` has a name where ``a`` has "he" or "she", of a person met before.

    "The couple wed while he was on leave": nobody before it in the sentence can be meant by "he",
    so that it is the person whom the article is about.
    """
    a, lexicon = gap.a, gap.a.lexicon
    if not gap.is_inner or len(gap.own_range) != 1 or not _has_name(gap):
        return False
    pronoun = gap.own_words()[0]
    if not any(pronoun in pronouns for pronouns in lexicon.subject_pronouns):
        return False
    start = a.sentence_numbers.index(a.sentence_numbers[gap.own_range.start])
    before = range(start, gap.own_range.start)
    words = a.words[start : gap.own_range.start]
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
    other_pronouns = frozenset().union(
        *(pronouns for pronouns in lexicon.subject_pronouns if pronoun not in pronouns)
    )
    if words[:1] and words[0] in other_pronouns | (lexicon.collective_nouns & lexicon.pronouns):
        return True
    if not words or a.word_classes[start] > WordClass.FUNCTION:
        return words[:1] != () and words[0] in lexicon.collective_nouns
    if not lexicon.collective_nouns.isdisjoint(words[:3]):
        return True
    return (
        len(words) > 1
        and a.word_classes[start + 1] == WordClass.CONTENT
        and words[1].endswith("s")
        and not words[1].endswith("ss")
        and a.text_after(start + 1) == " "
    )


def names_generic_noun(gap: Gap) -> bool:
    """Return whether ``b`` names what ``a`` calls "the disease", "the film" or "a woman".

    A person must be named in a long sentence that is the same but for this, as many are "the man".
    """
    a, lexicon = gap.a, gap.a.lexicon
    own_words = gap.own_words()
    if not gap.is_inner or not own_words or a.in_quotation[gap.own_range.start]:
        return False
    if own_words[0] not in lexicon.empty_words and (
        len(own_words) != 1 or a.words[gap.own_range.start - 1] not in lexicon.empty_words
    ):
        return False
    if len(own_words) > 2 or not _has_name(gap):
        return False
    if own_words[-1] in lexicon.generic_nouns:
        return True
    number = a.sentence_numbers[gap.own_range.start]
    return own_words[-1] in lexicon.person_nouns and (
        a.sentence_numbers.count(number) >= _MIN_SENTENCE_WORDS
    )


def adds_first_name(gap: Gap) -> bool:
    """Return whether ``a`` has a first name before the surname that both texts have.

    "Serena Shim said she was afraid", "Shim said she was afraid": a pronoun shows that it is a
    person and no "South Sudan".
    """
    a, lexicon = gap.a, gap.a.lexicon
    surname = gap.own_range.stop
    own = range(max(gap.own_range.start, a.heading_length), surname)
    if not 0 < len(own) < _MAX_NAME_WORDS or surname >= len(a.words):
        return False
    if any(j >= gap.b.heading_length for j in gap.other_indices):
        return False
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
        and not lexicon.subject_pronouns[0]
        .union(*lexicon.subject_pronouns)
        .isdisjoint(a.words[surname + 1 :])
    )


def _has_name(gap: Gap) -> bool:
    """Return whether all words of ``b`` in the gap are a name within its sentence."""
    b = gap.b
    between = b.lexicon.conjunctions | b.lexicon.possessive_marks
    names = [j for j in gap.other_indices if b.words[j] not in between]
    return 0 < len(names) <= _MAX_NAME_WORDS and all(
        b.word_classes[j] <= WordClass.CONTENT
        and b.text[b.starts[j]].isupper()
        and not b.begins_sentence(j)
        for j in names
    )
