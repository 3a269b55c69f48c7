"""``reader show``: one article as linear text, for pipes, braille and ears."""

from __future__ import annotations

import argparse
import os
from functools import partial

from reader.article import Article
from reader.commands.list import describe_nothing_found, read_pages, show_nothing_found
from reader.commands.shared.arguments import Parser, whole_number
from reader.commands.shared.articles import open_library
from reader.commands.shared.input_articles import read_all_articles
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.pipe import STANDARD_INPUT
from reader.commands.shared.rendered_digests import render_or_reduce
from reader.commands.shared.stdio import progress_line, show_error, show_message, write
from reader.commands.shared.user_settings import read_settings
from reader.errors import ReaderError, UnreadableError, UsageError
from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings

EPILOG = """\
Prints what the screen shows of an article, with the same settings: headline, source and date,
summary, keywords, conflicts and every paragraph once. Below a paragraph, in brackets, are its
copies, what they say differently, and your notes. Sentences that you have read in other articles
are left out, with a count and where you read them (--all keeps them). The article is not marked
read.

--changes prints what the present text of an article says otherwise than the one that you read last:
[-old-] and {+new+} words, {+new+} and [-removed-] sentences. Of a search it is the newest article
that has an earlier text. --json prints one object: "versions" has the earlier texts with times,
"compared_with" the number of one, "counts", "headline", and "sentences" in order. The "kind" of a
sentence is same, changed, new or removed; "new" and "old" say where it stands in both texts
("paragraph", and "start" and "end" in code points of it) or are null; "moved" says that its place
among the others is another, and "words" has the pieces of a changed one.

examples:
  reader show harbour               # the newest article of the library that a search finds
  reader show --id 12 | less
  reader show --json --id 12
  reader show news/article.txt
  curl -s https://... | reader show -
  reader show --changes harbour
  reader show --changes --json --id 12 --against 2

exit status: 0 done; 1 there was no article, or it could not be read; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print an article of the library, or the articles of a file."""
    given = make_parser().parse_args(arguments)
    wanted: list[str] = given.wanted
    if bool(wanted) == bool(given.id):
        raise UsageError("Say which article to show: a file, words to search for, or --id ID.")
    if given.against and not given.changes:
        raise UsageError("--against goes with --changes; see reader show --help.")
    settings = read_settings(find_paths())
    if given.changes:
        return _show_changes(" ".join(wanted), given, settings)
    if not given.id and (wanted == [STANDARD_INPUT] or os.path.lexists(" ".join(wanted))):
        if given.json:
            raise UsageError(
                "--json is for articles of the library; use reader digest --json PATH."
            )
        return _show_file(" ".join(wanted), settings)
    return _show_kept(" ".join(wanted), given, settings)


def _show_kept(query: str, given: argparse.Namespace, settings: Settings) -> int:
    from reader.commands.shared.read_before import find_read_before
    from reader.export.digest_text import render_plain
    from reader.export.read_before import compare_or_leave
    from reader.library.article_digests import get_digest

    with open_library() as library:
        status = count_missing(library, query, settings)
        found = given.id or _find_first(library, query, settings)
        if found is None:
            return 1
        if library.row(found) is None:
            raise UsageError(f"There is no article {found}; reader list shows all ids.")
        article, options = library.article(found), settings.digest_options()
        with progress_line(article.path) as progress:
            digest = get_digest(library, article, options, progress)
        read = None
        if given.json or (settings.known_sentences and not given.all):
            digest, read = compare_or_leave(
                digest, lambda made: find_read_before(library, made, settings)
            )
        if given.json:
            from reader.export.digest_json import format_digest_line

            text, failed = render_or_reduce(digest, partial(format_digest_line, read_before=read))
            write(f"{text}\n")
        else:
            tags, notes = library.tags_of(found), library.notes(found)
            known = read if read and read.spans else None  # where all is new it need not say so
            text, failed = render_or_reduce(
                digest, partial(render_plain, tags=tags, notes=notes, read_before=known)
            )
            write(text)
    return 1 if failed else status


def _show_changes(query: str, given: argparse.Namespace, settings: Settings) -> int:
    from reader.commands.shared.shown_changes import find_updated, show_changes

    with open_library() as library:
        status = count_missing(library, query, settings)
        article_id: int | None = given.id
        if article_id is None:
            page = next(read_pages(library, query, settings), [])
            row = find_updated(library, page)
            if row is None:
                show_message(
                    "None of the articles that match has an earlier text: each came once."
                    if page
                    else describe_nothing_found(query)
                )
                return 1
            article_id = row.id
        elif library.row(article_id) is None:
            raise UsageError(f"There is no article {article_id}; reader list shows all ids.")
        language = settings.digest_options().language
        shown = show_changes(library, article_id, given.against, language, as_json=given.json)
    return shown or status


def _find_first(library: Library, query: str, settings: Settings) -> int | None:
    """Return the newest article of a query, and say of how many it is one."""
    page = next(read_pages(library, query, settings), [])
    if not page:
        show_nothing_found(query)
        return None
    if len(page) > 1:
        count = "1,000 or more" if len(page) >= 1_000 else str(len(page))
        show_message(f"{count} articles match; the newest is shown.")
    return page[0].id


def _show_file(path: str, settings: Settings) -> int:
    separator, status = "", 0
    for read in read_all_articles([path], settings.limits()):
        if isinstance(read, UnreadableError):
            show_message(str(read))
            status = 1
            continue
        try:
            text, failed = _render(read, settings)
        except ReaderError as error:
            show_error(error)
            status = 1
        else:
            write(separator + text)
            separator = "\n\n"
            status |= failed
    return status


def _render(article: Article, settings: Settings) -> tuple[str, bool]:
    """Return an article as text, and whether some of it could not be made, which is told."""
    from reader.digest import make_digest
    from reader.export.digest_text import render_plain

    with progress_line(article.path) as progress:
        digest = make_digest(article, settings.digest_options(), progress)
    return render_or_reduce(digest, render_plain)


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("show", "Print an article as plain text, as the screen shows it.", EPILOG)
    parser.add_argument(
        "wanted",
        nargs="*",
        metavar="PATH | QUERY",
        help="a file, a folder, - for standard input, or words to search the library for",
    )
    parser.add_argument(
        "--id",
        type=whole_number,
        metavar="ID",
        help="this article, by the id that reader list shows",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--plain", action="store_true", help="plain text (the default)")
    form.add_argument(
        "--json",
        action="store_true",
        help="one JSON object, with what you have read in other articles, and where",
    )
    parser.add_argument(
        "--all", action="store_true", help="leave nothing out that you have read in other articles"
    )
    parser.add_argument(
        "--changes",
        action="store_true",
        help="what its present text says otherwise than an earlier one",
    )
    parser.add_argument(
        "--against",
        type=whole_number,
        metavar="N",
        help="compare with this earlier text: 1 is the one replaced last (with --changes)",
    )
    return parser
