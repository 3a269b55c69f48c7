"""What is searched as words are typed: the open article, or a briefing in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from reader.ui.model.jump_list import BriefingJump, Jump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.ui.control.briefing.shown_briefing import ShownBriefing
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.model.matches import Finder, Match


class SearchedPane(Protocol):
    """A pane that finds, marks and shows matches.

    Its positions and viewpoints are of its own kind; nobody else looks into them.
    """

    @property
    def position(self) -> Any:
        """Where one reads; it changes as one moves on."""
        ...

    def is_below(self, position: Any, paragraph: int, char: int, /) -> bool:
        """Whether a place of the text is not above a position, as one reads."""
        ...

    def find_matches(self, finder: Finder) -> Iterator[list[Match]]:
        """Yield what ``finder`` finds, a list for each part of the text, in order."""
        ...

    def mark_found(self, finder: Finder | None) -> None:
        """Mark everything that ``finder`` finds, or nothing any more."""
        ...

    def show_match(self, match: Match) -> None:
        """Mark a match as the one that is shown, and bring it into view."""
        ...

    def viewpoint(self) -> Any:
        """Return what is on screen, with its ``position``, for ``go_back``."""
        ...

    def go_back(self, viewpoint: Any, /) -> None:
        """Return to what was on screen."""
        ...


class SearchedText(Protocol):
    """A text that is searched; ``noun`` says what it is."""

    noun: str

    @property
    def pane(self) -> SearchedPane:
        """The pane that shows it."""
        ...

    @property
    def title(self) -> str:
        """The headline, "" where it is no part of what one searches."""
        ...

    @property
    def is_there(self) -> bool:
        """Whether there is a text to search."""
        ...

    @property
    def is_shown(self) -> bool:
        """Whether it has its place on the screen."""
        ...

    def make_jump(self, viewpoint: Any, /) -> Jump | BriefingJump | None:
        """Return the jump that leads back to a viewpoint; None where nothing is open."""
        ...


class SearchedArticle:
    """The open article."""

    noun = "article"

    def __init__(self, screen: ScreenParts) -> None:
        self._open_article = screen.open_article
        self._navigation = screen.navigation
        self.pane = screen.article

    @property
    def title(self) -> str:
        """The article's headline."""
        return self.pane.article.title if self.pane.article is not None else ""

    @property
    def is_there(self) -> bool:
        """Whether an article is open."""
        return self.pane.article is not None

    @property
    def is_shown(self) -> bool:
        """Whether no briefing stands in its place."""
        return self._navigation.briefing is None

    def make_jump(self, viewpoint: Any) -> Jump | None:
        """Return the jump that leads back to a viewpoint; None where nothing is open."""
        article = self._open_article.id
        return None if article is None else Jump(article, viewpoint)


class SearchedBriefing:
    """The briefing in the place of the article."""

    noun = "briefing"
    title = ""

    def __init__(self, screen: ScreenParts, shown: ShownBriefing) -> None:
        self._screen = screen
        self._shown = shown

    @property
    def pane(self) -> SearchedPane:
        """The briefing's pane, made when it is first needed."""
        return self._screen.briefing

    @property
    def is_there(self) -> bool:
        """Whether a briefing is shown."""
        return self._shown.is_shown

    is_shown = is_there

    def make_jump(self, viewpoint: Any) -> BriefingJump | None:
        """Return the jump that leads back to a viewpoint; None where nothing is open."""
        opened = self._shown.opened
        return None if opened is None else BriefingJump(opened, viewpoint)
