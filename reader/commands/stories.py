"""``reader stories``: the articles of the library, grouped by event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.article import get_source
from reader.commands.list import describe_nothing_found, read_pages
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import format_article_count
from reader.commands.shared.asked_library import ask_library
from reader.commands.shared.stdio import explain_columns, show_message, write
from reader.commands.shared.story_grouping import group_waiting
from reader.export.json_line import format_json_line

if TYPE_CHECKING:
    from reader.library.stories.story_list import Story, StoryArticle

_COLUMNS = "id (story:12 in a search), days, articles, outlets, unread articles, headline"
_PAGE = 200  # stories that are loaded at once

EPILOG = """\
A story is all articles on one event, found by the words of their headlines and beginnings. The
newest story comes first, and in it the newest article. With a query, the whole stories are printed
of which an article matches. Articles that an import has left are grouped first.
Without --json a line has id, first and last date, the numbers of articles, outlets and unread
articles, and the headline of the best article (one that tells what happened before one that
quotes, asks or announces; then unread, with the most words that are new to you, the newest),
separated by tabs. reader brief --story ID has the same headline.

examples:
  reader stories
  reader stories harbour
  reader stories --json | jq -r 'select(.sources | length > 2) | .title'

exit status: 0 done; 1 some articles could not be folded or compared, the rest was done;
2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print a line for each story, the newest first."""
    given = make_parser().parse_args(arguments)
    with ask_library(given.query) as (library, query, settings, status):
        group_waiting(library)
        stories = library.stories
        if query:
            articles = [row.id for page in read_pages(library, query, settings) for row in page]
            ids = stories.list_ids_of(articles, with_single=given.all)
        else:
            articles = []
            ids = stories.list_ids(with_single=given.all)
        form = format_json if given.json else format_line
        if ids and not given.json:
            explain_columns(_COLUMNS)
        for start in range(0, len(ids), _PAGE):
            page = stories.load(ids[start : start + _PAGE])
            write("".join(form(story) + "\n" for story in page))
        if not ids:
            waiting = stories.count(with_single=True)
            show_message(_describe_none(query, len(articles) if query else waiting))
    return status


def _describe_none(query: str, articles: int) -> str:
    """Say that there is no story, and of how many articles."""
    if not articles:
        return describe_nothing_found(query)
    what = "that matches is" if articles == 1 else "that match are"
    if not query:
        what = "of the library is" if articles == 1 else "of the library are"
    count = format_article_count(articles)
    alone = "in a story of its own" if articles == 1 else "in stories of their own"
    return f"The {count} {what} {alone}; reader stories --all prints these too."


def make_story_object(story: Story) -> dict[str, Any]:
    """Return what other programs may know of a story: its sources are hosts, mails have none."""
    hosts = filter(None, (get_source(article.url) for article in story.articles))
    return {
        "id": story.id,
        "title": story.title,
        "first": story.first and story.first.isoformat(),
        "last": story.last and story.last.isoformat(),
        "sources": list(dict.fromkeys(hosts)),
        "articles": _make_article_objects(story.articles),
    }


def _make_article_objects(articles: Sequence[StoryArticle]) -> list[dict[str, Any]]:
    return [
        {
            "id": article.id,
            "title": article.title,
            "date": article.date and article.date.isoformat(),
            "url": article.url,
            "source": get_source(article.url) or None,
            "path": article.path,
            "unread": article.unread,
        }
        for article in articles
    ]


def format_json(story: Story) -> str:
    """Return a story's object as JSON text without a line break."""
    return format_json_line(make_story_object(story))


def format_line(story: Story) -> str:
    """Return a story as text without a line break."""
    span = "-"
    if story.first and story.last:
        span = story.first.isoformat()
        if story.last != story.first:
            span += f"..{story.last.isoformat()}"
    counts = map(str, (len(story.articles), len(story.sources), story.unread))
    return "\t".join((str(story.id), span, *counts, story.title))


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("stories", "List the articles of the library grouped by event.", EPILOG)
    parser.add_query()
    parser.add_argument("--json", action="store_true", help="print one JSON object per line")
    parser.add_argument(
        "--all", action="store_true", help="also stories that have one article only"
    )
    return parser
