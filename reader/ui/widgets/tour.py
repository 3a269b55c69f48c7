"""Six lines for someone who is here for the first time."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.widgets import Static

from reader.ui.commands import get_key_label

_LINES = (
    (("list.down", "list.up", "list.open"), "move in the list, and open an article"),
    (("app.pane_list", "app.pane_article", "app.pane_summary"), "go to the list, the article, the"
" summary"),
    (("summary.jump", "app.jump_back"), "go from a sentence of the summary to its paragraph, and"
" back"),
    (("article.unfold", "article.differences"),
     "show folded copies, and what they say differently"),
    (("≠", "•", "✓"), "beside a text: contradicted by another, in the summary, read before"),
    (("app.help", "app.back"), "show all keys; go back, and from the list quit"),
)  # fmt: skip


class Tour(Static):
    """Stands over the list until a key is pressed, which then does what it does."""

    def __init__(self, keymap: Mapping[str, str]) -> None:
        rows = [
            (" ".join(_get_label(name, keymap) for name in names), what) for names, what in _LINES
        ]
        keys_width = max(len(keys) for keys, _ in rows) + 2
        parts: list[tuple[str, str]] = []
        for keys, what in rows:
            parts += [(f"{keys:<{keys_width}}", "$accent"), (f"{what}\n", "$foreground")]
        super().__init__(Content.assemble(*parts).rstrip(), id="tour")
        self.border_title = "The most important keys"


def _get_label(name: str, keymap: Mapping[str, str]) -> str:
    """Return how to press a command; a sign of the article stands for itself."""
    return get_key_label(name, keymap) if "." in name else name
