"""Folds and words that a query asks for and no digest has counted: counted before the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.commands.shared.articles import format_article_count
from reader.commands.shared.stdio import progress_line, show_message
from reader.errors import LibraryError, ReaderError
from reader.library import Library, View

if TYPE_CHECKING:
    from reader.settings import Settings

_MANY = 1000  # articles, which take half a minute and more


def count_missing(library: Library, query: str, settings: Settings) -> int:
    """Count the articles that may belong to the answer to a query, and keep what is counted.

    Return 0 where all articles are counted now, else 1: the others are left out of the answer, as a
    sentence on standard error says. What is counted before an interruption (Ctrl+C) is kept. Raises
    ``QueryError``, and ``LibraryError`` where the library cannot be read.
    """
    view = View(query=query)
    ids = library.uncounted(view)
    if not ids:
        return 0
    if len(ids) >= _MANY:
        show_message(
            f"{format_article_count(len(ids))} must be folded first to know their folds and words."
            " Each is folded only once; Ctrl+C stops and keeps the numbers so far."
        )
    try:
        with progress_line(f"folding {format_article_count(len(ids))}") as progress:
            reason = _count(library, ids, settings, progress)
    except KeyboardInterrupt:
        left = library.count_uncounted(view)
        kept = "the numbers so far are saved" if library.is_kept else "no numbers are saved"
        show_message(
            f"Interrupted: {_describe_left(left)}; {kept}. The same command continues the work."
        )
        raise
    left = library.count_uncounted(view)
    if left:
        show_message(
            f"{_describe_left(left)}, so conditions on folds and words leave"
            f" {'it' if left == 1 else 'them'} out. {reason}"
        )
    return 1 if left else 0


def _count(
    library: Library,
    ids: Sequence[int],
    settings: Settings,
    progress: Callable[[float], None] | None,
) -> str:
    """Count articles; return the first reason why one could not be counted, "" if all could."""
    from reader.library.article_digests import store_article_stats

    options = settings.digest_options()
    reason = ""
    for done, article_id in enumerate(ids):
        if progress is not None:
            progress(done / len(ids))
        try:
            store_article_stats(library, article_id, options)
        except ReaderError as error:
            row = library.row(article_id)
            if row is None:
                continue  # forgotten meanwhile
            reason = reason or f"{row.title}: {error}"
            if isinstance(error, LibraryError):
                break  # it would keep no other article's figures either
    return reason


def _describe_left(number: int) -> str:
    return f"{format_article_count(number)} {'is' if number == 1 else 'are'} not folded yet"
