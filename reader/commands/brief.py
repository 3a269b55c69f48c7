"""``reader brief``: several articles of one event told once, with all sources."""

from __future__ import annotations

import argparse
import os
import shlex
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.commands.shared.arguments import Parser, given_path, whole_number
from reader.commands.shared.articles import format_article_count, open_library
from reader.commands.shared.input_articles import read_all_articles
from reader.commands.shared.stdio import show_error, show_message, write
from reader.errors import ReaderError, UnreadableError, UsageError
from reader.failures import contain
from reader.paths import find_paths
from reader.summarising import Length
from reader.text import check_language, clean

if TYPE_CHECKING:
    from reader.briefing import Briefing
    from reader.library import Library
    from reader.settings import Settings

_MAX_ARTICLES = 300

EPILOG = """\
The articles are taken as one story: a summary whose sentences name every source that says them,
then each statement once, then what only one source says, figures and a timeline. [n] are the
numbers of the articles, in the order in which they are given, of the library the earliest first. A
sentence is left out where a shown one says all of it; what an article says in other words stands
below. Paths are read without the library and the settings; of the
library at most the newest 300 articles are taken. --since takes what came, or got another text,
since the last visit: since the screen was closed last, or since reader brief --since was run last,
whichever was later. The outlets of the setting preferred_outlets lead and are quoted first, those
of --prefer before them.

With --json one object: "paragraphs" is the body, "shown" are the parts of a paragraph that are told
there, "sources" the other paragraphs that say some of them, and "apart" says that it is a caption,
a byline, or a date or button of the page.

examples:
  reader brief monday/*.txt
  reader brief --query 'ferry date:2026-03' | less
  reader brief --since
  reader brief --prefer herald --prefer post.example.org monday/*.txt
  reader brief --json --words 75 news/ | jq -r '.summary.sentences[].text'
  reader brief --markdown news/ > ferry.md
  reader brief --epub ferry.epub news/

exit status: 0 done; 1 something could not be read or made, the rest was done; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print the briefing of files, or of articles of the library."""
    given = make_parser().parse_args(arguments)
    chosen = [bool(given.paths), given.query is not None, given.story is not None, given.since]
    if not any(chosen):
        raise UsageError(
            "Say what to tell: files, --query, --story or --since; see reader brief --help."
        )
    if sum(chosen) > 1:
        names = (*(given.paths[:1] or [""]), "--query", "--story", "--since")
        both = " and ".join(name for name, is_there in zip(names, chosen, strict=True) if is_there)
        raise UsageError(
            f"{both} cannot be told together: give files alone, or one of --query, --story and"
            " --since alone, which take articles of the library."
        )
    preferred, title = tuple(given.prefer), None
    if given.paths and not any(map(_may_be_path, given.paths)):
        words = " ".join(given.paths)
        show_message(
            f"{clean(words)} is no file or folder here; to tell what a search of the library finds:"
            f" reader brief --query {shlex.quote(clean(words))}."
        )
        return 1
    if given.paths:
        articles, status = _read_paths(given.paths, given.language)
    else:
        from reader.commands.shared.user_settings import read_settings

        settings = read_settings(find_paths())
        preferred = (*preferred, *settings.preferred_outlets)
        language = given.language or settings.language
        with open_library(find_paths()) as library:
            visit = library.briefings.begin_visit()
            articles, status, title = _read_library(library, given, language, settings)
            if not articles:
                return 0 if given.since else 1
            _print(given, articles, preferred, title)
            if given.since:
                library.briefings.end_visit(visit)
        return status
    if not articles:
        return 1
    _print(given, articles, preferred)
    return status


def _may_be_path(text: str) -> bool:
    """Whether a word names a file or something else that reading it will name."""
    return text in ("", "-") or "://" in text or os.path.lexists(text)


def _print(
    given: argparse.Namespace,
    articles: list[Article],
    preferred: tuple[str, ...],
    title: str | None = None,
) -> None:
    """Make the briefing of prepared articles, and print it or write the book.

    ``title`` is the name of the story that they are, as ``reader stories`` prints it.
    """
    from reader.briefing import make_briefing

    with contain("The briefing cannot be made"):
        briefing = make_briefing(articles, _read_length(given), preferred)
        if title is not None and not preferred:  # else the headline of an outlet that leads
            briefing = replace(briefing, title=title)
    if given.epub is not None:
        _write_book(briefing, given.epub)
    else:
        write(_RENDERERS[given.form](briefing))


def _write_book(briefing: Briefing, file: str) -> None:
    """Write the briefing into a file, and print its path; raises ``ExportError``."""
    from reader.export.briefings.briefing_epub import write_briefing_epub
    from reader.formats import show_path

    target = Path(file).expanduser().absolute()
    write_briefing_epub(briefing, target, datetime.now(UTC))
    write(f"{show_path(target)}\n")


def _read_paths(paths: list[str], language: str | None) -> tuple[list[Article], int]:
    """Return the prepared articles of files and folders, and 1 if something cannot be read."""
    known_language = check_language(language) if language else None
    status = 0
    articles: list[Article] = []
    shown_remarks: set[tuple[str, str]] = set()
    for read in read_all_articles(paths):
        if isinstance(read, UnreadableError):
            show_message(str(read))
            status = 1
            continue
        for remark in read.remarks:
            if (read.path, remark) not in shown_remarks:  # once for all articles of a file
                shown_remarks.add((read.path, remark))
                show_message(f"{read.path}: {remark}")
        prepared = _prepare(read, known_language)
        status |= prepared is None
        articles += [] if prepared is None else [prepared]
    if len(articles) > _MAX_ARTICLES:
        raise UsageError(
            f"{format_article_count(len(articles))} are too many for a briefing, which tells one"
            f" story; give at most {_MAX_ARTICLES}."
        )
    return articles, status


