"""``reader where``: every folder and file in use."""

from __future__ import annotations

from reader.commands.shared.arguments import Parser
from reader.commands.shared.stdio import show_message, write
from reader.formats import show_path
from reader.paths import find_paths
from reader.settings import load_settings

EPILOG = """\
Each line is a name, a tab and a path, which need not exist yet. READER_HOME=DIR in the
environment puts all of them under DIR, but an export_folder of the settings."""


def run(arguments: list[str]) -> int:
    """Print the name and the path of each place."""
    make_parser().parse_args(arguments)
    paths = find_paths()
    settings, problems = load_settings(paths)
    for problem in problems:
        show_message(problem)
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
    return Parser("where", "Name every folder and file that reader uses here.", EPILOG)
