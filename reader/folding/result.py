"""The result of folding an article: folds, repeats, conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["same", "contained", "variant", "reworded"]
ConflictKind = Literal["number", "date", "unit", "negation"]


@dataclass(frozen=True, slots=True)
class Difference:
    """``text[start:end]`` of a folded paragraph differs from the shown one.

    In the shown paragraph ``text[there_start:there_end]``, which may be empty, is in its place.
    Offsets count code points.
    """

    start: int
    end: int
    there_start: int
    there_end: int


@dataclass(frozen=True, slots=True)
class Fold:
    """Paragraph ``paragraph`` is hidden behind the shown paragraph ``onto``.

    ``own_words`` pairs verbatim parts of the folded paragraph with the parts of the shown one in
    their place, in order, "" for none; it is empty for the relations same and contained.
    ``differences`` are all places where the folded paragraph has words of its own, function words
    too; they are marked when the reader looks at the copy.
    """

    paragraph: int
    onto: int
    relation: Relation
    own_words: tuple[tuple[str, str], ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """``text[start:end]`` of shown ``paragraph`` is also said in the shown paragraph ``within``."""

    paragraph: int
    start: int
    end: int
    within: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two shown paragraphs have the same sentence except for one number, date, unit or negation.

    ``text[start:end]`` of ``paragraph`` contradicts ``text[other_start:other_end]`` of ``other``;
    ``paragraph`` is the earlier one in the file.
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
        """The folds by the index of the folded paragraph."""
        return {fold.paragraph: fold for fold in self.folds}

    @property
    def copies(self) -> dict[int, list[Fold]]:
        """The folds by the index of the paragraph that shows them."""
        copies: dict[int, list[Fold]] = {}
        for fold in self.folds:
            copies.setdefault(fold.onto, []).append(fold)
        return copies
