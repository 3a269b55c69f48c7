"""A new text of the open article: announced, and shown when its reader wants it.

It never replaces the text that is read at this moment. Until the reader asks for it, position,
notes and summary are those of the text on screen, which the library knows by its content key.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import Row
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar

_NO_FILE = "No imported file holds this article any more; the library keeps its text."
_NEW_TEXT = "This is the new text; the earlier one is kept."


class ChangedText:
    """Checks whether the open article has a newer text, and shows it when asked."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        footer: FooterBar,
        open_row: Callable[[Row], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._article_pane = article_pane
        self._footer = footer
        self._open_row = open_row

    def update_notices(self) -> None:
        """Say above the text and in the footer whether the open article has changed."""
        article_id = self._open_article.id
        row = self._rows.load_row(article_id) if article_id is not None else None
        has_new_text = row is not None and row.key != self._open_article.key
        self._open_article.has_new_text = has_new_text
        key = self._services.get_key_label("app.new_text")
        updated = f"This article was updated. Press {key} to read the new text."
        notices = [updated] if has_new_text else []
        if row is not None and row.url and not (row.words or has_new_text):
            key = self._services.get_key_label("app.fetch_text")
            notices.append(f"This article has no text yet. Press {key} to fetch its page.")
        if row is not None and row.orphaned:
            notices.append(_NO_FILE)
        self._article_pane.show_notices(tuple(notices), outdated=has_new_text)
        self._footer.show_permanent(updated if has_new_text else "")

    def show_new(self, note: str = _NEW_TEXT) -> None:
        """Show the new text of the open article, at the place where its reader is; say ``note``."""
        if self._open_article.id is None:
            self._footer.show_note("Open an article first.")
            return
        self.update_notices()  # another program may have changed it since the last check
        if not self._open_article.has_new_text:
            self._footer.show_note("This article was not updated since it was opened.")
            return
        self._article_pane.drop_selection()
        self._open_article.save()
        # The writer works in order: when it answers, the position is already stored for the new
        # text.
        done = self._services.writer.write(self._services.library.row, self._open_article.id)
        done.add_done_callback(lambda done: self._services.call_later(self._show, done, note))

    def _show(self, done: Future[Row | None], note: str) -> None:
        if done.exception() is not None:
            return  # the writer has reported it
        row = done.result()
        if row is not None and self._open_article.is_open(row.id):
            self._open_row(row)
            self._footer.show_note(note)
