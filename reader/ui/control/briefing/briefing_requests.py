"""Asks the child process for the briefing on the screen, and what of it was read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.ui.model.event import Event

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.summarising import Length
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.model.digests import Digests
    from reader.ui.model.opened_briefing import OpenedBriefing


class BriefingRequests:
    """Has one briefing made at a time.

    ``made`` gives a briefing that was made for the first time; ``changed`` one that was made again,
    or whose statements were compared with what was read.
    """

    def __init__(self, screen: ScreenParts, digests: Digests) -> None:
        self._pane = screen.briefing
        self._services = screen.services
        self._digests = digests
        self._worker: Worker[None] | None = None
        self._length: Length | None = None
        self.made: Event[OpenedBriefing] = Event()
        self.changed: Event[OpenedBriefing] = Event()

    def make(self, opened: OpenedBriefing) -> None:
        """Make a briefing, in the place of the one that is being made."""
        opened.is_being_made = True
        work = partial(self._make_and_compare, opened)
        self._worker = self._services.run(work, group="briefing", exclusive=True)

    def cancel(self) -> None:
        """Stop making; a briefing that was made goes on to be compared."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None

    def change_length(self, step: int) -> bool:
        """Make summaries longer (1) or shorter (-1) from now on; False where they cannot be."""
        from reader.ui.summary_lengths import find_next_length

        length = find_next_length(self._get_length(), step)
        if length == self._get_length():
            return False
        self._length = length
        return True

    def _get_length(self) -> Length:
        from reader.summarising import Length

        return self._length or Length(sentences=self._services.settings.summary_sentences)

    async def _make_and_compare(self, opened: OpenedBriefing) -> None:
        from reader.digesting import DigestError

        self._pane.show_status("reading … Esc cancels")
        try:
            result = await self._digests.make_briefing(opened.ids, self._get_length())
        except DigestError as error:
            self._end(opened)
            self._services.notify(str(error), severity="error")
            self._pane.show_status("not made")
            return
        self._end(opened)
        for sentence in result.missing:
            self._services.notify(sentence, severity="warning")
        if result.briefing is None:
            self._pane.show_status("not made")
            return
        is_first = opened.briefing is None
        opened.take(result)
        if is_first:
            self._services.writer.write(self._services.library.briefings.set_told, opened.texts)
        (self.made if is_first else self.changed).emit(opened)
        try:
            opened.statements = await self._digests.find_read_statements(
                result.briefing, opened.ids, opened.told_keys
            )
        except DigestError:
            opened.has_comparing_failed = True
            return  # in the log; the briefing is complete without it
        self.changed.emit(opened)

    def _end(self, opened: OpenedBriefing) -> None:
        """Let what follows go on when the briefing is left."""
        self._worker = None
        opened.is_being_made = False
