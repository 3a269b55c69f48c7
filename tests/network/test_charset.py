"""The encoding that a server names."""

import pytest

from reader.network.charset import body_as_utf8
from reader.network.http_exchange import FetchRequest, FetchResponse

MARK = b"\xef\xbb\xbf"
TEXT = "Größe žluťoučký"


def fetched(data, charset="", kind="text/html"):
    return FetchResponse(
        FetchRequest("https://example.org/"), "https://example.org/", data, kind, charset
    )


@pytest.mark.parametrize("charset", ["iso-8859-2", "windows-1250"])
def test_a_named_encoding_is_used(charset):
    """What the server says counts where the page is not UTF-8."""
    page = fetched(f"<p>{TEXT}".encode(charset), charset)
    assert body_as_utf8(page) == MARK + f"<p>{TEXT}".encode()


@pytest.mark.parametrize(
    ("data", "charset", "kind"),
    [
        (TEXT.encode(), "iso-8859-1", "text/html"),  # the most common error of servers
        (MARK + TEXT.encode(), "iso-8859-1", "text/html"),
        (TEXT.encode("utf-16"), "iso-8859-1", "text/html"),
        (b"\xe9t\xe9", "utf-8", "text/html"),
        (b"\xe9t\xe9", "klingon", "text/html"),
        (b"\xe9t\xe9", "rot13", "text/html"),
        (b"\xe9t\xe9", "hex", "text/html"),
        (b"\xe9t\xe9", "idna", "text/html"),
        (b"\xe9t\xe9", "", "text/html"),
        (b"PK\x03\x04\xe9", "iso-8859-1", "application/zip"),
        (b"<?xml version='1.0' encoding='iso-8859-2'?><a>\xe9</a>", "iso-8859-1", "text/xml"),
    ],
)
def test_a_wrong_one_is_not(data, charset, kind):
    """Where the bytes know better, or the encoding is none, they stay as they are."""
    assert body_as_utf8(fetched(data, charset, kind)) == data
