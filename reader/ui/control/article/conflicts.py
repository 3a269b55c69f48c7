"""Conflicts: places of the open article where two paragraphs contradict each other.

Conflicts of nearly equal sentences come first, then figures of one quantity in other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.digest import Digest
    from reader.disagreements import Contradiction
    from reader.ui.control.article.summaries import Summaries
    from reader.ui.control.navigation import Navigation
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar


class Conflicts:
    """Leads through the conflicts of the open article."""

    def __init__(
        self,
        services: Services,
        article_pane: ArticlePane,
        summaries: Summaries,
        navigation: Navigation,
        footer: FooterBar,
        begin_jump: Callable[[], None],
    ) -> None:
        self._services = services
        self._article_pane = article_pane
        self._summaries = summaries
        self._navigation = navigation
        self._footer = footer
        self._begin_jump = begin_jump
        self._step = 0

    def reset(self) -> None:
        """Begin with the first conflict of another article."""
        self._step = 0

    def show_next(self) -> None:
        """Go to one side of the next conflict, then to its other side, then to the one after."""
        digest = self._article_pane.digest
        conflicts = digest.contradictions if digest else []
        if digest is None or not conflicts:
            note = (
                "This article has no conflicts: no two nearly equal sentences differ in a number,"
                " date, unit or “not”."
            )
            self._footer.show_note(self._article_pane.explain_nothing(note))
            return
        if self._step == 0:
            self._begin_jump()
        number, side = divmod(self._step % (2 * len(conflicts)), 2)
        self._step += 1
        conflict = conflicts[number]
        self._go_to(conflict.turn() if side else conflict)
        key = self._services.get_key_label("article.next_conflict")
        then = "goes to the next conflict" if side else "goes to the other paragraph"
        self._footer.show_note(
            f"Conflict {number + 1} of {len(conflicts)} ({conflict.kind}):"
            f" {_quote_values(digest, conflict)}. {key} {then}."
        )

    def show_other_side(self) -> None:
        """Go to what contradicts the sentence under the summary's cursor."""
        sentence, digest = self._summaries.chosen, self._article_pane.digest
        if sentence is None or digest is None:
            return
        conflicts = digest.find_contradictions(sentence)
        if not conflicts:
            self._footer.show_note("No paragraph of this article contradicts this sentence.")
            return
        self._begin_jump()
        self._navigation.go_to("article")
        self._go_to(conflicts[0].turn())
        key = self._services.get_key_label("app.jump_back")
        values = _quote_values(digest, conflicts[0])
        kind = conflicts[0].kind
        self._footer.show_note(f"{kind[:1].upper()}{kind[1:]}: {values}. {key} goes back.")

    def _go_to(self, conflict: Contradiction) -> None:
        """Show the first side of a contradiction, with both sides marked."""
        own = TextRange(conflict.paragraph, conflict.start, conflict.end)
        other = TextRange(conflict.other, conflict.other_start, conflict.other_end)
        self._article_pane.go_to(own, other)


def _quote_values(digest: Digest, conflict: Contradiction) -> str:
    paragraphs = digest.article.paragraphs
    own = paragraphs[conflict.paragraph].text[conflict.start : conflict.end]
    other = paragraphs[conflict.other].text[conflict.other_start : conflict.other_end]
    return f"“{own}” or “{other}”"
