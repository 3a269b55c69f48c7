"""All notes and highlights of the library, found by words and by what their articles are."""

from __future__ import annotations

import contextlib
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import LibraryError
from reader.library.annotations import notes, tags
from reader.library.content.article_bodies import decode_body
from reader.library.database.timestamps import read_date
from reader.library.listing.bitset_query import find_by_condition, read_query
from reader.library.query import Term, find_terms
from reader.library.query.tree import All, Any, Not, Query, Words
from reader.library.search.word_forms import find_forms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.library.annotations.notes import Note
    from reader.library.database.connections import Connections
    from reader.library.listing.result_cache import ResultCache
    from reader.library.listing.view import View

_ARTICLE_COLUMNS = "a.title, a.source, a.date, a.url, a.path"


class FoundNote(NamedTuple):
    """A note with what is said of its article; ``source`` is a host, "" without an address.

    A note whose own text is empty is a highlight; one without a quote is on the whole article.
    """

    note: Note
    title: str
    source: str
    date: Date | None
    url: str | None
    path: str
    tags: tuple[str, ...]


class AllNotes:
    """The notes of a library, those of all articles.

    Every method raises ``LibraryError`` where the database cannot do what is asked.
    """

    def __init__(self, connections: Connections, cache: ResultCache) -> None:
        self._connections = connections
        self._cache = cache

    def find(self, view: View) -> list[FoundNote]:
        """Return the notes that a view finds, the newest first; raises ``QueryError``.

        Words are looked for, in the forms that articles have of them too, in a note, in what it is
        on, and in the headline of its article; everything else of a query is said of the article.
        """
        query = read_query(view)
        with self._connections.reading() as db:
            return _Search(db, self._cache, view, _load_all(db)).find(query)

    def find_authors(self, found: Iterable[FoundNote]) -> dict[int, str]:
        """Return the authors of the articles of some notes, by article, where they are known."""
        authors: dict[int, str] = {}
        with self._connections.reading() as db:
            for article in {one.note.article for one in found}:
                row = db.execute("SELECT content FROM body WHERE id = ?", (article,)).fetchone()
                with contextlib.suppress(LibraryError):  # a damaged text has no author
                    if row is not None and (author := decode_body(row[0]).get("author")):
                        authors[article] = author
        return authors

    def count(self) -> int:
        """Return how many notes and highlights there are."""
        with self._connections.reading() as db:
            (number,) = db.execute("SELECT count(*) FROM note").fetchone()
            return int(number)


def _load_all(db: sqlite3.Connection) -> list[FoundNote]:
    columns = ", ".join(f"n.{name}" for name in notes.COLUMNS)
    rows = db.execute(
        f"SELECT {columns}, {_ARTICLE_COLUMNS} FROM note n JOIN article a ON a.id = n.article"
        " ORDER BY n.made DESC, n.id DESC"
    ).fetchall()
    size = len(notes.COLUMNS)
    tags_of: dict[int, tuple[str, ...]] = {}
    found = []
    for row in rows:
        note = notes.make_note(row[:size])
        if note.article not in tags_of:
            tags_of[note.article] = tags.load(db, note.article)
        title, source, date, url, path = row[size:]
        found.append(
            FoundNote(note, title, source, read_date(date), url, path, tags_of[note.article])
        )
    return found


class _Search:
    """One query over notes; what it says of articles is looked up once for all of them."""

    def __init__(
        self,
        db: sqlite3.Connection,
        cache: ResultCache,
        view: View,
        found: Sequence[FoundNote],
    ) -> None:
        self._db = db
        self._cache = cache
        self._view = view
        self._notes = found
        self._all = frozenset(range(len(found)))

    def find(self, query: Query) -> list[FoundNote]:
        chosen = self._evaluate(query)
        return [note for number, note in enumerate(self._notes) if number in chosen]

    def _evaluate(self, query: Query) -> frozenset[int]:
        """Return the numbers of the notes of which a condition holds."""
        match query:
            case All(parts):
                return self._all.intersection(*map(self._evaluate, parts))
            case Any(parts):
                return frozenset().union(*map(self._evaluate, parts))
            case Not(part):
                return self._all - self._evaluate(part)
            case Words(words, in_title, is_prefix, is_typed, spelling):
                forms = find_forms(self._db, spelling) if spelling else ()
                term = Term(words, is_prefix or is_typed, forms=forms)
                return frozenset(
                    number
                    for number, found in enumerate(self._notes)
                    if _has_term(found, term, in_title=in_title)
                )
            case _:
                articles = find_by_condition(self._db, self._cache, self._view, query)
                return frozenset(
                    number
                    for number, found in enumerate(self._notes)
                    if found.note.article in articles
                )


def _has_term(found: FoundNote, term: Term, *, in_title: bool) -> bool:
    texts = (found.title,) if in_title else (found.note.text, found.note.quote, found.title)
    return any(find_terms(text, (term,)) for text in texts)
