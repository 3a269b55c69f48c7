"""``reader list``: what the library holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reader.article import get_source
from reader.commands.shared.arguments import Parser
from reader.commands.shared.asked_library import ask_library
from reader.commands.shared.missing_stats import make_view
from reader.commands.shared.stdio import progress_line, show_message, write
from reader.errors import LibraryError
from reader.export.json_line import format_json_line
from reader.library import Library, Row

if TYPE_CHECKING:
    from reader.commands.shared.new_words import NewWordNumbers
    from reader.settings import Settings

_PAGE = 1000

EPILOG = """\
Without --json a line has id, unread, opened (not read to its end) or read, date, source and
headline, separated by tabs.
folds: and words: in a query need the number of folds and words of each article. Articles that do
not have these numbers yet are folded first; the numbers are saved. new: counts the minutes that
are new to you, at your reading speed, as the list on the screen shows them: new:0 finds articles
with nothing new. Articles are compared first with what you read since they were compared last.
With --json, words_new is how many words are new to you; it is null where that is unknown, which is
so in a list of more than 200 articles that would have to be compared first. story is the id of its
story, null until it is grouped, as reader stories does.

examples:
  reader list kyiv
  reader list '"price cap" date:2022-03.. -tag:done'
  reader list is:unread 'folds:>3' OR is:starred
  reader list is:unread 'new:>2'
  reader list --json | jq -r 'select(.unread) | .title'

exit status: 0 done; 1 some articles could not be folded or compared, the rest was done;
2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print a line for each article, the newest first."""
    given = make_parser().parse_args(arguments)
    with ask_library(given.query) as (library, query, settings, status):
        empty = True
        form: Callable[[list[Row]], str] = _format_lines
        if given.json:
            from reader.commands.shared.new_words import NewWordNumbers

            numbers = NewWordNumbers(library, settings)
            status |= numbers.complete(make_view(query, settings, library))
            form = _make_json_form(library, numbers)
        for page in read_pages(library, query, settings):
            write(form(page))
            empty = False
        if empty:
            show_message(describe_nothing_found(query) + _describe_longer(library, query, settings))
    return status


def _describe_longer(library: Library, query: str, settings: Settings) -> str:
    """Return how many articles there are where the last word goes on, "" where none are."""
    if not query[-1:].isalnum():
        return ""
    found = library.count(make_view(query, settings, library).replace(is_typed=True))
    return f" {query.strip()}* finds {found:,}." if found else ""


def read_pages(library: Library, query: str, settings: Settings) -> Iterator[list[Row]]:
    """Give the rows of a query, the newest first, some at a time; raises ``QueryError``."""
    if query and (missing := library.count_unindexed()):
        with progress_line("building the search index") as progress:
            while left := library.index_more():
                if progress is not None:
                    progress(1 - left / missing)
    view = make_view(query, settings, library)
    offset = 0
    while page := library.rows(view, offset, _PAGE):
        yield page
        offset += len(page)


def show_nothing_found(query: str) -> int:
    """Say that a query has no articles; return the exit status of commands that need some."""
    show_message(describe_nothing_found(query))
    return 1


def describe_nothing_found(query: str) -> str:
    """Say that a query has no articles."""
    if query:
        return f"No article matches the query {query.strip()}."
    return "The library is empty; reader import PATH... adds articles."


def _make_json_form(library: Library, numbers: NewWordNumbers) -> Callable[[list[Row]], str]:
    """Return what makes JSON lines of rows."""

    def format_rows(rows: list[Row]) -> str:
        words_new = numbers.load(rows)
        stories = library.stories.find_ids(row.id for row in rows)
        return "".join(
            format_json_line(
                make_row_object(
                    row,
                    words_new[row.id],
                    stories.get(row.id),
                    _find_author(library, row.id),
                    library.tags_of(row.id),
                )
            )
            + "\n"
            for row in rows
        )

    return format_rows


def _find_author(library: Library, article_id: int) -> str | None:
    """Return who wrote an article; None too where its text is damaged: the rest is told still."""
    try:
        return library.article(article_id).author
    except LibraryError:
        return None


def _format_lines(rows: list[Row]) -> str:
    return "".join(format_line(row) + "\n" for row in rows)


def make_row_object(
    row: Row,
    words_new: int | None,
    story: int | None,
    author: str | None,
    tags: Sequence[str],
) -> dict[str, Any]:
    """Return what other programs may know of an article in the list.

    ``words_new`` and ``story`` are None where they are unknown; "folded" counts paragraphs, null
    until the article was digested.
    """
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
        "words_new": words_new,
        "story": story,
        "changed": row.changed_at and row.changed_at.isoformat(),
        "source": get_source(row.url) or None,
        "author": author,
        "tags": list(tags),
        "folded": row.folds,
        "finished": row.finished,
        "outlet": row.source or None,
    }


def format_line(row: Row) -> str:
    """Return a row as text without a line break."""
    state = describe_state(row)
    date = row.date.isoformat() if row.date else "-"
    return "\t".join((str(row.id), state, date, row.source or "-", row.title))


def describe_state(row: Row) -> str:
    """Return "unread", "read" for what was read to its end or marked read, else "opened"."""
    return "unread" if row.unread else "read" if row.finished or row.is_read_whole else "opened"


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("list", "List the articles of the library, the newest first.", EPILOG)
    parser.add_query()
    parser.add_argument("--json", action="store_true", help="print one JSON object per line")
    return parser
