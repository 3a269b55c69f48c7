"""JSON as strangers write it: control characters in texts, numbers of any length."""

from __future__ import annotations

import json

_MAX_DIGITS = 4_000  # Python refuses to read longer numbers, and JSON as a whole with them


def _read_int(digits: str) -> int | str:
    """Return a whole number; one of thousands of digits, which no article needs, as its text."""
    return int(digits) if len(digits) <= _MAX_DIGITS else digits


DECODER = json.JSONDecoder(strict=False, parse_int=_read_int)
"""Its methods raise ``ValueError`` for what is not JSON, ``RecursionError`` for what is nested."""
