"""Decompression in small parts and within a budget, against decompression bombs."""

from __future__ import annotations

import bz2
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from reader.errors import UnreadableError
from reader.formats.shared.read_budget import ReadBudget

_INPUT_BYTES = 1 << 14  # at once; a bomb makes a thousand times as much of them
_OUTPUT_BYTES = 1 << 20
_MAX_MEMBERS = 10_000  # of a file; parallel compressors make one of each 64 kB
_LZMA_MEMORY_BYTES = 96 << 20  # level 9 of xz needs 65 MB

# What zipfile raises for damaged and for hostile archives.
ZIP_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, IndexError),
    *(OverflowError, NotImplementedError, RuntimeError, KeyError),
)


class DecompressionBombError(UnreadableError):
    """Compressed bytes decompress to more than the budget allows."""


class DecompressedStream(io.RawIOBase):
    """The decompressed content of gzip, bzip2 or xz bytes, as a forward-only stream.

    Reading raises ``DecompressionBombError`` if the budget is spent, and ``OSError`` for damage.
    """

    def __init__(
        self, data: bytes, budget: ReadBudget, path: str, *, max_members: int = _MAX_MEMBERS
    ) -> None:
        self._parts = _decompress(data, max_members)
        self._budget = budget
        self._path = path
        self._pending = memoryview(b"")

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with the next bytes; return their number, 0 at the end."""
        while not self._pending:
            try:
                part = next(self._parts)
            except StopIteration:
                return 0
            except (zlib.error, lzma.LZMAError, EOFError, ValueError) as error:
                raise OSError("damaged") from error
            self._budget.bytes_left -= len(part)
            if self._budget.bytes_left < 0:
                raise DecompressionBombError(
                    f"{self._path} is too large when unpacked; unpack it yourself and"
                    " import its files.",
                    self._path,
                )
            self._pending = memoryview(part)
        size = min(len(buffer), len(self._pending))
        buffer[:size] = self._pending[:size]
        self._pending = self._pending[size:]
        return size


def _decompress(data: bytes, max_members: int) -> Iterator[bytes]:
    if data.startswith(b"\x1f\x8b"):
        return _decompress_gzip(data, max_members)
    if data.startswith(b"BZh"):
        return _decompress_streams(data, bz2.BZ2Decompressor)
    return _decompress_streams(data, lambda: lzma.LZMADecompressor(memlimit=_LZMA_MEMORY_BYTES))


def _decompress_gzip(data: bytes, max_members: int) -> Iterator[bytes]:
    """Decompress the members of a gzip file one after another; bytes behind them are ignored."""
    position = members = 0
    while data.startswith(b"\x1f\x8b", position):
        members += 1
        if members > max_members:
            raise ValueError("too many members")
        decompressor = zlib.decompressobj(wbits=31)
        while not decompressor.eof:
            compressed = data[position : position + _INPUT_BYTES]
            if not compressed:
                raise EOFError
            if part := decompressor.decompress(compressed):
                yield part
            position += len(compressed) - len(decompressor.unused_data)


def _decompress_streams(
    data: bytes, make_decompressor: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]
) -> Iterator[bytes]:
    """Decompress the streams of a bzip2 or xz file one after another; ignore bytes behind them."""
    magic = data[:3]
    position = members = 0
    while data.startswith(magic, position):
        members += 1
        if members > _MAX_MEMBERS:
            raise ValueError("too many members")
        decompressor = make_decompressor()
        while not decompressor.eof:
            compressed = (
                data[position : position + _INPUT_BYTES] if decompressor.needs_input else b""
            )
            if decompressor.needs_input and not compressed:
                raise EOFError
            if part := decompressor.decompress(compressed, _OUTPUT_BYTES):
                yield part
            position += len(compressed) - len(decompressor.unused_data)
