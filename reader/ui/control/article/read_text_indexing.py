"""Brings what was read into the library's index, in the child process, while no key is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.model.digests import Digests
    from reader.ui.services import Services

_BATCH_SIZE = 10  # read texts that are indexed between two other requests to the child
_REST_SECONDS = 0.2  # between two such batches


class ReadTextIndexing:
    """Indexes some read texts at a time; ``completed`` is called once none is left."""

    def __init__(self, services: Services, digests: Digests, completed: Callable[[], None]) -> None:
        self._services = services
        self._digests = digests
        self._completed = completed
        self._is_running = False

    def start(self) -> None:
        """Index what was read since the last time, or before, by another version of reader."""
        is_wanted = self._services.settings.known_sentences
        if is_wanted and self._services.library.file is not None and not self._is_running:
            self._is_running = True
            self._services.set_timer(_REST_SECONDS, self._begin)

    @property
    def is_running(self) -> bool:
        """Whether some read texts are being indexed, or will be in a moment."""
        return self._is_running

    def _begin(self) -> None:
        self._services.run(self._index, group="index what was read")

    async def _index(self) -> None:
        from reader.digesting import DigestError

        try:
            result = await self._digests.index_read_texts(_BATCH_SIZE)
        except DigestError:
            return  # in the log; tried again with the next article
        finally:
            self._is_running = False
        if result.was_remade:
            self._services.notify(
                "The index of what you have read is made anew. Until it is complete, less of an"
                " article is marked as read elsewhere."
            )
        if result.indexed == _BATCH_SIZE:
            self.start()
        elif result.indexed:
            self._completed()
