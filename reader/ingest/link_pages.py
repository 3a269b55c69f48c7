"""Fetches the pages of links into the library: of articles that came from lists without texts.

Each page is stored in a transaction of its own before the next one is parsed. A page that cannot be
fetched leaves its link as it was, so that the next call asks for it again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import NetworkError, UnexpectedError, UnreadableError
from reader.failures import contain
from reader.ingest.fetch_feeds import read_page
from reader.ingest.merge_files import replace_link
from reader.library.annotations import reading_state
from reader.library.articles import article_store as store
from reader.library.articles import waiting_links
from reader.library.articles.article_store import make_record
from reader.library.import_report import FetchReport, OnProgress
from reader.library.search import search_index
from reader.log import log_error

if TYPE_CHECKING:
    from reader.library.database.connections import Connections
    from reader.limits import Limits
    from reader.network.bounds import Bounds
    from reader.network.http_exchange import FetchResponse


def fetch_pages(
    connections: Connections,
    only: Collection[int] | None,
    *,
    bounds: Bounds,
    limits: Limits,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Fetch the pages of all links, or of ``only`` some articles; raises ``LibraryError``.

    ``feeds`` of the report counts the pages that were asked for.
    """
    from reader.network.fetch_pool import fetch_many
    from reader.network.http_exchange import FetchRequest
    from reader.network.urls import check_url

    with connections.reading() as db:
        waiting = waiting_links.load(db)
    wanted: dict[str, list[int]] = {}
    errors: list[str] = []
    for article, url in waiting:
        if only is None or article in only:
            try:
                wanted.setdefault(check_url(url), []).append(article)
            except NetworkError as error:
                errors.append(str(error))
    updated = unchanged = done = 0
    requests = [FetchRequest(url) for url in wanted]
    for request, outcome in fetch_many(requests, bounds, cancelled=cancelled):
        try:
            if isinstance(outcome, NetworkError):
                raise outcome
            with contain(f"{request.url} cannot be stored"):
                for article in wanted[request.url]:
                    is_new = store_link_page(connections, article, outcome, limits)
                    updated, unchanged = updated + is_new, unchanged + (not is_new)
        except (NetworkError, UnreadableError, UnexpectedError) as error:
            if isinstance(error, UnexpectedError):
                log_error(error)
            errors.append(str(error))
        done += 1
        if progress is not None:
            progress(done, len(requests))
    return FetchReport(
        feeds=len(requests),
        updated=updated,
        unchanged=unchanged,
        errors=tuple(errors),
        cancelled=done < len(requests),
    )


def store_link_page(
    connections: Connections, article_id: int, fetched: FetchResponse, limits: Limits
) -> bool:
    """Store the page of a link; return whether its text was new to the library.

    Raises ``UnreadableError`` and ``LibraryError``; then the link waits as before.
    """
    ((_, article), *_) = read_page(fetched, limits).articles
    with connections.writing() as db:
        stored = store.load(db, article_id)
        if stored is None or not waiting_links.is_waiting(db, article_id):
            return False
        # A list has the day on which the link was kept, the page may have none.
        record = make_record(replace(article, date=article.date or stored.date))
        if store.find(db, record.key) is not None:  # the same text under another address
            waiting_links.unmark(db, article_id)
            return False
        replace_link(db, article_id, record)
        if not stored.words:  # its end was on screen as soon as it was opened
            reading_state.restart(db, article_id)
        search_index.update(db, {article_id: record.index_text})
    return True
