"""Context: is a sentence, whose words were read, about the same persons in both articles?

Theory. "He was jailed for six years" is true of many men, and "I don't think so" is said by
everybody. A sentence that is short, or that refers to somebody without a name, says in two articles
the same only if others say so: a sentence with a name, beside it in both articles, which was read
there too; the same name before it in both; or, for one that is not quite short, several sentences
with names that were read in the same article, wherever they stand. A sentence cannot support
itself. So many words that nobody writes them twice, in it or in the passage, need no support, nor
does a phrase that an outlet has in many articles ("Sign up to our newsletter").

Known limit: a place or a company is a name as a person is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from functools import lru_cache
from itertools import chain, islice

from reader.article import Paragraph
from reader.folding.lexicons import WordClass, lexicon_of
from reader.known.day_mentions import are_near, mean_same_time
from reader.known.names import find_name_words, find_names
from reader.known.proofs import Proof
from reader.known.read_index import Place
from reader.known.subjects import (
    MIN_WORDS,
    asks_somebody,
    is_about_thing,
    is_credit,
    is_part_of_its_text,
    is_standing_phrase,
    refers,
    without_speaker,
)
from reader.text import MARKS, segment
from reader.word_counts import count_words, has_unspaced

# Of 11,411 articles, nameless sentences that two have in common are templates up to six different
# content words ("He has pleaded not guilty to the charges"), copies from seven on. With a subject
# that is not named more are asked for, as courts and firms have longer templates.
_MIN_CONTENT_WORDS = 7
_MIN_CONTENT_WORDS_OF_SUBJECT = 12
_MIN_CONTENT_WORDS_OF_PASSAGE = 20
# The same of passages of two sentences, and of three or more, that are about nobody. Of the 11,411
# articles none have such a passage in common, from eight content words on, that is not a copy.
_MIN_CONTENT_WORDS_OF_TWO = 14
_MIN_CONTENT_WORDS_OF_THREE = 10
# Articles with so many named sentences in common are about one event. A sentence with fewer content
# words may still be about another person in it ("He denied the charges").
_MIN_NAMED_OF_STORY = 2
_MIN_CONTENT_WORDS_OF_STORY = 4
_FIGURE = re.compile(
    r"(?<![\w.,:])(?!(?:19|20)\d\d(?!\w))\d[\d,.]*\d\d(?![\w:])"
)  # of three digits
_WORD = re.compile(rf"\w[\w{MARKS}\u200c\u200d’'-]*")
_NEAR = 3  # paragraphs between sentences of one passage
LOOK_BACK = 2  # paragraphs in which the name for "he" is looked for


@dataclass(frozen=True, slots=True)
class ProvenSentence:
    """A sentence of the article with one place where it was read."""

    paragraph: int
    number: int
    text: str
    place: Place
    proof: Proof


@dataclass(frozen=True, slots=True)
class Sides:
    """What is to be known of both articles.

    ``date`` is the article's, ``dates`` are those of the read articles by their numbers.
    ``own_before`` and ``read_before`` return the sentences before one, the nearest first.
    ``name_words`` are words that are names in one of them.
    """

    date: Date | None
    dates: Mapping[int, Date | None]
    own_before: Callable[[ProvenSentence], Iterable[str]]
    read_before: Callable[[ProvenSentence], Iterable[str]]
    name_words: frozenset[str]
    language: str | None


def select_known(
    proven: Iterable[ProvenSentence], sides: Sides, standing: set[tuple[int, int]]
) -> list[ProvenSentence]:
    """Return the proven sentences that say the same in their context as in that of the place.

    ``standing`` are the sentences, by paragraph and number, that many articles have.
    """
    selected: list[ProvenSentence] = []
    unsure: list[ProvenSentence] = []
    needs: dict[tuple[str, bool], bool] = {}  # a sentence has a proof for each place
    for sentence in proven:
        if (sentence.paragraph, sentence.number) in standing and is_standing_phrase(sentence.text):
            selected.append(sentence)
        elif _means_same_time(sentence, sides):
            key = sentence.text, _is_near_in_time(sentence, sides)
            if key not in needs:
                needs[key] = needs_support(sentence.text, sides, key[1])
            (unsure if needs[key] else selected).append(sentence)
    by_article: dict[int, list[ProvenSentence]] = {}
    for sentence in [*selected, *unsure]:
        by_article.setdefault(sentence.place.article, []).append(sentence)
    for sentence in unsure:
        article = sentence.place.article
        if _has_other_antecedent(sentence, sides):
            continue
        if _has_neighbours(sentence, by_article[article], sides) or (
            not is_part_of_its_text(sentence.text)
            and (
                _is_of_story(sentence, by_article[article], sides)
                or _has_same_antecedent(sentence, sides)
                or _opens_with_name(sentence, sides)
            )
        ):
            selected.append(sentence)
    return selected


def needs_support(text: str, sides: Sides, is_near_in_time: bool) -> bool:
    """Return whether a sentence says of whom it speaks only together with others.

    A short one with a name says what is true of a day ("Chelsea won the match"), and needs none in
    articles that are near in time; nor does a longer one with a figure that is no year and without
    a subject that others have too ("About 4,000 litres of diesel are in the tanks"). One about the
    text that it is in needs a copy of that text.
    """
    if is_part_of_its_text(text):
        return True
    said = without_speaker(text)
    has_name = bool(find_names(said, sides.name_words))
    if count_words(text) < MIN_WORDS:
        return not (has_name and is_near_in_time)
    if has_name:
        return False
    content_words = _count_content_words(said, sides.language)
    if sides.language != "english" or refers(text) or asks_somebody(text):
        return content_words < _MIN_CONTENT_WORDS_OF_SUBJECT
    if is_near_in_time and _FIGURE.search(text):
        return False
    return content_words < _MIN_CONTENT_WORDS


def _means_same_time(sentence: ProvenSentence, sides: Sides) -> bool:
    """Return whether the day mentions of a sentence mean the same in both articles."""
    there = sides.dates.get(sentence.place.article)
    return mean_same_time(sentence.text, sides.date, there, sides.language)


def _is_near_in_time(sentence: ProvenSentence, sides: Sides) -> bool:
    """Return whether the articles are of about the same day."""
    return are_near(sides.date, sides.dates.get(sentence.place.article))


@lru_cache(maxsize=1024)
def _count_content_words(text: str, language: str | None) -> int:
    """Return the number of different words that are no function words."""
    lexicon = lexicon_of(language)
    spans: Iterable[tuple[int, int]] = (match.span() for match in _WORD.finditer(text))
    if has_unspaced(text):
        spans = chain.from_iterable(segment(text, start, end) for start, end in spans)
    words = {text[start:end].casefold() for start, end in spans}
    return sum(lexicon.classify(word) >= WordClass.CONTENT for word in words)


def _has_neighbours(
    sentence: ProvenSentence, of_article: Iterable[ProvenSentence], sides: Sides
) -> bool:
    """Return whether what is near in both articles shows that they are the same passage.

    That is a sentence with a name, or so many words that nobody writes the passage twice.
    """
    content_words = _count_content_words(sentence.text, sides.language)
    seen = {sentence.text}
    is_question = asks_somebody(sentence.text)
    for other in of_article:
        if (
            other.text not in seen
            # An interviewer asks several people one question after the other.
            and not (is_question and asks_somebody(other.text))
            and abs(other.paragraph - sentence.paragraph) <= _NEAR
            and abs(other.place.paragraph - sentence.place.paragraph) <= _NEAR
        ):
            seen.add(other.text)
            content_words += _count_content_words(other.text, sides.language)
            if _names_somebody(other.text, sides):
                return True
    if is_part_of_its_text(sentence.text):
        return False
    if len(seen) == 1 or is_question or refers(sentence.text):
        return content_words >= _MIN_CONTENT_WORDS_OF_PASSAGE
    least = _MIN_CONTENT_WORDS_OF_TWO if len(seen) == 2 else _MIN_CONTENT_WORDS_OF_THREE
    return content_words >= least


def _names_somebody(text: str, sides: Sides) -> bool:
    """Return whether a sentence has a name of whom the article is about."""
    names = find_names(without_speaker(text), sides.name_words)
    return bool(names) and not is_credit(text)


def _is_of_story(
    sentence: ProvenSentence, of_article: Iterable[ProvenSentence], sides: Sides
) -> bool:
    """Return whether several sentences with names were read in the same article."""
    if _count_content_words(sentence.text, sides.language) < _MIN_CONTENT_WORDS_OF_STORY:
        return False
    named: set[str] = set()
    for other in of_article:
        if other.text != sentence.text and _names_somebody(other.text, sides):
            named.add(other.text)
            if len(named) >= _MIN_NAMED_OF_STORY:
                return True
    return False


def _opens_with_name(sentence: ProvenSentence, sides: Sides) -> bool:
    """Return whether a sentence that is not short opens with a name.

    Its capital tells nothing; sentences before it in the read article may have the word as a name.
    """
    if count_words(sentence.text) < MIN_WORDS:
        return False
    name_words = find_name_words(sides.read_before(sentence))
    return bool(find_names(without_speaker(sentence.text), name_words))


def _has_same_antecedent(sentence: ProvenSentence, sides: Sides) -> bool:
    """Return whether the nearest sentence before it with a name begins with the same name."""
    if is_about_thing(sentence.text):
        return False
    own = _first_name(sides.own_before(sentence), sides)
    return not own.isdisjoint(_first_name(sides.read_before(sentence), sides))


def _has_other_antecedent(sentence: ProvenSentence, sides: Sides) -> bool:
    """Return whether the sentences directly before it name others for its "he" or "she"."""
    if not refers(sentence.text):
        return False
    own, there = (
        [find_names(text, sides.name_words) for text in islice(before(sentence), 1)]
        for before in (sides.own_before, sides.read_before)
    )
    if not own or not there or not own[0] or not there[0]:
        return False
    return all(
        name.isdisjoint(other)
        for name, names in ((own[0][0], there[0]), (there[0][0], own[0]))
        for other in names
    )


def _first_name(texts: Iterable[str], sides: Sides) -> frozenset[str]:
    """Return the first name of the first text that has one."""
    for text in texts:
        if names := find_names(text, sides.name_words):
            return names[0]
    return frozenset()


def sentences_before(paragraphs: Mapping[int, Paragraph], index: int, offset: int) -> Iterable[str]:
    """Yield the sentences before an offset of a paragraph, the nearest first.

    Those of its own paragraph, then those of the paragraphs before it that are near.
    """
    for i in range(index, index - LOOK_BACK - 1, -1):
        if paragraph := paragraphs.get(i):
            for sentence in reversed(paragraph.sentences):
                if i < index or sentence.end <= offset:
                    yield paragraph.get_sentence_text(sentence)
