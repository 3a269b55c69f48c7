"""Pauses: the commas, dashes and brackets at which a sentence is parted; quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.folding.analysis import AnalysedText

DOUBLE_MARKS = frozenset('"“”„«»')  # quotation marks that are no apostrophes
_PAUSE = re.compile(r"[,;:()\[\]—]|--|(?<=\s)[-–](?=\s)")


def find_pause(text: AnalysedText, i: int) -> str:
    """Return the mark of the pause behind word ``i``; "" if there is none.

    The mark is one of ``, ; : ( ) [ ]``, and "-" for every dash.
    """
    end = text.starts[i + 1] if i + 1 < len(text.words) else len(text.text)
    marks = _PAUSE.findall(text.text, text.ends[i], end) if end - text.ends[i] > 1 else []
    if not marks:
        return ""
    return marks[-1] if marks[-1] in ",;:()[]" else "-"


def has_double_mark(text: str) -> bool:
    """Return whether a text has a quotation mark that is no apostrophe, also one typed as two."""
    return not DOUBLE_MARKS.isdisjoint(text) or "''" in text or "``" in text


def split_at_pauses(text: AnalysedText, indices: Sequence[int]) -> Iterator[list[int]]:
    """Yield words in a row, given by their indices, in the pieces between pauses."""
    piece: list[int] = []
    for j in indices:
        piece.append(j)
        if find_pause(text, j):
            yield piece
            piece = []
    if piece:
        yield piece
