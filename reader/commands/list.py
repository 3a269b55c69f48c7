"""``reader list``: what the library holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import open_library
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.stdio import progress_line, show_message, write
from reader.commands.shared.user_settings import read_settings
from reader.export.json_line import format_json_line
from reader.library import Library, Row, View
from reader.paths import find_paths

_PAGE = 1000

EPILOG = """\
Without --json a line has id, unread or read, date, source and headline, separated by tabs.
folds: and words: in a query need the number of folds and words of each article. Articles that do
not have these numbers yet are folded first; the numbers are saved.

examples:
  reader list kyiv
  reader list '"price cap" date:2022-03.. -tag:done'
  reader list is:unread 'folds:>3' OR is:starred
  reader list --json | jq -r 'select(.unread) | .title'

exit status: 0 done; 1 some articles could not be folded, the rest was done; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print a line for each article, the newest first."""
    given = make_parser().parse_args(arguments)
    form = format_json if given.json else format_line
    query = " ".join(given.query)
    paths = find_paths()
    settings = read_settings(paths)
    with open_library(paths) as library:
        status = count_missing(library, query, settings)
        empty = True
        for page in read_pages(library, query):
            write("".join(form(row) + "\n" for row in page))
            empty = False
    if empty:
        show_message(describe_nothing_found(query))
    return status


def read_pages(library: Library, query: str) -> Iterator[list[Row]]:
    """Give the rows of a query, the newest first, some at a time; raises ``QueryError``."""
    if query and (missing := library.count_unindexed()):
        with progress_line("building the search index") as progress:
            while left := library.index_more():
                if progress is not None:
                    progress(1 - left / missing)
    view = View(query=query)
    offset = 0
    while page := library.rows(view, offset, _PAGE):
        yield page
        offset += len(page)


def describe_nothing_found(query: str) -> str:
    """Say that a query has no articles."""
    if query:
        return f"No article matches the query {query.strip()}."
    return "The library is empty; reader import PATH... adds articles."


def make_row_object(row: Row) -> dict[str, Any]:
    """Return what other programs may know of an article in the list."""
    return {
        "id": row.id,
        "title": row.title,
        "date": row.date and row.date.isoformat(),
        "url": row.url,
        "path": row.path,
        "unread": row.unread,
        "starred": row.starred,
        "progress": row.progress,
        "words": row.words,
        "words_shown": row.words_shown,
        "changed": row.changed_at and row.changed_at.isoformat(),
    }


def format_json(row: Row) -> str:
    """Return a row's object as JSON text without a line break."""
    return format_json_line(make_row_object(row))


def format_line(row: Row) -> str:
    """Return a row as text without a line break."""
    state = "unread" if row.unread else "read"
    date = row.date.isoformat() if row.date else "-"
    return "\t".join((str(row.id), state, date, row.source or "-", row.title))


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("list", "List the articles of the library, the newest first.", EPILOG)
    parser.add_query()
    parser.add_argument("--json", action="store_true", help="print one JSON object per line")
    return parser
