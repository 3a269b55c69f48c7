"""What one file holds, as the library stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.errors import ReaderError, UnexpectedError, UnreadableError
from reader.failures import contain
from reader.formats import Limits, read_file, show_path
from reader.library.articles.article_store import make_record

if TYPE_CHECKING:
    from reader.library.articles.article_store import Record


class FileRecords(NamedTuple):
    """The articles of a file, and what is wrong with it.

    ``errors`` are those of single parts, the others of which are read; ``failure`` is that of the
    whole file, which then has no ``records``.
    """

    records: list[Record]
    errors: list[UnreadableError]
    failure: ReaderError | None = None


def read_file_records(path: str, limits: Limits) -> FileRecords:
    """Read a file and make its articles ready to be stored; needs no library."""
    errors: list[UnreadableError] = []
    shown = show_path(path)
    try:
        articles = read_file(path, shown, limits, errors.append)
        with contain(f"{shown} cannot be imported"):
            return FileRecords([make_record(article) for article in articles], errors)
    except (UnreadableError, UnexpectedError) as error:
        return FileRecords([], errors, error)
