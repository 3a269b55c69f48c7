"""``reader where``: every folder and file in use."""

from __future__ import annotations

from reader.commands.shared.arguments import Parser
from reader.commands.shared.stdio import write
from reader.commands.shared.user_settings import read_settings
from reader.formats import show_path
from reader.paths import find_paths

EPILOG = """\
Each line is a name, a tab and a path; the path may not exist yet. With READER_HOME=DIR in the
environment all paths are in DIR, except an export_folder that the settings name."""


def run(arguments: list[str]) -> int:
    """Print the name and the path of each place."""
    make_parser().parse_args(arguments)
    paths = find_paths()
    settings = read_settings(paths)
    named_paths = {
        "library": paths.database,
        "lock": paths.lock,
        "digests": paths.digests,
        "settings": paths.settings,
        "export": settings.export_folder or paths.export,
        "log": paths.log,
        "data": paths.data,
        "config": paths.config,
        "cache": paths.cache,
        "logs": paths.logs,
    }
    write("".join(f"{name}\t{show_path(path)}\n" for name, path in named_paths.items()))
    return 0


def make_parser() -> Parser:
    """Return the command's parser."""
    return Parser("where", "Print every folder and file that reader uses.", EPILOG)
