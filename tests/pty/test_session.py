"""The installed program in a terminal: a session, its end, and the next one."""

import os
import re
import signal

import pytest

from reader.library import Library, View
from reader.paths import find_paths

from .terminal import READER, Terminal

HOSTILE = (
    "\x1b]52;c;aGVsbG8=\x07\x1b]0;title\x1b\\ A headline \x9d52;c;aGVsbG8=\x9c\u202e\n"
    "20240316\n"
    "https://example.org/\x1b[?1337h\x1b]8;;https://evil.example/\x1b\\\n"
    "A first paragraph \x1b_Gi=1;AAAA\x1b\\ with \x1bPq#0\x1b\\ pictures and \x9b?1337h modes.\n"
    "A second paragraph \x1b[?1337h\x1b[31;5m in \x1b]4;1;rgb:00/00/00\x07 colours \u2066.\n"
)


def article_rows(terminal: Terminal) -> list[str]:
    """The rows of the article between the list and the summary, below its title."""
    return [line.split("│")[1].strip(" ▎▐•") for line in terminal.lines[1:40]]


def stand(terminal: Terminal) -> list[str]:
    """Wait for the article and its summary; return the first rows of text in view."""
    terminal.until("gist ·").rest()
    return [row for row in article_rows(terminal) if row][:3]


@pytest.mark.parametrize(("way", "status"), [("q", 0), ("ctrl+q", 0), ("SIGTERM", 143)])
def test_reading_goes_on_where_it_stopped(real_article, way, status):
    """Read the real article, leave, start again: the same rows are in view.

    Between the two the terminal is as it was: its modes, its settings, its first screen.
    """
    with Terminal(real_article) as terminal:
        begun = stand(terminal)
        assert terminal.modes_left()
        assert terminal.settings_left()
        terminal.press(" ", " ", "j")
        stood = stand(terminal)
        assert stood != begun
        if way == "q":
            terminal.press("q")
        if way == "SIGTERM":
            os.kill(terminal.child.pid, signal.SIGTERM)
        else:
            terminal.child.send("q" if way == "q" else "\x11")
        assert terminal.end() == status
        assert terminal.modes_left() == {}
        assert terminal.settings_left() == []
        assert b"Traceback" not in terminal.output
    with Terminal() as terminal:
        assert stand(terminal) == stood


def test_a_killed_session_keeps_the_last_rest(real_article):
    """kill -9 amid scrolling: the next session stands where the reader last rested."""
    with Terminal(real_article) as terminal, Library.open(find_paths()) as library:
        stand(terminal)
        terminal.press(" ", " ")
        stood = stand(terminal)
        terminal.until(lambda: library.state(1).paragraph > 0)
        kept = library.state(1)
        terminal.child.send("  j")
        os.kill(terminal.child.pid, signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
        assert library.state(1) == kept
    with Terminal() as terminal:
        assert stand(terminal) == stood


def test_a_piped_article_leaves_the_keyboard(real_article):
    """`reader -` shows what comes through the pipe, and its keys work."""
    with Terminal(shell=f'cat "{real_article}" | "{READER}" -') as terminal:
        before = stand(terminal)
        terminal.press(" ")
        assert stand(terminal) != before
        terminal.press("q")
        terminal.child.send("q")
        assert terminal.end() == 0
        assert terminal.modes_left() == {}
        assert terminal.settings_left() == []


def test_an_article_sends_no_escapes(tmp_path):
    """Nothing of a hostile article reaches the terminal but characters that are shown."""
    file = tmp_path / "\x1b]52;c;aGVsbG8=\x07[bold].txt"
    file.write_text(HOSTILE, "utf-8")
    with Terminal(file) as terminal:
        terminal.until("A second paragraph").until("gist ·").rest()
        terminal.press("3", "q", "q", "o")
        assert b"\x1b[?1337h" not in terminal.output
        # What Textual itself sends: control sequences, and the pointer's shape.
        own = r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b]22;default\x07"
        written = re.sub(own, "", terminal.output.decode("utf-8"))
        assert {c for c in written if not c.isprintable()} <= {"\r", "\n"}
        terminal.child.send("q")
        assert terminal.end() == 0


def test_a_name_that_is_no_text(tmp_path):
    """A file whose name is not UTF-8 is imported and read like another."""
    file = os.fsencode(tmp_path / "name-") + b"\xff.txt"
    with open(file, "w") as stream:
        stream.write("A headline\n20240316\nOne paragraph, which is all there is to read here.\n")
    with Terminal(os.fsdecode(file)) as terminal:
        terminal.until("One paragraph").until("gist ·").rest()
        terminal.press("q")
        terminal.child.send("q")
        assert terminal.end() == 0


def test_a_small_terminal(real_article):
    """At 60 by 20 one pane at a time leads through a whole session."""
    with Terminal(real_article, columns=60, rows=20) as terminal:
        terminal.until("min left").rest(0.5)
        terminal.press(" ")
        row = terminal.lines[1]
        terminal.press("3").until("gist ·")
        terminal.press("q")
        assert terminal.lines[1] == row
        terminal.press("q").until("Articles ·")
        terminal.child.send("q")
        assert terminal.end() == 0
        assert terminal.modes_left() == {}
    with Terminal(columns=60, rows=20) as terminal:
        terminal.until("Articles ·").rest()
        terminal.press("2").until(lambda: terminal.lines[1] == row)


@pytest.mark.parametrize("pane", ["article", "list"])
def test_a_search_that_is_pasted_is_typed(tmp_path, pane):
    """Of keys that come all at once none acts in a pane once the search is open."""
    path = tmp_path / "boats.txt"
    path.write_text("Boats\n20240316\nA red mast.\nAn All-Red sail made them smile.\n", "utf-8")
    with Terminal(path) as terminal:
        stand(terminal)
        if pane == "list":
            terminal.press("1")
        terminal.child.send("/smile\r")
        terminal.until("“smile”")
        terminal.child.send("q" * 3)
        assert terminal.end() == 0
    with Library.open(find_paths()) as library:
        (row,) = library.rows(View(), 0, 9)
        assert not row.starred
    assert not list(find_paths().export.glob("*"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_note_that_is_being_written_outlives_the_program(real_article, number):
    """What was typed a second before is there at the next start, whatever ended the program."""
    with Terminal(real_article) as terminal:
        terminal.until("gist ·").press("w", *"river")

        def is_kept() -> bool:
            with Library.open(find_paths()) as library, library.connections.reading() as db:
                found = db.execute("SELECT value FROM session WHERE name LIKE 'draft %'").fetchone()
                return found is not None and "river" in found[0]

        terminal.until(is_kept)
        os.kill(terminal.child.pid, number)
        terminal.end()
    with Terminal() as terminal:
        terminal.until("» river")
