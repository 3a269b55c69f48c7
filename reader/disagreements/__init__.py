"""Disagreements: figures of one quantity that are told differently, in an article or in a story.

Pure functions over prepared articles. A language without a quantity lexicon has none. Importing
this package loads no word lists; the first call does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from reader.article import Article
from reader.disagreements.disagreement import (
    MOMENT_UNITS,
    Claim,
    Disagreement,
    FigurePlace,
    StoryArticle,
    StoryClaim,
    StoryDifferences,
    StoryFigure,
    Toll,
    Withdrawal,
)
from reader.disagreements.disputed_passages import (
    Contradiction,
    find_contradictions,
    list_contradictions,
)

if TYPE_CHECKING:
    from reader.disagreements.sentence_figures import SentenceFigures

__all__ = [
    "MOMENT_UNITS",
    "Claim",
    "Contradiction",
    "Disagreement",
    "FigurePlace",
    "StoryArticle",
    "StoryClaim",
    "StoryDifferences",
    "StoryFigure",
    "Toll",
    "Withdrawal",
    "find_contradictions",
    "find_disagreements",
    "find_story_differences",
    "find_story_figures",
    "list_contradictions",
    "read_sentence_figures",
]


def find_disagreements(article: Article, folded: Collection[int] = ()) -> tuple[Disagreement, ...]:
    """Return the disagreements among the paragraphs of a prepared article that are not folded."""
    from reader.disagreements.article_figures import find_in_article
    from reader.disagreements.lexicons import quantity_lexicon_of

    lexicon = quantity_lexicon_of(article.language)
    return find_in_article(article, folded, lexicon) if lexicon else ()


def find_story_figures(articles: Sequence[StoryArticle]) -> tuple[StoryFigure, ...]:
    """Return the quantities that the articles of one story tell differently.

    ``claims[].article`` is an index into ``articles``. Another order of these gives the same
    figures but for the indices.
    """
    return find_story_differences(articles).figures


def find_story_differences(articles: Sequence[StoryArticle]) -> StoryDifferences:
    """Return the same with the tolls of the articles, and with what one of them takes back."""
    from reader.disagreements import story_figures

    return story_figures.find_story_differences(articles)


def read_sentence_figures(
    sentences: Sequence[tuple[str, int]], language: str | None
) -> SentenceFigures | None:
    """Return the figures in which nearly equal sentences differ, None where these are none.

    ``sentences`` are texts, each with the place at which it differs from the others.
    """
    from reader.disagreements import sentence_figures

    return sentence_figures.read_sentence_figures(sentences, language)
