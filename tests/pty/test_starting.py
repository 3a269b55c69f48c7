"""A screen that cannot start says why in one sentence, and leaves the terminal as it was."""

import fcntl
import os
import sqlite3
import sys

import pytest

from reader.ingest import import_paths
from reader.library import Library
from reader.library.database.schema import version
from reader.paths import find_paths

from .terminal import READER, Terminal

NO_COERCION = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def test_a_table_in_a_terminal_has_its_columns_explained(tmp_path):
    """Not in a pipe, where each line is data."""
    told = "Ferry Hamnavoe ran aground off Orkney with 120 passengers aboard, the coastguard said."
    for number in range(2):
        path = tmp_path / "news" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        text = f"Ferry Hamnavoe aground off Orkney\n2026031{number}\n{told}\nMore {number}.\n"
        path.write_text(text, "utf-8")
    with Library.open(find_paths()) as library:
        import_paths(library, [str(tmp_path / "news")])
    for shell, is_explained in (
        (f"'{READER}' stories", True),
        (f"'{READER}' stories | cat", False),
    ):
        with Terminal(shell=shell) as terminal:
            terminal.until("Ferry Hamnavoe")
            assert terminal.end() == 0
            assert ("Each line has id (story:12" in terminal.text) == is_explained


def error_text(terminal: Terminal) -> str:
    """Wait for the end, and return the one sentence that was said instead of a screen."""
    terminal.status = terminal.end()
    assert terminal.modes_left() == {}
    assert terminal.settings_left() == []
    assert b"\x1b[?1049h" not in terminal.output
    text = " ".join(terminal.output.decode().split())
    assert text.startswith("reader: ")
    assert "Traceback" not in text
    return text


def refuse(thread: object) -> None:
    """Refuse to start a thread as Python does where the system does."""
    raise RuntimeError("can't start new thread")


def python(lines: str) -> str:
    """Return a shell command that runs the program after some lines of Python."""
    code = f"import sys; {lines}; from reader.cli import main; raise SystemExit(main([]))"
    return f"exec '{sys.executable}' -c '{code}'"


@pytest.mark.parametrize(
    ("shell", "environment", "status", "words"),
    [
        ("", {"TERM": "dumb"}, 2, "TERM=dumb"),
        ("", {"LC_ALL": "C", **NO_COERCION}, 1, "LC_ALL=C.UTF-8"),
        ("", {"PYTHONIOENCODING": "iso-8859-1"}, 1, "needs a terminal that shows UTF-8"),
        ("ulimit -n 12; exec {}", {}, 1, "no more open files"),
        ("ulimit -v 50000; exec {}", {}, 1, "no more memory"),
        ("", {"TEXTUAL_COLOR_SYSTEM": "many"}, 1, "TEXTUAL_COLOR_SYSTEM to many; unset it, or"),
        ("", {"TEXTUAL_DRIVER": "none:None"}, 1, "TEXTUAL_DRIVER to none:None"),
        ("", {"TEXTUAL_DRIVER": "json:None"}, 1, "TEXTUAL_DRIVER to json:None"),
        ("", {"TEXTUAL_LOG": "/none/log"}, 1, "TEXTUAL_LOG to /none/log"),
        (python('sys.modules["textual"] = None'), {}, 1, "install reader again"),
        (
            python(
                "import threading; from tests.pty.test_starting import refuse;"
                " threading.Thread.start = refuse"
            ),
            {},
            1,
            "no more threads",
        ),
    ],
    ids=[
        "dumb",
        "ascii",
        "latin-1",
        "descriptors",
        "memory",
        "colors",
        "driver",
        "class",
        "log",
        "package",
        "threads",
    ],
)
def test_why_the_screen_cannot_start(reader_home, shell, environment, status, words):
    """What, and what to do; 2 where the command was wrong, else 1."""
    with Terminal(shell=shell.format(READER), **environment) as terminal:
        assert words in error_text(terminal)
        assert terminal.status == status


def test_a_library_that_cannot_be_opened(reader_home):
    """Of a newer reader, or held by one that does not end: where it is and what to do."""
    paths = find_paths()
    Library.open(paths).close()
    lock = os.open(paths.lock, os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    with Terminal() as terminal:
        assert "end that program" in error_text(terminal)
        assert terminal.status == 1
    os.close(lock)
    db = sqlite3.connect(paths.database)
    db.execute(f"PRAGMA user_version = {version.VERSION + 1}")
    db.close()
    with Terminal() as terminal:
        assert "update reader" in error_text(terminal)
        assert terminal.status == 1


@pytest.mark.parametrize("environment", [{"TERM": ""}, {"TERM": "nobody-knows-it"}])
def test_an_unknown_terminal_is_tried(reader_home, environment):
    """Nearly all understand what is sent; who has one that does not can leave."""
    with Terminal(**environment) as terminal:
        terminal.until("Read the fourteen sample articles")
        terminal.child.send("\x11")
        assert terminal.end() == 0


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (0, 0), (2, 1), (0, 24)])
def test_a_terminal_that_is_too_small(reader_home, columns, rows):
    """Too small or of no size: the screen opens, and can be left."""
    with Terminal(columns=columns or 80, rows=rows or 24) as terminal:
        terminal.child.setwinsize(rows, columns)
        terminal.until(lambda: b"\x1b[?1049h" in terminal.output)
        while terminal.child.isalive():
            terminal.child.send("\x11")
            terminal.read(0.5)
        assert terminal.end() == 0
        assert terminal.modes_left() == {}
        assert b"Traceback" not in terminal.output


def test_leaving_at_once(reader_home):
    """The key that leaves may be pressed while the screen is still being opened."""
    with Terminal() as terminal:
        terminal.until(lambda: b"\x1b[?1049h" in terminal.output)
        while terminal.child.isalive():
            terminal.child.send("\x11")
            terminal.read(0.01)
        assert terminal.end() == 0
        assert b"Traceback" not in terminal.output
        assert b"Warning" not in terminal.output
        assert terminal.modes_left() == {}
