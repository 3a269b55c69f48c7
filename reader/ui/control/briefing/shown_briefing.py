"""The briefing on the screen: shown, left, and returned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.model.event import Event
from reader.ui.model.jump_list import BriefingJump, JumpList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.briefing.briefing_requests import BriefingRequests
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.layout.briefing_layout import ArticleHead, BriefingPlace
    from reader.ui.model.opened_briefing import OpenedBriefing


class ShownBriefing:
    """Shows a briefing in the place of the article.

    ``opened`` is the briefing that is shown, or was shown last; the event ``changed`` says that
    another one is shown, or none.
    """

    def __init__(
        self,
        screen: ScreenParts,
        requests: BriefingRequests,
        jumps: JumpList,
        opener: ArticleOpener,
    ) -> None:
        self._screen = screen
        self._services = screen.services
        self._requests = requests
        self._jumps = jumps
        self._opener = opener
        self.opened: OpenedBriefing | None = None
        self.changed: Event[None] = Event()
        opener.return_to_briefing = self._return_to
        requests.made.subscribe(self._made)
        requests.changed.subscribe(self._changed)

    @property
    def is_shown(self) -> bool:
        """Whether a briefing stands in the place of the article."""
        return self._screen.navigation.briefing is not None

    # Showing

    def open(
        self,
        heads: Sequence[ArticleHead],
        title: str | None = None,
        resume_at: tuple[str, int] = ("", 0),
    ) -> None:
        """Show the briefing of articles: at once its articles, the rest when it is made.

        ``title`` is the name of their story, where they are one; ``resume_at`` is what the
        statement says at which the reader goes on, and how many that say the same come later.
        """
        from reader.ui.model.opened_briefing import OpenedBriefing, Origin

        screen, library = self._screen, self._services.library
        ids = [head.id for head in heads]
        try:
            told = library.briefings.find_told(ids)
            stories = set() if title is None else set(library.stories.find_ids(ids).values())
        except LibraryError as error:
            self._services.report_error(error)
            return
        self._opener.count_time()
        if self.is_shown and self.opened is not None:
            origin = self.opened.origin
        else:
            article_id = screen.open_article.id
            place = None if article_id is None else screen.article.viewpoint()
            origin = Origin(screen.navigation.pane, article_id, place, len(self._jumps))
        self.hide()
        story = stories.pop() if len(stories) == 1 else None
        self.opened = OpenedBriefing(heads, origin, told, title, resume_at, story)
        self._show(self.opened)
        self._requests.make(self.opened)

    def _show(self, opened: OpenedBriefing, place: BriefingPlace | None = None) -> None:
        screen, was_shown = self._screen, self.is_shown
        pane = screen.briefing
        if pane.parent is None:
            screen.reading.mount(pane)
        screen.navigation.show_briefing(pane)
        screen.navigation.go_to("article")
        screen.summary.show_briefing(opened.make_summary())
        pane.show_status("")
        pane.show_briefing(opened.make_blocks, is_whole=opened.briefing is not None, place=place)
        if not was_shown:
            self.changed.emit(None)

    def show_again(self) -> None:
        """Show what has become otherwise in the briefing; the place is kept."""
        if self.opened is not None and self.is_shown:
            self._screen.summary.show_briefing(self.opened.make_summary())
            self._screen.briefing.show_again(self.opened.make_blocks)

    def step_length(self, step: int) -> None:
        """Make the summary longer (1) or shorter (-1), and those of later briefings."""
        if self._requests.change_length(step) and self.opened is not None:
            self._requests.make(self.opened)

    def _made(self, opened: OpenedBriefing) -> None:
        """Show a briefing of which only the articles stood there."""
        if self.opened is opened and self.is_shown:
            self._screen.briefing.show_status("")
            self._screen.summary.show_briefing(opened.make_summary())
            self._screen.briefing.show_briefing(opened.make_blocks, is_whole=True)
            if opened.resume_at[0]:
                self._screen.briefing.go_to_text(*opened.resume_at)

    def _changed(self, opened: OpenedBriefing) -> None:
        if self.opened is opened and self.is_shown:
            self._screen.briefing.show_status("")
            self.show_again()

    # The next session

    def describe(self) -> dict[str, object] | None:
        """Return what the session keeps of the briefing on the screen, None without one."""
        if not self.is_shown or self.opened is None:
            return None
        block = self._screen.briefing.block
        text = block.texts[0].text if block is not None else ""
        later = self._screen.briefing.count_later(text)
        if self.opened.briefing is None:  # it was left before it was made
            text, later = self.opened.resume_at
        kept = {"ids": self.opened.ids, "title": self.opened.title}
        return {**kept, "text": text, "later": later}

    # Leaving and coming back

    def hide(self) -> None:
        """Show the article again in the place of the briefing."""
        if self.is_shown:
            self._requests.cancel()
            self._screen.navigation.show_briefing(None)
            self._screen.summary.show_briefing(None)
            self.changed.emit(None)

    def leave(self) -> bool:
        """Go back to where the briefing was opened; False where it has not the keys."""
        navigation = self._screen.navigation
        has_keys = navigation.pane == "article" and not navigation.is_zen
        if not self.is_shown or self.opened is None or not has_keys:
            return False
        origin = self.opened.origin
        self.hide()
        is_open = self._screen.open_article.id == origin.article_id
        if origin.pane != "list" and origin.article_id is not None and not is_open:
            self._opener.open_by_id(origin.article_id, is_jump=False)
            if origin.viewpoint is not None:
                self._screen.article.go_back(origin.viewpoint)
        navigation.go_to(origin.pane)
        return True

    def jump_back(self) -> None:
        """Go back to before the last jump; before them all, to where the briefing was opened."""
        if self.opened is None or len(self._jumps) > self.opened.origin.jumps:
            self._opener.jump_back()
        elif not self.leave():
            self._screen.navigation.go_to("article")
            self.leave()

    def add_jump(self) -> None:
        """Remember the place in the briefing, to come back to it from an article."""
        if self.opened is not None:
            self._jumps.add(BriefingJump(self.opened, self._screen.briefing.place))

    def _return_to(self, jump: BriefingJump) -> None:
        self.opened = jump.briefing
        self._show(jump.briefing, jump.place)
        if jump.briefing.briefing is None:
            self._requests.make(jump.briefing)
