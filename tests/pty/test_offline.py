"""Reading stays offline: the installed program in a terminal, watched by Python's audit hook."""

import subprocess

import pytest

from tests.ui.conftest import SAMPLE

from .terminal import READER, Terminal

# Every process of the program runs this at its start, also the one that makes digests.
WATCH = """
import os, sys

def watch(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        what = arguments[:1]
    elif event in ("socket.connect", "socket.sendto"):
        what = arguments[1]
    else:
        return
    if not isinstance(what, (str, bytes)):  # not a socket of this machine alone
        with open(os.environ["READER_WATCHED"], "a") as file:
            print(event, what, file=file)

sys.addaudithook(watch)
"""


@pytest.fixture
def watched(tmp_path, monkeypatch):
    """The file in which every use of the network is written down, and the variables for it."""
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCH)
    record = tmp_path / "watched"
    monkeypatch.setenv("PYTHONPATH", str(folder), prepend=":")
    monkeypatch.setenv("READER_WATCHED", str(record))
    return record


def test_a_session_asks_nobody(tmp_path, watched):
    """Start, import, open, fold, find, sum up, copy, export, rescan: no name, no connection."""
    page = f"<html><head><title>A page</title><link rel=stylesheet href=http://{'1' * 3}.example/>"
    page += "</head><body>" + "".join(
        f"<p>Paragraph {n} has a picture that nobody should load, and some words beside it."
        f"<img src='http://tracker.example/{n}'></p>"
        for n in range(9)
    )
    (tmp_path / "a.txt").write_text(SAMPLE)
    (tmp_path / "b.html").write_text(page)
    with Terminal(tmp_path / "a.txt", tmp_path / "b.html") as terminal:
        terminal.until("A harbour is dredged").rest()
        terminal.press("j", "\r").until("gist ·").rest()
        terminal.press("1", "g", "\r").until("gist ·").rest()
        for keys in ("ccx", "3+j\r", "2ye", "\x12"):
            for key in keys:
                terminal.press(key)
        terminal.rest(1)
        terminal.child.send("\x11")
        assert terminal.end() == 0
    assert not watched.exists(), watched.read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("digest", "--json", "{}"),
        ("import", "{}"),
        ("list",),
        ("export", "--to", "notes"),
        ("feeds",),
        ("feeds", "import", "feeds.opml"),
        ("feeds", "export", "-"),
        ("where",),
    ],
    ids=" ".join,
)
def test_commands_ask_nobody(tmp_path, watched, arguments):
    """Only add, feeds add and feeds refresh have anything to do with the network."""
    (tmp_path / "a.txt").write_text(SAMPLE)
    (tmp_path / "feeds.opml").write_text("<opml><outline xmlUrl='http://news.example/'/></opml>")
    command = [READER, *(argument.format("a.txt") for argument in arguments)]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert not watched.exists(), watched.read_text()


def test_the_watch_sees_something(watched):
    """What is asked for on purpose is written down, so that the tests above can fail."""
    ran = subprocess.run(
        [READER, "add", "http://127.0.0.1:9/"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "127.0.0.1" in watched.read_text()
