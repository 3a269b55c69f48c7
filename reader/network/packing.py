"""Bodies that were packed to be sent, unpacked to their end or not at all.

urllib3 would unpack them as well, but takes one that is cut short for the whole.
"""

from __future__ import annotations

import http.client
import zlib

from urllib3.exceptions import DecodeError

PACKINGS = ("", "identity", "gzip", "x-gzip", "deflate")  # as a server names them

_GZIP, _ZLIB, _BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_MEMBER = b"\x1f\x8b\x08"  # how each of the parts of which a body in gzip may consist begins
_MOST_MEMBERS = 10_000  # each costs something, though it may hold nothing
_PIECE = 1 << 14  # bytes; zlib copies what it is given behind an end


def unpack(data: bytes, packing: str, most: int) -> bytes:
    """Return what was packed, or its first bytes, more than ``most``, where it is longer.

    What a server adds behind the end is left out. Raises ``IncompleteRead`` where the end is
    missing, ``DecodeError`` where it cannot be unpacked.
    """
    if packing in ("", "identity") or not data:
        return data
    if packing != "deflate":
        return _unpack_members(data, most)
    try:  # the standard says that deflate is zlib's, and some servers that it is bare
        return _unpack(data, 0, _ZLIB, most)[0]
    except (DecodeError, http.client.IncompleteRead) as error:
        try:
            return _unpack(data, 0, _BARE, most)[0]
        except DecodeError:
            raise error from None


def _unpack_members(data: bytes, most: int) -> bytes:
    whole = bytearray()
    start = 0
    for _ in range(_MOST_MEMBERS):
        body, start = _unpack(data, start, _GZIP, most - len(whole))
        whole += body
        if len(whole) > most or not data.startswith(_MEMBER, start):
            return bytes(whole)
    raise DecodeError("it is packed in too many parts")


def _unpack(data: bytes, start: int, kind: int, most: int) -> tuple[bytes, int]:
    """Return what is unpacked of the stream that begins at ``start``, and where that ends."""
    stream = zlib.decompressobj(kind)
    body = bytearray()
    while not stream.eof and len(body) <= most:
        piece = data[start : start + _PIECE]
        if not piece:
            raise http.client.IncompleteRead(bytes(body))
        try:
            body += stream.decompress(piece, most + 1 - len(body))
        except zlib.error as error:
            raise DecodeError("it is packed wrongly") from error
        start += len(piece) - len(stream.unused_data) - len(stream.unconsumed_tail)
    return bytes(body), start
