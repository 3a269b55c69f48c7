"""What folding says of an article: folds, repeats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["same", "contained", "variant", "reworded"]


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraph ``paragraph`` is hidden behind the shown paragraph ``onto``.

    ``own_words`` pairs what the folded paragraph says with what stands there in the shown one,
    verbatim pieces of both texts in order, "" for nothing; empty for same and contained.
    """

    paragraph: int
    onto: int
    relation: Relation
    own_words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """``text[start:end]`` of shown ``paragraph`` stands also in the shown paragraph ``within``."""

    paragraph: int
    start: int
    end: int
    within: int


@dataclass(frozen=True, slots=True)
class Folding:
    """All folds, in order of the folded paragraph, and repeats, in order of paragraph and start."""

    folds: tuple[Fold, ...] = ()
    repeats: tuple[Repeat, ...] = ()

    @property
    def folded(self) -> dict[int, Fold]:
        """The folds by index of the folded paragraph."""
        return {fold.paragraph: fold for fold in self.folds}

    @property
    def copies(self) -> dict[int, list[Fold]]:
        """The folds by index of the paragraph that shows them."""
        copies: dict[int, list[Fold]] = {}
        for fold in self.folds:
            copies.setdefault(fold.onto, []).append(fold)
        return copies
