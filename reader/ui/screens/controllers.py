"""Makes the controllers and connects them; the list is on screen before any of them is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.control.article.annotations import AnnotationActions
from reader.ui.control.article.article_opener import ArticleOpener
from reader.ui.control.article.article_search import ArticleSearch
from reader.ui.control.article.changed_text import ChangedText
from reader.ui.control.article.changes import Changes
from reader.ui.control.article.conflicts import Conflicts
from reader.ui.control.article.copies import Copies
from reader.ui.control.article.known_sentences import KnownActions
from reader.ui.control.article.near_duplicates import NearDuplicates
from reader.ui.control.article.note_editor import NoteEditor
from reader.ui.control.article.read_text_indexing import ReadTextIndexing
from reader.ui.control.article.reading_aloud import ReadingAloud
from reader.ui.control.article.searched_text import SearchedArticle, SearchedBriefing
from reader.ui.control.article.sentence_note import SentenceNote
from reader.ui.control.article.story_remark import StoryRemark
from reader.ui.control.article.summaries import Summaries
from reader.ui.control.article.summary_options import SummaryOptions
from reader.ui.control.article.topic_grouping import TopicGrouping
from reader.ui.control.article.unread_parts import UnreadParts
from reader.ui.control.briefing.briefing_actions import BriefingActions
from reader.ui.control.briefing.briefing_requests import BriefingRequests
from reader.ui.control.briefing.briefing_sources import BriefingSources
from reader.ui.control.briefing.briefings import Briefings
from reader.ui.control.briefing.shown_briefing import ShownBriefing
from reader.ui.control.command_line import CommandLine
from reader.ui.control.held_keys import HeldKeys
from reader.ui.control.kept_places import Places
from reader.ui.control.library.article_actions import ArticleActions
from reader.ui.control.library.article_counts import ArticleCounts
from reader.ui.control.library.article_rules import ArticleRules
from reader.ui.control.library.found_words import FoundWords
from reader.ui.control.library.library_search import LibrarySearch
from reader.ui.control.library.list_reading import ListReading
from reader.ui.control.library.listed_stories import StoryList
from reader.ui.control.library.new_word_counts import NewWordCounts
from reader.ui.control.library.note_list import NoteList
from reader.ui.control.library.other_windows import OtherWindows
from reader.ui.control.library.outside_programs import OutsidePrograms
from reader.ui.control.library.saved_searches import SavedSearches
from reader.ui.control.library.story_of_article import StoryOfArticle
from reader.ui.control.library.story_placement import StoryPlacement
from reader.ui.control.library.undo import Undo
from reader.ui.control.library.ungrouped_articles import StoryGrouping
from reader.ui.control.library.view_choice import ViewChoice
from reader.ui.control.notices import Notices
from reader.ui.control.tasks.additions import Additions
from reader.ui.control.tasks.briefing_exports import BriefingExports
from reader.ui.control.tasks.exports import Exports
from reader.ui.control.tasks.feed_refresh import FeedRefresh
from reader.ui.control.tasks.import_errors import ImportErrors
from reader.ui.control.tasks.imports import Imports
from reader.ui.control.tasks.onward import Onward
from reader.ui.control.tasks.page_text import PageText
from reader.ui.control.tasks.task import Task
from reader.ui.control.tasks.watcher import Watcher
from reader.ui.control.theme_choice import ThemeChoice
from reader.ui.control.typed_keys import TypedKeys
from reader.ui.model.digests import Digests
from reader.ui.model.jump_list import JumpList

if TYPE_CHECKING:
    from reader.library import Row
    from reader.ui.control.screen_parts import ScreenParts


class Controllers:
    """Each controller under its name, which the paths in the table of commands begin with."""

    def __init__(self, screen: ScreenParts) -> None:
        self._screen = screen
        services, rows, opened = screen.services, screen.rows, screen.open_article
        list_pane, article, summary = screen.list, screen.article, screen.summary
        footer, bar, navigation = screen.footer, screen.bar, screen.navigation
        reload_list = screen.reload_list
        reading = self.list_reading = ListReading(services, rows, list_pane)
        self.held_keys = HeldKeys(services, reading)

        settings = services.settings
        digests = self.digests = Digests(
            services.library, services.writer, settings, services.terminal
        )
        jumps = JumpList()
        notices = self.notices = Notices(services, lambda: screen.is_active and not bar.display)
        summaries = self.summaries = Summaries(
            services, digests, opened, rows, article, summary, footer
        )
        self.summary_options = SummaryOptions(services, summaries)
        opener = self.opener = ArticleOpener(
            services, opened, rows, jumps, list_pane, article, summaries, navigation, footer,
            lambda: self.changed_text.show_new(),
        )  # fmt: skip
        self.changed_text = ChangedText(services, rows, opened, article, footer, opener.open)
        self.unread_parts = UnreadParts(screen, opener)
        self.copies = Copies(services, article, footer)
        self.topics = TopicGrouping(services, article, footer)
        self.conflicts = Conflicts(
            services, article, summaries, navigation, footer, opener.begin_jump
        )
        search = self.article_search = ArticleSearch(screen, SearchedArticle(screen), jumps)
        self.found_words = FoundWords(services, rows, list_pane, article, search)
        self.found_words.lead_back = self.unread_parts.lead_back
        self.library_search = LibrarySearch(
            services, rows, opened, list_pane, navigation, bar, footer, reading, self.found_words,
            screen.session_keeper.save,
        )  # fmt: skip
        self.view_choice = ViewChoice(services, rows, list_pane, reading)
        self.theme_choice = ThemeChoice(services, screen.session_keeper.save)
        self.aloud = ReadingAloud(screen)
        self.typed_keys = TypedKeys(screen, Places(screen, opener), self.unread_parts)
        self.command_line = CommandLine(
            screen, self.typed_keys, self.view_choice, screen.run_command
        )
        self.saved_searches = SavedSearches(services, rows, list_pane, footer, reload_list)
        actions = self.actions = ArticleActions(
            services, rows, opened, list_pane, article, navigation, footer, reload_list
        )
        self.rules = ArticleRules(screen, actions, self.library_search.show)
        requests = BriefingRequests(screen, digests)
        self.programs = OutsidePrograms(screen, actions)
        self.shown_briefing = ShownBriefing(screen, requests, jumps, opener)
        self.briefing_search = ArticleSearch(
            screen, SearchedBriefing(screen, self.shown_briefing), jumps
        )
        self.briefings = Briefings(
            services, self.shown_briefing, rows, list_pane, navigation, footer, actions.need_row
        )
        screen.session_keeper.describe_briefing = self.shown_briefing.describe
        screen.session_keeper.reopen_briefing = self.briefings.reopen
        sources = self.briefing_sources = BriefingSources(screen, self.shown_briefing, opener)
        actions.get_open_row = sources.get_row
        self.briefing_actions = BriefingActions(
            screen, self.shown_briefing, sources, actions, self.programs
        )
        self.annotations = AnnotationActions(services, opened, article, footer, actions.need_rows)
        self.note_editor = NoteEditor(services, opened, article, footer, self.annotations.show)
        self.sentence_note = SentenceNote(screen, self.summaries, self.note_editor)
        self.note_list = NoteList(screen, opener, self.shown_briefing)
        self.undo = Undo(services, footer, bar, notices.is_free, self._show_undone)
        self.near_duplicates = NearDuplicates(
            services, rows, opened, article, footer, digests, opener.open_by_id
        )
        self.indexing = ReadTextIndexing(services, digests, lambda: self.known.find_again())
        self.known = KnownActions(
            services, digests, opened, article, summary, navigation, footer, opener.open_by_id,
            self.indexing.start,
        )  # fmt: skip
        self.changes = Changes(services, digests, opened, article, footer)
        self.new_words = NewWordCounts(services, digests, rows, list_pane, navigation, reload_list)
        self.stats = ArticleCounts(services, digests, rows, list_pane, self.new_words, reload_list)

        self.import_task = Task("An import", services, footer)
        list_pane.is_importing = lambda: self.import_task.is_running
        self.story_remark = StoryRemark(services, rows, opened, article)
        self.story_list = StoryList(
            services, rows, opened, list_pane, footer,
            StoryGrouping(services, self.import_task, rows, footer, reading, reload_list), reading,
            reload_list,
            screen.session_keeper.save,
        )  # fmt: skip
        self.story_of_article = StoryOfArticle(
            screen, reading, self.story_list, self.library_search.follow_query
        )
        self.story_placement = StoryPlacement(
            services, rows.stories, actions, footer, self._show_placed
        )
        self.fetch_task = Task("A fetch", services, footer)
        self.export_task = Task("An export", services, footer)
        self.imports = Imports(
            services, self.import_task, rows, ImportErrors(services, screen.session, notices),
            opener, navigation, footer, reload_list,
        )  # fmt: skip
        self.feeds = FeedRefresh(
            services, self.fetch_task, opener, navigation, notices, footer, reload_list, opened
        )
        self.page_text = PageText(
            services, self.fetch_task, opened, notices, footer, actions.need_row, reload_list,
            self.changed_text.show_new,
        )  # fmt: skip
        self.briefing_exports = BriefingExports(
            services, self.export_task, digests, self.shown_briefing, notices, footer, rows.stories
        )
        self.exports = Exports(
            services, self.export_task, digests, summaries, rows, notices, footer,
            actions.need_rows, self.briefing_exports.export_stories,
        )  # fmt: skip
        self.onward = Onward(
            screen, self.export_task, digests, summaries, actions, self.programs,
            self.exports.export_one,
        )  # fmt: skip
        self.additions = Additions(services, rows, self.imports, self.feeds, screen.quit)
        self.watcher = Watcher(
            services, self.import_task, rows, screen.session, footer, notices, reload_list
        )
        self.other_windows = OtherWindows(
            services, rows, opened, list_pane, article, self.annotations, reload_list,
            self.stats.rows_shown,
        )  # fmt: skip
        self._connect()

    def _connect(self) -> None:
        screen = self._screen
        screen.open_article.opened.subscribe(self._article_opened)
        screen.rows.reloaded.subscribe(lambda _: self.list_reloaded())
        self.import_task.progressed.subscribe(lambda _: screen.reload_list())
        self.fetch_task.progressed.subscribe(lambda _: screen.reload_list())
        self.import_task.ended.subscribe(lambda _: self._import_ended())
        self.shown_briefing.changed.subscribe(lambda _: self._briefing_changed())
        self.summaries.shown.subscribe(self.topics.load)
        self.summaries.shown.subscribe(self.known.load)
        self.actions.read_changed.subscribe(lambda _: self.known.reload())
        self.import_task.ended.subscribe(lambda _: self.rules.give_tags())
        self.fetch_task.ended.subscribe(lambda _: self.rules.give_tags())
        self.actions.read_changed.subscribe(lambda _: self.stats.rows_shown())

    def list_reloaded(self) -> None:
        """Complete what a query asks for, and see whether the open article's text is another."""
        self.stats.list_reloaded()
        self.changed_text.update_notices()

    def _article_opened(self, row: Row) -> None:
        screen = self._screen
        screen.end_tour()
        self.shown_briefing.hide()
        self.aloud.leave()
        self.article_search.clear()
        self.conflicts.reset()
        self.topics.reset()
        screen.list.show_open(row.id)
        self.changed_text.update_notices()
        self.annotations.show()
        self.changes.load(row)
        self.near_duplicates.load(row)
        self.story_remark.load()
        self.found_words.mark(goes_there=self.opener.is_opening_chosen)
        screen.session_keeper.save()

    def _briefing_changed(self) -> None:
        self._screen.session_keeper.save()
        self.briefing_search.clear()
        self.text_search.show_label()

    @property
    def text_search(self) -> ArticleSearch:
        """The search of what is open: of the briefing, or of the article."""
        return self.briefing_search if self.shown_briefing.is_shown else self.article_search

    def _show_placed(self) -> None:
        self._screen.reload_list()
        self.story_remark.load()

    def _import_ended(self) -> None:
        rows = self._screen.rows
        self.story_remark.load()
        self.watcher.restart()
        if self._screen.is_active and not rows.count and not rows.is_narrowed:
            self.additions.welcome()

    def _show_undone(self) -> None:
        self.rules.reload()
        self._screen.reload_list()
        self.annotations.show()
        self.known.reload()
        self.story_remark.load()

    def start(self) -> None:
        """Begin what goes on beside the reading."""
        self.note_editor.finish_drafts()
        self.list_reading.complete()
        self.rules.give_tags()
        self.feeds.start_timer()
        self.watcher.start()
        self.other_windows.start()
        self.indexing.start()
        self.new_words.start()
        self._screen.services.run(self.digests.start, group="start digesting", exit_on_error=False)

    def rows_shown(self) -> None:
        """Complete what the list says of the rows that came on screen."""
        self.stats.rows_shown()
        self.found_words.load_snippets()

    def go_to_next(self) -> None:
        """Go to the next article found, or the next match, or the next unread article."""
        if self.library_search.try_step(1) or self.text_search.try_step(1):
            return
        if self._steps_through_found:
            self.opener.open_next()
        else:
            self.opener.open_next_unread()

    def go_to_previous_match(self) -> None:
        """Go to the previous article found, or the previous match."""
        if self.library_search.try_step(-1) or self.text_search.try_step(-1):
            return
        if self._steps_through_found:
            self.opener.open_previous()
        else:
            self._screen.footer.show_note("There is no search to go back in.")

    @property
    def _steps_through_found(self) -> bool:
        """Whether a search of the list is on, of whose words this article has none."""
        return bool(self._screen.rows.view.query) and not self.shown_briefing.is_shown

    def search(self) -> None:
        """Search the open article, or from the list the library."""
        in_list = self._screen.navigation.pane == "list"
        (self.library_search if in_list else self.text_search).start()

    def leave(self) -> None:
        """Leave what is under way or open; from the list, end the search, then the filter."""
        for leave in (
            self._screen.article.drop_selection, self.aloud.leave, self.fetch_task.cancel,
            self.import_task.cancel,
            self.exports.leave, self.briefing_search.leave, self.shown_briefing.leave,
            self.summaries.leave,
            self.article_search.leave_own, self._screen.navigation.back,
            self._screen.list.drop_selection, self.story_of_article.leave,
            self.library_search.leave, self.view_choice.leave,
        ):  # fmt: skip
            if leave():
                return

    def shut_down(self) -> None:
        """Leave what is under way, and keep the position."""
        self.aloud.leave()
        self.other_windows.stop()
        self.note_editor.shut_down()
        self.opener.count_time()
        self._screen.open_article.save()
        for task in (self.import_task, self.fetch_task, self.export_task):
            task.cancel()
        self.watcher.leave()
