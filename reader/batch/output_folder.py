"""The folder of a batch: which shards are complete, and one batch at a time.

A shard is complete when its marker stands in ``_done``. It is written under another name first and
renamed, then the marker likewise, so that whatever ends a process leaves a shard whole or not
there. The marker says of which input and with which options the shard was made, so that a batch
never goes on with what another one left.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import re
import stat
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Protocol

from reader.batch.shards import Shard
from reader.errors import ExportError, ReaderError
from reader.export.atomic_files import export_error, replace_file, temporary_file
from reader.export.json_line import format_json_line
from reader.formats import show_path

DONE = "_done"
KEPT = "_once"  # where ``--once`` works
PART = ".part"
SUFFIXES = {"jsonl": ".jsonl.gz", "parquet": ".parquet"}
_COMPRESSION = 6
_MAX_NAME_BYTES = 255
_OWN_PART = re.compile(r"\.[0-9a-f]{8}\.part$")  # a file of another program may end in .part too


@dataclass(frozen=True, slots=True)
class Counts:
    """What a shard holds: articles, words of all and of folded paragraphs, and errors."""

    articles: int = 0
    words: int = 0
    folded_words: int = 0
    errors: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Marker:
    """What the marker of a shard holds: its counts, its input, and the key of the options.

    ``size`` counts the bytes of the input, ``output_size`` those of the output; it is None in a
    marker of an earlier version. ``written`` is when the marker was, in seconds since 1970.
    """

    counts: Counts
    input: str
    size: int
    options: str
    output_size: int | None = None
    written: float = 0.0


class ShardWriter(Protocol):
    """Where the objects of a shard go."""

    def write(self, made: dict[str, Any]) -> None:
        """Write one object."""

    def close(self) -> None:
        """Write what is left."""


class _LineWriter:
    """Writes objects as gzip of JSON Lines, the same bytes each time."""

    def __init__(self, path: Path) -> None:
        import gzip  # here, as a run that finds all shards complete writes nothing

        self._file = open(path, "xb")  # noqa: SIM115 - closed by ``close``
        self._packed = gzip.GzipFile("", "wb", _COMPRESSION, self._file, mtime=0)

    def write(self, made: dict[str, Any]) -> None:
        self._packed.write(f"{format_json_line(made)}\n".encode("utf-8", "replace"))

    def close(self) -> None:
        with self._file:
            self._packed.close()
            self._file.flush()
            os.fsync(self._file.fileno())


class OutputFolder:
    """The folder that the shards of one batch go to, each with ``suffix``."""

    def __init__(self, folder: Path, form: str) -> None:
        self.path = folder
        self._form = form

    def find_file(self, shard: Shard) -> Path:
        """Return where the output of a shard goes."""
        return self.path / f"{shard.name}{SUFFIXES[self._form]}"

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Make the folder and hold it for this batch; remove what an earlier one left unfinished.

        Raises ``ExportError`` if it cannot be written, or if another batch holds it.
        """
        descriptor = None
        try:
            (self.path / DONE).mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
            self._lock(descriptor)
            self._remove_parts()
            with temporary_file((), self.path / DONE):
                pass  # so a folder that takes no file is told of before any work
            try:
                yield
            finally:
                self._remove_parts()
        except OSError as error:
            raise export_error(self.path, error) from error
        finally:
            if descriptor is not None:
                os.close(descriptor)

    def _lock(self, descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ExportError(
                f"Another batch is writing to {show_path(self.path)}; wait for its end, or give"
                " another folder."
            ) from error

    def _remove_parts(self) -> None:
        for file in self.path.glob(f"*{PART}"):
            if _OWN_PART.search(file.name):
                file.unlink(missing_ok=True)
        for folder, pattern in ((KEPT, f"*{PART}"), (KEPT, ".*.tmp"), (DONE, ".*.tmp")):
            for file in (self.path / folder).glob(pattern):
                file.unlink(missing_ok=True)

    def remove_kept(self) -> None:
        """Remove what ``--once`` has worked with, once every shard is complete."""
        if (self.path / KEPT).exists():
            import shutil  # here, as a run that finds all shards complete needs it hardly ever

            shutil.rmtree(self.path / KEPT, ignore_errors=True)

    def read_marker(self, shard: Shard) -> Marker | None:
        """Return the marker of a shard, None if there is none that can be read."""
        try:
            with open(self.path / DONE / shard.name, encoding="utf-8") as file:
                found = json.load(file)
                written = os.fstat(file.fileno()).st_mtime
            return Marker(**{**found, "counts": Counts(**found["counts"])}, written=written)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def find_size(self, shard: Shard) -> int | None:
        """Return the bytes of the output of a shard, None if it is not there."""
        try:
            status = os.stat(self.find_file(shard))
        except OSError:
            return None
        return status.st_size if stat.S_ISREG(status.st_mode) else None

    def is_foreign(self, shard: Shard) -> bool:
        """Return whether a file stands where the output of a shard goes that no batch has made.

        What a batch makes begins with an object of that shard, or has the columns of one.
        """
        path = self.find_file(shard)
        if not self.find_size(shard):
            return False
        try:
            if self._form == "parquet":
                from reader.batch.parquet_files import is_of_shard

                return not is_of_shard(path, shard.label)
            import gzip

            with gzip.open(path, "rb") as file:
                line = file.readline()
            return bool(line) and json.loads(line).get("shard") != shard.label
        except (OSError, EOFError, ValueError, AttributeError, zlib.error):
            return True

    @contextlib.contextmanager
    def writing(self, shard: Shard, options: str) -> Iterator[_OpenShard]:
        """Give what the objects of a shard are written to; it is there whole after the block.

        If the block raises nothing of it is there. Raises ``ExportError``.
        """
        target = self.find_file(shard)
        part = target.with_name(make_part_name(target.name))
        try:
            with _closing(self._open(part)) as writer:
                opened = _OpenShard(writer)
                yield opened
            size = part.stat().st_size
            replace_file(part, target)
            marker = Marker(opened.counts, shard.label, shard.size, options, size)
            made = asdict(marker)
            del made["written"]  # the file system knows it
            text = format_json_line(made) + "\n"
            with temporary_file([text.encode()], self.path / DONE) as temporary:
                replace_file(temporary, self.path / DONE / shard.name)
        except OSError as error:
            raise shard_error(shard.label, self.path, error) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def _open(self, path: Path) -> ShardWriter:
        if self._form == "parquet":
            from reader.batch.parquet_files import ParquetWriter

            return ParquetWriter(path)
        return _LineWriter(path)


def make_part_name(name: str) -> str:
    """Return the name that a file has until it is whole: no longer than its own may be."""
    suffix = f".{os.urandom(4).hex()}{PART}"
    return os.fsdecode(os.fsencode(name)[: _MAX_NAME_BYTES - len(suffix)]) + suffix


def shard_error(label: str, folder: Path, error: OSError) -> ReaderError:
    """Return the error of a shard that could not be written into a folder.

    It is an ``ExportError`` where the others could not be written either.
    """
    begin = f"The digests of {show_path(label)} could not be written"
    if error.errno == errno.ENAMETOOLONG:
        return ReaderError(f"{begin}, as their name would be too long; give it a shorter one.")
    for place in (error.filename2, error.filename):
        if isinstance(place, str) and os.path.isdir(place) and not os.path.samefile(place, folder):
            return ReaderError(f"{begin}, as {show_path(place)} is a folder; move it elsewhere.")
    return export_error(folder, error)


class _OpenShard:
    """A shard that is being written, and what it holds so far."""

    def __init__(self, writer: ShardWriter) -> None:
        self._writer = writer
        self.counts = Counts()

    def write(self, made: dict[str, Any]) -> None:
        """Write an object of a digest or of an error, and count it."""
        self._writer.write(made)
        words, shown = made.get("words", 0), made.get("words_shown", 0)
        is_article, is_wrong = "paragraphs" in made, "error" in made
        self.counts += Counts(int(is_article), words, words - shown, int(is_wrong))


@contextlib.contextmanager
def _closing(writer: ShardWriter) -> Iterator[ShardWriter]:
    """Close a writer; where the block has raised, an error of closing it is not the reason."""
    try:
        yield writer
    except BaseException:
        with contextlib.suppress(OSError):
            writer.close()
        raise
    writer.close()
