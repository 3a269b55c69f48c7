"""Pieces: characters without white space between them, and which of them are no prose."""

from __future__ import annotations

import re

# An address, a path, a name on a network, code, markup, an abbreviation, or a list of tags.
_ADDRESS = re.compile(
    r"://|www\.|[@#\\_=&<>{}|~`]|::|(?<!\S)/|\w[(\[]"
    r"|[^\W\d_]\.[^\W\d_]+\.[^\W\d_]|[^\W_][,;][^\W_]+[,;][^\W_]",
    re.IGNORECASE,
)


class Pieces:
    """The pieces of one text, to be asked about in their order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.start = self._end = 0  # of the piece last asked about
        self._is_address = False

    def is_address(self, index: int) -> bool:
        """Whether the piece around ``index`` is left alone by repair."""
        if not self.start <= index < self._end:
            self._find(index)
            self._is_address = bool(_ADDRESS.search(self._text, self.start, self._end))
        return self._is_address

    def _find(self, index: int) -> None:
        text, start, end = self._text, index, index
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        self.start, self._end = start, end
