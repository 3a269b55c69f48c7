"""Folds and words that a query asks for and no digest has counted: counted before the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.commands.shared.stdio import progress_line, show_message
from reader.errors import LibraryError, ReaderError
from reader.library import Library, View

if TYPE_CHECKING:
    from reader.settings import Settings

_MANY = 1000  # articles, which take half a minute and more


def count_missing(library: Library, query: str, settings: Settings | None = None) -> int:
    """Count the articles that may belong to the answer to a query, and keep what is counted.

    ``settings`` are read, and what is wrong in them said, where they are not given. Return 0 where
    all articles are counted now, else 1: the others are left out of the answer, as a sentence on
    standard error says. What is counted before an interruption (Ctrl+C) is kept. Raises
    ``QueryError``, and ``LibraryError`` where the library cannot be read.
    """
    view = View(query=query)
    ids = library.uncounted(view)
    if not ids:
        return 0
    if settings is None:
        from reader.paths import find_paths
        from reader.settings import load_settings

        settings, problems = load_settings(find_paths())
        for problem in problems:
            show_message(problem)
    if len(ids) >= _MANY:
        show_message(
            f"{_articles(len(ids))} are counted first, each once and for all; Ctrl+C ends that"
            " and keeps what is counted."
        )
    try:
        with progress_line(f"counting {_articles(len(ids))}") as progress:
            reason = _count(library, ids, settings, progress)
    except KeyboardInterrupt:
        left = library.count_uncounted(view)
        kept = "what is counted is kept" if library.is_kept else "nothing of it is kept"
        show_message(
            f"interrupted: {_describe_left(left)}; {kept}, and the same command counts the others."
        )
        raise
    left = library.count_uncounted(view)
    if left:
        show_message(
            f"{_describe_left(left)}, so the answer leaves out what depends on that. {reason}"
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
    return f"{_articles(number)} {'is' if number == 1 else 'are'} not yet counted"


def _articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number:,} articles"
