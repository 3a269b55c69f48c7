"""The reading room: list, article and summary, and the ways between them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Container

from reader.errors import LibraryError
from reader.ui.bindings import bindings_of
from reader.ui.screens.changed_text import ChangedText
from reader.ui.screens.elsewhere import Elsewhere
from reader.ui.screens.kinship import Kinship
from reader.ui.screens.marks import Marks
from reader.ui.screens.panes import Panes
from reader.ui.screens.room_base import PLACES
from reader.ui.screens.watching import Watching
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.key_bar import KeyBar
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.summary_pane import SummaryPane

if TYPE_CHECKING:
    from reader.library import Row
    from reader.ui.app import ReaderApp
    from reader.ui.commands import Command, Place

_TOASTS = 2  # more sentences than these stand on a sheet, where all of them can be read


class Room(Elsewhere, Watching, ChangedText, Marks, Kinship, Panes):
    """Lays out the panes and leads from one to the other."""

    BINDINGS = bindings_of("app")
    AUTO_FOCUS = "#list"

    def __init__(self, app: ReaderApp) -> None:
        super().__init__(app)
        self.add_class("-at-list")
        self._settings = app.settings

    def compose(self) -> ComposeResult:
        """Lay out the panes and the footer."""
        settings = self._settings
        speed = settings.words_per_minute
        with Container(id="panes"):
            yield ListPane(
                id="list",
                source=self.shelf,
                words_per_minute=speed,
                compact=settings.density == "compact",
            )
            with Container(id="reading"):
                yield SummaryPane(id="summary")
                yield ArticlePane(id="article", measure=settings.measure, words_per_minute=speed)
        yield KeyBar(dict(settings.keys))
        yield FindBar()

    def on_mount(self) -> None:
        """Find the panes, show the list, and take up where the last session ended."""
        if not self.query(ArticlePane):
            return  # left before it was laid out
        self.list = self.query_one(ListPane)
        self.article = self.query_one(ArticlePane)
        self.summary = self.query_one(SummaryPane)
        self.keys = self.query_one(KeyBar)
        self.bar = self.query_one(FindBar)
        self.list.told = self.shelf.told
        self.set_widths(self.session)
        last = self.session.get("article")
        if isinstance(last, int):
            self.shelf.keep(last)
        self.list.reload(keep=last if isinstance(last, int) else None)
        self.call_after_refresh(self._take_up)
        self.call_after_refresh(self._offer_tour)

    def _take_up(self) -> None:
        notices = self.reader.notices
        if len(notices) > _TOASTS:
            self.show_list("Before you read", notices)
        else:
            for notice in notices:
                self.reader.tell(notice, severity="warning")
        if self.reader.wanted or self.reader.piped is not None:
            self.import_wanted()
        elif not (self.list.count or self.shelf.is_narrowed):
            self.welcome()
        else:
            self._take_up_reading(dict(self.session))
        self.bar.furnish()
        self.begin_watching()
        self.begin_looking_elsewhere()
        self.start_worker(self.digests.start, group="start digesting", exit_on_error=False)

    def _take_up_reading(self, last: dict[str, Any]) -> None:
        row = self.list.chosen
        if row is not None and row.id == last.get("article"):
            self.open_article(row)
            place = last.get("pane")
            self.go_to_place(place if place in PLACES else "article")
            self.set_class(last.get("zen") is True and place == "article", "-zen")

    # The first time

    def reload_list(self, *, in_place: bool = False) -> None:
        """Read the list anew; the first articles ever come with a word about keys."""
        super().reload_list(in_place=in_place)
        self._offer_tour()

    def _offer_tour(self) -> None:
        from reader.ui.widgets.tour import Tour

        if self.list.count and not self.session.get("toured"):
            self.session["toured"] = True
            self.keep_session()
            if self.open_row is None:
                self.mount(Tour(dict(self._settings.keys)))

    def end_tour(self) -> None:
        """Put the word about keys away."""
        self.query("#tour").remove()

    def on_key(self) -> None:
        """Let any key end the tour, and do what it does."""
        self.end_tour()

    # Ways back

    def action_back(self) -> None:
        """Leave zen, then the summary, then the article, then reader."""
        if self.has_class("-zen"):
            self.remove_class("-zen")
        elif self.place == "summary":
            self.go_to_place("article")
        elif self.place == "article":
            self.go_to_place("list")
        else:
            self.app.exit(0)

    def action_cancel(self) -> None:
        """Leave what is under way; else go back, but never out of reader."""
        if self.article.drop_selection() or self.leave_errand() or self.leave_digest():
            return
        if self.find is not None and not self.find.is_library and self.end_find():
            return
        if self.place != "list" or self.has_class("-zen"):
            self.action_back()
        else:
            self.end_search()

    def on_article_pane_no_captions(self) -> None:
        """Say that there is nothing to set apart."""
        self.keys.show_note("No captions are found in this article.")

    # The list

    def on_list_pane_filter_wanted(self) -> None:
        """Show another choice of articles."""
        self.shelf.next_filter()
        self.reload_list()

    def on_list_pane_sort_wanted(self) -> None:
        """Show the articles in another order."""
        self.shelf.next_sort()
        self.reload_list()

    # Commands

    def action_kin(self) -> None:
        """Open another version or a reprint of the article in view."""
        if not self.kin:
            self.keys.show_note("No other version of this article is in the library.")
        elif len(self.kin) == 1:
            self.open_by_id(self.kin[0].id)
        else:
            self._choose_kin()

    def _choose_kin(self) -> None:
        from reader.ui.screens.prompts import Choice

        options = [(str(kin.id), f"{kin.title} · {kin.source or kin.path}") for kin in self.kin]

        def choose(name: str | None) -> None:
            if name is not None:
                self.open_by_id(int(name))

        self.app.push_screen(Choice("Which of them", options, ""), choose)

    def action_search(self) -> None:
        """Search the article, or from the list the library."""
        if self.place == "list":
            self.search_library()
        else:
            self.find_in_article()

    def action_help(self) -> None:
        """Show every key."""
        from reader.ui.screens.sheet import help_sheet

        self.app.push_screen(help_sheet(dict(self._settings.keys)))

    def action_command_palette(self) -> None:
        """Find a command by name."""
        self.app.action_command_palette()

    def action_suspend_process(self) -> None:
        """Suspend reader."""
        self.app.action_suspend_process()

    def action_quit(self) -> None:
        """Leave at once."""
        self.app.exit(0)

    async def run_command(self, command: Command) -> None:
        """Run a command in its place."""
        if command.place != "app" and command.place != self.place:
            self.go_to_place(command.place)
        owner = self if command.place == "app" else self.query_one(f"#{command.place}")
        await owner.run_action(command.name)

    # What the next start takes up

    def open_article(self, row: Row) -> None:
        """Show an article where its reader left it; a kill from now on leaves it open."""
        self.end_tour()
        super().open_article(row)
        if self.open_row is not None:
            self.load_keepsakes(self.open_row)
            self.look_for_kin(self.open_row)
        self.keep_session()

    def go_to_place(self, place: Place) -> None:
        """Bring a pane to the front and give it the keys."""
        super().go_to_place(place)
        self.keep_session()

    def close_down(self) -> None:
        """Keep the position and the session, and leave what is under way."""
        self.end_looking_elsewhere()
        self._spend()
        self._keep_time()
        self.save_position()
        self.leave_errand()
        with contextlib.suppress(LibraryError):  # said often enough; nothing depends on it
            self.session["newest"] = self.reader.library.newest()
        self.keep_session()
