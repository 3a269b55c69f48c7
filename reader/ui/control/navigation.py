"""The panes: which of them has the keys, how wide they are, and the article alone (zen)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.commands import PANES, PaneName, Scope
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from reader.ui.model.session import Session
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane
    from reader.ui.widgets.pane import Pane
    from reader.ui.widgets.summary_pane import SummaryPane

_WIDTH_STEP = 4  # cells by which a pane grows
_WIDTHS: dict[PaneName, tuple[int, int]] = {
    "list": (20, 80),
    "summary": (24, 100),
}  # cells: the least and the most
_MIN_ARTICLE_WIDTH = 30  # cells that the other panes leave the article


class Navigation:
    """Leads from pane to pane; the style sheet shows panes by the screen's classes.

    ``pane`` is the name of the pane that has the keys; the event ``pane_changed`` has its new name.
    """

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        panes: tuple[ListPane, ArticlePane, SummaryPane],
        footer: FooterBar,
        is_searching: Callable[[], bool],
    ) -> None:
        self._screen = screen
        self._session = session
        self._list, self._article, self._summary = panes
        self.panes: dict[PaneName, Pane] = dict(zip(PANES, panes, strict=True))
        self._footer = footer
        self._is_searching = is_searching
        self.briefing: Pane | None = None  # stands in the place of the article
        self.pane: PaneName = "list"
        self.pane_changed: Event[PaneName] = Event()
        self._is_focus_pending = False  # to a pane that is not drawn yet and so cannot have focus
        screen.add_class("-at-list")

    def go_to(self, pane: PaneName) -> None:
        """Bring a pane to the front and give it the keys."""
        if pane != "article":
            self.is_zen = False
        self.pane = pane
        for name in PANES:
            self._screen.set_class(name == pane, f"-at-{name}")
        self._footer.show_pane(self.scope, has_briefing=self.briefing is not None)
        if not self._is_searching():
            # At once: what was typed together with this key is for the pane already.
            self._screen.set_focus(self.panes[pane], scroll_visible=False)
        self._is_focus_pending = self._screen.focused is not self.panes[pane]
        if self._is_focus_pending:
            self._screen.call_after_refresh(self._focus)
        self.pane_changed.emit(pane)

    @property
    def scope(self) -> Scope:
        """Whose keys work in the pane that has the keys."""
        return "briefing" if self.briefing and self.pane == "article" else self.pane

    def show_briefing(self, pane: Pane | None) -> None:
        """Have a briefing stand in the place of the article, or the article again (None)."""
        if pane is not None:
            self._article.drop_selection()
            self._footer.drop_note()  # such as that a key leads back to it
        self.briefing = pane
        self.panes["article"] = pane or self._article
        self._screen.set_class(pane is not None, "-briefing")

    def _focus(self) -> None:
        self._is_focus_pending = False
        if not self._is_searching():
            self.panes[self.pane].focus()

    def follow_focus(self) -> None:
        """Follow the mouse from pane to pane."""
        focused = self._screen.focused
        for name, pane in self.panes.items():
            if pane is focused and name != self.pane and not self._is_focus_pending:
                self.go_to(name)

    def go_to_list(self) -> None:
        """Go to the list."""
        self.go_to("list")

    def go_to_article(self) -> None:
        """Go to the article."""
        self.go_to("article")

    def go_to_summary(self) -> None:
        """Go to the summary."""
        self.go_to("summary")

    def go_right(self) -> None:
        """Go to the next pane; while sentences are selected, to the next sentence."""
        self._go_to_neighbour(1)

    def go_left(self) -> None:
        """Go to the previous pane; while sentences are selected, to the previous sentence."""
        self._go_to_neighbour(-1)

    def _go_to_neighbour(self, step: int) -> None:
        if self._article.selection and self.briefing is None:
            self._article.move_selection(step)
        else:
            self.go_to(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def back(self) -> bool:
        """Leave zen, else the summary, else the article; False in the list, where it all began."""
        if self.is_zen:
            self.is_zen = False
        elif self.pane == "summary":
            self.go_to("article")
        elif self.pane == "article":
            self.go_to("list")
        else:
            return False
        return True

    def explain_key(self, key: str) -> None:
        """Say in the footer where a key works that does nothing in this pane, if anywhere."""
        if self._is_searching():
            return  # what is typed now is for the search
        from reader.ui.control.key_places import explain_key

        in_briefing = self.briefing is not None
        self._footer.show_note(explain_key(key, self._footer, in_briefing=in_briefing))

    # The article alone

    @property
    def is_zen(self) -> bool:
        """Whether the article is shown alone."""
        return self._screen.has_class("-zen")

    @is_zen.setter
    def is_zen(self, value: bool) -> None:
        self._screen.set_class(value, "-zen")

    def toggle_zen(self) -> None:
        """Show the article alone, or all panes again."""
        self.is_zen = not self.is_zen
        if self.is_zen:
            self.go_to("article")

    # Widths

    def widen(self) -> None:
        """Make the list or the summary wider; in the article, the article."""
        self._change_width(1)

    def narrow(self) -> None:
        """Make the list or the summary narrower; in the article, the article."""
        self._change_width(-1)

    def _change_width(self, step: int) -> None:
        name: PaneName = "summary" if self.pane == "summary" else "list"
        if self.pane == "article":
            step = -step
        pane = self.panes[name]
        if not pane.display or self._screen.has_class("-narrow"):
            self._footer.show_note("The terminal is too narrow to show panes side by side.")
            return
        min_width, max_width = _WIDTHS[name]
        before = pane.outer_size.width
        width = max(min_width, min(before + step * _WIDTH_STEP, max_width))
        if step < 0 or self.panes["article"].size.width - (width - before) >= _MIN_ARTICLE_WIDTH:
            setattr(self._session, f"{name}_width", width)
            self.restore_widths()

    def restore_widths(self) -> None:
        """Give panes that stand side by side the session's widths, where the user chose some."""
        screen = self._screen
        most = "45%" if screen.has_class("-middle") else "60%"
        is_beside = {"list": not screen.has_class("-narrow"), "summary": screen.has_class("-wide")}
        for name, (min_width, max_width) in _WIDTHS.items():
            width = getattr(self._session, f"{name}_width")
            if width is not None and min_width <= width <= max_width:
                styles = self.panes[name].styles
                styles.width = width if is_beside[name] else None
                styles.max_width = most if is_beside[name] else None
