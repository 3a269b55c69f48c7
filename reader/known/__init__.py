"""Known sentences: those that say nothing beyond what was read in another article.

Pure functions over an index of read articles. Importing this package loads neither numpy nor the
aligner; the first call does.
"""

from __future__ import annotations

from reader.article import Article
from reader.known.known_span import KnownSpan, count_new_words
from reader.known.read_index import Place, ReadArticle, ReadIndex, ReadPosition

__all__ = [
    "KnownSpan",
    "Place",
    "ReadArticle",
    "ReadIndex",
    "ReadPosition",
    "count_new_words",
    "find_known",
    "find_stored_runs",
]


def find_known(article: Article, index: ReadIndex) -> tuple[KnownSpan, ...]:
    """Return the sentences of a prepared article that were read in others, in order of place."""
    from reader.known import known_sentences

    return known_sentences.find_known(article, index)


def find_stored_runs(article: Article) -> list[tuple[int, int, int]]:
    """Return the (run, paragraph, neighbours) that an index stores of a prepared article, sorted.

    A run is a signed 32-bit integer, neighbours are twelve bits, both the same in every process;
    see ``reader.known.runs``.
    """
    from reader.known.analysed_article import analyse_article
    from reader.known.runs import sample_runs

    return sample_runs(analyse_article(article))
