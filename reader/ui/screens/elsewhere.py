"""What was changed in another window, or by a command, shows here within two seconds."""

from __future__ import annotations

import contextlib
from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.errors import LibraryError, ReaderError
from reader.ui.screens.keepsakes import Keepsakes
from reader.ui.screens.reading import Reading

if TYPE_CHECKING:
    from reader.library import View

LOOK_SECONDS = 1.0  # between two looks at what others changed
_LISTED = {"articles", "marks", "kept"}  # kinds of change that the list shows

Changed = frozenset[str] | None


class Elsewhere(Reading, Keepsakes):
    """Asks the library what others changed, on the writer's thread, and shows it.

    There what this screen itself changes is no news, and nothing that waits to be written is
    overlooked.
    """

    _looking = False
    _changed: Changed = None

    def begin_looking_elsewhere(self) -> None:
        """Look from now on."""
        self.set_interval(LOOK_SECONDS, self._look_elsewhere)
        self._look_elsewhere()

    def end_looking_elsewhere(self) -> None:
        """Look no more: the writer is about to close."""
        self._looking = True

    def _look_elsewhere(self) -> None:
        if not self._looking:
            self._looking = True
            done = self.reader.writer.write(self._ask_elsewhere, self.shelf.view)
            done.add_done_callback(lambda done: self.app.call_later(self._take_in, done))

    def _ask_elsewhere(self, view: View) -> Changed:
        library = self.reader.library
        with contextlib.suppress(ReaderError):  # a key that needs the library says what is wrong
            changed = library.changed_elsewhere()
            if changed is not None and changed & _LISTED:
                library.count(view)  # is kept, so that no key waits for it
            return changed
        return None

    def _take_in(self, done: Future[Changed]) -> None:
        self._looking = False
        if (changed := done.result()) is not None:
            self._changed = changed | (self._changed or frozenset())
        if self._changed is None:
            return
        if self.reader.writer.is_busy:
            self._look_elsewhere()  # the screen is ahead of the library, which would be a step back
            return
        changed, self._changed = self._changed, None
        if changed & _LISTED or list(self.list.searches) != self.shelf.saved():
            self.reload_list(in_place=True)
        self._look_at_open()

    def _look_at_open(self) -> None:
        """Show what became of the article in view."""
        if self.open_row is None:
            return
        library, article_id = self.reader.library, self.open_row.id
        try:
            row = library.row(article_id)
            kept = library.tags_of(article_id), library.notes(article_id)
        except LibraryError as error:
            self.reader.report(error)
            return
        if row is None:
            self._let_go()
            return
        self.open_row = row
        self.article.show_keepsakes(*kept)

    def _let_go(self) -> None:
        """Say that the article in view was removed; its text stays until another is opened."""
        self.forget_open()
        self.article.show_kin(("Not in the library any more: it was removed in another window.",))
        self.reader.tell(
            "This article was removed from the library in another window. Its text stays here"
            " until you open another one; what you do with it is not kept.",
            severity="warning",
        )
