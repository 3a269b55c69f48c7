"""Quotations: the parts of a text in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CLOSING_MARKS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"',
    "‘": "’'",
    "'": "'’",
    "‚": "‘’",
}
QUOTATION_MARKS = frozenset("".join((*_CLOSING_MARKS, *_CLOSING_MARKS.values())))
_MARK_OUTSIDE_WORD = re.compile(
    f"[{''.join(sorted(QUOTATION_MARKS))}](?!(?<=\\w.)\\w)"
)  # no apostrophe inside a word


def find_quotations(text: str) -> list[tuple[int, int]]:
    """Return the quotations that are opened and closed, as ranges that include their marks.

    A mark opens before a word and not after one, else it is an apostrophe; it closes after a word
    or its punctuation. A mark that is never closed opens nothing: scraping loses marks, and the
    rest of the text is not a quotation. Quotations inside quotations are not found.
    """
    if not _MARK_OUTSIDE_WORD.search(text):
        return []
    ignored_from: dict[str, int] = {}
    while True:
        found, unclosed = _scan(text, ignored_from)
        if unclosed < 0:
            return found
        ignored_from[text[unclosed]] = unclosed


def _scan(text: str, ignored_from: Mapping[str, int]) -> tuple[list[tuple[int, int]], int]:
    """Return the quotations, and the position of the first unclosed opening mark, or -1.

    A mark opens nothing from the position ``ignored_from[mark]`` on.
    """
    found: list[tuple[int, int]] = []
    first_unclosed = opening = -1
    closing = ""
    for match in _MARK_OUTSIDE_WORD.finditer(text):
        i = match.start()
        if opening >= 0 and text[i] in closing and _closes(text, i):
            if i > opening + 1:
                found.append((opening, i + 1))
            first_unclosed = opening = -1
            closing = ""
        elif (
            (opening < 0 or text[opening] == text[i])
            and text[i] in _CLOSING_MARKS
            and i < ignored_from.get(text[i], len(text))
            and _opens(text, i)
        ):
            first_unclosed = i if opening < 0 else first_unclosed
            opening, closing = i, _CLOSING_MARKS[text[i]]
    return found, first_unclosed


def _opens(text: str, i: int) -> bool:
    """Return whether the mark at ``i`` can open a quotation."""
    after = text[i + 1 : i + 2]
    return not (i and text[i - 1].isalnum()) and after != "" and not after.isspace()


def _closes(text: str, i: int) -> bool:
    """Return whether the mark at ``i`` can close a quotation."""
    return not text[i - 1].isspace() and not text[i + 1 : i + 2].isalnum()
