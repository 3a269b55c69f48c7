"""Work on threads that has to be done before the program ends: files, the clipboard, a pipe."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")


class LastingWork:
    """Runs what the user would miss if the program ended in the middle of it.

    What only the screen wants, as a list that is read, goes by ``asyncio.to_thread``: nobody waits
    for that at the end.
    """

    @cached_property
    def _executor(self) -> ThreadPoolExecutor:
        """The threads; made when first used, since most sessions do without them."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(thread_name_prefix="lasting")

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what the work returns, as ``asyncio.to_thread`` does."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, partial(work, *args, **kwargs))

    def close(self) -> None:
        """Wait until all of it is done."""
        if "_executor" in vars(self):
            self._executor.shutdown(wait=True)
