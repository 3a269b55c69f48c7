"""Salvage: copies every row of a damaged library that can still be read into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.library.database.schema.link_tables import rename_keys
from reader.library.database.schema.undo_tables import convert_log
from reader.library.database.schema.version import APPLICATION_ID, VERSION
from reader.library.database.tolerant_connection import TolerantConnection
from reader.library.stories.placements import release_placements
from reader.library.undo.undo_log import find_highest_ids

# Parents before children. The undo log comes along, or notes that were undone would be lost; what
# it says of anything that is lost does not stand any more, and is passed over.
_TABLES = (
    "article", "body", "state", "file", "holding", "root", "session", "tag", "tagging", "note",
    "search", "feed", "feed_item", "undo", "article_version", "version_body", "read_text",
    "read_gap", "unread_sentence", "story_placement", "story_mark", "briefed_text", "link",
    "page", "taken_away", "tidied",
)  # fmt: skip

_CHILDREN = (
    ("body", "id", "article"),
    ("state", "id", "article"),
    ("holding", "article", "article"),
    ("holding", "file", "file"),
    ("tagging", "article", "article"),
    ("tagging", "tag", "tag"),
    ("note", "article", "article"),
    ("feed_item", "article", "article"),
    ("feed_item", "feed", "feed"),
    ("undo", "article", "article"),
    ("article_version", "article", "article"),
    ("version_body", "id", "article_version"),
    ("read_text", "article", "article"),
    ("read_gap", "text", "read_text"),
    ("new_words", "article", "article"),
    ("story_article", "article", "article"),
    ("story_term", "article", "article"),
    ("story_pending", "article", "article"),
    ("story_former", "article", "article"),
    ("story_placement", "article", "article"),
    ("story_mark", "article", "article"),
    ("briefed_text", "article", "article"),
    ("link", "article", "article"),
    ("page", "article", "article"),
    ("taken_away", "article", "article"),
    ("facet", "article", "article"),
)  # and ``read_run``, whose rows ``indexing.purge`` removes

_FALLBACK_MAX_ID = 10_000_000  # an id to look up to where the file cannot say the highest
_MAX_STEP = 1024  # the most ids that are passed over at once behind a damaged place
_EVEN_PROBES = 64  # ids from which a row is sought before a table is given up


def salvage(damaged: Path, db: sqlite3.Connection) -> int:
    """Copy what can be read of a damaged file into a fresh library; return how many articles.

    Bodies that are lost come back when their files are imported again, with the state.
    """
    try:
        source = _open_damaged(damaged)
    except sqlite3.Error:
        return 0
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        db.execute("BEGIN IMMEDIATE")
        highest = _find_highest_id(source)
        for table in _TABLES:
            _copy_table(source, db, table, highest)
        remove_orphans(db)
        release_placements(db)
        _repair_undo_log(db)
        rename_keys(db)  # of a library of an older version
        db.execute("INSERT OR IGNORE INTO state (id) SELECT id FROM article")
        db.execute("UPDATE read_text SET prepared = NULL")  # the index is made again of the texts
        db.execute("UPDATE file SET mtime = NULL")
        db.execute("UPDATE feed SET etag = NULL, modified = NULL")
        (articles,) = db.execute("SELECT count(*) FROM article").fetchone()
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")
        source.close()
    return int(articles)


def remove_orphans(db: sqlite3.Connection) -> int:
    """Remove the rows whose parents are not there; return how many.

    Those that name no parent stay: what is known of an article that its reader forgot.
    """
    return sum(
        # Where there is no parent at all, SQLite says of NULL too that it is not among them.
        db.execute(
            f"DELETE FROM {child} WHERE {column} IS NOT NULL"
            f" AND {column} NOT IN (SELECT rowid FROM {parent})"
        ).rowcount
        for child, column, parent in _CHILDREN
    )


def _repair_undo_log(db: sqlite3.Connection) -> None:
    """Bring what an older version wrote up to date, and keep the ids that the log names.

    Else a new article or note could get the id of one that is lost, and undo would change it.
    """
    convert_log(db)
    for table, highest in find_highest_ids(db).items():
        present = db.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (highest, table)
        ).rowcount
        if not present:
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest))


def _open_damaged(damaged: Path) -> sqlite3.Connection:
    """Open a library of this version or an older one for reading; raises sqlite3.Error."""
    for mode in ("mode=ro", "immutable=1"):
        name = f"{damaged.absolute().as_uri()}?{mode}"
        source = sqlite3.connect(name, uri=True, factory=TolerantConnection)
        try:
            # Of damaged definitions the tables that can be read are there all the same.
            source.execute("PRAGMA writable_schema = ON")
            (version,) = source.execute("PRAGMA user_version").fetchone()
            (application,) = source.execute("PRAGMA application_id").fetchone()
        except sqlite3.Error:
            source.close()
            continue
        if application == APPLICATION_ID and version <= VERSION:
            return source
        source.close()
    raise sqlite3.DatabaseError("nothing can be read")


def _find_highest_id(source: sqlite3.Connection) -> int:
    try:
        (highest,) = source.execute(
            "SELECT max((SELECT max(seq) FROM sqlite_sequence), (SELECT max(id) FROM file))"
        ).fetchone()
    except sqlite3.Error:
        return _FALLBACK_MAX_ID
    return int(highest) if isinstance(highest, int) else _FALLBACK_MAX_ID


def _copy_table(
    source: sqlite3.Connection, db: sqlite3.Connection, table: str, highest: int
) -> None:
    present = _find_columns(source, table)
    columns = [name for name in _find_columns(db, table) if name in present or not present]
    names, placeholders = ", ".join(columns), ", ".join("?" for _ in columns)
    keyed = columns[0] == "id"
    rows = (
        _read_by_id(source, table, names, highest)
        if keyed
        else _read_in_order(source, table, names)
    )
    # Not a row that breaks a rule of its table: such are the values of a damaged one.
    db.executemany(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({placeholders})", rows)


def _find_columns(db: sqlite3.Connection, table: str) -> list[str]:
    try:
        return [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")]
    except sqlite3.Error:
        return []


def _read_by_id(
    source: sqlite3.Connection, table: str, names: str, highest: int
) -> Iterator[tuple[object, ...]]:
    """Yield rows by rising id, past damaged places in growing steps."""
    if not _is_partly_readable(source, table, highest):
        return
    last, step = 0, 1
    while last < highest:
        try:
            for row in source.execute(
                f"SELECT {names} FROM {table} WHERE id > ? ORDER BY id", (last,)
            ):
                yield row
                last, step = row[0], 1
        except sqlite3.Error:
            last += step
            step = min(step * 2, _MAX_STEP)
        else:
            return


def _is_partly_readable(source: sqlite3.Connection, table: str, highest: int) -> bool:
    """Tell whether a row can be found from any of some hundred ids.

    Where the root page of a table is damaged, none can, and trying each step up to the
    highest id would take seconds. Powers of two are tried as well, as a library without its
    highest id may have few rows.
    """
    even = (highest * part // _EVEN_PROBES for part in range(_EVEN_PROBES))
    powers = (1 << power for power in range(highest.bit_length()))
    for start in (*even, *powers):
        try:
            source.execute(f"SELECT id FROM {table} WHERE id > ? LIMIT 1", (start,)).fetchone()
        except sqlite3.Error:
            continue
        return True
    return False


def _read_in_order(
    source: sqlite3.Connection, table: str, names: str
) -> Iterator[tuple[object, ...]]:
    """Yield rows as far as they can be read."""
    try:
        yield from source.execute(f"SELECT {names} FROM {table}")
    except sqlite3.Error:
        return
