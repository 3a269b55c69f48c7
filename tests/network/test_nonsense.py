"""Whatever bytes a server sends, a fetch ends in an answer or a sentence."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import NetworkError
from reader.network.bounds import Bounds
from reader.network.fetch_pool import fetch_many
from reader.network.http_exchange import FetchRequest
from reader.text import clean
from tests.network.server import Server

BOUNDS = Bounds(
    idle_timeout=0.2, total_timeout=1, max_bytes=2000, backoff=0.001, allow_private=True
)
PIECES = st.sampled_from(
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 302 Found\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.0 304 \r\n",
        b"HTTP/1.1 99999999999999999999 x\r\n",
        b"Content-Length: 5\r\n",
        b"Content-Length: -5\r\n",
        b"Content-Length: 5, 6\r\n",
        b"Content-Length: \xb2\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Encoding: deflate\r\n",
        b"Content-Encoding: \x9b31m\r\n",
        b"Content-Type: image/\x9b31m\x1b[2J\r\n",
        b"Content-Type: text/html; charset=\x1b\r\n",
        b"Content-Type: \xff\xff; boundary\r\n",
        b"Location: //\r\n",
        b"Location: http://[::1]:99999/\r\n",
        b"Location: \xff\x1b[31m\r\n",
        b"Retry-After: 99999999999\r\n",
        b"Retry-After: Mon, 31 Feb 10000 00:00:00 GMT\r\n",
        b"ETag: \x00\r\n",
        b": nameless\r\n",
        b" folded\r\n",
        b"\r\n",
        b"5\r\nHello\r\n",
        b"-5\r\n",
        b"fffffffffffffffffffffff\r\n",
        b"0\r\n\r\n",
        b"\x1f\x8b\x08\x00\x00",
        b"\x78\x9c\x03\x00",
    ]
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(PIECES | st.binary(max_size=20), max_size=12), st.booleans())
def test_nonsense(pieces, honest):
    """Neither an error of ours nor a character that acts comes of it."""
    start = b"HTTP/1.1 200 OK\r\n" if honest else b""
    with Server({"/": lambda talk: talk.send(start + b"".join(pieces))}) as server:
        ((_, outcome),) = fetch_many([FetchRequest(server.url(), etag='"1"')], BOUNDS)
    if isinstance(outcome, NetworkError):
        assert clean(str(outcome)) == str(outcome)
    else:
        assert outcome.data is None or 0 < len(outcome.data) <= BOUNDS.max_bytes
