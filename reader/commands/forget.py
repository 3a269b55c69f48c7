"""``reader forget``: articles out of the library, for good."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from reader.commands.list import read_pages, show_nothing_found
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import (
    find_rows_by_id,
    format_article_count,
    open_library,
    refuse_unkept,
)
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.stdio import show_message
from reader.commands.shared.user_settings import read_settings
from reader.errors import UsageError
from reader.library import Library, Row
from reader.library.query import is_empty
from reader.paths import find_paths
from reader.settings import Settings

_MAX_NAMED = 10  # as many headlines are shown before the question

EPILOG = """\
Their reading state, tags and notes are removed too, and this cannot be undone. The files that they
were read from stay. If such a file is in an imported folder, the next check of that folder adds
the article again, as unread.

examples:
  reader forget --gone              # articles whose file was removed
  reader forget --id 12 --id 14
  reader forget --yes is:read       # without a question"""


def run(arguments: list[str]) -> int:
    """Forget the articles of a query, or of ids, after asking, and say how many there were."""
    given = make_parser().parse_args(arguments)
    query = " ".join(given.query)
    if not (query or given.id or given.gone):
        raise UsageError("Say which articles to remove: a query, --id ID or --gone.")
    if query and is_empty(query):
        raise UsageError(
            f"The query {query.strip()} has no words and would remove all articles;"
            " add a word to it."
        )
    if query and given.id:
        raise UsageError("Give either --id or a query, not both.")
    paths = find_paths()
    settings = read_settings(paths)
    with open_library(paths) as library:
        status = count_missing(library, query, settings)
        rows = list(
            find_rows_by_id(library, given.id)
            if given.id
            else _rows_by_query(library, query, settings)
        )
        rows = [row for row in rows if row.orphaned or not given.gone]
        if not rows:
            if query:
                return show_nothing_found(query)
            show_message("There are no such articles to remove.")
            return status
        if refuse_unkept(library, "removed"):
            return 1
        if not (given.yes or _ask_confirmation(rows)):
            show_message("Nothing was removed.")
            return 1
        removed = format_article_count(library.forget([row.id for row in rows]))
        show_message(f"{removed} removed from the library.")
        return status


def _rows_by_query(library: Library, query: str, settings: Settings) -> Iterator[Row]:
    for page in read_pages(library, query, settings):
        yield from page


def _ask_confirmation(rows: list[Row]) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            "reader cannot ask for confirmation without a terminal; --yes removes without asking."
        )
    for row in rows[:_MAX_NAMED]:
        show_message(row.title)
    if len(rows) > _MAX_NAMED:
        show_message(f"and {len(rows) - _MAX_NAMED:,} more.")
    show_message(
        f"Remove {format_article_count(len(rows))} with reading state, tags and notes? y or n"
    )
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def make_parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = Parser(
        "forget",
        "Remove articles from the library, with their reading state, tags and notes.",
        EPILOG,
    )
    made.add_query()
    made.add_ids()
    made.add_argument("--gone", action="store_true", help="only articles whose file was removed")
    made.add_argument("--yes", action="store_true", help="do not ask for confirmation")
    return made
