"""Facade of this package: what of an article the library's owner has read in other articles."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from datetime import datetime
from typing import TYPE_CHECKING

from reader.library.database.timestamps import read_date, read_time, write_time
from reader.library.read_articles import read_texts

if TYPE_CHECKING:
    from reader.article import Article
    from reader.known import KnownSpan
    from reader.library.database.connections import Connections
    from reader.library.read_articles.read_texts import ReadText


@dataclass(frozen=True, slots=True)
class ReadSource:
    """An article in which something was read, as it was then.

    ``article`` is its id, ``source`` the host of its address or "", ``read_at`` in UTC. ``key`` is
    the content key of the text that was read, which may be an earlier one.
    """

    article: int
    key: str
    title: str
    date: Date | None
    source: str
    path: str
    item: int | None
    read_at: datetime


@dataclass(frozen=True, slots=True)
class KnownSentences:
    """The known sentences of an article, in order of place, and the articles they were read in.

    ``sources`` has an entry for each number that is a span's ``article``. ``pending`` is how many
    read texts could not be compared with, since the index does not have them yet.
    """

    spans: Sequence[KnownSpan] = ()
    sources: Mapping[int, ReadSource] = field(default_factory=dict)
    pending: int = 0


class ReadArticles:
    """What was read of the library's articles.

    Every method raises ``LibraryError`` where the database cannot do what is asked.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def is_read_whole(self, article_id: int) -> bool:
        """Return whether all of an article's present text counts as read."""
        with self._connections.reading() as db:
            return read_texts.is_whole(db, article_id)

    def load_read_texts(self, article_id: int, since: Date | None = None) -> list[ReadText]:
        """Return the texts of an article that count as read, on the day ``since`` or later."""
        with self._connections.reading() as db:
            texts = read_texts.load(db, article_id)
        return [text for text in texts if text.read_at >= write_day(since)]

    def count_pending(self) -> int:
        """Return how many read texts the index does not have yet."""
        with self._connections.reading() as db:
            (number,) = db.execute(
                "SELECT count(*) FROM read_text WHERE prepared IS NULL AND taken_back IS NULL"
            ).fetchone()
            return int(number)

    def check_version(self, language: str | None) -> bool:
        """Empty an index that was made with other rules; return whether there was one.

        ``language`` is the one that articles are prepared in, None for each in its own.
        """
        from reader.library.read_articles import indexing

        return indexing.check_version(self._connections, language)

    def index_pending(self, limit: int, language: str | None) -> int:
        """Bring at most ``limit`` read texts into the index; return how many were brought.

        Some 10 ms each; others may write between some and some.
        """
        from reader.library.read_articles import indexing

        return indexing.index_pending(self._connections, limit, language)

    def purge(self) -> None:
        """Remove from the index what was taken back over a day ago."""
        from reader.library.read_articles import indexing

        with self._connections.reading() as db:
            if not indexing.has_old_remains(db):
                return
        indexing.purge(self._connections)

    def remove_forgotten(self) -> None:
        """Remove from the index what belongs to no article any more."""
        from reader.library.read_articles import indexing

        indexing.purge(self._connections)

    def make_room(self, db: sqlite3.Connection) -> bool:
        """Remove the index, so that what is marked and written has room on a full disk.

        Return whether there was any.
        """
        from reader.library.read_articles import indexing

        return indexing.make_room(db)

    def find_known(
        self, article: Article, since: Date | None = None, *, when_first_read: bool = False
    ) -> KnownSentences:
        """Return what of a prepared article was read in others, on the day ``since`` or later.

        ``when_first_read`` an article that was read to its end is taken as it was then: what was
        read in others after it does not count. 30 to 100 ms of work for an article of 90
        paragraphs.
        """
        from reader.known import find_known
        from reader.library.read_articles import unread_sentences
        from reader.library.read_articles.stored_index import StoredIndex

        with self._connections.reading() as db:
            pending = self.count_pending()
            before = read_texts.find_number(db, article.key) if when_first_read else None
            found = find_known(article, StoredIndex(db, write_day(since), before))
            sources = _load_sources(db, {span.article for span in found})
            keys = {number: source.key for number, source in sources.items()}
            spans = unread_sentences.leave_out(db, found, article.key, keys)
        named = {span.article for span in spans}
        return KnownSentences(
            spans, {number: sources[number] for number in sources if number in named}, pending
        )

    def set_unread(
        self, article_id: int, key: str, sentences: Sequence[tuple[KnownSpan, str]]
    ) -> None:
        """Have known sentences count as not read, here and where they were found; undoable.

        ``key`` is the content key of the article that they are in, those with the sentences are of
        the texts in which they were found.
        """
        from reader.library.read_articles import corrections

        with self._connections.writing() as db:
            corrections.set_unread(db, article_id, key, sentences)

    def mark_read_until(self, article_id: int, key: str, paragraph: int, char: int) -> bool:
        """Have the text with a content key count as read up to a place, wherever it is left.

        Return False where all of it does already. Undoable.
        """
        from reader.library.read_articles import corrections

        with self._connections.writing() as db:
            return corrections.mark_read_until(db, article_id, key, paragraph, char)


def write_day(day: Date | None) -> int:
    """Return the first moment of a day as the database has it, 0 for None."""
    return 0 if day is None else write_time(datetime(*day.timetuple()[:3]).astimezone())


def _load_sources(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, ReadSource]:
    rows = db.execute(
        "SELECT r.number, r.article, r.key, ifnull(v.title, a.title), ifnull(v.date, a.date),"
        " a.source, ifnull(v.path, a.path), CASE WHEN v.id IS NULL THEN a.item ELSE v.item END,"
        " r.read_at FROM json_each(?) CROSS JOIN read_text r ON r.number = value"
        " JOIN article a ON a.id = r.article"
        " LEFT JOIN article_version v ON v.article = r.article AND v.key = r.key",
        (json.dumps(sorted(numbers)),),
    )
    return {
        number: ReadSource(
            article, key.hex(), title, read_date(date), source, path, item, read_time(read_at)
        )
        for number, article, key, title, date, source, path, item, read_at in rows
    }
