"""``reader backup``: a copy of the library."""

from __future__ import annotations

from pathlib import Path

from reader.commands.shared.arguments import Parser, given_path
from reader.commands.shared.articles import open_library
from reader.commands.shared.stdio import write
from reader.commands.shared.user_settings import read_settings
from reader.formats import show_path
from reader.paths import find_paths

EPILOG = """\
The copy is one file that only you can read. reader may run in other windows meanwhile; the copy is
complete all the same. An earlier backup of that name is replaced; any other file is left as it is.
To restore a backup, quit reader and copy the backup over the library (reader where prints its
path).

example:
  reader backup ~/library.sqlite3"""


def run(arguments: list[str]) -> int:
    """Write the copy, and print its path."""
    to = Path(make_parser().parse_args(arguments).file).expanduser().absolute()
    paths = find_paths()
    read_settings(paths)  # prints what is wrong in them
    with open_library(paths) as library:
        library.back_up(to)
    write(f"{show_path(to)}\n")
    return 0


def make_parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = Parser("backup", "Copy the library to a file, also while reader is running.", EPILOG)
    made.add_argument(
        "file", type=given_path, metavar="FILE", help="the file to write; its folder must exist"
    )
    return made
