"""Filling a library: files and folders, changes in them, pages and feeds."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ingest.folder_watch import FolderWatch
    from reader.ingest.item_pages import PageOutcome
    from reader.library.import_report import FetchReport, ImportReport, OnProgress
    from reader.library.library import Library
    from reader.limits import Limits
    from reader.network.bounds import Bounds

_GROUPED_AT_ONCE = 10_000  # articles whose ids and days are sorted at once
_LANGUAGES_AT_ONCE = 50  # articles whose languages are found between two looks for a cancellation


def import_paths(
    library: Library,
    paths: Iterable[str | os.PathLike[str]],
    *,
    limits: Limits | None = None,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Read files and folders into the library, but not what did not change since last time.

    ``progress`` is called with the files done and the files found so far, ``cancelled`` is
    asked before each file. A file that ``reader export --jsonl`` wrote, given or in a folder, gives
    its articles with all their state. Raises nothing: what goes wrong is a sentence in the report.
    """
    from reader.ingest.import_files import import_files
    from reader.library.import_report import ImportReport
    from reader.library.jsonl.record_files import import_records, is_record_file

    paths = list(paths)
    files = [path for path in paths if not is_record_file(path)]
    report = ImportReport()
    if files or not paths:
        report = import_files(
            library.connections, files, limits=limits, progress=progress, cancelled=cancelled
        )
    records = [path for path in paths if path not in files]
    for path in (*records, *report.exports):
        if not report.cancelled:
            report = report.join(
                import_records(
                    library.connections,
                    path,
                    limits=limits,
                    progress=progress,
                    cancelled=cancelled,
                )
            )
    return report


def group_stories(
    library: Library,
    *,
    limit: int | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Find the stories of the articles that an import left; return how many articles that were.

    They are all, or about ``limit``. ``progress`` gets a share. Raises ``LibraryError``; what is
    done until then, or until it is cancelled, stays, and the next call does the rest.
    """
    stories = library.stories
    stories.check_version()
    pending = stories.count_pending()
    if limit is not None:
        pending = min(pending, limit)
    done = 0

    def go_on(grouped: int) -> bool:
        if progress is not None:
            progress(min((done + grouped) / pending, 1.0))
        return not (cancelled and cancelled())

    while done < pending and not (cancelled and cancelled()):
        grouped = stories.group_pending(min(pending - done, _GROUPED_AT_ONCE), go_on)
        if not grouped:
            break
        done += grouped
    return done


def find_languages(library: Library, *, cancelled: Callable[[], bool] | None = None) -> None:
    """Find languages and authors that are not known yet, which searches then do not look for.

    Raises ``LibraryError``; what is found until then, or until it is cancelled, stays.
    """
    while not (cancelled and cancelled()):
        if not library.find_more_facets("language", _LANGUAGES_AT_ONCE):
            break


def rescan(
    library: Library,
    only: Iterable[str] | None = None,
    *,
    limits: Limits | None = None,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Import what is new or changed in the files and folders that were imported.

    With ``only`` it scans just these paths below them, as ``make_watch`` reports them.
    """
    from reader.ingest.import_files import rescan_files

    return rescan_files(
        library.connections, only, limits=limits, progress=progress, cancelled=cancelled
    )


def make_watch(library: Library, changed: Callable[[list[str]], None]) -> FolderWatch:
    """Return a watch, not yet begun, over what was imported so far.

    After files appeared, changed or went, and no more changes come, ``changed`` is called on
    another thread with the paths for ``rescan``.
    """
    from reader.ingest.folder_watch import FolderWatch

    return FolderWatch(library.roots(), changed)


def fetch_article(
    library: Library,
    url: str,
    *,
    keep: bool = False,
    full: bool | None = None,
    bounds: Bounds | None = None,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Fetch a page or a feed and add its articles; with ``keep`` it is a feed to be kept.

    With ``full`` the pages behind its teasers are fetched, too, now and at each refresh; with False
    no longer. ``progress`` is called with the pages done and all to be asked for; one that cannot
    be had is a sentence in the report. Raises ``NetworkError``, ``UnreadableError`` and
    ``Cancelled``, one sentence each; then nothing is added.
    """
    from reader.formats import DEFAULT_LIMITS
    from reader.ingest.fetch_feeds import add_url
    from reader.ingest.item_pages import fetch_item_pages
    from reader.network.bounds import Bounds

    bounds, limits = bounds or Bounds(), limits or DEFAULT_LIMITS
    report = add_url(
        library.connections,
        url,
        keep=keep,
        full=full,
        bounds=bounds,
        limits=limits,
        cancelled=cancelled,
    )
    if not keep:
        return report
    pages = fetch_item_pages(
        library.connections,
        report.feed,
        bounds=bounds,
        limits=limits,
        progress=progress,
        cancelled=cancelled,
    )
    return report.join_pages(pages)


def fetch_text(
    library: Library,
    article_id: int,
    *,
    bounds: Bounds | None = None,
    limits: Limits | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PageOutcome:
    """Fetch the page of one article that is a link or a teaser, and give it the page's text.

    Raises ``NetworkError``, ``UnreadableError``, ``LibraryError`` and ``Cancelled``, one sentence
    each; then the article is as it was.
    """
    from reader.formats import DEFAULT_LIMITS
    from reader.ingest.item_pages import fetch_text
    from reader.network.bounds import Bounds

    return fetch_text(
        library.connections,
        article_id,
        bounds=bounds or Bounds(),
        limits=limits or DEFAULT_LIMITS,
        cancelled=cancelled,
    )


def refresh_feeds(
    library: Library,
    *,
    bounds: Bounds | None = None,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Ask every kept feed for what is new, and store it; then fetch the pages behind its teasers.

    The pages are those of feeds that are read in full. ``progress`` is called with the feeds, then
    feeds and pages, done and all to be asked, ``cancelled`` is asked some
    times a second; what was stored until then stays. What goes wrong with a feed is a sentence
    in the report. Made for a thread of its own: it waits for servers.
    """
    from reader.formats import DEFAULT_LIMITS
    from reader.ingest.fetch_feeds import refresh
    from reader.ingest.item_pages import fetch_item_pages
    from reader.network.bounds import Bounds

    bounds, limits = bounds or Bounds(), limits or DEFAULT_LIMITS
    report = refresh(
        library.connections, bounds=bounds, limits=limits, progress=progress, cancelled=cancelled
    )
    if report.cancelled:
        return report

    def show_pages(done: int, found: int) -> None:
        if progress is not None:
            progress(report.feeds + done, report.feeds + found)

    pages = fetch_item_pages(
        library.connections,
        None,
        bounds=bounds,
        limits=limits,
        progress=show_pages,
        cancelled=cancelled,
    )
    return report.join_pages(pages)


def fetch_links(
    library: Library,
    only: Collection[int] | None = None,
    *,
    bounds: Bounds | None = None,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Fetch the pages of links that came without a text, of all or of ``only`` some articles.

    ``progress`` is called with the pages done and all to be asked for, ``cancelled`` is asked some
    times a second; what was stored until then stays, and the next call does the rest.
    """
    from reader.formats import DEFAULT_LIMITS
    from reader.ingest.link_pages import fetch_pages
    from reader.network.bounds import Bounds

    return fetch_pages(
        library.connections,
        None if only is None else frozenset(only),
        bounds=bounds or Bounds(),
        limits=limits or DEFAULT_LIMITS,
        progress=progress,
        cancelled=cancelled,
    )
