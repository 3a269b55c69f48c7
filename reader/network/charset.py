"""The charset of the Content-Type header, which takes precedence over the one in the page."""

from __future__ import annotations

import codecs

from reader.formats.shared.encoding_labels import find_codec
from reader.network.http_exchange import FetchResponse

_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def body_as_utf8(response: FetchResponse) -> bytes:
    """Return the body; if the header names another charset, as UTF-8 with a byte order mark.

    Unchanged are bodies that are valid UTF-8 or have a byte order mark, as many servers name one
    charset for all their pages, and text in another charset is hardly ever valid UTF-8. Unchanged
    are also bodies that are not text, and XML that declares its encoding.
    """
    data = response.data or b""
    is_text = response.type.startswith("text/") or response.type.endswith(("xml", "json", "html"))
    if not response.charset or not is_text or data.startswith(_BYTE_ORDER_MARKS):
        return data
    if data[:5] == b"<?xml" and b"encoding" in data[:200].partition(b"?>")[0]:
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return data
    codec = find_codec(response.charset)
    try:
        return codecs.BOM_UTF8 + data.decode(codec).encode("utf-8") if codec else data
    except ValueError:
        return data  # wrong for this body
