"""``reader import`` beside a plain loop: python -m tests.bench.import_speed [FILES [TURNS [N]]]

Makes FILES (10,000) files of N (40) paragraphs, 40 being 1,500 words, and, TURNS (3) times in
turns, has a plain loop read them into a table of FTS5 with one commit, and ``reader import`` read
them into an empty library; then ``reader stories`` groups them by event and ``reader mark read``
puts their sentences into the index of what was read, the second figure. Prints processor time of
each, with that of the processes below it. Status 1 if the import takes more than 3.5 times as long
as the loop. Of small files most is what each file costs.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

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


def run(home: Path, *command: object) -> float:
    """Run a command with a home of its own; return its processor seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"READER_HOME": str(home)}
    subprocess.run(
        [*map(str, command)], check=True, stdout=subprocess.DEVNULL, env=environment, cwd=home
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(files: int, turns: int, paragraphs: int) -> int:
    """Print the figures; return 1 if the bound is missed."""
    found: dict[str, list[float]] = {"loop": [], "import": [], "with known and stories": []}
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
            own = run(home, *reader, "import", folder / "in")
            more = run(home, *reader, "stories", "--json")
            more += run(home, *reader, "mark", "read", "is:unread")
            for name, seconds in zip(found, (plain, own, own + more), strict=True):
                found[name].append(seconds)
                print(
                    f"turn {turn + 1}, {name}: {seconds:.1f} s, {seconds / plain:.2f} times the"
                    f" loop, {1000 * seconds / files:.2f} ms a file",
                    flush=True,
                )
    times = min(found["import"]) / min(found["loop"])
    print(f"import: {times:.2f} times the loop (bound {_BOUND})")
    return int(times > _BOUND)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(main(*(given + [10_000, 3, 40][len(given) :])))
