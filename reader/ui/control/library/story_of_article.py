"""The way from the open article to its story in the list, and back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import View
    from reader.ui.commands import PaneName
    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.control.library.listed_stories import StoryList
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.model.contents import Contents


class _Return(NamedTuple):
    """Where the way back from a story leads: to an article, and to the view of the list before.

    ``shown`` is the view that has the story.
    """

    article: int
    view: View
    shown: View

    def is_of(self, view: View) -> bool:
        """Return whether a view is the one that has the story, whatever was pinned since."""
        return view.replace(pinned=self.shown.pinned) == self.shown


class StoryOfArticle:
    """Shows the story of the open article; ``follow_query`` is called after another query."""

    def __init__(
        self,
        screen: ScreenParts,
        reading: ListReading,
        story_list: StoryList,
        follow_query: Callable[[], None],
    ) -> None:
        self._services = screen.services
        self._rows = screen.rows
        self._open_article = screen.open_article
        self._list_pane = screen.list
        self._navigation = screen.navigation
        self._footer = screen.footer
        self._reading = reading
        self._story_list = story_list
        self._follow_query = follow_query
        self._return: _Return | None = None
        self._navigation.pane_changed.subscribe(self._forget_return)

    def show(self) -> None:
        """Go to the story of the open article in the list of stories.

        Where filter or query leave it out, it is shown all the same, and that is said.
        """
        if (article := self._open_article.id) is None:
            return
        listed = self._rows.view.replace(by_story=True)
        pinned = listed.replace(pinned=(*listed.pinned, article))  # the filter leaves it in
        views = list(dict.fromkeys((listed, pinned, pinned.replace(query="", is_typed=False))))
        shown = partial(self._follow_up, article, self._rows.view)
        is_wanted = partial(_has_article, article)
        self._reading.show(views, article, shown, is_wanted=is_wanted, missed=self._say_gone)

    def _say_gone(self) -> None:
        self._footer.show_note("This article is not in the library any more.")

    def _follow_up(self, article: int, before: View, view: View) -> None:
        self._story_list.follow_up_shown(view)
        self._navigation.go_to("list")
        self._return = _Return(article, before, view)
        story = self._list_pane.chosen_story
        if story is not None and not story.is_unfolded:
            self._list_pane.toggle_story(story.id)
        key = self._services.get_key_label("app.cancel")
        if view.query != before.query:
            self._follow_query()
            self._footer.show_note(f"Search ended: it does not find this story; {key} goes back.")
        elif view.pinned != before.pinned:
            what = "search" if view.filter == "all" else "filter"
            self._footer.show_note(f"Shown though the {what} leaves it out; {key} goes back.")

    def leave(self) -> bool:
        """Go back from its story to the open article, and have the list as it was before.

        False where the reader did not come from there, or has gone on since.
        """
        before, self._return = self._return, None
        if (
            before is None
            or not self._open_article.is_open(before.article)
            or not before.is_of(self._rows.view)
        ):
            return False
        if not before.is_of(before.view):
            self._reading.show([before.view], before.article, lambda _: self._follow_query())
        self._navigation.go_to("article")
        return True

    def _forget_return(self, pane: PaneName) -> None:
        if pane != "list":
            self._return = None


def _has_article(article: int, contents: Contents) -> bool:
    """Return whether a list of stories has an article; raises ``LibraryError``."""
    return contents.order is not None and contents.order.find(article) is not None
