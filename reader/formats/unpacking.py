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
    rest = data
    while rest.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(wbits=31)
        for start in range(0, len(rest), _IN):
            if piece := unpacker.decompress(rest[start : start + _IN]):
                yield piece
            if unpacker.eof:
                rest = unpacker.unused_data + rest[start + _IN :]
                break
        else:
            raise EOFError


def _decompress(
    data: bytes, make: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor]
) -> Iterator[bytes]:
    magic = data[:3]
    rest = data
    while rest.startswith(magic):
        unpacker = make()
        for start in range(0, len(rest), _IN):
            piece = unpacker.decompress(rest[start : start + _IN], 1 << 20)
            while piece or not unpacker.needs_input:
                if piece:
                    yield piece
                if unpacker.eof:
                    break
                piece = unpacker.decompress(b"", 1 << 20)
            if unpacker.eof:
                rest = unpacker.unused_data + rest[start + _IN :]
                break
        else:
            raise EOFError
