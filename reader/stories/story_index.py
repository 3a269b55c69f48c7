"""What the search for an article's story asks of the articles that are grouped already."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from reader.stories.article_vector import ONE, Vector, compare

MAX_OF_TERM = 40  # articles of a key term that are looked at, those added last
MAX_OF_STORY = 30  # articles of a story that are compared, those added last


class GroupedArticle(NamedTuple):
    """An article in a story: its number and the day of its news, counted from any one day."""

    article: int
    day: int
    vector: Vector


class StoryArticles:
    """The articles of a story that were added last, at most ``MAX_OF_STORY``, and their sum."""

    def __init__(self, articles: Iterable[GroupedArticle] = ()) -> None:
        self.articles = list(articles)[-MAX_OF_STORY:]
        self._total: dict[int, int] | None = None
        self._square = 0

    def add(self, article: GroupedArticle) -> None:
        """Add an article, the last one; the first one is left out where there are too many."""
        self.articles.append(article)
        if self._total is not None:
            self._sum(article.vector, 1)
        if len(self.articles) > MAX_OF_STORY:
            left_out = self.articles.pop(0)
            if self._total is not None:
                self._sum(left_out.vector, -1)

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day of its articles."""
        days = [article.day for article in self.articles]
        return min(days), max(days)

    @property
    def norm(self) -> float:
        """The length of the sum of its articles' vectors, in vectors of length 1."""
        self._load_sum()
        return math.sqrt(self._square) / ONE

    def compare_with_sum(self, vector: Vector) -> float:
        """Return the inner product with the sum: how like all its articles are, taken together."""
        return compare(vector, self._load_sum())

    def _load_sum(self) -> Vector:
        if self._total is None:
            self._total = {}
            for article in self.articles:
                self._sum(article.vector, 1)
        return self._total

    def _sum(self, vector: Vector, sign: int) -> None:
        """Add a vector to the sum, or take it from it, and keep the square of its length."""
        total = self._total
        assert total is not None
        square = 0
        for term, weight in vector.items():
            before = total.get(term, 0)
            after = total[term] = before + sign * weight
            square += after * after - before * before
        self._square += square


class StoryIndex(Protocol):
    """The grouped articles by their key terms, and the stories that they are in."""

    def find_articles(
        self, terms: Collection[int], first: int, last: int
    ) -> Mapping[int, Sequence[int]]:
        """Return the articles of each term that have it as a key term, by terms.

        They are of the days ``first`` to ``last``, at most ``MAX_OF_TERM`` of a term.
        """
        ...

    def find_stories(self, articles: Collection[int]) -> Mapping[int, int]:
        """Return the story of each article, by articles; one that has none is left out."""
        ...

    def load_story(self, story: int) -> StoryArticles:
        """Return the articles of a story that were added last."""
        ...
