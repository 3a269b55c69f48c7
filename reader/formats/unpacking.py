"""Compressed bytes, unpacked piece by piece and no further than a bound."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterator

from reader.errors import UnreadableError
from reader.formats.source import Budget

_IN = 1 << 14  # bytes fed at once; a bomb makes a thousand times as much of them
_OUT = 1 << 20
_MOST_MEMBERS = 10_000  # of a file; programs that pack in parallel make one of each 64 kB
_LZMA_MEMORY = 96 << 20  # bytes; level 9 of xz asks for 65 MB


class BombError(UnreadableError):
    """More comes out of compressed bytes than is read."""


class Unpacked(io.RawIOBase):
    """What gzip, bzip2 or xz bytes hold, as a stream that only goes forward.

    Reading raises ``BombError`` where the budget has no room left, and ``OSError`` for damage.
    """

    def __init__(self, data: bytes, budget: Budget, shown: str) -> None:
        self._pieces = _unpack(data)
        self._budget = budget
        self._shown = shown
        self._waiting = memoryview(b"")

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with what is there."""
        while not self._waiting:
            try:
                piece = next(self._pieces)
            except StopIteration:
                return 0
            except (zlib.error, lzma.LZMAError, EOFError, ValueError) as error:
                raise OSError("damaged") from error
            self._budget.room -= len(piece)
            if self._budget.room < 0:
                raise BombError(
                    f"{self._shown} unpacks to more than is read; unpack it and import its files.",
                    self._shown,
                )
            self._waiting = memoryview(piece)
        size = min(len(buffer), len(self._waiting))
        buffer[:size] = self._waiting[:size]
        self._waiting = self._waiting[size:]
        return size


def _unpack(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"\x1f\x8b"):
        return _inflate(data)
    if data.startswith(b"BZh"):
        return _decompress(data, bz2.BZ2Decompressor)
    return _decompress(data, lambda: lzma.LZMADecompressor(memlimit=_LZMA_MEMORY))


def _inflate(data: bytes) -> Iterator[bytes]:
    """Unpack the members of a gzip file one after another; what follows them is left."""
    place = members = 0
    while data.startswith(b"\x1f\x8b", place):
        members += 1
        if members > _MOST_MEMBERS:
            raise ValueError("too many members")
        unpacker = zlib.decompressobj(wbits=31)
        while not unpacker.eof:
            packed = data[place : place + _IN]
            if not packed:
                raise EOFError
            if piece := unpacker.decompress(packed):
                yield piece
            place += len(packed) - len(unpacker.unused_data)


def _decompress(
    data: bytes, make: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]
) -> Iterator[bytes]:
    """Unpack the streams of a bzip2 or xz file one after another; what follows them is left."""
    magic = data[:3]
    place = members = 0
    while data.startswith(magic, place):
        members += 1
        if members > _MOST_MEMBERS:
            raise ValueError("too many members")
        unpacker = make()
        while not unpacker.eof:
            packed = data[place : place + _IN] if unpacker.needs_input else b""
            if unpacker.needs_input and not packed:
                raise EOFError
            if piece := unpacker.decompress(packed, _OUT):
                yield piece
            place += len(packed) - len(unpacker.unused_data)
