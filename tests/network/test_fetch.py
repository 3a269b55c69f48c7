"""Fetching from a server that behaves, and from one that does not."""

import gzip
import resource
import socket
import threading
import time
import zlib
from email.utils import formatdate

import pytest

from reader import __version__
from reader.errors import Cancelled, NetworkError
from reader.network.bounds import Bounds
from reader.network.fetch_pool import fetch, fetch_many
from reader.network.http_exchange import FetchRequest
from reader.text import clean
from tests.network import server as misdeeds
from tests.network.server import Server, answer, head, in_turn, redirect


def refusal(request, bounds):
    """Fetch what cannot be had; return the sentence."""
    with pytest.raises(NetworkError) as raised:
        fetch(request, bounds)
    sentence = str(raised.value)
    assert clean(sentence) == sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_page(server, bounds):
    """A page comes as it is, with what the server says of it."""
    server.pages["/a?b=c"] = answer(
        b"Text", Content_Type="Text/Plain; Charset=ISO-8859-2", ETag='"7"', Last_Modified="then"
    )
    fetched = fetch(FetchRequest(server.url("/a?b=c#part")), bounds)
    assert (fetched.data, fetched.type, fetched.charset) == (b"Text", "text/plain", "iso-8859-2")
    assert (fetched.etag, fetched.modified) == ('"7"', "then")
    assert fetched.url == server.url("/a?b=c")


def test_the_request_names_reader_and_its_version(server, bounds):
    """reader names itself and its version, and says nothing of the user."""
    server.pages["/"] = answer(b"Text")
    fetch(FetchRequest(server.url()), bounds)
    (talk,) = server.talks
    assert f"reader-tui/{__version__}" in talk.headers["user-agent"]
    assert talk.headers["host"] == f"127.0.0.1:{server.port}"
    assert talk.headers.keys() == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_no_proxy_and_no_netrc(server, bounds, monkeypatch, tmp_path):
    """The environment does not lead fetches elsewhere, nor does it give passwords away."""
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.pages["/"] = answer(b"Text")
    assert fetch(FetchRequest(server.url()), bounds).data == b"Text"
    assert "authorization" not in server.talks[0].headers


@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
        ("identity", bytes),
    ],
)
def test_packed_bodies(server, bounds, packing, pack):
    """What is packed is unpacked."""
    body = b"A paragraph of some words. " * 999
    server.pages["/"] = answer(pack(body), Content_Encoding=packing)
    assert fetch(FetchRequest(server.url()), bounds).data == body


@pytest.mark.parametrize("cut", [1, 8, 30, 300])
@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("gzip", lambda data: gzip.compress(data[:999]) + gzip.compress(data[999:])),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
    ],
)
def test_packed_bodies_that_are_cut(server, bounds, packing, pack, cut):
    """However little is missing at the end, what came is not taken for the whole."""
    body = b" ".join(str(n * n).encode() for n in range(999))
    server.pages["/"] = answer(pack(body)[:-cut], Content_Encoding=packing)
    assert "is incomplete" in refusal(FetchRequest(server.url()), bounds)


@pytest.mark.parametrize("more", [b"\0", b"\x1f", b"\0" * 999, b"\r\n", b"<!-- served in 3 ms -->"])
@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
    ],
)
def test_packed_bodies_with_something_after_them(server, bounds, packing, pack, more):
    """What a server adds behind the end is not read."""
    body = b"A paragraph of some words. " * 99
    server.pages["/"] = answer(pack(body) + more, Content_Encoding=packing)
    assert fetch(FetchRequest(server.url()), bounds).data == body


