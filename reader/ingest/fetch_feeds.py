"""Fetching into the library: a page or a feed that was asked for, and all feeds at once.

A transaction begins only after an answer was received and parsed, so that a slow server never
blocks the database. Each feed is stored before the next answer is parsed: a cancelled refresh keeps
them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from reader.article import get_source
from reader.errors import NetworkError, ReaderError, UnexpectedError, UnreadableError
from reader.failures import contain
from reader.formats import FeedArticles, read_feed
from reader.ingest.feed_content import key_items, store_items
from reader.ingest.merge_files import ImportCounts
from reader.library.database.timestamps import now
from reader.library.feeds import feed_store
from reader.library.import_report import FeedNews, FetchReport, OnProgress
from reader.log import log_error

if TYPE_CHECKING:
    from reader.library.database.connections import Connections, Database
    from reader.library.feeds.feed_store import FetchState
    from reader.limits import Limits
    from reader.network.bounds import Bounds
    from reader.network.http_exchange import FetchResponse


def add_url(
    connections: Connections,
    url: str,
    *,
    keep: bool,
    bounds: Bounds,
    limits: Limits,
    full: bool | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Fetch a page or a feed and store its articles; with ``keep`` it must be a feed, and is kept.

    ``full`` sets whether the pages behind its teasers are to be fetched, None leaves that. Raises
    ``NetworkError``, ``UnreadableError``, ``LibraryError`` and ``Cancelled``; then nothing is
    stored.
    """
    from reader.network.fetch_pool import fetch
    from reader.network.http_exchange import FetchRequest
    from reader.network.urls import check_url

    url = check_url(url)
    fetched = fetch(FetchRequest(url), bounds, cancelled=cancelled)
    feed_content = _read_feed(fetched, limits)
    if keep and feed_content is None:
        raise _no_feed_error(fetched)
    content = feed_content or read_page(fetched, limits)
    items, counts = key_items(content.articles), ImportCounts()
    with connections.writing() as db:
        feed = feed_store.find_or_add(db, url)
        if keep:
            feed_store.keep(db, feed)
        if full is not None:
            feed_store.set_full(db, feed, full)
        ids = store_items(db, feed, items, counts, restore_forgotten=True)
        _set_fetched(db, feed, fetched, content.title)
    return replace(
        _make_report(counts),
        errors=tuple(map(str, content.errors)),
        ids=tuple(ids),
        is_feed=feed_content is not None,
        title=content.title,
        feed=feed,
    )


