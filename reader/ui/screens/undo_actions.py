"""Undo and redo on the screen: what is done at once, and what is asked before."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.ui.commands import told_key
from reader.ui.screens.keepsakes import Keepsakes

if TYPE_CHECKING:
    from reader.library import NothingLeft, Undone, UndoQuestion


class UndoActions(Keepsakes):
    """Undoes and redoes changes of marks, tags, notes and saved searches."""

    def action_undo(self) -> None:
        """Undo the last change; ask before, where it was another session's or takes words away."""
        self._step(redo=False)

    def action_redo(self) -> None:
        """Redo what was undone last; ask before, where that takes words away."""
        if not self.bar.display:  # the key would change what is out of sight while one types
            self._step(redo=True)

    def _step(self, *, redo: bool, agreed: UndoQuestion | None = None) -> None:
        change = self.reader.library.undo_asking
        future = self.reader.writer.write(change, agreed, redo=redo)
        future.add_done_callback(lambda done: self.app.call_later(self._show_step, done, redo))

    def _show_step(self, done: Future[Undone | UndoQuestion | NothingLeft], redo: bool) -> None:
        """Say what was done, or ask."""
        from reader.library.undo_messages import Undone, UndoQuestion, describe_passed

        if done.exception() is not None:
            return  # reported already
        outcome = done.result()
        if outcome.passed:
            self.reader.tell(describe_passed(outcome.passed))
        if isinstance(outcome, UndoQuestion):
            self._ask(outcome, redo)
        elif isinstance(outcome, Undone):
            self.reload_list()
            if self.open_row is not None:
                self.load_keepsakes(self.open_row)
            back = "takes it back" if redo else "brings it back"
            self.keys.show_note(f"{outcome} {self._other_key(redo)} {back}.")
        else:
            self.keys.show_note(f"Nothing to {'redo' if redo else 'undo'}.")

    def _ask(self, question: UndoQuestion, redo: bool) -> None:
        from reader.ui.screens.prompts import Question

        if not self.is_active or self.bar.display:
            return  # asked already, by the same key pressed twice; or something is being typed now

        def answer(yes: bool | None) -> None:
            if yes:
                self._step(redo=redo, agreed=question)
            else:
                self.keys.show_note("Left as it is.")

        back = "undoes that" if redo else "brings it back"
        hint = f"{self._other_key(redo)} {back}, also after a restart."
        self.app.push_screen(Question(str(question), hint), answer)

    def _other_key(self, redo: bool) -> str:
        return told_key("app.undo" if redo else "app.redo", self.reader.settings.keys)
