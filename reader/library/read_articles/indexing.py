"""Read texts into the index of their runs, and out of it.

The index can be lost at any time: it is made again of ``read_text`` and the stored texts. It is
made with rules, whose version is kept beside it; of another version nothing is used.
"""

from __future__ import annotations

import shutil
import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from reader.article import Article
from reader.digest import VERSION as DIGEST_VERSION
from reader.errors import LibraryError, ReaderError
from reader.failures import contain
from reader.folding import fold_article
from reader.known import find_stored_runs
from reader.known.runs import RUNS_VERSION
from reader.library.articles import versions
from reader.library.database.connections import Connections
from reader.library.database.schema.read_tables import RUN_TABLE
from reader.library.database.timestamps import now
from reader.library.read_articles import prepared_texts
from reader.library.read_articles.places import PLACES_PER_TEXT, encode_places
from reader.log import log_warning
from reader.text import prepare

_MIN_FREE_BYTES = 64_000_000  # on a disk with less nothing is indexed
_BATCH_SIZE = 8  # texts between two moments at which others may write
_PURGE_MILLISECONDS = 86_400_000  # for a day what was taken back is kept for undo
_PURGE_STEPS = 64  # of the whole index in one transaction each
_MIN_RUN, _MAX_RUN = -(1 << 31), (1 << 31) - 1

# A text of which nothing can be compared, since it is damaged or gone or a rule fails with it.
_NOTHING = prepared_texts.encode(prepared_texts.PreparedText(None))


@dataclass(frozen=True, slots=True)
class _PendingText:
    """A text that is to be brought into the index; it was left half-way where it ``is_partial``."""

    number: int
    article: int
    key: bytes
    is_partial: bool


@dataclass(frozen=True, slots=True)
class _IndexedText:
    """What the index gets of a text: its runs by place, and how it was prepared."""

    text: _PendingText
    prepared: bytes
    runs: list[tuple[int, int]]


def count_pending(db: sqlite3.Connection) -> int:
    """Return how many read texts the index does not have yet."""
    (number,) = db.execute(
        "SELECT count(*) FROM read_text WHERE prepared IS NULL AND taken_back IS NULL"
    ).fetchone()
    return int(number)


def check_version(connections: Connections, language: str | None) -> bool:
    """Empty the index if it was made with other rules; return whether it was.

    ``language`` is the one that articles are prepared in, None for each in its own.
    """
    wanted = f"{RUNS_VERSION}|{DIGEST_VERSION}|{language or ''}"
    with connections.reading() as db:
        if _load_version(db) == wanted:
            return False
    with connections.writing(durable=False) as db:
        found = _load_version(db)
        if found == wanted:
            return False
        empty(db)
        db.execute("INSERT OR REPLACE INTO session VALUES ('read index', ?)", (wanted,))
    return found is not None


def empty(db: sqlite3.Connection) -> None:
    """Empty the index; every read text is to be brought into it again."""
    db.execute("DROP TABLE IF EXISTS read_run")
    db.execute(" ".join(RUN_TABLE.split()))
    db.execute("DELETE FROM read_text WHERE taken_back IS NOT NULL AND prepared IS NOT NULL")
    db.execute("UPDATE read_text SET prepared = NULL WHERE prepared IS NOT NULL")


def make_room(db: sqlite3.Connection) -> bool:
    """Empty the index outside of a transaction, for what finds the disk full; return whether.

    The log is written from its beginning again, which takes no room. Where even that fails nothing
    is emptied.
    """
    if db.execute("SELECT 1 FROM read_run LIMIT 1").fetchone() is None:
        return False
    try:
        db.execute("PRAGMA wal_checkpoint(RESTART)")
        db.execute("BEGIN IMMEDIATE")
        empty(db)
        db.execute("COMMIT")
        db.execute("PRAGMA wal_checkpoint(RESTART)")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        return False
    return True


def has_room(connections: Connections) -> bool:
    """Return whether the disk has room for more than the reading state."""
    if connections.file is None:
        return True
    try:
        return shutil.disk_usage(connections.file.parent).free >= _MIN_FREE_BYTES
    except OSError:
        return True


def index_pending(connections: Connections, limit: int, language: str | None) -> int:
    """Bring at most ``limit`` read texts into the index, in the order of reading; return how many.

    A text of which nothing can be compared counts too. Others may write between some and some.
    """
    done = 0
    while done < limit and has_room(connections):
        with connections.reading() as db:
            rows = db.execute(
                "SELECT number, article, key, paragraph IS NOT NULL FROM read_text"
                " WHERE prepared IS NULL AND taken_back IS NULL ORDER BY number LIMIT ?",
                (min(_BATCH_SIZE, limit - done),),
            ).fetchall()
            pending = [_PendingText(*row) for row in rows]
            articles = [(text, _load_article(db, text)) for text in pending]
        if not pending:
            break
        _store(connections, [_analyse(text, article, language) for text, article in articles])
        done += len(pending)
    return done


