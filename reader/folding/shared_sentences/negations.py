"""Negations: two shown sentences that are equal but for a "not", "no", "never" or a modal.

Requirements. Better none than a wrong one. The words that differ are two groups around one verb, of
which one denies the other (``verb_groups.py``); without them one sentence would be folded onto the
other as contained. Not denied are questions, conditions and what follows one, and what is "not
only" so; nor what a short sentence says of a "he" that may be another, or quotes without the name
of who says it.

Known limits: a negation and its verb with words between them that both sentences have ("did not
immediately approve"), and "nobody", "nothing", "neither", "without".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.folding.alignment import Gap, align, find_gaps
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.result import Conflict
from reader.folding.shared_sentences.conflicts import are_harmless, is_statement
from reader.folding.shared_sentences.verb_groups import (
    NEGATIONS,
    are_forms,
    denies,
    may_be_in_group,
)

_MIN_WORDS = 5
_MANY_WORDS = 20  # nobody says so many of two persons, nor do two persons say them
_MAX_MISSING = 4  # words of a sentence that the other one lacks: a verb and its auxiliaries
_MIN_SHARE = 0.6  # of a sentence's words that the other one has
_ASKED_WORDS = 3  # of a sentence, the rarest in the other paragraph
_MAX_SENTENCES = 4  # of the other paragraph that are compared by one word
_NOT_ALONE = frozenset("only just merely simply solely necessarily even".split())  # after "not"
_PERSONS = frozenset("he she they we i you it him her them us me".split())


class _Place(NamedTuple):
    """Sentence ``number``, from 1, of a shown paragraph."""

    paragraph: int
    number: int


def find_negations(
    shown: Mapping[int, AnalysedText], related: Iterable[tuple[int, int]]
) -> Iterator[Conflict]:
    """Yield the conflicts of kind "negation" between related shown paragraphs."""
    found: set[tuple[_Place, ...]] = set()
    numbers: dict[int, dict[str, list[int]]] = {}
    for pair in sorted({(min(pair), max(pair)) for pair in related}):
        if not any(_may_deny(shown[paragraph]) for paragraph in pair):
            continue
        for one, other in (pair, pair[::-1]):
            if other not in numbers:
                numbers[other] = _number_sentences(shown[other])
            for number, there in _pair_sentences(shown[one], shown[other], numbers[other]):
                places = _Place(one, number), _Place(other, there)
                key = tuple(sorted(places))
                if key not in found and (conflict := _compare(places, shown[one], shown[other])):
                    found.add(key)
                    yield conflict


def _may_deny(text: AnalysedText) -> bool:
    """Return whether a text has a negation or a modal of a language that is known."""
    return bool(text.lexicon.negations) and not (
        NEGATIONS.isdisjoint(text.distinct_words)
        and text.lexicon.modals.isdisjoint(text.distinct_words)
    )


def _number_sentences(text: AnalysedText) -> dict[str, list[int]]:
    """Return for each word the numbers of the sentences that have it."""
    numbers: dict[str, list[int]] = {}
    for number, (start, end) in enumerate(text.sentence_spans, 1):
        for word in dict.fromkeys(text.words[start:end]):
            numbers.setdefault(word, []).append(number)
    return numbers


def _pair_sentences(
    text: AnalysedText, other: AnalysedText, numbers: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of sentences of two paragraphs that have nearly the same words."""
    for number, ((start, end), sentence) in enumerate(
        zip(text.sentence_spans, text.sentence_texts, strict=True), 1
    ):
        words = frozenset(text.words[start:end])
        if end - start < _MIN_WORDS or sentence in other.sentence_texts:
            continue
        missing = words - other.distinct_words
        if len(missing) > _MAX_MISSING or not all(
            may_be_in_group(word, text.lexicon) or _has_form(word, other) for word in missing
        ):
            continue
        rarest = sorted((len(numbers[word]), word) for word in words - missing)[:_ASKED_WORDS]
        likest = max(
            (
                (
                    len(words.intersection(other.words[slice(*other.sentence_spans[there - 1])])),
                    -there,
                )
                for _, word in rarest
                for there in numbers[word][:_MAX_SENTENCES]
            ),
            default=(0, 0),
        )
        if likest[0] >= _MIN_SHARE * len(words):
            yield number, -likest[1]


