"""Opens articles: the chosen one, its neighbours in the list, and where a jump began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.layout.article import Position
from reader.ui.layout.text_ranges import TextRange
from reader.ui.model.jump_list import BriefingJump, Jump, JumpList

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.article import Article
    from reader.library import ReadingState, Row
    from reader.ui.commands import PaneName
    from reader.ui.control.article.summaries import Summaries
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane

_LONG = 1_000  # paragraphs; with more, reading a kept digest would delay the key


class ArticleOpener:
    """Shows an article where its reader left it, and leads back through the jumps."""

    def __init__(
        self,
        services: Services,
        open_article: OpenArticle,
        rows: ListModel,
        jumps: JumpList,
        list_pane: ListPane,
        article_pane: ArticlePane,
        summaries: Summaries,
        navigation: Navigation,
        footer: FooterBar,
        show_new_text: Callable[[], None],
    ) -> None:
        self._services = services
        self._open_article = open_article
        self._rows = rows
        self._jumps = jumps
        self._list_pane = list_pane
        self._article_pane = article_pane
        self._summaries = summaries
        self._navigation = navigation
        self._footer = footer
        self._show_new_text = show_new_text
        self.return_to_briefing: Callable[[BriefingJump], None] = lambda _: None
        self.is_reading: Callable[[], bool] = lambda: self._navigation.scope == "article"
        self.is_opening_chosen = False  # by Enter, in the list
        self.was_chosen = False  # what is open, by the reader in this session

    def open(self, row: Row, *, is_jump: bool = True, was_chosen: bool = True) -> None:
        """Show an article and mark it read.

        Where it ``is_jump``, jump_back returns to the article that was open before. At the start
        what was open last is opened again: it ``was_chosen`` by nobody.
        """
        self.count_time()
        self.was_chosen = was_chosen
        library = self._services.library
        try:
            article, state = library.article(row.id), library.state(row.id)
        except LibraryError as error:
            self._services.report_error(error)
            return
        if is_jump and not self._open_article.is_open(row.id):
            self.begin_jump()
        self._open_article.open(row, article.key)
        self._services.writer.write(
            library.mark_opened,
            row.id,
            with_duplicates=self._services.settings.mark_copies_read,
            key=article.key,
        )
        self._show(article, state, row.words)
        self._open_article.opened.emit(row)

    def _show(self, article: Article, state: ReadingState, words: int) -> None:
        """Show an article where its reader left it, with its digest as soon as there is one."""
        at_start = (state.paragraph, state.char) == (0, 0)
        position = Position(-1, 0) if at_start else Position(state.paragraph, state.char)
        # A long article is shown as it was imported: its digest is read while it is looked at.
        is_long = len(article.paragraphs) > _LONG
        digest = None if is_long else self._summaries.load(article)
        self._article_pane.show(digest.article if digest else article, position, words)
        self._summaries.begin(article, digest)

    def count_time(self) -> None:
        """Add the time since the last call to the reading time, if the article was read then."""
        self._open_article.count_time(reading=self.is_reading())

    # Which article

    def open_chosen(self, row: Row) -> None:
        """Go to an article of the list, and open it if needed.

        The open one is opened again if its digest failed or its text has changed.
        """
        is_open = self._open_article.is_open(row.id)
        if not is_open or (self._summaries.has_failed and not self._open_article.has_new_text):
            self.is_opening_chosen = True
            self.open(row)
            self.is_opening_chosen = False
        elif self._open_article.has_new_text:
            self._show_new_text()
        self._navigation.go_to("article")

    def open_by_id(self, article_id: int, *, is_jump: bool = True) -> bool:
        """Open an article, listed or not; False where it is gone."""
        row = self._rows.load_row(article_id)
        if row is None:
            self._footer.show_note("This article is not in the library any more.")
            return False
        self._list_pane.move_to_article(article_id)
        self.open(row, is_jump=is_jump)
        return True

    def open_next(self) -> None:
        """Open the next article of the list."""
        self._open_neighbour(unread=False, backwards=False)

    def open_previous(self) -> None:
        """Open the previous article of the list."""
        self._open_neighbour(unread=False, backwards=True)

    def open_next_unread(self) -> None:
        """Open the next unread article of the list."""
        self._open_neighbour(unread=True, backwards=False)

    def open_previous_unread(self) -> None:
        """Open the previous unread article of the list."""
        self._open_neighbour(unread=True, backwards=True)

    def _open_neighbour(self, *, unread: bool, backwards: bool) -> None:
        row = self._find_neighbour(unread=unread, backwards=backwards)
        if row is None:
            kind = "unread article" if unread else "article"
            self._footer.show_note(f"There is no further {kind} in this list.")
            return
        self._list_pane.move_to_article(row.id)
        self.open(row)
        if self._navigation.pane == "summary":
            self._navigation.go_to("article")

    def _find_neighbour(self, *, unread: bool, backwards: bool) -> Row | None:
        start = self._open_article.row or self._list_pane.chosen
        if start is None and not backwards:  # the cursor is on a saved search, above all articles
            start = self._list_pane.first_article
            if start is not None and (start.unread or not unread):
                return start
        return start and self._rows.neighbour(start.id, unread=unread, backwards=backwards)

    # Jumps

    def begin_jump(self) -> None:
        """Remember what is on screen, so that the reader can come back to it."""
        self.count_time()
        if self._open_article.id is not None:
            pane: PaneName = "summary" if self._navigation.pane == "summary" else "article"
            self._jumps.add(Jump(self._open_article.id, self._article_pane.viewpoint(), pane))

    def drop_jump(self) -> None:
        """Forget the last jump, which has led nowhere."""
        self._jumps.pop()

    def go_to_source(self) -> None:
        """Go to where the sentence under the summary's cursor stands."""
        sentence = self._summaries.chosen
        if sentence is not None:
            self.begin_jump()
            self._navigation.go_to("article")
            self._article_pane.go_to(TextRange(sentence.paragraph, sentence.start, sentence.end))

    def jump_back(self) -> None:
        """Go back to where the last jump began."""
        jump = self._jumps.pop()
        if jump is None:
            self._footer.show_note("There is no jump to go back from.")
            return
        if isinstance(jump, BriefingJump):
            self.return_to_briefing(jump)
            return
        is_open = self._open_article.is_open(jump.article_id)
        if not is_open and not self.open_by_id(jump.article_id, is_jump=False):
            return
        self._navigation.go_to(jump.pane)
        self._article_pane.go_back(jump.viewpoint)