def purge(connections: Connections, *, all_taken_back: bool = False) -> int:
    """Remove what was taken back over a day ago, or all of it, and what belongs to no text.

    Return how many runs went.
    """
    before = now() - (0 if all_taken_back else _PURGE_MILLISECONDS)
    with connections.writing(durable=False) as db:
        db.execute("DELETE FROM read_text WHERE taken_back <= ?", (before,))
    size = (_MAX_RUN + 1 - _MIN_RUN) // _PURGE_STEPS
    removed = 0
    for start in range(_MIN_RUN, _MAX_RUN, size):
        with connections.writing(durable=False) as db:
            removed += db.execute(
                f"DELETE FROM read_run WHERE run >= ? AND run < ? AND place / {PLACES_PER_TEXT}"
                " NOT IN (SELECT number FROM read_text WHERE prepared IS NOT NULL)",
                (start, start + size),
            ).rowcount
    return removed


def has_old_remains(db: sqlite3.Connection) -> bool:
    """Return whether ``purge`` has texts to remove that were taken back."""
    found = db.execute(
        "SELECT 1 FROM read_text WHERE taken_back <= ? LIMIT 1", (now() - _PURGE_MILLISECONDS,)
    ).fetchone()
    return found is not None


def requeue_damaged(db: sqlite3.Connection) -> int:
    """Have read texts brought into the index again of which it lacks something; return how many."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'read_run'").fetchone() is None:
        db.execute(" ".join(RUN_TABLE.split()))
    (highest,) = db.execute("SELECT ifnull(max(number), 0) FROM read_text").fetchone()
    present = array("L", bytes(array("L").itemsize * (highest + 1)))
    for number, runs in db.execute(
        f"SELECT place / {PLACES_PER_TEXT}, count(*) FROM read_run GROUP BY 1"
    ):
        if 0 <= number <= highest:
            present[number] = runs
    damaged = [
        (number,)
        for number, prepared in db.execute(
            "SELECT number, prepared FROM read_text WHERE prepared IS NOT NULL"
        )
        if not _is_whole(prepared, present[number])
    ]
    db.executemany("UPDATE read_text SET prepared = NULL WHERE number = ?", damaged)
    return len(damaged)


def _is_whole(content: bytes, runs: int) -> bool:
    """Return whether a prepared text can be read, and has all its runs in the index."""
    try:
        prepared = prepared_texts.decode(content)
    except ValueError:
        return False
    return runs >= prepared.runs


def _load_version(db: sqlite3.Connection) -> str | None:
    found = db.execute("SELECT value FROM session WHERE name = 'read index'").fetchone()
    return None if found is None else str(found[0])


def _load_article(db: sqlite3.Connection, text: _PendingText) -> Article | None:
    """Return the article with the text that was read, None if it is gone or damaged."""
    try:
        return versions.load_text(db, text.article, text.key)
    except LibraryError as error:
        log_warning(f"what was read of article {text.article} cannot be compared: {error}")
        return None


def _analyse(text: _PendingText, article: Article | None, language: str | None) -> _IndexedText:
    if article is None:
        return _IndexedText(text, _NOTHING, [])
    try:
        with contain(f"{article.path} cannot be compared with"):
            prepared = prepare(article, language)
            folded_onto = {}
            if text.is_partial:
                # What is told in other words was not read with them.
                folds = fold_article(prepared, reworded=False).folds
                folded_onto = {fold.paragraph: fold.onto for fold in folds}
            runs = find_stored_runs(prepared)
    except ReaderError as error:
        log_warning(str(error))
        return _IndexedText(text, _NOTHING, [])
    return _IndexedText(
        text,
        prepared_texts.encode(prepared_texts.describe_text(prepared, folded_onto, len(runs))),
        encode_places(text.number, runs),
    )


def _store(connections: Connections, texts: Iterable[_IndexedText]) -> None:
    """Store texts in the index, but for those taken back, forgotten or renumbered meanwhile."""
    with connections.writing(durable=False) as db:
        for indexed in texts:
            stored = db.execute(
                "UPDATE read_text SET prepared = ?"
                " WHERE number = ? AND article = ? AND key = ? AND prepared IS NULL",
                (indexed.prepared, indexed.text.number, indexed.text.article, indexed.text.key),
            ).rowcount
            if stored:
                db.executemany("INSERT OR IGNORE INTO read_run VALUES (?, ?)", indexed.runs)
