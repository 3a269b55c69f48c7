"""The panes: which of them has the keys, how wide they are, and the article alone."""

from __future__ import annotations

from typing import Any

from reader.ui.screens.room_base import PLACES, RoomBase

_STEP = 4  # cells by which a pane grows
_WIDTHS = {"list": (20, 80), "summary": (24, 100)}  # cells: the least and the most
_LEAST_ARTICLE = 30  # cells that the others leave the article


class Panes(RoomBase):
    """Leads from pane to pane, and gives them their widths."""

    def on_descendant_focus(self) -> None:
        """Follow the mouse from pane to pane."""
        focused = self.focused
        if self.is_going or focused is None:
            return
        if focused.id in PLACES and focused.id != self.place:
            self.go_to_place(focused.id)

    def action_pane_list(self) -> None:
        """Go to the list."""
        self.go_to_place("list")

    def action_pane_article(self) -> None:
        """Go to the article."""
        self.go_to_place("article")

    def action_pane_summary(self) -> None:
        """Go to the summary."""
        self.go_to_place("summary")

    def action_pane_right(self) -> None:
        """Go to the next pane; while sentences are selected, to the next sentence."""
        if self.article.selection:
            self.article.move_selection(1)
            return
        self.go_to_place(PLACES[(PLACES.index(self.place) + 1) % len(PLACES)])

    def action_pane_left(self) -> None:
        """Go to the previous pane; while sentences are selected, to the previous sentence."""
        if self.article.selection:
            self.article.move_selection(-1)
            return
        self.go_to_place(PLACES[(PLACES.index(self.place) - 1) % len(PLACES)])

    def action_zen(self) -> None:
        """Show the article alone, or all panes again."""
        self.toggle_class("-zen")
        if self.has_class("-zen"):
            self.go_to_place("article")

    # Widths

    def action_wider(self) -> None:
        """Make the list or the summary wider; in the article, the article."""
        self._widen(1)

    def action_narrower(self) -> None:
        """Make the list or the summary narrower; in the article, the article."""
        self._widen(-1)

    def _widen(self, step: int) -> None:
        name = "summary" if self.place == "summary" else "list"
        if self.place == "article":
            step = -step
        pane = self.query_one(f"#{name}")
        if not pane.display or self.has_class("-narrow"):
            self.keys.show_note("This screen is too narrow for panes side by side.")
            return
        least, most = _WIDTHS[name]
        before = pane.outer_size.width
        width = max(least, min(before + step * _STEP, most))
        if step < 0 or self.article.size.width - (width - before) >= _LEAST_ARTICLE:
            self.session[f"{name}_width"] = width
            self.set_widths(self.session)

    def set_widths(self, session: dict[str, Any]) -> None:
        """Give the panes the widths of a session; where none was chosen they follow the screen."""
        for name, (least, most) in _WIDTHS.items():
            width = session.get(f"{name}_width")
            if isinstance(width, int) and least <= width <= most:
                pane = self.query_one(f"#{name}")
                pane.styles.width = width
                pane.styles.max_width = "60%"
