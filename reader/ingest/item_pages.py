"""Fetches the pages behind articles: of the teasers of feeds that are read in full, and of one.

Each page is stored in a transaction of its own before the next one is parsed. A page that cannot
be fetched, or has no more text than the teaser, leaves the article as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from reader.errors import NetworkError, UnexpectedError, UnreadableError
from reader.failures import contain
from reader.ingest.fetch_feeds import read_page
from reader.ingest.link_pages import store_link_page
from reader.ingest.merge_files import replace_version
from reader.ingest.teasers import is_teaser
from reader.library.articles import article_store as store
from reader.library.articles import page_texts, waiting_links
from reader.library.articles.article_store import make_record
from reader.library.feeds import feed_store
from reader.library.import_report import FetchReport, OnProgress
from reader.library.search import search_index
from reader.log import log_error

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.database.connections import Connections
    from reader.limits import Limits
    from reader.network.bounds import Bounds
    from reader.network.http_exchange import FetchResponse

PageOutcome = Literal["fetched", "no more", "elsewhere"]


def fetch_item_pages(
    connections: Connections,
    feed: int | None,
    *,
    bounds: Bounds,
    limits: Limits,
    progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Fetch the pages that wait for the feeds read in full, or for one; raises ``LibraryError``.

    ``pages`` of the report counts those that gave an article its text, ``errors`` has a sentence
    for each that could not be had.
    """
    from reader.network.fetch_pool import fetch_many
    from reader.network.http_exchange import FetchRequest
    from reader.network.urls import check_url

    with connections.reading() as db:
        waiting = page_texts.load_waiting(db, feed)
    wanted: dict[str, list[int]] = {}
    errors: list[str] = []
    for article_id, url in waiting:
        try:
            wanted.setdefault(check_url(url), []).append(article_id)
        except NetworkError as error:
            errors.append(str(error))
            _count_failures(connections, [article_id])
    pages = done = 0
    for request, outcome in fetch_many(map(FetchRequest, wanted), bounds, cancelled=cancelled):
        try:
            if isinstance(outcome, NetworkError):
                raise outcome
            with contain(f"{request.url} cannot be stored"):
                for article_id in wanted[request.url]:
                    pages += _store_page(connections, article_id, outcome, limits) == "fetched"
        except (NetworkError, UnreadableError, UnexpectedError) as error:
            if isinstance(error, UnexpectedError):
                log_error(error)
            errors.append(str(error))
            _count_failures(connections, wanted[request.url])
        done += 1
        if progress is not None:
            progress(done, len(wanted))
    return FetchReport(
        pages=pages,
        pages_failed=len(errors),
        errors=tuple(errors),
        cancelled=done < len(wanted),
    )


def fetch_text(
    connections: Connections,
    article_id: int,
    *,
    bounds: Bounds,
    limits: Limits,
    cancelled: Callable[[], bool] | None = None,
) -> PageOutcome:
    """Fetch the page of an article that is a link or a teaser, and give it the page's text.

    "elsewhere" says that the library has this text as another article. Raises ``NetworkError``,
    ``UnreadableError``, ``LibraryError`` and ``Cancelled``; then nothing is changed.
    """
    from reader.network.fetch_pool import fetch
    from reader.network.http_exchange import FetchRequest
    from reader.network.urls import check_url

    url = check_url(_find_address(connections, article_id))
    fetched = fetch(FetchRequest(url), bounds, cancelled=cancelled)
    with contain(f"{url} cannot be stored"):
        with connections.reading() as db:
            is_link = waiting_links.is_waiting(db, article_id)
        if is_link:
            is_new = store_link_page(connections, article_id, fetched, limits)
            return "fetched" if is_new else "elsewhere"
        return _store_page(connections, article_id, fetched, limits)


def _find_address(connections: Connections, article_id: int) -> str:
    """Return the address of an article whose page is worth a request; raises ``NetworkError``."""
    with connections.reading() as db:
        article = store.load(db, article_id)
        is_expected = waiting_links.is_waiting(db, article_id) or (
            feed_store.is_item(db, article_id) and not page_texts.is_fetched(db, article_id)
        )
    if article is None:
        raise NetworkError("This article is not in the library any more, so nothing was fetched.")
    if not article.url:
        raise NetworkError(
            "This article has no address, so its page cannot be fetched; O adds a page by its"
            " address."
        )
    if not is_expected and not is_teaser(make_record(article)):
        raise NetworkError(
            "This article has its whole text, so nothing was fetched; o opens its page.",
            article.url,
        )
    return article.url


def _store_page(
    connections: Connections, article_id: int, fetched: FetchResponse, limits: Limits
) -> PageOutcome:
    """Give an article the text of its page, if that has more; raises ``UnreadableError``."""
    ((_, page), *_) = read_page(fetched, limits).articles
    with connections.writing() as db:
        stored = store.load(db, article_id)
        if stored is None:
            return "no more"
        if page.words <= stored.words:
            page_texts.settle(db, article_id, "no more", None)
            return "no more"
        record = make_record(_merge(stored, page))
        same = store.find(db, record.key)
        if same is not None and same != article_id:
            page_texts.settle(db, article_id, "no more", None)
            return "elsewhere"
        teaser = bytes.fromhex(stored.key)
        replace_version(db, article_id, stored, record)
        page_texts.settle(db, article_id, "fetched", teaser)
        page_texts.forget_unseen_teaser(db, article_id, teaser)
        search_index.update(db, {article_id: record.index_text})
    return "fetched"


def _merge(stored: Article, page: Article) -> Article:
    """Return the text of a page with what is known of the article: a page's own may be wrong."""
    return replace(
        page,
        title=stored.title or page.title,
        date=stored.date or page.date,
        author=stored.author or page.author,
        path=stored.path,
        item=stored.item,
    )


def _count_failures(connections: Connections, ids: list[int]) -> None:
    with connections.writing() as db:
        for article_id in ids:
            page_texts.count_failure(db, article_id)
