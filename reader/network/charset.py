"""The encoding that a server names for a page, which outranks what the page says of itself."""

from __future__ import annotations

import codecs

from reader.network.fetched import Fetched

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_bytes(fetched: Fetched) -> bytes:
    """Return the body, in UTF-8 with its mark where the server names another encoding.

    Not where the body is UTF-8 already, or has a mark: many servers name one encoding for all that
    they have, and hardly a text in another is valid UTF-8. Not for what is no text, nor for XML
    that names its own.
    """
    data = fetched.data or b""
    textual = fetched.type.startswith("text/") or fetched.type.endswith(("xml", "json", "html"))
    if not fetched.charset or not textual or data.startswith(_MARKS):
        return data
    if data[:5] == b"<?xml" and b"encoding" in data[:200].partition(b"?>")[0]:
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return data
    try:
        return codecs.BOM_UTF8 + data.decode(fetched.charset).encode("utf-8")
    except (LookupError, ValueError, AttributeError):
        return data  # no such encoding, or not one of text, or not this one
