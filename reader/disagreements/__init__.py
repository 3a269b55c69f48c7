"""Disagreements: figures of one quantity that are told differently, in an article or in a story.

Pure functions over prepared articles. Languages without a quantity lexicon have none.
"""

from __future__ import annotations

from collections.abc import Collection

from reader.article import Article
from reader.disagreements.disagreement import (
    Claim,
    Disagreement,
    StoryClaim,
    StoryFigure,
    find_disputed,
)

__all__ = [
    "Claim",
    "Disagreement",
    "StoryClaim",
    "StoryFigure",
    "find_disagreements",
    "find_disputed",
]


def find_disagreements(
    article: Article, folded: Collection[int] = ()
) -> tuple[Disagreement, ...]:
    """Return the disagreements among the paragraphs of a prepared article that are not folded."""
    from reader.disagreements.article_figures import find_in_article
    from reader.disagreements.lexicons import quantity_lexicon_of

    lexicon = quantity_lexicon_of(article.language)
    return find_in_article(article, folded, lexicon) if lexicon else ()
