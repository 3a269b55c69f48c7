"""The command lines of commands: argparse, with errors of one sentence."""

from __future__ import annotations

import argparse
from typing import NoReturn

from reader.commands.streams import write
from reader.errors import UsageError


class Parser(argparse.ArgumentParser):
    """A parser of one command's arguments; raises ``UsageError``."""

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=f"reader {command}",
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, with the way to help."""
        raise UsageError(f"{message}; {self.prog} --help shows how it is used.")

    def print_help(self, file: object = None) -> None:
        """Print help as data, so that a pager may close on it."""
        write(self.format_help())


def whole_number(text: str) -> int:
    """Read a number above 0."""
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def share(text: str) -> float:
    """Read a number above 0 and at most 1."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number above 0 and at most 1")
    return number
