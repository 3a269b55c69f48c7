"""White-space tokens of a text, and which of them are no prose."""

from __future__ import annotations

import re

# A URL, a path, a user name, code, markup, an abbreviation, or a list of tags.
_NOT_PROSE = re.compile(
    r"://|www\.|[@#\\_=&<>{}|~`]|::|(?<!\S)/|\w[(\[]"
    r"|[^\W\d_]\.[^\W\d_]+\.[^\W\d_]|[^\W_][,;][^\W_]+[,;][^\W_]",
    re.IGNORECASE,
)


class WhitespaceTokens:
    """The tokens of one text; ask for offsets in ascending order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.token_start = self._token_end = 0  # of the current token
        self._token_is_not_prose = False

    def is_not_prose(self, index: int) -> bool:
        """Return whether the token around ``index`` is no prose, so that repair leaves it alone."""
        if not self.token_start <= index < self._token_end:
            self._move_to(index)
            self._token_is_not_prose = bool(
                _NOT_PROSE.search(self._text, self.token_start, self._token_end)
            )
        return self._token_is_not_prose

    def _move_to(self, index: int) -> None:
        """Set the bounds of the current token to those of the token around ``index``."""
        text, start, end = self._text, index, index
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        self.token_start, self._token_end = start, end
