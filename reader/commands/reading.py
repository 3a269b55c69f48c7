"""Articles of what the command line names, without the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.commands.pipe import STANDARD_INPUT, read_pipe
from reader.errors import UnreadableError
from reader.formats import DEFAULT_LIMITS, Limits, find_files, read_file


def articles_of(
    paths: Iterable[str], limits: Limits = DEFAULT_LIMITS
) -> Iterator[Article | UnreadableError]:
    """Yield the articles of files and folders, ``-`` is standard input; or what is wrong."""
    for path in paths:
        if path == STANDARD_INPUT:
            try:
                yield from read_pipe(limits)[1]
            except UnreadableError as error:
                yield error
            continue
        for found in find_files([path]):
            if isinstance(found, UnreadableError):
                yield found
                continue
            try:
                yield from read_file(found.path, found.shown, limits)
            except UnreadableError as error:
                yield error
