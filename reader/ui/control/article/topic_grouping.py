"""The open article grouped by topic, where its paragraphs stand in no order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar


class TopicGrouping:
    """Offers an order that can be read, and puts the paragraphs back as they came."""

    def __init__(self, services: Services, article_pane: ArticlePane, footer: FooterBar) -> None:
        self._services = services
        self._article_pane = article_pane
        self._footer = footer
        self._article = ""  # the key of the article whose digest was seen last

    def reset(self) -> None:
        """Another article is opened, or the same one anew."""
        self._article = ""

    def load(self, digest: Digest) -> None:
        """Say of a digest that came into view in which order its paragraphs stand.

        With the setting, a scrambled article is grouped when it is opened.
        """
        if self._article != digest.article.key:
            self._article = digest.article.key
            self._article_pane.group_by_topic(
                digest.scrambled and self._services.settings.group_by_topic
            )
        self._show_remark(digest)

    def toggle(self) -> None:
        """Group the paragraphs by topic, or show them as they came."""
        digest = self._article_pane.digest
        if digest is None or not digest.by_topic:
            note = "This article is in its author's order."
            if digest is not None and not digest.article.ordered:
                note = "This article is too short or too long to be grouped by topic."
            self._footer.show_note(self._article_pane.explain_nothing(note))
            return
        self._article_pane.group_by_topic(not self._article_pane.is_grouped)
        self._show_remark(digest)

    def _show_remark(self, digest: Digest) -> None:
        key = self._services.get_key_label("article.topics")
        lines: tuple[str, ...] = ()
        if self._article_pane.is_grouped:
            lines = (f"Grouped by topic; {key} shows it as it came.",)
        elif digest.scrambled:
            lines = (f"Seems to be in no order; {key} groups it by topic.",)
        self._article_pane.show_remarks("topics", lines)