def test_members_are_one_body(server, bounds):
    """What was packed in parts is unpacked to its end."""
    packed = b"".join(gzip.compress(part) for part in (b"One. ", b"", b"Two."))
    server.pages["/"] = answer(packed, Content_Encoding="gzip")
    assert fetch(FetchRequest(server.url()), bounds).data == b"One. Two."


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_packed_nothing(server, bounds, packing):
    """It is empty, whether it is packed or not there."""
    pack = gzip.compress if packing == "gzip" else zlib.compress
    for body in (b"", pack(b"")):
        server.pages["/"] = answer(body, Content_Encoding=packing)
        assert "is empty" in refusal(FetchRequest(server.url()), bounds)


def test_chunks(server, bounds):
    """A body in chunks is one body."""
    body = b"5\r\nHello\r\n6\r\n world\r\n0\r\n\r\n"
    server.pages["/"] = lambda talk: talk.send(head(Transfer_Encoding="chunked") + body)
    assert fetch(FetchRequest(server.url()), bounds).data == b"Hello world"


def test_redirects_are_followed(server, bounds):
    """By every kind of redirect and of address, to where the page is."""
    server.pages |= {
        "/1": redirect("/2", "301 Moved Permanently"),
        "/2": redirect(server.url("/3"), "307 Temporary Redirect"),
        "/3": redirect(f"//127.0.0.1:{server.port}/dir/4", "308 Permanent Redirect"),
        "/dir/4": redirect("5?q", "303 See Other"),
        "/dir/5?q": answer(b"Here"),
    }
    fetched = fetch(FetchRequest(server.url("/1")), bounds)
    assert (fetched.data, fetched.url) == (b"Here", server.url("/dir/5?q"))


def test_conditional_requests(server, bounds):
    """The server is told what we have; what did not change is not sent again."""
    server.pages["/"] = lambda talk: (
        answer(status="304 Not Modified", ETag='"8"')
        if talk.headers.get("if-none-match") == '"7"'
        and talk.headers.get("if-modified-since") == "then"
        else answer(b"New", ETag='"7"')
    )(talk)
    first = fetch(FetchRequest(server.url()), bounds)
    assert first.data == b"New"
    again = fetch(FetchRequest(server.url(), first.etag, "then"), bounds)
    assert (again.data, again.etag, again.modified) == (None, '"8"', "then")


def test_nothing_new_without_asking(server, bounds):
    """A server that says so to who has nothing is not believed."""
    server.pages["/"] = answer(status="304 Not Modified")
    assert "304" in refusal(FetchRequest(server.url()), bounds)


def test_headers_that_would_be_sent_back(server, bounds):
    """An ETag that could do harm in a later request is not kept."""
    server.pages["/"] = answer(b"Text", ETag='"' + "x" * 600 + '"', Last_Modified="\xe9\x1b[31m")
    fetched = fetch(FetchRequest(server.url()), bounds)
    assert (fetched.etag, fetched.modified) == (None, None)


@pytest.mark.parametrize(
    ("misdeed", "expected"),
    [
        ("endless_body", "larger than"),
        ("endless_chunks", "larger than"),
        ("endless_extensions", "larger than"),
        ("endless_trailers", "larger than"),
        ("gzip_bomb", "larger than"),
        ("nested_gzip_bomb", "unknown compression"),
        ("many_members", "cannot be decompressed"),
        ("broken_gzip", "cannot be decompressed"),
        ("dripping_body", "did not arrive within 3 seconds"),
        ("dripping_head", "did not arrive within 3 seconds"),
        ("many_continues", "did not arrive within 3 seconds"),
        ("silence", "sent nothing"),
        ("silence_amid", "sent nothing"),
        ("truncated", "is incomplete"),
        ("truncated_chunks", "is incomplete"),
        ("closed", "closed the connection"),
        ("reset", "closed the connection"),
        ("huge_header", "too long a header"),
        ("many_headers", "not valid HTTP"),
        ("no_http", "not valid HTTP"),
    ],
)
def test_misbehaving_servers(server, bounds, hasty, misdeed, expected):
    """Each ends in one sentence, and takes no memory."""
    server.pages["/"] = getattr(misdeeds, misdeed)
    before = _memory()
    late = "seconds" in expected or expected == "sent nothing"
    sentence = refusal(FetchRequest(server.url()), hasty if late else bounds)
    assert expected in sentence
    assert server.url() in sentence
    # The server's own packing takes some, in this same process.
    assert _memory() - before < 250_000


