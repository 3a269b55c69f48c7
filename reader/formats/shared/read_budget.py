"""What reading one file may cost: bytes to decompress, HTML tags, and seconds of CPU time."""

from __future__ import annotations

import time
from dataclasses import dataclass

from reader.limits import Limits

_SECONDS = 3.0  # of CPU time for an archive from which no article comes
_SECONDS_PER_ARTICLE = 0.007


@dataclass(slots=True)
class ReadBudget:
    """What may still be spent on one file with everything in it, against decompression bombs.

    ``bytes_left`` counts decompressed bytes, ``tags_left`` the HTML tags of pages that go through
    the slow search for the article. Both grow with the file's size, so that a small file is never
    slow: real pages compress to a twentieth at best and have a tag in 30 bytes (6 when compressed),
    bombs compress to a thousandth.

    ``seconds`` is CPU time. It does not grow with the size, as an attacker can make a file large
    at no cost; each article that is read adds some. A fast machine needs a third of it for an
    honest page, a slow one all of it. ``child_seconds`` is the CPU time of child processes.
    """

    bytes_left: int
    tags_left: int
    seconds: float
    started: float
    child_seconds: float = 0.0

    @classmethod
    def for_size(cls, size: int, limits: Limits) -> ReadBudget:
        """Return the budget of a file of ``size`` bytes."""
        return cls(
            bytes_left=min(4 * limits.size, limits.size // 4 + 30 * size),
            tags_left=30_000 + size * 3 // 20,
            seconds=_SECONDS,
            started=time.thread_time(),
        )

    def renew(self, size: int, limits: Limits) -> None:
        """Begin anew for the next ``size`` bytes of a file that is read piece by piece."""
        fresh = ReadBudget.for_size(size, limits)
        self.bytes_left, self.tags_left = fresh.bytes_left, fresh.tags_left
        self.seconds, self.started, self.child_seconds = fresh.seconds, fresh.started, 0.0

    @property
    def is_out_of_time(self) -> bool:
        """Whether the CPU time is spent."""
        return time.thread_time() - self.started + self.child_seconds > self.seconds

    def add_article_time(self) -> None:
        """Add the CPU time that one more article may cost."""
        self.seconds += _SECONDS_PER_ARTICLE

    def spend_tags(self, tags: int) -> bool:
        """Return whether a page of that many tags may go through the slow search; spend them."""
        if tags > self.tags_left:
            return False
        self.tags_left -= tags
        return True
