"""The library's methods for the list: pages, counts, searches and snippets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.late_modules import LateModule
from reader.library.listing import list_pages
from reader.library.listing.view import Row, View
from reader.library.search import facets
from reader.library.search.unindexed import are_forms_outdated, count_unindexed

if TYPE_CHECKING:
    from reader.library.database.change_counters import ChangeCounters
    from reader.library.database.connections import Connections
    from reader.library.listing import story_order
    from reader.library.listing.result_cache import ResultCache
    from reader.library.listing.story_entries import StoryOrder
    from reader.library.query import Facet, Term
    from reader.library.search import saved_queries, search_index
    from reader.library.search.saved_queries import SavedSearch
    from reader.library.search.snippets import Snippet
else:
    saved_queries = LateModule("reader.library.search.saved_queries")
    search_index = LateModule("reader.library.search.search_index")
    story_order = LateModule("reader.library.listing.story_order")


class Listing:
    """The part of the library that finds articles.

    What takes a view raises ``QueryError`` where its query is wrong.
    """

    _connections: Connections
    _cache: ResultCache
    _change_counters: ChangeCounters

    def count(self, view: View) -> int:
        """Return how many articles a view has."""
        with self._connections.reading() as db:
            return list_pages.count(db, self._cache, view)

    def count_unread(self, view: View) -> int:
        """Return how many articles of a view are unread."""
        with self._connections.reading() as db:
            return list_pages.count_unread(db, self._cache, view)

    def rows(self, view: View, offset: int, limit: int) -> list[Row]:
        """Return at most ``limit`` rows of a view, from row ``offset`` (from 0) on."""
        with self._connections.reading() as db:
            return list_pages.rows(db, self._cache, view, max(offset, 0), max(limit, 0))

    def ids(self, view: View) -> list[int]:
        """Return the ids of all articles of a view in its order."""
        with self._connections.reading() as db:
            return list_pages.ids(db, self._cache, view)

    def find_story_order(self, view: View) -> StoryOrder:
        """Return the entries of the list of stories for a view.

        It is kept, and found again only when articles, stories or their marks are others.
        """
        with self._connections.reading() as db:
            return story_order.find_order(db, self._connections, self._cache, view)

    def find_story_start(self, view: View, article: int | None = None) -> StoryOrder | None:
        """Return what is found of this order in some milliseconds, None where nothing is.

        That is all of it where it is kept or there are few articles, else its beginning, as far as
        to the entry that has ``article``.
        """
        with self._connections.reading() as db:
            return story_order.find_start(db, self._connections, self._cache, view, article)

    def find_hidden(self, view: View) -> frozenset[int]:
        """Return the muted articles that a view leaves out."""
        with self._connections.reading() as db:
            return frozenset(list_pages.find_hidden(db, self._cache, view))

    def rows_of(self, ids: Iterable[int]) -> list[Row]:
        """Return the rows of articles in this order; one that is gone is left out."""
        with self._connections.reading() as db:
            return list_pages.load_rows(db, list(ids))

    def find_unread(self, ids: Iterable[int]) -> set[int]:
        """Return those of some articles that are unread."""
        with self._connections.reading() as db:
            return list_pages.find_unread(db, ids)

    def row(self, article_id: int) -> Row | None:
        """Return the row of one article, None if it is gone."""
        with self._connections.reading() as db:
            return list_pages.row(db, article_id)

    def position_in(self, view: View, article_id: int) -> int | None:
        """Return the number of an article's row in a view from 0, None if it is not in it."""
        with self._connections.reading() as db:
            return list_pages.position_in(db, self._cache, view, article_id)

    def next_row(
        self, view: View, article_id: int, *, unread: bool = False, backwards: bool = False
    ) -> Row | None:
        """Return the row after an article in a view's order, or before it, None at the end.

        With ``unread`` it is the next unread one. The article itself need not be in the view.
        """
        with self._connections.reading() as db:
            return list_pages.next_row(
                db, self._cache, view, article_id, unread=unread, backwards=backwards
            )

    def uncounted(self, view: View, limit: int | None = None) -> list[int]:
        """Return the articles that must be counted before the answer to a view is whole.

        They have no digest, and the view asks for folds or words by which they may belong to it,
        or orders its articles by what digests count. They come in the view's order, all of them or
        the first ``limit``.
        """
        with self._connections.reading() as db:
            return list_pages.uncounted(db, self._cache, view, limit)

    def count_uncounted(self, view: View) -> int:
        """Return how many articles must be counted before the answer to a view is whole."""
        with self._connections.reading() as db:
            return list_pages.count_uncounted(db, self._cache, view)

    def begin_changes(self) -> None:
        """Have ``changed_elsewhere`` tell what other processes change from now on."""
        with self._connections.reading() as db:
            self._change_counters.begin(db)

    def changed_elsewhere(self) -> frozenset[str] | None:
        """Return what other processes changed since this was last called, None for nothing.

        The kinds are those of ``search_tables.KINDS``; there are none where a change is of no kind
        that a list depends on. Always to be called from the same thread.
        """
        with self._connections.reading() as db:
            return self._change_counters.poll(db)

    # Search

    def snippets(
        self, ids: Iterable[int], query: str, *, is_typed: bool = False
    ) -> dict[int, Snippet]:
        """Return for each article the piece of text at which a query was found.

        An article is left out where the text has none of the words: headline or marks have it.
        """
        from reader.library.search.snippets import find_snippets

        with self._connections.reading() as db:
            return find_snippets(db, ids, query, is_typed=is_typed)

    def find_terms(self, query: str, *, is_typed: bool = False) -> tuple[Term, ...]:
        """Return the words of a query as they are marked in a text; raises ``QueryError``."""
        from reader.library.search.snippets import load_terms

        with self._connections.reading() as db:
            return load_terms(db, query, is_typed=is_typed)

    def count_unindexed(self) -> int:
        """Return how many articles are not in the search index yet, as after an upgrade."""
        with self._connections.reading() as db:
            return count_unindexed(db)

    def requeue_outdated(self) -> None:
        """Have found anew what the rules of another version found: forms of words, and facets."""
        with self._connections.reading() as db:
            has_other_forms, has_other_facets = are_forms_outdated(db), facets.are_outdated(db)
        if has_other_forms:
            with self._connections.writing() as db:
                search_index.rebuild_words(db)
        if has_other_facets:
            with self._connections.writing() as db:
                facets.forget_all(db)

    def index_more(self, limit: int = 1000) -> int:
        """Add some articles to the search index; return how many are still missing."""
        with self._connections.reading() as db:
            if not count_unindexed(db):
                return 0
        return search_index.update_some(self._connections, limit)

    def count_without(self, facet: Facet) -> int:
        """Return of how many articles language or author is not known yet."""
        with self._connections.reading() as db:
            return facets.count_unknown(db, facet)

    def find_more_facets(self, facet: Facet, limit: int = 100) -> int:
        """Find language or author of some articles; return of how many it is still unknown.

        Searches by it find the same before and after, and take longer before.
        """
        return facets.find_more(self._connections, facet, limit)

    def saved_searches(self) -> list[SavedSearch]:
        """Return the searches that were saved, in the order of the list."""
        with self._connections.reading() as db:
            return saved_queries.load(db)

    def save_search(self, name: str, query: str) -> None:
        """Save a search under a name, in the place of another of that name, or last.

        ``undo`` takes it back. Raises ``QueryError`` for a wrong query, ``LibraryError`` for a name
        that cannot be one.
        """
        with self._connections.writing() as db:
            saved_queries.save(db, name, query)

    def forget_search(self, name: str) -> bool:
        """Forget a saved search; return whether there was one. ``undo`` brings it back."""
        with self._connections.writing() as db:
            return saved_queries.forget(db, name)
