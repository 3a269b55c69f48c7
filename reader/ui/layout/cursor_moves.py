"""Tells the terminal where texts begin behind those whose cells terminals count differently.

What a program writes to a terminal goes through here at the end, whichever widget drew it. A text
with marks, joined letters or emoji has room for the most that a terminal takes (``cells.py``): the
room is erased, and the cursor is put behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.text.normalisation import MARKS
from reader.ui.layout.cells import cell_len

# A sequence of the terminal, or a control character.
_SEQUENCE = re.compile(
    r"\x1b\[(?P<codes>[0-?]*)[ -/]*(?P<final>[@-~])|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"
    r"|\x1b[ -/]*[0-~]|[\x00-\x1f]",
    re.DOTALL,
)
# A text between columns, which two spaces or a rule keep apart.
_COLUMN = re.compile(r"(?:(?! {2})[^\u2500-\u259f])+|[\u2500-\u259f]+| +")


def hold_columns(output: str) -> str:
    """Return what is written to a terminal, with moves of the cursor where it may be elsewhere.

    Only what follows a move to a row and column is changed: before it the column is not known.
    """
    if output.isascii() or not _uncertain().search(output):
        return output
    return "".join(_hold(output))


def _hold(output: str) -> Iterator[str]:
    column: int | None = None
    position = 0
    for sequence in _SEQUENCE.finditer(output):
        text = output[position : sequence.start()]
        if text:
            yield from _place(text, column)
            column = None if column is None else column + cell_len(text)
        yield sequence[0]
        column = _find_column(sequence, column)
        position = sequence.end()
    yield from _place(output[position:], column)


def _find_column(sequence: re.Match[str], column: int | None) -> int | None:
    """Return the column after a sequence, from 0; None where it is not known."""
    final = sequence["final"]
    if final in ("m", "h", "l"):  # colours and modes
        return column
    if final in ("H", "f", "G"):
        numbers = (sequence["codes"] or "1").split(";")
        number = numbers[-1] if final == "G" or len(numbers) > 1 else "1"
        return int(number) - 1 if number.isdigit() else None
    return None


def _place(text: str, column: int | None) -> Iterator[str]:
    if column is None or text.isascii() or not _uncertain().search(text):
        yield text
        return
    for part in _COLUMN.findall(text):
        cells = cell_len(part)
        if _uncertain().search(part):
            yield f"\x1b[{cells}X{part}\x1b[{column + cells + 1}G"
        else:
            yield part
        column += cells


@cache
def _uncertain() -> re.Pattern[str]:
    """What terminals count differently: marks, what joins letters, old Hangul, emoji."""
    return re.compile(
        f"[{MARKS}\u0e33\u0eb3\u1100-\u11ff\u200b-\u200f\u2060\ufe0e\ufe0f\U0001f000-\U0001ffff]"
    )
