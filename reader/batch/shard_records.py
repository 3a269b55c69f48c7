"""The records of a shard, one after another: an article each, or what is wrong with it."""

from __future__ import annotations

import codecs
import gzip
import os
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from typing import BinaryIO, NamedTuple

from reader.article import Article
from reader.batch.shards import Shard
from reader.errors import ReaderError, UnreadableError
from reader.formats import Limits, read_file
from reader.formats.records.single_records import SingleRecords
from reader.formats.shared.read_errors import access_error, damaged_error

MAX_LINE_BYTES = 8 * 1024 * 1024  # no article has as many; a line is in memory several times
_GZIP_MARK = b"\x1f\x8b"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHUNK_BYTES = 1 << 16


class ShardRecord(NamedTuple):
    """A record of a shard; ``read`` gives its article.

    ``line`` counts from 1. ``path`` is what is shown for its file. ``share`` is how much of the
    shard's input lies before it, from 0 to 1.
    """

    line: int
    path: str
    share: float
    content: Article | ReaderError | bytes | dict[str, object]
    records: SingleRecords | None = None

    def read(self) -> Article:
        """Return the article; raises ``ReaderError`` with one sentence."""
        if isinstance(self.content, ReaderError):
            raise self.content
        if isinstance(self.content, Article):
            return self.content
        assert self.records is not None
        if isinstance(self.content, bytes):
            return self.records.read_line(self.content, self.line)
        size = sum(len(value) for value in self.content.values() if isinstance(value, str))
        return self.records.read_record(self.content, self.line, size)


def read_records(shard: Shard, limits: Limits) -> Iterator[ShardRecord]:
    """Yield the records of a shard, in order; nothing of a record is read before it is asked for.

    Raises ``UnreadableError`` if the shard is missing or damaged, as soon as that is seen.
    """
    if shard.kind == "files":
        yield from _read_files(shard, limits)
        return
    ((path, shown),) = shard.paths
    records = SingleRecords(os.path.basename(shown), shown, limits)
    if shard.kind == "parquet":
        from reader.batch.parquet_files import read_rows

        named = limits.columns.values()
        for line, (row, share) in enumerate(read_rows(path, shown, named), 1):
            yield ShardRecord(line, shown, share, row, records)
        return
    for line, (content, share) in enumerate(_read_lines(path, shown), 1):
        if content is None:
            sentence = f"{shown}: line {line:,} has more than {MAX_LINE_BYTES >> 20} MB; split it."
            yield ShardRecord(line, shown, share, UnreadableError(sentence, shown))
        elif content.strip():
            yield ShardRecord(line, shown, share, content, records)


def _read_lines(path: str, shown: str) -> Iterator[tuple[bytes | None, float]]:
    """Yield each line, None in place of one that is too long, and the share before it."""
    try:
        with ExitStack() as stack:
            raw = stack.enter_context(open(path, "rb"))
            size = max(os.fstat(raw.fileno()).st_size, 1)
            packed = raw.peek(2)[:2] == _GZIP_MARK
            if not packed and shown.lower().endswith(".gz"):
                raise damaged_error(shown, "a gzip file by its name", "it does not begin as one")
            stream: BinaryIO = (
                stack.enter_context(gzip.GzipFile(fileobj=raw, mode="rb")) if packed else raw  # type: ignore[assignment]
            )
            is_first = True
            while line := stream.readline(MAX_LINE_BYTES + 1):
                if is_first and line.startswith(_UTF_16_MARKS):
                    raise UnreadableError(
                        f"{shown} is UTF-16, and JSON Lines are UTF-8; convert it (iconv -f UTF-16"
                        " -t UTF-8).",
                        shown,
                    )
                is_first = False
                share = min(raw.tell() / size, 1.0)
                if len(line) <= MAX_LINE_BYTES:
                    yield line, share
                    continue
                while line and not line.endswith(b"\n"):
                    line = stream.readline(_CHUNK_BYTES)
                yield None, share
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = "it is cut off" if isinstance(error, EOFError) else "its content is not gzip's"
        raise damaged_error(shown, "a gzip file", reason) from error
    except (OSError, ValueError) as error:
        raise access_error(path, shown, error) from error


def _read_files(shard: Shard, limits: Limits) -> Iterator[ShardRecord]:
    """Yield the articles of each file, and then what cannot be read of it."""
    line = 0
    for number, (path, shown) in enumerate(shard.paths):
        share = number / len(shard.paths)
        found: list[Article | ReaderError] = []
        refused: list[UnreadableError] = []
        try:
            found += read_file(path, shown, limits, refused.append)
        except UnreadableError as error:
            found.append(error)
        for content in (*found, *refused):
            line += 1
            yield ShardRecord(line, shown, share, content)
        del found
