"""What folding says of an article: folds, repeats, conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["same", "contained", "variant", "reworded"]
ConflictKind = Literal["number", "date", "unit"]


@dataclass(frozen=True, slots=True)
class Difference:
    """``text[start:end]`` of a folded paragraph; in the shown one its place is ``there_start``.

    What stands there, to ``there_end``, may be nothing; offsets count code points.
    """

    start: int
    end: int
    there_start: int
    there_end: int


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraph ``paragraph`` is hidden behind the shown paragraph ``onto``.

    ``own_words`` pairs what the folded paragraph says with what stands there in the shown one,
    verbatim pieces of both texts in order, "" for nothing; empty for same and contained.
    ``differences`` are all places where it has words of its own, function words as well, to mark
    them when the copy is looked at.
    """

    paragraph: int
    onto: int
    relation: Relation
    own_words: tuple[tuple[str, str], ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """``text[start:end]`` of shown ``paragraph`` stands also in the shown paragraph ``within``."""

    paragraph: int
    start: int
    end: int
    within: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two shown paragraphs say the same sentence but for one number, date or unit.

    ``text[start:end]`` of ``paragraph`` stands against ``text[other_start:other_end]`` of
    ``other``; ``paragraph`` is the earlier one in the file.
    """

    kind: ConflictKind
    paragraph: int
    start: int
    end: int
    other: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Folding:
    """All folds, in order of the folded paragraph; repeats and conflicts, in order of place."""

    folds: tuple[Fold, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

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