def _memory() -> int:
    """The most memory that this process had, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize(
    ("handler", "expected"),
    [
        (answer(b"x" * 2_000_000), "larger than"),
        (answer(b"x", Content_Length=10**15), "larger than"),
        (answer(b""), "is empty"),
        (answer(status="204 No Content"), "is empty"),
        (answer(b"\x89PNG", Content_Type="image/png"), "an image (image/png)"),
        (answer(b"ID3", Content_Type="audio/mpeg"), "sound"),
        (answer(b"x", Content_Type="image/\x9b2J\x1b[31m"), "an image (image/)"),
        (answer(b"x", Content_Encoding="\x9b2J"), "unknown compression ()"),
        (answer(b"x", Content_Encoding="br"), "unknown compression (br)"),
        (answer(b"x", "404 Not Found"), "not found (404)"),
        (answer(b"x", "410 Gone"), "removed by its site (410)"),
        (answer(b"x", "401 Unauthorized"), "needs a login (401)"),
        (answer(b"x", "403 Forbidden"), "refused by the server"),
        (answer(b"x", "418 Teapot"), "418"),
        (answer(b"x", "500 Oh"), "server has an error (500)"),
        (answer(b"x", "302 Found"), "invalid address"),
        (redirect("http://[::1"), "invalid address"),
        (redirect("/"), "more than 5 times"),
        (redirect("file:///etc/passwd"), "only http and https"),
        (redirect("ftp://example.org/"), "only http and https"),
        (redirect("gopher://127.0.0.1:70/_x"), "only http and https"),
        (redirect("https://a:b@example.org/"), "user name"),
        (redirect("javascript:alert(1)"), "not a web address"),
        (lambda talk: talk.send(head(Location="\x1b[31m\u00e9", status="302 Found")), "address"),
    ],
)
def test_answers_that_bring_nothing(server, bounds, handler, expected):
    """Each is told in one sentence that names what was asked for."""
    server.pages["/"] = handler
    sentence = refusal(FetchRequest(server.url()), bounds)
    assert expected in sentence
    assert server.url() in sentence


def test_own_machines_are_not_asked(server):
    """By number or by name, this machine is not even connected to, unless a setting allows it."""
    bounds = Bounds(connect_timeout=2, total_timeout=5)
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"):
        sentence = refusal(FetchRequest(server.url(host=host)), bounds)
        assert "allow_private_addresses" in sentence
    assert server.connections == 0


def test_a_redirect_to_an_own_machine(server, monkeypatch):
    """Where a public host leads to a private one, the way ends there."""
    public = "93.184.216.34"
    monkeypatch.setattr(socket, "getaddrinfo", _names({"news.example": [public]}))
    monkeypatch.setattr(
        "reader.network.checked_connection.may_connect", lambda address, **_: address == public
    )
    # The public address is played by this machine: only the last step of the way is another.
    connect = socket.socket.connect
    asked = []

    def connect_here(self, address):
        asked.append(address)
        connect(self, ("127.0.0.1", server.port))

    monkeypatch.setattr(socket.socket, "connect", connect_here)
    server.pages["/"] = redirect(f"http://127.0.0.1:{server.port}/secret")
    server.pages["/secret"] = answer(b"secret")
    sentence = refusal(
        FetchRequest("http://news.example/"), Bounds(connect_timeout=2, total_timeout=5)
    )
    assert "allow_private_addresses" in sentence
    assert asked == [(public, 80)]
    assert server.asked() == ["/"]


def test_a_name_is_resolved_once(server, monkeypatch):
    """The address that was checked is the one connected to, whatever is answered later."""
    answers = [["93.184.216.34"], ["127.0.0.1"]]
    asked = []

    def rebind(host, port, *arguments, **others):
        asked.append(host)
        return _names({"rebind.example": answers.pop(0)})(host, port)

    went = []

    def connect(self, address):
        went.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", rebind)
    monkeypatch.setattr(socket.socket, "connect", connect)
    refusal(FetchRequest("http://rebind.example/"), Bounds(connect_timeout=2, total_timeout=5))
    assert asked == ["rebind.example"]
    assert went == [("93.184.216.34", 80)]


def test_private_addresses_beside_public_ones(monkeypatch):
    """Of a name's addresses only those are connected to that may be, each in its turn."""
    went = []

    def connect(self, address):
        went.append(address[0])
        raise ConnectionRefusedError

    mixed = {"mixed.example": ["10.0.0.1", "93.184.216.34", "127.0.0.1", "93.184.216.35"]}
    monkeypatch.setattr(socket, "getaddrinfo", _names(mixed))
    monkeypatch.setattr(socket.socket, "connect", connect)
    assert "refused the connection" in refusal(
        FetchRequest("http://mixed.example/"), Bounds(connect_timeout=2, total_timeout=5)
    )
    assert went == ["93.184.216.34", "93.184.216.35"]


