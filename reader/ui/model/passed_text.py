"""What of a text the reader has had on the screen, as spans of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Place = tuple[int, int]  # the index of a paragraph, a code point of its text
TextSpan = tuple[Place, Place]  # from a place on, before another one


class Movement(NamedTuple):
    """How the screen came to another part of a text.

    ``passed`` was scrolled over, row by row or at most a screen at a time. ``left`` was on the
    screen before a jump. ``shown`` is on the screen now, which is the ``share`` (0 to 1) of the
    text's rows. The text ends before ``end``.
    """

    shown: Sequence[TextSpan]
    share: float
    end: Place
    passed: Sequence[TextSpan] = ()
    left: Sequence[TextSpan] = ()


class PassedText:
    """Spans of a text, in order; those that touch or overlap are one."""

    def __init__(self, spans: Iterable[TextSpan] = ()) -> None:
        self._spans: list[TextSpan] = []
        self.add(spans)

    def add(self, spans: Iterable[TextSpan]) -> None:
        """Add what has been on the screen too."""
        joined: list[TextSpan] = []
        for start, end in sorted([*self._spans, *spans]):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            elif start < end:
                joined.append((start, end))
        self._spans = joined

    def find_gaps(self, end: Place) -> list[TextSpan]:
        """Return what stands before ``end`` and has not been on the screen, in order."""
        gaps = []
        reached: Place = (0, 0)
        for start, stop in self._spans:
            if reached < min(start, end):
                gaps.append((reached, min(start, end)))
            reached = max(reached, stop)
        if reached < end:
            gaps.append((reached, end))
        return gaps


def count_paragraphs(spans: Iterable[TextSpan]) -> int:
    """Return of how many paragraphs some stands in spans that are in order."""
    count, counted = 0, -1
    for (first, _), (last, char) in spans:
        last -= char == 0
        count += max(0, last - max(first, counted + 1) + 1)
        counted = max(counted, last)
    return count
