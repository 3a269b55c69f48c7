"""How rare a term is in news: in how many of so many articles it stands.

For English, ``english_words.txt`` has the words of 5,146 articles by how many have them; for every
language the counts of the library's own articles come on top, which grow as it does. They weigh
more: a phrase that ends all articles of an outlet is soon of no weight.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

from reader.caches import StringCache

COUNTS_FILE = Path(__file__).with_name("english_words.txt")
TERM_BITS = 20
_MASK = (1 << TERM_BITS) - 1
_ALWAYS_COUNTED = 500  # articles of a library whose words are all counted; then of every eighth
_COUNTED_STEP = 8
_PRIOR_ARTICLES = 5_000  # of other languages, as if they had none of the words
_OWN_WEIGHT = 20  # of an article of the library beside one of those counted before


@lru_cache(maxsize=1 << 15)
def hash_term(term: str) -> int:
    """Return the number of a term, ``TERM_BITS`` wide, the same in every process."""
    return crc32(term.encode("utf-8", "replace")) & _MASK


def is_counted(number: int) -> bool:
    """Return whether the words of the library's article ``number``, from 0, are counted."""
    return number < _ALWAYS_COUNTED or number % _COUNTED_STEP == 0


def count_counted(articles: int) -> int:
    """Return of how many of the first so many articles the words are counted."""
    if articles <= _ALWAYS_COUNTED:
        return articles
    return (
        _ALWAYS_COUNTED + (articles - 1) // _COUNTED_STEP - (_ALWAYS_COUNTED - 1) // _COUNTED_STEP
    )


def weigh_rarity(
    terms: Iterable[str], language: str, counts: Mapping[int, int], articles: int
) -> dict[str, float]:
    """Return the inverse document frequency of each term.

    ``counts`` has in how many of ``articles`` counted articles of the library a term stands, by
    ``hash_term``.
    """
    prior, of_prior = _prior_cache(language == "english")
    total = math.log(_OWN_WEIGHT * articles + of_prior + 2)
    count, log = counts.get, math.log
    rarity: dict[str, float] = {}
    for term in terms:
        number, of_term = prior[term]
        rarity[term] = total - log(_OWN_WEIGHT * count(number, 0) + of_term)
    return rarity


@cache
def _prior_cache(is_english: bool) -> tuple[StringCache[tuple[int, float]], int]:
    """Return of each term its number and half an article more than had it before; of how many."""
    known, articles = _load_english() if is_english else ({}, _PRIOR_ARTICLES)
    return StringCache(lambda term: (hash_term(term), known.get(term, 0) + 0.5)), articles


@cache
def _load_english() -> tuple[dict[str, int], int]:
    """Return in how many articles the stems of English stand, and of how many articles."""
    first, *lines = COUNTS_FILE.read_text("utf-8").splitlines()
    counts: dict[str, int] = {}
    for line in lines:
        number, *stems = line.split()
        counts.update(dict.fromkeys(stems, int(number)))
    return counts, int(first)
