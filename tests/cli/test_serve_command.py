"""``reader serve``: who gets the page, and what is said where nothing can be served."""

import socket
import sys
import urllib.error
import urllib.request

import pytest

from reader.paths import find_paths
from tests.serving import start_server
from tests.waiting import PATIENCE


@pytest.fixture
def address():
    """What a server prints once it serves."""
    process, address = start_server()
    yield address
    process.terminate()
    _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")


def get(url: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers of an address."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), dict(error.headers)


def test_the_key_opens_the_page(address):
    """With it come the page and a cookie; without it, or with another, a sentence."""
    status, page, headers = get(address)
    assert status == 200
    assert 'id="terminal"' in page
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    base, _, key = address.partition("?key=")
    assert get(base, Cookie=cookie.partition(";")[0])[0] == 200
    for wrong in (base, f"{base}?key=", f"{base}?key={key[:-1]}", f"{base}?key=%C3%A9"):
        assert get(wrong)[:2] == (
            403,
            "Open the whole address that reader serve printed, with its key.\n",
        )


def test_the_page_asks_no_other_host(address):
    """Whatever the page loads comes from the server, and the browser is told to see to that."""
    base = address.partition("?")[0].rstrip("/")
    _, page, headers = get(address)
    assert page.count("//") == page.count(base) + page.count(base.replace("http", "ws"))
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_the_websocket_wants_the_cookie(address):
    """Nothing is started for a program that has not seen the page, or for another page."""
    base = address.partition("?key=")[0]
    ask = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    cookie = get(address)[2]["Set-Cookie"].partition(";")[0]
    assert get(f"{base}ws", **ask)[0] == 403
    assert get(f"{base}ws", **ask, Cookie=cookie, Origin="https://example.org")[0] == 403
    assert get(f"{base}download/anything")[0] == 403


def test_a_port_that_is_taken(run):
    """One sentence, status 1, and no address is printed."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = run("serve", "--port", taken.getsockname()[1])
    assert (ran.status, ran.out) == (1, "")
    assert "address already in use; choose another port with --port N." in ran.err


@pytest.mark.parametrize("host", ["nonsense.invalid", "192.0.2.1", "2001:db8::1"])
def test_an_address_that_this_machine_has_not(run, host):
    """Another port would not help; and nobody is warned of what is not served."""
    ran = run("serve", "--host", host)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"reader: {host} is no address of this machine; give --host")


def test_a_path_that_is_not_there(run):
    """It is said before anything is served."""
    ran = run("serve", "/nonexistent/folder")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "reader: /nonexistent/folder does not exist; check the path.\n"


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none(run, port):
    """Wrong usage."""
    assert run("serve", "--port", port).status == 2


@pytest.mark.parametrize(("host", "warned"), [("0.0.0.0", True), ("127.0.0.1", False)])
def test_others_who_could_read(monkeypatch, run, host, warned):
    """Listening beyond this machine says in a sentence who can then read and write."""
    monkeypatch.setattr("reader.serving.server.ReaderServer.serve", _print_address)
    ran = run("serve", "--host", host)
    assert ran.status == 0
    assert ("Warning: everyone who can reach" in ran.err) == warned


def test_without_the_extra(monkeypatch, run):
    """The sentence names what is missing and how to get it."""
    monkeypatch.setitem(sys.modules, "reader.serving.server", None)
    monkeypatch.delitem(sys.modules, "reader.serving.server")
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    ran = run("serve")
    assert (ran.status, ran.out) == (1, "")
    assert "pip install 'reader-tui[serve]'" in ran.err


def test_the_address_can_be_bookmarked(monkeypatch, run):
    """The key stays, in a file for its owner alone, until another one is asked for."""
    monkeypatch.setattr("reader.serving.server.ReaderServer.serve", _print_address)
    first, second = run("serve").out, run("serve").out
    assert first == second
    assert find_paths().serve_key.stat().st_mode & 0o777 == 0o600
    third = run("serve", "--new-key").out
    assert third != first
    assert run("serve").out == third


@pytest.mark.parametrize("kept", ["", "short", "ä" * 32, "../" * 11])
def test_a_key_that_is_none_or_that_others_can_read_is_replaced(monkeypatch, run, kept):
    monkeypatch.setattr("reader.serving.server.ReaderServer.serve", _print_address)
    address = run("serve").out
    file = find_paths().serve_key
    file.write_text(kept or address.partition("=")[2], "utf-8")
    file.chmod(0o600 if kept else 0o644)
    assert run("serve").out != address
    assert file.stat().st_mode & 0o777 == 0o600


def _print_address(server):
    server._on_start(server.address)
