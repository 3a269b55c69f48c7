"""The quoted parts of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DOUBLE_MARKS = {"“": 1, "”": -1, "„": 1, "«": 1, "»": -1, '"': 0}
# No mark: the apostrophe of "the U.S.'s plan" and of "Luther King Jr.'s words".
_QUOTATION_MARKS = re.compile(r"[\"“”„«»‘]|['’](?!(?<=\w\.['’])s\b)")
_SINGLE_OPENING_MARKS = "'‘"


def find_quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of quotations in a paragraph; an unclosed one extends to its end.

    A single mark opens before a word and after a non-word character; it closes an open quotation
    before a non-word character; all others are apostrophes. An unclosed mark with a space after it
    is left over from a quotation of the paragraph before, and opens nothing.
    """
    if text.isascii() and '"' not in text and "'" not in text:
        return []
    spans: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for match in _QUOTATION_MARKS.finditer(text):
        mark, position = match[0], match.start()
        before, after = text[position - 1 : position], text[position + 1 : position + 2]
        kind = '"' if mark in _DOUBLE_MARKS else "'"
        if opened is None:
            if _opens(mark, before, after):
                opened = (kind, position)
        elif opened[0] == kind and _closes(mark, before, after):
            spans.append((opened[1], position + 1))
            opened = None
    if opened is not None and not text[opened[1] + 1 : opened[1] + 2].isspace():
        spans.append((opened[1], len(text)))
    return spans


def blank_out(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text with spaces in place of its quotations."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _opens(mark: str, before: str, after: str) -> bool:
    """Return whether a mark between two characters can open a quotation."""
    if mark in _DOUBLE_MARKS:
        return _DOUBLE_MARKS[mark] >= 0
    is_separate = before.isspace() or before == ""
    return (
        mark in _SINGLE_OPENING_MARKS
        and not before.isalnum()
        and (is_separate or not after.isspace())
    )


def _closes(mark: str, before: str, after: str) -> bool:
    """Return whether a mark between two characters can close a quotation."""
    if mark in _DOUBLE_MARKS:
        return _DOUBLE_MARKS[mark] <= 0
    is_separate = after.isspace() or after == ""
    return mark != "‘" and not after.isalnum() and (is_separate or not before.isspace())
