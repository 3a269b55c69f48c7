"""What the controllers share of the main screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from textual.containers import Container

    from reader.ui.control.navigation import Navigation
    from reader.ui.control.session_keeper import SessionKeeper
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.model.session import Session
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.briefing_pane import BriefingPane
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane
    from reader.ui.widgets.summary_pane import SummaryPane


class ScreenParts(Protocol):
    """What the controllers share: the main screen's models and panes, and what it does itself."""

    services: Services
    session: Session
    rows: ListModel
    open_article: OpenArticle
    list: ListPane
    article: ArticlePane
    summary: SummaryPane
    footer: FooterBar
    navigation: Navigation
    session_keeper: SessionKeeper
    reading: Container

    @property
    def briefing(self) -> BriefingPane:
        """The briefing, in the place of the article."""
        ...

    @property
    def bar(self) -> FindBar:
        """The search line."""
        ...

    @property
    def is_active(self) -> bool:
        """Whether no sheet lies over the screen."""
        ...

    def reload_list(self, *, in_place: bool = False) -> None:
        """Read the list again."""

    def run_command(self, name: str) -> None:
        """Run the command of an id in the pane that it belongs to."""

    def end_tour(self) -> None:
        """Remove the word about keys that the first articles come with."""

    def quit(self) -> None:
        """Leave reader."""
