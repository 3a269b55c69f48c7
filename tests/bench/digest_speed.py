"""Digests beside an earlier build: ``python -m tests.bench.digest_speed DATA PYTHON [ROUNDS]``.

PYTHON is the interpreter of an environment that has the earlier build, such as of commit 9dda4d0.
Both builds run in turns, each in processes of its own with compiled code, on the articles of
DATA/gist-cased.jsonl, a sentence a paragraph, as text files. The first figures are of the processor
for an article: repair, folding and summary each, the three together, and all of a digest, which
finds captions too, and since then the order of the paragraphs and disagreements. The last ones are
of ``reader digest --json`` on the folder, also by the clock with ``--jobs 2``: only a machine that
does nothing else can tell those. Status 1 if a bound is missed.
"""

from __future__ import annotations

import compileall
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import reader
from tests.bench.reporting import mark, print_machine_pace

STEPS_BOUND = 0.67  # of the earlier build's processor time
JOBS_BOUND = 1.8  # times as quick by the clock
ROUNDS = 5

_CHILD = """
import sys, time
from pathlib import Path
from reader import digest
from reader.folding import fold_article
from reader.formats import read_articles
from reader.summarising import Length, summarise
from reader.text import prepare
files = sorted(Path(sys.argv[1]).iterdir())
articles = [article for file in files for article in read_articles(file.read_bytes(), file.name)]
def run(articles):
    now = time.process_time
    times = [0.0] * 4
    for article in articles:
        begun = now()
        prepared = prepare(article)
        repaired = now()
        folding = fold_article(prepared)
        folded = now()
        summarise(prepared, folding, "gist", Length(sentences=5))
        summarised = now()
        for step, taken in enumerate((repaired - begun, folded - repaired, summarised - folded)):
            times[step] += taken
    begun = now()
    if hasattr(digest, "make_digests"):  # as the command does; an earlier build had none
        for first in range(0, len(articles), 8):
            digest.make_digests(articles[first : first + 8])
    else:
        for article in articles:
            digest.make_digest(article)
    times[3] = now() - begun
    return times
run(articles[:50])
print(*(1000 * taken / len(articles) for taken in run(articles)))
"""


def write_files(data: Path, folder: Path) -> int:
    """Write the articles as text files and return how many there are."""
    lines = data.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        row = json.loads(line)
        text = "\n".join([row.get("title") or "Untitled", "", *row["sents"]])
        (folder / f"{number:04}.txt").write_text(text + "\n", encoding="utf-8")
    return len(lines)


def measure_steps(python: str, folder: Path) -> list[float]:
    """Return the milliseconds of the processor of three steps and of a whole digest."""
    command = [python, "-c", _CHILD, str(folder)]
    # Outside of this checkout, whose package would be the one that is imported.
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder.parent)
    return list(map(float, done.stdout.split()))


def measure_command(python: str, folder: Path, *more: str) -> tuple[float, float]:
    """Return the seconds, and those of the processor, of ``reader digest --json`` on a folder."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [python, "-m", "reader", "digest", "--json", *more, str(folder)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=folder.parent)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - begun, used


def main(arguments: Sequence[str]) -> int:
    """Print the figures; return 1 if a bound is missed."""
    data, earlier = Path(arguments[0]) / "gist-cased.jsonl", arguments[1]
    rounds = int(arguments[2]) if len(arguments) > 2 else ROUNDS
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(str(Path(reader.__file__).parent), quiet=2)
    print_machine_pace()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "news"
        folder.mkdir()
        count = write_files(data, folder)
        turns = [
            (measure_steps(earlier, folder), measure_steps(sys.executable, folder))
            for _ in range(rounds)
        ]
        old, new = (
            [median(column) for column in zip(*side, strict=True)]
            for side in zip(*turns, strict=True)
        )
        print(f"{count} articles, {rounds} rounds in turns: ms of the processor, before and now")
        rows = [("repair", 0, 1), ("folding", 1, 2), ("summary", 2, 3), ("these three", 0, 3)]
        for name, first, last in (*rows, ("all of a digest", 3, 4)):
            before, now = sum(old[first:last]), sum(new[first:last])
            print(f"  {name:28} {before:7.2f} {now:7.2f} {now / before:7.2f}")
        share = sum(new[:3]) / sum(old[:3])
        print(
            f"  these three {share:.2f}: {mark(share, STEPS_BOUND)} (bound: {STEPS_BOUND})",
            flush=True,
        )
        runs = [
            (
                measure_command(earlier, folder),
                measure_command(sys.executable, folder),
                measure_command(sys.executable, folder, "--jobs", "2"),
            )
            for _ in range(rounds)
        ]
    print("reader digest --json: seconds, and of the processor")
    kinds = [
        [median(column) for column in zip(*side, strict=True)] for side in zip(*runs, strict=True)
    ]
    for name, (seconds, used) in zip(("before", "now", "now, --jobs 2"), kinds, strict=True):
        print(f"  {name:28} {seconds:7.2f} {used:7.2f}")
    times = kinds[0][0] / kinds[2][0]
    print(f"  --jobs 2: {times:.2f} times as quick: {mark(-times, -JOBS_BOUND)} ({JOBS_BOUND})")
    return int(share > STEPS_BOUND or times < JOBS_BOUND)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
