"""The session: kept whenever something of it changes, and taken up at the next start."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError
from reader.ui.commands import PANES

if TYPE_CHECKING:
    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.model.session import Session
    from reader.ui.services import Services
    from reader.ui.widgets.list_pane import ListPane


def get_ids(briefing: Mapping[str, Any]) -> list[int]:
    """Return the articles of a briefing that was kept, without what is no id."""
    ids = briefing.get("ids")
    return [id for id in ids if type(id) is int] if isinstance(ids, list) else []


class SessionKeeper:
    """Keeps what the next start takes up; ``first_theme`` is the one the settings ask for.

    ``describe_briefing`` returns what is to be kept of the briefing on the screen, None without
    one, and ``reopen_briefing`` opens what was kept; False where none of its articles is left.
    """

    def __init__(
        self,
        services: Services,
        first_theme: str,
        session: Session,
        rows: ListModel,
        open_article: OpenArticle,
        list_pane: ListPane,
        navigation: Navigation,
    ) -> None:
        self._services = services
        self._first_theme = first_theme
        self._session = session
        self._rows = rows
        self._open_article = open_article
        self._list_pane = list_pane
        self._navigation = navigation
        self.describe_briefing: Callable[[], dict[str, Any] | None] = lambda: None
        self.reopen_briefing: Callable[[dict[str, Any]], bool] = lambda _: False

    def show_list(self) -> None:
        """Show the list as it was left, with the cursor on what was open, else where it was."""
        last = self._session.article
        if self._session.briefing is not None:
            last = next(iter(get_ids(self._session.briefing)), last)
        self._navigation.restore_widths()
        if last is not None:
            self._rows.pin(last)
        self._list_pane.reload(selected_id=self._session.row if last is None else last)

    def restore(self, opener: ArticleOpener) -> None:
        """Open the article or the briefing that was open, in the pane that had the keys."""
        last, row = self._session, self._list_pane.chosen
        if last.briefing is not None and self.reopen_briefing(last.briefing):
            self._navigation.go_to(next((name for name in PANES if name == last.pane), "article"))
            return
        if row is None or row.id != last.article:
            return
        pane, zen = last.pane, last.zen is True and last.pane == "article"
        opener.open(row, was_chosen=False)
        self._navigation.go_to(next((name for name in PANES if name == pane), "article"))
        self._navigation.is_zen = zen

    def save(self) -> None:
        """Store the session, so that the next start continues here even after a kill."""
        session, view, navigation = self._session, self._rows.view, self._navigation
        session.article = self._open_article.id
        session.briefing = self.describe_briefing()
        session.row = self._find_row_to_keep()
        session.pane, session.zen = navigation.pane, navigation.is_zen
        session.filter, session.sort = view.filter, view.sort
        if not view.is_typed:  # of half a word, made whole, nothing may be found
            session.query = view.query
        session.stories = view.by_story
        if session.theme is not None or self._services.app.theme != self._first_theme:
            session.theme = self._services.app.theme
        self._services.writer.write(self._services.library.save_session, session.to_keep())

    def _find_row_to_keep(self) -> int | None:
        """Return the article under the cursor; None at the top, where the next start begins."""
        row = self._list_pane.chosen
        return row.id if row is not None and self._list_pane.cursor > 0 else None

    def end(self) -> None:
        """Save the session at the end: what is in the library now is not new next time."""
        with contextlib.suppress(LibraryError):  # earlier writes have reported it
            self._session.newest = self._services.library.newest_id()
            briefings = self._services.library.briefings
            self._services.writer.write(briefings.end_visit, briefings.begin_visit())
        self.save()
