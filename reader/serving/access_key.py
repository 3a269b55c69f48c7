"""The key of the address: kept, so that the address can be bookmarked."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from reader.errors import ServeError

_BYTES = 24
_KEY = re.compile(r"[A-Za-z0-9_-]{32}")


def load_key(file: Path, *, is_new: bool = False) -> str:
    """Return the key that the file holds, else a new one, which it then holds.

    The file is for the user alone. With ``is_new`` the key of before opens nothing any more.
    Raises ``ServeError`` where it cannot be written.
    """
    try:
        kept = "" if is_new else file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    if _KEY.fullmatch(kept) and not file.stat().st_mode & 0o077:
        return kept
    key = secrets.token_urlsafe(_BYTES)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # others may have it open
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as out:
            out.write(f"{key}\n")
    except OSError as error:
        raise ServeError(
            f"The key of the address cannot be kept in {file}: {(error.strerror or '').lower()};"
            " make its folder writable."
        ) from error
    return key
