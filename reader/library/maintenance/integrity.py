"""A check of the whole library, beyond the check at opening; it repairs what it can.

A damaged file is replaced when it is opened (replacement.py). Here the tables are checked against
each other.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.library.articles import article_store, versions
from reader.library.database.schema import story_tables
from reader.library.maintenance.salvage import remove_orphans
from reader.library.read_articles import indexing
from reader.library.search import facets, search_index
from reader.library.search.unindexed import count_unindexed
from reader.library.stories import index_check, placements
from reader.library.undo.undo_log import decode_payload
from reader.text import LANGUAGE_NAMES, UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from reader.library.database.connections import Connections

_MAX_NAMED = 5  # headlines that are named; the others are counted
_BATCH_SIZE = 200  # texts that are read before others may write


class DamagedError(LibraryError):
    """The file is damaged; the next opening keeps it aside and begins one with what is readable."""


@dataclass(frozen=True, slots=True)
class Check:
    """The result of a check: a sentence for each fault, and the texts that are still damaged.

    ``damaged`` are articles whose text is lost unless their file is read again.
    """

    articles: int
    findings: tuple[str, ...] = ()
    damaged: tuple[int, ...] = ()


def check(connections: Connections, progress: Callable[[float], None] | None = None) -> Check:
    """Check all tables and texts, and repair what is possible; ``progress`` gets a share.

    Raises ``DamagedError`` for a file that is damaged itself: the next opening deals with that.
    """
    with connections.reading() as db:
        (verdict,) = db.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            connections.mark_damaged()
            raise DamagedError(f"The library {connections.location} is damaged; open it again.")
        ids = [article for (article,) in db.execute("SELECT id FROM article ORDER BY id")]
    damaged = _find_damaged(connections, ids, progress)
    with connections.writing() as db:
        missing_names = story_tables.make_missing(db)  # first: the others look into them
        findings = [*_repair_tables(db)]
        if damaged:
            findings.append(_describe_damage(db, damaged))
            _mark_files_changed(db, damaged)
        if lost := facets.repair(db, (*LANGUAGE_NAMES, UNKNOWN_LANGUAGE)):
            findings.append(
                "Languages and authors that searches filter by were damaged, and are found anew:"
                f" those of {lost:,} articles."
            )
        if not search_index.is_consistent(db):
            search_index.rebuild(db)
            findings.append("The search index was damaged and has been rebuilt.")
        if lost := indexing.requeue_damaged(db):
            findings.append(
                "Articles that were read are compared with anew, since the index of what was read"
                f" was damaged: {lost:,}."
            )
        findings += _repair_stories(db, missing_names)
    indexing.purge(connections)
    missing = 1
    while missing:
        with connections.writing() as db:
            search_index.update(db, limit=_BATCH_SIZE)
            missing = count_unindexed(db)
    return Check(len(ids), tuple(findings), tuple(damaged))


def _find_damaged(
    connections: Connections, ids: list[int], progress: Callable[[float], None] | None
) -> list[int]:
    """Return the articles whose text cannot be read; others may write between some and some."""
    damaged = []
    for start in range(0, len(ids), _BATCH_SIZE):
        with connections.reading() as db:
            for article_id in ids[start : start + _BATCH_SIZE]:
                try:
                    article_store.load(db, article_id)
                except LibraryError:
                    damaged.append(article_id)
        if progress is not None:
            progress(min(start + _BATCH_SIZE, len(ids)) / len(ids))
    return damaged


def _repair_tables(db: sqlite3.Connection) -> list[str]:
    """Repair rows that contradict other tables; return a sentence for each fault."""
    findings = []
    if orphans := remove_orphans(db):
        findings.append(f"Data that belonged to no article was removed: {orphans:,} rows.")
    missing = db.execute(
        "INSERT OR IGNORE INTO state (id) SELECT id FROM article WHERE id NOT IN"
        " (SELECT id FROM state)"
    ).rowcount
    if missing:
        findings.append(f"Articles that had lost their reading state are unread now: {missing:,}.")
    if lost := versions.drop_damaged(db):
        findings.append(f"Damaged earlier texts of articles were removed: {lost:,}.")
    if lost := _drop_unreadable_undos(db):
        findings.append(f"Damaged changes that cannot be undone any more: {lost:,}.")
    return findings


def _repair_stories(db: sqlite3.Connection, missing: Collection[str]) -> list[str]:
    """Have stories made again that contradict their articles; return a sentence for each fault.

    ``missing`` are tables that were not there and are empty now.
    """
    findings = []
    if alone := placements.release_placements(db):
        findings.append(
            "Articles that had been put beside one that is gone are stories of their own:"
            f" {alone:,}."
        )
    fault: index_check.Fault | None = "damaged" if missing else index_check.find_fault(db)
    queued = index_check.repair(db, fault)
    if fault is not None:
        why = "the index of stories was damaged"
        if fault == "other rules":
            why = "stories were found by the rules of another version"
        lost = [what for name, what in story_tables.OWN_TABLES.items() if name in missing]
        kept = "What was split off, put together, followed or muted by hand stays."
        if lost:
            kept = f"It is lost {' and '.join(lost)}."
        findings.append(f"Articles are grouped into stories anew, since {why}: {queued:,}. {kept}")
    elif queued:
        findings.append(f"Articles that were in no story are grouped: {queued:,}.")
    return findings


def _drop_unreadable_undos(db: sqlite3.Connection) -> int:
    rows = db.execute("SELECT id, what FROM undo").fetchall()
    unreadable = [(number,) for number, packed in rows if decode_payload(packed) is None]
    db.executemany("DELETE FROM undo WHERE id = ?", unreadable)
    return len(unreadable)


def _describe_damage(db: sqlite3.Connection, ids: list[int]) -> str:
    titles = [
        title
        for article_id in ids[:_MAX_NAMED]
        for (title,) in db.execute("SELECT title FROM article WHERE id = ?", (article_id,))
    ]
    more = f" and {len(ids) - _MAX_NAMED:,} more" if len(ids) > _MAX_NAMED else ""
    return (
        "The text of these articles is damaged, and their files are read again; reading state, tags"
        f" and notes are kept: {', '.join(titles)}{more}."
    )


def _mark_files_changed(db: sqlite3.Connection, ids: list[int]) -> None:
    db.execute(
        "UPDATE file SET mtime = NULL WHERE id IN (SELECT file FROM holding WHERE article IN"
        " (SELECT value FROM json_each(?)))",
        (json.dumps(ids),),
    )
