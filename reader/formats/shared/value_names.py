"""Names of columns and of JSON values, as they are compared."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^a-z0-9]+")
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def normalise_name(name: str) -> str:
    """Return a name in lower case with underscores: "publishedAt" is "published_at"."""
    return _WORD.sub("_", _INNER_CAPITAL.sub("_", name.strip()).lower()).strip("_")
