"""Kill a reading and importing program again and again; nothing that it acknowledged may be lost.

Run by hand for more kills than the test makes: python -m tests.library.kills 200
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from reader.ingest import import_files, import_paths
from reader.library import Library, View
from reader.library.search import search_index
from reader.paths import Paths
from tests.library.making import write_article

ROOT = Path(__file__).parent.parent.parent
FILES_AT_ONCE = 7
FRESH_EVERY = 4  # each fourth program begins with no library, and is killed sooner


def places(home: Path) -> Paths:
    """Return the places of a home."""
    return Paths(home / "data", home, home / "cache", home, home)


def read_and_import(home: Path, run: int) -> None:
    """Import and read without end; each change is written to a log before and after it is made."""
    import_files._BATCH_FILES = 3
    log = os.open(home / "log", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    rng = random.Random(run)
    with Library.open(places(home)) as library:
        os.write(log, b"= open\n")
        for turn in range(10**9):
            names = [f"{run}-{turn}-{n}" for n in range(FILES_AT_ONCE)]
            for name in names:
                write_article(home / "news", f"{name}.txt", f"Number {name}")
            report = import_paths(library, [home / "news"])
            # A kill while a file is written leaves it empty; anything else would be a fault.
            assert all("is empty" in error for error in report.errors), report.errors
            for name in names:
                os.write(log, f"< import {name}\n".encode())
            rows = library.rows(View(sort="added"), 0, 50)
            for n in range(30):
                row = rng.choice(rows)
                value = turn * 100 + n + run * 10**6
                with acknowledged(log, "position", row.title, value):
                    library.set_position(row.id, value, 0, 0.5)
                starred = library.state(row.id).starred
                with acknowledged(log, "starred", row.title, not starred):
                    library.set_starred(row.id, not starred)
                if n % 5 == 0:
                    with acknowledged(log, "starred", row.title, starred):
                        library.undo()
                if n % 10 == 0:
                    with acknowledged(log, "starred", row.title, not starred):
                        library.redo()
                tagged = n % 2
                with acknowledged(log, "tagged", row.title, tagged):
                    (library.add_tag if tagged else library.remove_tag)(row.id, "kept")
                if n % 3 == 0:
                    with acknowledged(log, "note", row.title, 0):
                        remove_note(library, row.id)
                before = read_note(library, row.id)
                with acknowledged(log, "note", row.title, value):
                    write_note(library, row.id, str(value))
                if n % 4 == 0:
                    with acknowledged(log, "note", row.title, before):
                        library.undo()
                    with acknowledged(log, "note", row.title, value):
                        library.redo()


@contextlib.contextmanager
def acknowledged(log: int, what: str, title: str, value: int) -> Iterator[None]:
    """Log what is asked for before it is done, and once more when it is acknowledged."""
    os.write(log, f"> {what} {title} {int(value)}\n".encode())
    yield
    os.write(log, f"< {what} {title} {int(value)}\n".encode())


def write_note(library: Library, article_id: int, text: str) -> None:
    """Change the one note of an article, or write it."""
    notes = library.notes(article_id)
    if notes:
        library.change_note(notes[0].id, text)
    else:
        library.add_note(article_id, 0, None, None, "All about", text)


def remove_note(library: Library, article_id: int) -> None:
    """Remove the note of an article, if it has one."""
    for note in library.notes(article_id):
        library.remove_note(note.id)


def read_note(library: Library, article_id: int) -> int:
    """Return the number that the note of an article says, 0 without one."""
    notes = library.notes(article_id)
    assert len(notes) <= 1
    return int(notes[0].text) if notes else 0


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def kill_one(home: Path, run: int, rng: random.Random) -> None:
    """Start the program, and kill it at some moment after its start or its opening."""
    home.mkdir(exist_ok=True)
    code = f"from tests.library.kills import *; read_and_import(Path({str(home)!r}), {run})"
    program = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    until = time.monotonic() + 30
    if run % FRESH_EVERY:
        # After some of its changes, whose number does not hang on the machine's load.
        enough = _size(home / "log") + rng.randrange(1, 12_000)
        while time.monotonic() < until and program.poll() is None and _size(home / "log") < enough:
            time.sleep(0.001)
        time.sleep(rng.uniform(0, 0.03))
    else:
        while time.monotonic() < until and not (home / "data").exists():
            time.sleep(0.0005)
        time.sleep(rng.uniform(0, 0.02))
    assert program.poll() is None, "the program ended by itself"
    program.send_signal(signal.SIGKILL)
    program.wait()


def read_value(library: Library, article_id: int, what: str) -> int:
    """Return what the library has of a thing that the log tells of."""
    match what:
        case "position":
            return library.state(article_id).paragraph
        case "starred":
            return int(library.state(article_id).starred)
        case "tagged":
            return len(library.tags_of(article_id))
        case _:
            return read_note(library, article_id)


def find_losses(home: Path) -> list[str]:
    """Compare the library with the log of what was acknowledged; return what is missing."""
    imported: set[str] = set()
    possible: dict[tuple[str, str], set[int]] = {}
    log = home / "log"
    for line in log.read_text().splitlines() if log.exists() else []:
        match line.split():
            case ["<", "import", name]:
                imported.add(f"Number {name}")
            case [sign, what, *title, value]:
                key = (what, " ".join(title))
                if sign == "<":
                    possible[key] = {int(value)}
                else:  # asked for: it may have been done before the kill, or not
                    possible.setdefault(key, {0}).add(int(value))
    losses = []
    with Library.open(places(home)) as library:
        losses += [f"notice: {notice}" for notice in library.notices]
        titles = {row.title: row.id for row in library.rows(View(), 0, 10**6)}
        losses += [f"not imported: {title}" for title in sorted(imported - set(titles))]
        for (what, title), values in possible.items():
            if title not in titles:
                losses.append(f"{what} of {title}, which is not there")
                continue
            found = read_value(library, titles[title], what)
            if found not in values:
                losses.append(f"{what} of {title} is {found}, not {values}")
            library.article(titles[title])
        with library._connections.writing() as db:
            losses += [] if search_index.is_consistent(db) else ["the index of words is not sound"]
    db = sqlite3.connect(places(home).database)
    losses += [str(row) for row in db.execute("PRAGMA foreign_key_check")]
    losses += [text for (text,) in db.execute("PRAGMA integrity_check") if text != "ok"]
    db.close()
    return losses


def kill_many(folder: Path, kills: int, seed: int = 0) -> tuple[list[str], int]:
    """Kill ``kills`` times; return what was lost, and how many changes were acknowledged."""
    rng = random.Random(seed)
    losses = []
    home = folder / "0"
    homes = {home}
    for run in range(1, kills + 1):
        if run % FRESH_EVERY == 0:
            home = folder / str(run)
            homes.add(home)
        kill_one(home, run, rng)
        losses += [f"kill {run}: {loss}" for loss in find_losses(home)]
    acknowledged = sum(
        line.startswith("<")
        for home in homes
        if (home / "log").exists()
        for line in (home / "log").read_text().splitlines()
    )
    return losses, acknowledged


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 200
        lost, acknowledged = kill_many(Path(folder), wanted, seed=int(time.time()))
    print(*lost, f"{wanted} kills, {acknowledged} changes acknowledged, {len(lost)} lost", sep="\n")
    sys.exit(bool(lost))
