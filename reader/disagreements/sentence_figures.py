"""The figures in which nearly equal sentences differ, as values with what they count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.group_units import choose_unit, round_value
from reader.disagreements.lexicons import quantity_lexicon_of
from reader.disagreements.quantity_labels import describe_plainly


class SentenceFigure(NamedTuple):
    """A figure of a sentence: ``text[start:end]`` of it, and its value."""

    value: float
    text: str
    start: int
    end: int


class SentenceFigures(NamedTuple):
    """Figures of one quantity, one of each sentence; see ``Disagreement``."""

    about: str
    unit: str | None
    figures: tuple[SentenceFigure, ...]


def read_sentence_figures(
    sentences: Sequence[tuple[str, int]], language: str | None
) -> SentenceFigures | None:
    """Return the figures that stand at a place of each sentence.

    ``sentences`` are texts, each with the place at which it differs from the others. None where
    these are no figures with different values that a lexicon knows.
    """
    lexicon = quantity_lexicon_of(language)
    if lexicon is None:
        return None
    found: list[Figure] = []
    for text, place in sentences:
        for figure in read_figures(text, 0, 0, 0, lexicon):
            if figure.start <= place < figure.end:
                found.append(figure)
                break
        else:
            return None
    same_dimension = len({figure.number.dimension for figure in found}) == 1
    if not same_dimension or len({figure.base_value for figure in found}) < 2:
        return None
    unit, factor = choose_unit(found)
    return SentenceFigures(
        describe_plainly(found),
        unit,
        tuple(
            SentenceFigure(round_value(f.base_value / factor), f.text, f.start, f.end)
            for f in found
        ),
    )
