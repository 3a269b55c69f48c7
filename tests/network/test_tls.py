"""TLS: a certificate must be of whom was asked, and of somebody the system trusts."""

import socket
import ssl

import pytest
import trustme

from reader.errors import NetworkError
from reader.network import checked_connection
from reader.network.fetch_pool import fetch
from reader.network.http_exchange import FetchRequest
from tests.network.server import Server, answer, no_http


@pytest.fixture(scope="module")
def authority():
    """Who signs certificates here."""
    return trustme.CA()


@pytest.fixture
def trusted(authority, monkeypatch, tmp_path):
    """A system that trusts the authority."""
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    checked_connection._tls_context.cache_clear()
    yield
    checked_connection._tls_context.cache_clear()


@pytest.fixture
def here(monkeypatch):
    """Every name leads to this machine."""

    def resolve(host, port, *arguments, **others):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


def secure(authority, *names):
    """A server with a certificate for some names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return Server({"/": answer(b"Safe")}, tls=context)


def test_a_good_certificate(authority, trusted, here, bounds):
    """The name is checked, though the connection goes to a number, and the server learns it."""
    with secure(authority, "news.example") as server:
        server.tls.sni_callback = lambda connection, name, context: names.append(name)
        names = []
        assert fetch(FetchRequest(server.url(host="news.example")), bounds).data == b"Safe"
        assert names == ["news.example"]
        assert server.talks[0].headers["host"] == f"news.example:{server.port}"


def test_a_certificate_of_somebody_else(authority, trusted, here, bounds):
    """Another name than the one that was asked is refused before anything is sent."""
    with secure(authority, "other.example") as server:
        with pytest.raises(NetworkError, match=r"certificate of news\.example cannot be trusted"):
            fetch(FetchRequest(server.url(host="news.example")), bounds)
        assert server.talks == []


def test_a_certificate_of_nobody(authority, here, bounds):
    """An authority that the system does not know counts for nothing."""
    checked_connection._tls_context.cache_clear()
    with secure(authority, "news.example") as server:
        with pytest.raises(NetworkError, match="certificate"):
            fetch(FetchRequest(server.url(host="news.example")), bounds)
        assert server.talks == []


def test_no_tls(server, hasty):
    """A server that does not speak it is told so."""
    server.pages["/"] = no_http
    with pytest.raises(NetworkError) as raised:
        fetch(FetchRequest(server.url().replace("http:", "https:")), hasty)
    assert (
        "TLS" in str(raised.value)
        or "broke" in str(raised.value)
        or "sent nothing" in str(raised.value)
    )
