"""CSV and its like: a row of names, then an article a row."""

from __future__ import annotations

import csv
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from reader.article import Article
from reader.formats.columns import DELIMITERS, choose_columns
from reader.formats.records import Records
from reader.formats.refusals import refuse_damaged
from reader.formats.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_MOST_CELLS = 500_000
_LIMIT = threading.Lock()  # held while csv's limit of characters a cell is ours


def read(source: Source) -> Iterator[Article]:
    """Yield the articles of a table; raises ``UnreadableError`` where it has none."""
    text = source.text.lstrip("\ufeff\r\n")
    delimiter = _find_delimiter(text, source)
    rows = _rows(source, text.replace("\0", ""), delimiter)
    try:
        names = [name.strip() for name in next(rows, [])]
        yield from Records(source, "row").articles(
            (number, dict(zip(names, row, strict=False)))
            for number, row in enumerate(rows, start=2)
            if row
        )
    except csv.Error as error:
        raise refuse_damaged(source.path, "a table", str(error)) from error


def _rows(source: Source, text: str, delimiter: str) -> Iterator[list[str]]:
    rows = csv.reader(_lines(source, text, delimiter), delimiter=delimiter)
    while True:
        with _cells_of(source.limits.size):
            row = next(rows, None)
        if row is None:
            return
        yield row


@contextmanager
def _cells_of(size: int) -> Iterator[None]:
    """Let a cell have ``size`` characters meanwhile: an article may be longer than csv allows.

    csv's limit of 131,072 characters is one for the whole process, hence the lock.
    """
    with _LIMIT:
        before = csv.field_size_limit(size)
        try:
            yield
        finally:
            csv.field_size_limit(before)


def _lines(source: Source, text: str, delimiter: str) -> Iterator[str]:
    for match in _LINE.finditer(text):
        line = match.group()
        if line.count(delimiter) > _MOST_CELLS:
            raise refuse_damaged(source.path, "a table", f"a row has over {_MOST_CELLS:,} cells")
        yield line


def _find_delimiter(text: str, source: Source) -> str:
    """Return the character that parts the names so that most parts of an article are known."""
    first = text[:4000].split("\n", 1)[0]

    def known(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"') for cell in first.split(delimiter)]
        return len(choose_columns(cells, source.limits.columns)), len(cells)

    return max(DELIMITERS, key=known)