def _has_form(word: str, text: AnalysedText) -> bool:
    """Return whether a text has another form of a verb."""
    return word.isalpha() and any(
        are_forms(word, other, text.lexicon)
        for other in text.distinct_words
        if other[0] == word[0] or other in text.lexicon.irregular_verbs
    )


def _compare(
    places: tuple[_Place, _Place], text: AnalysedText, other_text: AnalysedText
) -> Conflict | None:
    """Return the conflict of two sentences, None if there is none."""
    place, there = places
    one = text.extract_sentence(place.number)
    other = other_text.extract_sentence(there.number)
    if not is_statement(one) or "?" in one.distinct_words or "?" in other.distinct_words:
        return None
    blocks = align(one, other)
    if not blocks:
        return None
    gaps = find_gaps(one, other, blocks)
    denying = [gap for gap in gaps if _denies(gap)]
    if len(denying) != 1 or not are_harmless(gaps, denying[0]):
        return None
    gap = denying[0]
    if _is_condition(gap):
        return None
    if min(len(one.words), len(other.words)) < _MANY_WORDS and (
        _is_about_anybody(one)
        or _is_about_anybody(other)
        or not _is_said_by_one(gap, place, text, there, other_text)
    ):
        return None
    own, facing = list(gap.own_range), list(gap.other_range)
    if not own or not facing:  # with the word before, or behind where there is none
        before = bool(gap.own_range.start and gap.other_range.start)
        own = [gap.own_range.start - 1, *own] if before else [*own, gap.own_range.stop]
        facing = [gap.other_range.start - 1, *facing] if before else [*facing, gap.other_range.stop]
    first, second = sorted(
        (spot.paragraph, *_get_span(whole, spot.number, words))
        for spot, whole, words in ((place, text, own), (there, other_text, facing))
    )
    return Conflict("negation", *first, *second)


def _get_span(text: AnalysedText, number: int, words: list[int]) -> tuple[int, int]:
    """Return the edges of words of a sentence in its paragraph."""
    first = text.sentence_spans[number - 1][0]
    return text.starts[first + words[0]], text.ends[first + words[-1]]


def _denies(gap: Gap) -> bool:
    """Return whether the words of one text in a gap deny those of the other one."""
    if gap.at_end or len(gap.other_indices) != len(gap.other_range):
        return False
    own, other = gap.own_words(), gap.other_words()
    if (NEGATIONS | gap.a.lexicon.modals).isdisjoint((*own, *other)):
        return False
    after = gap.a.words[gap.own_range.stop :]
    if _NOT_ALONE.intersection(after[:1]):
        return False
    return denies(gap.a.words[: gap.own_range.start], own, other, after, gap.a.lexicon)


def _is_condition(gap: Gap) -> bool:
    """Return whether what is denied stands in a condition, or after one."""
    conditions = gap.a.lexicon.conditions
    return not (
        conditions.isdisjoint(gap.a.words[: gap.own_range.start])
        and conditions.isdisjoint(gap.b.words[: gap.other_range.start])
    )


def _is_about_anybody(sentence: AnalysedText) -> bool:
    """Return whether a sentence begins with a pronoun, which another text may use of another."""
    first = next(
        (
            word
            for word, word_class in zip(sentence.words, sentence.word_classes, strict=True)
            if word_class != WordClass.EMPTY
        ),
        "",
    )
    return first in _PERSONS


def _is_said_by_one(
    gap: Gap, place: _Place, text: AnalysedText, there: _Place, other_text: AnalysedText
) -> bool:
    """Return whether nobody is quoted, or both sentences name who is."""
    quoted = [
        _find_quoted(whole, spot.number, words)
        for whole, spot, words in (
            (text, place, gap.own_range),
            (other_text, there, gap.other_range),
        )
    ]
    if quoted[0] is None or quoted[1] is None:
        return quoted[0] is quoted[1]
    return bool(quoted[0]) and bool(quoted[1])


def _find_quoted(text: AnalysedText, number: int, words: range) -> set[str] | None:
    """Return the words of a sentence that name who is quoted; None if nobody is."""
    start, end = text.sentence_spans[number - 1]
    at = min(start + words.start, end - 1)
    if not text.in_quotation[at]:
        return None
    return {
        text.words[i]
        for i in range(start, end)
        if not text.in_quotation[i]
        and text.word_classes[i] == WordClass.CONTENT
        and text.words[i] not in text.lexicon.speech_verbs
    }
