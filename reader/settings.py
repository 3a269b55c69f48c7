"""The user's settings: what may be set, what each must be, and the file that sets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.paths import Paths

if TYPE_CHECKING:
    from reader.digest import DigestOptions
    from reader.formats import Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, under the name that it has in settings.toml.

    - ``words_per_minute``: reading speed, from which reading times are reckoned.
    - ``language``: the language of all articles, as Punkt names it ("german"); None detects it.
    - ``method``: how summaries are made, "gist" or the name of one of sumy's methods.
    - ``summary_sentences``: how many sentences a summary has.
    - ``fold_reworded``: fold a paragraph that says the same in one or two other words, which then
      stay on screen; false leaves such paragraphs open.
    - ``export_folder``: where notes go; None is the folder ``reader`` among the user's documents.
    - ``export_article``: write the folded article into a note, below the summary.
    - ``max_file_mb``: larger files are not read, in units of 1,048,576 bytes.
    - ``max_paragraphs``: articles of more paragraphs are not read.
    - ``measure``: the widest a line of the article may be, in columns.
    - ``theme``: the colours, by name.
    - ``keys``: the table ``[keys]``, from the id of a key binding to its keys, separated by commas.
    """

    words_per_minute: int = 230
    language: str | None = None
    method: str = "gist"
    summary_sentences: int = 5
    fold_reworded: bool = True
    export_folder: Path | None = None
    export_article: bool = False
    max_file_mb: int = 32
    max_paragraphs: int = 100_000
    measure: int = 72
    theme: str = "night"
    keys: Mapping[str, str] = field(default_factory=dict)

    def limits(self) -> Limits:
        """Return how much of a file is read."""
        from reader.formats import Limits

        return Limits(size=self.max_file_mb * 1024 * 1024, paragraphs=self.max_paragraphs)

    def digest_options(self) -> DigestOptions:
        """Return the options of every digest that is made under these settings."""
        from reader.digest import DigestOptions
        from reader.summarising import Length

        return DigestOptions(
            method=self.method,
            length=Length(sentences=self.summary_sentences),
            language=self.language,
            reworded=self.fold_reworded,
        )


def load_settings(paths: Paths) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings of the user's file, and what is wrong with it, a sentence each.

    A file that is not there is no problem; a wrong setting keeps its default; a file that cannot
    be read or is not TOML leaves all defaults.
    """
    import tomllib

    file = paths.settings
    try:
        text = file.read_text("utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
    except UnicodeDecodeError:
        reason = "it is not UTF-8 text"
    except (ValueError, RecursionError) as error:  # also numbers and nesting beyond Python's limits
        reason = f"it is not TOML ({error})"
    else:
        return _check(table, file, text)
    return Settings(), (f"{file} was left aside, all settings have their defaults: {reason}.",)


def _check(table: dict[str, Any], file: Path, text: str) -> tuple[Settings, tuple[str, ...]]:
    right: dict[str, Any] = {}
    problems: list[str] = []

    def complain(name: str, what: str) -> None:
        line = _line_of(name, text)
        place = f"{file}, line {line}" if line else str(file)
        problems.append(f"{place}: {what}")

    for name, value in table.items():
        if name == "keys":
            right["keys"], wrong = _check_keys(value)
            for key in wrong:
                complain(key, f'{_quote(key)} must name its keys, as in "j,down"; it is left out.')
        elif name not in _RULES:
            complain(name, f"there is no setting {_quote(name)}{_suggestion(name)}")
        else:
            try:
                right[name] = _RULES[name].read(value)
            except ValueError as error:
                wanted = str(error) or _RULES[name].wanted
                default = getattr(Settings(), name)
                used = "its default" if default is None else _quote(default)
                complain(name, f"{name} is {_quote(value)} but must be {wanted}; {used} is used.")
    return Settings(**right), tuple(problems)


def _check_keys(value: object) -> tuple[dict[str, str], list[str]]:
    if not isinstance(value, dict):
        return {}, ["keys"]
    keys = {
        name: keys.strip()
        for name, keys in value.items()
        if isinstance(keys, str) and keys.strip() and keys.isprintable()
    }
    return keys, [name for name in value if name not in keys]


def _line_of(name: str, text: str) -> int | None:
    """Return the line, from 1, on which a name is set, or None unless there is exactly one."""
    lines = [
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip() == f"[{name}]"
        or ("=" in line and line.partition("=")[0].strip().strip("\"'") == name)
    ]
    return lines[0] if len(lines) == 1 else None


def _quote(value: object) -> str:
    """Show a value much as TOML would have it, on one line and not too long."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value)
            return f'"{shown}"' if len(shown) <= 60 else f'"{shown[:60]}…"'
        case dict():
            return "a table"
        case list():
            return "a list"
        case int() if abs(value) > 10**18:
            return "a huge number"
    return str(value)


def _suggestion(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, [*_RULES, "keys"], n=1)
    return f"; did you mean {near[0]}?" if near else "."


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a setting must be, in words, and the reading of it; ValueError where it is not so."""

    wanted: str
    read: Callable[[Any], object]


def _whole(least: int, most: int) -> _Rule:
    def read(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return _Rule(f"a whole number from {least} to {most}", read)


def _true_or_false() -> _Rule:
    def read(value: object) -> bool:
        if type(value) is not bool:
            raise ValueError
        return value

    return _Rule("true or false", read)


def _one_of(kind: str, names: Callable[[], tuple[str, ...]]) -> _Rule:
    """A name among ``names()``, which is not asked before a name must be checked: it imports."""

    def read(value: object) -> str:
        if value not in names():
            raise ValueError(f"{kind}: {', '.join(names())}")
        return str(value)

    return _Rule(kind, read)


def _read_text(value: object) -> str:
    if not isinstance(value, str) or not value or not value.isprintable():
        raise ValueError
    return value


def _read_folder(value: object) -> Path:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError
    try:
        folder = Path(value).expanduser()
    except RuntimeError as error:  # no such user, or no home
        raise ValueError from error
    if not folder.is_absolute():
        raise ValueError
    return folder


def _methods() -> tuple[str, ...]:
    from reader.summarising import METHODS

    return METHODS


def _languages() -> tuple[str, ...]:
    from reader.text import LANGUAGES

    return LANGUAGES


_RULES: dict[str, _Rule] = {
    "words_per_minute": _whole(50, 2_000),
    "language": _one_of("one of these languages", _languages),
    "method": _one_of("one of these methods", _methods),
    "summary_sentences": _whole(1, 1_000),
    "fold_reworded": _true_or_false(),
    "export_folder": _Rule("a whole path, or one that begins with ~", _read_folder),
    "export_article": _true_or_false(),
    "max_file_mb": _whole(1, 10_000),
    "max_paragraphs": _whole(1, 100_000_000),
    "measure": _whole(20, 300),
    "theme": _Rule("the name of a theme", _read_text),
}
