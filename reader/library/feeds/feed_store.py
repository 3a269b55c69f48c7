"""The feeds that a reader keeps, and what is fetched when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.library.database.timestamps import now

if TYPE_CHECKING:
    from reader.library.database.connections import Connections
    from reader.library.import_report import FetchReport
    from reader.limits import Limits
    from reader.network.bounds import Bounds


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is kept.

    ``articles`` and ``unread`` count what came of it and is in the library; ``fetched`` is when it
    last answered, in UTC, ``error`` what the last refresh came to if it brought nothing.
    """

    id: int
    url: str
    title: str
    articles: int
    unread: int
    fetched: datetime | None
    error: str | None


class Feeds:
    """The part of the library that comes from the network."""

    _connections: Connections

    def feeds(self) -> list[Feed]:
        """Return the feeds that are kept, in the order in which they were added."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT f.id, f.url, f.title, count(DISTINCT s.id),"
                " count(DISTINCT CASE WHEN s.unread THEN s.id END), f.fetched, f.error"
                " FROM feed f LEFT JOIN feed_item i ON i.feed = f.id"
                " LEFT JOIN state s ON s.id = i.article WHERE f.kept GROUP BY f.id ORDER BY f.id"
            ).fetchall()
        return [
            Feed(number, url, title, articles, unread, _time(fetched), error)
            for number, url, title, articles, unread, fetched, error in rows
        ]

    def add_feed(self, url: str, title: str = "") -> bool:
        """Keep a feed without fetching it; return whether it was not kept before.

        Raises ``NetworkError`` for what is no address of the web.
        """
        return self.add_feeds([(url, title)]) == 1

    def add_feeds(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Keep feeds, each by address and title, without fetching; return how many were not kept.

        Raises ``NetworkError`` for what is no address of the web; then none is added.
        """
        from reader.network.urls import check_url

        wanted = [(check_url(url), title) for url, title in feeds]
        with self._connections.writing() as db:
            (before,) = db.execute("SELECT count(*) FROM feed WHERE kept").fetchone()
            db.executemany(
                "INSERT INTO feed (url, title, kept, added) VALUES (?, ?, 1, ?)"
                " ON CONFLICT (url) DO UPDATE SET kept = 1,"
                " title = CASE title WHEN '' THEN excluded.title ELSE title END",
                [(url, title, now()) for url, title in wanted],
            )
            (after,) = db.execute("SELECT count(*) FROM feed WHERE kept").fetchone()
        return int(after - before)

    def remove_feed(self, feed: int) -> bool:
        """Keep a feed no longer; its articles stay. Return whether it was kept."""
        with self._connections.writing() as db:
            return bool(
                db.execute("UPDATE feed SET kept = 0 WHERE id = ? AND kept", (feed,)).rowcount
            )

    def fetch_article(
        self,
        url: str,
        *,
        keep: bool = False,
        bounds: Bounds | None = None,
        limits: Limits | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> FetchReport:
        """Fetch a page or a feed and add its articles; with ``keep`` it is a feed to be kept.

        Raises ``NetworkError``, ``UnreadableError`` and ``Cancelled``, one sentence each; then
        nothing is added.
        """
        from reader.formats import DEFAULT_LIMITS
        from reader.ingest.fetch_feeds import add_address
        from reader.network.bounds import Bounds

        return add_address(
            self._connections,
            url,
            keep=keep,
            bounds=bounds or Bounds(),
            limits=limits or DEFAULT_LIMITS,
            cancelled=cancelled,
        )

    def refresh_feeds(
        self,
        *,
        bounds: Bounds | None = None,
        limits: Limits | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> FetchReport:
        """Ask every kept feed for what is new, and store it.

        ``progress`` is called with the feeds done and all to be asked, ``cancelled`` is asked some
        times a second; what was stored until then stays. What goes wrong with a feed is a sentence
        in the report. Made for a thread of its own: it waits for servers.
        """
        from reader.formats import DEFAULT_LIMITS
        from reader.ingest.fetch_feeds import refresh
        from reader.network.bounds import Bounds

        return refresh(
            self._connections,
            bounds=bounds or Bounds(),
            limits=limits or DEFAULT_LIMITS,
            progress=progress,
            cancelled=cancelled,
        )


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
