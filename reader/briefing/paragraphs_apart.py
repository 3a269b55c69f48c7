"""The paragraphs of an article that state nothing of its event: captions, bylines, page notes.

They stand apart in a briefing, and nothing that the text says is hidden behind them.
"""

from __future__ import annotations

from functools import lru_cache

from reader.article import Article, Paragraph
from reader.text.captions import find_captions
from reader.text.sentences.author_lines import find_byline_names
from reader.text.sentences.datelines import is_byline
from reader.text.sentences.page_notes import find_page_notes

_MOST_ARTICLES = 300  # of a briefing, each step of which asks for them


@lru_cache(maxsize=_MOST_ARTICLES)
def find_apart(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs of a prepared article that stand apart."""
    lines = ((p.index, p.text.strip()) for p in article.paragraphs)
    bylines = (index for index, line in lines if is_byline(line) or find_byline_names(line))
    return find_captions(article).union(bylines, find_notes(article))


@lru_cache(maxsize=_MOST_ARTICLES)
def find_notes(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs of a prepared article that are notes of its page."""
    return find_page_notes((p.index, p.text.strip()) for p in article.paragraphs)


def find_opening(article: Article) -> Paragraph | None:
    """Return the first paragraph of a prepared article's text, None where all stand apart."""
    apart = find_apart(article)
    return next((p for p in article.paragraphs if p.index not in apart), None)
