"""How the title of the list says what it shows, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import Filter, Sort, View
    from reader.ui.model.contents import HiddenMatches

_FILTER_NAMES: dict[Filter, str] = {
    "all": "Articles",
    "unread": "Unread",
    "starred": "Starred",
    "started": "Started",
    "finished": "Finished",
}

_STORY_SIGN = "▸"  # of the rows of stories; where there is no room for the word

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
    "started": "opened and not finished",
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


def list_kinds(view: View, *, lacks_stories: bool) -> list[tuple[int, str]]:
    """Return what a view shows in ever shorter words, each with how much less it says.

    "" stands for articles where that needs no word. Stories come before the articles that are
    alone, whatever the order; where the view ``lacks_stories`` it has the latter only.
    """
    kind = _FILTER_NAMES[view.filter]
    kinds = [(0, kind)]
    if not view.by_story:
        if view.filter == "all":
            kinds = [(0, "")] if view.query else [(0, kind), (2, "")]
    elif lacks_stories:
        kinds = [(0, f"{kind} single articles"), (2, kind)]
        if view.filter == "all":
            kinds = [(0, "Single articles"), (2, "")]
    elif view.filter == "all":
        kinds = [(0, "Stories, then single articles"), (1, "Stories first"), (3, "Stories")]
    else:
        kinds = [(0, f"{kind} stories, then single articles"), (1, f"{kind} stories")]
        kinds += [(20, f"{_STORY_SIGN} {kind}"), (45, kind)]
    return [(less, one.lower()) for less, one in kinds] if view.query else kinds


def list_orders(view: View) -> list[tuple[int, str]]:
    """Return the order of a view in ever shorter words, each with how much less it says.

    The usual order may be left out, first beside a search; of another each word is worth more.
    """
    order = _SORT_NAMES[view.sort]
    is_usual = view.sort == "newest"
    orders = [(0, order), (1 if is_usual else 4, order.replace(" first", "")), (5, view.sort)]
    return [*orders, (6 if view.query else 13, "")] if is_usual else orders


def list_lacks_stories() -> list[tuple[int, str]]:
    """Return why a list of stories has articles alone, in ever shorter words."""
    return [(0, "Stories · no two tell one event"), (2, "No two tell one event"), (5, "No stories")]


def count_rows(view: View, *, is_compact: bool) -> int:
    """Return how many rows each article or story of a list has.

    While articles are searched for there is one more, for the words that were found.
    """
    return 1 if is_compact else 4 if view.query and not view.by_story else 3


def describe_found(count: int, stories: int) -> str:
    """Return how much was found, "2 stories, 1 article": ``count`` rows, ``stories`` of stories."""
    articles = count - stories
    found = f"{stories:,} {'story' if stories == 1 else 'stories'}" if stories else ""
    alone = f"{articles:,} article{'s' if articles != 1 else ''}" if articles or not found else ""
    return ", ".join(part for part in (found, alone) if part)


def describe_hidden(
    view: View, hidden: HiddenMatches, get_key_label: Callable[[str], str], *, is_typing: bool
) -> str:
    """Return why a search finds nothing, and which keys show what is hidden.

    While a search ``is_typing`` other keys than Enter and the one that ends it are letters.
    """
    filter_key, search_key, leave_key = (
        get_key_label(name) for name in ("list.filter", "app.search", "app.cancel")
    )
    if number := hidden.by_filter:
        which, shown = ("1 article", "it") if number == 1 else (f"{number:,} articles", "them")
        shows = f"{'Enter, then ' if is_typing else ''}{filter_key} 1 shows"
        return (
            f"The filter “{view.filter}” hides the {which} found; {shows} {shown}, "
            f"{leave_key} ends the search."
        )
    adds = "" if is_typing else f" ({search_key})"
    if number := hidden.muted:
        which, shown = ("article matches", "it") if number == 1 else ("articles match", "them")
        return (
            f"{number:,} muted {which}; is:muted behind the search{adds} shows {shown}, "
            f"{leave_key} ends the search."
        )
    if number := hidden.by_conditions:
        found = "1 article" if number == 1 else f"{number:,} articles"
        return (
            f"No article matches; {hidden.words} alone finds {found}. "
            f"{'' if is_typing else f'{search_key} changes the search, '}{leave_key} ends it."
        )
    changes = "" if is_typing else f"{search_key} changes the search, "
    return f"No article matches; {changes}{leave_key} ends the search."
