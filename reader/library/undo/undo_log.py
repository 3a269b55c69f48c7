"""The undo log: what was changed, in the table ``undo``; undo_steps.py says how it is used.

A row's ``what`` is compressed JSON, a payload that belongs to its ``kind``: reading_state.py,
tags.py, notes.py, saved_queries.py, corrections.py, placements.py and rule_store.py write theirs
and read them again.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, Literal, NamedTuple

from reader.library.database.connections import SESSION_FUNCTION
from reader.library.database.timestamps import now

Kind = Literal[
    "unread",
    "starred",
    "tags",
    "note",
    "search",
    "sentence",
    "place",
    "placement",
    "story",
    "tidied",
    "rule",
]
ChangeSubject = Literal[
    "unread",
    "starred",
    "tags",
    "note",
    "wording",
    "search",
    "query",
    "sentence",
    "place",
    "placement",
    "followed",
    "muted",
    "tidied",
    "rule",
]

BETWEEN_NAMES = "”, “"  # of several tags in the name of an effect

MAX_ENTRIES = 1_000  # so many changes that can be undone are kept, and as many that can be redone

_EXCERPT_LENGTH = 40  # characters of a text that are enough to know it by
_ZLIB_LEVEL = (
    1  # of zlib: level 6 makes rows of 100,000 ids no smaller, and takes three times as long
)


class Effect(NamedTuple):
    """What a step, an undo or a redo, has changed.

    ``mark``, ``value``, ``articles`` and ``name`` are those of ``UndoResult``; ``left`` is how
    many articles were left as they are, having been changed since. ``payload`` is what the log
    keeps for the way back. ``article`` is the one article that was changed, None for several.
    ``lost_text`` are the reader's own words that are in the library no more, "" for none.
    """

    mark: ChangeSubject
    value: bool
    articles: int
    name: str
    payload: dict[str, Any]
    article: int | None = None
    lost_text: str = ""
    left: int = 0


def record(
    db: sqlite3.Connection, kind: Kind, payload: dict[str, Any], article: int | None = None
) -> None:
    """Log a change that was made.

    ``article`` is set for a change of a note: the row is deleted together with this article.
    """
    time = now()
    db.execute(
        "INSERT INTO undo (kind, article, what, made, moved, session, step)"
        f" VALUES (?, ?, ?, ?, ?, {SESSION_FUNCTION}(), ?)",
        (kind, article, encode_payload(payload), time, time, get_next_step(db)),
    )
    trim(db)


def get_next_step(db: sqlite3.Connection) -> int:
    """Return the number of the next step; a change, an undo and a redo are one each."""
    (last,) = db.execute("SELECT max(step) FROM undo").fetchone()
    return (last or 0) + 1


def trim(db: sqlite3.Connection) -> None:
    """Remove the oldest rows beyond ``MAX_ENTRIES``, on either side of the cursor."""
    for undone in (0, 1):
        db.execute(
            "DELETE FROM undo WHERE undone = ?1 AND step <= (SELECT step FROM undo"
            " WHERE undone = ?1 ORDER BY step DESC LIMIT 1 OFFSET ?2)",
            (undone, MAX_ENTRIES),
        )


def remove_orphaned(db: sqlite3.Connection) -> None:
    """Remove the rows of which every article is gone from the library.

    A note's row goes with its article by itself.
    """
    for number, kind, payload in _load_payloads(db):
        ids = collect_article_ids(kind, payload)
        if ids and not count_existing(db, ids):
            db.execute("DELETE FROM undo WHERE id = ?", (number,))


def find_highest_ids(db: sqlite3.Connection) -> dict[Literal["article", "note"], int]:
    """Return the highest ids of articles and notes that the log names, 0 where it names none."""
    article = note = 0
    for _, kind, payload in _load_payloads(db):
        article = max(article, *collect_article_ids(kind, payload), 0)
        if kind == "note":
            note = max(note, (payload["before"] or payload["after"])[0])
    return {"article": article, "note": note}


def _load_payloads(db: sqlite3.Connection) -> Iterator[tuple[int, Kind, dict[str, Any]]]:
    for number, kind, packed in db.execute("SELECT id, kind, what FROM undo").fetchall():
        if (payload := decode_payload(packed)) is not None:
            yield number, kind, payload


def collect_article_ids(kind: Kind, payload: dict[str, Any]) -> set[int]:
    """Return the articles that a change was about, none for a saved search, a rule, or tidying."""
    match kind:
        case "unread" | "starred":
            return {*decode_ids(payload["gaps"]), *decode_ids(payload.get("texts", ()))}
        case "tags":
            return {
                i for side in ("on", "off") for _, gaps in payload[side] for i in decode_ids(gaps)
            }
        case "note":
            return {(payload["before"] or payload["after"])[1]}
        case "sentence" | "place":
            return {payload["article"]}
        case (
            "search" | "rule" | "tidied"
        ):  # what a rule let go is gone, and comes back by the log alone
            return set()
        case "placement":
            return {row[0] for row in payload["rows"]}
        case "story":
            return set(payload["articles"])


def encode_payload(payload: dict[str, Any]) -> bytes:
    """Return a payload as the table holds it."""
    return zlib.compress(json.dumps(payload, separators=(",", ":")).encode(), _ZLIB_LEVEL)


def decode_payload(packed: object) -> dict[str, Any] | None:
    """Return the payload of a row, None where it is damaged."""
    try:
        payload = json.loads(zlib.decompress(packed))  # type: ignore[arg-type]
    except (zlib.error, ValueError, TypeError):
        return None
    return payload if isinstance(payload, dict) else None


def encode_ids(ids: Sequence[int]) -> list[int]:
    """Return ids as the first one and the difference of each to the one before it.

    Of 100,000 ids in a row that is the number 1 a hundred thousand times: 250 bytes packed.
    """
    return [*ids[:1], *(after - before for before, after in pairwise(ids))]


def decode_ids(gaps: Iterable[int]) -> list[int]:
    """Return the ids of ``encode_ids``."""
    return list(accumulate(gaps))


def count_existing(db: sqlite3.Connection, ids: Iterable[int]) -> int:
    """Return how many of some articles are in the library."""
    (number,) = db.execute(
        "SELECT count(*) FROM state WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchone()
    return int(number)


def articles(number: int) -> str:
    """Return a number of articles in words."""
    return "1 article" if number == 1 else f"{number:,} articles"


def describe_articles(db: sqlite3.Connection, ids: Sequence[int]) -> str:
    """Return the headline of one article in quotation marks, or how many there are."""
    row = None
    if len(ids) == 1:
        row = db.execute("SELECT title FROM article WHERE id = ?", (ids[0],)).fetchone()
    return articles(len(ids)) if row is None else f"“{make_excerpt(row[0])}”"


def make_excerpt(text: str) -> str:
    """Return the first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT_LENGTH else f"{line[: _EXCERPT_LENGTH - 1].rstrip()}…"
