"""Figures, days and months that an article takes back, where another one tells the old ones."""

from reader.disagreements.corrections.corrected_moments import (
    Moved,
    find_ends,
    find_moved,
    list_moved,
)
from reader.disagreements.corrections.told_corrections import (
    ToldCorrection,
    find_corrections,
    group_corrections,
)
from reader.disagreements.corrections.withdrawals import find_withdrawals

__all__ = [
    "Moved",
    "ToldCorrection",
    "find_corrections",
    "find_ends",
    "find_moved",
    "find_withdrawals",
    "group_corrections",
    "list_moved",
]
