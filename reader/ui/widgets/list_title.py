"""What the title of the list says, and what stands in an empty list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.cells import cell_len
from reader.ui.model.view_label import describe_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.model.list_model import ListModel

_MIN_TITLE_WIDTH = 8  # columns that say what is listed, before longer words are used beside it
_BESIDE_TITLE = 3  # columns at both ends of the title row, and between its parts
_AROUND_QUERY = 7  # quotation marks, and the space between it and what follows


def make_title_parts(
    model: ListModel, cursor: int, selected: int, width: int, leave_key: str
) -> tuple[str, str]:
    """Return what is listed, and where in it the cursor stands.

    ``selected`` is how many articles are selected, ``width`` that of the list in columns,
    ``leave_key`` the key that ends a search, then a filter.
    """
    where = f"{max(cursor, 0) + 1:,}/{model.count:,}" if model.count else "0"
    if model.story_order is not None and (muted := model.story_order.muted_count):
        where += f" · {muted:,} muted"
    order = model.story_order
    lacks_stories = order is not None and order.lacks_stories
    what = describe_view(model.view, lacks_stories=lacks_stories)
    forms = [where]
    if selected:
        forms = [f"{where} · {selected:,} selected"]
    elif model.view.filter != "unread" and model.unread.number:
        forms.insert(0, f"{where} · {model.unread.number:,} unread")
    if not selected and model.new_articles and not model.view.query:
        forms.insert(0, f"{forms[0]} · {model.new_articles:,} new")
    if model.uncounted:
        number = f"{model.uncounted:,}"
        articles = "article" if model.uncounted == 1 else "articles"
        missing = "not compared yet" if model.counts_new_words else "not folded yet"
        forms = [f"{where} · {number} {articles} {missing}", f"{where} · {number} {missing}"]
    leave: tuple[str, ...] = ()
    if model.view.query:
        leave = f"{leave_key} ends search", f"{leave_key} ends"
    elif model.view.filter != "all":
        leave = (f"{leave_key} all",)
    # The usual order says least, and gives way to the numbers; all else they give way to.
    usual = what.rpartition(" · ")[0] if model.view.sort == "newest" and not lacks_stories else what
    words = cell_len(what if leave else usual) + _BESIDE_TITLE
    if model.view.query:
        words = len(model.view.query) + _AROUND_QUERY
    for form in forms:
        # That some articles are left out is said in as many words as there is room for.
        gives_way = not model.uncounted and form != forms[-1]
        room = width - (words if gives_way else _MIN_TITLE_WIDTH)
        for label in (*(f"{form} · {key}" for key in leave), form):
            if len(label) <= room and (not leave or label != form or not gives_way):
                has_room = cell_len(what) + _BESIDE_TITLE <= width - len(label)
                return what if has_room else usual, label
    return what, forms[-1]


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
