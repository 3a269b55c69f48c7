"""What the parts of the room share: its panes, its library, and what is open in it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from reader.ui.digests import Digests
from reader.ui.shelf import Shelf

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.library import Row
    from reader.ui.app import ReaderApp
    from reader.ui.commands import Place
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.key_bar import KeyBar
    from reader.ui.widgets.list_pane import ListPane
    from reader.ui.widgets.summary_pane import SummaryPane

_AGAIN = 0.5  # seconds until a sheet that came inconveniently is shown

PLACES: tuple[Place, ...] = ("list", "article", "summary")


class RoomBase(Screen[None]):
    """The room's state; one part of the room changes it, the others look at it."""

    list: ListPane
    article: ArticlePane
    summary: SummaryPane
    keys: KeyBar
    bar: FindBar

    def __init__(self, app: ReaderApp) -> None:
        super().__init__()
        self.session = app.library.last_session()
        self.shelf = Shelf(app.library, self.session, app.report)
        self.digests = Digests(app.library, app.writer, app.settings, app.terminal)
        self.place: Place = "list"
        self.open_row: Row | None = None
        self.open_key = ""  # the content key of the text in view, which may be an earlier one
        self.has_new_text = False  # whether the library has a later text of the article in view
        self.is_going = False  # on the way to a pane that is not drawn yet and so cannot have focus

    @property
    def reader(self) -> ReaderApp:
        """The app, as what it is."""
        return cast("ReaderApp", self.app)

    def start_worker(
        self,
        work: Callable[[], Coroutine[None, None, None]],
        *,
        group: str,
        exclusive: bool = False,
        exit_on_error: bool = True,
    ) -> Worker[None]:
        """Run an async function in a worker; an ``exclusive`` one cancels others of its group.

        A coroutine object would never be awaited where the worker is cancelled before it starts.
        """
        return self.run_worker(work, group=group, exclusive=exclusive, exit_on_error=exit_on_error)

    def go_to_place(self, place: Place) -> None:
        """Bring a pane to the front and give it the keys."""
        if place != "article":
            self.remove_class("-zen")
        self.place = place
        for name in PLACES:
            self.set_class(name == place, f"-at-{name}")
        self.keys.show_place(place)
        if not self.bar.display:
            # At once: what was typed together with this key is for the pane already.
            self.set_focus(self.query_one(f"#{place}"), scroll_visible=False)
        self.is_going = self.focused is not self.query_one(f"#{place}")
        if self.is_going:
            self.call_after_refresh(self._focus_place)

    def _focus_place(self) -> None:
        self.is_going = False
        if not self.bar.display:
            self.query_one(f"#{self.place}").focus()

    def reload_list(self, *, in_place: bool = False) -> None:
        """Read the list anew; ``in_place`` nothing moves but what is gone or came."""
        self.list.told = self.shelf.told
        keep = self.list.chosen if in_place else self.list.chosen or self.open_row
        self.list.reload(keep=keep.id if keep else None, in_place=in_place)

    def say_none_open(self) -> None:
        """Say why nothing can be done with the article in view."""
        is_gone = self.article.article is not None
        self.keys.show_note(
            "This article is not in the library any more." if is_gone else "Open an article first."
        )

    def show_list(self, title: str, sentences: Sequence[str]) -> None:
        """Show sentences on a sheet of their own, once nothing is typed and no other is open."""
        from reader.ui.screens.sheet import list_sheet

        if not self.is_active or self.bar.display:
            self.set_timer(_AGAIN, partial(self.show_list, title, sentences))
            return
        self.app.push_screen(list_sheet(title, sentences))

    def keep_session(self) -> None:
        """Keep what the next start takes up."""
        self.session |= {
            "article": self.open_row.id if self.open_row else None,
            "pane": self.place,
            "zen": self.has_class("-zen"),
            "filter": self.shelf.view.filter,
            "sort": self.shelf.view.sort,
            "query": self.shelf.view.query,
        }
        if self.reader.theme != self.reader.first_theme:
            self.session["theme"] = self.reader.theme
        self.reader.writer.write(self.reader.library.save_session, dict(self.session))
