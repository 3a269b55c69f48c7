"""tar archives (POSIX.1-1988 ustar, pax, GNU's long names), read as a stream.

Not the standard library's tarfile: before Python 3.11.10 it takes hours for a long pax header
(CVE-2024-6232), and a negative size makes it loop (CVE-2025-8194). Only regular files are wanted
here, and their headers are simple.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

_BLOCK = 512
_MAX_HEADER_BYTES = 1 << 16  # of a long name or of pax records
_REGULAR = b"0\0"
_LONG_NAME, _PAX, _PAX_FOR_ALL = b"L", b"x", b"g"


@dataclass(frozen=True, slots=True)
class TarFile:
    """A regular file of an archive; ``data`` is None if it is too large."""

    name: str
    data: bytes | None


def read_tar(stream: io.BufferedIOBase, max_bytes: int) -> Iterator[TarFile]:
    """Yield the regular files of a tar archive, with data if they have ``max_bytes`` at most.

    Raises ``ValueError`` if it is no tar archive or is cut off.
    """
    name: str | None = None
    while len(header := stream.read(_BLOCK)) == _BLOCK and header.strip(b"\0"):
        if header[257:262] != b"ustar" or not _has_valid_checksum(header):
            raise ValueError("not a tar header")
        size = _number(header[124:136])
        entry_type = header[156:157]
        if entry_type in (_LONG_NAME, _PAX, _PAX_FOR_ALL) and size > _MAX_HEADER_BYTES:
            raise ValueError("too long a header")
        if entry_type == _LONG_NAME:
            name = _text(_read(stream, size).rstrip(b"\0"))
        elif entry_type == _PAX:
            name = _pax_path(_read(stream, size)) or name
        elif entry_type in _REGULAR and entry_type:
            data = None
            if size <= max_bytes:
                data = _read(stream, size)
            else:
                _skip(stream, size)
            yield TarFile(name or _name(header), data)
            name = None
        else:
            _skip(stream, size)
            name = name if entry_type == _PAX_FOR_ALL else None


def _has_valid_checksum(header: bytes) -> bool:
    """Whether a header's checksum is right: the sum of its bytes, its own eight taken as spaces."""
    written = _number(header[148:156])
    return written == sum(header[:148]) + 8 * 32 + sum(header[156:])


def _number(field: bytes) -> int:
    """Return a number in octal digits, or in GNU's base 256; raises ValueError."""
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    if field[0] > 0x80:
        raise ValueError("a negative size")
    digits = field.strip(b" \0")
    return int(digits, 8) if digits else 0


def _read(stream: io.BufferedIOBase, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise ValueError("cut off")
    stream.read(-size % _BLOCK)
    return data


def _skip(stream: io.BufferedIOBase, size: int) -> None:
    bytes_left = size + -size % _BLOCK
    while bytes_left > 0:
        part = stream.read(min(bytes_left, 1 << 16))
        if not part:
            raise ValueError("cut off")
        bytes_left -= len(part)


def _name(header: bytes) -> str:
    name = header[:100].split(b"\0")[0]
    prefix = header[345:500].split(b"\0")[0] if header[257:263] == b"ustar\0" else b""
    return _text(prefix + b"/" + name if prefix else name)


def _pax_path(records: bytes) -> str | None:
    """Return the path in pax records, each "LENGTH KEY=VALUE" and a line feed."""
    position = 0
    while position < len(records):
        space = records.find(b" ", position, position + 10)
        digits = records[position:space]
        if space < 0 or not digits.isdigit() or int(digits) <= len(digits):
            return None
        record = records[space + 1 : position + int(digits) - 1]
        if record.startswith(b"path="):
            return _text(record[5:])
        position += int(digits)
    return None


def _text(name: bytes) -> str:
    return name.decode("utf-8", "replace")
