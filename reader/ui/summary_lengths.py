"""The lengths that a summary can be given from the screen."""

from __future__ import annotations

from typing import TypeVar

from reader.summarising import Length

Number = TypeVar("Number", int, float)

_SENTENCES = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50)
_WORDS = (20, 40, 60, 80, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1_000)
_RATIOS = (0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1.0)


def find_next_length(length: Length, step: int) -> Length:
    """Return the next longer (1) or shorter (-1) length of the same kind; itself at an end."""
    if length.sentences is not None:
        return Length(sentences=_next(_SENTENCES, length.sentences, step))
    if length.words is not None:
        return Length(words=_next(_WORDS, length.words, step))
    assert length.ratio is not None
    return Length(ratio=_next(_RATIOS, length.ratio, step))


def _next(values: tuple[Number, ...], now: Number, step: int) -> Number:
    further = [value for value in values if (value > now if step > 0 else value < now)]
    return now if not further else further[0] if step > 0 else further[-1]


def make_length_choices(words_per_minute: int) -> dict[str, tuple[str, Length]]:
    """Return what a reader may choose: name to (what it means, length)."""
    choices: dict[str, tuple[str, Length]] = {
        f"{n} sentences": ("", Length(sentences=n)) for n in (3, 5, 8, 12)
    }
    for seconds in (30, 60):
        words = words_per_minute * seconds // 60
        explanation = f"at most {words} words, at your reading speed"
        choices[f"{seconds} seconds"] = (explanation, Length(words=words))
    for share in (5, 10, 20):
        choices[f"{share} %"] = ("of the article", Length(ratio=share / 100))
    return choices
