"""The tables of what the user chose: marks taken away, pages asked for, and what a rule let go."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from reader.library.content.fingerprint import compute_note_checksum

TABLES: tuple[str, ...] = (
    # What the user took away from an article, so that no import gives it back: ``what`` is "star",
    # "tag:" and the tag's name without case, or "note:" and a checksum of the note's words, which
    # are not to be kept.
    """
    CREATE TABLE taken_away (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        what TEXT NOT NULL,
        PRIMARY KEY (article, what)
    ) WITHOUT ROWID
    """,
    """
    CREATE TRIGGER star_taken_away AFTER UPDATE OF starred ON state
        WHEN old.starred = 1 AND new.starred = 0
        BEGIN INSERT OR IGNORE INTO taken_away VALUES (new.id, 'star'); END
    """,
    """
    CREATE TRIGGER star_given AFTER UPDATE OF starred ON state
        WHEN old.starred = 0 AND new.starred = 1
        BEGIN DELETE FROM taken_away WHERE article = new.id AND what = 'star'; END
    """,
    # With its article a tagging goes too, and nobody took it away.
    """
    CREATE TRIGGER tag_taken_away AFTER DELETE ON tagging
        WHEN EXISTS (SELECT 1 FROM article WHERE id = old.article)
        BEGIN
            INSERT OR IGNORE INTO taken_away
                SELECT old.article, 'tag:' || key FROM tag WHERE id = old.tag;
        END
    """,
    """
    CREATE TRIGGER tag_given AFTER INSERT ON tagging
        BEGIN
            DELETE FROM taken_away WHERE article = new.article
                AND what = (SELECT 'tag:' || key FROM tag WHERE id = new.tag);
        END
    """,
    # ``full`` says that the pages behind the items of a feed are fetched, too.
    "ALTER TABLE feed ADD COLUMN full INTEGER NOT NULL DEFAULT 0",
    # Articles whose page is to be fetched, or was: ``outcome`` is "waiting", "fetched" (the text is
    # that of the page) or "no more" (the page has no more text than the article); ``tries`` is how
    # often the page could not be had, ``teaser`` the content key of the text before the page's.
    """
    CREATE TABLE page (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        outcome TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        teaser BLOB
    )
    """,
    "CREATE INDEX page_teaser ON page (teaser) WHERE teaser IS NOT NULL",
    # What left the library by the user's rule: the rows, packed, of a part of a run, by the time of
    # the run in milliseconds since 1970.
    "CREATE TABLE tidied (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, content BLOB NOT NULL)",
    "CREATE INDEX tidied_run ON tidied (run)",
    "CREATE INDEX page_waiting ON page (article) WHERE outcome = 'waiting'",
)

_ARTICLE, _QUOTE, _TEXT = 1, 5, 6  # the places in a note's row in the undo log


def add_choices(db: sqlite3.Connection) -> None:
    """Make the tables in a library of the version before; the undo log says what was taken away."""
    for statement in TABLES:
        db.execute(" ".join(statement.split()))
    log = db.execute("SELECT kind, undone, what FROM undo ORDER BY step").fetchall()
    taken: dict[tuple[int, str], bool] = {}
    for kind, undone, packed in log:
        try:
            payload = json.loads(zlib.decompress(packed))
            for article_id, what, is_given in _read_change(kind, payload):
                taken[article_id, what] = is_given == bool(undone)
        except (zlib.error, ValueError, TypeError, KeyError, IndexError):
            continue  # damaged: it does not say what it was about
    for (article_id, what), is_taken in taken.items():
        if is_taken and not _has(db, article_id, what):
            db.execute(
                "INSERT OR IGNORE INTO taken_away SELECT id, ? FROM article WHERE id = ?",
                (what, article_id),
            )


def _read_change(kind: str, payload: dict[str, Any]) -> Iterator[tuple[int, str, bool]]:
    """Yield what a logged change gave to an article, or took away from it."""
    if kind == "starred":
        for article_id in accumulate(payload["gaps"]):
            yield article_id, "star", bool(payload["value"])
    elif kind == "tags":
        for side in ("on", "off"):
            for name, gaps in payload[side]:
                for article_id in accumulate(gaps):
                    yield article_id, f"tag:{name.casefold()}", side == "on"
    elif kind == "note":
        for side in ("before", "after"):
            if row := payload[side]:
                checksum = compute_note_checksum(row[_QUOTE], row[_TEXT])
                yield row[_ARTICLE], f"note:{checksum}", side == "after"


def _has(db: sqlite3.Connection, article_id: int, what: str) -> bool:
    """Return whether an article has a star or tag now; a note that it has is not given twice."""
    if what == "star":
        sql, values = "SELECT 1 FROM state WHERE id = ? AND starred", (article_id,)
        return db.execute(sql, values).fetchone() is not None
    found = db.execute(
        "SELECT 1 FROM tagging g JOIN tag t ON t.id = g.tag WHERE g.article = ? AND t.key = ?",
        (article_id, what.removeprefix("tag:")),
    )
    return found.fetchone() is not None
