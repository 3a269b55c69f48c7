"""The search index beside an earlier build's: python -m tests.bench.index_beside PYTHON FOLDER NEWS

PYTHON is the interpreter of the earlier build's environment, NEWS a folder of articles
(``tests.bench.mixed_articles`` makes one). The earlier build imports them into FOLDER, where a
second run finds them. A copy of its library is migrated and indexed anew by this build. Then both
are measured: the size of the file and of its tables, queries as the screen asks them, in turns,
and the command ``reader list``. Times are those of the processor, user and system.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

QUERIES = {
    "one word": ("government", "school", "Krieg", "война", "ülke", "città", "война is:unread"),
    "frequent": ("the", "people", "der", "и"),
    "rare": ("harbours", "zebra", "Dampfschiff"),
    "two, three words": ("city police", "house fire water", "guerra ciudad", "war -peace"),
    "phrase": ('"of the people"', '"in der"'),
    "beginning": ("govern*", "minist*", "elec"),
    "headline": ("title:war", "title:water is:unread"),
    "number": ("4,200", "4200"),
    "marks": ("government is:unread", "school is:read", "water date:2020.."),
    "other scripts": ("χώρα", "المدينة", "מדינה", "देश", "나라"),
    "no spaces": ("政府", "日本", "経済"),
}
LISTED = ("zebra", "harbours", "city police", '"in der"')  # by the command
REPETITIONS = 5
FOLDERS, TURNS = 25, 2  # of the articles that are imported and indexed in turns
BOUND = 1.3
PAGE = 60

# Asks what stands in the lines that it is given; runs in either build, without this repository.
_ASK = """
import json, sys, time
from reader.library import Library, View
from reader.paths import find_paths
for line in sys.stdin:
    query = json.loads(line)
    typed = not query.endswith(("*", '"')) and " " not in query and ":" not in query
    view = View(query, is_typed=typed)
    with Library.open(find_paths()) as library:
        library.rows(View(), 0, 60)  # the list that stands there before
        library.count(View("nothingofthiskind"))
        start = time.process_time()
        count = library.count(view)
        library.rows(view, 0, 60)
        taken = time.process_time() - start
    print(json.dumps((1000 * taken, count)), flush=True)
"""


# Empties the index of a library and fills it again, in either build.
_INDEX = """
import time
from reader.library import Library
from reader.paths import find_paths
try:
    from reader.library.search import search_index
except ImportError:
    from reader.library import indexing as search_index
with Library.open(find_paths()) as library:
    with library._connections.writing() as db:
        search_index.rebuild(db)
    start = time.process_time()
    while library.index_more():
        pass
    print(time.process_time() - start)
