"""Rows with Arabic or Hebrew in the order in which they stand on a screen, from left to right.

Many terminals do this by themselves, so it is done only if the setting says so. Unicode's algorithm
(UAX 9) comes from python-bidi; it is given one character for each grapheme, so that marks stay
behind their letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.ui.layout.cells import find_graphemes
from reader.ui.layout.spans import Part

# The letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and the scripts encoded beside them.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# A row's columns, such as headline and date, stand apart by two spaces and keep their places.
_COLUMN = re.compile(r"(?:(?! {2}).)+", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")


def reorder_row(parts: list[Part]) -> list[Part]:
    """Return the parts of a row in the order of the screen, each character in its style."""
    text = "".join(part for part, _ in parts)
    if not _RIGHT_TO_LEFT.search(text):
        return parts
    styles = [style for part, style in parts for _ in part]
    reordered: list[Part] = []
    position = 0
    for column in _COLUMN.finditer(text):
        reordered += _keep(text, styles, position, column.start())
        reordered += _reorder_column(text, styles, *column.span())
        position = column.end()
    reordered += _keep(text, styles, position, len(text))
    return _join(reordered)


def _keep(text: str, styles: list[str], start: int, end: int) -> Iterator[Part]:
    return ((text[at], styles[at]) for at in range(start, end))


def _reorder_column(text: str, styles: list[str], start: int, end: int) -> Iterator[Part]:
    """Yield the graphemes of a column; marks before the first letter stay at the left edge."""
    first = _LETTER.search(text, start, end)
    begin = first.start() if first else end
    yield from _keep(text, styles, start, begin)
    graphemes = find_graphemes(text[begin:end])
    bases = "".join(text[begin + grapheme[0]] for grapheme in graphemes)
    for at, base in _order(bases):
        from_, to, _ = graphemes[at]
        grapheme = text[begin + from_ : begin + to]
        yield (base + grapheme[1:], styles[begin + from_])


def _order(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place of each character of a text in the order of the screen, and how it looks."""
    from bidi import algorithm as bidi

    level = bidi.get_base_level(text)
    storage = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = level, "LR"[level]
    bidi.get_embedding_levels(text, storage)
    for at, char in enumerate(storage["chars"]):
        char["at"] = at
    for step in (
        bidi.explicit_embed_and_overrides,
        bidi.resolve_weak_types,
        bidi.resolve_neutral_types,
        bidi.resolve_implicit_levels,
        bidi.reorder_resolved_levels,
        bidi.apply_mirroring,
    ):
        step(storage, False)
    for char in storage["chars"]:
        yield char["at"], char["ch"]


def _join(parts: list[Part]) -> list[Part]:
    """Return parts of which neighbours of one style are one."""
    joined: list[Part] = []
    for text, style in parts:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
