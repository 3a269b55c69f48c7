"""The whole command line as parsers, for the manual and for completions."""

from __future__ import annotations

import argparse
import importlib

from reader import __version__
from reader.commands import COMMANDS
from reader.commands.shared.arguments import Parser


def make_all_parsers() -> dict[str, Parser]:
    """Return the parser of every command, by name, in the order of the table."""
    return {
        name: importlib.import_module(module).make_parser() for name, module in COMMANDS.items()
    }


def make_root_parser() -> argparse.ArgumentParser:
    """Return one parser of all commands; it describes them, and parses nothing."""
    root = argparse.ArgumentParser("reader", add_help=False)
    root.add_argument("-h", "--help", action="help", help="show this help")
    root.add_argument("--version", action="version", version=__version__, help="print the version")
    commands = root.add_subparsers(metavar="COMMAND")
    for name, parser in make_all_parsers().items():
        commands.add_parser(name, parents=[parser], add_help=False, help=parser.description)
    return root


def get_actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return what a parser takes, options and others, in the order in which they were added."""
    return parser._actions
