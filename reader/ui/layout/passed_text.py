"""What of a text the reader has had on the screen, as spans of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from reader.ui.layout.article import Anchor, ArticleLayout

# How the screen comes to another part of a text: a ``scroll`` shows all that it passes, where it is
# not by more than the screen holds; a ``jump`` does not; a ``layout`` keeps the text where it was.
Scrolling = Literal["scroll", "jump", "layout"]

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


class TextOnScreen:
    """What of an article is on the screen: so many rows of its layout, from a row on."""

    def __init__(self, layout: ArticleLayout, top: Anchor, rows: int) -> None:
        self._layout = layout
        self._top = top
        self._rows = rows

    def find_shown(self) -> Sequence[TextSpan]:
        """Return what text is on the screen."""
        return self._layout.find_spans(self._top, self._layout.move(self._top, self._rows))

    def scroll(self, target: Anchor, how: Scrolling) -> tuple[Sequence[TextSpan], ...]:
        """Return what is passed and what is left where ``target`` comes to the upper edge."""
        if how == "layout" or not self._rows:
            return (), ()
        target = min(target, self._layout.lowest_top(self._rows))
        if how == "scroll" and target <= self._layout.move(self._top, self._rows):
            return self._layout.find_spans(self._top, target), ()
        return (), self.find_shown() if target != self._top else ()

    def find_thumb(self) -> range:
        """Return the rows of the thin bar that shows where in the article the screen stands."""
        rows, total = self._rows, self._layout.heights.total
        if total <= rows:
            return range(0)
        size = max(1, round(rows * rows / total))
        above = self._layout.rows_before(self._top)
        first = round((rows - size) * min(1.0, above / (total - rows)))
        return range(first, first + size)

    def describe(self, passed: Sequence[TextSpan], left: Sequence[TextSpan]) -> Movement:
        """Return the movement that led here."""
        share = min(1.0, self._rows / max(1, self._layout.heights.total))
        end = (len(self._layout.article.paragraphs), 0)
        return Movement(self.find_shown(), share, end, passed, left)


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
