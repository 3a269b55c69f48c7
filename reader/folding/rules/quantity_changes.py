"""Words before or after a number or a quantity that change how much is stated."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.lexicons import WordClass

_MAX_SUBJECT_WORDS = 6
_NEAR_WORDS = 12


def adds_quantifier(gap: Gap) -> bool:
    """Return whether ``b`` has "many of" or "even" before the subject."""
    lexicon = gap.a.lexicon
    if not gap.at_start:
        return False
    near = [word for word in gap.other_words() if word not in lexicon.empty_words and word != "of"][
        -1:
    ]
    return not (lexicon.quantities | lexicon.ordinals | lexicon.focus_words).isdisjoint(near)


def adds_restriction(gap: Gap) -> bool:
    """Return whether ``b`` continues with "only", or restricts "every household" by a clause."""
    lexicon = gap.a.lexicon
    if not gap.at_end or not gap.other_indices:
        return False
    if not lexicon.limiting_words.isdisjoint(gap.other_words()[:_NEAR_WORDS]):
        return True
    if (
        gap.b.text_before(gap.other_range.start).strip()
        or gap.other_words()[0] not in lexicon.restrictive_words
    ):
        return False
    return not lexicon.quantities.isdisjoint(gap.a.words[-_MAX_SUBJECT_WORDS:])


def changes_article_of_quantity(gap: Gap) -> bool:
    """Return whether one text has "a few" and the other "few"; the same for "little".

    "Few years ago" has only lost its article.
    """
    a, lexicon = gap.a, gap.a.lexicon
    if (
        gap.own_range.stop >= len(a.words)
        or a.words[gap.own_range.stop] not in lexicon.article_sensitive
    ):
        return False
    after = gap.own_range.stop + 1
    if (
        WordClass.UNIT in a.word_classes[after : after + 1]
        and a.words[after + 1 : after + 2] == lexicon.past_markers
    ):
        return False
    own_words, other_words = gap.own_words(), gap.other_words()
    return bool(own_words and own_words[-1] in lexicon.empty_words) != bool(
        other_words and other_words[-1] in lexicon.empty_words
    )


def adds_count(gap: Gap) -> bool:
    """Return whether ``b`` has "three" or "more than" before a number at the start of the copy."""
    a, b = gap.a, gap.b
    if (
        not gap.at_start
        or not gap.other_indices
        or a.lacks_start
        or b.text_before(gap.other_range.stop).strip()
    ):
        return False
    counted = next(
        (
            word_class
            for word_class in a.word_classes[gap.own_range.stop :]
            if word_class != WordClass.EMPTY
        ),
        WordClass.EMPTY,
    )
    if counted not in (WordClass.NUMBER, WordClass.UNIT):
        return False
    last = gap.other_indices[-1]
    return b.word_classes[last] == WordClass.NUMBER or b.words[last] in a.lexicon.approximations


def changes_approximation(gap: Gap) -> bool:
    """Return whether "about", "nearly" or "more than" is before a number in one text only.

    Of "to up to 26" and "to 26" either "to" may be the common one: the gap is "to up" or "up to".
    """
    a, following = gap.a, gap.own_range.stop
    words = [*gap.own_words(), *gap.other_words()]
    if a.lexicon.approximations.isdisjoint(words):
        return False
    if len(words) > 1 and words[0] == a.words[following] and following + 1 < len(a.words):
        following += 1
    return a.word_classes[following] == WordClass.NUMBER
