"""The files of a large import, which other processes read."""

import os
import signal
import subprocess
import sys

import pytest

from reader.ingest import import_paths, read_ahead
from reader.library import Library, View
from reader.paths import find_paths
from tests.library.making import write_article
from tests.waiting import wait_until

_FILES = 420  # so many are read elsewhere


@pytest.fixture
def news(tmp_path, monkeypatch):
    """A folder of many files, two of them unreadable, on a machine with two processors."""
    monkeypatch.setattr(read_ahead, "count_processors", lambda: 2)
    folder = tmp_path / "news"
    for number in range(_FILES):
        write_article(folder, f"{number:03}.txt", f"Ferry {number}", f"Boat {number} ran aground.")
    (folder / "100.txt").write_bytes(b"\0\1\2\3" * 100)
    (folder / "200.jsonl").write_text(
        '{"title": "Mast", "text": "The mast broke in the storm."}\n{"title": 1, "text"\n', "utf-8"
    )
    return folder


@pytest.fixture
def started(monkeypatch):
    """The processes that were started."""
    processes = []
    start = subprocess.Popen

    def starting(*arguments, **options):
        processes.append(start(*arguments, **options))
        return processes[-1]

    monkeypatch.setattr(read_ahead.subprocess, "Popen", starting)
    return processes


def describe(library, report):
    """Everything an import did, and what the library holds then, in its order."""
    rows = [(row.id, row.title, row.words) for row in library.rows(View(), 0, 999)]
    found = library.count(View(query="aground")), library.count(View(query="boats"))
    return report, rows, found


def test_processes_read_what_one_process_reads(library, news, started, monkeypatch, tmp_path):
    """In the same order, with the same errors; no process is left."""
    read_elsewhere = describe(library, import_paths(library, [news]))
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)
    monkeypatch.setattr(read_ahead, "count_processors", lambda: 1)
    monkeypatch.setenv("READER_HOME", str(tmp_path / "other"))
    with Library.open(find_paths()) as other:
        assert describe(other, import_paths(other, [news])) == read_elsewhere
    assert len(started) == 2
    report, rows, found = read_elsewhere
    assert (report.added, len(rows), report.entry_errors) == (_FILES, _FILES, 1)
    assert [("100.txt" in error, "200.jsonl" in error) for error in report.errors] == [
        (True, False),
        (False, True),
    ]
    assert found == (_FILES - 1, _FILES - 1)


def test_few_files_are_read_here(library, tmp_path, started, monkeypatch):
    """A process takes longer to start."""
    monkeypatch.setattr(read_ahead, "count_processors", lambda: 2)
    write_article(tmp_path / "news", "a.txt", "Ice")
    assert import_paths(library, [tmp_path / "news"]).added == 1
    assert started == []


@pytest.mark.parametrize("number", [1, 2])
def test_processes_that_die(library, news, started, number, monkeypatch, caplog):
    """What they were to read is read all the same, and the log says that they died."""
    start = read_ahead.subprocess.Popen

    def start_and_kill(*arguments, **options):
        process = start(*arguments, **options)
        if len(started) <= number:
            process.kill()
        return process

    monkeypatch.setattr(read_ahead.subprocess, "Popen", start_and_kill)
    report = import_paths(library, [news])
    assert (report.added, len(report.errors)) == (_FILES, 2)
    assert caplog.text.count("a process that read files has ended") == number


def test_no_process_can_be_started(library, news, monkeypatch):
    """Then this one reads."""

    def failing(*_arguments, **_options):
        raise OSError("no room for a process")

    monkeypatch.setattr(read_ahead.subprocess, "Popen", failing)
    assert import_paths(library, [news]).added == _FILES


def test_a_cancelled_import_leaves_no_process(library, news, started):
    """What was read stays, and the rest is read the next time."""
    asked = iter([False] * 40)
    report = import_paths(library, [news], cancelled=lambda: bool(started) and next(asked, True))
    assert report.cancelled
    assert 0 < report.added < _FILES
    assert [process.returncode is None for process in started] == [False, False]
    assert import_paths(library, [news]).added == _FILES - report.added


_ENDLESS = """
import sys
from pathlib import Path
from reader.formats import DEFAULT_LIMITS
from reader.ingest import read_ahead
from reader.ingest.folder_scan import FileStatus
read_ahead.count_processors = lambda: 2
files = [FileStatus(str(path), 99, None) for path in sorted(Path(sys.argv[1]).iterdir())]
for _ in read_ahead.read_ahead(files, DEFAULT_LIMITS):
    print("read", flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="children are looked up in /proc")
def test_an_import_that_is_killed_leaves_no_process(news):
    """The processes see the end of their input, also those that nobody waits for."""
    importing = subprocess.Popen(
        [sys.executable, "-c", _ENDLESS, str(news)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with importing:
        assert importing.stdout.readline() == b"read\n"
        children = _list_children(importing.pid)
        importing.send_signal(signal.SIGKILL)
        importing.wait()
    assert len(children) == 2
    wait_until(lambda: not any(map(_is_running, children)))


def _list_children(pid):
    children = []
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
            children += map(int, file.read().split())
    return children


def _is_running(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return file.read().rpartition(") ")[2][0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