def _read_library(
    library: Library, given: argparse.Namespace, language: str | None, settings: Settings
) -> tuple[list[Article], int, str | None]:
    """Return the prepared articles that are asked for, 1 if one cannot be read, a story's name."""
    from reader.library.briefings.article_numbers import get_place

    title = None
    if given.story is not None:
        (ids, title), status = _find_of_story(library, given.story), 0
    elif given.since:
        ids, status = _find_since(library), 0
    else:
        ids, status = _find_of_query(library, given.query, settings)
        title = _find_story_name(library, ids)
    found = [(article_id, library.article(article_id)) for article_id in ids]
    found.sort(key=lambda pair: get_place(pair[1].date, pair[0]))
    articles: list[Article] = []
    for _, article in found:
        prepared = _prepare(article, language)
        status |= prepared is None
        articles += [] if prepared is None else [prepared]
    return articles, status, title


def _find_of_query(library: Library, query: str, settings: Settings) -> tuple[list[int], int]:
    """Return the newest articles that a query finds, and 1 if one cannot be counted."""
    from reader.commands.list import read_pages, show_nothing_found
    from reader.commands.shared.missing_stats import count_missing

    status = count_missing(library, query, settings)
    rows = next(read_pages(library, query, settings), [])
    if len(rows) > _MAX_ARTICLES:
        show_message(f"The query finds more articles; the newest {_MAX_ARTICLES} are told.")
    if not rows:
        show_nothing_found(query)
    return [row.id for row in rows[:_MAX_ARTICLES]], status


def _find_story_name(library: Library, ids: list[int]) -> str | None:
    """Return the name of the story that some articles are all of, None where they are none."""
    story_ids = set(library.stories.find_ids(ids).values())
    for story in library.stories.load(list(story_ids)) if len(story_ids) == 1 else ():
        if {article.id for article in story.articles} == set(ids):
            return story.title
    return None


def _find_of_story(library: Library, story_id: int) -> tuple[list[int], str]:
    """Return the newest articles of a story, and its name; ``UsageError`` where there is none."""
    from reader.commands.shared.story_grouping import group_waiting

    group_waiting(library)
    stories = library.stories.load([story_id])
    if not stories:
        raise UsageError(f"There is no story {story_id}; reader stories --all lists them.")
    found = stories[0].articles
    if len(found) > _MAX_ARTICLES:
        show_message(f"The story has more articles; the newest {_MAX_ARTICLES} are told.")
    return [article.id for article in found[:_MAX_ARTICLES]], stories[0].title


def _find_since(library: Library) -> list[int]:
    """Return the newest articles that came, or got another text, since the last visit."""
    visit = library.briefings.find_last_visit()
    found, count = library.briefings.list_since(visit, _MAX_ARTICLES)
    since = "so far" if visit is None else f"since {_format_time(visit.ended_at)}"
    came = f"{format_article_count(count) if count else 'No article'} came {since}"
    is_cut = count > len(found)
    show_message(f"{came}; the newest {len(found)} are told." if is_cut else f"{came}.")
    return found


def _format_time(moment: datetime) -> str:
    from reader.export.changes_text import format_date_and_time

    return format_date_and_time(moment)


def _prepare(article: Article, language: str | None) -> Article | None:
    """Return an article as it is read; None, and say why, if that fails."""
    from reader.text import prepare

    try:
        with contain(f"{article.path} cannot be prepared"):
            return prepare(article, language)
    except ReaderError as error:
        show_error(error)
        return None


def _read_length(given: argparse.Namespace) -> Length:
    if given.words is not None:
        return Length(words=given.words)
    return Length(sentences=given.sentences or 5)


def _render_json(briefing: Briefing) -> str:
    from reader.export.briefings.briefing_json import format_briefing_line

    return format_briefing_line(briefing) + "\n"


def _render_markdown(briefing: Briefing) -> str:
    from reader.export.briefings.briefing_markdown import render_briefing_markdown

    return render_briefing_markdown(briefing, datetime.now())


def _render_plain(briefing: Briefing) -> str:
    from reader.export.briefings.briefing_text import render_briefing_text

    return render_briefing_text(briefing)


_RENDERERS = {"json": _render_json, "markdown": _render_markdown, "plain": _render_plain}


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("brief", "Tell several articles of one event once, with every source.", EPILOG)
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input"
    )
    parser.add_argument(
        "--query", metavar="QUERY", help="the articles of the library that a search finds"
    )
    parser.add_argument(
        "--story", type=whole_number, metavar="ID", help="the articles of a story of the library"
    )
    parser.add_argument(
        "--since", action="store_true", help="all articles that came since you were here last"
    )
    parser.add_argument(
        "--prefer",
        action="append",
        default=[],
        metavar="OUTLET",
        help="let an outlet lead, by its host or a part of it; may be given more than once",
    )
    form = parser.add_forms(
        json="one JSON object", markdown="a note with front matter, and links to blocks of it"
    )
    form.add_argument(
        "--epub",
        type=given_path,
        metavar="FILE",
        help="write a book for e-readers (EPUB 3) into a new file",
    )
    parser.add_lengths()
    parser.add_language()
    return parser
