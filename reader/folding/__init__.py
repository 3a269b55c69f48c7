"""Folding: every statement is shown once, and nothing that is said is hidden.

What a folding is can be had without what makes it: the screen shows folds, and its process never
loads the aligner. So what makes them is imported when it is called.
"""

from __future__ import annotations

from reader.article import Article
from reader.folding.relation import Conflict, Difference, Fold, Folding, Relation, Repeat

__all__ = ["Conflict", "Difference", "Fold", "Folding", "Relation", "Repeat", "fold_article"]


def fold_article(article: Article, *, reworded: bool = True) -> Folding:
    """Return what of a prepared article may be hidden, and where that is shown.

    With ``reworded`` False, paragraphs that say the same in other words stay.
    """
    from reader.folding import fold

    return fold.fold_article(article, reworded=reworded)
