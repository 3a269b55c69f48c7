"""Heights of many blocks, some of them estimates, with sums in logarithmic time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

Place = tuple[int, int]  # the index of a paragraph, a code point of its text
TextSpan = tuple[Place, Place]  # from a place on, before another one


class Heights:
    """A Fenwick tree over block heights in rows.

    Source: P. M. Fenwick, "A new data structure for cumulative frequency tables", Software:
    Practice and Experience 24 (1994).
    """

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]
        self.total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, block: int) -> int:
        return self._heights[block]

    def __setitem__(self, block: int, height: int) -> None:
        change = height - self._heights[block]
        if not change:
            return
        self._heights[block] = height
        self.total += change
        index = block + 1
        while index < len(self._tree):
            self._tree[index] += change
            index += index & -index

    def before(self, block: int) -> int:
        """Return the rows above a block."""
        rows = 0
        while block > 0:
            rows += self._tree[block]
            block -= block & -block
        return rows

    def find(self, row: int) -> tuple[int, int]:
        """Return the block that a row from 0 lies in, and the row within it."""
        if not self._heights:
            return 0, 0
        row = max(0, min(row, self.total - 1))
        block, step = 0, 1 << (len(self._tree) - 1).bit_length()
        while step:
            following = block + step
            if following < len(self._tree) and self._tree[following] <= row:
                block = following
                row -= self._tree[following]
            step >>= 1
        return min(block, len(self._heights) - 1), row


class TextSizes:
    """How many characters the paragraphs of a text have."""

    def __init__(self, lengths: Iterable[int]) -> None:
        self._before = [0, *accumulate(lengths)]

    @property
    def end(self) -> Place:
        """The place before which the text ends."""
        return (len(self._before) - 1, 0)

    @property
    def total(self) -> int:
        """The characters of the whole text."""
        return self._before[-1]

    def count(self, spans: Iterable[TextSpan]) -> int:
        """Return how many characters stand in spans that do not overlap."""
        return sum(self._count_before(end) - self._count_before(start) for start, end in spans)

    def _count_before(self, place: Place) -> int:
        paragraph, char = place
        if paragraph >= len(self._before) - 1:
            return self.total
        return min(self._before[paragraph] + char, self._before[paragraph + 1])
