"""What the title of the list says, and what stands in an empty list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.model.view_label import describe_view

if TYPE_CHECKING:
    from reader.ui.model.list_model import ListModel

_MIN_TITLE_WIDTH = 8  # columns that say what is listed, before longer words are used beside it


def make_title_parts(model: ListModel, cursor: int, selected: int, width: int) -> tuple[str, str]:
    """Return what is listed, and where in it the cursor stands.

    ``selected`` is how many articles are selected, ``width`` that of the list in columns.
    """
    where = f"{max(cursor, 0) + 1:,}/{model.count:,}" if model.count else "0"
    if model.story_order is not None and (muted := model.story_order.muted_count):
        where += f" · {muted:,} muted"
    if selected:
        where += f" · {selected:,} selected"
    elif model.new_articles:
        where += f" · {model.new_articles:,} new"
    if model.uncounted:
        number = f"{model.uncounted:,}"
        articles = "article" if model.uncounted == 1 else "articles"
        missing = "not compared yet" if model.counts_new_words else "not folded yet"
        full_label = f"{where} · {number} {articles} {missing}"
        fits = len(full_label) + _MIN_TITLE_WIDTH <= width
        where = full_label if fits else f"{where} · {number} {missing}"
    order = model.story_order
    lacks_stories = order is not None and order.lacks_stories
    return describe_view(model.view, lacks_stories=lacks_stories), where


def make_empty_label(model: ListModel, *, is_importing: bool) -> str:
    """Return why the list has no articles."""
    if model.is_emptied_by_filter:
        return "The filter hides what the search finds."
    if model.view.query:
        return "No article matches the search."
    if model.view.filter != "all":
        return "No articles with this filter."
    return "Importing articles …" if is_importing else "The library has no articles yet."
