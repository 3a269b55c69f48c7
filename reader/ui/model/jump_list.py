"""The places from which the reader jumped, so that one key goes back to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.ui.model.viewpoint import Viewpoint

if TYPE_CHECKING:
    from reader.ui.commands import PaneName
    from reader.ui.layout.briefing_layout import BriefingPlace
    from reader.ui.model.opened_briefing import OpenedBriefing

_MAX_JUMPS = 100


class Jump(NamedTuple):
    """An article's id, what was on screen of it, and the pane that had the keys."""

    article_id: int
    viewpoint: Viewpoint
    pane: PaneName = "article"


class BriefingJump(NamedTuple):
    """A briefing, and where in it the reader was."""

    briefing: OpenedBriefing
    place: BriefingPlace


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

    def discard(self, jump: Jump | BriefingJump | None) -> None:
        """Forget a jump that turned out to be none."""
        if jump in self._jumps:
            self._jumps.remove(jump)
