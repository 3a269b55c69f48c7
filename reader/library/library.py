"""The library: articles, what was read of them, and the digests that were made."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from reader.late_modules import LateModule
from reader.library.annotations.annotation_facade import Annotations, as_list, require
from reader.library.database.change_counters import ChangeCounters
from reader.library.listing.listing_facade import Listing
from reader.library.listing.result_cache import ResultCache
from reader.library.maintenance.library_file import OpenedLibrary
from reader.library.maintenance.open_library import join_library, open_library

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from reader.article import Article
    from reader.library.annotations import saved_states, tags
    from reader.library.articles import article_files, versions
    from reader.library.articles import article_store as store
    from reader.library.briefings.library_briefings import Briefings
    from reader.library.database.connections import Connections
    from reader.library.digest_cache import DigestCache
    from reader.library.feeds import feed_store
    from reader.library.feeds.feed_store import Feed
    from reader.library.maintenance.integrity import Check
    from reader.library.read_articles import unread_sentences
    from reader.library.read_articles.new_words import NewWords
    from reader.library.read_articles.read_articles import ReadArticles
    from reader.library.search import search_index
    from reader.library.stories import memberships
    from reader.library.stories.library_stories import Stories
    from reader.library.tidying.library_tidying import Tidying
    from reader.library.undo import undo_log
    from reader.paths import Paths
else:
    saved_states = LateModule("reader.library.annotations.saved_states")
    tags = LateModule("reader.library.annotations.tags")
    article_files = LateModule("reader.library.articles.article_files")
    versions = LateModule("reader.library.articles.versions")
    store = LateModule("reader.library.articles.article_store")
    feed_store = LateModule("reader.library.feeds.feed_store")
    unread_sentences = LateModule("reader.library.read_articles.unread_sentences")
    search_index = LateModule("reader.library.search.search_index")
    memberships = LateModule("reader.library.stories.memberships")
    undo_log = LateModule("reader.library.undo.undo_log")

_MAX_INDEXED_AT_OPENING = 500  # so many articles are made searchable in half a second


class Library(Listing, Annotations):
    """The user's library; a context manager that may be used from any thread.

    Every method raises ``LibraryError``, one sentence, where the database cannot do what is asked,
    and then nothing of it is done. What a method has changed when it returns survives the end of
    the program by any means, and a power cut.
    """

    def __init__(self, opened: OpenedLibrary, cache: Path) -> None:
        self._opened = opened
        self._connections = opened.connections
        self._connections.make_room = self._make_room
        self._cache_folder = cache
        self._cache = ResultCache()
        self._change_counters = self._connections.change_counters = ChangeCounters()

    @classmethod
    def open(cls, paths: Paths) -> Library:
        """Open the library, or make it; raises ``LibraryError`` if a newer reader wrote it.

        A damaged file is kept under another name. Where nothing can be written, a copy stands in
        for the library until it is closed. ``notices`` then says so.
        """
        library = cls(open_library(paths.database), paths.cache)
        library.requeue_outdated()
        if 0 < library.count_unindexed() <= _MAX_INDEXED_AT_OPENING:
            library.index_more(_MAX_INDEXED_AT_OPENING)
        return library

    @classmethod
    def join(cls, database: Path, cache: Path) -> Library:
        """Open the database of a library that is open in another process of this program.

        It needs no check: the other process made one. Raises ``LibraryError``.
        """
        return cls(join_library(database), cache)

    @property
    def file(self) -> Path | None:
        """The database, None where it is in memory."""
        return self._connections.file

    @property
    def cache(self) -> Path:
        """The folder of the kept digests."""
        return self._cache_folder

    @cached_property
    def _digests(self) -> DigestCache:
        """The kept digests; made when first used, since a list does without them."""
        from reader.library.digest_cache import DigestCache

        return DigestCache(self._cache_folder)

    @property
    def connections(self) -> Connections:
        """The connections to the database, for ``reader.ingest``."""
        return self._connections

    @property
    def read_articles(self) -> ReadArticles:
        """What was read of all articles, and what of one was read in another."""
        from reader.library.read_articles.read_articles import ReadArticles

        return ReadArticles(self._connections)

    def _make_room(self, db: sqlite3.Connection) -> bool:
        return self.read_articles.make_room(db)

    @property
    def new_words(self) -> NewWords:
        """How many words of articles are new to the library's owner."""
        from reader.library.read_articles.new_words import NewWords

        return NewWords(self._connections)

    @property
    def stories(self) -> Stories:
        """The articles grouped by event."""
        from reader.library.stories.library_stories import Stories

        return Stories(self._connections)

    @property
    def tidying(self) -> Tidying:
        """What leaves the library by the user's rule."""
        from reader.library.tidying.library_tidying import Tidying

        return Tidying(self._connections)

    @property
    def briefings(self) -> Briefings:
        """What was told in briefings, and when the owner was here last."""
        from reader.library.briefings.library_briefings import Briefings

        return Briefings(self._connections)

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user about problems at opening; usually none."""
        return tuple(self._opened.notices)

    @property
    def is_kept(self) -> bool:
        """Whether changes are saved, so that the next start has them."""
        return self._opened.temporary is None and self._connections.file is not None

    @property
    def not_saved_reason(self) -> str:
        """Why nothing is saved and what to do, to end a sentence; "" where it is saved."""
        return self._opened.not_saved

    def close(self) -> None:
        """Close the database, after what other threads are doing with it this moment."""
        self._connections.close()
        if "_digests" in vars(self):
            self._digests.close()
        if self._opened.temporary is not None:
            import shutil

            shutil.rmtree(self._opened.temporary, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # What is here

    def newest_id(self) -> int:
        """Return the highest id, which ``new_since`` needs; it is kept in the session."""
        with self._connections.reading() as db:
            (newest_id,) = db.execute("SELECT ifnull(max(id), 0) FROM article").fetchone()
            return int(newest_id)

    def new_since(self, session: Mapping[str, Any]) -> int:
        """Return how many articles came since ``session["newest"]`` was asked for, 0 without it."""
        newest_id = session.get("newest")
        if not isinstance(newest_id, int):
            return 0
        with self._connections.reading() as db:
            (number,) = db.execute(
                "SELECT count(*) FROM article WHERE id > ?", (newest_id,)
            ).fetchone()
            return int(number)

    def roots(self) -> list[str]:
        """Return the files and folders that ``rescan`` looks through, as absolute paths."""
        from reader.library.articles.import_roots import find_roots

        roots, lost = find_roots(self._connections)
        return [root for root in roots if root not in lost]

    def add(self, article: Article, *, source_path: str | os.PathLike[str] | None = None) -> int:
        """Store one article, read from ``source_path`` or from a pipe, and return its id.

        An article with the same content is the same article, and keeps its state; what the
        program that exported it kept of it goes to a new one.
        """
        record = store.make_record(article)
        with self._connections.writing() as db:
            known = store.find(db, record.key)
            if source_path is None:
                article_id = store.insert(db, record) if known is None else known
            else:
                article_id = article_files.add_to_file(db, os.path.abspath(source_path), record)
            if known is None and record.saved is not None:
                saved_states.apply(db, [(article_id, record.saved, record.texts)])
            search_index.update(db, {article_id: record.index_text})
            return article_id

    def forget(self, ids: int | Iterable[int]) -> int:
        """Remove articles, their state and their notes; return how many there were.

        ``undo`` does not bring them back: entries of the undo log about them alone are removed too.
        A file that still holds one brings it back, unread, at the next rescan.
        """
        with self._connections.writing() as db:
            ids = as_list(ids)
            search_index.remove(db, ids)
            memberships.remove_all(db, ids)
            wanted = json.dumps(ids)
            db.execute(
                "UPDATE file SET mtime = NULL WHERE id IN (SELECT file FROM holding WHERE article"
                " IN (SELECT value FROM json_each(?)))",
                (wanted,),
            )
            forgotten = db.execute(
                "DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
            ).rowcount
            tags.remove_unused(db)
            undo_log.remove_orphaned(db)
            unread_sentences.remove_unused(db)
        self.read_articles.remove_forgotten()
        return forgotten

    def back_up(self, target: Path) -> None:
        """Copy the library, as it is this moment, to a file for the user alone.

        Others may go on reading and writing. Raises ``LibraryError`` where something else than an
        earlier backup is in the way.
        """
        from reader.library.maintenance.library_backup import back_up

        with self._connections.reading() as db:
            back_up(db, self._connections.file, target)

    def check(self, progress: Callable[[float], None] | None = None) -> Check:
        """Look through the whole library and put right what can be; ``progress`` gets a share."""
        from reader.library.maintenance.integrity import check

        return check(self._connections, progress)

    def object_of(self, article_id: int) -> dict[str, Any]:
        """Return an article and all that is kept of it as JSON can hold it."""
        from reader.library.jsonl.article_objects import make_object

        with self._connections.reading() as db:
            return require(make_object(db, article_id), article_id)

    def search_objects(self) -> list[dict[str, Any]]:
        """Return the saved searches as JSON can hold them."""
        from reader.library.jsonl.article_objects import make_search_objects

        with self._connections.reading() as db:
            return list(make_search_objects(db))

    # One article

    def article(self, article_id: int, key: str | None = None) -> Article:
        """Return an article with its text, not yet repaired; raises ``LibraryError`` if gone.

        With ``key`` it is the text of this content key, which may be an earlier one.
        """
        with self._connections.reading() as db:
            if key is None:
                return require(store.load(db, article_id), article_id)
            return require(versions.load_text(db, article_id, bytes.fromhex(key)), article_id)

    # Feeds

    def feeds(self) -> list[Feed]:
        """Return the feeds that are kept, in the order in which they were added."""
        with self._connections.reading() as db:
            return feed_store.load(db)

    def add_feed(self, url: str, title: str = "") -> bool:
        """Keep a feed without fetching it; return whether it was not kept before.

        Raises ``NetworkError`` for what is no address of the web.
        """
        return self.add_feeds([(url, title)]) == 1

    def add_feeds(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Keep feeds, each by address and title, without fetching; return how many were not kept.

        Raises ``NetworkError`` for what is no address of the web; then none is added.
        """
        from reader.network.urls import check_url

        checked = [(check_url(url), title) for url, title in feeds]
        with self._connections.writing() as db:
            return feed_store.add(db, checked)

    def remove_feed(self, feed: int) -> bool:
        """Keep a feed no longer; its articles stay. Return whether it was kept."""
        with self._connections.writing() as db:
            return feed_store.remove(db, feed)

    # Digests and the session

    def get_digest(self, key: str, options_key: str) -> str | None:
        """Return the text of a kept digest by content key and options, None if there is none."""
        return self._digests.get(key, options_key)

    def put_digest(
        self,
        key: str,
        options_key: str,
        text: str,
        *,
        words_shown: int | None = None,
        words: int | None = None,
        folds: int | None = None,
        is_one_of_many: bool = False,
    ) -> None:
        """Keep the text of a digest, and its figures for the list where they are given.

        The text goes to the cache and may be gone tomorrow; the figures stay. Where the text
        ``is_one_of_many`` that are kept in a row, it takes no room from those used lately.
        """
        self._digests.put(key, options_key, text, is_one_of_many=is_one_of_many)
        if words_shown is not None:
            self.put_stats(key, words_shown=words_shown, words=words, folds=folds)

    def put_stats(
        self, key: str, *, words_shown: int, words: int | None = None, folds: int | None = None
    ) -> None:
        """Keep what a digest counted for the list: words, those shown, and folded paragraphs.

        What is not given stays as it is.
        """
        with self._connections.writing(durable=False) as db:
            db.execute(
                "UPDATE article SET words_shown = ?1, words = ifnull(?2, words),"
                " folds = ifnull(?3, folds) WHERE key = ?4 AND (words_shown IS NOT ?1"
                " OR words <> ifnull(?2, words) OR folds IS NOT ifnull(?3, folds))",
                (words_shown, words, folds, bytes.fromhex(key)),
            )

    def last_session(self) -> dict[str, Any]:
        """Return what ``save_session`` was last given, {} if nothing."""
        with self._connections.reading() as db:
            found = db.execute("SELECT value FROM session WHERE name = 'last'").fetchone()
        session = json.loads(found[0]) if found else {}
        return session if isinstance(session, dict) else {}

    def save_session(self, session: dict[str, Any]) -> None:
        """Keep a small dictionary that JSON can hold for the next start."""
        with self._connections.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO session (name, value) VALUES ('last', ?)",
                (json.dumps(session),),
            )
