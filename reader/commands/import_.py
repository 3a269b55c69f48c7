"""``reader import``: files and folders into the library."""

from __future__ import annotations

import os
from collections import Counter

from reader.article import Article, SavedState
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import open_library
from reader.commands.shared.input_articles import read_all_articles
from reader.commands.shared.pipe import STANDARD_INPUT, read_pipe
from reader.commands.shared.stdio import progress_line, show_message, write
from reader.commands.shared.story_grouping import group_waiting
from reader.commands.shared.tag_rules import give_tags
from reader.commands.shared.user_settings import read_settings
from reader.errors import UnexpectedError, UnreadableError, UsageError
from reader.failures import contain
from reader.formats import Limits
from reader.ingest import import_paths
from reader.library import Library
from reader.log import log_error
from reader.paths import find_paths

EPILOG = """\
All files of a folder and of the folders in it are read. Left out are hidden files, README* and what
is no article by its name, such as images, style sheets and program code.
An article that is already in the library keeps its reading state, tags and notes, also if its file
was moved or renamed. A file that reader export --jsonl wrote, also one in a folder, brings its
articles with all that: what the library has of them already stays as it is.

exit status: 0 done; 1 something could not be read, the rest was done; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Import paths, and tell what came of it."""
    arguments_given = make_parser().parse_args(arguments)
    given: list[str] = arguments_given.paths
    paths = find_paths()
    settings = read_settings(paths)
    files = [path for path in given if path != STANDARD_INPUT]
    for path in files:
        if path.lower().startswith(("http://", "https://")) and not os.path.exists(path):
            raise UsageError(f"{path} is a web address, not a file; use reader add {path}.")
    if arguments_given.dry_run:
        return _describe_import(given, settings.limits())
    with open_library(paths) as library:
        kept = library.is_kept
        errors = _import_pipe(library, settings.limits()) if len(files) < len(given) else ()
        if files:
            with progress_line("importing") as show:
                try:
                    report = import_paths(
                        library,
                        files,
                        limits=settings.limits(),
                        progress=(lambda done, found: show(done / max(found, 1))) if show else None,
                    )
                except KeyboardInterrupt:
                    show_message(
                        "What was read so far is in the library; give the command again to go on."
                    )
                    raise
            errors += report.errors
            if report.articles or report.orphaned:
                show_message(str(report) if library.is_kept else f"{report} It is not saved.")
            if report.links:
                show_message(report.links_sentence)
        if kept:
            group_waiting(library)
            give_tags(library, settings)
    for error in errors:
        show_message(error)
    return 1 if errors or not kept else 0


def _describe_import(paths: list[str], limits: Limits) -> int:
    """Say what an import of paths would bring, file by file; the library is not opened."""
    status = 0
    total = _Found()
    found: dict[str, _Found] = {}
    for read in read_all_articles(paths, limits):
        if isinstance(read, UnreadableError):
            show_message(str(read))
            status = 1
            continue
        for counts in (total, found.setdefault(read.path, _Found())):
            counts.add(read)
    for path, counts in found.items():
        write(f"{path}: {counts}\n")
    if len(found) > 1:
        write(f"{len(found):,} files: {total}\n")
    return status


class _Found:
    """Counts of what files hold."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, article: Article) -> None:
        """Count an article, and what its export brings along."""
        saved = article.saved or SavedState()
        self._counts["link without text" if saved.is_link else "article"] += 1
        for what, number in (
            ("starred", int(saved.starred)),
            ("read", int(saved.read)),
            ("tagged", int(bool(saved.tags))),
            ("note", len(saved.notes)),
        ):
            self._counts[what] += number

    def __str__(self) -> str:
        parts = [
            f"{number:,} {_pluralise(what, number)}"
            for what in ("article", "link without text", "starred", "read", "tagged", "note")
            if (number := self._counts[what])
        ]
        return ", ".join(parts)


def _pluralise(what: str, number: int) -> str:
    if number == 1 or what in ("starred", "read", "tagged"):
        return what
    return {"link without text": "links without text"}.get(what, f"{what}s")


def _import_pipe(library: Library, limits: Limits) -> tuple[str, ...]:
    refused: list[UnreadableError] = []
    try:
        _, articles = read_pipe(limits, refused.append)
    except UnreadableError as error:
        return (str(error),)
    errors = list(map(str, refused))
    for article in articles:
        try:
            with contain(f"Standard input: “{article.title}” cannot be imported"):
                library.add(article)
        except UnexpectedError as error:
            errors.append(str(error))
            log_error(error)
    return tuple(errors)


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("import", "Add files and folders to the library.", EPILOG)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="only say what would come: articles, links, tags, stars, notes; nothing is stored",
    )
    return parser
