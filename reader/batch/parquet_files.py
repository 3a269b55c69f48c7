"""Parquet: the rows of a corpus, and digests as rows. Needs pyarrow, the extra ``parquet``."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Collection, Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError, UnreadableError
from reader.formats.records.column_names import INNER_NAMES
from reader.formats.shared.character_encoding import decode_text
from reader.formats.shared.read_errors import access_error, damaged_error
from reader.text import clean

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = 64  # that are in memory at once
_BUFFER_BYTES = 1 << 20  # of a column; else all that a row group packs of it is in memory
_MAX_NAMES_SHOWN = 12  # in an error's sentence
_ROWS_WRITTEN = 256  # of a row group


def check_parquet(doing: str) -> None:
    """Raise ``ReaderError`` if the extra is not installed; ``doing`` is what it is needed for."""
    if find_spec("pyarrow") is None:
        raise ReaderError(f"{doing}; for that, pip install 'reader-tui[parquet]'.")


def read_rows(
    path: str, shown: str, named: Collection[str] = ()
) -> Iterator[tuple[dict[str, Any], float]]:
    """Yield each row as a record, and the share of the rows before it.

    ``named`` are columns that must be there, also as ``COLUMN.FIELD`` of a column of structs. A
    column that can hold no part of an article, such as numbers of a vector, is not read; the
    record has None for it. Raises ``UnreadableError`` for a file that is missing or damaged, that
    has no such columns, or without the extra.
    """
    try:
        check_parquet(f"{shown} is a Parquet file")
    except ReaderError as error:
        raise UnreadableError(str(error), shown) from error
    import pyarrow
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER_BYTES) as file:
            schema = file.schema_arrow
            _check_named(schema, named, shown)
            names = [field.name for field in schema]
            read = [field.name for field in schema if _may_hold_text(field.type)]
            empty = dict.fromkeys(names)
            total = max(file.metadata.num_rows, 1)
            number = 0
            for batch in file.iter_batches(_ROWS, columns=read, use_threads=False):
                columns = [_list_values(column) for column in batch.columns]
                for row in range(batch.num_rows):
                    values = {n: c[row] for n, c in zip(batch.schema.names, columns, strict=True)}
                    yield empty | values, number / total
                    number += 1
    except OSError as error:
        if error.errno is None:  # of pyarrow, which has no number for what it finds in a file
            raise damaged_error(shown, "a Parquet file", "its content is not Parquet's") from error
        raise access_error(path, shown, error) from error
    except (pyarrow.ArrowException, ValueError) as error:
        raise damaged_error(shown, "a Parquet file", "its content is not Parquet's") from error


def _check_named(schema: Any, named: Collection[str], shown: str) -> None:
    """Raise ``UnreadableError`` if a column that is named is not there."""
    for name in named:
        if not any(_has_field(schema, path) for path in (name, *_make_inner_paths(name))):
            there = ", ".join(schema.names[:_MAX_NAMES_SHOWN]) or "none"
            raise UnreadableError(
                clean(f"{shown} has no column {name!r} (it has {there}); correct --columns."), shown
            )


def _make_inner_paths(name: str) -> list[str]:
    return [f"{inner}.{name}" for inner in INNER_NAMES]


def _has_field(schema: Any, path: str) -> bool:
    """Whether there is a column with this name, or one within a column of structs by this path."""
    from pyarrow import types

    if path in schema.names:
        return True
    first, *inner = path.split(".")
    if first not in schema.names:
        return False
    kind = schema.field(first).type
    for name in inner:
        place = kind.get_field_index(name) if types.is_struct(kind) else -1
        if place < 0:
            return False
        kind = kind.field(place).type
    return True


def _may_hold_text(kind: Any) -> bool:
    """Whether values of a type may be a part of an article: texts, dates, or lists of these."""
    from pyarrow import types

    if types.is_dictionary(kind):
        kind = kind.value_type
    if types.is_struct(kind):
        return any(_may_hold_text(kind.field(place).type) for place in range(kind.num_fields))
    inner = getattr(kind, "value_type", None)  # of a list
    if inner is not None:
        is_number = types.is_integer(inner) or types.is_floating(inner)
        return not is_number and _may_hold_text(inner)
    others = (types.is_boolean, types.is_decimal, types.is_duration, types.is_time, types.is_map)
    return not any(is_other(kind) for is_other in (*others, types.is_null))


def _list_values(column: Any) -> list[Any]:
    """Return the values of a column as JSON would have them: times and bytes as text.

    What Python has no value for is None: a day after the year 9999. It knows no nanoseconds.
    """
    import pyarrow

    try:
        return [_simplify(value) for value in column.to_pylist()]
    except (ValueError, OverflowError, pyarrow.ArrowException):
        return [_read_value(value) for value in column]


def _read_value(value: Any) -> Any:
    import pyarrow

    if pyarrow.types.is_timestamp(value.type) and value.type.unit == "ns":
        value = value.cast(pyarrow.timestamp("us", value.type.tz), safe=False)
    try:
        return _simplify(value.as_py())
    except (ValueError, OverflowError, pyarrow.ArrowException):
        return None


def _simplify(value: Any) -> Any:
    if isinstance(value, datetime.date):  # and a moment, which is one too
        return value.isoformat()
    if isinstance(value, bytes):
        return _decode(value)
    if isinstance(value, list):
        return [_simplify(one) for one in value]
    if isinstance(value, dict):
        return {name: _simplify(one) for name, one in value.items()}
    return value


def _decode(value: bytes) -> str | None:
    """Return bytes as text, None if they are none, as those of a picture."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return decode_text(value, "")[0]
        except UnreadableError:
            return None


def is_of_shard(path: Path, label: str) -> bool:
    """Return whether a file holds digests of a shard; raises ``OSError`` if it is no Parquet."""
    import pyarrow
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            if file.schema_arrow != find_schema():
                return False
            rows = next(file.iter_batches(1, columns=["shard"]), None)
    except pyarrow.ArrowException as error:
        raise OSError(str(error)) from error
    return rows is None or rows.column("shard")[0].as_py() == label


class ParquetWriter:
    """Writes objects of digests and errors as rows; what an object has not is null."""

    def __init__(self, path: Path) -> None:
        from pyarrow import parquet

        self._path = path
        self._rows: list[dict[str, Any]] = []
        with _plain_errors():
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
            with _plain_errors():
                self._writer.close()
        with open(self._path, "rb") as file:
            os.fsync(file.fileno())

    def _flush(self) -> None:
        import pyarrow

        if not self._rows:
            return  # datasets refuses a file that has a row group without rows
        table = pyarrow.Table.from_pylist(self._rows, schema=find_schema())
        with _plain_errors():
            self._writer.write_table(table)
        self._rows = []


@contextlib.contextmanager
def _plain_errors() -> Iterator[None]:
    """Let an error of the system have the system's words alone, without those of pyarrow."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(error.errno, os.strerror(error.errno)) from error


@cache
def find_schema() -> Any:
    """Return the columns of a digest: the keys of its JSON object, with their types.

    Lines of JSON have no types: a reader that takes them from the first shard, where a list may be
    empty in every object, cannot read the second one. It can be given these.
    """
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
        "order": text,
        "reading_order": pa.list_(number),
        "words_new": number,
        "error": text,
    }
    return pa.schema(list(columns.items()))
