"""The keywords of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, repeat

import numpy as np

from reader.summarising.arrays import Flags
from reader.summarising.gist import Gist
from reader.summarising.naming import ALL_NOUNS_CAPITAL, PLAIN_WORDS
from reader.summarising.terms import spell_words, stop_words

_MOST = 8
_LOOKED_AT = 16  # terms that may become one
_SENTENCES = 3  # that show how a keyword is spelt; two that agree are enough
_JOINED = 0.5  # two words are one keyword when so many sentences with the rarer have them together

Key = tuple[int, ...]


def find_keywords(gist: Gist) -> tuple[str, ...]:
    """Return at most eight keywords, each as it stands in the article, the weightiest first.

    A keyword is a term of more than one sentence that is likely to be in a summary and
    wide-spread; two neighbouring terms are one where the rarer seldom stands without the other.
    """
    material = gist.material
    weights = (gist.worth.words * np.log1p(material.spread)).round(6)
    able = (material.spread > 1) & material.content & (material.tell(_is_topic) > 0)
    topics = np.flatnonzero(able)
    least = 0.0
    if len(topics) > _LOOKED_AT:
        least = np.partition(weights[topics], -_LOOKED_AT)[-_LOOKED_AT]
    best = topics[weights[topics] >= least].tolist()
    ranked = sorted((-weights[term], material.term(term), term) for term in best)
    order = [term for _, _, term in ranked[:_LOOKED_AT]]
    partners = _find_partners(gist, able)
    spell = _Speller(gist, {*order, *chain.from_iterable(map(partners.get, order, repeat(())))})
    keywords: list[str] = []
    used: set[int] = set()
    for term in order:
        if len(keywords) == _MOST:
            break
        pair = partners.get(term, ())
        together = spell.pair(pair) if pair and used.isdisjoint(pair) else ""
        alone = "" if together or term in used else spell.term(term)
        if together or alone:
            keywords.append(together or alone)
            used.update(pair if together else (term,))
    return tuple(keywords)


def _is_topic(term: str) -> bool:
    return term.isalpha() and term not in PLAIN_WORDS


def _find_partners(gist: Gist, topics: Flags) -> dict[int, Key]:
    """Return for each topic the pair of topics that it mostly stands in, if there is one."""
    pairs, of_term = gist.worth.pairs, gist.material.spread
    able = topics[pairs.first] & topics[pairs.second] & (pairs.spread > 1)
    rarer = np.minimum(of_term[pairs.first], of_term[pairs.second])
    near = np.flatnonzero(able & (pairs.spread >= _JOINED * rarer))
    columns = (pairs.first[near], pairs.second[near], pairs.spread[near])
    partners: dict[int, Key] = {}
    together: dict[int, float] = {}
    for first, second, spread in zip(*(column.tolist() for column in columns), strict=True):
        for term in (first, second) if first != second else ():
            if spread > together.get(term, 0):
                partners[term], together[term] = (first, second), spread
    return partners


class _Speller:
    """Finds how a keyword is spelt in the first few sentences that have it."""

    def __init__(self, gist: Gist, terms: Iterable[int]) -> None:
        material = self._material = gist.material
        wanted = np.zeros(len(material.content), dtype=bool)
        wanted[list(terms)] = True
        held = wanted[material.columns] & material.telling
        self._holders: dict[int, list[int]] = {}
        for term, row in zip(
            material.columns[held].tolist(), material.rows[held].tolist(), strict=True
        ):
            self._holders.setdefault(term, []).append(row)
        language = material.language
        self._plain = _plain_words(language)
        self._names = language not in ALL_NOUNS_CAPITAL

    def term(self, term: int) -> str:
        """Return a term's commonest spelling, "" where it may be a plain word."""
        found = []
        for text, _, k in self._find(term):
            word, start, _ = spell_words(text, k, k + 1)[0]
            if word.lower() in self._plain:
                return ""
            if not _is_end(text, start):
                if word in found:
                    return word
                found.append(word)
        return _commonest(found)

    def pair(self, pair: Key) -> str:
        """Return the commonest spelling of two terms with a space or hyphen between, or "".

        A name after a word with a small letter is not one with it: "the crabber Patience"; nor is
        a name before what it did: "Merrow testified".
        """
        first, second = pair
        found = []
        for text, sequence, k in self._find(second):
            if not k or sequence[k - 1] != first:
                continue
            (one, start, end), (other, after, stop) = spell_words(text, k - 1, k + 1)
            plain = not self._plain.isdisjoint((one.lower(), other.lower()))
            named = self._names and one.islower() != other.islower()
            named = named and (one.islower() or other.endswith("ed"))
            near = text[end:after] in (" ", "-") and not named
            if near and not plain and not _is_end(text, start):
                if text[start:stop] in found:
                    return text[start:stop]
                found.append(text[start:stop])
        return _commonest(found)

    def _find(self, term: int) -> Iterator[tuple[str, list[int], int]]:
        """Yield a sentence that has the term, its terms, and the term's place among them."""
        material = self._material
        for number in self._holders[term][:_SENTENCES]:
            sequence = material.sequences[number]
            yield material.texts[number], sequence, sequence.index(term)


@cache
def _plain_words(language: str) -> frozenset[str]:
    """Return the words of a language that are no keyword."""
    return PLAIN_WORDS | stop_words(language)


def _is_end(text: str, start: int) -> bool:
    """Say whether what begins there is the end of a word, as in "78th"."""
    return text[start - 1 : start].isalnum()


def _commonest(spellings: list[str]) -> str:
    return min(spellings, key=lambda spelt: (-spellings.count(spelt), spelt), default="")