def _names(known):
    """A resolver that knows some names and every number."""

    def resolve(host, port, *arguments, **others):
        addresses = known.get(host, [host])
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in addresses]

    return resolve


def test_a_name_that_nobody_has(monkeypatch, bounds):
    """It is told plainly."""

    def fail(*arguments, **others):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert "nowhere.example was not found" in refusal(
        FetchRequest("http://nowhere.example/"), bounds
    )


def test_a_resolver_that_hangs(monkeypatch, hasty):
    """The clock does not wait for it."""
    hang = threading.Event()

    def resolve(*arguments, **others):
        hang.wait()
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    try:
        assert "3 seconds" in refusal(FetchRequest("http://slow.example/"), hasty)
    finally:
        hang.set()


def test_nobody_listens(bounds):
    """A closed port is told plainly."""
    with Server() as closed:
        url = closed.url()
    assert "refused the connection" in refusal(FetchRequest(url), bounds)


# Trying again


def test_what_passes_is_tried_again(server, bounds):
    """A server that is busy for a moment, or breaks once, is asked again."""
    server.pages |= {
        "/busy": in_turn(answer(b"x", "503 Busy"), answer(b"x", "502 Bad"), answer(b"Here")),
        "/many": in_turn(answer(b"x", "429 Slow down", Retry_After=1), answer(b"Here")),
        "/reset": in_turn(misdeeds.reset, answer(b"Here")),
        "/closed": in_turn(misdeeds.closed, answer(b"Here")),
    }
    for path in server.pages:
        assert fetch(FetchRequest(server.url(path)), bounds).data == b"Here"
    assert server.asked().count("/busy") == 3


def test_the_wait_that_is_asked_for_is_kept(server, bounds):
    """Retry-After in seconds: not asked before."""
    server.pages["/"] = in_turn(answer(b"x", "429 Slow down", Retry_After=1), answer(b"Here"))
    began = time.monotonic()
    fetch(FetchRequest(server.url()), bounds)
    assert time.monotonic() - began >= 1


def test_tries_have_an_end(server, bounds):
    """A server that is always busy is asked three times."""
    server.pages["/"] = answer(b"x", "503 Busy")
    assert "server has an error (503)" in refusal(FetchRequest(server.url()), bounds)
    assert len(server.talks) == 3


