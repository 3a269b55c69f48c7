"""Two programs at once read and import; each keeps what it was told."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from reader.library import Library, View
from tests.library.making import make_article, write_article
from tests.waiting import PATIENCE

ROOT = Path(__file__).parent.parent.parent

IMPORTING = """
import sys
import time
from reader.ingest import import_files, import_paths
from reader.library import Library
from reader.paths import find_paths
import_files._BATCH_FILES = 3
with Library.open(find_paths()) as library:
    print("open", flush=True)
    sys.stdin.readline()
    report = import_paths(library, sys.argv[1:])
    print(report.added + report.copies + report.moved + report.unchanged, *report.errors)
"""

MARKING = """
import sys
import time
from reader.library import Library, View
from reader.paths import find_paths
with Library.open(find_paths()) as library:
    print("open", flush=True)
    sys.stdin.readline()
    for article_id in range(1, 101):
        library.set_position(article_id, int(sys.argv[1]), 0, 0.5)
        library.mark_opened(article_id)
        assert library.count(View()) >= 100
    print("done")
"""


def start(script, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ.copy(),
        cwd=ROOT,
    )


def run_together(*programs):
    """Let programs begin at the same moment; return the last line of each."""
    for program in programs:
        assert program.stdout.readline() == "open\n"
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    lines = []
    for program in programs:
        out, _ = program.communicate(timeout=PATIENCE)
        assert program.returncode == 0
        lines.append(out.strip())
    return lines


def test_two_programs_import_one_folder(paths, tmp_path):
    """The same files, imported twice at once into a library not yet made, are there once."""
    for n in range(60):
        write_article(tmp_path / "news", f"{n}.txt", f"Number {n}")
    outputs = run_together(*(start(IMPORTING, tmp_path / "news") for _ in range(2)))
    assert outputs == ["60", "60"]
    with Library.open(paths) as library:
        assert library.notices == ()
        assert sorted(row.title for row in library.rows(View(), 0, 200)) == sorted(
            f"Number {n}" for n in range(60)
        )


def test_one_reads_while_the_other_imports(paths, tmp_path):
    """Neither waits so long for the other that it fails, and no state is lost."""
    with Library.open(paths) as library:
        for n in range(100):
            library.add(make_article(f"Old {n}"))
        for n in range(80):
            write_article(tmp_path / "news", f"{n}.txt", f"Number {n}")
        outputs = run_together(start(IMPORTING, tmp_path / "news"), start(MARKING, 7))
        assert outputs == ["80", "done"]
        assert library.count(View()) == 180
        assert library.count(View(filter="unread")) == 80
        assert {library.state(n).paragraph for n in range(1, 101)} == {7}


def test_two_programs_find_one_damaged_library(paths):
    """It is kept aside once, and both go on with the new one."""
    paths.data.mkdir(parents=True)
    paths.database.write_bytes(b"no database " * 10_000)
    script = (
        "import sys\n"
        "from reader.library import Library\n"
        "from reader.paths import find_paths\n"
        "print('open', flush=True)\n"
        "sys.stdin.readline()\n"
        "with Library.open(find_paths()) as library:\n"
        "    library.save_session({'a': 1})\n"
        "    print(len(library.notices))\n"
    )
    outputs = run_together(*(start(script) for _ in range(4)))
    assert sorted(outputs) == ["0", "0", "0", "1"]
    assert len(list(paths.data.glob("library.aside-*"))) == 1


_WRITES_ON_AND_ON = """
import sqlite3, sys, time
from reader.library.database.connections import GAP_SECONDS, connect

db = connect(sys.argv[1])
for number in range(500):
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE session SET value = ? WHERE name = 'rounds'", (str(number),))
    time.sleep(0.2)
    db.execute("COMMIT")
    print(number, flush=True)
    time.sleep(GAP_SECONDS)
"""


def test_one_that_writes_on_and_on_lets_others_write(library, paths):
    """Each change gets its turn in one of the next gaps, however short these are."""
    article = library.add(make_article())
    with sqlite3.connect(paths.database) as db:
        db.execute("INSERT INTO session (name, value) VALUES ('rounds', '0')")
    db.close()

    def rounds() -> int:
        with sqlite3.connect(f"file:{paths.database}?mode=ro", uri=True) as db:
            (value,) = db.execute("SELECT value FROM session WHERE name = 'rounds'").fetchone()
        db.close()
        return int(value)

    command = [sys.executable, "-c", _WRITES_ON_AND_ON, str(paths.database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout.readline()
        waited = []
        for change in range(7):
            time.sleep(0.05)  # into the middle of a round
            before = rounds()
            library.set_position(article, change, 0, 0.1)
            waited.append(rounds() - before)
        writer.kill()
    # On a busy machine one or the other misses a gap; with SQLite's own waiting most miss many.
    assert sorted(waited)[3] <= 3
