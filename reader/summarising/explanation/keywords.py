"""The keywords of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, repeat

import numpy as np

from reader.summarising.arrays import Bools
from reader.summarising.selection import Gist
from reader.summarising.terms import (
    CAPITALISED_NOUN_LANGUAGES,
    COMMON_WORDS,
    find_spellings,
    find_words_once,
)
from reader.text import LETTERS, frame_words, stop_words, stop_words_of_other_scripts
from reader.text.languages.frame_words import FRAME_LETTERS
from reader.text.languages.keyword_words import words_without_topic
from reader.word_counts import HAN, HIRAGANA, KATAKANA, has_unspaced

_MAX_KEYWORDS = 8
_MAX_CONSIDERED = 16  # terms
_MAX_SENTENCES = 3  # sentences searched for a spelling; two that agree are enough
_MIN_TOGETHER = 0.5  # share of the rarer term's sentences that have the pair

# In Chinese, Japanese and Thai, which write no spaces, two neighbours are one keyword so far.
_MAX_UNSPACED_CHARACTERS = 12
_WORD = re.compile(LETTERS)
_KANA = re.compile(f"[{HIRAGANA}{KATAKANA}]")  # in Japanese one kanji is a word, in Chinese rarely
# One kanji and its ending: a verb or an adjective (渡る), and no particle (船は).
_OKURIGANA = f"(?<![{HAN}])[{HAN}](?![はがをにのでともやへか])[{HIRAGANA}]"


@cache  # compiled slowly
def _okurigana() -> re.Pattern[str]:
    return re.compile(_OKURIGANA)


TermPair = tuple[int, ...]


def find_keywords(gist: Gist) -> tuple[str, ...]:
    """Return at most eight keywords, as the article spells them, in descending order of weight.

    A keyword is a term of at least two sentences. Its weight is its probability to be in a summary
    times the logarithm of its number of sentences. Two neighbouring terms are one keyword if the
    rarer seldom occurs without the other.
    """
    matrix = gist.matrix
    weights = (gist.objective.term_probabilities * np.log1p(matrix.sentence_counts)).round(6)
    is_allowed = (
        (matrix.sentence_counts > 1) & matrix.is_content & (matrix.map_terms(_is_topic) > 0)
    )
    topics = np.flatnonzero(is_allowed)
    threshold = 0.0
    if len(topics) > _MAX_CONSIDERED:
        threshold = np.partition(weights[topics], -_MAX_CONSIDERED)[-_MAX_CONSIDERED]
    best = topics[weights[topics] >= threshold].tolist()
    ranked = sorted((-weights[term], matrix.stem_of(term), term) for term in best)
    order = [term for _, _, term in ranked[:_MAX_CONSIDERED]]
    partners = _find_partners(gist, is_allowed)
    spellings = _SpellingFinder(
        gist, {*order, *chain.from_iterable(map(partners.get, order, repeat(())))}
    )
    keywords: list[str] = []
    used_terms: set[int] = set()
    for term in order:
        if len(keywords) == _MAX_KEYWORDS:
            break
        pair = partners.get(term, ())
        joint_spelling = spellings.pair(pair) if pair and used_terms.isdisjoint(pair) else ""
        own_spelling = "" if joint_spelling or term in used_terms else spellings.term(term)
        if joint_spelling or own_spelling:
            keywords.append(joint_spelling or own_spelling)
            used_terms.update(pair if joint_spelling else (term,))
    return tuple(keywords)


def _is_topic(term: str) -> bool:
    """Return whether a term may be a keyword."""
    return _WORD.fullmatch(term) is not None and term not in COMMON_WORDS


def _find_partners(gist: Gist, topics: Bools) -> dict[int, TermPair]:
    """Return for each topic the pair of topics in which it mostly occurs, if there is one."""
    bigrams, term_counts = gist.objective.bigrams, gist.matrix.sentence_counts
    is_allowed = topics[bigrams.first] & topics[bigrams.second] & (bigrams.sentence_counts > 1)
    rarer = np.minimum(term_counts[bigrams.first], term_counts[bigrams.second])
    close = np.flatnonzero(is_allowed & (bigrams.sentence_counts >= _MIN_TOGETHER * rarer))
    columns = (bigrams.first[close], bigrams.second[close], bigrams.sentence_counts[close])
    partners: dict[int, TermPair] = {}
    joint_spelling: dict[int, float] = {}
    for first, second, sentence_count in zip(*(column.tolist() for column in columns), strict=True):
        for term in (first, second) if first != second else ():
            if sentence_count > joint_spelling.get(term, 0):
                partners[term], joint_spelling[term] = (first, second), sentence_count
    return partners


class _SpellingFinder:
    """Finds the spelling of a keyword in the first sentences that contain it."""

    def __init__(self, gist: Gist, terms: Iterable[int]) -> None:
        matrix = self._matrix = gist.matrix
        is_wanted_term = np.zeros(len(matrix.is_content), dtype=bool)
        is_wanted_term[list(terms)] = True
        is_wanted = is_wanted_term[matrix.columns] & matrix.entry_is_unique
        self._holders: dict[int, list[int]] = {}
        for term, row in zip(
            matrix.columns[is_wanted].tolist(), matrix.rows[is_wanted].tolist(), strict=True
        ):
            self._holders.setdefault(term, []).append(row)
        language = matrix.language
        self._excluded = _excluded_words(language)
        self._frame = frame_words(language)
        self._capitals_mark_names = language not in CAPITALISED_NOUN_LANGUAGES

    def term(self, term: int) -> str:
        """Return the most common spelling of a term, "" if it may be a common word."""
        found = []
        for text, _, k in self._find_uses(term):
            word, start, _ = _find_spelling(text, k)
            if self._is_excluded(word) or (len(word) < 2 and not _KANA.search(text)):
                return ""
            if has_unspaced(word[:1]) and _okurigana().match(text, start):
                continue
            word = self._write(word, term)
            if not _is_end_of_word(text, start):
                if word in found:
                    return word
                found.append(word)
        return _find_commonest(found)

    def _is_excluded(self, word: str) -> bool:
        """Return whether a word is a stop word, a number, a day, or of who says it."""
        lower_case = word.lower()
        return lower_case in self._excluded or lower_case[:FRAME_LETTERS] in self._frame

    def _write(self, word: str, term: int) -> str:
        """Return a word as it stands in a list: in Korean without the particle of its sentence."""
        stem = self._matrix.stem_of(term)
        return stem if self._matrix.language == "korean" and word.startswith(stem) else word

    def pair(self, pair: TermPair) -> str:
        """Return the most common spelling of two terms joined by a space or hyphen, or "".

        A lower-case word and a name are not one keyword ("the crabber Patience"); nor are a name
        and a verb after it ("Merrow testified").
        """
        first, second = pair
        found = []
        for text, sequence, k in self._find_uses(second):
            if not k or sequence[k - 1] != first:
                continue
            first_word, start, end = _find_spelling(text, k - 1)
            second_word, after, stop = _find_spelling(text, k)
            is_excluded = self._is_excluded(first_word) or self._is_excluded(second_word)
            is_name_edge = (
                self._capitals_mark_names and first_word.islower() != second_word.islower()
            )
            is_name_edge = is_name_edge and (first_word.islower() or second_word.endswith("ed"))
            close = _are_close(text, start, end, after, stop) and not is_name_edge
            close = close and self._write(first_word, first) == first_word  # has no particle
            stop -= len(second_word) - len(self._write(second_word, second))
            if close and not is_excluded and not _is_end_of_word(text, start):
                if text[start:stop] in found:
                    return text[start:stop]
                found.append(text[start:stop])
        return _find_commonest(found)

    def _find_uses(self, term: int) -> Iterator[tuple[str, list[int], int]]:
        """Yield a sentence with the term, the sentence's terms, and the term's position."""
        matrix = self._matrix
        for number in self._holders[term][:_MAX_SENTENCES]:
            sequence = matrix.term_sequences[number]
            yield matrix.texts[number], sequence, sequence.index(term)


def _find_spelling(text: str, number: int) -> tuple[str, int, int]:
    """Return a word of a text as it is spelt, with its start and end."""
    word = find_words_once(text)[number]
    if text.isascii() and (lower_case := text.lower()).count(word) == 1:
        start = lower_case.index(word)
        end = start + len(word)
        return text[start:end], start, end
    return find_spellings(text, number, number + 1)[0]


def _are_close(text: str, start: int, end: int, after: int, stop: int) -> bool:
    """Return whether two neighbouring words, with these edges, are written as one name is."""
    if end == after:
        return has_unspaced(text[start:stop]) and stop - start <= _MAX_UNSPACED_CHARACTERS
    return text[end:after] in (" ", "-")


@cache
def _excluded_words(language: str) -> frozenset[str]:
    """Return the words of a language that cannot be keywords."""
    listed = stop_words(language) | words_without_topic(language)
    return COMMON_WORDS | listed | stop_words_of_other_scripts()


def _is_end_of_word(text: str, start: int) -> bool:
    """Return whether the word that starts there is the end of another: "th" in "78th"."""
    return text[start - 1 : start].isalnum() and not has_unspaced(text[start - 1 : start + 1])


def _find_commonest(spellings: list[str]) -> str:
    """Return the most frequent spelling, of equal ones the first in the alphabet; "" for none."""
    return min(spellings, key=lambda spelt: (-spellings.count(spelt), spelt), default="")
