"""Removes what a rule lets go, and brings it back: one change of the undo log for each run.

What went is kept for some weeks, compressed, in the table ``tidied``; the bound on the library is
so reached a little later, and nothing is lost by a rule that was wrong.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Collection, Sequence
from typing import Any

from reader.library.search import search_index
from reader.library.stories import memberships
from reader.library.tidying import outdated_articles, removed_rows
from reader.library.tidying.retention_rule import RetentionRule
from reader.library.tidying.tidy_report import TidyReport
from reader.library.undo.undo_log import Effect, decode_ids, encode_ids, record

KEPT_DAYS = 30  # so long what went can come back
_DAY = 24 * 60 * 60 * 1000  # milliseconds
_AT_ONCE = 200  # articles, or earlier texts, of a row of the table


def run(
    db: sqlite3.Connection, rule: RetentionRule, now: int, spared: Collection[int] = ()
) -> TidyReport:
    """Remove what a rule lets go now, and what went long ago for good; ``undo`` takes it back."""
    db.execute("DELETE FROM tidied WHERE run < ?", (now - KEPT_DAYS * _DAY,))
    report = outdated_articles.find(db, rule, now, spared)
    if report:
        articles = sorted((*report.articles, *report.links))
        _remove(db, now, articles, report.versions)
        record(db, "tidied", _make_payload(now, articles, report.versions))
    return report


def revert(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Bring back what a run removed; return None if nothing of it is kept any more."""
    articles: list[int] = []
    versions: list[int] = []
    kept = db.execute("SELECT id, content FROM tidied WHERE run = ?", (payload["run"],)).fetchall()
    for number, packed in kept:
        try:
            back = removed_rows.put_back(db, packed)
        except (zlib.error, ValueError, KeyError):  # damaged: it does not say what it was
            continue
        articles, versions = articles + back[0], versions + back[1]
        db.execute("DELETE FROM tidied WHERE id = ?", (number,))
    if not (articles or versions):
        return None
    left = len(decode_ids(payload["gaps"])) - len(articles)
    new_payload = _make_payload(payload["run"], articles, versions)
    return _make_effect(True, articles, versions, new_payload, left)


def reapply(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Remove again what was brought back, but what the user has put his hand to since."""
    wanted = decode_ids(payload["gaps"])
    articles = outdated_articles.find_free(db, tuple(wanted))
    versions = [one for one in decode_ids(payload["versions"]) if _is_version(db, one)]
    if not (articles or versions):
        return None
    _remove(db, payload["run"], articles, versions)
    new_payload = _make_payload(payload["run"], articles, versions)
    return _make_effect(False, articles, versions, new_payload, len(wanted) - len(articles))


def describe(payload: dict[str, Any]) -> str:
    """Return what a run was about."""
    what = _describe(decode_ids(payload["gaps"]), decode_ids(payload["versions"]))
    return f"{what} that left by your rule"


def _make_payload(number: int, articles: Sequence[int], versions: Sequence[int]) -> dict[str, Any]:
    return {
        "run": number,
        "gaps": encode_ids(sorted(articles)),
        "versions": encode_ids(sorted(versions)),
    }


def _make_effect(
    is_back: bool,
    articles: list[int],
    versions: list[int],
    payload: dict[str, Any],
    left: int,
) -> Effect:
    name = _describe(articles, versions)
    return Effect("tidied", is_back, len(articles), name, payload, left=max(left, 0))


def _describe(articles: Sequence[int], versions: Sequence[int]) -> str:
    """Return "3 articles and 1 earlier text"."""
    counted = ((len(articles), "article"), (len(versions), "earlier text"))
    parts = [f"{n:,} {what}{'' if n == 1 else 's'}" for n, what in counted if n]
    return " and ".join(parts)


def _remove(
    db: sqlite3.Connection, number: int, articles: Sequence[int], versions: Sequence[int]
) -> None:
    search_index.remove(db, list(articles))
    memberships.remove_all(db, list(articles))
    for some in _split(articles):
        _keep(db, number, removed_rows.take(db, some, ()))
    for some in _split(versions):
        _keep(db, number, removed_rows.take(db, (), some))


def _split(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]


def _keep(db: sqlite3.Connection, number: int, packed: bytes) -> None:
    db.execute("INSERT INTO tidied (run, content) VALUES (?, ?)", (number, packed))


def _is_version(db: sqlite3.Connection, number: int) -> bool:
    found = db.execute("SELECT 1 FROM article_version WHERE id = ?", (number,))
    return found.fetchone() is not None
