"""Breaks text into lines of at most a number of cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import east_asian_width

from reader.ui.layout.cells import cell_len, find_graphemes

# One cell each in every terminal, so that a line's cells are its characters.
_ONE_CELL_TEXT = re.compile(r"[ -~¡-¬®-˿Ͱ-ϿЀ-҂Ҋ-ӿ‐-‧′″€]*\Z")


# Unicode's rules for East Asian text (UAX 14): no line begins with these (its classes CL, CP, EX,
# IS, NS and, for small kana, CJ), and none ends with those that open (OP).
_CLOSING = frozenset(
    "、。，．：；！？）」』】〉》〕〗〙〛｝］｠〞〟％…‥・·゛゜ゝゞヽヾ々〻ー〜～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    ",.;:!?)]}%’”»"
)
_OPENING = frozenset("（「『【〈《〔〖〘〚｛［｟〝([{‘“«$£¥￥＄")
_THAI = re.compile("[\u0e00-\u0e7f]+")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")


# Narrower lines than this are too short to be broken after a slash.
_MIN_WIDTH_FOR_SLASHES = 8


@lru_cache(maxsize=64)
def _line_pattern(width: int) -> re.Pattern[str]:
    # A line ends before a space or at the end of the text; a word wider than a line is cut.
    after_slash = rf"[^ ]{{2,{width - 1}}}(?<!/)/(?!/)|" if width >= _MIN_WIDTH_FOR_SLASHES else ""
    return re.compile(rf"(?! )(?:.{{1,{width}}}(?= |\Z)|{after_slash}[^ ]{{{width}}})", re.DOTALL)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of ``text`` as (start, end) in code points, each at most ``width`` cells.

    Lines break at spaces, between words of Thai, and beside characters of Chinese and Japanese. A
    word that is wider than a line is cut after a "/", so that the names in a path or an address
    stay whole, else between graphemes. An empty text is one empty line. Only spaces stand between
    two lines.
    """
    width = max(width, 1)
    if not text:
        return [(0, 0)]
    if _ONE_CELL_TEXT.match(text):
        lines = [match.span() for match in _line_pattern(width).finditer(text)]
        return [(start, start + len(text[start:end].rstrip(" "))) for start, end in lines] or [
            (0, 0)
        ]
    return _wrap_graphemes(text, width)


def _wrap_graphemes(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start = end = 0  # the line so far without trailing spaces
    cells_before = start_at = 0  # the cells before what comes now, and before the line
    # Where a line may end, where the next one then starts, and the cells before that; a slash is
    # used where there is no gap.
    gap = slash = (-1, -1, 0)
    thai_words = _find_thai_words(text)
    for first, last, cells in find_graphemes(text):
        if text[first:last] == " ":
            cells_before += 1
            if end > start:
                gap = (end, last, cells_before)
            else:
                start, end, start_at = last, last, cells_before
            continue
        if end == first > start:
            if first in thai_words or _may_end_between(text[first - 1], text[first]):
                gap = (first, first, cells_before)
            elif text[first - 1] == "/" and _is_break_after(text, first - 1, width):
                slash = (first, first, cells_before)
        while cells_before - start_at + cells > width and end > start:
            line_start = start
            if gap[0] > start:
                line_end, start, start_at = gap
            elif slash[0] > start + 2:
                line_end, start, start_at = slash
            else:
                line_end, start, start_at = end, first, cells_before
            lines.append((line_start, line_end))
            end = max(end, start)
        cells_before += cells
        end = last
    if end > start or not lines:
        lines.append((start, end))
    return lines


def find_breaks(text: str) -> list[int]:
    """Return where a line may end though no space stands there, as code points before it."""
    if _ONE_CELL_TEXT.match(text):
        return []
    thai_words = _find_thai_words(text)
    return [
        first
        for first, _, _ in find_graphemes(text)
        if first in thai_words or (first and _may_end_between(text[first - 1], text[first]))
    ]


@lru_cache(maxsize=256)
def _find_thai_words(text: str) -> frozenset[int]:
    """Return where words of Thai begin, which has no spaces between them."""
    if not _THAI.search(text):
        return frozenset()
    from reader.text import segment

    return frozenset(
        start for run in _THAI.finditer(text) for start, _ in segment(text, *run.span())
    )


def _may_end_between(before: str, char: str) -> bool:
    """Return whether a line may end between two characters: beside one of Chinese or Japanese.

    Korean is written with spaces, so its words stay whole.
    """
    if char in _CLOSING or before in _OPENING:
        return False
    return _is_ideograph(char) or (_is_ideograph(before) and char.isalnum())


def _is_ideograph(char: str) -> bool:
    """Return whether a character is wide: a letter of Chinese or Japanese, or an emoji."""
    return east_asian_width(char) in "WF" and not _HANGUL.match(char)


def _is_break_after(text: str, at: int, width: int) -> bool:
    """Whether a line may end after a "/": not within "https://"."""
    return width >= _MIN_WIDTH_FOR_SLASHES and text[at - 1] != "/" and text[at + 1] != "/"


def cut(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` cells, ending in "…" where something was cut off."""
    narrow = _ONE_CELL_TEXT.match(text)
    if (len(text) if narrow else cell_len(text)) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    if narrow:
        return text[: width - 1].rstrip() + "…"
    used = 0
    for start, _end, cells in find_graphemes(text):
        if used + cells > width - 1:
            return text[:start].rstrip() + "…"
        used += cells
    return text


def find_char_at(text: str, cells: int) -> int:
    """Return how many code points of a line lie before a cell, whole graphemes alone."""
    used = 0
    for start, _end, width in find_graphemes(text):
        if used + width > cells:
            return start
        used += width
    return len(text)


def fill_rows(facts: Iterable[str], width: int, rows: int) -> list[str]:
    """Return facts in at most so many ``rows``; [] where these do not hold them all."""
    filled = [""]
    for fact in filter(None, facts):
        joined = f"{filled[-1]} · {fact}" if filled[-1] else fact
        if cell_len(joined) <= width:
            filled[-1] = joined
        elif len(filled) < rows and cell_len(fact) <= width:
            filled.append(fact)
        else:
            return []
    return filled
