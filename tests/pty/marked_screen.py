"""A screen on which a spacing mark takes a cell, as in tmux: pyte drops what follows one."""

from __future__ import annotations

import re
import unicodedata

import wcwidth

_PIECE = re.compile(
    r"\x1b\[(?P<codes>[0-?]*)[ -/]*(?P<final>[@-~])|\x1b[\]P^_X].*?(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]"
    r"|(?P<char>.)",
    re.DOTALL,
)


class MarkedScreen:
    """What a terminal of some columns and rows shows after an output."""

    def __init__(self, output: str, columns: int, rows: int) -> None:
        self._cells = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 0
        for piece in _PIECE.finditer(output):
            if piece["char"]:
                self._write(piece["char"])
            elif piece["final"]:
                self._obey(piece["final"], piece["codes"])

    @property
    def rows(self) -> list[list[str]]:
        """The cells of each row; the second one of a wide character is empty."""
        return self._cells

    def _write(self, char: str) -> None:
        if char == "\r":
            self._column = 0
        elif char == "\n":
            self._row = min(self._row + 1, len(self._cells) - 1)
        elif char >= " ":
            self._put(char)

    def _put(self, char: str) -> None:
        row = self._cells[self._row]
        marks = unicodedata.category(char) == "Mc"
        cells = 1 if marks else max(0, wcwidth.wcwidth(char))
        if cells == 0:
            row[max(0, self._column - 1)] += char
            return
        column = min(self._column, len(row) - cells)  # lines do not wrap while the screen is shown
        row[column : column + cells] = [char, *[""] * (cells - 1)]
        self._column = column + cells

    def _obey(self, final: str, codes: str) -> None:
        numbers = [int(code) for code in codes.split(";") if code.isdigit()]
        count = max(1, numbers[0]) if numbers else 1
        row = self._cells[self._row]
        if final in "Hf":
            self._row = min(count, len(self._cells)) - 1
            self._column = min(numbers[1] if len(numbers) > 1 else 1, len(row)) - 1
        elif final == "G":
            self._column = min(count, len(row)) - 1
        elif final == "X":
            end = min(len(row), self._column + count)
            row[self._column : end] = [" "] * (end - self._column)
        elif final == "J" and numbers == [2]:
            self._cells = [[" "] * len(row) for _ in self._cells]
