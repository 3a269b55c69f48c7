"""``reader digest``: summary and folded text of files, without library and settings."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime
from functools import partial

from reader.article import Article
from reader.commands.shared.arguments import Parser, share, whole_number
from reader.commands.shared.digest_arguments import add_method
from reader.commands.shared.input_articles import read_all_articles
from reader.commands.shared.read_articles import ReadArticles, read_articles
from reader.commands.shared.rendered_digests import render_or_reduce
from reader.commands.shared.stdio import progress_line, show_error, show_message, write
from reader.digest import Digest, DigestOptions, make_digest
from reader.errors import ReaderError, UnexpectedError, UnreadableError
from reader.export.digest_json import format_digest_line, format_error_line
from reader.export.digest_markdown import render_markdown
from reader.export.digest_text import render_plain
from reader.summarising import Length

EPILOG = """\
All files of a folder and of the folders in it are read, in sorted order. Left out are hidden files,
README* and what is no article by its name, such as images, style sheets and program code. The
library and the settings are not used.

examples:
  reader digest --json news/ | jq -r .title
  cat article.txt | reader digest --sentences 3 -
  reader digest --read monday/ --read tuesday/ today.txt

exit status: 0 done; 1 something could not be read or made, the rest was done; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print the digest of each article, in the order in which files are given."""
    given = make_parser().parse_args(arguments)
    options = DigestOptions(given.method, _read_length(given), given.language)
    separator, gap = "", {"json": "", "markdown": "\n", "plain": "\n\n"}[given.form]
    read, status = (
        read_articles(given.read, given.paths, given.language) if given.read else (None, 0)
    )
    for path, made in _make_digests(given.paths, options, given.jobs):
        try:
            if isinstance(made, ReaderError):
                raise made
            text, failed = render_or_reduce(
                made, partial(_RENDERERS[given.form], given.article, read)
            )
        except ReaderError as error:
            status = 1
            if given.form == "json":
                write(format_error_line(path, str(error)) + "\n")
            if given.form != "json" or isinstance(error, UnexpectedError):
                show_error(error)
        else:
            write(separator + text)
            separator = gap
            status |= failed
    return status


def _render_json(with_article: bool, read: ReadArticles | None, digest: Digest) -> str:
    return format_digest_line(digest, None if read is None else read.find_known(digest)) + "\n"


def _render_markdown(with_article: bool, read: ReadArticles | None, digest: Digest) -> str:
    read_before = None if read is None else read.find_known(digest)
    return render_markdown(
        digest, datetime.now(), with_article=with_article, read_before=read_before
    )


def _render_plain(with_article: bool, read: ReadArticles | None, digest: Digest) -> str:
    return render_plain(digest, read_before=None if read is None else read.find_known(digest))


_RENDERERS = {"json": _render_json, "markdown": _render_markdown, "plain": _render_plain}


def _make_digests(
    paths: list[str], options: DigestOptions, jobs: int
) -> Iterator[tuple[str, Digest | ReaderError]]:
    """Give each article's path and digest, or what is wrong with it."""
    shown_remarks: set[tuple[str, str]] = set()
    articles = read_all_articles(paths)
    if jobs > 1:
        from reader.batch.article_run import digest_in_order

        digested = digest_in_order(articles, options, jobs)
    else:
        digested = ((read, _make_digest(read, options)) for read in articles)
    for read, made in digested:
        if isinstance(made, Digest):
            for remark in made.article.remarks:
                if (read.path, remark) not in shown_remarks:  # once for all articles of a file
                    shown_remarks.add((read.path, remark))
                    show_message(f"{read.path}: {remark}")
        yield read.path, made


def _make_digest(read: Article | UnreadableError, options: DigestOptions) -> Digest | ReaderError:
    """Return the digest of an article, or what is wrong with it."""
    if isinstance(read, UnreadableError):
        return read
    try:
        with progress_line(read.path) as progress:
            return make_digest(read, options, progress)
    except ReaderError as error:
        return error


def _read_length(given: argparse.Namespace) -> Length:
    if given.words is not None:
        return Length(words=given.words)
    if given.ratio is not None:
        return Length(ratio=given.ratio)
    return Length(sentences=given.sentences or 5)


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser(
        "digest",
        "Print articles with each statement once, and a summary that names its sources.",
        EPILOG,
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input"
    )
    parser.add_forms(
        json="one JSON object per line; an unreadable file is an object with path and error",
        markdown="a note with front matter, summary and link",
    )
    parser.add_argument(
        "--article", action="store_true", help="with --markdown: write the folded article too"
    )
    parser.add_argument(
        "--read",
        action="append",
        metavar="PATH",
        help="a file or folder that you have read before; may be repeated. Sentences that say"
        " nothing new are left out, with a count; --json lists them, and where you have read them",
    )
    parser.add_lengths().add_argument(
        "--ratio",
        type=share,
        metavar="R",
        help="that share of the words that are shown, 0 < R <= 1",
    )
    parser.add_argument(
        "--jobs",
        type=whole_number,
        default=1,
        metavar="N",
        help="so many processes make the digests (default: 1); the output is the same",
    )
    add_method(parser)
    parser.add_language()
    return parser
