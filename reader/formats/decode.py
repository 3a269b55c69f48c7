"""Bytes to characters: UTF-8, UTF-16 and UTF-32 by their marks, the rest by a detector."""

from __future__ import annotations

import codecs

from reader.errors import UnreadableError

# The UTF-32 mark of little-endian text begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, shown: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``data`` without its byte order mark, and remarks on how it was read.

    Raises ``UnreadableError``, naming ``shown``, where the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode("utf-8") if encoding == "utf-8" else data.decode(
                    encoding
                ), ()
            except UnicodeDecodeError:
                break
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableError(f"{shown} is not text; give a text file.", shown)
    return str(best), (f"decoded as {best.encoding}",)
