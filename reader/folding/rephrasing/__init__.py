"""Rephrasing: whether a paragraph says in other words what another one says."""

from reader.folding.rephrasing.rephrased_text import find_rephrasing

__all__ = ["find_rephrasing"]
