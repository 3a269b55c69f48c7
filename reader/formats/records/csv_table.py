"""Tables (CSV, TSV and the like): a row of names, then an article in each row."""

from __future__ import annotations

import csv
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from reader.article import Article
from reader.formats.exports.highlight_tables import is_highlight_table, read_books
from reader.formats.records.column_names import DELIMITERS, choose_columns
from reader.formats.records.record_articles import Record, RecordReader
from reader.formats.records.record_detection import TRAFILATURA_NAMES, is_trafilatura_table
from reader.formats.shared.read_errors import damaged_error
from reader.formats.shared.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_BLANK_LINES = re.compile("\ufeff?[\r\n]*")
_MAX_CELLS = 500_000  # in a row
_LIMIT = threading.Lock()  # held while csv's limit of characters a cell is ours


def read(source: Source) -> Iterator[Article]:
    """Yield the articles of a table; raises ``UnreadableError`` if the table is damaged."""
    text = source.text.lstrip("\ufeff\r\n")
    has_names = not is_trafilatura_table(text)
    delimiter = _find_delimiter(text, source) if has_names else "\t"
    lines = _Lines(source, text.replace("\0", ""), delimiter)
    rows = _rows(source, lines, delimiter)
    try:
        names = [name.strip() for name in next(rows, [])] if has_names else list(TRAFILATURA_NAMES)
        if not has_names:
            rows = (["" if cell == "null" else cell for cell in row] for row in rows)
        records = (dict(zip(names, row, strict=False)) if row else {} for row in rows)
        numbered: Iterator[tuple[int, Record]] = enumerate(records, start=1 + has_names)
        if is_highlight_table(names):
            numbered = enumerate(read_books(record for record in records if record), start=1)
        yield from RecordReader(source, "row").articles(
            (number, record) for number, record in numbered if record
        )
    except csv.Error as error:
        raise damaged_error(source.path, "a table", str(error)) from error


def _rows(source: Source, lines: _Lines, delimiter: str) -> Iterator[list[str]]:
    """Yield the rows; raises ``UnreadableError`` for one whose last cell takes all that follows."""
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        first = rows.line_num + 1
        with _cells_of(source.limits.size):
            row = next(rows, None)
        if row is None:
            return
        if lines.is_at_end and rows.line_num > first:
            # csv asked for one more line, because a quotation mark is open.
            reason = f"the quotation mark opened in line {first + lines.skipped} is never closed"
            raise damaged_error(source.path, "a table", reason)
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


class _Lines:
    """The lines of a table; ``skipped`` are the empty ones before the first.

    ``is_at_end`` says that one more was asked for than there are.
    """

    def __init__(self, source: Source, text: str, delimiter: str) -> None:
        self._source = source
        self._delimiter = delimiter
        self._matches = _LINE.finditer(text)
        self.skipped = len(_BLANK_LINES.match(source.text)[0].splitlines())  # type: ignore[index]
        self.is_at_end = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        match = next(self._matches, None)
        if match is None:
            self.is_at_end = True
            raise StopIteration
        line = match.group()
        if line.count(self._delimiter) > _MAX_CELLS:
            reason = f"a row has more than {_MAX_CELLS:,} cells"
            raise damaged_error(self._source.path, "a table", reason)
        return line


def _find_delimiter(text: str, source: Source) -> str:
    """Return the delimiter by which most names of the first row are known."""
    first = text[:4000].split("\n", 1)[0]

    def count_known(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"') for cell in first.split(delimiter)]
        return len(choose_columns(cells, source.limits.columns)), len(cells)

    return max(DELIMITERS, key=count_known)
