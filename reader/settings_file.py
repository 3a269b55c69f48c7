"""settings.toml as text: the file with every setting commented out, and lines of a file."""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.setting_rules import Rule
from reader.settings import OPTIONS, Settings

_WIDTH = 88
_INTRODUCTION = """\
The settings of reader. A line that begins with # has no effect: take the # away, and change what
stands behind it. Each is shown with its default, or with an example where there is none."""


def default_file(tables: Mapping[str, Iterable[str]] | None = None) -> str:
    """Return a settings file that explains every setting and sets none.

    ``tables`` are lines of TOML, to stand in for the example of a table, by the table's name.
    """
    tables = tables or {}
    values = [name for name, told in OPTIONS.items() if isinstance(told.rule, Rule)]
    others = [name for name in OPTIONS if name not in values]
    parts = [_comment(_INTRODUCTION)]
    parts += [
        f"{_comment(explanation(name))}\n# {name} = {toml(shown_value(name))}" for name in values
    ]
    for name in others:
        lines = tables.get(name) or example_lines(name)
        parts.append(f"{_comment(explanation(name))}\n[{name}]\n" + "\n".join(map(_off, lines)))
    return "\n\n".join(parts) + "\n"


def explanation(name: str) -> str:
    """Return two sentences on a setting: what it is, and what it must be."""
    told = OPTIONS[name]
    rule = told.rule if isinstance(told.rule, Rule) else told.rule.entry
    return " ".join(f"{text[0].upper()}{text[1:]}." for text in (told.told, rule.wanted()))


def shown_value(name: str) -> object:
    """Return the value with which a setting is shown: its default, or an example."""
    default = getattr(Settings(), name)
    return OPTIONS[name].example if default is None else default


def example_lines(name: str) -> Iterator[str]:
    """Yield lines of TOML that show what may stand in a table of settings."""
    entries = OPTIONS[name].example
    assert isinstance(entries, dict)
    return (f"{_key(key)} = {toml(value)}" for key, value in entries.items())


def _comment(text: str) -> str:
    return "\n".join(
        textwrap.wrap(
            text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
        )
    )


def _off(line: str) -> str:
    return f"# {line}" if line else ""


def _key(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").isalnum() else toml(name)


def toml(value: object) -> str:
    """Return a value as TOML has it: text, a truth value or a whole number."""
    match value:
        case bool():
            return str(value).lower()
        case int():
            return f"{value:_}" if value >= 10_000 else str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


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


def lines_of(content: str) -> dict[tuple[str, ...], int]:
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
