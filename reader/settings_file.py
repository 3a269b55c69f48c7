"""settings.toml as text: the file with every setting explained and commented out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from reader.setting_rules import Rule
from reader.settings import OPTIONS, Settings

_WIDTH = 88
_INTRODUCTION = """\
The settings of reader. A line that begins with # has no effect: to change a setting, remove the #
and change the value. Each setting is shown with its default, or with an example if it has none."""


def make_default_file(tables: Mapping[str, Iterable[str]] | None = None) -> str:
    """Return a settings file that explains every setting and sets none.

    ``tables`` are lines of TOML, to stand in for the example of a table, by the table's name.
    """
    tables = tables or {}
    values = [name for name, option in OPTIONS.items() if isinstance(option.rule, Rule)]
    others = [name for name in OPTIONS if name not in values]
    parts = [_comment(_INTRODUCTION)]
    parts += [
        f"{_comment(describe_option(name))}\n# {name} = {format_toml(get_shown_value(name))}"
        for name in values
    ]
    for name in others:
        lines = tables.get(name) or make_example_lines(name)
        parts.append(
            f"{_comment(describe_option(name))}\n[{name}]\n" + "\n".join(map(_comment_out, lines))
        )
    return "\n\n".join(parts) + "\n"


def describe_option(name: str) -> str:
    """Return two sentences on a setting: what it is, and what it must be."""
    option = OPTIONS[name]
    rule = option.rule if isinstance(option.rule, Rule) else option.rule.entry
    return " ".join(f"{text[0].upper()}{text[1:]}." for text in (option.description, rule.wanted()))


def get_shown_value(name: str) -> object:
    """Return the value with which a setting is shown: its default, or an example."""
    default = getattr(Settings(), name)
    return OPTIONS[name].example if default in (None, ()) else default


def make_example_lines(name: str) -> Iterator[str]:
    """Yield lines of TOML that show what may stand in a table of settings."""
    entries = OPTIONS[name].example
    assert isinstance(entries, dict)
    return (f"{_format_key(key)} = {format_toml(value)}" for key, value in entries.items())


def _comment(text: str) -> str:
    return "\n".join(
        textwrap.wrap(
            text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
        )
    )


def _comment_out(line: str) -> str:
    return f"# {line}" if line else ""


def _format_key(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").isalnum() else format_toml(name)


def format_toml(value: object) -> str:
    """Return a value as TOML has it: text, a truth value, a whole number or a list of these."""
    match value:
        case bool():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(map(format_toml, value))}]"
        case int():
            return f"{value:_}" if value >= 10_000 else str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
