"""The command lines of commands: argparse, with errors of one sentence."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from reader.commands.shared.stdio import write
from reader.errors import UsageError


def _find_width() -> int:
    """Return the columns of the terminal, 80 where there is none, as ``shutil`` does."""
    with contextlib.suppress(KeyError, ValueError):
        if (columns := int(os.environ["COLUMNS"])) > 0:
            return columns
    if sys.__stdout__ is not None:
        with contextlib.suppress(ValueError, OSError):
            return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80
    return 80


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of description and epilog; as wide as the terminal.

    argparse makes one for each argument that is added, and asks ``shutil`` for the width, which
    loads three packages of compression.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_find_width() - 2)


class Parser(argparse.ArgumentParser):
    """A parser of one command's arguments; raises ``UsageError``."""

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=f"reader {command}",
            description=description,
            epilog=epilog,
            formatter_class=_HelpFormatter,
            allow_abbrev=False,
        )
        self._takes_query = False

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, with the way to help."""
        unknown = message.removeprefix("unrecognized arguments: ").split(" ")[0]
        if message.startswith("unrecognized arguments: -"):
            message = f"there is no option {unknown}"
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see {self.prog} --help.")

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Raise where a value is none of those that there are, and say which these are."""
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(str, action.choices))
            raise argparse.ArgumentError(None, f"{value!r} is not one of {choices}")

    def add_query(self) -> None:
        """Take a query of the library; its words may begin with "-", as what is left out does."""
        self._takes_query = True
        self.add_argument(
            "query",
            nargs="*",
            default=[],
            metavar="QUERY",
            help='words, "phrases", and title: source: author: tag: date: lang: is: has: folds:'
            " words: new: story:; a - or NOT before one excludes what it finds; AND, OR and"
            " brackets combine them",
        )

    def add_ids(self) -> None:
        """Take articles of the library by their ids, one option each."""
        self.add_argument(
            "--id",
            type=whole_number,
            action="append",
            metavar="ID",
            help="only this article, by the id that reader list shows; may be repeated",
        )

    def add_language(self) -> None:
        """Take --language, the language of the articles."""
        from reader.text import LANGUAGE_NAMES

        self.add_argument(
            "--language",
            type=_language_name,
            choices=LANGUAGE_NAMES,
            metavar="NAME",
            help="the language of the articles, such as german, instead of detecting it",
        )

    def add_forms(self, json: str, markdown: str) -> argparse._MutuallyExclusiveGroup:
        """Take --plain, --json or --markdown as ``form``; return the group, for other forms.

        ``json`` and ``markdown`` say what is printed then.
        """
        group = self.add_argument_group("what is printed").add_mutually_exclusive_group()
        plain = "plain text for pipes and screen readers, one line per paragraph (the default)"
        for name, text in (("plain", plain), ("json", json), ("markdown", markdown)):
            group.add_argument(
                f"--{name}",
                dest="form",
                action="store_const",
                const=name,
                default="plain",
                help=text,
            )
        return group

    def add_lengths(self) -> argparse._MutuallyExclusiveGroup:
        """Take --sentences or --words of a summary; return the group, for other measures."""
        group = self.add_argument_group("the summary").add_mutually_exclusive_group()
        group.add_argument(
            "--sentences", type=whole_number, metavar="N", help="this many sentences (default: 5)"
        )
        group.add_argument(
            "--words",
            type=whole_number,
            metavar="N",
            help="whole sentences of at most N words in total",
        )
        return group

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """Parse arguments; options may stand before, among and behind the words of a query."""
        if self._takes_query:
            return self.parse_intermixed_args(args, namespace)
        return super().parse_args(args, namespace)

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse arguments, of which those that no option is called after are words of a query."""
        given = list(sys.argv[1:] if args is None else args)
        if self._takes_query:
            given = self._shield(given)
        return super().parse_known_args(given, namespace)

    def _shield(self, arguments: list[str]) -> list[str]:
        """Put a space before words like ``-tag:x``, which argparse would take for options."""
        shielded: list[str] = []
        takes_value = False
        for argument in arguments:
            option = self._option_string_actions.get(argument)
            is_word = argument[:1] == "-" and argument[1:2] not in ("", "-") and option is None
            shielded.append(f" {argument}" if is_word and not takes_value else argument)
            takes_value = option is not None and option.nargs is None
        return shielded

    def print_help(self, file: object = None) -> None:
        """Print help as data, so that a pager may close on it."""
        write(self.format_help())


_DIGITS = 9  # more than anybody means, and all that a database takes


def _language_name(text: str) -> str:
    """Return a language's name; of a hundred names the message tells the nearest."""
    from reader.text import check_language

    try:
        return check_language(text)
    except UsageError as error:
        message = str(error).removesuffix(".")
        raise argparse.ArgumentTypeError(f"{message[:1].lower()}{message[1:]}") from error


def whole_number(text: str) -> int:
    """Read a number above 0."""
    if not text.isascii() or not text.isdigit() or not text.strip("0"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    if len(text) > _DIGITS:
        raise argparse.ArgumentTypeError(f"the number may have at most {_DIGITS} digits")
    return int(text)


def given_path(text: str) -> str:
    """Read a path, which is not empty: an empty one would be the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return text


def share(text: str) -> float:
    """Read a number above 0 and at most 1."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0 and up to 1")
    return number
