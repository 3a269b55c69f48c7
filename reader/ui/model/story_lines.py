"""The lines of the list of stories: one for each entry, and the articles of those unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.library import Row
    from reader.library.listing.story_entries import StoryOrder
    from reader.library.stories.story_row import StoryRow
    from reader.ui.model.shown_stories import ShownStories


class StoryLine(NamedTuple):
    """A line: the number of its entry, and the article where it is one of an unfolded story."""

    number: int
    article: int | None


class StoryLines:
    """Numbers the lines of an order; the stories that are ``unfolded`` have their articles below.

    They are few, so that a line is found by a walk over these alone. Methods raise ``LibraryError``
    where the articles of a story cannot be looked up.
    """

    def __init__(self, order: StoryOrder, unfolded: Iterable[int], stories: ShownStories) -> None:
        self.order = order
        self._stories = stories
        self._unfolded: dict[int, Sequence[int]] = {}  # articles by the number of the entry
        for story in unfolded:
            number = order.find_entry(story)
            if number is not None:
                self._unfolded[number] = list(order.get_articles_of(story))
        self._unfolded = dict(sorted(self._unfolded.items()))
        self._rows: dict[int, StoryRow] = {}

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self.order.count + sum(map(len, self._unfolded.values()))

    @property
    def unfolded(self) -> list[int]:
        """The stories that are unfolded, in order."""
        return [self.order.get_entry(number) or 0 for number in self._unfolded]

    def with_toggled(self, story: int) -> StoryLines:
        """Return the lines with one story unfolded, or folded again."""
        before = self.unfolded
        others = [other for other in before if other != story]
        unfolded = others if story in before else [*before, story]
        return StoryLines(self.order, unfolded, self._stories)

    def try_completed(self, order: StoryOrder) -> StoryLines | None:
        """Return the same lines with all entries known; None where ``order`` has others."""
        is_same = order.count == self.order.count and all(
            order.entries[first : first + len(part)] == part
            for first, part in self.order.parts.items()
        )
        if not is_same:
            return None
        lines = StoryLines(order, self.unfolded, self._stories)
        lines._rows = self._rows
        return lines

    def make_row(self, story: int, rows: Mapping[int, Row]) -> StoryRow | None:
        """Return the row of a story from those of its articles; None where all of them are gone."""
        if (kept := self._rows.get(story)) is not None:
            return kept
        from reader.library.stories.story_row import StoryRow

        articles = self.order.get_articles_of(story)
        own = tuple(rows[article] for article in articles if article in rows)
        if not own:
            return None
        best = self._stories.choose_best(own)
        order = self.order
        is_followed, is_muted = story in order.followed, story in order.muted
        others = frozenset(row.id for row in own if not order.is_found(row.id))
        is_unfolded = story in self.unfolded
        row = StoryRow(story, own, best, is_followed, is_muted, is_unfolded, others)
        self._rows[story] = row
        return row

    def drop_rows(self) -> None:
        """Have the rows of stories made again, each under the name that it has."""
        self._rows.clear()

    def get_line(self, number: int) -> StoryLine:
        """Return a line by its number from 0, which must be below ``count``."""
        above = 0  # lines of articles above the entry
        for entry, articles in self._unfolded.items():
            if number - above <= entry:
                break
            if number - above <= entry + len(articles):
                return StoryLine(entry, articles[number - above - entry - 1])
            above += len(articles)
        return StoryLine(number - above, None)

    def find_entry(self, entry: int) -> int | None:
        """Return the line of an entry, None where it is not listed."""
        number = self.order.find_entry(entry)
        return None if number is None else self._get_number(number)

    def find_article(self, article: int) -> int | None:
        """Return the line of an article, or of its story where that is not unfolded."""
        number = self.order.find(article)
        if number is None:
            return None
        line = self._get_number(number)
        articles = self._unfolded.get(number, ())
        return line + 1 + articles.index(article) if article in articles else line

    def _get_number(self, number: int) -> int:
        above = (len(articles) for entry, articles in self._unfolded.items() if entry < number)
        return number + sum(above)
