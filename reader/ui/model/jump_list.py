"""The places from which the reader jumped, so that one key goes back to them."""

from __future__ import annotations

from typing import NamedTuple

from reader.ui.layout.article import Position

_MAX_JUMPS = 100


class Viewpoint(NamedTuple):
    """What was on screen of an article: the position at the upper edge, the current paragraph."""

    position: Position
    paragraph: int


class Jump(NamedTuple):
    """An article's id, and what was on screen of it."""

    article_id: int
    viewpoint: Viewpoint


class BriefingJump(NamedTuple):
    """A briefing, and where in it the reader was; both as the briefing's controller has them."""

    briefing: object
    place: object


class JumpList:
    """The last hundred jumps, the newest last."""

    def __init__(self) -> None:
        self._jumps: list[Jump | BriefingJump] = []

    def __len__(self) -> int:
        return len(self._jumps)

    def add(self, jump: Jump | BriefingJump) -> None:
        """Remember where a jump begins."""
        self._jumps.append(jump)
        del self._jumps[:-_MAX_JUMPS]

    def pop(self) -> Jump | BriefingJump | None:
        """Return the newest jump and forget it; None where there is none."""
        return self._jumps.pop() if self._jumps else None

    def discard(self, jump: Jump) -> None:
        """Forget a jump that turned out to be none."""
        if jump in self._jumps:
            self._jumps.remove(jump)
