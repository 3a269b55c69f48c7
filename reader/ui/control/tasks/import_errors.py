"""Says which files could not be read, in a list or beside what is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.commands import get_key_label

if TYPE_CHECKING:
    from reader.ui.control.notices import Notices
    from reader.ui.model.session import Session
    from reader.ui.services import Services

_TITLE = "Files that could not be read"
_MAX_TOASTS = 2
_KEPT_ERRORS = 1_000  # sentences that the session keeps


class ImportErrors:
    """Tells the sentences of an import; those of an earlier start are kept with the session."""

    def __init__(self, services: Services, session: Session, notices: Notices) -> None:
        self._services = services
        self._session = session
        self._notices = notices

    def list_all(self, errors: Sequence[str]) -> None:
        """Show all of them on a sheet, for a user who has asked for the import."""
        if errors:
            self._notices.show_list(_TITLE, errors)

    def say(self, errors: Sequence[str]) -> None:
        """Show a few as toasts, which take no keys, and more on a sheet."""
        self._notices.show(_TITLE, errors)

    def say_new(self, errors: Sequence[str]) -> None:
        """Show as toasts what the last start with a folder has not said, and how to see all."""
        said = set(self._session.start_errors or ())
        self._session.start_errors = list(errors[:_KEPT_ERRORS])
        new = [sentence for sentence in errors if sentence not in said]
        shown = new if len(new) <= _MAX_TOASTS else new[: _MAX_TOASTS - 1]
        for sentence in shown:
            self._services.notify(sentence, severity="warning")
        if left := len(new) - len(shown):
            key = get_key_label("app.rescan", self._services.settings.keys)
            self._services.notify(
                f"{left:,} more files could not be read: {key} lists them.", severity="warning"
            )
