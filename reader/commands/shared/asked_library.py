"""The library as a command that takes a query uses it: opened, and counted as far as asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from reader.commands.shared.articles import open_library
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.user_settings import read_settings
from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings


class AskedLibrary(NamedTuple):
    """An open library, with the query; ``status`` is 1 where an article could not be counted."""

    library: Library
    query: str
    settings: Settings
    status: int


@contextmanager
def ask_library(words: Sequence[str]) -> Iterator[AskedLibrary]:
    """Open the library, and count in its articles what the query of some words needs.

    Raises ``LibraryError``, ``QueryError``.
    """
    paths, query = find_paths(), " ".join(words)
    settings = read_settings(paths)
    with open_library(paths) as library:
        yield AskedLibrary(library, query, settings, count_missing(library, query, settings))