"""


def run(python: str, home: Path, *arguments: str, quiet: bool = True) -> float:
    """Run a module or a program with a library; return its seconds, and its children's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [python, *arguments],
        check=True,
        cwd=home,
        env=os.environ | {"READER_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if quiet else None,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def find_library(home: Path) -> Path:
    """Return the database of a library."""
    return home / "data" / "library.sqlite3"


def read_sizes(home: Path) -> dict[str, float]:
    """Return MB of the file, of the index of words, of the forms of words, and of the rest."""
    with sqlite3.connect(find_library(home)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        tables = dict(db.execute("SELECT name, sum(pgsize) / 1e6 FROM dbstat GROUP BY name"))
        (free,) = db.execute("PRAGMA freelist_count").fetchone()
        (page,) = db.execute("PRAGMA page_size").fetchone()
    index = sum(size for name, size in tables.items() if name.startswith(("prose", "headline")))
    forms = sum(size for name, size in tables.items() if "word_" in name and "new_" not in name)
    return {
        "file": find_library(home).stat().st_size / 1e6,
        "free pages in it": free * page / 1e6,
        "index of words": index,
        "forms of words": forms,
        "index with forms": index + forms,
        "all else": sum(tables.values()) - index - forms,
    }


def show(what: str, both: Iterable[float], unit: str, bound: float = BOUND) -> None:
    """Print a figure of both builds and their ratio."""
    before, now = both
    ratio = now / before if before else float("inf")
    kept = "" if not before else "kept" if ratio <= bound else "NOT KEPT"
    print(f"{what:<34}{before:10.2f}{now:10.2f} {unit:<4}{ratio:7.2f}  {kept}", flush=True)


def open_asker(python: str, home: Path) -> subprocess.Popen[str]:
    """Start a process that answers queries in a library."""
    return subprocess.Popen(
        [python, "-c", _ASK],
        cwd=home,
        env=os.environ | {"READER_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def measure_queries(pythons: Sequence[str], homes: Sequence[Path]) -> None:
    """Print the time of each query, the least of some turns."""
    askers = [open_asker(*pair) for pair in zip(pythons, homes, strict=True)]
    sums = [0.0, 0.0]
    for kind, queries in QUERIES.items():
        for query in queries:
            times: list[list[float]] = [[], []]
            counts = [0, 0]
            for _ in range(REPETITIONS):
                for place, asker in enumerate(askers):
                    assert asker.stdin is not None
                    assert asker.stdout is not None
                    asker.stdin.write(json.dumps(query) + "\n")
                    asker.stdin.flush()
                    taken, counts[place] = json.loads(asker.stdout.readline())
                    times[place].append(taken)
            least = [min(found) for found in times]
            show(f"{kind}: {query}"[:33], least, "ms")
            print(f"{'':34}{counts[0]:10,}{counts[1]:10,} articles")
            if kind != "no spaces":  # of which an earlier build finds next to nothing
                sums = [a + b for a, b in zip(sums, least, strict=True)]
    show("all queries but those", sums, "ms")
    for asker in askers:
        assert asker.stdin is not None
        asker.stdin.close()
        asker.wait()


def measure_indexing(pythons: Sequence[str], folder: Path, news: Path) -> None:
    """Print the time of an import of some articles, and of their index alone, in turns."""
    parts = sorted(news.iterdir())[:FOLDERS]
    imports: list[list[float]] = [[], []]
    indexings: list[list[float]] = [[], []]
    for turn in range(TURNS):
        for place, python in enumerate(pythons):
            home = folder / f"indexed-{place}-{turn}"
            home.mkdir(parents=True)
            paths = map(str, parts)
            imports[place].append(run(python, home, "-m", "reader", "import", *paths))
            done = subprocess.run(
                [python, "-c", _INDEX],
                check=True,
                cwd=home,
                env=os.environ | {"READER_HOME": str(home)},
                stdout=subprocess.PIPE,
                text=True,
            )
            indexings[place].append(float(done.stdout))
            shutil.rmtree(home)
    number = sum(1 for part in parts for _ in part.iterdir())
    show(f"import of {number:,}, with stories", map(min, imports), "s")
    show("their index alone", map(min, indexings), "s")


def measure_commands(pythons: Sequence[str], homes: Sequence[Path]) -> None:
    """Print the time of the command that lists what a query finds, in turns."""
    for query in LISTED:
        times: list[list[float]] = [[], []]
        for _ in range(REPETITIONS + 1):
            for place, (python, home) in enumerate(zip(pythons, homes, strict=True)):
                times[place].append(1000 * run(python, home, "-m", "reader", "list", query))
        show(f"reader list {query}", (median(found[1:]) for found in times), "ms")


def main(python: str, folder: Path, news: Path, this: str = sys.executable) -> None:
    """Print all figures."""
    before, now = folder / "before", folder / "now"
    if not find_library(before).exists():
        before.mkdir(parents=True)
        taken = run(python, before, "-m", "reader", "import", str(news))
        print(f"import by the earlier build {taken:.1f} s", flush=True)
    if not find_library(now).exists():
        shutil.copytree(before, now)
        taken = run(this, now, "-m", "reader", "list", "zebra", quiet=False)
        print(f"migration, and the index made anew {taken:.1f} s", flush=True)
    print(f"{'':38}before       now")
    pythons, homes = (python, this), (before, now)
    for what, pair in zip(
        read_sizes(before),
        zip(*(read_sizes(home).values() for home in homes), strict=True),
        strict=True,
    ):
        show(what, pair, "MB")
    measure_queries(pythons, homes)
    measure_commands(pythons, homes)
    measure_indexing(pythons, folder, news)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
