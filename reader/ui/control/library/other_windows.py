"""What another window or a command changed in the library, shown here within two seconds."""

from __future__ import annotations

import contextlib
from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.errors import LibraryError, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import View
    from reader.library.listing.story_entries import StoryOrder
    from reader.ui.control.article.annotations import AnnotationActions
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.list_pane import ListPane

POLL_SECONDS = 1.0  # between two checks for changes by others
_LISTED_KINDS = {"articles", "marks", "kept"}  # kinds of change that the list shows

ChangedKinds = frozenset[str] | None


class OtherWindows:
    """Asks the library what others changed, and shows it.

    It asks on the writer's thread, in order with this screen's own changes: so these are not taken
    for changes of others, and none that still waits is missed.
    """

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        list_pane: ListPane,
        article_pane: ArticlePane,
        annotations: AnnotationActions,
        reload_list: Callable[..., None],
        complete_rows: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._list_pane = list_pane
        self._article_pane = article_pane
        self._annotations = annotations
        self._reload_list = reload_list
        self._complete_rows = complete_rows
        self._is_polling = False  # whether the writer is asked at this moment
        self._is_stopped = False
        self._changed: ChangedKinds = None
        self._order: StoryOrder | None = None  # of the stories, as the last check found it

    def start(self) -> None:
        """Begin to check for changes."""
        self._services.set_interval(POLL_SECONDS, self._poll)
        self._poll()

    def stop(self) -> None:
        """Check no more: the writer is about to close."""
        self._is_stopped = True

    def _poll(self) -> None:
        if not self._is_polling and not self._is_stopped:
            self._is_polling = True
            done = self._services.writer.write(self._read, self._rows.view)
            done.add_done_callback(lambda done: self._services.call_later(self._show_changes, done))

    def _read(self, view: View) -> tuple[ChangedKinds, StoryOrder | None]:
        """Return the kinds of what changed, and where the view shows stories their order now."""
        library = self._services.library
        with contextlib.suppress(ReaderError):  # the next command that fails reports the error
            changed = library.changed_elsewhere()
            if changed is not None and changed & _LISTED_KINDS:
                library.count(view)  # fills the result cache, so that no key waits for it
            if changed is not None and view.by_story:
                return changed, library.find_story_order(view)
            return changed, None
        return None, None

    def _show_changes(self, done: Future[tuple[ChangedKinds, StoryOrder | None]]) -> None:
        self._is_polling = False
        changed, order = done.result()
        if changed is not None:
            self._changed = changed | (self._changed or frozenset())
            self._order = order
        if self._changed is None:
            return
        if self._services.writer.is_busy:
            self._poll()  # the screen already shows changes that the library does not have yet
            return
        changed, self._changed = self._changed, None
        is_other = self._rows.searches != self._rows.saved_searches()
        if self._order is not None and not self._rows.is_beginning:  # else all is being read
            is_other |= self._order is not self._rows.story_order
        if changed & _LISTED_KINDS or is_other:
            self._reload_list(in_place=True)
        else:
            self._complete_rows()  # what was read elsewhere, or indexed here by the child
        self._update_open_article()

    def _update_open_article(self) -> None:
        """Show what became of the open article."""
        if self._open_article.id is None:
            return
        try:
            row = self._services.library.row(self._open_article.id)
        except LibraryError as error:
            self._services.report_error(error)
            return
        if row is None:
            self._release_removed()
            return
        self._rows.replace(row)
        self._annotations.show()

    def _release_removed(self) -> None:
        """Say that the open article was removed; its text stays until another is opened."""
        self._open_article.forget()
        self._list_pane.show_open(None)
        self._article_pane.show_remarks(
            "near-duplicates", ("Not in the library any more: it was removed in another window.",)
        )
        self._services.notify(
            "This article was removed from the library in another window. Its text stays here"
            " until you open another one; what you do with it is not kept.",
            severity="warning",
        )
