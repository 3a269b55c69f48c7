"""What a setting must be: rules that read a value of settings.toml, or refuse it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date as Date  # noqa: N812 - as elsewhere
from pathlib import Path
from typing import Any, TypeVar, cast

from reader.records import Record

T = TypeVar("T")


class Rule(Record):
    """A rule of one value.

    ``wanted`` says in words what the value must be; it is asked for late, since the names that
    are allowed may have to be imported. ``read`` returns the setting, or raises ``ValueError``.
    ``suggest`` says of a wrong value what comes near, where ``wanted`` names too many to read.
    """

    wanted: Callable[[], str]
    read: Callable[[Any], object]
    suggest: Callable[[object], str] | None = None

    def describe_fault(self, value: object) -> str:
        """Return what is wrong with a value, in words that end a sentence."""
        return f" but must be {self.wanted()}" if self.suggest is None else self.suggest(value)


class WrongItemsError(ValueError):
    """Some items of a list are wrong: ``wrong`` has their numbers, from 1, and values.

    ``kept`` are the others, ``wanted`` says what an item must be.
    """

    def __init__(
        self, kept: tuple[object, ...], wrong: Sequence[tuple[int, object]], wanted: str
    ) -> None:
        super().__init__()
        self.kept = kept
        self.wrong = wrong
        self.wanted = wanted


class Table(Record):
    """A table of the file, such as [keys]: names whose values obey one rule.

    ``names`` returns those that are allowed, and is None where any name is.
    """

    entry: Rule
    names: Callable[[], tuple[str, ...]] | None = None


class Option(Record):
    """Default, rule, description and example of a setting.

    ``description`` explains the setting in one phrase; ``example`` is a value to show where
    the default is None, or for a table the entries to show.
    """

    default: object
    rule: Rule | Table
    description: str
    example: object = None


def option(default: T, rule: Rule, description: str, example: object = None) -> T:
    """Return the field of a setting, for ``take_options``."""
    return cast("T", Option(default, rule, description, example))


def table(
    entry: Rule,
    description: str,
    example: Mapping[str, object],
    names: Callable[[], tuple[str, ...]] | None = None,
) -> Mapping[str, Any]:
    """Return the field of a table of settings, for ``take_options``; it is empty by default."""
    return cast("Mapping[str, Any]", Option({}, Table(entry, names), description, example))


def take_options(settings: type[Record]) -> dict[str, Option]:
    """Return the options of a class by field, and leave their defaults in their places."""
    options: dict[str, Option] = {name: getattr(settings, name) for name in settings.field_names}
    for name, described in options.items():
        setattr(settings, name, described.default)
    return options


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


def one_of(
    names: Callable[[], tuple[str, ...]], suggest: Callable[[object], str] | None = None
) -> Rule:
    """Take a name among ``names()``, called only when a name is checked or described.

    All names are in small letters; capitals make no other one.
    """

    def read(value: object) -> str:
        name = value.strip().lower() if isinstance(value, str) else ""
        if name not in names():
            raise ValueError
        return name

    return Rule(lambda: f"one of these: {', '.join(names())}", read, suggest)


def text(wanted: str, *, may_be_empty: bool = False) -> Rule:
    """Take characters that can be shown, at least one that is no space."""

    def read(value: object) -> str:
        if not isinstance(value, str) or not value.isprintable():
            raise ValueError
        if not value.strip() and not may_be_empty:
            raise ValueError
        return value.strip()

    return Rule(lambda: wanted, read)


def texts(wanted: str, one_wanted: str) -> Rule:
    """Take a list of texts, each as ``text`` takes it.

    ``wanted`` says what they are, ``one_wanted`` what one of them is. Reading raises
    ``WrongItemsError`` where some are wrong.
    """
    one = text(one_wanted)

    def read(value: object) -> tuple[object, ...]:
        if type(value) not in (list, tuple):
            raise ValueError
        kept, wrong = [], []
        for number, entry in enumerate(value, start=1):  # type: ignore[var-annotated, arg-type]
            try:
                kept.append(one.read(entry))
            except ValueError:
                wrong.append((number, entry))
        if wrong:
            raise WrongItemsError(tuple(kept), wrong, one_wanted)
        return tuple(kept)

    return Rule(lambda: f"a list of {wanted}", read)


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
