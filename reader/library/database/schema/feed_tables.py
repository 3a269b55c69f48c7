"""The tables of what came from the network: feeds, pages, and which articles they hold."""

from __future__ import annotations

TABLES: tuple[str, ...] = (
    # One row for one address. ``kept`` says that it is a feed to be refreshed; else it is a page,
    # or a feed that was fetched once. ``fetched`` is the time of the last answer, ``not_before``
    # the end of a wait that the server asked for, in milliseconds since 1970 in UTC; ``etag`` and
    # ``modified`` go with the next request, ``error`` is what the last one came to, if nothing.
    """
    CREATE TABLE feed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL DEFAULT '',
        kept INTEGER NOT NULL DEFAULT 0,
        added INTEGER NOT NULL,
        fetched INTEGER,
        not_before INTEGER,
        etag TEXT,
        modified TEXT,
        error TEXT
    )
    """,
    # ``key`` is what an item is known by within its feed, ``content`` the content key of the
    # article as it came last, ``article`` is NULL once its reader has forgotten it: it does not
    # come back with the next refresh.
    """
    CREATE TABLE feed_item (
        feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
        key BLOB NOT NULL,
        content BLOB NOT NULL,
        article INTEGER REFERENCES article ON DELETE SET NULL,
        PRIMARY KEY (feed, key)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX feed_item_article ON feed_item (article)",
)
