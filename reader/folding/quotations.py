"""Quotations: where a text speaks with another's words."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’'", "'": "'’", "‚": "‘’"}
MARKS = frozenset("".join((*_CLOSERS, *_CLOSERS.values())))
_MARK = re.compile(f"[{''.join(sorted(MARKS))}](?!(?<=\\w.)\\w)")  # but no apostrophe in a word


def find_quotations(text: str) -> list[tuple[int, int]]:
    """Return the quotations that are opened and closed, as ranges that hold their marks.

    A mark opens before a word and not after one, or it is an apostrophe; it closes after a word
    or its punctuation. A mark that is never closed opens nothing: scraping loses marks, and the
    rest of the text is not a quotation. Quotations inside quotations are not looked for.
    """
    barred: dict[str, int] = {}
    while True:
        found, unclosed = _scan(text, barred)
        if unclosed < 0:
            return found
        barred[text[unclosed]] = unclosed


def _scan(text: str, barred: Mapping[str, int]) -> tuple[list[tuple[int, int]], int]:
    """Return the quotations, and the first of the marks that one is open by at the end, or -1.

    A mark opens nothing from the place on at which it is ``barred``.
    """
    found: list[tuple[int, int]] = []
    first = opened = -1
    closers = ""
    for match in _MARK.finditer(text):
        i = match.start()
        if opened >= 0 and text[i] in closers and _closes(text, i):
            if i > opened + 1:
                found.append((opened, i + 1))
            first = opened = -1
            closers = ""
        elif (
            (opened < 0 or text[opened] == text[i])
            and text[i] in _CLOSERS
            and i < barred.get(text[i], len(text))
            and _opens(text, i)
        ):
            first = i if opened < 0 else first
            opened, closers = i, _CLOSERS[text[i]]
    return found, first


def _opens(text: str, i: int) -> bool:
    after = text[i + 1 : i + 2]
    return not (i and text[i - 1].isalnum()) and after != "" and not after.isspace()


def _closes(text: str, i: int) -> bool:
    return not text[i - 1].isspace() and not text[i + 1 : i + 2].isalnum()
