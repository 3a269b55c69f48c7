"""Imports in a child process: what comes of them, and how they end."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from reader.errors import LibraryError
from reader.formats import Limits
from reader.ingest import Importer
from reader.library import ImportReport, Library, View
from reader.paths import find_paths
from tests.library.making import write_article
from tests.waiting import is_running, wait_until

# A reader that is killed while its child imports the folder that it is given.
DYING = """
import os, subprocess, sys
from reader.ingest import Importer
from reader.library import Library
from reader.paths import find_paths

library = Library.open(find_paths())

def seen(done, found):
    if done > 800:
        subprocess.run(["pgrep", "-P", str(os.getpid()), "-f", "reader.ingest.import_child"])
        os.kill(os.getpid(), 9)

Importer(library).import_paths([sys.argv[1]], progress=seen)
"""


@pytest.fixture
def library(reader_home):
    """A fresh library."""
    with Library.open(find_paths()) as opened:
        yield opened


@pytest.fixture
def many(tmp_path):
    """A folder of more files than are stored at once."""
    for number in range(3_000):
        write_article(tmp_path / "many", f"{number}.txt", f"Article {number}")
    return str(tmp_path / "many")


def children() -> list[str]:
    """All importing processes there are for this user's tests."""
    command = ["pgrep", "-P", str(os.getpid()), "-f", "reader.ingest.import_child"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()


def test_an_import_by_the_child_gives_the_same_report(library, tmp_path):
    """Report, progress and what the library has are those of the library's own import."""
    write_article(tmp_path, "a.txt", "One")
    write_article(tmp_path, "b.txt", "Two")
    progress = []
    report = Importer(library).import_paths(
        [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), str(tmp_path / "none.txt")],
        progress=lambda done, found: progress.append((done, found)),
    )
    assert (report.added, len(report.errors), len(report.ids)) == (2, 1, 1)
    assert "none.txt" in report.errors[0]
    assert progress[-1] == (2, 2)
    assert {row.title for row in library.rows(View(), 0, 9)} == {"One", "Two"}
    again = Importer(library).import_paths([str(tmp_path / "a.txt")])
    assert again == ImportReport(unchanged=1, ids=report.ids)


def test_a_rescan_finds_what_is_new(library, tmp_path):
    """All that was imported is looked through, or what it is asked for alone."""
    write_article(tmp_path / "a", "a.txt", "One")
    write_article(tmp_path / "b", "b.txt", "Two")
    importer = Importer(library)
    importer.import_paths([str(tmp_path / "a"), str(tmp_path / "b")])
    write_article(tmp_path / "a", "c.txt", "Three")
    write_article(tmp_path / "b", "d.txt", "Four")
    assert importer.rescan([str(tmp_path / "a")]).added == 1
    assert importer.rescan().added == 1


def test_limits_go_along(library, tmp_path):
    """What is set for imports holds in the child too."""
    file = write_article(tmp_path, "a.txt", "One", "A paragraph. " * 100)
    report = Importer(library).import_paths([str(file)], limits=Limits(size=100))
    assert report.added == 0
    assert len(report.errors) == 1


def test_an_import_that_is_left(library, many):
    """It ends soon, says so, and what it had stored stays."""
    left = threading.Event()
    report = Importer(library).import_paths(
        [many], progress=lambda done, found: done > 800 and left.set(), cancelled=left.is_set
    )
    assert report.cancelled
    assert 0 < report.added < 3_000
    assert library.count(View()) == report.added
    assert not children()


def test_an_import_whose_process_is_killed(library, many):
    """It is a sentence, and what was stored is there; the next import reads the rest."""

    def kill(done: int, found: int) -> None:
        if done > 800:
            for child in children():
                os.kill(int(child), signal.SIGKILL)

    with pytest.raises(LibraryError, match="Start it again"):
        Importer(library).import_paths([many], progress=kill)
    stored = library.count(View())
    assert 0 < stored < 3_000
    assert Importer(library).import_paths([many]).added == 3_000 - stored


def test_no_import_outlives_its_reader(library, many):
    """Where the screen's process is killed, its import leaves as if it had been asked to."""
    command = [sys.executable, "-c", DYING, many]
    killed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    child = int(killed.stdout)
    wait_until(lambda: not is_running(child))
    assert 0 < library.count(View()) < 3_000


def test_a_library_in_memory_is_filled(library, tmp_path, monkeypatch):
    """No other process sees it, so it is filled where it is."""
    monkeypatch.setattr(Library, "file", None)
    write_article(tmp_path, "a.txt", "One")
    assert Importer(library).import_paths([str(tmp_path)]).added == 1
    write_article(tmp_path, "b.txt", "Two")
    assert Importer(library).rescan().added == 1


def test_a_removed_library(library, tmp_path):
    """Nothing is made in its place, and a sentence tells."""
    library.file.unlink()
    with pytest.raises(LibraryError, match="was removed or moved"):
        Importer(library).import_paths([str(tmp_path)])
    assert not library.file.exists()


def test_an_import_that_does_not_answer_is_left_all_the_same(library, many):
    """As on a disk that hangs: who leaves does not wait for it, and it is gone."""
    left = threading.Event()

    def halt(done: int, found: int) -> None:
        if done > 800:
            for child in children():
                os.kill(int(child), signal.SIGSTOP)
            left.set()

    with pytest.raises(LibraryError, match="ended before it was done"):
        Importer(library).import_paths([many], progress=halt, cancelled=left.is_set)
    assert not children()
    assert 0 < library.count(View()) < 3_000
