"""Which characters of a text are quoted, and whether somebody is named who says them."""

from __future__ import annotations

import re

_DOUBLE = {"“": 1, "”": -1, "„": 1, "«": 1, "»": -1, '"': 0}
_MARKS = re.compile(r"[\"“”„«»'‘’]")
_SINGLE_OPEN = "'‘"


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return where quotations begin and end in a paragraph; an unclosed one goes on to its end.

    A single mark opens before a word and after what is not a word, and closes where one is open,
    before what is not a word; all others are apostrophes. A mark that nothing closes and that
    stands apart from the word after it is left over from a quotation before the paragraph.
    """
    spans: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for match in _MARKS.finditer(text):
        mark, place = match[0], match.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        kind = '"' if mark in _DOUBLE else "'"
        if opened is None:
            if _opens(mark, before, after):
                opened = (kind, place)
        elif opened[0] == kind and _closes(mark, before, after):
            spans.append((opened[1], place + 1))
            opened = None
    if opened is not None and not text[opened[1] + 1 : opened[1] + 2].isspace():
        spans.append((opened[1], len(text)))
    return spans


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in _DOUBLE:
        return _DOUBLE[mark] >= 0
    apart = before.isspace() or before == ""
    return mark in _SINGLE_OPEN and not before.isalnum() and (apart or not after.isspace())


def _closes(mark: str, before: str, after: str) -> bool:
    if mark in _DOUBLE:
        return _DOUBLE[mark] <= 0
    apart = after.isspace() or after == ""
    return mark != "‘" and not after.isalnum() and (apart or not before.isspace())
