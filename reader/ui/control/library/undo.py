"""Undo and redo; some steps need a confirmation."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import NothingLeft, UndoQuestion, UndoResult
    from reader.ui.services import Services
    from reader.ui.widgets.find_bar import FindBar
    from reader.ui.widgets.footer_bar import FooterBar

_MIN_NAME = 8  # cells of a name below which it says nothing any more


class Undo:
    """Undoes and redoes changes of read, stars, tags, notes and saved searches.

    ``is_free`` says that no sheet is open and nothing is typed, so that something can be asked.
    """

    def __init__(
        self,
        services: Services,
        footer: FooterBar,
        bar: FindBar,
        is_free: Callable[[], bool],
        show_changes: Callable[[], None],
    ) -> None:
        self._services = services
        self._footer = footer
        self._bar = bar
        self._is_free = is_free
        self._show_changes = show_changes

    def undo(self) -> None:
        """Undo the last change; ask first if another session made it, or if words would go."""
        self._step(redo=False)

    def redo(self) -> None:
        """Redo what was undone last; ask first if it would delete words."""
        if not self._bar.display:  # the key would change what is out of sight while one types
            self._step(redo=True)

    def _step(self, *, redo: bool, confirmed: UndoQuestion | None = None) -> None:
        change = self._services.library.undo_or_ask
        future = self._services.change(change, confirmed, redo=redo)
        future.add_done_callback(
            lambda done: self._services.call_later(self._show_step, done, redo)
        )

    def _show_step(self, done: Future[UndoResult | UndoQuestion | NothingLeft], redo: bool) -> None:
        """Say what was done, or ask."""
        from reader.library.undo.undo_messages import UndoQuestion, UndoResult, describe_skipped

        if done.exception() is not None:
            return  # the writer has reported it
        outcome = done.result()
        if outcome.skipped:
            self._services.notify(describe_skipped(outcome.skipped))
        if isinstance(outcome, UndoQuestion):
            self._ask(outcome, redo)
        elif isinstance(outcome, UndoResult):
            self._show_changes()
            back = "undoes it again" if redo else "redoes it"
            note = f"{outcome} {self._other_key(redo)} {back}."
            self._footer.show_note(shorten_result(outcome, note, self._footer.note_width))
        else:
            self._footer.show_note(f"There is nothing to {'redo' if redo else 'undo'}.")

    def _ask(self, question: UndoQuestion, redo: bool) -> None:
        from reader.ui.sheets.prompts import Question

        if not self._is_free():
            return  # asked already, by the same key pressed twice; or something is being typed

        def answer(yes: bool | None) -> None:
            if yes:
                self._step(redo=redo, confirmed=question)
            else:
                self._footer.show_note("Nothing was changed.")

        back = "undoes that" if redo else "redoes it"
        hint = f"{self._other_key(redo)} {back}, also after a restart."
        self._services.ask(Question(str(question), hint), answer)

    def _other_key(self, redo: bool) -> str:
        return self._services.get_key_label("app.undo" if redo else "app.redo")


def shorten_result(result: UndoResult, note: str, width: int) -> str:
    """Return the note on a result, as much of it as has room: what was done, with a shorter name.

    ``note`` is the whole one. A name gives way before what became of it, which stands behind it.
    """
    if cell_len(note) <= width or cell_len(str(result)) <= width:
        return note if cell_len(note) <= width else str(result)
    too_wide = cell_len(str(result)) - width
    room = max(_MIN_NAME, cell_len(result.name) - too_wide)
    return str(replace(result, name=cut(result.name, room)))
