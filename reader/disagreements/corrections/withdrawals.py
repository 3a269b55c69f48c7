"""Where the articles of a story tell a figure that another one of them takes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.disagreements.corrections.corrected_moments import Moved, find_end
from reader.disagreements.corrections.told_corrections import ToldCorrection
from reader.disagreements.disagreement import FigurePlace, Withdrawal


def find_withdrawals(
    corrections: Sequence[ToldCorrection], moves: Sequence[Moved]
) -> Iterator[Withdrawal]:
    """Yield where an old figure, day or month stands, and where it is taken back."""
    for found in corrections:
        old = found.correction.old
        if found.correction.new is None and find_end(found) is None:
            continue  # "earlier reports said 12" may be all that is known
        by = FigurePlace(found.number, old.paragraph, old.start)
        for told in found.others:
            figure = told.figure
            yield Withdrawal(FigurePlace(told.number, figure.paragraph, figure.start), by)
    for moved in moves:
        by = FigurePlace(moved.old.number, moved.old.paragraph, moved.old.start)
        for other in moved.others:
            yield Withdrawal(FigurePlace(other.number, other.paragraph, other.start), by)
