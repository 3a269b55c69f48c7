"""What commands on articles share: opening the library, choosing by id, counting in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.commands.shared.stdio import show_message
from reader.errors import UsageError
from reader.library import Library, Row
from reader.paths import find_paths

if TYPE_CHECKING:
    from reader.paths import Paths


@contextmanager
def open_library(paths: Paths | None = None) -> Iterator[Library]:
    """Open the user's library, and show what is to be said about the opening.

    Raises ``LibraryError``.
    """
    with Library.open(paths or find_paths()) as library:
        for notice in library.notices:
            show_message(notice)
        yield library


def refuse_unkept(library: Library, done: str = "changed") -> bool:
    """Return whether what a command does would be lost, and say so: "Nothing was changed, …"."""
    if not library.is_kept:
        show_message(f"Nothing was {done}, because the library cannot be written.")
    return not library.is_kept


def find_rows_by_id(library: Library, ids: list[int]) -> Iterator[Row]:
    """Give the rows of articles; raises ``UsageError`` for an id that there is none of."""
    for article_id in ids:
        row = library.row(article_id)
        if row is None:
            raise UsageError(f"There is no article {article_id}; reader list shows all ids.")
        yield row


def format_article_count(number: int) -> str:
    """Return a number of articles in words, "1 article" or "1,234 articles"."""
    return "1 article" if number == 1 else f"{number:,} articles"
