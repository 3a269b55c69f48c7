"""Articles that wait to be grouped by event, for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.shared.stdio import progress_line, show_message
from reader.ingest import group_stories

if TYPE_CHECKING:
    from reader.library import Library


def group_waiting(library: Library) -> None:
    """Group what an import has left, and say what takes long; raises ``LibraryError``."""
    if library.stories.check_version():
        show_message("Stories are made anew, since reader's rules have changed.")
    if library.stories.count_pending():
        with progress_line("grouping articles by event") as progress:
            group_stories(library, progress=progress)
