"""``reader list WORD`` in a large library, beside a bare Python that imports what it needs."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.bench.homes import READER, home, take_in
from tests.bench.made import write_many_articles
from tests.bench.reporting import mark

BOUND = 2.0  # times the bare Python
ARTICLES = 10_000
ROUNDS = 40


def list_word(folder: Path, before: str | None) -> bool:
    """Print the processor time of a list of two articles, and that of the bare Python."""
    files = folder / "listed"
    write_many_articles(files, ARTICLES)
    programs = {
        "import argparse, json, sqlite3": [sys.executable, "-c", "import argparse, json, sqlite3"],
        "reader list WORD": [READER, "list", "70"],
    }
    homes = {}
    with home(folder, "list"):
        take_in(files)
    if before is not None:
        homes["reader list WORD, before"] = "list-before"  # it may not know this library
        programs["reader list WORD, before"] = [before, "list", "70"]
        with home(folder, "list-before"):
            take_in(files, program=before)
    times: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(ROUNDS + 1):
        for name, command in programs.items():
            with home(folder, homes.get(name, "list")):
                taken = _processor_time(command)
            if turn:  # the first start brings files into memory
                times[name].append(taken)
    print(f"{ARTICLES:,} articles, {ROUNDS} rounds in turn, of the processor  median    least")
    for name, taken_times in times.items():
        print(f"  {name:<49} {median(taken_times):7.3f} s {min(taken_times):7.3f} s")
    bare, ours = list(times.values())[:2]
    ratio = median(ours) / median(bare)
    print(f"  reader : bare {ratio:42.2f}    {min(ours) / min(bare):7.2f}", end="     ")
    print(f"{mark(ratio, BOUND)} (bound: {BOUND}, of the medians)", flush=True)
    return ratio <= BOUND


def _processor_time(command: list[str]) -> float:
    """Return the seconds for which a program ran, which other programs lengthen least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
