"""``reader digest``: summary and folded text of files, without library and settings."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from reader.article import Article
from reader.batch.digest_groups import count_letters, group_articles
from reader.commands.shared.arguments import Parser, share, whole_number
from reader.commands.shared.digest_arguments import add_method
from reader.commands.shared.input_articles import read_all_articles
from reader.commands.shared.pipe import STANDARD_INPUT
from reader.commands.shared.stdio import progress_line, show_error, show_message, write
from reader.digest import Digest, DigestOptions, make_digest, make_digests
from reader.errors import ReaderError, UnexpectedError, UnreadableError
from reader.export.digest_json import format_error_line
from reader.export.read_before import FindKnown
from reader.export.rendered_digest import RenderedDigest, render_digest
from reader.summarising import Length
from reader.text.garbage_collection import seldom_garbage_collection

Read = Article | UnreadableError
"""An article, or why there is none."""

EPILOG = """\
All files of a folder and of the folders in it are read, in sorted order. Left out are hidden files,
README* and what is no article by its name, such as images, style sheets and program code. The
library and the settings are not used.

examples:
  reader digest --json news/ | jq -r .title
  cat article.txt | reader digest --sentences 3 -
  reader digest --read monday/ --read tuesday/ today.txt

exit status: 0 done; 1 something could not be read or made, the rest was done; 2 wrong usage"""


@seldom_garbage_collection()
def run(arguments: list[str]) -> int:
    """Print the digest of each article, in the order in which files are given."""
    given = make_parser().parse_args(arguments)
    options = DigestOptions(given.method, _read_length(given), given.language)
    separator, gap = "", {"json": "", "markdown": "\n", "plain": "\n\n"}[given.form]
    find_known, status = _read_before(given) if given.read else (None, 0)
    render = partial(render_digest, form=given.form, with_article=given.article)
    jobs = _Jobs(given.jobs, options, render, find_known)
    shown_remarks: set[tuple[str, str]] = set()
    for path, made in jobs.render(given.paths):
        if isinstance(made, ReaderError):
            status = 1
            if given.form == "json":
                write(format_error_line(path, str(made)) + "\n")
            if given.form != "json" or isinstance(made, UnexpectedError):
                show_error(made)
            continue
        for remark in made.remarks:
            if (path, remark) not in shown_remarks:  # once for all articles of a file
                shown_remarks.add((path, remark))
                show_message(f"{path}: {remark}")
        if made.error is not None:
            from reader.log import log_failures

            status = 1
            show_message(f"{path}: {made.error}")
            log_failures(path, made.failures)
        write(separator + made.text)
        separator = gap
    return status


def _read_before(given: argparse.Namespace) -> tuple[FindKnown, int]:
    """Return what finds what was read before, and 1 if something of that could not be read."""
    from reader.commands.shared.read_articles import read_articles  # with folding, for few calls

    read, status = read_articles(given.read, given.paths, given.language)
    return read.find_known, status


class _Jobs:
    """Makes the digests of articles and puts them into a form, on one process or several."""

    def __init__(
        self,
        number: int,
        options: DigestOptions,
        render: Callable[..., RenderedDigest],
        find_known: FindKnown | None,
    ) -> None:
        self._number = number
        self._options = options
        self._render = render
        self._find_known = find_known

    def render(self, paths: list[str]) -> Iterator[tuple[str, RenderedDigest | ReaderError]]:
        """Give each article's path and digest, or what is wrong with it."""
        made: Iterable[tuple[Read, Digest | RenderedDigest | ReaderError]]
        if self._number > 1:
            from reader.batch.article_run import digest_in_order

            # What was read is known to this process alone: it renders what others make.
            render = self._render if self._find_known is None else None
            made = digest_in_order(read_all_articles(paths), self._options, self._number, render)
        else:
            made = chain.from_iterable(
                _make_digests(read_all_articles(part), self._options)
                for part in _split_at_standard_input(paths)
            )
        for read, digest in made:
            if isinstance(digest, Digest):
                try:
                    yield read.path, self._render(digest, find_known=self._find_known)
                except ReaderError as error:
                    yield read.path, error
            else:
                yield read.path, digest


def _split_at_standard_input(paths: Sequence[str]) -> Iterator[list[str]]:
    """Yield the paths in parts, with standard input in a part of its own.

    Digests are made in groups, and none may wait until something is written to it.
    """
    part: list[str] = []
    for path in paths:
        if path == STANDARD_INPUT:
            yield part
            yield [path]
            part = []
        else:
            part.append(path)
    yield part


def _make_digests(
    articles: Iterable[Read], options: DigestOptions
) -> Iterator[tuple[Read, Digest | ReaderError]]:
    """Yield each article with its digest, or what is wrong with it.

    Those of short articles are made together; a long one, and a slow method, show their progress.
    """
    groups = (
        group_articles(articles, count_letters)
        if options.method == "gist"
        else ([read] for read in articles)
    )
    for group in groups:
        own = [read for read in group if isinstance(read, Article)]
        digests = iter(make_digests(own, options) if len(own) > 1 else ())
        for read in group:
            if len(own) > 1 and isinstance(read, Article):
                yield read, next(digests)
            else:
                yield read, _make_digest(read, options)


def _make_digest(read: Read, options: DigestOptions) -> Digest | ReaderError:
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
