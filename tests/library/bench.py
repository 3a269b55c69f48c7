"""Figures of the library at some size: python -m tests.library.bench 10000 [FOLDER]

Made articles of the seed's kind (headline, date, URL, about 18 kB in 80 paragraphs) are imported,
beside a plain loop that reads the same files and inserts them into an FTS5 table. Files and
libraries lie below FOLDER, or a temporary folder, and are removed.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

from reader.library import SORTS, Library, View
from reader.paths import Paths

PARAGRAPHS = 80
VOCABULARY = 60_000
ROOT = Path(__file__).parent.parent.parent

OPEN = """
import sys, time
from pathlib import Path
from reader.library import Library, View
from reader.paths import Paths
home = Path(sys.argv[1])
start = time.perf_counter()
with Library.open(Paths(home, home, home, home, home)) as library:
    library.last_session()
    library.count(View())
    library.rows(View(), 0, 60)
    print(time.perf_counter() - start)
"""


def make_words(rng: random.Random) -> tuple[list[str], list[float]]:
    """Return made words and how often they come: as in news, few of them are most of a text."""
    syllables = [a + b for a in "bdfgklmnprstvw" for b in ("a", "e", "i", "o", "u", "ar", "en")]
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        syllable_count = 1 + (len(words) > 60) + (len(words) > 2000) * rng.randint(0, 2)
        words["".join(rng.choices(syllables, k=syllable_count))] = None
    return list(words), list(accumulate(1 / (rank + 2.7) for rank in range(VOCABULARY)))


def make_files(folder: Path, number: int) -> None:
    """Write files of the seed's format, two hundred a folder."""
    rng = random.Random(0)
    words, often = make_words(rng)
    sentences = [
        " ".join(rng.choices(words, cum_weights=often, k=18)).capitalize() for _ in range(20_000)
    ]
    for n in range(number):
        if n % 200 == 0:
            (folder / f"{n // 200:05}").mkdir(parents=True)
        title = " ".join(rng.choices(words, cum_weights=often, k=14)).capitalize()
        date = f"{rng.randint(2005, 2026)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
        lines = [title, date, f"https://www.site{rng.randrange(400)}.example.org/{n}"]
        said, rare = rng.choices(sentences, k=2 * PARAGRAPHS), rng.choices(words, k=PARAGRAPHS)
        lines += [
            f"{said[2 * p]}. {said[2 * p + 1]} {rare[p]}." for p in range(PARAGRAPHS)
        ]
        (folder / f"{n // 200:05}" / f"{n}.txt").write_text("\n".join(lines))


def plain_loop(folder: Path, file: Path) -> float:
    """Read the files and insert them into FTS5, nothing else; return the seconds."""
    start = time.perf_counter()
    db = sqlite3.connect(file)
    db.execute("CREATE VIRTUAL TABLE article USING fts5 (path, title, body)")
    for path in sorted(folder.rglob("*.txt")):
        title, _, body = path.read_text().partition("\n")
        db.execute("INSERT INTO article VALUES (?, ?, ?)", (str(path), title, body))
    db.commit()
    db.close()
    return time.perf_counter() - start


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def show(what: str, value: float, unit: str) -> None:
    """Print a figure."""
    print(f"{what:58}{value:12,.2f} {unit}", flush=True)


def show_times(what: str, works: list[Callable[[], object]]) -> None:
    """Print median and 95th percentile of some works in milliseconds."""
    times = sorted(seconds(work) * 1000 for work in works)
    show(f"{what}, median", times[len(times) // 2], "ms")
    show(f"{what}, 95th percentile", times[int(len(times) * 0.95)], "ms")


def run(number: int, folder: Path) -> None:
    """Print all figures at a size."""
    home, news = folder / "home", folder / "news"
    show("made files", seconds(lambda: make_files(news, number)), "s")
    size = sum(file.stat().st_size for file in news.rglob("*.txt"))
    show("size of a file", size / number / 1000, "kB")
    plain = plain_loop(news, folder / "plain.sqlite3")
    show("plain loop into FTS5", number / plain, "files/s")
    paths = Paths(home, home, home, home, home)
    with Library.open(paths) as library:
        first = seconds(lambda: library.import_paths([news]))
        assert library.count(View()) == number
        show("import", number / first, "files/s")
        show("import, share of the plain loop's speed", plain / first, "")
        time.sleep(2)
        library.rescan()  # files of the last two seconds are read once more
        again = seconds(library.rescan)
        show("scan of an unchanged folder", again, "s")
        show("scan of an unchanged folder, share of the first", again / first, "")
    show("library", paths.database.stat().st_size / number / 1000, "kB an article")
    opened = [
        float(subprocess.run([sys.executable, "-c", OPEN, home], capture_output=True, cwd=ROOT,
                             check=True).stdout)
        for _ in range(9)
    ]  # fmt: skip
    show("open, count and first 60 rows in a new process, median", sorted(opened)[4] * 1000, "ms")
    with Library.open(paths) as library:
        measure_list(library, number)


def measure_list(library: Library, number: int) -> None:
    """Print the figures of reading and marking."""
    rng = random.Random(1)
    views = [View(filter=kind, sort=sort) for kind in ("all", "unread") for sort in SORTS]
    ids = rng.sample(range(1, number + 1), min(number, 60))
    for mark in ("all unread", "1 in 100 unread"):
        show_times(
            f"60 rows at any place of a view, {mark}",
            [
                lambda v=view, o=offset: library.rows(v, o, 60)
                for view in views
                for offset in (rng.randrange(number) for _ in range(20))
            ],
        )
        show_times(
            f"count of a view, {mark}", [lambda v=view: library.count(v) for view in views] * 5
        )
        show_times(
            f"row number of an article, {mark}",
            [lambda v=view, i=i: library.position_in(v, i) for view in views for i in ids],
        )
        show_times(
            f"next or previous unread, {mark}",
            [
                lambda v=view, i=i: library.next_row(v, i, unread=True, backwards=i % 2 == 0)
                for view in views
                for i in ids
            ],
        )
        if mark == "all unread":
            show("mark all read", seconds(lambda: library.mark_all_read(View())), "s")
            show("undo that", seconds(library.undo), "s")
            library.mark_all_read(View())
            library.mark_read(range(1, number, 100), False)
    show_times("article with its text", [lambda i=i: library.article(i) for i in ids])
    show_times("position, durable", [lambda i=i: library.set_position(i, 3, 4, 0.5) for i in ids])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as place:
        run(int(sys.argv[1]), Path(place))
        shutil.rmtree(place, ignore_errors=True)
