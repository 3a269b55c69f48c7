"""The user's settings: one table of all, and the reading of the file that sets them.

The fields of ``Settings`` are the table. From it come the checks, their sentences, the file that
``reader settings`` writes, man page and manual. A new setting is one field::

    confirm_quit: bool = option(False, true_or_false(), "ask before reader ends")

and a table of the file, whose names are free, is one as well::

    columns: Mapping[str, str] = table(text("a column's name"), "...", {"title": "headline"})

Rules are in ``reader.setting_rules``. ``python -m tests.docs.settings`` prints the manual's part.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date  # noqa: N812 - as elsewhere
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.records import Record
from reader.setting_rules import (
    Option,
    Rule,
    Table,
    WrongItemsError,
    day,
    folder,
    one_of,
    option,
    table,
    take_options,
    text,
    texts,
    true_or_false,
    whole_number,
)

if TYPE_CHECKING:
    from reader.digest import DigestOptions
    from reader.library.tidying.retention_rule import RetentionRule
    from reader.limits import Limits
    from reader.network.bounds import Bounds
    from reader.paths import Paths


def _methods() -> tuple[str, ...]:
    from reader.summarising import METHODS

    return METHODS


def _languages() -> tuple[str, ...]:
    from reader.text import LANGUAGE_NAMES

    return LANGUAGE_NAMES


def _suggest_languages(value: object) -> str:
    from reader.text import suggest_languages

    return f", which is no language; {suggest_languages(value)}"


def _ways_of_right_to_left() -> tuple[str, ...]:
    return "terminal", "reorder"


def _densities() -> tuple[str, ...]:
    return "comfortable", "compact"


def _parts() -> tuple[str, ...]:
    from reader.formats.records.column_names import PART_NAMES

    return tuple(PART_NAMES)


class Settings(Record):
    """Every setting, under the name that it has in settings.toml."""

    words_per_minute: int = option(
        230, whole_number(50, 2_000), "your reading speed, used to calculate reading times"
    )
    language: str | None = option(
        None,
        one_of(_languages, _suggest_languages),
        "the language of all articles; if not set, it is detected for each article",
        "german",
    )
    method: str = option("gist", one_of(_methods), "the method for summaries")
    summary_sentences: int = option(5, whole_number(1, 1_000), "how many sentences a summary has")
    fold_reworded: bool = option(
        True, true_or_false(), "also fold a paragraph that says the same in a few other words"
    )
    group_by_topic: bool = option(
        False,
        true_or_false(),
        "show an article whose paragraphs seem to stand in no order grouped by topic",
    )
    known_sentences: bool = option(
        True,
        true_or_false(),
        "show what you read in another article dim, and where you read it",
    )
    known_since: Date | None = option(
        None,
        day(),
        "what you read before this day does not count as read; if not set, all of it does",
        "2026-03-01",
    )
    export_folder: Path | None = option(
        None,
        folder(),
        "the folder for exported notes; if not set, the folder reader in your documents",
        "~/notes/news",
    )
    export_article: bool = option(
        False,
        true_or_false(),
        "write the folded article into each exported note, below the summary",
    )
    note_template: Path | None = option(
        None,
        folder(),
        "a Markdown file with {{title}}, {{summary}} … by which exported notes are written; reader"
        " settings --template prints one",
        "~/notes/article.md",
    )
    mark_copies_read: bool = option(
        False,
        true_or_false(),
        "when you read an article, also mark its reprints and other versions read",
    )
    preferred_outlets: tuple[str, ...] = option(
        (),
        texts("hosts or names of outlets", "a host or the name of an outlet"),
        "the outlets that lead a briefing and are quoted first, by host or a part of it, in order",
        ("herald", "news.example.org"),
    )
    briefing_marks_read: bool = option(
        False,
        true_or_false(),
        "when you read a briefing to its end, mark its articles read",
    )
    measure: int = option(
        72, whole_number(20, 300), "the longest line of an article, in characters"
    )
    density: str = option(
        "comfortable",
        one_of(_densities),
        "rows of an article in the list: comfortable three, compact one",
    )
    counts_from_1: bool = option(
        False,
        true_or_false(),
        "whether 1, 2 and 3 begin a count as 4 to 9 do; panes then have Alt+1 to Alt+3",
    )
    right_to_left: str = option(
        "terminal",
        one_of(_ways_of_right_to_left),
        "lines in Arabic and Hebrew: terminal leaves them to it; reorder needs reader-tui[bidi]",
    )
    theme: str = option(
        "night",
        text("the name of a theme"),
        "the colours: night, paper, terminal (the terminal's 16 colours), or a theme of Textual",
    )
    max_file_mb: int = option(
        32, whole_number(1, 10_000), "the largest file that is read, in MB (2^20 bytes)"
    )
    max_paragraphs: int = option(
        100_000, whole_number(1, 100_000_000), "the most paragraphs of an article that is read"
    )
    allow_private_addresses: bool = option(
        False,
        true_or_false(),
        "also fetch from this computer and its local network",
    )
    refresh_minutes: int | None = option(
        None,
        whole_number(5, 10_080),
        "while the screen is open, fetch all feeds after so many minutes; if not set, only by R",
        30,
    )
    notify: str | None = option(
        None,
        text("a command"),
        "a command that tells of new articles after a refresh that nobody watched, in $READER_NEWS",
        'notify-send reader "$READER_NEWS"',
    )
    keep_versions: int | None = option(
        None,
        whole_number(0, 10_000),
        "how many earlier texts of an article stay; if not set, all",
        10,
    )
    keep_links_days: int | None = option(
        None,
        whole_number(1, 100_000),
        "after so many days links without text go, also unread ones; if not set, never",
        730,
    )
    keep_read_days: int | None = option(
        None,
        whole_number(1, 100_000),
        "after so many days articles go that you read, whose file is gone; if not set, never",
        365,
    )
    mute: tuple[str, ...] = option(
        (),
        texts("queries", "a query"),
        "the list leaves out what these find, and is:muted shows it; ! on the screen adds more",
        ("source:ads.example", "title:horoscope"),
    )
    tag_rules: Mapping[str, str] = table(
        text("a query"),
        "tags that articles get which a query finds, those that are there and those that come",
        {"weather": "title:storm OR title:flood"},
    )
    columns: Mapping[str, str] = table(
        text("the name of a column or key"),
        "which column or key of CSV and JSON files has an article's title, text, date, url or"
        " author, if reader does not find it",
        {"title": "kopf", "text": "lauftext"},
        _parts,
    )
    pipes: Mapping[str, str] = table(
        text("a command"),
        "commands that | gives an article or a summary to, by a name; $READER_TITLE and"
        " $READER_URL are set",
        {"print": "lpr", "mail": 'mail -s "$READER_TITLE" me@example.org'},
    )
    keys: Mapping[str, str] = table(
        text('keys separated by commas, as in "j, down"', may_be_empty=True),
        "other keys for commands, by the command's name",
        {"app.export": "ctrl+e"},
    )

    def limits(self) -> Limits:
        """Return how much of a file is read."""
        from reader.limits import Limits

        return Limits(
            size=self.max_file_mb * 1024 * 1024,
            paragraphs=self.max_paragraphs,
            columns=self.columns,
        )

    def bounds(self) -> Bounds:
        """Return how long, how much and from where is fetched."""
        from reader.network.bounds import Bounds

        size = self.max_file_mb * 1024 * 1024
        return Bounds(max_bytes=size, allow_private=self.allow_private_addresses)

    def retention(self) -> RetentionRule:
        """Return what leaves the library."""
        from reader.library.tidying.retention_rule import RetentionRule

        return RetentionRule(
            versions=self.keep_versions,
            link_days=self.keep_links_days,
            read_days=self.keep_read_days,
        )

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


OPTIONS: dict[str, Option] = take_options(Settings)
"""Rule, description and example of each setting, by name, in the order of the table."""


def load_settings(paths: Paths) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings of the user's file, and what is wrong with it, a sentence each.

    A file that is not there is no problem; a wrong setting keeps its default; a file that cannot
    be read or is not TOML leaves all defaults.
    """
    file = paths.settings
    try:
        content = file.read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings(), ()
    except IsADirectoryError:
        reason = "it is a folder"
    except OSError as error:
        reason = f"it cannot be read ({(error.strerror or str(error)).lower()})"
    except UnicodeDecodeError:
        reason = "it is not UTF-8 text"
    else:
        import tomllib

        try:
            given = tomllib.loads(content)
        except (ValueError, RecursionError) as error:  # also numbers and nesting beyond limits
            reason = f"it is not TOML ({error})"
        else:
            return _check(given, file, content)
    return Settings(), (
        f"{file} was not used and all settings have their defaults, because {reason}.",
    )


