"""What a setting must be: rules that read a value of settings.toml, or refuse it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - as elsewhere
from pathlib import Path
from typing import Any, TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of one value.

    ``wanted`` says in words what the value must be; it is asked for late, since the names that
    are allowed may have to be imported. ``read`` returns the setting, or raises ``ValueError``.
    """

    wanted: Callable[[], str]
    read: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file, such as [keys]: names whose values obey one rule.

    ``names`` returns those that are allowed, and is None where any name is.
    """

    entry: Rule
    names: Callable[[], tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """Rule, description and example of a setting, kept in the metadata of its field.

    ``description`` explains the setting in one phrase; ``example`` is a value to show where
    the default is None, or for a table the entries to show.
    """

    rule: Rule | Table
    description: str
    example: object = None


def option(default: T, rule: Rule, description: str, example: object = None) -> T:
    """Return the field of a setting in a dataclass."""
    return field(default=default, metadata={Option: Option(rule, description, example)})


def table(
    entry: Rule,
    description: str,
    example: Mapping[str, object],
    names: Callable[[], tuple[str, ...]] | None = None,
) -> Mapping[str, Any]:
    """Return the field of a table of settings in a dataclass; it is empty by default."""
    metadata = {Option: Option(Table(entry, names), description, example)}
    return cast("Mapping[str, Any]", field(default_factory=dict, metadata=metadata))


def whole_number(least: int, most: int) -> Rule:
    """Take a whole number between two others."""

    def read(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return Rule(lambda: f"a whole number from {least:,} to {most:,}", read)


def true_or_false() -> Rule:
    """Take a truth value."""

    def read(value: object) -> bool:
        if type(value) is not bool:
            raise ValueError
        return value

    return Rule(lambda: "true or false", read)


def one_of(names: Callable[[], tuple[str, ...]]) -> Rule:
    """Take a name among ``names()``, called only when a name is checked or described."""

    def read(value: object) -> str:
        if value not in names():
            raise ValueError
        return str(value)

    return Rule(lambda: f"one of these: {', '.join(names())}", read)


def text(wanted: str) -> Rule:
    """Take characters that can be shown, at least one that is no space."""

    def read(value: object) -> str:
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise ValueError
        return value.strip()

    return Rule(lambda: wanted, read)


def day() -> Rule:
    """Take a date."""

    def read(value: object) -> Date:
        # TOML has dates of its own, and a text may hold one; a date with a time is no day.
        if isinstance(value, str):
            return Date.fromisoformat(value)
        if type(value) is not Date:
            raise ValueError
        return value

    return Rule(lambda: "a day like 2026-03-01", read)


def folder() -> Rule:
    """Take a path that does not depend on the folder in which reader is started."""

    def read(value: object) -> Path:
        if not isinstance(value, str) or "\0" in value:
            raise ValueError
        try:
            path = Path(value).expanduser()
        except RuntimeError as error:  # no such user, or no home
            raise ValueError from error
        if not path.is_absolute():
            raise ValueError
        return path

    return Rule(lambda: "a full path, or one that begins with ~", read)
