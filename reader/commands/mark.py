"""``reader mark``: articles read or unread, with a star or without."""

from __future__ import annotations

from reader.commands.list import read_pages, show_nothing_found
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import (
    find_rows_by_id,
    format_article_count,
    open_library,
    refuse_unkept,
)
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.read_before import index_read_texts
from reader.commands.shared.stdio import show_message
from reader.commands.shared.user_settings import read_settings
from reader.errors import UsageError
from reader.library import Library
from reader.library.query import is_empty
from reader.paths import find_paths

_RESULTS = {
    "read": "marked read",
    "unread": "marked unread",
    "star": "given a star",
    "unstar": "without a star now",
}

EPILOG = """\
An article that is marked read counts as read to its end: what it says is known in other articles.
unread takes that back. U on the screen undoes the command in one step.

examples:
  reader mark read source:example.org date:..2026-02
  reader mark unread --id 12
  reader mark star harbour --dry-run    # only say how many

exit status: 0 done; 1 there are no such articles, or the library cannot be written;
2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Mark the articles of a query, or of ids, and say how many there were."""
    _check_mark(arguments)
    given = make_parser().parse_args(arguments)
    query = " ".join(given.query)
    if bool(query) == bool(given.id):
        raise UsageError("Say which articles to mark: either a query or --id ID.")
    if query and is_empty(query):
        raise UsageError(
            f"The query {query.strip()} has no words and would mark all articles; add a word to it."
        )
    paths = find_paths()
    settings = read_settings(paths)
    with open_library(paths) as library:
        status = count_missing(library, query, settings)
        if given.id:
            ids = [row.id for row in find_rows_by_id(library, list(dict.fromkeys(given.id)))]
        else:
            ids = [row.id for page in read_pages(library, query, settings) for row in page]
        if not ids:
            return show_nothing_found(query)
        if given.dry_run:
            show_message(f"{format_article_count(len(ids))} would be {_RESULTS[given.mark]}.")
            return status
        if refuse_unkept(library, "marked"):
            return 1
        changed = _mark(library, ids, given.mark)
        index_read_texts(library, settings)
    already = ""
    if unchanged := len(ids) - changed:
        verb = "was" if unchanged == 1 else "were"
        already = f" {format_article_count(unchanged)} {verb} so already."
    show_message(f"{format_article_count(changed)} {_RESULTS[given.mark]}.{already}")
    return status


def _check_mark(arguments: list[str]) -> None:
    """Raise ``UsageError`` with the right command, where the mark is an option or is missing."""
    marks = [one[2:] for one in arguments if one.startswith("--") and one[2:] in _RESULTS]
    if marks:
        rest = [one for one in arguments if one.removeprefix("--") not in _RESULTS]
        which = f"--id {rest[0]}" if len(rest) == 1 and rest[0].isdigit() else " ".join(rest)
        raise UsageError(
            f"--{marks[0]} is a word here, and stands first: write"
            f" reader mark {marks[0]} {which or 'QUERY'}."
        )
    if "-h" in arguments or "--help" in arguments or any(one in _RESULTS for one in arguments):
        return
    words = [one for one in arguments if not one.startswith("-")]
    begins = f"'{words[0]}' is not one of" if words == arguments != [] else "Say first one of"
    which = words[0] if words == arguments and len(words) == 1 else "QUERY"
    raise UsageError(
        f"{begins} {', '.join(_RESULTS)}: write reader mark star {which}, for example."
    )


def _mark(library: Library, ids: list[int], mark: str) -> int:
    """Mark articles; return how many were not so before."""
    if mark in ("read", "unread"):
        return library.mark_read(ids, mark == "read")
    return library.set_starred(ids, mark == "star")


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("mark", "Mark articles read or unread, or give or take a star.", EPILOG)
    parser.add_argument(
        "mark",
        choices=tuple(_RESULTS),
        metavar="read | unread | star | unstar",
        help="what the articles are to be",
    )
    parser.add_query()
    parser.add_ids()
    parser.add_argument(
        "--dry-run", action="store_true", help="only say how many articles would be marked"
    )
    return parser
