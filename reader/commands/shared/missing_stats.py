"""Figures that a query asks for and that are not counted yet: counted before the answer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.commands.shared.articles import format_article_count
from reader.commands.shared.read_before import index_read_texts
from reader.commands.shared.stdio import progress_line, show_message
from reader.errors import LibraryError, ReaderError, UnexpectedError
from reader.library import Library, View
from reader.library.query import find_facets, find_figures, parse
from reader.log import log_error
from reader.records import Record

if TYPE_CHECKING:
    from reader.settings import Settings

_MANY = 1000  # articles, which take half a minute and more


class _Work(Record):
    """What is done to count the figures of a query, in words for messages."""

    doing: str
    done: str
    why: str
    figures: str


_FOLDING = _Work(
    "folding",
    "folded",
    "must be folded first to know their folds and words. Each is folded only once;",
    "folds and words",
)
_COMPARING = _Work(
    "comparing",
    "compared",
    "must be compared with what you read, to know what is new in them.",
    "folds, words and what is new",
)


def make_view(query: str, settings: Settings, library: Library) -> View:
    """Return the view of a query, whose minutes are counted by the user's reading speed.

    Commands leave out nothing that rules mute: a query says is:muted or -is:muted.
    """
    muted_by: tuple[str, ...] = ()
    if "muted" in query.lower():
        from reader.library.rules.rule import select_muting

        muted_by = select_muting(library.rules.load(settings))
    return View(
        muted_by=muted_by,
        query=query,
        words_per_minute=settings.words_per_minute,
        counts_new=settings.known_sentences,
    )


def count_missing(library: Library, query: str, settings: Settings) -> int:
    """Count the articles that may belong to the answer to a query, and keep what is counted.

    Return 0 where all articles are counted now, else 1: the others are left out of the answer, as a
    sentence on standard error says. What is counted before an interruption (Ctrl+C) is kept. Raises
    ``QueryError``, and ``LibraryError`` where the library cannot be read.
    """
    view = make_view(query, settings, library)
    if parse(query) != parse(""):
        _complete_index(library)
        _complete_facets(library, query)
    work = _FOLDING
    if settings.known_sentences and "new" in find_figures(parse(query)):
        work = _COMPARING
        check_rules(library, settings)
        index_read_texts(library, settings)
    ids = library.uncounted(view)
    if not ids:
        return 0
    if len(ids) >= _MANY:
        show_message(
            f"{format_article_count(len(ids))} {work.why} Ctrl+C stops and keeps the numbers so"
            " far."
        )
    try:
        with progress_line(f"{work.doing} {format_article_count(len(ids))}") as progress:
            count = _count_new_words if work is _COMPARING else _count_folds
            reason = _count(library, ids, settings, count, progress)
    except KeyboardInterrupt:
        left = library.count_uncounted(view)
        kept = "the numbers so far are saved" if library.is_kept else "no numbers are saved"
        show_message(
            f"Interrupted: {_describe_left(left, work)}; {kept}. The same command continues the"
            " work."
        )
        raise
    left = library.count_uncounted(view)
    if left:
        show_message(
            f"{_describe_left(left, work)}, so conditions on {work.figures} leave"
            f" {'it' if left == 1 else 'them'} out. {reason}"
        )
    return 1 if left else 0


def _complete_index(library: Library) -> None:
    """Bring the articles of an older library into the search index, without which none is found.

    What is indexed before an interruption (Ctrl+C) is kept.
    """
    total = library.count_unindexed()
    if not total:
        return
    count = format_article_count(total)
    show_message(f"The search index is made anew for {count}, once. Ctrl+C stops and keeps it.")
    with progress_line(f"indexing {count}") as progress:
        while left := library.index_more():
            if progress is not None:
                progress(1 - left / total)


def _complete_facets(library: Library, query: str) -> None:
    """Find languages or authors that a query asks for, so that this search and others are quick.

    What is found before an interruption (Ctrl+C) is kept. The answer is the same where the library
    cannot keep them.
    """
    for facet in sorted(find_facets(parse(query))):
        total = library.count_without(facet)
        if not total:
            continue
        doing = f"finding the {facet} of {format_article_count(total)}"
        with contextlib.suppress(LibraryError), progress_line(doing) as progress:
            while left := library.find_more_facets(facet):
                if progress is not None:
                    progress(1 - left / total)


def check_rules(library: Library, settings: Settings) -> None:
    """Have numbers of new words counted anew that other settings, or less reading, led to."""
    library.new_words.check_rules(settings.language, settings.fold_reworded, settings.known_since)
    library.new_words.include_moves()


def _count_folds(library: Library, article_id: int, settings: Settings) -> None:
    from reader.library.article_digests import store_article_stats

    store_article_stats(library, article_id, settings.digest_options())


def _count_new_words(library: Library, article_id: int, settings: Settings) -> None:
    from reader.library.article_new_words import count_new_words

    try:
        count_new_words(library, article_id, settings.digest_options(), settings.known_since)
    except LibraryError:
        raise
    except ReaderError:
        library.new_words.drop(article_id)  # the most that it can be is no answer
        raise


def _count(
    library: Library,
    ids: Sequence[int],
    settings: Settings,
    count: Callable[[Library, int, Settings], None],
    progress: Callable[[float], None] | None,
) -> str:
    """Count articles; return the first reason why one could not be counted, "" if all could."""
    reason = ""
    for done, article_id in enumerate(ids):
        if progress is not None:
            progress(done / len(ids))
        try:
            count(library, article_id, settings)
        except ReaderError as error:
            row = library.row(article_id)
            if row is None:
                continue  # forgotten meanwhile
            reason = reason or f"{row.title}: {error}"
            if isinstance(error, UnexpectedError):
                log_error(error)
            if isinstance(error, LibraryError):
                break  # it would keep no other article's figures either
    return reason


def _describe_left(number: int, work: _Work) -> str:
    return f"{format_article_count(number)} {'is' if number == 1 else 'are'} not {work.done} yet"
