"""Figures of the library at some size: python -m tests.library.bench 100000 [FOLDER]

Made articles of the seed's kind (headline, date, URL, about 18 kB in 80 paragraphs) are imported
beside a plain loop that reads the same files and inserts them into an FTS5 table; then the library
is listed, searched and marked, and the program started on it. Where FOLDER is given, files and
library stay there, and a second run does without making and importing them.

Beside the clock stands what the processor was used for: other programs make every wait longer.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path

from reader.errors import QueryError
from reader.ingest import import_paths, rescan
from reader.library import SORTS, Library, View
from reader.paths import Paths
from tests.library import bench_screen

PARAGRAPHS = 80
VOCABULARY = 60_000
SLICE = 2_000  # files that are imported beside the plain loop, some at a time in turn
SEARCH_BOUND = 0.050  # seconds
PAGE = 60


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
        common_sentences, rare = (
            rng.choices(sentences, k=2 * PARAGRAPHS),
            rng.choices(words, k=PARAGRAPHS),
        )
        lines += [
            f"{common_sentences[2 * p]}. {common_sentences[2 * p + 1]} {rare[p]}."
            for p in range(PARAGRAPHS)
        ]
        (folder / f"{n // 200:05}" / f"{n}.txt").write_text("\n".join(lines))


def plain_loop(folders: Sequence[Path], file: Path) -> None:
    """Read the files and insert them into FTS5, nothing else."""
    db = sqlite3.connect(file)
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS article USING fts5 (path, title, body)")
    for path in sorted(path for folder in folders for path in folder.rglob("*.txt")):
        title, _, body = path.read_text().partition("\n")
        db.execute("INSERT INTO article VALUES (?, ?, ?)", (str(path), title, body))
    db.commit()
    db.close()


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that something takes, and those of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - busy


def show(what: str, value: float, unit: str, note: str = "") -> None:
    """Print a figure."""
    print(f"{what:<64}{value:10.2f} {unit:<9}{note}", flush=True)


def most(value: float, bound: float) -> str:
    """Tell whether a value is at most what it may be."""
    return f"{'kept' if value <= bound else 'NOT MAX_ENTRIES'} (bound: {bound:g})"


def show_times(what: str, works: Sequence[Callable[[], object]], bound: float = 0) -> None:
    """Print median and 95th percentile of things that are done once each, in milliseconds."""
    times = [timed(work) for work in works]
    for unit, at in (("ms", 0), ("ms busy", 1)):
        values = sorted(1000 * taken[at] for taken in times)
        p95 = values[int(len(values) * 0.95)]
        show(f"{what}, median", values[len(values) // 2], unit)
        show(f"{what}, p95", p95, unit, most(p95, 1000 * bound) if bound else "")


def places(home: Path) -> Paths:
    """Return the places of a library."""
    return Paths(home, home, home, home, home)


def run(number: int, folder: Path) -> None:
    """Print all figures at a size."""
    news, home = folder / "news", folder / "home"
    if not news.exists():
        show("made files", timed(lambda: make_files(news, number))[0], "s")
    if not (home / "done").exists():
        import_all(news, folder / "plain.sqlite3", home)
    with Library.open(places(home)) as library:
        assert library.count(View()) == number
        measure_scan(library, home)
        show("library", places(home).database.stat().st_size / number / 1000, "kB a file")
        measure_list(library, number)
        measure_search(library)
    sizes = [size for size in (12, 10_000) if size < number]
    homes = {size: folder / f"home-{size}" for size in sizes} | {number: home}
    for size, other in homes.items():
        with Library.open(places(other)) as library:
            if not library.count(View()):
                import_paths(library, first_folders(news, size, folder))
    bench_screen.measure(homes)


def first_folders(news: Path, number: int, folder: Path) -> list[Path]:
    """Return folders with the first so many files."""
    if number >= 200:
        return sorted(news.iterdir())[: number // 200]
    few = folder / f"news-{number}"
    few.mkdir()
    for file in sorted(news.rglob("*.txt"))[:number]:
        shutil.copy2(file, few)
    return [few]


def import_all(news: Path, plain: Path, home: Path) -> None:
    """Import all files, some at a time in turn with the plain loop: both meet one weather."""
    folders = sorted(news.iterdir())
    ours, theirs = [0.0, 0.0], [0.0, 0.0]
    number = 0
    with Library.open(places(home)) as library:
        for start in range(0, len(folders), SLICE // 200):
            part = folders[start : start + SLICE // 200]
            for total, work in (
                (theirs, partial(plain_loop, part, plain)),
                (ours, partial(import_paths, library, part)),
            ):
                for at, taken in enumerate(timed(work)):
                    total[at] += taken
        number = library.count(View())
    plain.unlink()
    show("plain loop into FTS5", number / theirs[0], "files/s")
    show("import", number / ours[0], "files/s")
    show("import, share of the plain loop's speed", theirs[0] / ours[0], "", "(bound: 0.5)")
    show("import, the same by the processor alone", theirs[1] / ours[1], "")
    (home / "first").write_text(str(ours[0]))
    (home / "done").touch()


def measure_scan(library: Library, home: Path) -> None:
    """Print how long a look at unchanged files takes."""
    rescan(library)  # files of the last two seconds are read once more
    again = min(timed(rescan, library)[0] for _ in range(2))
    show("scan of unchanged files", again, "s")
    first = float((home / "first").read_text())
    show(
        "scan of unchanged files, share of the first", again / first, "", most(again / first, 0.05)
    )


def measure_search(library: Library) -> None:
    """Print what each key of a search costs: to count what is found, and to have the first page."""
    rng = random.Random(2)
    words, _ = make_words(random.Random(0))
    common, middle, rare = words[:40], words[200:3000], words[20_000:]
    asked = []
    for _ in range(12):
        first, second = rng.choice(common), rng.choice(middle)
        asked += [f"{first} {second}", rng.choice(rare), rng.choice(common), f"{second} is:unread"]
        asked += [f"title:{second}", f"{rng.choice(middle)} -{rng.choice(common)}"]
    typed = [View(query[: n + 1], is_typed=True) for query in asked for n in range(len(query))]

    def ask(view: View) -> None:
        with contextlib.suppress(QueryError):  # is:un is not known yet
            library.count(view)
            library.rows(view, 0, PAGE)

    ask(View("the first"))
    show_times("search as one types, a key", [lambda v=v: ask(v) for v in typed], SEARCH_BOUND)
    show_times(
        "snippets of 20 rows",
        [lambda q=q: library.snippets(library.ids(View(q))[:20], q) for q in asked],
    )


def mark_all(library: Library) -> None:
    """Mark every article read."""
    library.mark_all_read(View())


def measure_list(library: Library, number: int) -> None:
    """Print the figures of reading and marking."""
    rng = random.Random(1)
    views = [View(filter=kind, sort=sort) for kind in ("all", "unread") for sort in SORTS]
    ids = rng.sample(range(1, number + 1), min(number, 40))
    for mark in ("all unread", "1 in 100 unread"):
        show_times(
            f"{PAGE} rows at any place of a view, {mark}",
            [
                lambda v=view, o=offset: library.rows(v, o, PAGE)
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
            marked, undone = (timed(work)[0] for work in (lambda: mark_all(library), library.undo))
            show("mark all read", marked, "s", most(marked, 2))
            show("undo that", undone, "s", most(undone, 2))
            redone = timed(library.redo)[0]
            show("redo that", redone, "s", most(redone, 2))
            library.mark_all_read(View())
            library.mark_read(range(1, number, 100), False)
    library.mark_read(range(1, number + 1), False)
    show_times("article with its text", [lambda i=i: library.article(i) for i in ids])
    show_times("position, durable", [lambda i=i: library.set_position(i, 3, 4, 0.5) for i in ids])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        run(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as place:
            run(int(sys.argv[1]), Path(place))
