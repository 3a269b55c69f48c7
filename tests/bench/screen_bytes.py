"""Bytes sent to a terminal of 160x45 in true colour: at start, and for a key that scrolls.

Over a slow line they are what one waits for.
"""

from pathlib import Path
from statistics import median

from reader.samples import sample_files
from tests.bench.homes import READER, home, take_in
from tests.bench.made import write_many_articles
from tests.bench.pty_run import Run
from tests.bench.reporting import mark

BOUNDS = {"start, with an article": 73_000, "j, the list scrolls": 12_000, "j, the article": 12_000}
_PRESSES = 8


def bytes_sent(folder: Path, before: str | None) -> bool:
    """Print how many bytes are sent, and beside them those of the program ``before``, if any."""
    write_many_articles(folder / "bytes-library", 300)
    counted = _count(folder, READER)
    earlier = _count(folder, before) if before is not None else {}
    print("bytes at 160x45                       now     before   now : before")
    kept = True
    for name, number in counted.items():
        former = earlier.get(name)
        beside = f"{former:9,.0f}   {number / former:8.2f}   " if former else " " * 23
        print(f"  {name:<28} {number:9,.0f} {beside}", mark(number, BOUNDS[name]), end=" ")
        print(f"(bound: {BOUNDS[name]:,})", flush=True)
        kept &= number <= BOUNDS[name]
    return kept


def _count(folder: Path, program: str) -> dict[str, float]:
    """Return the bytes under the names of ``BOUNDS``, from libraries of the program's own."""
    whose = "now" if program == READER else "before"
    flood = next(path for path in sample_files() if "flood" in path.name)
    with home(folder, f"bytes-article-{whose}"):
        with Run([program, str(flood)]) as run:
            run.until("gist ·")
            run.rest(2)
            run.leave("\x11")
        with Run([program]) as run:
            run.until("gist ·")
            run.rest(2)
            start = sum(len(chunk.written) for chunk in run.record)
            article = _press(run, 3)
    with home(folder, f"bytes-list-{whose}"):
        take_in(folder / "bytes-library", program=program)
        with Run([program]) as run:
            run.until("●")
            run.rest(3)
            for _ in range(30):  # to the lower edge, where each key scrolls
                run.press("j")
            run.rest(1)
            scrolled = _press(run, 0)
    return dict(zip(BOUNDS, (start, scrolled, article), strict=True))


def _press(run: Run, warm: int) -> float:
    """Press ``j`` some times; return the median of the bytes that each has sent."""
    for _ in range(warm):
        run.press("j", quiet=0.3)
    sent = []
    for _ in range(_PRESSES):
        before = len(run.record)
        run.press("j", quiet=0.3)
        sent.append(sum(len(chunk.written) for chunk in run.record[before:]))
    return median(sent)
