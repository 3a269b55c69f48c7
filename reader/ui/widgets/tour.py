"""Five lines for someone who is here for the first time."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.widgets import Static

from reader.ui.commands import get_key_label

_LINES = (
    (("list.down", "list.up", "list.open"), "through the list, and open an article"),
    (("app.pane_list", "app.pane_article", "app.pane_summary"), "list, article, summary"),
    (("summary.jump", "app.jump_back"), "from a summary’s sentence to its paragraph, and back"),
    (("article.unfold", "article.differences"),
     "copies folded away, and what they say differently"),
    (("app.help", "app.back"), "every key; and back, in the end out of reader"),
)  # fmt: skip


class Tour(Static):
    """Stands over the list until a key is pressed, which then does what it does."""

    def __init__(self, keymap: Mapping[str, str]) -> None:
        rows = [
            (" ".join(get_key_label(name, keymap) for name in names), what)
            for names, what in _LINES
        ]
        keys_width = max(len(keys) for keys, _ in rows) + 2
        parts: list[tuple[str, str]] = []
        for keys, what in rows:
            parts += [(f"{keys:<{keys_width}}", "$accent"), (f"{what}\n", "$foreground")]
        super().__init__(Content.assemble(*parts).rstrip(), id="tour")
        self.border_title = "Your first time here"
