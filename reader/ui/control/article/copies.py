"""Folded copies of the current paragraph, and the captions of the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar


class Copies:
    """Shows copies and captions, and says where there are none."""

    def __init__(self, services: Services, article_pane: ArticlePane, footer: FooterBar) -> None:
        self._services = services
        self._article_pane = article_pane
        self._footer = footer

    def toggle(self) -> None:
        """Show what of the current paragraph is hidden, or hide it again."""
        if not self._article_pane.toggle_copies():
            self._show_none()

    def _show_none(self) -> None:
        note = "This paragraph has no folded copies."
        self._footer.show_note(self._article_pane.explain_nothing(note))

    def show_differences(self) -> None:
        """Show what the copies of the current paragraph say differently."""
        from reader.ui.sheets.differences_sheet import make_differences_sheet

        digest, current = self._article_pane.digest, self._article_pane.current
        if digest is None or current not in digest.folding.copies:
            self._show_none()
        else:
            self._services.ask(make_differences_sheet(digest, current), None)

    def toggle_captions(self) -> None:
        """Set the captions apart at the end, or put them back where they stood."""
        if not self._article_pane.toggle_captions():
            note = "No captions were found in this article."
            self._footer.show_note(self._article_pane.explain_nothing(note))
        elif self._article_pane.captions_apart:
            key = self._services.get_key_label("article.captions")
            self._footer.show_note(f"Captions stand at the end; {key} puts them back.")
        else:
            self._footer.show_note("Captions stand where they came.")
