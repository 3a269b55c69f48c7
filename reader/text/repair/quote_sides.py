"""Which quotation marks of a paragraph open and which close.

White space or punctuation beside a mark shows its side. A mark that has lost its space
(``said."However``, ``up'demoralised``) can only be decided by the marks before and after it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal

Side = Literal["open", "close"]

_DOUBLE = '"'
_CAN_PRECEDE_OPENING = "([{—–-/\"'“‘„«"
_CAN_FOLLOW_CLOSING = ")]}—–-/\"'”’.,;:!?…»"


class QuoteSides:
    """The straight quotation marks, and the curly single ones, of one paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text

    def side(self, position: int) -> Side | None:
        """Return whether the mark at ``position`` opens or closes, None where that is unclear.

        For a mark without white space beside it, the marks before and after it must agree: it
        closes what is open if the next mark does not close it, or it opens what the next mark
        closes. Curly double marks are decided by their shape; “ closes where a text also has „.
        """
        mark = self.text[position]
        if mark == "“":
            return "close" if "„" in self.text else "open"
        if mark == "”":
            return "close" if "“" in self.text else None
        if mark == "‘":
            return "open"
        marks = self._double if mark == _DOUBLE else self._single
        index = bisect_left(marks, (position, ""))
        if index < len(marks) and marks[index][0] == position:
            return marks[index][1] or None
        return self._side_by_other_marks(marks, index, index)

    @cached_property
    def _double(self) -> list[tuple[int, Side | Literal[""]]]:
        return self._find_sides(_DOUBLE)

    @cached_property
    def _single(self) -> list[tuple[int, Side | Literal[""]]]:
        return self._find_sides("'’‘")

    def _find_sides(self, characters: str) -> list[tuple[int, Side | Literal[""]]]:
        """Return position and side of each mark among ``characters``, without apostrophes."""
        marks: list[tuple[int, Side | Literal[""]]] = [
            (position, self._side_by_neighbours(position) or "")
            for position, char in enumerate(self.text)
            if char in characters and not self._is_apostrophe(position)
        ]
        for index, (position, side) in enumerate(marks):
            if not side:
                marks[index] = (position, self._side_by_other_marks(marks, index, index + 1) or "")
        return marks

    @staticmethod
    def _side_by_other_marks(
        marks: list[tuple[int, Side | Literal[""]]], before: int, after: int
    ) -> Side | None:
        """Decide the side of a mark between ``marks[:before]`` and ``marks[after:]``."""
        last = marks[before - 1][1] if before else "close"
        following = marks[after][1] if after < len(marks) else ""
        if last == "open":
            return None if following == "close" else "close"
        return "open" if last == "close" and following == "close" else None

    def _side_by_neighbours(self, position: int) -> Side | None:
        """Decide the side of a mark by the characters beside it."""
        before, after = self._neighbours(position)
        if self.text[position] == "‘":
            return "open"
        opens = before.isspace() or before in _CAN_PRECEDE_OPENING
        closes = after.isspace() or after in _CAN_FOLLOW_CLOSING
        if opens == closes:
            return None
        return "open" if opens else "close"

    def _is_apostrophe(self, position: int) -> bool:
        if self.text[position] in (_DOUBLE, "‘"):
            return False
        before, after = self._neighbours(position)
        inside_word = before.isalnum() and after.isalnum()
        plural = (
            before == "s" and not after.isalnum()
        )  # or the end of a quotation: this cannot be decided
        decade = after.isdigit() and not before.isalnum()  # the '90s
        return inside_word or plural or decade

    def _neighbours(self, position: int) -> tuple[str, str]:
        before = self.text[position - 1] if position else " "
        after = self.text[position + 1] if position + 1 < len(self.text) else " "
        return before, after
