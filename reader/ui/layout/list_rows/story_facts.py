"""What the row of a story says of its articles: how many, how many found or unread, its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.cells import cell_len
from reader.ui.layout.list_rows.row_sources import join_facts

if TYPE_CHECKING:
    from reader.library.stories.story_row import StoryRow


def name_number(row: StoryRow) -> str:
    """Return the number by which queries and commands know a story."""
    return f"story {row.id}"


def add_number(row: StoryRow, facts: list[str], width: int, *, has_row: bool) -> list[str]:
    """Return the facts of a story with its number, where that takes no row from its headline."""
    joined = join_facts(facts[-1], name_number(row))
    if cell_len(joined) <= width:
        return [*facts[:-1], joined]
    return [*facts, name_number(row)] if has_row and len(facts) < 2 else facts


def count_found(row: StoryRow, between: str) -> str:
    """Return how many articles a story has; while a search is on also how many it finds."""
    count = f"{len(row.rows):,}"
    return f"{len(row.found):,}{between}{count}" if row.not_found else count


def count_shortly(row: StoryRow) -> tuple[str, str]:
    """Return how many of a story's articles are unread, or read, or what a search finds."""
    if row.not_found:
        return count_found(row, "/"), "found"
    count = len(row.rows)
    return f"{row.unread or count:,}/{count:,}", "unread" if row.unread else "read"
