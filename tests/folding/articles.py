"""Short articles for the tests of folding."""

from __future__ import annotations

from reader.article import Article, Paragraph
from reader.folding import Fold, Folding, fold_article
from reader.text import prepare


def article_of(*texts: str, language: str = "english") -> Article:
    """Return texts as the paragraphs of a prepared article."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    return prepare(Article("", "", None, None, paragraphs), language)


def fold_texts(*texts: str, language: str = "english", reworded: bool = True) -> Folding:
    """Return what of the texts is folded."""
    return fold_article(article_of(*texts, language=language), reworded=reworded)


def only_fold(*texts: str, language: str = "english") -> Fold | None:
    """Return the one fold among the texts, or None."""
    folds = fold_texts(*texts, language=language).folds
    assert len(folds) < 2
    return folds[0] if folds else None
