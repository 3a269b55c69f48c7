"""What of the network is fuzzed: heads of feeds, lists of feeds, addresses, encodings."""

from __future__ import annotations

import contextlib
import gzip
import socket
import zlib
from collections.abc import Callable
from functools import partial
from typing import TypeVar
from unittest import mock

from reader.errors import ReaderError
from reader.formats import Limits
from reader.network.bounds import Bounds
from reader.network.http_exchange import FetchRequest, FetchResponse
from reader.text import clean
from tests.network.server import Handler, Server

T = TypeVar("T")

_LIMITS = Limits(size=20_000, paragraphs=300, articles=50)


def _or_sentence(work: Callable[[], T]) -> T | str:
    """Return what some work gives, or the sentence in which it was refused, which is clean."""
    try:
        return work()
    except ReaderError as error:
        refused = str(error)
    assert clean(refused) == refused
    return refused


def read_feed(data: bytes) -> None:
    """Bytes are a feed or not, its title is clean, and so are links of a page to feeds."""
    from reader.formats import read_feed
    from reader.network.feed_links import find_feed_links

    found = _or_sentence(lambda: read_feed(data, "a", path="https://example.org/", limits=_LIMITS))
    assert found is None or isinstance(found, str) or clean(found.title) == found.title
    for link in find_feed_links(data, "https://example.org/"):
        assert clean(link) == link


def read_list(data: bytes) -> None:
    """A list of feeds is read or refused in a sentence, and comes back from what is written."""
    from reader.formats.feed.opml import read_opml, write_opml

    found = _or_sentence(lambda: read_opml(data, "a.opml"))
    if isinstance(found, str):
        return
    again = read_opml(write_opml(found).encode(), "b.opml")
    assert {clean(outline.url).strip() for outline in found} == {outline.url for outline in again}


def take_address(data: bytes) -> None:
    """An address is plain once and for all, or refused in a sentence."""
    from reader.network.urls import join_url, parse_web_url

    text = data.decode("utf-8", "replace")
    for url in (text, f"http://{text}", join_url("https://example.org/a/b?c", text) or ""):
        target = _or_sentence(partial(parse_web_url, url))
        if isinstance(target, str):
            continue
        assert target.scheme in ("http", "https")
        assert (target.host + target.path).isascii()
        assert parse_web_url(target.url) == target


def take_encoding(data: bytes) -> None:
    """A named encoding makes UTF-8 of a page, or changes nothing."""
    from reader.network.charset import body_as_utf8

    charset, _, body = data.partition(b"\n")
    fetched = FetchResponse(
        FetchRequest(""), "", body, "text/html", charset.decode("ascii", "ignore").strip("\0")
    )
    read = body_as_utf8(fetched)
    if read != body:
        with contextlib.suppress(UnicodeDecodeError):
            body.decode()
            raise AssertionError("UTF-8 was read as something else")
        read.decode()


class _Pages(dict[str, Handler]):
    """Answers whatever is asked for with the same bytes."""

    def __init__(self, request: bytes) -> None:
        super().__init__()
        self._request = request

    def get(self, path: str, default: object = None) -> Handler:  # type: ignore[override]
        return lambda talk: talk.send(self._request)


def take_answer(data: bytes) -> None:
    """Whatever a server says, within the bounds an answer or a clean sentence comes of it.

    Every name leads to a server of this test: nothing leaves this machine.
    """
    from reader.network.fetch_pool import fetch_many

    bounds = Bounds(
        idle_timeout=0.2, total_timeout=1, max_bytes=2000, backoff=0.001, allow_private=True
    )
    broken: list[object] = []  # a fetch's thread that ends in an error of ours
    with Server(_Pages(data)) as server:
        here = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))]
        with (
            mock.patch("reader.network.checked_connection.socket.getaddrinfo", return_value=here),
            mock.patch("threading.excepthook", broken.append),
        ):
            ((_, outcome),) = fetch_many([FetchRequest(server.url(), etag='"1"')], bounds)
    assert not broken, broken
    if isinstance(outcome, ReaderError):
        assert clean(str(outcome)) == str(outcome)
        return
    assert outcome.data is None or 0 < len(outcome.data) <= bounds.max_bytes
    sentences = (outcome.url, outcome.type, outcome.charset, outcome.etag, outcome.modified)
    assert all(not one or clean(one) == one for one in sentences)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "feed head": read_feed,
    "feed list": read_list,
    "address": take_address,
    "encoding": take_encoding,
    "answer": take_answer,
}

SEEDS: dict[str, list[bytes]] = {
    "feed head": [
        b"<?xml version='1.0'?><rss><channel><title>A &amp; b</title><item/></channel></rss>",
        b"<a:feed xmlns:a='x'><a:title><![CDATA[T]]></a:title></a:feed>",
        b'{"version": "https://jsonfeed.org/version/1", "title": "T", "items": []}',
        b'<link rel="alternate" type="application/rss+xml" href="/feed">',
        b"<li\0>el=lta\"e<a:feed xmlns:a='xr'><anate:title>'x<![CDATFrom A[T\" ]",
    ],
    "feed list": [
        b"<opml version='1.0'><body><outline text='A'><outline text='&#x202e;B' xmlUrl='https://"
        b"example.org/?a&amp;b'/></outline></body></opml>",
        b"<!DOCTYPE opml [<!ENTITY a 'b'>]><opml><outline xmlUrl='&a;'/></opml>",
    ],
    "address": [
        b"https://user@example.org:443/a/../b;c?d=e&f#g",
        "//bücher.example/straße%2x".encode(),
        b"http://[::ffff:127.0.0.1%25eth0]:80/",
    ],
    "encoding": [
        "iso-8859-2\n<p>žluťoučký</p>".encode("iso-8859-2"),
        b"utf-7\n+AGE-",
        b"rot13\n\xff",
    ],
    "answer": [
        b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: W/"1"\r\n'
        b"Last-Modified: Tue, 05 Mar 2024 10:00:00 GMT\r\nContent-Length: 5\r\n\r\nHello",
        b"HTTP/1.1 302 Found\r\nLocation: //[::1]:99/../a?b#c\r\n\r\n",
        b"HTTP/1.1 429 x\r\nRetry-After: Mon, 31 Feb 10000 00:00:00 GMT\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 304 \r\n folded\r\n: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nHello\r\n0\r\nA: b\r\n\r\n",
        b"HTTP/1.1 200\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"Hello", mtime=0),
        b"HTTP/1.1 200\r\nContent-Encoding: deflate\r\n\r\n" + zlib.compress(b"Hello"),
    ],
}
