"""Conflicts: places of the open article where two paragraphs contradict each other.

Conflicts of nearly equal sentences come first, then figures of one quantity in other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.digest import Digest
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar


_Pair = tuple[str, TextRange, TextRange]


class Conflicts:
    """Leads through the conflicts of the open article."""

    def __init__(
        self,
        services: Services,
        article_pane: ArticlePane,
        footer: FooterBar,
        begin_jump: Callable[[], None],
    ) -> None:
        self._services = services
        self._article_pane = article_pane
        self._footer = footer
        self._begin_jump = begin_jump
        self._step = 0

    def reset(self) -> None:
        """Begin with the first conflict of another article."""
        self._step = 0

    def show_next(self) -> None:
        """Go to one side of the next conflict, then to its other side, then to the one after."""
        digest = self._article_pane.digest
        conflicts = _list_pairs(digest) if digest else []
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
        kind, one, other = conflicts[number]
        paragraphs = digest.article.paragraphs
        values = " or ".join(
            f"“{paragraphs[place.paragraph].text[place.start : place.end]}”"
            for place in (one, other)
        )
        if side:
            one, other = other, one
        self._article_pane.go_to(one, other)
        key = self._services.get_key_label("article.next_conflict")
        then = "goes to the next conflict" if side else "goes to the other paragraph"
        self._footer.show_note(
            f"Conflict {number + 1} of {len(conflicts)} ({kind}): {values}. {key} {then}."
        )


def _list_pairs(digest: Digest) -> list[_Pair]:
    """Return what each contradiction is about, and its two places."""
    pairs: list[_Pair] = [
        (
            conflict.kind,
            TextRange(conflict.paragraph, conflict.start, conflict.end),
            TextRange(conflict.other, conflict.other_start, conflict.other_end),
        )
        for conflict in digest.folding.conflicts
    ]
    for group in digest.disagreements:
        first, *others = (TextRange(c.paragraph, c.start, c.end) for c in group.claims)
        pairs += [
            (group.about, first, other)
            for other, claim in zip(others, group.claims[1:], strict=True)
            if claim.value != group.claims[0].value
        ]
    return pairs
