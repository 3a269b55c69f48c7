"""Figures of a command: printed beside their bounds."""

from __future__ import annotations


class Figures:
    """Prints figures beside their bounds, and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed = False

    def show(
        self,
        name: str,
        value: float,
        of: int,
        least: float | None = None,
        most: float | None = None,
    ) -> None:
        """Print a share with its bound."""
        share = value / of if of else 1.0 if most is None else 0.0
        bound = "" if least is None else f"  at least {least:.2f}"
        bound += "" if most is None else f"  at most {most:.4f}"
        bad = (least is not None and share < least) or (most is not None and share > most)
        self.missed |= bad
        digits = 3 if most is None else 4
        print(f"{name:58} {share:6.{digits}f} of {of:6,}{bound}{'  MISSED' if bad else ''}")

    def show_none(self, name: str, wrong: int, of: int) -> None:
        """Print how many are wrong, which should be none."""
        self.missed |= wrong > 0
        print(f"{name:58} {wrong:6} of {of:6,}  none{'  MISSED' if wrong else ''}")
