"""Articles of what the command line names, without the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reader.article import Article
from reader.commands.shared.pipe import STANDARD_INPUT, read_pipe
from reader.errors import UnreadableError
from reader.formats import DEFAULT_LIMITS, Limits, OnError, find_files, read_file


def read_all_articles(
    paths: Iterable[str], limits: Limits = DEFAULT_LIMITS
) -> Iterator[Article | UnreadableError]:
    """Yield the articles of files and folders, ``-`` is standard input; or what is wrong."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _read(lambda on_error: read_pipe(limits, on_error)[1])
            continue
        for found in find_files([path]):
            if isinstance(found, UnreadableError):
                yield found
                continue
            yield from _read(partial(read_file, found.path, found.display_path, limits))


def _read(
    read: Callable[[OnError], tuple[Article, ...]],
) -> Iterator[Article | UnreadableError]:
    """Yield what is read of one file, and then what cannot be."""
    refused: list[UnreadableError] = []
    try:
        yield from read(refused.append)
    except UnreadableError as error:
        yield error
    yield from refused
