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


def describe_view(view: View, *, lacks_stories: bool = False) -> str:
    """Return what a view shows, in which order: "Unread stories · newest first".

    Where it ``lacks_stories`` that is said instead of the order: why articles stand there.
    """
    order = "no two tell one event" if lacks_stories else _SORT_NAMES[view.sort]
    kind = _FILTER_NAMES[view.filter]
    if view.by_story:
        kind = "Stories" if view.filter == "all" else f"{kind} stories"
    if not view.query:
        return f"{kind} · {order}"
    among = "" if kind == _FILTER_NAMES["all"] else f" · {kind.lower()}"
    return f"“{view.query}”{among} · {order}"


def describe_found(count: int, stories: int) -> str:
    """Return how much was found, "2 stories, 1 article": ``count`` rows, ``stories`` of stories."""
    articles = count - stories
    found = f"{stories:,} {'story' if stories == 1 else 'stories'}" if stories else ""
    alone = f"{articles:,} article{'s' if articles != 1 else ''}" if articles or not found else ""
    return ", ".join(part for part in (found, alone) if part)
