"""Guards: does a sentence, whose words another article has, say the same there?

The guards of known sentences (``reader.known.context``) hold between all articles: words that name
a day must mean the same day, and a sentence that is short or speaks of somebody without a name must
be about the same person. Within one article a day is the same day; a paragraph that another one of
the article contains whole needs no support, as in folding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from reader.article import Article
from reader.briefing.containment import Containment
from reader.briefing.wordings import Occurrence, Wording, get_sentences
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.known import Place
from reader.known.context import (
    ProvenSentence,
    Sides,
    needs_support,
    select_known,
    sentences_before,
)
from reader.known.day_mentions import are_near, mean_same_time
from reader.known.names import find_name_words
from reader.known.proofs import Proof
from reader.known.subjects import is_part_of_its_text, is_standing_phrase, refers
from reader.word_counts import count_words

_FIRST_PERSON = re.compile(r"\b(?:i|we|me|us|my|our|mine|ours|you|your|yours)\b", re.IGNORECASE)
_MIN_STANDING_WORDS = 4
_MIN_CONTENT_WORDS_OF_EVENT = 3
_MIN_WORDS_OF_EVENT = 5
_MIN_CONTENT_WORDS_OF_HIM = 7  # fewer are templates: "He has pleaded not guilty to the charges"

_Pair = tuple[int, int]


class ContextGuards:
    """Says of pairs of sentences whether one says in its article what the other says in its own.

    ``articles`` are prepared and ranked, ``wordings`` all of theirs, and ``containments`` those of
    each wording.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        wordings: Sequence[Wording],
        containments: Sequence[Sequence[Containment]],
    ) -> None:
        self._articles = articles
        self._wordings = wordings
        self._containments = containments
        self._number_of = {
            occurrence: number
            for number, wording in enumerate(wordings)
            for occurrence in wording.occurrences
        }
        self._supported: dict[_Pair, frozenset[tuple[Occurrence, Occurrence]]] = {}
        self._needs_support: dict[tuple[int, bool], bool] = {}
        self._copies: dict[tuple[int, int, int], bool] = {}

    def number_of(self, occurrence: Occurrence) -> int:
        """Return the number of a sentence's wording."""
        return self._number_of[occurrence]

    def occurrences_of(self, number: int) -> Sequence[Occurrence]:
        """Return the sentences of a wording, in order."""
        return self._wordings[number].occurrences

    def says_same(self, own: Occurrence, there: Occurrence) -> bool:
        """Return whether ``own``, whose words are contained in ``there``, says the same there."""
        if own.article == there.article and self._is_copy(own, there):
            return True
        number = self._number_of[own]
        text = self._wordings[number].statement
        one, other = self._articles[own.article], self._articles[there.article]
        if not mean_same_time(text, one.date, other.date, one.language):
            return False
        is_near = own.article == there.article or are_near(one.date, other.date)
        analysed = self._wordings[number].analysed
        has_same_words = analysed.words == self._wordings[self._number_of[there]].analysed.words
        claim = self._find_claim(number, self._number_of[there])
        if is_near or one.date is other.date is None:
            if claim is not None and claim.is_named:
                return True
            if (has_same_words or claim is not None) and _is_statement_of_event(text, analysed):
                return True
        key = number, is_near
        if key not in self._needs_support:
            self._needs_support[key] = needs_support(
                text, self._make_sides(own.article, there.article), is_near
            )
        if not self._needs_support[key]:
            return True
        if has_same_words and _is_standing(text):
            return True
        return (own, there) in self._find_supported(own.article, there.article)

    def _find_claim(self, number: int, there: int) -> Containment | None:
        """Return how a wording is contained in another one that has somebody say it."""
        return next(
            (
                found
                for found in self._containments[number]
                if found.within == there and found.is_claim
            ),
            None,
        )

    def _is_copy(self, own: Occurrence, there: Occurrence) -> bool:
        """Return whether another paragraph of the article contains a paragraph whole."""
        key = own.article, own.paragraph, there.paragraph
        if key not in self._copies:
            contained = set(self._list_numbers(own.article, there.paragraph))
            self._copies[key] = all(
                number in contained
                or any(found.within in contained for found in self._containments[number])
                for number in self._list_numbers(own.article, own.paragraph)
            )
        return self._copies[key]

    def _list_numbers(self, article: int, paragraph: int) -> list[int]:
        """Return the wordings of a paragraph's sentences."""
        sentences = get_sentences(self._articles[article].paragraphs[paragraph])
        return [self._number_of[Occurrence(article, paragraph, i)] for i in range(len(sentences))]

    def _find_supported(self, own: int, there: int) -> frozenset[tuple[Occurrence, Occurrence]]:
        """Return the pairs of sentences of two articles that say the same in their context."""
        if (own, there) not in self._supported:
            proven, pairs = [], []
            for mine, theirs, proof in self._list_proofs(own, there):
                text = self._wordings[self._number_of[mine]].statement
                place = Place(there, theirs.paragraph)
                proven.append(ProvenSentence(mine.paragraph, mine.number, text, place, proof))
                pairs.append((mine, theirs))
            numbers = {id(sentence): pair for sentence, pair in zip(proven, pairs, strict=True)}
            selected = select_known(proven, self._make_sides(own, there), set())
            self._supported[own, there] = frozenset(numbers[id(sentence)] for sentence in selected)
        return self._supported[own, there]

    def _list_proofs(self, own: int, there: int) -> Iterable[tuple[Occurrence, Occurrence, Proof]]:
        """Yield the sentences of one article whose words the other one has, and where."""
        of_article = self._occurrences_by_article[there]
        for mine, number in self._sentences_by_article[own]:
            found = [Containment(number, "same"), *self._containments[number]]
            for containment in found:
                for theirs in of_article.get(containment.within, ()):
                    if (theirs.article, theirs.paragraph) == (mine.article, mine.paragraph):
                        continue
                    paragraph = self._articles[there].paragraphs[theirs.paragraph]
                    span = get_sentences(paragraph)[theirs.number]
                    yield mine, theirs, Proof(span.start, span.end, containment.relation)

    @cached_property
    def _sentences_by_article(self) -> list[list[tuple[Occurrence, int]]]:
        """The sentences of each article in order, with the numbers of their wordings."""
        found: list[list[tuple[Occurrence, int]]] = [[] for _ in self._articles]
        for occurrence in sorted(self._number_of):
            found[occurrence.article].append((occurrence, self._number_of[occurrence]))
        return found

    @cached_property
    def _occurrences_by_article(self) -> list[dict[int, list[Occurrence]]]:
        """The sentences of each article by the number of their wording."""
        found: list[dict[int, list[Occurrence]]] = [{} for _ in self._articles]
        for sentences, by_number in zip(self._sentences_by_article, found, strict=True):
            for occurrence, number in sentences:
                by_number.setdefault(number, []).append(occurrence)
        return found

    @cached_property
    def _name_words(self) -> frozenset[str]:
        """The words that are names in one of the articles."""
        return find_name_words(wording.statement for wording in self._wordings)

    def _make_sides(self, own: int, there: int) -> Sides:
        """Return what the guards ask of two articles."""
        one, other = self._articles[own], self._articles[there]
        return Sides(
            one.date,
            {there: other.date},
            self._find_before(one, lambda s: (s.paragraph, self._get_start(one, s))),
            self._find_before(other, lambda s: (s.place.paragraph, s.proof.start)),
            self._name_words,
            one.language,
        )

    @staticmethod
    def _get_start(article: Article, sentence: ProvenSentence) -> int:
        return get_sentences(article.paragraphs[sentence.paragraph])[sentence.number].start

    @staticmethod
    def _find_before(
        article: Article, place_of: Callable[[ProvenSentence], tuple[int, int]]
    ) -> Callable[[ProvenSentence], Iterable[str]]:
        """Return what finds the sentences before a proven one in an article."""
        paragraphs: Mapping[int, object] = {p.index: p for p in article.paragraphs}

        def find(sentence: ProvenSentence) -> Iterable[str]:
            return sentences_before(paragraphs, *place_of(sentence))  # type: ignore[arg-type]

        return find


def _is_standing(text: str) -> bool:
    """Return whether a sentence is a phrase of outlets, about nobody and said by nobody."""
    return (
        count_words(text) >= _MIN_STANDING_WORDS
        and is_standing_phrase(text)
        and not _FIRST_PERSON.search(text)
        and not is_part_of_its_text(text)
    )


def _is_statement_of_event(text: str, analysed: AnalysedText) -> bool:
    """Return whether nobody says the words of a sentence twice of one event, on about one day.

    "Police have made two arrests" and what is quoted are; "He was taken to hospital" is said of
    several people, so what is said of somebody without a name needs more words.
    """
    content = {
        word
        for word, word_class in zip(analysed.words, analysed.word_classes, strict=True)
        if word_class >= WordClass.CONTENT
    }
    return (
        len(content) >= (_MIN_CONTENT_WORDS_OF_HIM if refers(text) else _MIN_CONTENT_WORDS_OF_EVENT)
        and len(analysed.words) >= _MIN_WORDS_OF_EVENT
        and not is_part_of_its_text(text)
    )
