"""Connections to files that may be damaged: a few wrong bytes end no query that can be answered.

SQLite does not look whether stored text is UTF-8, and neither do its checks of integrity. Python
raises an error for a text that is none, so one damaged headline would hide all articles; here the
wrong bytes become U+FFFD. Where the damage is in the tables' definitions, SQLite's message quotes
them, and Python raises ``UnicodeDecodeError`` in place of the message.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

Result = TypeVar("Result")


class TolerantConnection(sqlite3.Connection):
    """A connection that reads damaged text, and tells damage as ``sqlite3.DatabaseError``."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.text_factory = _decode

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        """Run a statement; raises sqlite3.Error."""
        return _tell_damage(super().execute, arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        """Run a statement for each row of values; raises sqlite3.Error."""
        return _tell_damage(super().executemany, arguments)

    def executescript(self, script: str, /) -> sqlite3.Cursor:
        """Run several statements; raises sqlite3.Error."""
        return _tell_damage(super().executescript, (script,))


def _decode(text: bytes) -> str:
    return str(text, "utf-8", "replace")


def _tell_damage(run: Callable[..., Result], arguments: tuple[Any, ...]) -> Result:
    try:
        return run(*arguments)
    except UnicodeDecodeError as error:
        told = sqlite3.DatabaseError("the definitions of the tables are damaged")
        told.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise told from error
