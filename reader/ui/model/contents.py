"""What a view of the library holds, as the list shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library import Row, SavedSearch, View
from reader.library.listing.sort_orders import UNINDEXED_SORTS
from reader.records import Record

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.listing.story_entries import StoryOrder

CHUNK = 128  # rows fetched at once: more than any screen shows
STORY_CHUNK = 16  # the same of stories, each with all of its articles; a screen shows some chunks


class HiddenMatches(Record):
    """Why a search finds nothing though articles match: how many are hidden, and by what.

    ``by_filter`` is how many the filter hides, ``muted`` how many the rules. ``words`` is the query
    without language, source and other conditions, which finds ``by_conditions``. Each is 0 where
    the one before it hides some.
    """

    by_filter: int = 0
    muted: int = 0
    by_conditions: int = 0
    words: str = ""


NOTHING_HIDDEN = HiddenMatches()


class Contents(Record):
    """What a view of the library holds: enough to draw the first screen of the list.

    ``uncounted`` counts the articles that may belong here, but of which folds, words or what is new
    is not counted yet. ``order`` are the entries where the view shows stories, or the beginning of
    them; ``rows`` are then those of the articles of the first ones, and ``count`` counts entries.
    """

    view: View
    count: int
    uncounted: int
    searches: Sequence[SavedSearch]
    rows: Sequence[Row]
    order: StoryOrder | None = None
    hidden: HiddenMatches = NOTHING_HIDDEN  # where its query finds nothing else
    unread: int = 0  # articles, in the list of stories too
    longer_found: int = 0  # more that its query finds where its last word may go on


def read_contents(library: Library, view: View, *, with_rows: bool) -> Contents:
    """Return all of what a view holds, its first rows too where they are asked for.

    Raises ``QueryError`` for a query that cannot be understood, and ``LibraryError``.
    """
    if view.by_story:
        return _read_stories(library, view, library.find_story_order(view), with_rows)
    uncounted = library.count_uncounted(view)
    rows = library.rows(view, 0, CHUNK) if with_rows else ()
    count = library.count(view)
    hidden = _count_hidden(library, view, count)
    unread, searches = library.count_unread(view), library.saved_searches()
    return Contents(view, count, uncounted, searches, rows, None, hidden, unread)


def count_longer(library: Library, view: View) -> int:
    """Return how many articles more a query finds where its last word, which is whole, may go on.

    Raises ``QueryError`` and ``LibraryError``.
    """
    field, _, last = view.query.rpartition(" ")[2].rpartition(":")
    if view.is_typed or not last.isalnum() or field not in ("", "title", "author"):
        return 0
    from reader.library.query import lookup, parser  # not for the first paint

    # In a text a shorter beginning is not looked for; in both fields a * takes as many letters.
    if len(last) < (parser.MIN_PREFIX_LENGTH if field else lookup.MIN_PREFIX_LENGTH):
        return 0
    return library.count(view.replace(is_typed=True)) - library.count(view)


def read_start(
    library: Library, view: View, article: int | None, *, with_rows: bool
) -> Contents | None:
    """Return what a view holds where an index has it, or else None.

    Of stories that may be the beginning alone, as far as to an article. Raises as above.
    """
    if not view.by_story:
        has_index = not view.query.split() and view.sort not in UNINDEXED_SORTS
        return read_contents(library, view, with_rows=with_rows) if has_index else None
    order = library.find_story_start(view, article)
    return None if order is None else _read_stories(library, view, order, with_rows)


def _read_stories(library: Library, view: View, order: StoryOrder, with_rows: bool) -> Contents:
    first = order.get_articles(0, STORY_CHUNK) if with_rows else ()
    uncounted = library.count_uncounted(view)
    rows = library.rows_of(first) if first else ()
    hidden = _count_hidden(library, view, order.count)
    unread, searches = library.count_unread(view), library.saved_searches()
    return Contents(view, order.count, uncounted, searches, rows, order, hidden, unread)


def _count_hidden(library: Library, view: View, count: int) -> HiddenMatches:
    if count or not view.query.strip():
        return NOTHING_HIDDEN
    view = view.replace(by_story=False)
    everywhere = view.replace(filter="all")
    if view.filter != "all" and (by_filter := library.count(everywhere)):
        return HiddenMatches(by_filter)
    if view.hides_muted and (muted := library.count(everywhere.replace(hides_muted=False))):
        return HiddenMatches(muted=muted)
    words = _leave_out_conditions(view)
    found = library.count(everywhere.replace(query=words)) if words else 0
    return HiddenMatches(by_conditions=found, words=words)


def _leave_out_conditions(view: View) -> str:
    """Return the words and phrases of a query alone, "" where it has nothing else, or signs."""
    from reader.library.query.lexer import tokenise  # not for the first paint

    tokens = tokenise(view.query, is_typed=view.is_typed)
    if any(token.kind in ("(", ")", "-", "OR") for token in tokens):
        return ""
    words = [token for token in tokens if token.kind != "field" or token.field == "title"]
    if len(words) == len(tokens):
        return ""
    return " ".join(view.query[token.start : token.end] for token in words)
