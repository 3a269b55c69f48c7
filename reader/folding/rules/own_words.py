"""Own words: what the words of a gap say that the other text does not.

They are a caption's kicker or marks, which concern the picture; or harmless words without meaning;
or a rewording of the words in their place (``rewordings``); or they add information.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

from reader.folding.alignment import Gap
from reader.folding.lexicons import WordClass
from reader.text import SENTENCE_ENDS

_WORDS_BEFORE_NOTE = 4  # fewer are a label
_MAX_POSSESSOR_WORDS = 3  # of a name with its possessive mark


def has_caption_marks(gap: Gap) -> bool:
    """Return whether the own words contain a caption's kicker or marks that must be shown.

    "Pictured:" alone says nothing beyond that there is a picture.
    """
    left = without_caption_marks(gap)
    if len(left) == len(gap.own_range):
        return False
    a = gap.a
    marks = set(a.words[gap.own_range.start : gap.own_range.stop]) - {a.words[i] for i in left}
    return gap.own_range.start >= a.kicker_length or not marks <= a.lexicon.picture_words


def without_caption_marks(gap: Gap) -> range:
    """Return the indices of the own words without a kicker ("Pictured:") and marks ("(left)").

    Marks stand alone in their place, beside a comma, a bracket or an edge.
    """
    a, lexicon = gap.a, gap.a.lexicon
    own_range = range(max(gap.own_range.start, a.kicker_length), gap.own_range.stop)
    words = set(a.words[own_range.start : own_range.stop])
    if words and (
        (not gap.other_range and _are_pictographs(words)) or _is_toggle(gap) or is_note(gap)
    ):
        return range(0)
    if (
        not words & lexicon.caption_marks
        or words - lexicon.caption_marks - lexicon.caption_mark_joints - lexicon.empty_words
    ):
        return own_range
    before, after = a.text_before(own_range[0]).strip(), a.text_after(own_range[-1]).strip()
    bracketed = before.endswith(("(", "[")) and after.startswith((")", "]"))
    at_edge = own_range[0] == 0 or own_range[-1] + 1 == len(a.words)
    is_sentence = gap.at_end and a.begins_sentence(own_range[0])
    stands_alone = (is_sentence or not gap.other_indices) and (
        bool(before) or bool(after) or at_edge
    )
    return range(0) if bracketed or stands_alone else own_range


def _are_pictographs(words: Iterable[str]) -> bool:
    """Return whether all words are pictographs, which are shown beside the copy."""
    return all(len(word) == 1 and category(word) == "So" for word in words)


def _is_toggle(gap: Gap) -> bool:
    """Return whether the own word is what a page shows to unfold a caption: "... more", "less"."""
    a, lists = gap.a, gap.a.lexicon.rephrasing_words
    if lists is None or not gap.at_end or len(gap.own_range) != 1:
        return False
    before = a.text_before(gap.own_range.start).strip()
    return gap.own_words()[0] in lists.toggle_words and before.endswith(tuple(SENTENCE_ENDS))


def is_note(gap: Gap) -> bool:
    """Return whether the own words are an address behind a post, or a credit in brackets.

    With another note in the other text there are two things: "The code: https://..." of two.
    """
    a, b = gap.a, gap.b
    return (
        gap.at_end
        and bool(gap.own_range)
        and gap.own_range.start >= a.note_start >= _WORDS_BEFORE_NOTE
        and b.note_start == len(b.words)
    )


def is_harmless(gap: Gap, i: int) -> bool:
    """Return whether an own word carries no meaning: an article, or a function word."""
    lexicon, word, word_class = gap.a.lexicon, gap.a.words[i], gap.a.word_classes[i]
    if lexicon.has_exact_forms:
        return lexicon.are_articles(word, word)  # it is before a synonym: "swaps_synonyms"
    if word_class == WordClass.EMPTY:
        return not _is_initial_of_name(gap, i)
    if word_class != WordClass.FUNCTION:
        return False
    others = [gap.b.words[j] for j in gap.facing_indices]
    if not others and word in lexicon.particles:
        return False  # "called off"
    if not others or any(
        word == other or lexicon.are_exchangeable(word, other) for other in others
    ):
        return True
    is_possessor = (
        len(gap.own_range) == 1
        and len(others) <= _MAX_POSSESSOR_WORDS
        and others[-1] in lexicon.possessive_marks
    )
    return is_possessor and word in lexicon.possessive_pronouns  # "his" for "Luke's"


def _is_initial_of_name(gap: Gap, i: int) -> bool:
    """Return whether an article is an initial that stands for a name: "known as A"."""
    a = gap.a
    begins = i == 0 or a.sentence_numbers[i - 1] != a.sentence_numbers[i]
    return len(a.words[i]) == 1 and a.text[a.starts[i]].isupper() and not begins
