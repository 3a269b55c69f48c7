"""Changes: what a later text of an article says otherwise than an earlier one.

Pure functions over prepared articles. Importing this package does not load the aligner; the first
call does.
"""

from __future__ import annotations

from reader.article import Article
from reader.changes.article_changes import (
    ArticleChanges,
    ChangeKind,
    SentenceChange,
    SentencePlace,
    WordPair,
)

__all__ = [
    "ArticleChanges",
    "ChangeKind",
    "SentenceChange",
    "SentencePlace",
    "WordPair",
    "compare_articles",
    "find_changes",
]


def find_changes(earlier: Article, later: Article) -> ArticleChanges:
    """Return the sentences of two prepared texts of an article, each with what became of it."""
    from reader.changes import changed_sentences

    return changed_sentences.find_changes(earlier, later)


def compare_articles(earlier: Article, later: Article, language: str | None) -> ArticleChanges:
    """Return what ``find_changes`` does of two texts that are not prepared yet.

    ``language`` is used instead of detection; raises ``UsageError`` if there is no model of it.
    """
    from reader.changes import changed_sentences

    return changed_sentences.compare_articles(earlier, later, language)
