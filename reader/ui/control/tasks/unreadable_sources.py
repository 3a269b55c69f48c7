"""Says once which files that were imported can no longer be read, until they can be read again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import ImportReport
    from reader.ui.control.notices import Notices
    from reader.ui.model.session import Session


class UnreadableSources:
    """Compares each rescan with what was said before, which is kept with the session."""

    def __init__(self, session: Session, notices: Notices) -> None:
        self._session = session
        self._notices = notices

    def update(self, report: ImportReport, scanned: Iterable[str] | None) -> None:
        """Say what a rescan of the paths ``scanned`` (None for all) found for the first time."""
        if report.cancelled:
            return
        found = {source.path: source.sentence for source in report.unreadable_sources}
        said = dict(self._session.unreadable_sources or {})
        new = [sentence for path, sentence in found.items() if said.get(path) != sentence]
        prefixes = None if scanned is None else tuple(os.path.join(path, "") for path in scanned)
        for path in list(said):
            if prefixes is None or os.path.join(path, "").startswith(prefixes):
                del said[path]  # it can be read again, or is among those found now
        self._session.unreadable_sources = said | found
        if new:
            self._notices.show("Files that can no longer be read", new)