@pytest.mark.parametrize("when", ["3600", "date", "9" * 40])
def test_a_long_wait_is_not_waited(server, bounds, when):
    """It is told, and known to whoever may ask again, but nobody sits through it."""
    value = formatdate(time.time() + 3600, usegmt=True) if when == "date" else when
    server.pages["/"] = answer(b"x", "429 Slow down", Retry_After=value)
    with pytest.raises(NetworkError) as raised:
        fetch(FetchRequest(server.url()), bounds)
    assert len(server.talks) == 1
    assert raised.value.wait == pytest.approx(86_400 if len(when) > 9 else 3600, abs=5)
    assert ("a day" if len(when) > 9 else "60 minutes") in str(raised.value)


@pytest.mark.parametrize("value", ["soon", "-5", "Thu, 99 Foo 2099", "\u00b2"])
def test_a_wait_that_says_nothing(server, bounds, value):
    """Nonsense in Retry-After is no wait."""
    server.pages["/"] = in_turn(answer(b"x", "503 Busy", Retry_After=value), answer(b"Here"))
    assert fetch(FetchRequest(server.url()), bounds).data == b"Here"


# Many at a time


def test_two_at_once_of_a_host(server, bounds):
    """However much is asked of a host, it has two connections, also by way of redirects."""
    guests: list[int] = [0]
    guard = threading.Lock()
    together = threading.Event()

    def entertain(talk):
        with guard:
            guests.append(guests[-1] + 1)
            if guests[-1] == 2:
                together.set()
        together.wait(60)
        talk.wait(0.1)  # for one too many to come
        with guard:
            guests.append(guests[-1] - 1)
        answer(b"Here")(talk)

    with Server() as other:
        pages = [f"/{n}" for n in range(6)]
        server.pages |= dict.fromkeys(pages, entertain)
        other.pages |= {path: redirect(server.url(path)) for path in pages}
        requests = [FetchRequest(where.url(path)) for path in pages for where in (server, other)]
        results = dict(fetch_many(requests, bounds))
    assert {request.url for request in results} == {request.url for request in requests}
    assert all(result.data for result in results.values())
    assert max(guests) == 2


def test_hosts_do_not_wait_for_each_other(server, bounds):
    """A slow host with many feeds does not keep the others waiting."""
    answered = threading.Event()

    def late(talk):
        answered.wait(60)
        answer(b"Slow")(talk)

    with Server() as quick:
        server.pages["/"] = late
        quick.pages["/"] = answer(b"Quick")
        host = quick.url(host="localhost")
        requests = [*[FetchRequest(server.url())] * 12, FetchRequest(host)]
        try:
            first, _ = next(iter(fetch_many(requests, bounds)))
        finally:
            answered.set()
        assert first.url == host


def test_one_bad_server_spoils_nothing(server, hasty):
    """What comes comes, what does not is told; every request has its answer."""
    server.pages |= {"/good": answer(b"Good"), "/drip": misdeeds.dripping_body}
    urls = [
        server.url("/good"),
        server.url("/drip"),
        server.url("/none"),
        "file:///etc/passwd",
        "x",
    ]
    results = {
        request.url: result for request, result in fetch_many(map(FetchRequest, urls), hasty)
    }
    assert results.keys() == set(urls)
    assert results[urls[0]].data == b"Good"
    assert all(isinstance(results[url], NetworkError) for url in urls[1:])


@pytest.mark.parametrize("misdeed", ["silence", "dripping_head", "silence_amid"])
def test_leaving(server, misdeed):
    """Who leaves waits for no server, and the server sees that nobody listens."""
    server.pages["/"] = getattr(misdeeds, misdeed)
    left = threading.Event()
    threading.Timer(0.3, left.set).start()
    patient = Bounds(
        connect_timeout=600,
        idle_timeout=600,
        total_timeout=600,
        slow_timeout=600,
        allow_private=True,
    )
    with pytest.raises(Cancelled):
        fetch(FetchRequest(server.url()), patient, cancelled=left.is_set)
    assert list(fetch_many([FetchRequest(server.url())], patient, cancelled=left.is_set)) == []
