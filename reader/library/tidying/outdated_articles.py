"""Finds what a rule lets go; what the user has put his hand to never is among it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from reader.library.tidying.retention_rule import RetentionRule
from reader.library.tidying.tidy_report import TidyReport

_DAY = 24 * 60 * 60 * 1000  # milliseconds

# Starred, tagged, noted, being noted, split off or joined by hand, in a followed story, or with a
# note that an undo can bring back.
_IS_FREE = """
    NOT s.starred
    AND NOT EXISTS (SELECT 1 FROM tagging WHERE article = a.id)
    AND NOT EXISTS (SELECT 1 FROM note WHERE article = a.id)
    AND NOT EXISTS (SELECT 1 FROM undo WHERE article = a.id)
    AND NOT EXISTS (SELECT 1 FROM story_placement WHERE article = a.id OR anchor = a.id)
    AND NOT EXISTS (
        SELECT 1 FROM story_article own JOIN story_article other ON other.story = own.story
            JOIN story_mark m ON m.article = other.article
            WHERE own.article = a.id AND (m.followed OR m.muted)
    )
    AND a.id NOT IN (
        SELECT json_extract(value, '$.article') FROM session
            WHERE name LIKE 'draft %' AND json_extract(value, '$.article') IS NOT NULL
    )
"""
_ARTICLES = f"FROM article a JOIN state s ON s.id = a.id WHERE {_IS_FREE}"
_LINKS = f"SELECT a.id {_ARTICLES} AND a.id IN (SELECT article FROM link) AND a.added < ?"
# An article whose file is there would come back with the next change of the file.
_READ = f"""
    SELECT a.id {_ARTICLES} AND NOT s.unread AND a.id NOT IN (SELECT article FROM link)
        AND max(a.added, ifnull(s.opened, 0), ifnull(s.finished, 0), ifnull(
            (SELECT max(read_at) FROM read_text WHERE article = a.id), 0)) < ?
        AND NOT EXISTS (
            SELECT 1 FROM holding h JOIN file f ON f.id = h.file
                WHERE h.article = a.id AND NOT f.gone
        )
"""
# The text that was opened last stays too: later ones are compared with it.
_VERSIONS = f"""
    SELECT id, article FROM (
        SELECT v.id, v.opened, v.article, v.key,
            row_number() OVER (PARTITION BY v.article ORDER BY v.replaced DESC, v.id DESC) AS place
            FROM article_version v
    ) v
    WHERE v.place > ?
        AND (v.opened IS NULL
            OR v.opened < (SELECT max(opened) FROM article_version WHERE article = v.article))
        AND NOT EXISTS (
            SELECT 1 FROM read_text r
                WHERE r.article = v.article AND r.key = v.key AND r.taken_back IS NULL
        )
        AND v.article IN (SELECT a.id {_ARTICLES})
"""


def find(
    db: sqlite3.Connection, rule: RetentionRule, now: int, spared: Collection[int] = ()
) -> TidyReport:
    """Return what a rule lets go at a time, in milliseconds since 1970, but ``spared`` articles."""

    def ids(sql: str, bound: int) -> tuple[int, ...]:
        found = db.execute(f"{sql} ORDER BY 1", (bound,)).fetchall()
        return tuple(number for (number,) in found if number not in spared)

    articles = () if rule.read_days is None else ids(_READ, now - rule.read_days * _DAY)
    links = () if rule.link_days is None else ids(_LINKS, now - rule.link_days * _DAY)
    versions: tuple[int, ...] = ()
    if rule.versions is not None:
        gone = {*articles, *links, *spared}
        found = db.execute(_VERSIONS, (rule.versions,)).fetchall()
        versions = tuple(sorted(number for number, article in found if article not in gone))
    return TidyReport(articles=articles, links=links, versions=versions)


def find_free(db: sqlite3.Connection, ids: tuple[int, ...]) -> list[int]:
    """Return those of some articles that are there, and that the user left as they were."""
    found = []
    for number in ids:
        row = db.execute(f"SELECT a.id {_ARTICLES} AND a.id = ?", (number,)).fetchone()
        found += [number] if row is not None else []
    return found


def count_versions(db: sqlite3.Connection, versions: Collection[int]) -> dict[int, int]:
    """Return how many of some earlier texts belong to which article."""
    found = db.execute(
        "SELECT article, count(*) FROM article_version WHERE id IN"
        " (SELECT value FROM json_each(?)) GROUP BY article",
        (json.dumps(list(versions)),),
    )
    return dict(found.fetchall())
