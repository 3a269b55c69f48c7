"""How much of one file is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file in bytes and the most paragraphs of an article that are read."""

    size: int = 32 * 1024 * 1024
    paragraphs: int = 100_000


DEFAULT_LIMITS = Limits()
