"""What the search for an article's story asks of the articles that are grouped already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol

from reader.stories.article_vector import Vector

MAX_OF_TERM = 40  # articles of a key term that are looked at, those added last
MAX_OF_STORY = 30  # articles of a story that are compared, those added last


class GroupedArticle(NamedTuple):
    """An article in a story: its number and the day of its news, counted from any one day."""

    article: int
    day: int
    vector: Vector


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

    def load_story(self, story: int) -> Sequence[GroupedArticle]:
        """Return at most ``MAX_OF_STORY`` articles of a story."""
        ...
