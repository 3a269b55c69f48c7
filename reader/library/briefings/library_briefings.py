"""The face of this room: which texts were told in briefings, and the last visit."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.library.briefings import briefed_texts
from reader.library.database.timestamps import now, read_time, write_time

if TYPE_CHECKING:
    from reader.library.database.connections import Connections

_VISIT = "visit"  # its row in the table ``session``


class ToldText(NamedTuple):
    """The text of an article that was told last: its content key, and when, in UTC."""

    key: str
    told_at: datetime


class Visit(NamedTuple):
    """When the owner was here last, in UTC, and the highest id that an article had then."""

    ended_at: datetime
    newest: int


class Briefings:
    """What is kept of the briefings of a library's articles.

    Nothing of it is a change that the user makes, so ``Library.undo`` takes none of it back. Every
    method raises ``LibraryError`` where the database cannot do what is asked.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find_told(self, articles: Iterable[int]) -> Mapping[int, ToldText]:
        """Return what was told of those of some articles that were told in a briefing."""
        with self._connections.reading() as db:
            latest = briefed_texts.load_latest(db, articles)
        return {
            article: ToldText(key.hex(), read_time(told)) for article, (key, told) in latest.items()
        }

    def set_told(self, texts: Iterable[tuple[int, str]]) -> None:
        """Keep that texts, each by article and content key, are told now."""
        time = now()
        with self._connections.writing() as db:
            briefed_texts.record(db, [(id_, bytes.fromhex(key), time) for id_, key in texts])

    # The last visit

    def find_last_visit(self) -> Visit | None:
        """Return when the screen was left last, or ``reader brief --since`` ended; None if never.

        The later one of the two counts.
        """
        with self._connections.reading() as db:
            found = db.execute("SELECT value FROM session WHERE name = ?", (_VISIT,)).fetchone()
        try:
            ended, newest = json.loads(found[0] if found else "[]")
            return Visit(read_time(int(ended)), int(newest))
        except (TypeError, ValueError):
            return None

    def begin_visit(self) -> Visit:
        """Return the visit that would end now: what comes later is new after it."""
        with self._connections.reading() as db:
            (newest,) = db.execute("SELECT ifnull(max(id), 0) FROM article").fetchone()
            return Visit(read_time(now()), int(newest))

    def end_visit(self, visit: Visit) -> None:
        """Keep a visit that ``begin_visit`` returned as the last one."""
        value = json.dumps([write_time(visit.ended_at), visit.newest])
        with self._connections.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO session (name, value) VALUES (?, ?)", (_VISIT, value)
            )

    def list_since(
        self, visit: Visit | None, limit: int, hidden: Collection[int] = ()
    ) -> tuple[list[int], int]:
        """Return the articles that came since a visit, or got another text, and how many there are.

        The newest ones come first, at most ``limit``, without those that are ``hidden``; None is a
        visit before all articles.
        """
        newest = 0 if visit is None else visit.newest
        ended = 0 if visit is None else write_time(visit.ended_at)
        condition = (
            "(a.id > ?1 OR EXISTS (SELECT 1 FROM state s WHERE s.id = a.id AND s.changed > ?2))"
            " AND a.id NOT IN (SELECT value FROM json_each(?3))"
        )
        without = json.dumps(list(hidden))
        with self._connections.reading() as db:
            (count,) = db.execute(
                f"SELECT count(*) FROM article a WHERE {condition}", (newest, ended, without)
            ).fetchone()
            rows = db.execute(
                f"SELECT a.id FROM article a WHERE {condition}"
                " ORDER BY a.date DESC, a.id DESC LIMIT ?4",
                (newest, ended, without, limit),
            )
            return [article for (article,) in rows], int(count)
