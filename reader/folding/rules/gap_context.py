"""What stands around a gap: details, subjects, sentence borders."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.analysis import QUOTATION_MARKS
from reader.folding.lexicons import WordClass
from reader.folding.rules.punctuation import has_pause
from reader.text import SENTENCE_ENDS

_MAX_SUBJECT_WORDS = 6
_MAX_DETAIL_WORDS = 2  # more words are a statement, not a detail
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
    """Return whether ``a`` begins or ends at the gap like a sentence, and is not cut there."""
    return not gap.a.lacks_start if gap.at_start else gap.a.has_sentence_end


def is_quoted(gap: Gap) -> bool:
    """Return whether the copy in ``b`` begins with a quotation mark: explaining how "all is well".

    What stands before the mark is no part of the statement.
    """
    return not QUOTATION_MARKS.isdisjoint(gap.b.text_before(gap.other_range.stop))


def is_separated(gap: Gap) -> bool:
    """Return whether a full stop (not that of "Mr.") is between the copy and the gap.

    Sentence splitting misses some: where a space is lost, or after "the U.S.".
    """
    b, border = gap.b, gap.other_range.stop if gap.at_start else gap.other_range.start
    if border and b.words[border - 1] in b.lexicon.titles:
        return False
    return any(mark in b.text_before(border) for mark in SENTENCE_ENDS)
