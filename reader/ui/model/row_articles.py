"""The articles behind a row of the list: one, or those of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.stories.story_row import StoryRow

_MAX_OF_STORY = 20  # articles of a story on screen whose words are counted


def get_counted_articles(row: Row | StoryRow) -> Sequence[Row]:
    """Return an article, or the articles of a story; of a large one those that are counted."""
    return (row,) if isinstance(row, Row) else row.rows[:_MAX_OF_STORY]


def get_ids(row: Row | StoryRow) -> tuple[int, ...]:
    """Return the ids of the articles that a row shows."""
    return (row.id,) if isinstance(row, Row) else tuple(article.id for article in row.rows)
