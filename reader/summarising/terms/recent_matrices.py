"""The term matrix that was made last: the steps of a digest ask for the same one.

Where each paragraph is a sentence and none is folded, as on most scraped pages, the sentences of
the summary are the paragraphs whose order was judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import local

from reader.summarising.terms.stemmed_words import find_words_once
from reader.summarising.terms.term_matrix import TermMatrix

_recent = local()


def make_term_matrix(texts: Sequence[str], title: str, language: str) -> TermMatrix:
    """Return the term matrix of texts, which nobody may change."""
    asked = list(texts), title, language
    known: tuple[tuple[list[str], str, str], TermMatrix] | None = getattr(_recent, "made", None)
    if known is not None and known[0] == asked:
        return known[1]
    matrix = TermMatrix(texts, title, language, list(map(find_words_once, texts)))
    _recent.made = asked, matrix
    return matrix
