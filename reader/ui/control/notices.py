"""Sheets that come on their own: they wait until nothing is typed and no other sheet is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.services import Services

_RETRY_SECONDS = 0.5
_MAX_TOASTS = 2  # more sentences are shown on a sheet, where all of them can be read


class Notices:
    """Shows lists of sentences, at a moment at which ``is_free`` says that the screen is free."""

    def __init__(self, services: Services, is_free: Callable[[], bool]) -> None:
        self._services = services
        self.is_free = is_free

    def show_at_start(self, sentences: Sequence[str]) -> None:
        """Show what the start found wrong."""
        self.show("Before you read", self._shorten(sentences))

    def _shorten(self, sentences: Sequence[str]) -> list[str]:
        """Name the settings file once, and what is wrong in it by its lines, in their order."""
        place = f"{self._services.paths.settings}, line "
        in_file = [one.removeprefix(place) for one in sentences if one.startswith(place)]
        if len(in_file) < 2:
            return list(sentences)
        in_file.sort(key=lambda one: int(one.partition(":")[0]))
        others = [one for one in sentences if not one.startswith(place)]
        first, *further = in_file
        return [*others, f"{place}{first}", *(f"Line {one}" for one in further)]

    def show(self, title: str, sentences: Sequence[str]) -> None:
        """Show a few sentences as toasts, more of them on a sheet under a title."""
        if len(sentences) > _MAX_TOASTS:
            self.show_list(title, sentences)
        else:
            for sentence in sentences:
                self._services.notify(sentence, severity="warning")

    def show_list(self, title: str, sentences: Sequence[str]) -> None:
        """Show sentences on a sheet of their own."""
        from reader.ui.sheets.text_sheet import make_list_sheet

        if not self.is_free():
            self._services.set_timer(_RETRY_SECONDS, partial(self.show_list, title, sentences))
            return
        self._services.ask(make_list_sheet(title, sentences), None)
