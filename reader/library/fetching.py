"""Fetching into the library: a page or a feed that was asked for, and all feeds at once.

A transaction is begun when an answer is here and read, so that no server makes a reader wait for
the database. What one feed brings is stored before the next one's is read: who leaves keeps it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.article import Article, source_of
from reader.errors import NetworkError, UnreadableError
from reader.library.articles import now
from reader.library.connections import Connections
from reader.library.feed_items import key_items, store_items
from reader.library.filing import Tally
from reader.library.report import FetchReport, Progress

if TYPE_CHECKING:
    from reader.formats import Limits
    from reader.network.bounds import Bounds
    from reader.network.feed_head import FeedHead
    from reader.network.fetched import Fetched


@dataclass(frozen=True, slots=True)
class _Known:
    """What the library knows of an address."""

    id: int
    url: str
    kept: bool
    etag: str | None
    modified: str | None
    not_before: int | None


def add_address(
    connections: Connections,
    url: str,
    *,
    keep: bool,
    bounds: Bounds,
    limits: Limits,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Fetch a page or a feed and store its articles; with ``keep`` it must be a feed, and is kept.

    Raises ``NetworkError``, ``UnreadableError``, ``LibraryError`` and ``Cancelled``; then nothing
    is stored.
    """
    from reader.network.feed_head import find_feed_links, read_feed_head
    from reader.network.fetched import Request
    from reader.network.parallel import fetch
    from reader.network.urls import check_url

    url = check_url(url)
    fetched = fetch(Request(url), bounds, cancelled=cancelled)
    data = fetched.data or b""
    head = read_feed_head(data)
    if keep and head is None:
        raise _no_feed(url, find_feed_links(data, fetched.url))
    articles = _read(fetched, head, limits)
    tally = Tally()
    with connections.writing() as db:
        db.execute("INSERT OR IGNORE INTO feed (url, added) VALUES (?, ?)", (url, now()))
        (feed,) = db.execute("SELECT id FROM feed WHERE url = ?", (url,)).fetchone()
        ids = store_items(db, feed, key_items(articles), tally, forgotten_too=True)
        db.execute("UPDATE feed SET kept = kept OR ? WHERE id = ?", (keep, feed))
        title = head.title if head else ""
        _set_fetched(db, feed, fetched, title)
    return replace(_counted(tally), ids=tuple(ids), is_feed=head is not None, title=title)


def refresh(
    connections: Connections,
    *,
    bounds: Bounds,
    limits: Limits,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Ask all kept feeds for what is new, some at a time; raises ``LibraryError``.

    ``progress`` is called with the feeds done and all feeds.
    """
    from reader.network.fetched import Request
    from reader.network.parallel import fetch_many

    feeds = {feed.url: feed for feed in _kept(connections)}
    resting = [feed for feed in feeds.values() if (feed.not_before or 0) > now()]
    errors = [_told_to_wait(feed) for feed in resting]
    asked = [feed for feed in feeds.values() if feed not in resting]
    requests = [Request(feed.url, feed.etag, feed.modified) for feed in asked]
    tally = Tally()
    done = same = 0
    tell = progress or (lambda done, found: None)
    tell(0, len(asked))
    for request, outcome in fetch_many(requests, bounds, cancelled=cancelled):
        try:
            if isinstance(outcome, NetworkError):
                raise outcome
            if outcome.data is None:
                same += 1
            _store(connections, feeds[request.url], outcome, limits, tally)
        except (NetworkError, UnreadableError) as error:
            errors.append(str(error))
            _set_error(connections, feeds[request.url].id, error)
        done += 1
        tell(done, len(asked))
    return replace(
        _counted(tally),
        feeds=len(feeds),
        same=same,
        errors=tuple(errors),
        cancelled=done < len(asked),
    )


def _kept(connections: Connections) -> list[_Known]:
    with connections.reading() as db:
        rows = db.execute(
            "SELECT id, url, kept, etag, modified, not_before FROM feed WHERE kept ORDER BY id"
        ).fetchall()
    return [_Known(*row) for row in rows]


def _store(
    connections: Connections, feed: _Known, fetched: Fetched, limits: Limits, tally: Tally
) -> None:
    """Store what a feed answered; raises ``NetworkError`` and ``UnreadableError``."""
    from reader.network.feed_head import read_feed_head

    title = ""
    items = []
    if fetched.data is not None:
        head = read_feed_head(fetched.data)
        if head is None:
            raise NetworkError(
                f"{feed.url} is no feed any more but a page; look at it in a browser.", feed.url
            )
        title = head.title
        items = key_items(_read(fetched, head, limits))
    counted = Tally()
    with connections.writing() as db:
        store_items(db, feed.id, items, counted, forgotten_too=False)
        _set_fetched(db, feed.id, fetched, title)
    tally.add(counted)


def _read(
    fetched: Fetched, head: FeedHead | None, limits: Limits
) -> list[tuple[str | None, Article]]:
    """Return the articles of an answer, each with its id in a feed and the address it stands at."""
    from reader.formats import read_articles
    from reader.library.entries import read_entries
    from reader.network.charset import text_bytes
    from reader.network.urls import join_url, show_url

    data, shown = text_bytes(fetched), show_url(fetched.request.url)
    parts = urlsplit(fetched.url)
    name = parts.path.rstrip("/").rpartition("/")[2] or parts.netloc
    if head is not None:
        return [
            (key, replace(article, url=join_url(fetched.url, article.url) if article.url else None))
            for key, article in read_entries(data, name, shown, limits)
        ]
    articles = read_articles(data, name, path=shown, limits=limits)
    if len(articles) > 1:
        return [(None, article) for article in articles]
    # A page may name its own address, but not claim to stand with somebody else.
    url = join_url(fetched.url, articles[0].url) if articles[0].url else None
    if source_of(url) != source_of(fetched.url):
        url = fetched.url
    return [("page", replace(articles[0], url=url))]


def _no_feed(url: str, links: Sequence[str]) -> NetworkError:
    from reader.network.urls import show_url

    shown = show_url(url)
    if links:
        named = ", ".join(map(show_url, links))
        return NetworkError(f"{shown} is a page and no feed; it names {named}: add that.", shown)
    return NetworkError(
        f"{shown} is no feed and names none; reader add {shown} adds it as an article.", shown
    )


def _told_to_wait(feed: _Known) -> str:
    from reader.network.refusals import tell_wait
    from reader.network.urls import show_url

    seconds = ((feed.not_before or 0) - now()) / 1000
    return f"{show_url(feed.url)} asked to be left alone; refresh again in {tell_wait(seconds)}."


def _set_fetched(db: sqlite3.Connection, feed: int, fetched: Fetched, title: str) -> None:
    db.execute(
        "UPDATE feed SET fetched = ?, etag = ?, modified = ?, not_before = NULL, error = NULL,"
        " title = CASE WHEN ?4 = '' THEN title ELSE ?4 END WHERE id = ?5",
        (now(), fetched.etag, fetched.modified, title, feed),
    )


def _set_error(connections: Connections, feed: int, error: NetworkError | UnreadableError) -> None:
    wait = error.wait if isinstance(error, NetworkError) else 0.0
    with connections.writing() as db:
        db.execute(
            "UPDATE feed SET error = ?, not_before = ? WHERE id = ?",
            (str(error), now() + int(wait * 1000) if wait else None, feed),
        )


def _counted(tally: Tally) -> FetchReport:
    return FetchReport(
        added=tally.added, updated=tally.updated, unchanged=tally.unchanged + tally.copies
    )
