"""CSV and its like: a row of names, then an article a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from reader.article import Article
from reader.formats.columns import DELIMITERS, choose_columns
from reader.formats.records import Records
from reader.formats.refusals import refuse_damaged
from reader.formats.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_MOST_CELLS = 500_000


def read(source: Source) -> Iterator[Article]:
    """Yield the articles of a table; raises ``UnreadableError`` where it has none."""
    text = source.text.lstrip("\ufeff\r\n")
    delimiter = _find_delimiter(text, source)
    # The module's own limit of 131,072 characters a cell is smaller than an article may be.
    csv.field_size_limit(max(csv.field_size_limit(), source.limits.size))
    rows = csv.reader(_lines(source, text.replace("\0", ""), delimiter), delimiter=delimiter)
    try:
        names = [name.strip() for name in next(rows, [])]
        yield from Records(source, "row").articles(
            (number, dict(zip(names, row, strict=False)))
            for number, row in enumerate(rows, start=2)
            if row
        )
    except csv.Error as error:
        raise refuse_damaged(source.path, "a table", str(error)) from error


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
