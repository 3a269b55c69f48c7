"""What changed in an article since an earlier text, over the whole screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from reader.export.changes_text import describe_changes, split_marked_words
from reader.ui.layout.changes_layout import Block, Text, join_pieces, make_blocks
from reader.ui.sheets.dialog import Dialog
from reader.ui.widgets.changes_view import ChangesView

if TYPE_CHECKING:
    from reader.changes import ArticleChanges


class ChangesSheet(Dialog[None]):
    """Shows what changed; ``v`` asks for another text to compare with, if there is one."""

    BINDINGS = [
        Binding("escape,q,H", "dismiss", show=False),
        Binding("v", "choose", show=False),
    ]

    def __init__(self, *, measure: int, choose: Callable[[], None] | None) -> None:
        """``choose`` lets another earlier text be chosen, None where there is no other."""
        super().__init__()
        self._view = ChangesView(id="changes", title="What changed", measure=measure)
        self._choose = choose
        self._blocks: Sequence[Block] = ()

    def compose(self) -> ComposeResult:
        """Lay out the text and the line of keys."""
        keys = ["Enter opens", "n p changes", "Esc closes"]
        if self._choose is not None:
            keys.insert(2, "v another text")
        yield self._view
        yield Static(Content(" " + " · ".join(keys)), id="changes-keys")

    def on_mount(self) -> None:
        """Let the keys scroll the text."""
        self._view.focus()
        self._view.show(self._blocks)

    def show(self, blocks: Sequence[Block]) -> None:
        """Show what changed, as ``make_sheet_blocks`` returns it."""
        self._blocks = blocks
        if self.is_mounted:
            self._view.show(blocks)

    def action_choose(self) -> None:
        """Ask for another text to compare with."""
        if self._choose is not None:
            self._choose()


def make_sheet_blocks(headline: str, changes: ArticleChanges, compared: str) -> list[Block]:
    """Return headline, counts and paragraphs; ``compared`` says since which text.

    For a long article that is much work, which any thread may do.
    """
    title = Text(headline, (), "strong")
    if changes.headline:
        styles = {"same": "strong", "new": "added", "removed": "removed"}
        pieces = [(text, styles[kind]) for text, kind in split_marked_words(changes.headline)]
        title = join_pieces(pieces, "strong")
    what = describe_changes(changes)
    facts = Text(f"{what[:1].upper()}{what[1:]}, compared with {compared}.", (), "quiet")
    return make_blocks([title, facts], changes)
