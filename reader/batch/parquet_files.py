"""Parquet: the rows of a corpus, and digests as rows. Needs pyarrow, the extra ``parquet``."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError, UnreadableError
from reader.formats.shared.read_errors import access_error, damaged_error

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = 64  # that are in memory at once
_ROWS_WRITTEN = 256  # of a row group


def check_parquet(doing: str) -> None:
    """Raise ``ReaderError`` if the extra is not installed; ``doing`` is what it is needed for."""
    if find_spec("pyarrow") is None:
        raise ReaderError(f"{doing}; for that, pip install 'reader-tui[parquet]'.")


def read_rows(path: str, shown: str) -> Iterator[tuple[dict[str, Any], float]]:
    """Yield each row as a record, and the share of the rows before it.

    Raises ``UnreadableError`` for a file that is missing or damaged, or without the extra.
    """
    try:
        check_parquet(f"{shown} is a Parquet file")
    except ReaderError as error:
        raise UnreadableError(str(error), shown) from error
    import pyarrow
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path, pre_buffer=False) as file:
            total = max(file.metadata.num_rows, 1)
            number = 0
            for batch in file.iter_batches(_ROWS, use_threads=False):
                for row in batch.to_pylist():
                    yield {name: _simplify(value) for name, value in row.items()}, number / total
                    number += 1
    except OSError as error:
        if error.errno is None:  # of pyarrow, which has no number for what it finds in a file
            raise damaged_error(shown, "a Parquet file", "its content is not Parquet's") from error
        raise access_error(path, shown, error) from error
    except (pyarrow.ArrowException, ValueError) as error:
        raise damaged_error(shown, "a Parquet file", "its content is not Parquet's") from error


def _simplify(value: Any) -> Any:
    """Return a value as JSON would have it: times and bytes as text."""
    if isinstance(value, datetime.date):  # and a moment, which is one too
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value


class ParquetWriter:
    """Writes objects of digests and errors as rows; what an object has not is null."""

    def __init__(self, path: Path) -> None:
        from pyarrow import parquet

        self._path = path
        self._rows: list[dict[str, Any]] = []
        self._writer = parquet.ParquetWriter(str(path), find_schema(), compression="zstd")

    def write(self, made: dict[str, Any]) -> None:
        """Write one object; raises ``OSError``."""
        self._rows.append(made)
        if len(self._rows) == _ROWS_WRITTEN:
            self._flush()

    def close(self) -> None:
        """Write what is left; raises ``OSError``."""
        try:
            self._flush()
        finally:
            self._writer.close()
        with open(self._path, "rb") as file:
            os.fsync(file.fileno())

    def _flush(self) -> None:
        import pyarrow

        table = pyarrow.Table.from_pylist(self._rows, schema=find_schema())
        self._writer.write_table(table)
        self._rows = []


@cache
def find_schema() -> Any:
    """Return the columns of a digest: the keys of its JSON object, with their types."""
    import pyarrow as pa

    text, number, truth, real = pa.string(), pa.int64(), pa.bool_(), pa.float64()
    pairs = pa.list_(pa.list_(text))

    def listed(**fields: Any) -> Any:
        return pa.list_(pa.struct(list(fields.items())))

    span = {"start": number, "end": number}
    read = listed(
        **span,
        path=text,
        item=number,
        line=number,
        paragraph=number,
        there_start=number,
        there_end=number,
        own_words=pairs,
    )
    repeat = pa.list_(pa.struct([("start", number), ("end", number), ("in", number)]))
    folded = pa.struct([("onto", number), ("relation", text), ("own_words", pairs)])
    paragraphs = listed(
        index=number,
        line=number,
        text=text,
        folded=folded,
        repeats=repeat,
        caption=truth,
        sentences=pa.list_(pa.list_(number)),
        read=read,
    )
    sentences = listed(
        text=text,
        paragraph=number,
        **span,
        score=real,
        why=pa.list_(text),
        disputed=listed(paragraph=number, **span),
    )
    summary = [("method", text), ("sentences", sentences), ("keywords", pa.list_(text))]
    conflict = {"kind": text, "paragraph": number, **span}
    others = {"other": number, "other_start": number, "other_end": number}
    claims = listed(value=real, text=text, paragraph=number, **span)
    columns = {
        "shard": text,
        "line": number,
        "path": text,
        "item": number,
        "title": text,
        "date": text,
        "url": text,
        "words": number,
        "words_shown": number,
        "paragraphs": paragraphs,
        "summary": pa.struct(summary),
        "language": text,
        "conflicts": listed(**conflict, **others),
        "author": text,
        "disagreements": listed(about=text, unit=text, claims=claims),
        "words_new": number,
        "error": text,
    }
    return pa.schema(list(columns.items()))
