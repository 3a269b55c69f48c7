"""Reprints and other versions of the article in view: said below its headline, and opened."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.screens.room_base import RoomBase

if TYPE_CHECKING:
    from reader.library import Kin, Row

_TOLD = 3  # kin that are told of; more are counted


class Kinship(RoomBase):
    """Finds the kin of an article on a thread, once it is in view."""

    kin: tuple[Kin, ...] = ()

    def look_for_kin(self, row: Row) -> None:
        """Say which articles of the library are this one, edited or updated."""
        self.kin = ()
        self.start_worker(partial(self._find_kin, row), group="kin", exclusive=True)

    async def _find_kin(self, row: Row) -> None:
        try:
            found = await asyncio.to_thread(self.reader.library.kin, row.id)
        except LibraryError as error:
            self.reader.report(error)
            return
        if self.open_row is not None and self.open_row.id == row.id:
            self.kin = found
            self.article.show_kin(tuple(told_of_kin(found, row)))
            if self.reader.settings.mark_copies_read:
                for kin in found:
                    self.list.change(kin.id, unread=False)


def told_of_kin(found: tuple[Kin, ...], row: Row) -> list[str]:
    """Return a line for each kin of an article, the last one a count where there are many."""
    lines = []
    for kin in found[:_TOLD]:
        where = kin.source or kin.path
        name = where if kin.title == row.title else f"“{kin.title}” · {where}"
        count = (
            "1 paragraph differs" if kin.differing == 1 else f"{kin.differing} paragraphs differ"
        )
        also = "Another version" if kin.relation == "version" else "Also"
        lines.append(f"{also}: {name} · {count if kin.differing else 'the same paragraphs'}")
    if len(found) > _TOLD:
        lines.append(f"and {len(found) - _TOLD} more")
    return lines
