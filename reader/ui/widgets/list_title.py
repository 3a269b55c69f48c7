"""What the title of the list says, and what stands in an empty list.

Every part of a title has forms in ever shorter words, each with a number of how much less it says:
about 1 for a word that is easily missed, 3 to 8 for one that is looked for, more for one without
which the list may be taken for another. Of the titles that fit the one that lacks least is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut
from reader.ui.model.view_label import (
    describe_hidden,
    list_kinds,
    list_lacks_stories,
    list_orders,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.ui.model.list_model import ListModel

_BESIDE_TITLE = 3  # columns at both ends of the title row, and between its parts
_MIN_QUERY = 12  # columns of a search that is cut, for which what is said beside it is shorter
_LEAST_QUERY = 5  # columns below which nothing of a search is known again
_IMPOSSIBLE = 1e9  # how much a title lacks that has no room
_MIN_LISTED = 5  # columns of what is listed, where that is cut


def make_title_parts(
    model: ListModel, cursor: int, selected: int, width: int, leave_key: str
) -> tuple[str, str]:
    """Return what is listed, and where in it the cursor stands.

    ``selected`` is how many articles are selected, ``width`` that of the list in columns,
    ``leave_key`` the key that ends a search, then a filter. While one of these is on, the title
    says what is on, in which order, and the key; numbers give way to that.
    """
    free_width = width - _BESIDE_TITLE
    query = f"“{model.view.query}”" if model.view.query else ""
    notes = _list_notes(model, cursor, selected, leave_key)
    forms = [
        (less, f"{join}{shown}" if query and shown else shown)
        for less, shown, join in _list_forms(model)
    ]
    widths = [(less, rest, cell_len(rest)) for less, rest in forms]
    query_width = cell_len(query)
    best = (_IMPOSSIBLE, "", "", 0)
    for loss, note in notes:
        room_beside = free_width - cell_len(note)
        for less, rest, width_of_rest in widths:
            room = room_beside - width_of_rest
            lost = loss + less + _rate_cut(query_width - room, room if query else 0)
            if lost < best[0]:
                best = (lost, rest, note, room)
    lost, rest, note, room = best
    if lost < _IMPOSSIBLE:
        return cut(query, room) + rest, note
    return _cut_title(model, query, notes[-1][1], free_width)


def _rate_cut(missing: int, room: int) -> float:
    """Return how much less is said where cells are ``missing``, and a search has ``room``."""
    if missing <= 0:
        return 0
    if room < _LEAST_QUERY:
        return _IMPOSSIBLE
    return (8 if room >= _MIN_QUERY else 30) + missing / 10


def _list_forms(model: ListModel) -> Iterator[tuple[float, str, str]]:
    """Yield how much less it says, what is listed in which order, and what joins its words."""
    view, order = model.view, model.story_order
    lacks_stories = order is not None and order.lacks_stories
    if lacks_stories and view.filter == "all" and not view.query:
        yield from ((less, text, "") for less, text in list_lacks_stories())
        return
    for less, kind in list_kinds(view, lacks_stories=lacks_stories):
        for loss, name in list_orders(view):
            for dense, join in ((0, " · "), (1.5, " ")):
                words = join.join(filter(None, (kind, name)))
                if words or view.query:
                    yield less + loss + dense, words if view.query else _capitalise(words), join


def _list_notes(
    model: ListModel, cursor: int, selected: int, leave_key: str
) -> list[tuple[int, str]]:
    """Return where the cursor stands, and the key that ends what is on, in ever shorter words.

    With each stands how much less it says.
    """
    worth = 8 if model.uncounted else 3  # of what a shorter number leaves out
    numbers = [(worth * n, one) for n, one in enumerate(_list_numbers(model, cursor, selected))]
    keys: tuple[str, ...] = ()
    if model.view.query:
        keys = f"{leave_key} ends search", f"{leave_key} ends", leave_key
    elif model.view.filter != "all":
        keys = f"{leave_key} all", leave_key
    if selected or not keys:  # a selection is what the key ends first
        return numbers
    notes: list[tuple[int, str]] = [
        (less + worse, f"{number} · {key}")
        for less, number in numbers
        for worse, key in enumerate(keys)
    ]
    # That some articles are left out is said even where the key has no room beside it.
    if model.uncounted:
        return [*notes, *((12 + less, number) for less, number in numbers)]
    return [*notes, *((12 + worse, key) for worse, key in enumerate(keys))]


def _list_numbers(model: ListModel, cursor: int, selected: int) -> list[str]:
    """Return where the cursor stands, with all that is counted first, then with less."""
    where = f"{max(cursor, 0) + 1:,}/{model.count:,}" if model.count else "0"
    if model.story_order is not None and (muted := model.story_order.muted_count):
        where += f" · {muted:,} muted"
    if model.uncounted:
        number = f"{model.uncounted:,}"
        articles = "article" if model.uncounted == 1 else "articles"
        missing = "not compared yet" if model.counts_new_words else "not folded yet"
        return [f"{where} · {number} {articles} {missing}", f"{where} · {number} {missing}"]
    if selected:
        return [f"{where} · {selected:,} selected"]
    numbers = [where]
    if model.view.filter != "unread" and model.unread.number:
        numbers.insert(0, f"{where} · {model.unread.number:,} unread")
    if model.new_articles and not model.view.query:
        numbers.insert(0, f"{numbers[0]} · {model.new_articles:,} new")
    return numbers


def _cut_title(model: ListModel, query: str, note: str, free_width: int) -> tuple[str, str]:
    """Return the title where something has to be cut: the search, else what is listed."""
    _, shown, _ = list(_list_forms(model))[-1]
    room = free_width - cell_len(note)
    if not query:
        return cut(shown, max(_MIN_LISTED, room)), note
    return f"{cut(query, max(_MIN_LISTED, room - cell_len(shown) - 1))} {shown}".rstrip(), note


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]


def make_empty_label(
    model: ListModel,
    get_key_label: Callable[[str], str],
    *,
    is_importing: bool,
    is_typing: bool,
) -> str:
    """Return why the list has no articles, and which keys show some.

    While a search ``is_typing`` other keys than Enter and the one that ends it are letters.
    """
    view = model.view
    hidden = model.hidden
    if view.query and model.longer_found and not (hidden.by_filter or hidden.muted):
        return f"No article has just these words; {view.query}* finds {model.longer_found:,}."
    if view.query:
        return describe_hidden(view, hidden, get_key_label, is_typing=is_typing)
    if view.filter != "all":
        return f"No articles with this filter. {get_key_label('app.cancel')} shows all."
    if is_importing:
        return "Importing articles …"
    return f"The library has no articles yet; {get_key_label('app.add')} adds some."
