"""What kept digests save on the command line: ``python -m tests.bench.command_line [COPIES]``.

A library of the twelve samples, each COPIES times (32) with a line of its own and never opened on
screen, is exported twice in a row, into one folder; then another library of the same files is asked
twice for its articles with more than three folds. The second run is to take at most a fifth of the
time of the first.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.paths import find_paths
from tests.bench.homes import READER, take_in

SEEDS = Path(__file__).parents[2] / "seeds"
_BOUND = 0.2


def write_copies(folder: Path, copies: int) -> int:
    """Write the samples again and again, no two with the same text; return how many."""
    folder.mkdir()
    samples = sorted(SEEDS.glob("0[01][1-9]_*.txt")) + sorted(SEEDS.glob("010_*.txt"))
    for sample in samples:
        text = sample.read_text("utf-8").rstrip("\n")
        for copy in range(copies):
            line = f"This is copy number {copy} of the text, and is made to be measured."
            (folder / f"{sample.stem}-{copy}.txt").write_text(f"{text}\n{line}\n", "utf-8")
    return len(samples) * copies


def run(*command: object) -> tuple[float, int]:
    """Run reader; return the seconds that it takes and the lines that it prints."""
    began = time.perf_counter()
    ran = subprocess.run([READER, *map(str, command)], check=True, capture_output=True)
    return time.perf_counter() - began, ran.stdout.count(b"\n")


def main(copies: int) -> int:
    """Print the times; return 1 where a second run takes more than its share."""
    status = 0
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        articles = write_copies(work / "news", copies)
        print(f"{articles} articles")
        for name, command in {
            "export": ("export", "--to", work / "notes"),
            "list 'folds:>3'": ("list", "folds:>3"),
        }.items():
            os.environ["READER_HOME"] = str(work / name.partition(" ")[0])
            take_in(work / "news")
            (first, lines), (second, again) = run(*command), run(*command)
            assert lines == again > 0
            status |= second > _BOUND * first
            print(
                f"reader {name:16} first {first:6.2f} s, second {second:5.2f} s,"
                f" ratio {second / first:.3f} (bound {_BOUND}); {lines} lines, digests kept:"
                f" {find_paths().digests.stat().st_size / articles / 1000:.1f} kB an article"
            )
    return int(status)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 32))
