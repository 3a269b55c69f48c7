"""Quotations: where a text speaks with another's words."""

from __future__ import annotations

_DOUBLE = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’'", "'": "'’", "‚": "‘’"}
_SINGLE = "'‘’‚"


def find_quotations(text: str) -> list[tuple[int, int]]:
    """Return the quotations that are opened and closed, as ranges that hold their marks.

    A single mark opens after a space and closes before one, or it is an apostrophe. A mark that is
    never closed opens nothing: scraping loses marks, and the rest of the text is not a quotation.
    """
    found: list[tuple[int, int]] = []
    opened, closers = -1, ""
    for i, character in enumerate(text):
        if opened >= 0 and character in closers:
            inner = character in _SINGLE
            if inner and i + 1 < len(text) and text[i + 1].isalnum():
                continue
            if character == '"' and text[i - 1].isspace() and text[i + 1 : i + 2].isalnum():
                opened = i
                continue
            if i > opened + 1:
                found.append((opened, i + 1))
            opened, closers = -1, ""
        elif character in _DOUBLE and _opens(text, i) and (opened < 0 or text[opened] == character):
            opened, closers = i, _DOUBLE[character]
    return found


def _opens(text: str, i: int) -> bool:
    before = text[i - 1 : i] if i else ""
    after = text[i + 1 : i + 2]
    return not before.isalnum() and after != "" and not after.isspace()