def refresh(
    connections: Connections,
    *,
    bounds: Bounds,
    limits: Limits,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Ask all kept feeds for what is new, some at a time; raises ``LibraryError``.

    ``progress`` is called with the feeds done and all feeds.
    """
    from reader.network.fetch_pool import fetch_many
    from reader.network.http_exchange import FetchRequest

    with connections.reading() as db:
        feeds = {feed.url: feed for feed in feed_store.load_fetch_states(db)}
    waiting = [feed for feed in feeds.values() if (feed.not_before or 0) > now()]
    errors = [_describe_feed_wait(feed) for feed in waiting]
    requested = [feed for feed in feeds.values() if feed not in waiting]
    requests = [FetchRequest(feed.url, feed.etag, feed.modified) for feed in requested]
    counts, news = ImportCounts(), list[FeedNews]()
    done = same = 0
    report_progress = progress or (lambda done, found: None)
    report_progress(0, len(requested))
    for request, outcome in fetch_many(requests, bounds, cancelled=cancelled):
        try:
            if isinstance(outcome, NetworkError):
                raise outcome
            if outcome.data is None:
                same += 1
            with contain(f"{request.url} cannot be stored"):
                left_out, brought = _store(connections, feeds[request.url], outcome, limits)
            counts.add(brought.counts)
            if brought.counts.added or brought.counts.updated:
                news.append(FeedNews(brought.name, brought.counts.added, brought.counts.updated))
            errors += map(str, left_out)
        except (NetworkError, UnreadableError, UnexpectedError) as error:
            if isinstance(error, UnexpectedError):
                log_error(error)
            errors.append(str(error))
            _set_error(connections, feeds[request.url].id, error)
        done += 1
        report_progress(done, len(requested))
    return replace(
        _make_report(counts),
        feeds=len(feeds),
        same=same,
        errors=tuple(errors),
        cancelled=done < len(requested),
        news=tuple(sorted(news, key=lambda one: one.name.casefold())),
    )


class _Brought(NamedTuple):
    name: str
    counts: ImportCounts


def _store(
    connections: Connections, feed: FetchState, fetched: FetchResponse, limits: Limits
) -> tuple[tuple[UnreadableError, ...], _Brought]:
    """Store what a feed answered; return the errors of entries that cannot be read, and counts.

    Raises ``NetworkError`` and ``UnreadableError``.
    """
    from reader.network.urls import show_url

    content: FeedArticles | None = FeedArticles("", ())
    if fetched.data is not None:
        content = _read_feed(fetched, limits)
    if content is None:
        raise NetworkError(
            f"{feed.url} is now a page, not a feed; look in a browser for the feed's new address.",
            feed.url,
        )
    items, feed_counts = key_items(content.articles), ImportCounts()
    with connections.writing() as db:
        store_items(db, feed.id, items, feed_counts, restore_forgotten=False)
        _set_fetched(db, feed.id, fetched, content.title)
    return content.errors, _Brought(content.title or show_url(feed.url), feed_counts)


def _read_feed(fetched: FetchResponse, limits: Limits) -> FeedArticles | None:
    """Return what a feed holds, with whole addresses, None where the answer is none."""
    from reader.network.charset import body_as_utf8
    from reader.network.urls import join_url, show_url

    shown = show_url(fetched.request.url)
    feed_content = read_feed(
        body_as_utf8(fetched),
        _name_from_url(fetched),
        path=shown,
        address=fetched.url,
        limits=limits,
    )
    if feed_content is None:
        return None
    articles = (
        (key, replace(article, url=join_url(fetched.url, article.url) if article.url else None))
        for key, article in feed_content.articles
    )
    return replace(feed_content, articles=tuple(articles))


def read_page(fetched: FetchResponse, limits: Limits) -> FeedArticles:
    """Return the article of a page with its address, or the articles of a file of several."""
    from reader.formats import read_articles
    from reader.formats.shared.read_errors import no_text_error
    from reader.network.charset import body_as_utf8
    from reader.network.urls import join_url, show_url

    shown = show_url(fetched.request.url)
    errors: list[UnreadableError] = []
    articles = read_articles(
        body_as_utf8(fetched),
        _name_from_url(fetched),
        path=shown,
        limits=limits,
        on_error=errors.append,
    )
    if len(articles) > 1:
        several = tuple((None, article) for article in articles)
        return FeedArticles("", several, tuple(errors))
    if not articles[0].words:
        raise no_text_error(shown)
    # A page may name its own address, but only one on its own host.
    url = join_url(fetched.url, articles[0].url) if articles[0].url else None
    if get_source(url) != get_source(fetched.url):
        url = fetched.url
    return FeedArticles("", (("page", replace(articles[0], url=url)),), tuple(errors))


def _name_from_url(fetched: FetchResponse) -> str:
    """Return the headline of an article that has none: the last part of its address."""
    parts = urlsplit(fetched.url)
    return parts.path.rstrip("/").rpartition("/")[2] or parts.netloc


def _no_feed_error(fetched: FetchResponse) -> NetworkError:
    from reader.network.feed_links import find_feed_links
    from reader.network.urls import show_url

    shown = show_url(fetched.request.url)
    links = find_feed_links(fetched.data or b"", fetched.url)
    if links:
        named = ", ".join(map(show_url, links))
        return NetworkError(
            f"{shown} is a page, not a feed; add the feed that it names: {named}", shown
        )
    return NetworkError(
        f"{shown} is not a feed and names none; to add it as an article, use reader add {shown}",
        shown,
    )


def _describe_feed_wait(feed: FetchState) -> str:
    from reader.network.fetch_errors import describe_wait
    from reader.network.urls import show_url

    seconds = ((feed.not_before or 0) - now()) / 1000
    return (
        f"The server of {show_url(feed.url)} asks to wait; refresh again in"
        f" {describe_wait(seconds)}."
    )


def _set_fetched(db: Database, feed: int, fetched: FetchResponse, title: str) -> None:
    feed_store.set_fetched(db, feed, etag=fetched.etag, modified=fetched.modified, title=title)


def _set_error(connections: Connections, feed: int, error: ReaderError) -> None:
    wait = error.wait if isinstance(error, NetworkError) else 0.0
    with connections.writing() as db:
        feed_store.set_error(db, feed, str(error), wait)


def _make_report(counts: ImportCounts) -> FetchReport:
    return FetchReport(
        added=counts.added,
        updated=counts.updated,
        unchanged=counts.unchanged + counts.copies,
        kept_older=counts.kept_older,
    )
