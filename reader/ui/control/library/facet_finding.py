"""Finds languages and authors that a search filters by, where no import has found them yet."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.library import View
    from reader.library.query import Facet
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar

_TOLD_ARTICLES = 1_000  # found from one note on it to the next, and fewer without a note


class FacetFinding:
    """Finds them before a search, once, and says how many are left: it may take some seconds."""

    def __init__(self, services: Services, footer: FooterBar) -> None:
        self._services = services
        self._footer = footer

    async def complete(self, view: View) -> None:
        """Find what a view filters by; raises ``QueryError``.

        What is found stays when the search ends before. Where the library cannot keep it, the
        search takes longer and finds the same.
        """
        if ":" not in view.query:
            return
        from reader.library.query import find_facets, parse

        facets = find_facets(parse(view.query, is_typed=view.is_typed))
        with contextlib.suppress(LibraryError):
            for facet in sorted(facets):
                await self._find(facet)

    async def _find(self, facet: Facet) -> None:
        library = self._services.library
        left = await asyncio.to_thread(library.count_without, facet)
        told = left + _TOLD_ARTICLES
        while left:
            if left >= _TOLD_ARTICLES and told - left >= _TOLD_ARTICLES:
                told = left
                self._footer.show_note(
                    f"Finding the {facet} of each article, once: {left:,} articles to go."
                )
            left = await asyncio.to_thread(library.find_more_facets, facet)
