"""Folding: every statement is shown once, and no information is hidden.

The screen shows foldings but never makes one. So importing this package loads only the result
classes; the code that folds is imported by the first call.
"""

from __future__ import annotations

from reader.article import Article
from reader.folding.result import Conflict, Difference, Fold, Folding, Relation, Repeat

__all__ = ["Conflict", "Difference", "Fold", "Folding", "Relation", "Repeat", "fold_article"]


def fold_article(article: Article, *, reworded: bool = True) -> Folding:
    """Return which paragraphs of a prepared article may be hidden, and behind which shown ones.

    With ``reworded`` False, paragraphs that say the same in other words are not folded.
    """
    from reader.folding import fold_pipeline

    return fold_pipeline.fold_article(article, reworded=reworded)
