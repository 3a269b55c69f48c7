"""How the title of the list says what it shows, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import Filter, Sort, View

_FILTER_NAMES: dict[Filter, str] = {
    "all": "Articles",
    "unread": "Unread",
    "starred": "Starred",
    "started": "Begun",
    "finished": "Finished",
}

_SORT_NAMES: dict[Sort, str] = {
    "newest": "newest first",
    "oldest": "oldest first",
    "title": "by title",
    "source": "by source",
    "time": "shortest first",
    "shown": "shortest first after folding",
    "folded": "most folded first",
    "new": "most new first",
    "added": "last added first",
    "covered": "most covered first",
}

FILTER_MEANINGS: dict[Filter, str] = {
    "all": "every article",
    "unread": "not opened yet",
    "starred": "marked with a star",
    "started": "begun and not finished",
    "finished": "read to the end",
}

SORT_MEANINGS: dict[Sort, str] = {
    "newest": "the newest date first",
    "oldest": "the oldest date first",
    "title": "by headline, from A to Z",
    "source": "by where they come from",
    "time": "the shortest reading time first",
    "shown": "the shortest first, without what is folded",
    "folded": "the largest folded share first",
    "new": "the most that is new to you first",
    "added": "added to the library last first",
    "covered": "the story with the most articles first",
}


def describe_view(view: View) -> str:
    """Return what a view shows, in which order: "Unread stories · newest first"."""
    return " · ".join(filter(None, list_view_words(view)[0]))


def list_view_words(view: View, *, lacks_stories: bool = False) -> list[tuple[str, str, str]]:
    """Return the search, what is shown and its order, in ever shorter words.

    The search is "" where there is none, and what is shown is "" where a search finds all articles.
    The shortest words are those that a filter and an order are chosen by. Where the view
    ``lacks_stories`` that is said instead of the order: why articles stand there.
    """
    kind = short_kind = _FILTER_NAMES[view.filter]
    if view.by_story:
        kind = "Stories" if view.filter == "all" else f"{kind} stories"
        short_kind = "Stories" if view.filter == "all" else short_kind
    if view.query:
        kind = "" if kind == _FILTER_NAMES["all"] else kind.lower()
        short_kind = "" if short_kind == _FILTER_NAMES["all"] else short_kind.lower()
    order = _SORT_NAMES[view.sort]
    orders: tuple[str, str, str] = (order, order.replace(" first", ""), view.sort)
    if lacks_stories:
        short = "no stories" if view.query or view.filter != "all" else "no two tell one event"
        orders = ("no two tell one event", short, short)
    query = f"“{view.query}”" if view.query else ""
    words = ((kind, orders[0]), (kind, orders[1]), (short_kind, orders[1]), (short_kind, orders[2]))
    return [(query, *shown) for shown in dict.fromkeys(words)]


def describe_found(count: int, stories: int) -> str:
    """Return how much was found, "2 stories, 1 article": ``count`` rows, ``stories`` of stories."""
    articles = count - stories
    found = f"{stories:,} {'story' if stories == 1 else 'stories'}" if stories else ""
    alone = f"{articles:,} article{'s' if articles != 1 else ''}" if articles or not found else ""
    return ", ".join(part for part in (found, alone) if part)
