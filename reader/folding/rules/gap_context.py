"""What stands around a gap: details, subjects, sentence borders."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.analysis import QUOTATION_MARKS
from reader.folding.lexicons import WordClass
from reader.folding.rules.punctuation import has_pause
from reader.text import SENTENCE_ENDS

_MAX_SUBJECT_WORDS = 6
_MAX_DETAIL_WORDS = 2  # more words are a statement, not a detail
_OMISSION_DOTS = ("...", "…", ". . .")
_SUBJECT_CHANGE_WORDS = 2  # "but that"
_MIN_ASIDE_WORDS = 2  # one word in brackets may change the statement


def is_detail(gap: Gap) -> bool:
    """Return whether ``b`` has only one or two content words in the gap, and no preposition."""
    meaningful = [
        gap.b.word_classes[j] for j in gap.other_indices if gap.b.word_classes[j] != WordClass.EMPTY
    ]
    return len(meaningful) <= _MAX_DETAIL_WORDS and all(
        word_class == WordClass.CONTENT for word_class in meaningful
    )


def describes_noun(gap: Gap) -> bool:
    """Return whether ``b`` has a detail in the gap, between an article and its noun."""
    a, lexicon = gap.a, gap.a.lexicon
    articles = {a.words[gap.own_range.start - 1], gap.b.words[gap.other_indices[-1]]}
    return (
        not articles.isdisjoint(
            lexicon.empty_words | lexicon.possessive_marks | lexicon.possessive_pronouns
        )
        and a.word_classes[gap.own_range.stop] == WordClass.CONTENT
        and is_detail(gap)
    )


def repeats_subject(gap: Gap) -> bool:
    """Return whether ``b`` adds a pronoun for the subject: "Coe is honoured after he went"."""
    a = gap.a
    begins = a.sentence_numbers.index(a.sentence_numbers[gap.own_range.start - 1])
    return (
        gap.own_range.start - begins <= _MAX_SUBJECT_WORDS
        and gap.b.words[gap.other_indices[-1]] in a.lexicon.pronouns
    )


def names_subject_anew(gap: Gap) -> bool:
    """Return whether ``b`` goes on with a clause of another subject: "He wants peace, but that is".

    Where the subject of ``a`` is near, the pronoun stands for it.
    """
    words = gap.other_words()
    return (
        not gap.own_range
        and len(words) == _SUBJECT_CHANGE_WORDS
        and words[0] in gap.a.lexicon.conjunctions
        and words[1] in gap.a.lexicon.pronouns | {"that"}
        and not repeats_subject(gap)
    )


def interrupts_quotation(gap: Gap) -> bool:
    """Return whether ``b`` ends a quotation in the gap and begins another: who speaks, and more."""
    if gap.own_range or not gap.other_indices:
        return False
    first, last = gap.other_range.start, gap.other_range.stop
    a, b = gap.a, gap.b
    return (
        b.in_quotation[first - 1]
        and b.in_quotation[last]
        and not QUOTATION_MARKS.isdisjoint(b.text_before(first))
        and not QUOTATION_MARKS.isdisjoint(b.text_before(last))
        and a.sentence_numbers[gap.own_range.start - 1] != a.sentence_numbers[gap.own_range.start]
    )


def marks_omission(gap: Gap) -> bool:
    """Return whether ``a`` says by dots that it leaves out here what ``b`` has.

    Whole sentences may be left out, and of one sentence what does not reverse it: "if".
    """
    a, b = gap.a, gap.b
    if not gap.is_inner or not gap.other_range:
        return False
    if any(word_class > WordClass.FUNCTION for word_class in gap.own_classes()):
        return False
    between = a.text[a.ends[gap.own_range.start - 1] : a.starts[gap.own_range.stop]]
    if not any(dots in between for dots in _OMISSION_DOTS):
        return False
    if b.sentence_numbers[gap.other_range.start - 1] != b.sentence_numbers[gap.other_range.stop]:
        return True
    return all(b.word_classes[j] != WordClass.QUALIFIER for j in gap.other_range)


def adds_copula(gap: Gap) -> bool:
    """Return whether ``b`` states by "is" what ``a`` names behind a comma: "Orme, a baker,"."""
    words = gap.a.lexicon.rephrasing_words
    return (
        words is not None
        and not gap.own_range
        and len(gap.other_indices) == 1
        and gap.other_words()[0] in words.copulas
        and has_pause(gap.a.text_before(gap.own_range.start))
        and not has_pause(gap.b.text_before(gap.other_indices[0]))
        and not has_pause(gap.b.text_after(gap.other_indices[0]))
    )


def is_aside(gap: Gap) -> bool:
    """Return whether ``b`` has a clause about the noun before it, between two pauses.

    "The ferry - which had been half empty - sank": what a word changes there ends with the clause.
    It begins with an article or a relative pronoun, so that "(attempted)" is none.
    """
    b, lexicon, words = gap.b, gap.a.lexicon, gap.other_words()
    if gap.own_range or len(words) < _MIN_ASIDE_WORDS:
        return False
    if words[0] not in lexicon.empty_words | lexicon.relative_pronouns and not is_former_state(gap):
        return False
    first, last = gap.other_indices[0], gap.other_indices[-1]
    return has_pause(b.text_before(first)) and has_pause(b.text_after(last))


def is_former_state(gap: Gap) -> bool:
    """Return whether ``b`` says between two pauses what a thing once was: "once a farm".

    There "once" makes no condition.
    """
    b, words = gap.b, gap.other_words()
    return (
        not gap.own_range
        and len(words) >= _MIN_ASIDE_WORDS
        and tuple(words[:2]) in b.lexicon.former_states
        and gap.other_classes().count(WordClass.QUALIFIER) == 1
        and has_pause(b.text_before(gap.other_indices[0]))
        and has_pause(b.text_after(gap.other_indices[-1]))
    )


def has_sentence_border(gap: Gap) -> bool:
    """Return whether ``a`` begins or ends at the gap like a sentence, and is not cut there.

    Behind a cut word the dots of "the Suicide Sq..." are no end.
    """
    if gap.at_start:
        return not gap.a.lacks_start
    end = gap.other_range.start - 1
    is_cut = gap.at_end and not gap.own_range and end >= 0 and gap.a.words[-1] != gap.b.words[end]
    return gap.a.has_sentence_end and not (is_cut and gap.a.may_be_cut_off)


def is_quoted(gap: Gap) -> bool:
    """Return whether the copy in ``b`` begins with a quotation mark: explaining how "all is well".

    What stands before the mark is no part of the statement.
    """
    return not QUOTATION_MARKS.isdisjoint(gap.b.text_before(gap.other_range.stop))


def begins_quotation(gap: Gap) -> bool:
    """Return whether both texts begin a quotation with the copy: "In fear they wrote: 'We are".

    It says what somebody said, however the sentence before it goes.
    """
    return gap.at_start and gap.a.text[:1] in QUOTATION_MARKS and is_quoted(gap)


def is_separated(gap: Gap) -> bool:
    """Return whether a full stop (not that of "Mr.") is between the copy and the gap.

    Sentence splitting misses some: where a space is lost, or after "the U.S.".
    """
    b, border = gap.b, gap.other_range.stop if gap.at_start else gap.other_range.start
    if border and b.words[border - 1] in b.lexicon.titles:
        return False
    return any(mark in b.text_before(border) for mark in SENTENCE_ENDS)
