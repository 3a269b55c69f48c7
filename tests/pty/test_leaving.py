"""However reader ends or pauses, the terminal is as it was."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from reader.ingest import import_paths
from reader.library import Library, View
from reader.paths import find_paths
from tests.waiting import is_running, state_of, wait_until

from .terminal import Terminal

CRASH = """
import sys
from reader.cli import main
from reader.ui.widgets.article_pane import ArticlePane
def half_page_down(self):
    raise ZeroDivisionError("a fault of ours")
ArticlePane.half_page_down = half_page_down
raise SystemExit(main(sys.argv[1:]))
"""


def is_given_back(terminal: Terminal) -> bool:
    """Whether all modes and settings are as before."""
    terminal.read(0.05)
    return terminal.modes_left() == {} and terminal.settings_left() == []


def children_of(process: int, name: str) -> list[int]:
    """The children of a process, of any of its threads, whose command line has a name in it."""
    found = []
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread may end meanwhile
            found += [
                child
                for child in map(int, listed.read_text().split())
                if name in Path(f"/proc/{child}/cmdline").read_text()
            ]
    return found


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, -signal.SIGHUP)],
    ids=["int", "term", "hup"],
)
def test_a_signal(real_article, number, status):
    """The terminal is given back, and the place in the article is kept."""
    with Terminal(real_article) as terminal, Library.open(find_paths()) as library:
        terminal.until("gist ·").rest()
        terminal.press(" ", " ")
        kept = library.state(1)
        terminal.child.send(" ")
        terminal.read(5)
        os.kill(terminal.child.pid, number)
        assert terminal.end() == status
        assert is_given_back(terminal)
        assert library.state(1).paragraph > kept.paragraph
        assert b"Traceback" not in terminal.output


def test_a_kill(real_article):
    """After kill -9, of which reader hears nothing, the child process gives the terminal back."""
    with Terminal(real_article) as terminal:
        terminal.until("gist ·").rest()
        assert not is_given_back(terminal)
        os.kill(terminal.child.pid, signal.SIGKILL)
        wait_until(lambda: is_given_back(terminal))


def test_a_crash(real_article):
    """The terminal is given back, and then the fault is told; the status is not 0."""
    with Terminal(shell=f"exec '{sys.executable}' -c '{CRASH}' '{real_article}'") as terminal:
        terminal.until("gist ·").rest()
        terminal.child.send("d")
        assert terminal.end() == 1
        assert is_given_back(terminal)
        left = terminal.output.rpartition(b"\x1b[?1049l")[2]
        assert b"a fault of ours" in left


def test_suspended_and_resumed(real_article):
    """Ctrl+Z gives the terminal back and stops; SIGCONT draws all anew, and keys work."""
    with Terminal(real_article) as terminal:
        # Opening an article marks it read, a moment later; below is a note that goes away.
        terminal.until("gist ·").until(lambda: "●" not in terminal.text)
        before = terminal.rest().lines[:-1]
        terminal.child.send("\x1a")
        terminal.until(lambda: state_of(terminal.child.pid) == "T")
        wait_until(lambda: is_given_back(terminal))
        terminal.clear()
        os.kill(terminal.child.pid, signal.SIGCONT)
        terminal.until("gist ·").rest()
        assert terminal.lines[:-1] == before
        assert terminal.press(" ").lines[:-1] != before
        terminal.child.send("\x11")
        assert terminal.end() == 0
        assert is_given_back(terminal)


def test_a_terminal_of_one_cell(real_article):
    """Down to one cell and back: nothing breaks, the place is the same, and keys work."""
    with Terminal(real_article) as terminal:
        terminal.until("gist ·").until(lambda: "●" not in terminal.text).rest()
        terminal.press(" ", " ")
        before = terminal.rest(1).text
        for columns, rows in [(60, 20), (1, 1), (2, 1), (300, 80), (1, 45), (160, 1)]:
            terminal.resize(columns, rows).rest(0.3)
            terminal.child.send("j" if rows == 1 else "k")
            terminal.rest(0.3)
        terminal.resize(160, 45).until("gist ·").rest(0.5)
        assert terminal.lines[:5] != [""] * 5
        assert terminal.child.isalive()
        assert terminal.text.splitlines()[0].split("│")[0] == before.splitlines()[0].split("│")[0]
        terminal.child.send("\x11")
        assert terminal.end() == 0
        assert is_given_back(terminal)
        assert b"Traceback" not in terminal.output


def test_a_terminal_that_goes_away(real_article):
    """A window closed, a line cut: reader ends, its child too, and the place is kept."""
    with Terminal(real_article) as terminal, Library.open(find_paths()) as library:
        terminal.until("gist ·").rest()
        terminal.press(" ", " ")
        terminal.until(lambda: library.state(1).paragraph > 0)
        (listed,) = Path(f"/proc/{terminal.child.pid}/task").glob(f"{terminal.child.pid}/children")
        processes = [terminal.child.pid, *map(int, listed.read_text().split())]
        terminal.hang_up()
        wait_until(lambda: not any(is_running(process) for process in processes))
        assert library.state(1).paragraph > 0


def test_leaving_a_library_that_cannot_be_written_says_that_nothing_was_saved(tmp_path):
    """In the terminal, after the screen, with the reason and what to do."""
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "a.txt").write_text("A headline\n20240316\nA paragraph of an article.\n")
    with Terminal(tmp_path / "a.txt", READER_HOME=f"{tmp_path}/file/home") as terminal:
        terminal.until("A paragraph of an article.").rest()
        terminal.child.send("\x11")
        assert terminal.end() == 0
        _, _, after = terminal.output.rpartition(b"\x1b[?1049l")
        sentence = " ".join(after.decode().split())
        assert "in this session was not saved: the library" in sentence
        assert sentence.endswith("then start reader again.")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_nothing_is_read_aloud_by_a_screen_that_is_gone(real_article, tmp_path, number):
    """A program that speaks has a session of its own, and would talk on for minutes."""
    speaker = tmp_path / "espeak-ng"
    speaker.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 600\n")
    speaker.chmod(0o755)
    (tmp_path / "spd-say").symlink_to("/bin/false")  # which fails: the next one is asked
    with Terminal(real_article, PATH=f"{tmp_path}:{os.environ['PATH']}") as terminal:
        terminal.until("gist ·").rest()
        terminal.child.send("r")
        terminal.until(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text())
        spoken = int((tmp_path / "pid").read_text())
        assert is_running(spoken)
        os.kill(terminal.child.pid, number)
        wait_until(lambda: not is_running(spoken))


def test_an_import_in_the_background_is_not_waited_for(real_article):
    """Leaving soon after the start, when the child that looks for new files does not answer yet."""
    with Library.open(find_paths()) as library:
        import_paths(library, [str(real_article)])
    with Terminal() as terminal:
        wait_until(lambda: children_of(terminal.child.pid, "import_child"))
        (child,) = children_of(terminal.child.pid, "import_child")
        os.kill(child, signal.SIGSTOP)
        try:
            terminal.child.send("\x11")
            assert terminal.end() == 0
            assert is_given_back(terminal)
            wait_until(lambda: not is_running(child))  # it holds the library no more
        finally:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
    with Library.open(find_paths()) as library:
        assert library.count(View()) == 1


def test_what_goes_to_a_program_is_waited_for(real_article, tmp_path):
    """Leaving at once after a copy: the clipboard's program gets all of it."""
    copier = tmp_path / "wl-copy"
    copier.write_text(
        f"#!/bin/sh\n: > {tmp_path}/begun\nsleep 1\ncat > {tmp_path}/part\n"
        f"mv {tmp_path}/part {tmp_path}/all\n"
    )
    copier.chmod(0o755)
    (tmp_path / "wl-paste").symlink_to(copier)
    path = f"{tmp_path}:{os.environ['PATH']}"
    with Terminal(real_article, PATH=path, WAYLAND_DISPLAY="wayland-0") as terminal:
        terminal.until("gist ·").rest()
        terminal.child.send("y")
        terminal.until((tmp_path / "begun").exists)
        terminal.child.send("\x11")
        assert terminal.end() == 0
        assert (tmp_path / "all").read_text()