def describe_location(paths: Paths, *names: str) -> str:
    """Say where in the user's file something is set: "…/settings.toml, line 7"."""
    try:
        return _describe_location(paths.settings, paths.settings.read_text("utf-8-sig"), names)
    except (OSError, UnicodeDecodeError):
        return str(paths.settings)


def _describe_location(file: Path, content: str, names: tuple[str, ...]) -> str:
    from reader.toml_text import find_lines

    line = find_lines(content).get(names)
    return f"{file}, line {line}" if line else str(file)


def _check(given: dict[str, Any], file: Path, content: str) -> tuple[Settings, tuple[str, ...]]:
    from reader.toml_text import quote

    values: dict[str, Any] = {}
    problems: list[str] = []

    def add_problem(what: str, *names: str) -> None:
        problems.append(f"{_describe_location(file, content, names)}: {what}")

    for name, value in given.items():
        option = OPTIONS.get(name)
        if option is None:
            add_problem(f"there is no setting {quote(name)}{_suggest(name)}", name)
        elif isinstance(option.rule, Rule):
            try:
                values[name] = option.rule.read(value)
            except WrongItemsError as error:
                values[name] = error.kept
                for number, item in error.wrong:
                    what = f"item {number} of {name} is {quote(item)} but must be {error.wanted}"
                    add_problem(f"{what}; it is not used.", name)
            except ValueError:
                default = getattr(Settings(), name)
                used = "its default" if default in (None, ()) else quote(default)
                fault = option.rule.describe_fault(value)
                add_problem(f"{name} is {quote(value)}{fault}; {used} is used.", name)
        elif isinstance(value, dict):
            names = option.rule.names() if option.rule.names else tuple(value)
            for key in set(value).difference(names):
                add_problem(
                    f"[{name}] has no {quote(key)}; it can have {', '.join(names)}.", name, key
                )
            known = {key: one for key, one in value.items() if key in names}
            values[name], wrong_keys = _check_table(option.rule, known)
            for key in wrong_keys:
                wanted = option.rule.entry.wanted()
                add_problem(f"{quote(key)} must be {wanted}; it is not used.", name, key)
        else:
            add_problem(f"{name} is {quote(value)} but must be a table, [{name}].", name)
    return Settings(**values), tuple(problems)


def _check_table(rule: Table, given: dict[str, Any]) -> tuple[dict[str, object], list[str]]:
    values: dict[str, object] = {}
    wrong_keys = []
    for name, value in given.items():
        try:
            values[name] = rule.entry.read(value)
        except ValueError:
            wrong_keys.append(name)
    return values, wrong_keys


def _suggest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, OPTIONS, n=1)
    return f"; did you mean {near[0]}?" if near else "."
