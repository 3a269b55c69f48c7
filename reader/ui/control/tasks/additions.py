"""What the user adds: the samples of an empty library, a path, or the address of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.browser import is_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.control.tasks.feed_refresh import FeedRefresh
    from reader.ui.control.tasks.imports import Imports
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services


class Additions:
    """Asks what to add, and hands it to the import or to the network."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        imports: Imports,
        feeds: FeedRefresh,
        leave: Callable[[], object],
    ) -> None:
        self._services = services
        self._rows = rows
        self._imports = imports
        self._feeds = feeds
        self._leave = leave

    def welcome(self) -> None:
        """Offer what an empty library can begin with."""
        from reader.ui.sheets.welcome import Welcome

        def answered(answer: str | None) -> None:
            if answer == "samples":
                from reader.samples import sample_files

                self._imports.import_paths([str(path) for path in sample_files()])
            elif answer == "path":
                self.ask()
            elif answer == "quit":
                self._leave()

        self._services.ask(Welcome(), answered)

    def ask(self) -> None:
        """Ask for a folder, a file or a page, and add it."""
        from reader.ui.sheets.prompts import PathPrompt

        def answered(path: str | None) -> None:
            if path and is_page(path):
                self._feeds.fetch_page(path)
            elif path:
                self._imports.import_paths([path])
            elif not self._rows.count:
                self.welcome()

        self._services.ask(PathPrompt(), answered)
