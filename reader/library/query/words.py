"""Words in the form of the index (without case and accents), and where they are in a text.

The index's own tokenizer is SQLite's ``unicode61`` with ``remove_diacritics 2``: a word is a run of
letters and digits, so that ``refused.We`` is two. https://www.sqlite.org/fts5.html#unicode61_tokenizer
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

# Quotation marks and dashes as they are typed into a search.
TYPED_SIGNS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"})

_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u0331])*")
_ACCENTS = re.compile("[\u0300-\u036f]+")

Span = tuple[int, int]


class Term(NamedTuple):
    """Words that an article was found by, one after the other, in the form of the index.

    ``is_prefix`` says that the last of them may be the beginning of a word, ``in_title`` that
    they count in the headline alone.
    """

    words: tuple[str, ...]
    is_prefix: bool = False
    in_title: bool = False


def to_sort_form(text: str) -> str:
    """Return a text as it is sorted: no capitals, accents and curly quotes."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.translate(TYPED_SIGNS))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def make_title_key(title: str) -> str:
    """Return a headline in the form by which it is sorted, opening quotes last."""
    key = to_sort_form(title)
    start = next((i for i, c in enumerate(key) if c.isalnum()), 0)
    return f"{key[start:]} {key[:start]}" if start else key


def to_index_form(word: str) -> str:
    """Return a word as the index has it."""
    if word.isascii():
        return word.lower()
    return _ACCENTS.sub("", "".join(map(_strip_accents, word.lower())))


@lru_cache(4096)
def _strip_accents(letter: str) -> str:
    """Return a Latin letter without its accents; й is no и."""
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter.replace("ς", "σ")


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as the index has them."""
    return tuple(to_index_form(match.group()) for match in _WORD.finditer(text))


def find_terms(text: str, terms: Iterable[Term]) -> list[Span]:
    """Return where terms stand in a text: start and end in its code points, in order, apart."""
    terms = tuple(terms)
    if not terms:
        return []
    word_spans = [match.span() for match in _WORD.finditer(text)]
    words = [to_index_form(text[start:end]) for start, end in word_spans]
    found = sorted(
        (word_spans[first][0], word_spans[first + len(term.words) - 1][1])
        for term in terms
        for first in _find_starts(words, term)
    )
    spans: list[Span] = []
    for start, end in found:
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def may_contain(text: str, terms: Iterable[Term]) -> bool:
    """Return whether a text may have one of the terms; fast, and never wrongly False."""
    letters = _plain_letters(text)
    return any(_plain_letters(term.words[-1]) in letters for term in terms)


def _plain_letters(text: str) -> str:
    """Return a text without case and accents, й as и."""
    text = text.lower()
    if text.isascii():
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text)).replace("ς", "σ")


def _find_starts(words: Sequence[str], term: Term) -> list[int]:
    """Return the numbers of the words with which a term begins."""
    *head, last = term.words
    length = len(head)
    ends = (
        [n for n, word in enumerate(words) if word.startswith(last)]
        if term.is_prefix
        else [n for n, word in enumerate(words) if word == last]
    )
    return [n - length for n in ends if n >= length and list(words[n - length : n]) == head]
