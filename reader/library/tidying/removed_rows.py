"""The rows of articles that left the library, kept so that they come back as they were."""

from __future__ import annotations

import base64
import json
import sqlite3
import zlib
from collections.abc import Sequence
from typing import Any

Rows = dict[str, list[list[Any]]]

# Parents before children, and the column by which a row belongs to an article. What the user's own
# hand made is not among them: with it an article stays.
_ARTICLE_TABLES = (
    ("article", "id"),
    ("body", "id"),
    ("state", "id"),
    ("holding", "article"),
    ("feed_item", "article"),
    ("read_text", "article"),
    ("briefed_text", "article"),
    ("link", "article"),
    ("page", "article"),
    ("taken_away", "article"),
)
_VERSION_TABLES = (("article_version", "id"), ("version_body", "id"))


def take(db: sqlite3.Connection, articles: Sequence[int], versions: Sequence[int]) -> bytes:
    """Remove articles and earlier texts; return all that was stored of them."""
    number = json.dumps(list(articles))
    own_versions = db.execute(
        "SELECT id FROM article_version WHERE article IN (SELECT value FROM json_each(?))",
        (number,),
    )
    all_versions = sorted({*versions, *(version for (version,) in own_versions)})
    kept = _load(db, _ARTICLE_TABLES, articles) | _load(db, _VERSION_TABLES, all_versions)
    db.execute("DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", (number,))
    db.execute(
        "DELETE FROM article_version WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(versions)),),
    )
    return zlib.compress(json.dumps(kept, separators=(",", ":")).encode())


def put_back(db: sqlite3.Connection, packed: bytes) -> tuple[list[int], list[int]]:
    """Store rows again; return the ids of the articles, and of the other articles' earlier texts.

    What is in the library again, from elsewhere, is left as it is.
    """
    rows: Rows = json.loads(zlib.decompress(packed))
    columns = {table: _find_columns(db, table) for table in rows}
    kept: dict[str, list[dict[str, Any]]] = {
        table: [dict(zip(columns[table], map(_decode, row), strict=True)) for row in of_table]
        for table, of_table in rows.items()
    }
    articles = [row["id"] for row in kept["article"] if _insert(db, "article", row)]
    for table, column in _ARTICLE_TABLES[1:]:
        for row in kept[table]:
            if row[column] not in articles:
                continue
            if table == "feed_item":
                db.execute(
                    "UPDATE feed_item SET article = ? WHERE feed = ? AND key = ?",
                    (row["article"], row["feed"], row["key"]),
                )
                continue
            if table == "read_text":
                row["prepared"] = None  # its index is made again of the text
            _insert(db, table, row)
    versions = [row["id"] for row in kept["article_version"] if _insert_version(db, row)]
    for row in kept["version_body"]:
        if row["id"] in versions:
            _insert(db, "version_body", row)
    owners = {row["id"]: row["article"] for row in kept["article_version"]}
    return articles, [one for one in versions if owners[one] not in articles]


def _load(db: sqlite3.Connection, tables: Sequence[tuple[str, str]], ids: Sequence[int]) -> Rows:
    wanted = json.dumps(list(ids))
    found: Rows = {}
    for table, column in tables:
        names = ", ".join(_find_columns(db, table))
        rows = db.execute(
            f"SELECT {names} FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        found[table] = [[_encode(value) for value in row] for row in rows]
    return found


def _find_columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def _insert_version(db: sqlite3.Connection, row: dict[str, Any]) -> bool:
    """Store an earlier text of an article that is there, and has another text now."""
    current = db.execute("SELECT key FROM article WHERE id = ?", (row["article"],)).fetchone()
    return current is not None and current[0] != row["key"] and _insert(db, "article_version", row)


def _insert(db: sqlite3.Connection, table: str, row: dict[str, Any]) -> bool:
    """Store a row, unless one of its key is there or what it belongs to is gone."""
    placeholders = ", ".join("?" for _ in row)
    if table == "holding" and not _has_file(db, row["file"]):
        return False
    stored = db.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({placeholders})",
        tuple(row.values()),
    )
    return stored.rowcount == 1


def _has_file(db: sqlite3.Connection, file: int) -> bool:
    return db.execute("SELECT 1 FROM file WHERE id = ?", (file,)).fetchone() is not None


def _encode(value: Any) -> Any:
    """Return a value of a row as JSON can hold it."""
    return [base64.b64encode(value).decode()] if isinstance(value, bytes) else value


def _decode(value: Any) -> Any:
    return base64.b64decode(value[0]) if isinstance(value, list) else value
