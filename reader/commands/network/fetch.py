"""``reader fetch``: the pages of links that were imported without a text."""

from __future__ import annotations

from reader.commands.list import read_pages, show_nothing_found
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import open_library, refuse_unkept
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.stdio import progress_line, show_message
from reader.commands.shared.story_grouping import group_waiting
from reader.commands.shared.tag_rules import give_tags
from reader.commands.shared.user_settings import read_settings
from reader.export.export_phrases import pluralise
from reader.ingest import fetch_links
from reader.library import FetchReport
from reader.paths import find_paths

EPILOG = """\
Lists of links, such as bookmarks or the export of a read-later service, bring articles without
text. Their pages are fetched, some at a time, and no more than two at once from one host. Each page
is stored as it comes: what was interrupted goes on with the next call. An article keeps its reading
state, tags and notes. A page that cannot be fetched, or that has no text, is asked for again by the
next call.

examples:
  reader fetch                       # the pages of all links
  reader fetch tag:sea               # of those that a query finds

exit status: 0 done; 1 something could not be fetched, the rest was done; 2 wrong usage"""

_MAX_ERRORS = 20  # sentences; of a long list many pages are gone


def run(arguments: list[str]) -> int:
    """Fetch the pages of links, and say how many came."""
    query = " ".join(make_parser().parse_args(arguments).query)
    paths = find_paths()
    settings = read_settings(paths)
    with open_library(paths) as library:
        if refuse_unkept(library, "fetched"):
            return 1
        status, ids = 0, None
        if query:
            status = count_missing(library, query, settings)
            ids = [row.id for page in read_pages(library, query, settings) for row in page]
            if not ids:
                return show_nothing_found(query)
        with progress_line("fetching") as show:
            report = fetch_links(
                library,
                ids,
                bounds=settings.bounds(),
                limits=settings.limits(),
                progress=(lambda done, found: show(done / max(found, 1))) if show else None,
            )
        for error in report.errors[:_MAX_ERRORS]:
            show_message(error)
        show_message(_describe(report))
        group_waiting(library)
        give_tags(library, settings)
    return 1 if report.errors else status


def _describe(report: FetchReport) -> str:
    if not report.feeds:
        return "There is no link whose page is to be fetched."
    failed = f", {len(report.errors):,} could not be fetched" if report.errors else ""
    known = f", {report.unchanged:,} already in the library" if report.unchanged else ""
    pages = pluralise(report.feeds, "page")
    return f"Asked for {pages}: {report.updated:,} fetched{known}{failed}."


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("fetch", "Fetch the pages of links that have no text yet.", EPILOG)
    parser.add_query()
    return parser
