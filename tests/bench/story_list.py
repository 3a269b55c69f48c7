"""The list of stories beside the list of articles, in a made library of 100,000 articles.

It prints processor time, which other programs lengthen least: of the first page of each, read by a
library that was opened anew, and of what the screen's thread does after a change, and a worker.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from reader.library import SORTS, Library, Sort, View
from reader.paths import Paths
from reader.settings import Settings
from reader.ui.model.contents import Contents
from reader.ui.model.list_model import ListModel
from reader.ui.model.session import Session
from tests.bench.reporting import mark
from tests.bench.story_library import fill

ARTICLES = 100_000
BOUND = 1.3  # times the first page of articles, in the order that a list begins with
KEY_BOUND = 16.0  # ms on the screen's thread after a key
_ROUNDS = 5
_ROWS = 15  # on a screen of 45 lines


def measure(folder: Path) -> None:
    """Print the figures; the library is made in a folder, where it stays."""
    paths = Paths(folder, folder, folder, folder, folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Library.open(paths) as library:
        if not library.count(View()):
            before = time.process_time()
            fill(library, ARTICLES)
            print(f"library made in {time.process_time() - before:.0f} s CPU", flush=True)
        stories = library.stories.count()
        print(f"{library.count(View()):,} articles, {stories:,} stories of several")
    _measure_first_pages(paths)
    _measure_changes(paths)


def _measure_first_pages(paths: Paths) -> None:
    print("first page, median of CPU      articles   stories   all stories, on a thread")
    for sort in SORTS:
        times: dict[str, list[float]] = {"articles": [], "stories": [], "all": []}
        for _ in range(_ROUNDS):
            for name in times:
                with Library.open(paths) as library:
                    library.rows(View(sort="time"), 7, 1)  # brings the tables into memory
                    times[name].append(_time(_make_read(library, sort, name)))
        articles, stories, every = (median(values) for values in times.values())
        judged = ""
        if sort == "newest":
            judged = f"{mark(stories / articles, BOUND)} (bound: {BOUND} times)"
        shown = f"{stories:7.1f} ms" if sort != "new" else " on thread"
        print(f"  {sort:26} {articles:9.1f} ms {shown} {every:9.1f} ms  {judged}", flush=True)


def _make_read(library: Library, sort: Sort, name: str) -> Callable[[], object]:
    """Return what reads a list and its rows on the screen."""
    view = View(sort=sort, by_story=name != "articles")
    if name == "all":
        return lambda: library.find_story_order(view)
    rows = _make_model(library)

    def read() -> None:
        contents = rows.read_start(view, None)
        if contents is None and name == "articles":
            contents = rows.read(view)  # an order without an index
        if contents is not None:
            rows.show(contents)
            for number in range(_ROWS):
                rows.row_at(number)

    return read


def _make_model(library: Library) -> ListModel:
    def fail(error: Exception) -> None:
        raise error

    return ListModel(library, Session.load({}), Settings(), fail, lambda: False)


def _measure_changes(paths: Paths) -> None:
    """Print what follows a change: reading on a worker's thread, showing it on the screen's."""
    print("after a change, median of CPU          on screen   first, and all, on a thread")
    with Library.open(paths) as library:
        rows = _make_model(library)
        view = View(by_story=True)
        rows.show(rows.read(view))
        ids = library.find_story_order(view).entries[10:20]
        stories = library.stories
        newest = stories.load(stories.list_ids(limit=1))[0].articles[0].id  # under the cursor
        changes: dict[str, Callable[[int], object]] = {
            "+": lambda story: stories.follow([story]),
            "-": lambda story: stories.mute([story]),
            "m": lambda story: library.mark_read([a.id for a in stories.load([story])[0].articles]),
            "X": lambda story: stories.split([stories.load([story])[0].articles[0].id]),
        }
        for name, change in changes.items():
            for back in ("", " and undo"):
                times = []
                for story in ids:
                    change(story)
                    if back:
                        library.undo()
                    times.append(_time_reload(rows, view, newest))
                    if not back:
                        library.undo()
                    rows.show(rows.read(view))
                shown, first, whole = map(median, zip(*times, strict=True))
                judged = f"{mark(shown, KEY_BOUND)} (bound: {KEY_BOUND} ms)"
                print(f"  {name + back:36} {shown:7.1f} ms {first:9.1f} {whole:9.1f} ms   {judged}")


def _time_reload(rows: ListModel, view: View, article: int) -> tuple[float, float, float]:
    """Return ms of showing the first rows, of reading the first entries, and of reading all."""
    found: list[Contents] = []
    first = _time(lambda: found.append(rows.read_start(view, article) or rows.read(view)))

    def show() -> None:
        rows.show(found[0])
        rows.find(article)
        for number in range(_ROWS):
            rows.row_at(number)

    return _time(show), first, _time(lambda: rows.read(view))


def _time(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1e3
