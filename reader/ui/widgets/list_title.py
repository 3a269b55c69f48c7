"""What the title of the list says, and what stands in an empty list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut
from reader.ui.model.view_label import list_view_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reader.ui.model.list_model import ListModel

_BESIDE_TITLE = 3  # columns at both ends of the title row, and between its parts
_MIN_QUERY = 12  # columns of a search that is cut, for which what is said beside it is shorter
_MIN_LISTED = 5  # columns of what is listed, where that is cut


def make_title_parts(
    model: ListModel, cursor: int, selected: int, width: int, leave_key: str
) -> tuple[str, str]:
    """Return what is listed, and where in it the cursor stands.

    ``selected`` is how many articles are selected, ``width`` that of the list in columns,
    ``leave_key`` the key that ends a search, then a filter. While one of these is on, the title
    says what is on, in which order, and the key; numbers give way to that.
    """
    numbers = _list_numbers(model, cursor, selected)
    keys: tuple[str, ...] = ()
    if model.view.query:
        keys = f"{leave_key} ends search", f"{leave_key} ends", leave_key
    elif model.view.filter != "all":
        keys = f"{leave_key} all", leave_key
    if selected:  # which the key ends first
        keys = ()
    notes = [f"{number} · {key}" for number in numbers for key in keys[:-1]]
    # That some articles are left out is said even where the key has no room beside it.
    notes += keys if keys and not model.uncounted else numbers
    free_width = width - _BESIDE_TITLE
    forms = [*_list_forms(model, gives_way=not keys or bool(model.view.query))]
    pairs = ((what, note) for note in notes for what in forms)
    if not keys and not _is_usual(_list_words(model)[0][-1]):  # what was chosen is said in full
        pairs = ((what, note) for what in forms for note in notes)
    for what, note in pairs:
        if cell_len(what) + cell_len(note) <= free_width:
            return what, note
    return _cut_title(model, notes, free_width)


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


def _list_words(model: ListModel) -> list[tuple[str, str, str]]:
    order = model.story_order
    lacks_stories = order is not None and order.lacks_stories
    return list_view_words(model.view, lacks_stories=lacks_stories)


def _list_forms(model: ListModel, *, gives_way: bool) -> Iterator[str]:
    """Yield what is listed in which order, in ever shorter words.

    The usual order says least: where it ``gives_way`` the last ones leave it out.
    """
    words = _list_words(model)
    for form in words:
        yield _join(form)
    if gives_way and _is_usual(words[-1][-1]):
        for form in (words[0], words[-1]):
            yield _join(form[:-1]) or _join(form)
    if all(words[-1]):
        yield " ".join(words[-1])


def _cut_title(model: ListModel, notes: list[str], free_width: int) -> tuple[str, str]:
    """Return the title where something has to be cut: the search, else what is listed."""
    query, *others = _list_words(model)[-1]
    if query and _is_usual(others[-1]):
        del others[-1]
    rest = _join(others)
    beside = cell_len(rest) + 3 if query and rest else 0
    least = _MIN_QUERY if query else _MIN_LISTED
    for note in notes if query or model.uncounted else notes[-1:]:
        room = free_width - cell_len(note) - beside
        if room >= least:
            return (_join((cut(query, room), rest)) if query else cut(rest, room)), note
    room = max(_MIN_LISTED, free_width - cell_len(notes[-1]) - cell_len(" ".join(others)) - 1)
    return " ".join((cut(query, room), *others) if query else (rest,)), notes[-1]


def _is_usual(order: str) -> bool:
    """Whether an order, in its words, is the one that is not worth a word of its own."""
    return order.startswith("newest")


def _join(words: Iterable[str]) -> str:
    return " · ".join(filter(None, words))


def make_empty_label(
    model: ListModel, get_key_label: Callable[[str], str], *, is_importing: bool
) -> str:
    """Return why the list has no articles, and which keys show some."""
    view = model.view
    filter_key, search_key, leave_key = (
        get_key_label(name) for name in ("list.filter", "app.search", "app.cancel")
    )
    if model.is_emptied_by_filter:
        shows_all = f"{filter_key} 1 shows all of it, {leave_key} ends the search."
        return f"The filter hides what the search finds. {shows_all}"
    if view.query and model.longer_found:
        return f"No article has just these words; {view.query}* finds {model.longer_found:,}."
    if view.query:
        return f"No article matches the search. {search_key} changes it, {leave_key} ends it."
    if view.filter != "all":
        return f"No articles with this filter. {leave_key} shows all."
    if is_importing:
        return "Importing articles …"
    return f"The library has no articles yet; {get_key_label('app.add')} adds some."
