"""What of a text the reader has had on the screen, as spans of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.ui.layout.heights import Place, TextSizes, TextSpan

if TYPE_CHECKING:
    from reader.ui.layout.article import Anchor, ArticleLayout

# How the screen comes to another part of a text: a ``scroll`` shows all that it passes, where it is
# not by more than the screen holds; a ``jump`` does not; a ``layout`` keeps the text where it was.
Scrolling = Literal["scroll", "jump", "layout"]

# Times the reader's speed, beyond which words that pass are not even skimmed. With the 230 words a
# minute of the settings it is 1,840, three times what counts as skimming in studies of reading:
# whoever knows the beginning of a paragraph may leave its rest.
FASTEST = 8


class ShownRow(NamedTuple):
    """A row of text on the screen: what of the text it stands for, of how many characters."""

    spans: Sequence[TextSpan]
    chars: int


class Movement(NamedTuple):
    """How the screen came to another part of a text.

    ``passed`` was scrolled over, row by row or at most a screen at a time, and has left the screen
    at its upper edge. The ``rows`` are on the screen now, from the top. ``sizes`` are those of the
    text.
    """

    rows: Sequence[ShownRow]
    sizes: TextSizes
    passed: Sequence[TextSpan] = ()


class ReadShare(NamedTuple):
    """What was passed over above where the reader has come, and the share read (0 to 1)."""

    gaps: Sequence[TextSpan] = ()
    share: float = 0.0


class TextOnScreen:
    """What of an article is on the screen: so many rows of its layout, from a row on."""

    def __init__(self, layout: ArticleLayout, top: Anchor, rows: int) -> None:
        self._layout = layout
        self._top = top
        self._rows = rows

    def find_rows(self) -> Iterator[ShownRow]:
        """Yield the rows of text on the screen, from the top."""
        layout = self._layout
        rows = layout.rows_from(self._top, self._rows)
        below = [anchor for anchor, _ in rows[1:]]
        below += [layout.move(self._top, self._rows)] if rows else []
        for (anchor, line), next_anchor in zip(rows, below, strict=True):
            if spans := layout.find_spans(anchor, next_anchor):
                yield ShownRow(spans, len(line.text))

    def find_passed(self, target: Anchor, how: Scrolling) -> Sequence[TextSpan]:
        """Return what is passed where ``target`` comes to the upper edge."""
        if how != "scroll" or not self._rows:
            return ()
        target = min(target, self._layout.lowest_top(self._rows))
        if target > self._layout.move(self._top, self._rows):
            return ()
        return self._layout.find_spans(self._top, target)

    def find_thumb(self) -> range:
        """Return the rows of the thin bar that shows where in the article the screen stands."""
        rows, total = self._rows, self._layout.heights.total
        if total <= rows:
            return range(0)
        size = max(1, round(rows * rows / total))
        above = self._layout.rows_before(self._top)
        first = round((rows - size) * min(1.0, above / (total - rows)))
        return range(first, first + size)

    def describe(self, passed: Sequence[TextSpan]) -> Movement:
        """Return the movement that led here."""
        return Movement(list(self.find_rows()), self._layout.sizes, passed)


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

    @property
    def spans(self) -> Sequence[TextSpan]:
        """What has been on the screen, in order."""
        return self._spans

    @property
    def end(self) -> Place:
        """The end of the last span, the beginning of the text where there is none."""
        return self._spans[-1][1] if self._spans else (0, 0)

    def has(self, spans: Iterable[TextSpan]) -> bool:
        """Return whether all of some spans is there."""
        return all(
            any(first <= start and end <= last for first, last in self._spans)
            for start, end in spans
        )

    def cut_to(self, spans: Iterable[TextSpan]) -> list[TextSpan]:
        """Return what stands in some other spans too."""
        return [
            (max(first, start), min(last, end))
            for start, end in spans
            for first, last in self._spans
            if max(first, start) < min(last, end)
        ]

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


class SkimmedText:
    """Spans of a text that count as read, by how long its rows stood on the screen.

    The time on a screen is given to its rows from the top down, to each as much as it takes to skim
    it, but for those read before. What has had its time counts as read once it leaves the screen at
    the upper edge, and so does all of a screen of which each row has had it. A row that leaves
    without counting loses its time, and time beyond that of a whole screen is given to none.
    """

    def __init__(
        self,
        words: int,
        words_per_minute: float,
        read: Iterable[TextSpan] = (),
        marked: Place = (0, 0),
    ) -> None:
        """The text has so many ``words``; ``read`` of it counts already.

        So does what stands before the place up to which it was ``marked`` by hand, but not as read
        here: it is kept apart, since that can be undone.
        """
        self.read = PassedText(read)
        self._marked: TextSpan = ((0, 0), marked)
        self._words = words
        self._words_per_second = FASTEST * words_per_minute / 60
        self._movement: Movement | None = None
        self._skimmed = PassedText()  # of what is on the screen
        self._left_over = 0.0  # characters for which there was time, fewer than the next row has
        self._next: Place | None = None  # where that row begins
        self._waiting: Sequence[ShownRow] = ()  # on the screen, that have not had their time

    def move(self, movement: Movement) -> bool:
        """Take note of what is on the screen now; return whether more counts as read."""
        self._movement = movement
        passed = self._leave_out_rests(self._skimmed.cut_to(movement.passed))
        shown = [span for row in movement.rows for span in row.spans]
        self._skimmed = PassedText(self._skimmed.cut_to(shown))
        is_new = not self.read.has(passed)
        self.read.add(passed)
        self._find_waiting()
        return self._take_screen() or is_new

    def _leave_out_rests(self, passed: Iterable[TextSpan]) -> list[TextSpan]:
        """Leave out rests of paragraphs whose beginnings do not count: "came back." in a last row.

        There is soon time enough for a row of two words, between rows that went by.
        """
        kept: list[TextSpan] = []
        for (paragraph, char), end in passed:
            before = ((paragraph, 0), (paragraph, char))
            has_before = not char or PassedText([*self.counted.spans, *kept]).has([before])
            start = (paragraph, char) if has_before else (paragraph + 1, 0)
            if start < end:
                kept.append((start, end))
        return kept

    def stay(self, seconds: float) -> bool:
        """Have the screen stand for some more seconds; return whether more counts as read."""
        waiting = self._waiting
        if not waiting:
            return False
        is_same = waiting[0].spans[0][0] == self._next
        chars = seconds * self._chars_per_second + (self._left_over if is_same else 0.0)
        for number, row in enumerate(waiting):
            if row.chars > chars:
                self._left_over, self._next = chars, row.spans[0][0]
                if number:
                    self._find_waiting()
                return False
            chars -= row.chars
            self._skimmed.add(row.spans)
        self._find_waiting()
        return self._take_screen()

    def _take_screen(self) -> bool:
        """Count all of the screen if each row has had its time; return whether that is new."""
        if self._movement is None or self._waiting:
            return False
        shown = [span for row in self._movement.rows for span in row.spans]
        is_new = not self.counted.has(shown)
        self.read.add(shown if is_new else ())
        return is_new

    @property
    def counted(self) -> PassedText:
        """All that counts as read, what was marked so by hand too."""
        return PassedText([*self.read.spans, self._marked])

    @property
    def seconds_left(self) -> float:
        """How long the screen must stand until all of it counts as read; 0 where it does."""
        waiting = self._waiting
        if not waiting:
            return 0.0
        left_over = self._left_over if waiting[0].spans[0][0] == self._next else 0.0
        return (sum(row.chars for row in waiting) - left_over) / self._chars_per_second

    @property
    def is_screen_read(self) -> bool:
        """Whether all that is on the screen counts as read."""
        return not self._waiting

    def _find_waiting(self) -> None:
        """Find the rows on the screen that have not had their time, from the top."""
        had = PassedText([*self.read.spans, *self._skimmed.spans, self._marked])
        rows = () if self._movement is None else self._movement.rows
        self._waiting = [row for row in rows if not had.has(row.spans)]

    @property
    def _chars_per_second(self) -> float:
        if self._movement is None or not self._words:
            return inf
        return self._words_per_second * self._movement.sizes.total / self._words


def count_paragraphs(spans: Iterable[TextSpan]) -> int:
    """Return of how many paragraphs some stands in spans that are in order."""
    count, counted = 0, -1
    for (first, _), (last, char) in spans:
        last -= char == 0
        count += max(0, last - max(first, counted + 1) + 1)
        counted = max(counted, last)
    return count
