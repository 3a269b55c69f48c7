"""A value as JSON text on one line."""

from __future__ import annotations

import json
from typing import Any


def format_json_line(value: dict[str, Any]) -> str:
    """Return a value as JSON text on one line, characters beyond ASCII as they are."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
