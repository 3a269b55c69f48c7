"""``reader backup``: a copy of the library."""

from __future__ import annotations

from pathlib import Path

from reader.commands.shared.arguments import Parser
from reader.commands.shared.stdio import show_message, write
from reader.formats import show_path
from reader.library import Library
from reader.paths import find_paths

EPILOG = """\
The copy is one file, readable for you alone, and whole at every moment; other readers may go on
meanwhile. An earlier backup of that name is replaced, any other file is left alone. To go back to
it, end reader and copy it over the library that reader where names.

example:
  reader backup ~/library.sqlite3"""


def run(arguments: list[str]) -> int:
    """Write the copy, and print its path."""
    to = Path(make_parser().parse_args(arguments).file).expanduser().absolute()
    with Library.open(find_paths()) as library:
        for notice in library.notices:
            show_message(notice)
        library.back_up(to)
    write(f"{show_path(to)}\n")
    return 0


def make_parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = Parser("backup", "Copy the library to a file, also while it is used.", EPILOG)
    made.add_argument("file", metavar="FILE", help="where to; its folder must be there")
    return made
