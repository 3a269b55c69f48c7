"""Decoding of compressed bodies (the Content-Encoding header), within a bound.

Not by urllib3, which accepts a compressed body that is cut short as if it were complete.
"""

from __future__ import annotations

import http.client
import zlib

from urllib3.exceptions import DecodeError

ACCEPTED_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")

# Values for zlib's ``wbits``.
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_MEMBER_MAGIC = b"\x1f\x8b\x08"  # begins each member of a gzip body
_MAX_MEMBERS = 10_000  # empty ones cost time too
_INPUT_BYTES = 1 << 14  # at once; zlib copies the input behind a stream's end


def decode_body(data: bytes, encoding: str, max_bytes: int) -> bytes:
    """Return the decoded body; of a longer one the beginning, with more than ``max_bytes``.

    Bytes behind the end are ignored. Raises ``IncompleteRead`` if the end is missing, and
    ``DecodeError`` if the body cannot be decoded.
    """
    if encoding in ("", "identity") or not data:
        return data
    if encoding != "deflate":
        return _decode_gzip(data, max_bytes)
    try:  # "deflate" is zlib's format in the standard, raw deflate with some servers
        return _decode_stream(data, 0, _ZLIB, max_bytes)[0]
    except (DecodeError, http.client.IncompleteRead) as error:
        try:
            return _decode_stream(data, 0, _RAW, max_bytes)[0]
        except DecodeError:
            raise error from None


def _decode_gzip(data: bytes, max_bytes: int) -> bytes:
    decoded = bytearray()
    start = 0
    for _ in range(_MAX_MEMBERS):
        body, start = _decode_stream(data, start, _GZIP, max_bytes - len(decoded))
        decoded += body
        if len(decoded) > max_bytes or not data.startswith(_MEMBER_MAGIC, start):
            return bytes(decoded)
    raise DecodeError("it is compressed in too many parts")


def _decode_stream(data: bytes, start: int, wbits: int, max_bytes: int) -> tuple[bytes, int]:
    """Return the decompressed stream that begins at ``start``, and the index of its end."""
    stream = zlib.decompressobj(wbits)
    body = bytearray()
    while not stream.eof and len(body) <= max_bytes:
        part = data[start : start + _INPUT_BYTES]
        if not part:
            raise http.client.IncompleteRead(bytes(body))
        try:
            body += stream.decompress(part, max_bytes + 1 - len(body))
        except zlib.error as error:
            raise DecodeError("its compression is damaged") from error
        start += len(part) - len(stream.unused_data) - len(stream.unconsumed_tail)
    return bytes(body), start
