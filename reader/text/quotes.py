"""Which quotation marks of a paragraph open and which close.

A mark with white space or punctuation on one side tells by itself. One that has lost its space
(``said."However``, ``up'demoralised``) tells only by the marks before and after it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal

Side = Literal["open", "close"]

_DOUBLE = '"'
_BEFORE_OPENING = "([{—–-/\"'“‘„«"
_AFTER_CLOSING = ")]}—–-/\"'”’.,;:!?…»"


class Quotes:
    """The straight, and the curly single, quotation marks of one paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text

    def side(self, position: int) -> Side | None:
        """Return whether the mark at ``position`` opens or closes, None where that is unclear.

        It is clear for a mark without white space beside it where the mark before it and the one
        after it agree: it closes what is open and nothing else closes that, or it opens what the
        next mark closes. Curly double marks tell by their shape, “ by „ where a text has both.
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
        return self._decide(marks, index, index)

    @cached_property
    def _double(self) -> list[tuple[int, Side | Literal[""]]]:
        return self._resolve(_DOUBLE)

    @cached_property
    def _single(self) -> list[tuple[int, Side | Literal[""]]]:
        return self._resolve("'’‘")

    def _resolve(self, family: str) -> list[tuple[int, Side | Literal[""]]]:
        """Return position and side of each mark of a family, apostrophes left out."""
        marks: list[tuple[int, Side | Literal[""]]] = [
            (position, self._own_side(position) or "")
            for position, char in enumerate(self.text)
            if char in family and not self._is_apostrophe(position)
        ]
        for index, (position, side) in enumerate(marks):
            if not side:
                marks[index] = (position, self._decide(marks, index, index + 1) or "")
        return marks

    @staticmethod
    def _decide(
        marks: list[tuple[int, Side | Literal[""]]], before: int, after: int
    ) -> Side | None:
        """Decide for a mark that stands between ``marks[:before]`` and ``marks[after:]``."""
        last = marks[before - 1][1] if before else "close"
        following = marks[after][1] if after < len(marks) else ""
        if last == "open":
            return None if following == "close" else "close"
        return "open" if last == "close" and following == "close" else None

    def _own_side(self, position: int) -> Side | None:
        before, after = self._neighbours(position)
        if self.text[position] == "‘":
            return "open"
        opens = before.isspace() or before in _BEFORE_OPENING
        closes = after.isspace() or after in _AFTER_CLOSING
        if opens == closes:
            return None
        return "open" if opens else "close"

    def _is_apostrophe(self, position: int) -> bool:
        if self.text[position] in (_DOUBLE, "‘"):
            return False
        before, after = self._neighbours(position)
        inside_a_word = before.isalnum() and after.isalnum()
        plural = before == "s" and not after.isalnum()  # or the end of a quotation: no one knows
        decade = after.isdigit() and not before.isalnum()  # the '90s
        return inside_a_word or plural or decade

    def _neighbours(self, position: int) -> tuple[str, str]:
        before = self.text[position - 1] if position else " "
        after = self.text[position + 1] if position + 1 < len(self.text) else " "
        return before, after
