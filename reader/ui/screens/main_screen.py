"""The main screen: makes panes, models and controllers, connects them, and runs commands."""

from __future__ import annotations

import contextlib
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen

from reader.ui.bindings import make_bindings
from reader.ui.commands import COMMANDS_BY_ID, METHODS_IN_BRIEFING
from reader.ui.control.navigation import Navigation
from reader.ui.control.session_keeper import SessionKeeper
from reader.ui.model.list_model import ListModel
from reader.ui.model.open_article import OpenArticle, ReadingProgress
from reader.ui.model.session import Session
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.footer_bar import FooterBar
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.summary_pane import SummaryPane

if TYPE_CHECKING:
    from textual.app import App
    from textual.events import Key, Paste

    from reader.ui.commands import PaneName
    from reader.ui.screens.controllers import Controllers
    from reader.ui.services import Services, StartOptions
    from reader.ui.widgets.briefing_pane import BriefingPane
    from reader.ui.widgets.find_bar import FindBar


class MainScreen(Screen[None]):
    """Three panes side by side: the list, the article, the summary."""

    BINDINGS = make_bindings("app")
    AUTO_FOCUS = "#list"

    def __init__(self, services: Services, start: StartOptions) -> None:
        super().__init__()
        self.services, self._start_options = services, start
        self._is_started = False
        self._held_paint = contextlib.ExitStack()
        self._set_width_class(services.app)
        library, settings = services.library, services.settings

        session = self.session = Session.load(library.last_session())
        rows = self.rows = ListModel(
            library, session, settings, services.report_error, lambda: services.writer.is_busy
        )
        rows.use_rules(services.load_rules())
        opened = self.open_article = OpenArticle(
            library, services.writer, rows, settings.words_per_minute, self.set_timer,
            services.clock,
        )  # fmt: skip

        speed, compact = settings.words_per_minute, settings.density == "compact"
        list_pane = self.list = ListPane(
            id="list", model=rows, words_per_minute=speed, compact=compact
        )
        article = self.article = ArticlePane(
            id="article", measure=settings.measure, words_per_minute=speed
        )
        list_pane.get_key_label = article.get_key_label = services.get_key_label
        list_pane.is_typing = lambda: self.is_searching
        summary = self.summary = SummaryPane(id="summary")
        footer = self.footer = FooterBar(dict(settings.keys), lambda: bool(rows.view.query))

        panes = (list_pane, article, summary)
        navigation = self.navigation = Navigation(
            self, session, panes, footer, lambda: self.is_searching
        )
        self.session_keeper = SessionKeeper(
            services, start.theme, session, rows, opened, list_pane, navigation
        )
        navigation.pane_changed.subscribe(self._keep_pane)
        rows.changed.subscribe(list_pane.refresh_article)
        rows.reloaded.subscribe(lambda _: footer.refresh())  # its keys are those of the list

    def _keep_pane(self, _: PaneName) -> None:
        """Keep which pane has the keys, and count the time for which the article had them."""
        self.session_keeper.save()
        self._count_time()

    def _count_time(self) -> None:
        """Count the time for which the open article was read."""
        if self.open_article.id is not None:
            self.control.opener.count_time()

    @cached_property
    def control(self) -> Controllers:
        """The controllers; made when first used, since the first paint does without them."""
        from reader.ui.screens.controllers import Controllers

        return Controllers(self)

    @cached_property
    def bar(self) -> FindBar:
        """The search line; made when first used, as ``control``."""
        from reader.ui.widgets.find_bar import FindBar

        return FindBar(self.footer)

    @cached_property
    def briefing(self) -> BriefingPane:
        """The briefing; made when first used, as ``control``."""
        from reader.ui.widgets.briefing_pane import BriefingPane

        return BriefingPane(id="briefing", measure=self.services.settings.measure)

    @property
    def is_searching(self) -> bool:
        """Whether the search line is open."""
        return "bar" in vars(self) and self.bar.display

    def _set_width_class(self, app: App[int]) -> None:
        """Have the class of the terminal's width from the start on, so that nothing is redrawn."""
        breakpoints = app.HORIZONTAL_BREAKPOINTS or []
        width_class = max(point for point in breakpoints if point[0] <= app.size.width)[1]
        if width_class != "-wide":
            self.services.add_later_styles()
        self.add_class(width_class)

    def compose(self) -> ComposeResult:
        """Lay out the panes and the footer."""
        with Container(id="panes"):
            yield self.list
            with Container(id="reading") as self.reading:
                yield self.summary
                yield self.article
        yield self.footer

    def reload_list(self, *, in_place: bool = False, is_awaited: bool = False) -> None:
        """Read the list again, with the cursor on the same article.

        With ``in_place`` only rows that were added or removed move. Keys wait for a list that
        ``is_awaited``.
        """
        chosen = self.list.kept
        otherwise = None if in_place else self.open_article.id
        article = chosen.id if chosen else otherwise
        self.control.list_reading.reload(article, in_place=in_place, is_awaited=is_awaited)
        self._offer_tour()

    def on_resize(self) -> None:
        """Give the panes their widths once the screen has the class of its new width."""
        self.call_next(self.navigation.restore_widths)

    def on_descendant_focus(self) -> None:
        """Follow the mouse from pane to pane."""
        self.navigation.follow_focus()

    def on_list_pane_clicked(self) -> None:
        """Open what was clicked."""
        self.open_chosen()

    def open_chosen(self) -> None:
        """Open what the list's cursor is on; at once, for the next key acts on what is open."""
        if (search := self.list.chosen_search) is not None:
            self.control.library_search.show(search.query)
        elif (story := self.list.chosen_story) is not None:
            self.control.briefings.open_story(story.id)
        elif (row := self.list.chosen) is not None:
            self.control.shown_briefing.hide()
            self.control.opener.open_chosen(row)

    def on_list_pane_selection_changed(self) -> None:
        """Show the keys that act on selected articles."""
        self.footer.show_mode("choosing" if self.list.selected else "")

    def on_list_pane_rows_shown(self) -> None:
        """Complete what the list says of the rows that came on screen."""
        if self._is_started:
            self.control.rows_shown()

    def on_article_view_moved(self, event: ArticlePane.Moved) -> None:
        """Keep the position, and say which keys the article has."""
        self.footer.show_folds(self.article.has_folds)
        self._count_time()
        self.open_article.move(
            ReadingProgress(event.position, event.progress, event.ended, event.movement)
        )

    def page_article_down(self) -> None:
        """Scroll the article a page down; at its end go on to the next unread one."""
        if self.article.at_end:
            self.control.unread_parts.go_on()
        else:
            self.article.page_down()

    def on_article_pane_selection_changed(self) -> None:
        """Show the keys that act on a selection."""
        self.control.annotations.selection_changed()

    def on_summary_pane_sentence_chosen(self) -> None:
        """Go to where the sentence stands."""
        self.action_command("summary.jump")

    def on_briefing_pane_followed(self) -> None:
        """Go to where the statement stands."""
        self.control.briefing_sources.follow()

    def on_briefing_pane_blocks_changed(self, event: BriefingPane.BlocksChanged) -> None:
        """Search the briefing again."""
        self.control.briefing_search.search_again(event.before)

    def on_briefing_pane_ended(self) -> None:
        """Mark the articles read, if the settings say so."""
        self.control.briefing_actions.finish()

    # Commands

    def try_hold(self, event: Key | Paste) -> bool:
        """Hold a key that is meant for a list which is not there yet."""
        held_keys = self.control.held_keys if self._is_started else None
        return bool(held_keys and held_keys.try_hold(event, is_for_panes=self.is_active))

    def try_take(self, event: Key) -> bool:
        """Take a key that goes with the one before, as the second one of ZZ."""
        return self._is_started and self.control.typed_keys.try_take(event.key, event.character)

    def action_command(self, name: str) -> None:
        """Run the command of an id; every key binding comes here."""
        command = COMMANDS_BY_ID[name]
        is_in_briefing = self.navigation.briefing is not None and self.navigation.pane != "list"
        if is_in_briefing and name in METHODS_IN_BRIEFING:
            attrgetter(METHODS_IN_BRIEFING[name])(self)()
        elif command.scope == "briefing" and self.navigation.briefing is None:
            self.footer.show_note(
                f"Open a briefing first ({self.footer.get_key_label('app.briefing')})."
            )
        elif (
            command.scope in ("article", "summary")
            and not is_in_briefing
            and self.article.article is None
        ):
            self.footer.show_note(self.article.no_article_reason)
        else:
            self.control.typed_keys.repeat(name, attrgetter(command.method)(self))
        self._count_time()

    def run_command(self, name: str) -> None:
        """Run a command in the pane that it belongs to."""
        scope = COMMANDS_BY_ID[name].scope
        if scope == "article" and self.navigation.briefing is not None:
            self.control.shown_briefing.hide()
        if scope == "briefing":
            scope = "article" if self.navigation.briefing is not None else "app"
        if scope != "app" and scope != self.navigation.pane:
            self.navigation.go_to(scope)
        self.action_command(name)

    def go_back(self) -> None:
        """Leave zen, then the summary, then the article, then reader."""
        if not (self.control.shown_briefing.leave() or self.navigation.back()):
            self.quit()

    def quit(self) -> None:
        """Leave reader."""
        self.app.exit(0)

    def show_help(self) -> None:
        """Show every key."""
        from reader.ui.sheets.text_sheet import make_help_sheet

        keys = dict(self.services.settings.keys)
        self.services.ask(make_help_sheet(keys, self.navigation.scope))

    # Start and end

    def on_mount(self) -> None:
        """Show the list as the last session left it."""
        if not self.query("#article"):
            return  # left before it was laid out
        for rack in self.query("ToastRack"):
            rack.display = False  # as Textual leaves it; changed later, it has all drawn again
        self.session_keeper.show_list()
        self.call_after_refresh(self._start)
        self.call_after_refresh(self._offer_tour)

    def on_screen_resume(self) -> None:
        """Paint nothing between the first paint, which follows, and the end of the start."""
        if self._is_started:
            self._count_time()
        else:
            self.call_later(self._held_paint.enter_context, self.app.batch_update())

    async def _start(self) -> None:
        with self._held_paint:
            self._is_started = True
            if self.services.add_later_styles() and {"-wide"} != self.classes & {"-wide", "-zen"}:
                self.app.refresh_css()  # narrower than at the start, or zen, by now
            self.control.notices.show_at_start(self._start_options.notices)
            self._open_start_paths(self._start_options)
            self.control.list_reloaded()
            self.control.rows_shown()
            await self.bar.add_fields()
        self.control.start()

    def _open_start_paths(self, start: StartOptions) -> None:
        if start.piped is not None:
            self.control.imports.import_piped(start.piped)
        if start.paths:
            self.control.imports.import_start_paths(list(start.paths))
        if start.piped is not None or start.paths:
            return
        if not self.rows.count and not self.rows.is_narrowed:
            self.control.additions.welcome()
        else:
            self.session_keeper.restore(self.control.opener)

    def _offer_tour(self) -> None:
        from reader.ui.widgets.tour import Tour

        if self.rows.count and not self.session.toured:
            self.session.toured = True
            self.session_keeper.save()
            if self.open_article.id is None:
                self.mount(Tour(dict(self.services.settings.keys)))

    def end_tour(self) -> None:
        """Remove the word about keys that the first articles come with."""
        self.query("#tour").remove()

    def on_key(self) -> None:
        """Let any key end the tour, and do what it does."""
        self.list.is_untouched = False
        self.footer.drop_old_note()
        self.end_tour()

    def shut_down(self) -> None:
        """Keep the position and the session, and leave what is under way.

        Before the start has ended there is neither: what the last session kept stays.
        """
        if "control" in vars(self):
            self.control.shut_down()
        if self._is_started:
            self.session_keeper.end()

    async def end_child(self) -> None:
        """End the process that makes digests, and wait for its end."""
        if "control" in vars(self):
            await self.control.digests.close()
