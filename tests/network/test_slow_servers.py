"""A server that sends a byte now and then is given up soon; one on a slow line is waited for."""

import gzip
import random
import time
from dataclasses import replace

import pytest

from reader.errors import NetworkError
from reader.network.fetch_pool import fetch
from reader.network.http_exchange import FetchRequest
from tests.network import server as misdeeds
from tests.network.server import answer, head, redirect

BODY = bytes(random.Random(1).randbytes(4000)).hex().encode()


@pytest.fixture
def patient(bounds):
    """Bounds that give a server long in all, but ask for 500 bytes each half second."""
    return replace(bounds, slow_timeout=0.5, min_rate=1000)


@pytest.fixture
def more_patient(patient):
    """Bounds that a busy machine does not make a line at four times their pace miss."""
    return replace(patient, slow_timeout=4.0)


def sent(body, pieces, every=0.05, **headers):
    """Send a body in pieces of a few bytes, with a wait after each."""

    def handler(talk):
        talk.send(head(Content_Type="text/plain", **headers))
        for place in range(0, len(body), pieces):
            talk.send(body[place : place + pieces])
            if not talk.wait(every):
                return

    return handler


def chunked(body, size):
    """Give a body in chunks."""
    parts = [body[place : place + size] for place in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in [*parts, b""])


@pytest.mark.parametrize(
    "handler",
    [
        misdeeds.dripping_body,
        misdeeds.dripping_head,
        misdeeds.many_continues,
        sent(b"0" * 10_000, 1, Transfer_Encoding="chunked"),
        sent(chunked(BODY, 1), 6, Transfer_Encoding="chunked"),
        sent(gzip.compress(BODY), 2, Content_Encoding="gzip"),
        sent(BODY, 2, Content_Length=len(BODY)),
    ],
)
def test_a_dripping_server_is_given_up(server, patient, handler):
    """Wherever in its answer it begins to drip, and long before the time in all is up."""
    server.pages["/"] = handler
    began = time.monotonic()
    with pytest.raises(NetworkError, match="arrives too slowly; try again later"):
        fetch(FetchRequest(server.url()), patient)
    assert time.monotonic() - began < patient.total_timeout / 2


@pytest.mark.parametrize(
    "handler",
    [
        sent(BODY, 200),
        sent(chunked(BODY, 100), 200, Transfer_Encoding="chunked"),
        sent(gzip.compress(BODY), 200, Content_Encoding="gzip"),
        sent(b"A few words.", 1, every=0.01),
    ],
)
def test_a_slow_line_is_waited_for(server, more_patient, handler):
    """A page that comes at four times the least pace is read to its end."""
    server.pages["/"] = handler
    assert fetch(FetchRequest(server.url()), more_patient).data in (BODY, b"A few words.")


def test_each_redirect_has_its_time(server, more_patient):
    """And so has what it leads to."""

    def late(then):
        return lambda talk: talk.wait(1.4) and then(talk)

    server.pages |= {
        "/": late(redirect("/1")),
        "/1": late(redirect("/2")),
        "/2": late(answer(b"Here")),
    }
    assert fetch(FetchRequest(server.url()), more_patient).data == b"Here"
