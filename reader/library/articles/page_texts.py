"""Articles whose text is, or is to be, that of the page at their address: teasers of feeds.

The pages of a feed that is read in full wait here from the moment at which its items are stored, so
that a refresh that was cancelled goes on with the next one. A teaser that comes again, in the same
feed, another one or a file, is known as that of its page.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Literal, NamedTuple

Outcome = Literal["fetched", "no more"]

MAX_TRIES = 3  # refreshes that ask for a page in vain, before no more do


class WaitingPage(NamedTuple):
    """An article whose page is to be fetched."""

    article: int
    url: str


def queue(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Have the pages of articles fetched, but of those whose page was fetched before."""
    db.executemany(
        "INSERT OR IGNORE INTO page (article, outcome) VALUES (?, 'waiting')",
        [(article_id,) for article_id in ids],
    )


def load_waiting(db: sqlite3.Connection, feed: int | None = None) -> list[WaitingPage]:
    """Return what is to be fetched for the feeds that are kept and read in full, or for one."""
    found = db.execute(
        "SELECT p.article, a.url FROM page p JOIN article a ON a.id = p.article"
        " WHERE p.outcome = 'waiting' AND p.tries < ?1 AND a.url IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM feed_item i JOIN feed f ON f.id = i.feed WHERE i.article = p.article"
        " AND f.kept AND f.full AND (f.id = ?2 OR ?2 IS NULL)) ORDER BY p.article",
        (MAX_TRIES, feed),
    )
    return [WaitingPage(*row) for row in found]


def settle(db: sqlite3.Connection, article_id: int, outcome: Outcome, teaser: bytes | None) -> None:
    """Set what came of the page of an article; ``teaser`` is the content key of its text before."""
    db.execute(
        "INSERT INTO page (article, outcome, teaser) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (article) DO UPDATE SET outcome = ?2, teaser = ifnull(?3, teaser)",
        (article_id, outcome, teaser),
    )


def count_failure(db: sqlite3.Connection, article_id: int) -> None:
    """Set that the page of an article could not be had once more."""
    db.execute("UPDATE page SET tries = tries + 1 WHERE article = ?", (article_id,))


def is_fetched(db: sqlite3.Connection, article_id: int) -> bool:
    """Return whether the text of an article is that of its page."""
    found = db.execute(
        "SELECT 1 FROM page WHERE article = ? AND outcome = 'fetched'", (article_id,)
    )
    return found.fetchone() is not None


def find_by_teaser(db: sqlite3.Connection, key: bytes) -> int | None:
    """Return the article that had the text of a content key before it had that of its page."""
    found = db.execute(
        "SELECT article FROM page WHERE teaser = ? AND outcome = 'fetched'", (key,)
    ).fetchone()
    return None if found is None else int(found[0])


def forget_unseen_teaser(db: sqlite3.Connection, article_id: int, key: bytes) -> None:
    """Keep no version of a teaser that nobody has opened: the article is new, and not updated."""
    unseen = db.execute(
        "SELECT 1 FROM state WHERE id = ? AND opened IS NULL", (article_id,)
    ).fetchone()
    if unseen is not None:
        db.execute("DELETE FROM article_version WHERE article = ? AND key = ?", (article_id, key))
        db.execute("UPDATE state SET changed = NULL WHERE id = ?", (article_id,))
