"""``reader add``: pages and feeds from the network into the library."""

from __future__ import annotations

from reader.commands.list import format_line
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import open_library
from reader.commands.shared.stdio import show_error, show_message, write
from reader.commands.shared.story_grouping import group_waiting
from reader.commands.shared.tag_rules import give_tags
from reader.commands.shared.user_settings import read_settings
from reader.errors import ReaderError
from reader.export.export_phrases import pluralise
from reader.failures import contain
from reader.ingest import fetch_article
from reader.library import FetchReport, Library
from reader.paths import find_paths

EPILOG = """\
One line is printed for each article: id, state, date, source and headline, separated by
tabs. An address that was added before is fetched again. If its text has changed, the article gets
the new text and keeps its reading state, tags and notes. A page that now has no text, or less than
half of the stored text, does not replace the stored text. If the address is a feed, the articles
that it has now are added; reader feeds add adds the feed itself.

Only http and https addresses are fetched, up to the size max_file_mb of the settings, and nothing
from this computer and its local network unless allow_private_addresses is set. No proxy is used.

examples:
  reader add https://www.example.org/news/harbour.html

exit status: 0 done; 1 something could not be fetched, the rest was done; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Fetch addresses one after the other, and tell what came."""
    given: list[str] = make_parser().parse_args(arguments).urls
    paths = find_paths()
    settings = read_settings(paths)
    status = 0
    with open_library(paths) as library:
        for url in given:
            try:
                with contain(f"{url} cannot be added"):
                    report = fetch_article(
                        library, url, bounds=settings.bounds(), limits=settings.limits()
                    )
            except ReaderError as error:
                show_error(error)
                status = 1
            else:
                print_articles(library, report)
                for sentence in report.errors:
                    show_message(sentence)
                status = 1 if report.errors else status
                show_message(_describe_fetch_from(url, report))
                show_kept_older(report)
        if library.is_kept:
            group_waiting(library)
            give_tags(library, settings)
        return status if library.is_kept else 1


def print_articles(library: Library, report: FetchReport) -> None:
    """Print a line for each article that came."""
    for article_id in report.ids:
        row = library.row(article_id)
        if row is not None:
            write(format_line(row) + "\n")


def _describe_fetch_from(url: str, report: FetchReport) -> str:
    description = describe_fetch(report)
    if report.is_feed:
        return (
            f"{url} is a feed: {description}. To get its new articles too: reader feeds add {url}"
        )
    return f"{url}: {description}."


def describe_fetch(report: FetchReport) -> str:
    """Say how many articles came."""
    counts = {
        "new {}": report.added,
        "updated {}": report.updated,
        "{} already in the library": report.unchanged,
    }
    counted = [
        f"{number:,} {what.format('article' if number == 1 else 'articles')}"
        for what, number in counts.items()
        if number
    ]
    if report.pages:
        counted.append(f"{pluralise(report.pages, 'teaser')} replaced by the page")
    if report.pages_failed:
        counted.append(f"{pluralise(report.pages_failed, 'teaser')} kept without the page")
    return ", ".join(counted) or "no articles"


def show_kept_older(report: FetchReport) -> None:
    """Say of how many articles the stored text was kept, if it was of any."""
    if report.kept_older:
        number = f"{report.kept_older:,} {'article' if report.kept_older == 1 else 'articles'}"
        show_message(
            f"The stored text of {number} was kept: the fetched text is empty, cut or much shorter."
        )


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("add", "Fetch pages or feeds, and add their articles to the library.", EPILOG)
    parser.add_argument("urls", nargs="+", metavar="URL", help="the address of a page or a feed")
    return parser
