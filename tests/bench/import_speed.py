"""``reader import`` beside a plain loop: python -m tests.bench.import_speed [FILES [TURNS [N]]]

Makes FILES (10,000) files of N (40) paragraphs, 40 being 1,500 words, and, TURNS (3) times in
turns, has a plain loop read them into a table of FTS5 with one commit, and an import read them into
an empty library, without their stories; then ``reader stories`` groups them by event and ``reader
mark read`` puts their sentences into the index of what was read, the second figure. Prints the time
of each by the clock and of the processor, with that of the processes below it. Status 1 if the
import takes more than 3.5 times as long as the loop by the clock, which is that of an idle machine
alone. Of small files most is what each file costs.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.batch.made_corpus import make_record

_BOUND = 3.5
_PLAIN = """
import sqlite3, sys
from pathlib import Path
database = sqlite3.connect(sys.argv[2])
database.execute("CREATE VIRTUAL TABLE texts USING fts5(title, text)")
for file in sorted(Path(sys.argv[1]).iterdir()):
    title, _, text = file.read_text("utf-8").partition("\\n")
    database.execute("INSERT INTO texts VALUES (?, ?)", (title, text))
database.commit()
"""
_IMPORT = """
import sys
from reader.ingest import import_paths
from reader.library import Library
from reader.paths import find_paths
with Library.open(find_paths()) as library:
    report = import_paths(library, [sys.argv[1]])
    assert report.added == int(sys.argv[2]), report
"""


class Seconds(NamedTuple):
    """How long a process took, by the clock and of the processor."""

    clock: float
    processor: float


def run(home: Path, *command: object) -> Seconds:
    """Run a command with a home of its own; return how long it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    environment = os.environ | {"READER_HOME": str(home)}
    subprocess.run(
        [*map(str, command)], check=True, stdout=subprocess.DEVNULL, env=environment, cwd=home
    )
    clock = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Seconds(clock, processor)


def main(files: int, turns: int, paragraphs: int) -> int:
    """Print the figures; return 1 if the bound is missed."""
    found: dict[str, list[Seconds]] = {"loop": [], "import": [], "with known and stories": []}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "in").mkdir()
        for number in range(files):
            record = make_record(number, paragraphs=paragraphs)
            lines = [record["title"], record["date"].replace("-", ""), record["text"]]
            (folder / "in" / f"{number:06}.txt").write_text("\n".join(lines), "utf-8")
        for turn in range(turns):
            home = folder / f"home{turn}"
            home.mkdir()
            reader = [sys.executable, "-m", "reader"]
            plain = run(home, sys.executable, "-c", _PLAIN, folder / "in", home / "plain.db")
            own = run(home, sys.executable, "-c", _IMPORT, folder / "in", files)
            steps = [
                own,
                run(home, *reader, "stories", "--json"),
                run(home, *reader, "mark", "read", "is:unread"),
            ]
            all_of_it = Seconds(*map(sum, zip(*steps, strict=True)))
            for name, seconds in zip(found, (plain, own, all_of_it), strict=True):
                found[name].append(seconds)
                print(
                    f"turn {turn + 1}, {name}: {seconds.clock:.1f} s by the clock,"
                    f" {seconds.clock / plain.clock:.2f} times the loop; {seconds.processor:.1f} s"
                    f" of the processor, {seconds.processor / plain.processor:.2f} times",
                    flush=True,
                )
    times = min(found["import"]).clock / min(found["loop"]).clock
    print(f"import: {times:.2f} times the loop by the clock (bound {_BOUND})")
    return int(times > _BOUND)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(main(*(given + [10_000, 3, 40][len(given) :])))
