"""TOML as text: values in messages, and the lines on which names are set."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path


def quote(value: object) -> str:
    """Show any value much as TOML would have it, on one line and not too long."""
    match value:
        case bool():
            return str(value).lower()
        case str() | Path():
            shown = "".join(
                c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(value)
            )
            return f'"{shown}"' if len(shown) <= 60 else f'"{shown[:60]}…"'
        case dict():
            return "a table"
        case list():
            return "a list"
        case int() if abs(value) > 10**18:
            return "a huge number"
    return str(value)


def find_lines(content: str) -> dict[tuple[str, ...], int]:
    """Return the line, from 1, on which each name of a TOML text is set or its table begins.

    A name is a tuple: ("measure",), ("keys", "app.export"). tomllib tells no lines, but reads each
    statement by itself: the shortest run of lines that it takes is one.
    """
    lines: dict[tuple[str, ...], int] = {}
    inside: tuple[str, ...] = ()
    start, statement = 1, ""
    for number, line in enumerate(content.split("\n"), start=1):
        statement += line + "\n"
        try:
            read = tomllib.loads(statement)
        except ValueError:
            continue  # a value that goes on in the next line
        names = list(_names(read))
        if statement.lstrip().startswith("["):
            inside = max(names, key=len)
            lines.setdefault(inside, start)
        else:
            for name in names:
                lines.setdefault(inside + name, start)
        start, statement = number + 1, ""
    return lines


def _names(read: object, outer: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(read, list) and len(read) == 1:  # an array of tables
        read = read[0]
    if isinstance(read, dict):
        for name, value in read.items():
            yield (*outer, name)
            yield from _names(value, (*outer, name))
