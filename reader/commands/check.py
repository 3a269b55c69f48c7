"""``reader check``: is the library sound, and what can be repaired of it."""

from __future__ import annotations

from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import format_article_count
from reader.commands.shared.stdio import progress_line, show_message, write
from reader.commands.shared.user_settings import read_settings
from reader.errors import LibraryError
from reader.formats import show_path
from reader.ingest import rescan
from reader.library import Library
from reader.library.maintenance.integrity import Check, DamagedError
from reader.paths import Paths, find_paths

EPILOG = """\
The whole file is read. A damaged library is kept under another name, and everything that can be
read of it is copied to a new library; articles whose text is damaged are read from their files
again. Nothing that can be read is removed.

exit status: 0 everything is in order now; 1 something is lost"""


def run(arguments: list[str]) -> int:
    """Check and repair, and print what was found, a sentence a line."""
    make_parser().parse_args(arguments)
    paths = find_paths()
    read_settings(paths)  # prints what is wrong in them
    if not paths.database.exists():
        write(f"There is no library yet: {show_path(paths.database)} does not exist.\n")
        return 0
    try:
        checked, lost = _check(paths)
    except DamagedError:
        checked, lost = _check(paths)
    if not (checked.findings or lost):
        articles = format_article_count(checked.articles)
        write(f"No damage found in the library {show_path(paths.database)} ({articles}).\n")
    return 1 if lost else 0


def _check(paths: Paths) -> tuple[Check, bool]:
    """Check the library; tell what was wrong, and whether something of it is lost."""
    with Library.open(paths) as library:
        for notice in library.notices:
            write(f"{notice}\n")
        with progress_line("checking") as show:
            checked = library.check(show)
        for sentence in checked.findings:
            write(f"{sentence}\n")
        # Of one that cannot be written, a copy is checked, and a notice says so.
        lost = len(library.notices) > (0 if library.is_kept else 1)
        if checked.damaged:
            rescan(library)
            lost |= _show_lost_articles(library, checked)
        return checked, lost


def _show_lost_articles(library: Library, checked: Check) -> bool:
    lost = []
    for article_id in checked.damaged:
        try:
            library.article(article_id)
        except LibraryError:
            row = library.row(article_id)
            lost += [] if row is None else [row]
    for row in lost:
        show_message(
            f"{row.title}: the text is lost, because its file {row.path} does not contain"
            " it any more."
        )
    if not lost:
        write("All damaged texts were read from their files again.\n")
    return bool(lost)


def make_parser() -> Parser:
    """Return the parser of the command's arguments."""
    return Parser("check", "Check the whole library for damage, and repair it.", EPILOG)
