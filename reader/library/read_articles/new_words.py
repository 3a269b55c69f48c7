"""How many words of articles are new to the library's owner: counted once, then kept.

They are those of the paragraphs that are not folded, outside of what was read in other articles.
``new_word_tables`` says until when a number holds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - as elsewhere
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__
from reader.library.read_articles.read_articles import KnownSentences, ReadArticles, write_day

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.library.database.connections import Connections

_RULES = "new words"  # in the table ``session``: what the numbers were counted with


class NewWordCount(NamedTuple):
    """How many words of an article are new.

    ``words`` is the most that it can be, None where it is unknown. It ``is_counted`` where it is
    the number itself, and ``is_moved`` where it may be lower only because an article that was left
    half-way counts up to another place than it did.
    """

    words: int | None = None
    is_counted: bool = False
    is_moved: bool = False


_UNKNOWN = NewWordCount()


class _Changes(NamedTuple):
    """The counters of ``read_change`` at some moment."""

    added: int
    removed: int
    moved: int


class NewWords:
    """The numbers of new words of the library's articles.

    Every method raises ``LibraryError`` where the database cannot do what is asked.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def check_rules(self, language: str | None, reworded: bool, since: Date | None) -> bool:
        """Have all numbers be unknown if they were counted with other rules; return whether so.

        ``language`` is the one that articles are prepared in, None for each in its own; with
        ``reworded`` a paragraph in other words is folded; what was read before the day ``since``
        does not count.
        """
        if self.has_rules(language, reworded, since):
            return False
        rules = _describe_rules(language, reworded, since)
        with self._connections.writing(durable=False) as db:
            db.execute("INSERT OR REPLACE INTO session VALUES (?, ?)", (_RULES, rules))
            db.execute("UPDATE read_change SET removed = removed + 1")
        return True

    def has_rules(self, language: str | None, reworded: bool, since: Date | None) -> bool:
        """Return whether all numbers that are known were counted with these rules."""
        with self._connections.reading() as db:
            return _load_rules(db) == _describe_rules(language, reworded, since)

    def include_moves(self) -> None:
        """Have numbers be outdated for queries too if an article that was left half-way moved on.

        On screen they are not, since one moves on with each line that is read.
        """
        moved = (
            "SELECT 1 FROM new_words n JOIN read_change c ON (n.removed, n.added) ="
            " (c.removed, c.added) WHERE n.moved <> c.moved LIMIT 1"
        )
        with self._connections.reading() as db:
            if db.execute(moved).fetchone() is None:
                return
        with self._connections.writing(durable=False) as db:
            db.execute("UPDATE read_change SET added = added + 1")

    def has_read(self) -> bool:
        """Return whether anything counts as read; where nothing does, all words are new."""
        with self._connections.reading() as db:
            found = db.execute("SELECT 1 FROM read_text WHERE taken_back IS NULL LIMIT 1")
            return found.fetchone() is not None

    def load(self, ids: Iterable[int]) -> dict[int, NewWordCount]:
        """Return the numbers of articles, by id."""
        wanted = list(ids)
        with self._connections.reading() as db:
            found = db.execute(
                "SELECT n.article, n.words, n.added = c.added, n.moved = c.moved"
                " FROM json_each(?) CROSS JOIN new_words n ON n.article = value"
                " CROSS JOIN read_change c WHERE n.removed = c.removed",
                (json.dumps(wanted),),
            ).fetchall()
        counts = dict.fromkeys(wanted, _UNKNOWN)
        for article, words, is_last_added, is_last_moved in found:
            is_counted = bool(is_last_added and is_last_moved)
            counts[article] = NewWordCount(words, is_counted, bool(is_last_added))
        return counts

    def find_outdated(self, ids: Iterable[int], limit: int) -> list[int]:
        """Return at most ``limit`` of some articles whose numbers are unknown, or may be lower."""
        with self._connections.reading() as db:
            found = db.execute(
                "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT article FROM new_words"
                " WHERE (added, removed, moved) = (SELECT added, removed, moved FROM read_change))"
                " LIMIT ?",
                (json.dumps(list(ids)), limit),
            )
            return [article for (article,) in found]

    def drop(self, article_id: int) -> None:
        """Have the number of an article be unknown, since it cannot be counted anew."""
        with self._connections.writing(durable=False) as db:
            db.execute("DELETE FROM new_words WHERE article = ?", (article_id,))

    def count(self, article_id: int, digest: Digest, since: Date | None = None) -> int:
        """Return how many words of an article are new, and keep the number.

        Raises ``LibraryError``. It is not kept where something counts as read no longer by now.
        """
        from reader.known import count_new_words

        with self._connections.reading() as db:
            seen = _load_changes(db)
            has_indexed = _has_indexed(db, since)
        known = KnownSentences()
        if has_indexed:  # else a search costs its time for nothing
            known = ReadArticles(self._connections).find_known(digest.article, since)
        spans = {p.index: tuple(s for s in known.spans if s.paragraph == p.index)
                 for p in digest.shown}  # fmt: skip
        words = sum(count_new_words(p, spans[p.index]) for p in digest.shown)
        with self._connections.writing(durable=False) as db:
            _store(db, article_id, digest, words, seen, known.sources)
        return words


def _describe_rules(language: str | None, reworded: bool, since: Date | None) -> str:
    return f"{__version__}|{language or ''}|{reworded}|{since or ''}"


def _load_rules(db: sqlite3.Connection) -> str | None:
    found = db.execute("SELECT value FROM session WHERE name = ?", (_RULES,)).fetchone()
    return None if found is None else str(found[0])


def _load_changes(db: sqlite3.Connection) -> _Changes:
    return _Changes(*db.execute("SELECT added, removed, moved FROM read_change").fetchone())


def _has_indexed(db: sqlite3.Connection, since: Date | None) -> bool:
    found = db.execute(
        "SELECT 1 FROM read_text WHERE taken_back IS NULL AND prepared IS NOT NULL"
        " AND read_at >= ? LIMIT 1",
        (write_day(since),),
    )
    return found.fetchone() is not None


def _store(
    db: sqlite3.Connection,
    article_id: int,
    digest: Digest,
    words: int,
    seen: _Changes,
    sources: Iterable[int],
) -> None:
    """Keep a number that was counted with the counters ``seen``.

    Not where the article's text is another by now, or less counts as read: with the number of an
    earlier moment, nothing would say that it is too low.
    """
    (is_partial,) = db.execute(
        "SELECT EXISTS (SELECT 1 FROM json_each(?) JOIN read_text r ON r.number = value"
        " WHERE r.paragraph IS NOT NULL)",
        (json.dumps(list(sources)),),
    ).fetchone()
    db.execute(
        "INSERT OR REPLACE INTO new_words (article, words, added, removed, moved, is_partial)"
        " SELECT a.id, ?, ?, c.removed, c.moved, ? FROM article a CROSS JOIN read_change c"
        " WHERE a.id = ? AND a.key = ? AND c.removed = ? AND c.moved = ?",
        (
            *(words, seen.added, is_partial),
            *(article_id, bytes.fromhex(digest.article.key), seen.removed, seen.moved),
        ),
    )
