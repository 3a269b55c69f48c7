"""The entries of the list of stories, and of which articles and stories they were made."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.listing.result_sets import ResultSet
    from reader.library.listing.sort_orders import StoryVersion


class StoryOrder:
    """The entries of the list of stories.

    An entry is the id of a story of several articles, or minus the id of an article that is alone.
    ``articles`` has the articles of each story in the order of the view, those too that the view
    does not find. ``followed`` and ``muted`` are entries.
    """

    def __init__(
        self,
        entries: array[int],
        articles: Mapping[int, Collection[int]],
        followed: Collection[int],
        muted: Collection[int],
    ) -> None:
        self.entries = entries
        self.articles = articles
        self.followed = followed
        self.muted = muted

    @cached_property
    def muted_count(self) -> int:
        """How many entries are muted."""
        return sum(entry in self.muted for entry in self.entries) if self.muted else 0

    @cached_property
    def story_count(self) -> int:
        """How many entries are stories of several articles."""
        return sum(entry > 0 for entry in self.entries)

    @cached_property
    def _stories(self) -> dict[int, int]:
        """The story of each article that is not alone."""
        return {article: story for story, ids in self.articles.items() for article in ids}

    def find(self, article: int) -> int | None:
        """Return the number of the entry that has an article, None where it is not listed."""
        return self.find_entry(self._stories.get(article, -article))

    def find_entry(self, entry: int) -> int | None:
        """Return the number of an entry, None where it is not listed."""
        try:
            return self.entries.index(entry)
        except ValueError:
            return None

    def get_articles(self, start: int = 0, stop: int | None = None) -> list[int]:
        """Return the articles of the entries from one number to another, in order."""
        return [
            article
            for entry in self.entries[start:stop]
            for article in (self.articles[entry] if entry > 0 else (-entry,))
        ]

    def walk(self, article: int, *, backwards: bool) -> Iterator[int]:
        """Yield the articles after one, or before it; all of them where it is not listed."""
        start = self.find(article)
        if start is None:
            yield from () if backwards else iter(self.get_articles())
            return
        own = self.get_articles(start, start + 1)
        place = own.index(article)
        if backwards:
            yield from reversed(own[:place])
            numbers = range(start - 1, -1, -1)
        else:
            yield from own[place + 1 :]
            numbers = range(start + 1, len(self.entries))
        for number in numbers:
            articles = self.get_articles(number, number + 1)
            yield from reversed(articles) if backwards else articles


class KeptOrder:
    """An order with what it was made of, to see whether it still holds."""

    def __init__(
        self, results: ResultSet, version: StoryVersion, first: frozenset[int], order: StoryOrder
    ) -> None:
        self._results = results
        self._version = version
        self._first = first
        self.order = order

    def holds(self, results: ResultSet, version: StoryVersion, first: frozenset[int]) -> bool:
        """Return whether the order is the one of these articles and stories."""
        return (
            self._version == version
            and self._first == first
            and self._results.order is results.order
            and self._results.chosen == results.chosen
        )
