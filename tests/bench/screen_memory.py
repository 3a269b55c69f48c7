"""Memory in a long sitting: keys over many articles, in the screen's process and its child."""

from pathlib import Path

from tests.bench.homes import READER, home, take_in
from tests.bench.made import middling_article
from tests.bench.pty_run import Run
from tests.bench.reporting import mark

BOUND = 1.2  # times the memory after the first keys
ARTICLES = 200
KEYS = 3_000
FIRST = 100
# What is pressed in each article: read, go to a sentence and back, find, select, look at copies.
_READING = (" ", "j", "j", "}", "c", "c", "3", "j", "\r", "\x0f", "v", "\x1b", "x", "b", "J")


def memory(folder: Path) -> bool:
    """Print the memory after 100 keys and after 3,000 over 200 articles."""
    articles = folder / "sitting"
    articles.mkdir()
    for number in range(ARTICLES):
        (articles / f"{number:03}.txt").write_text(middling_article(number))
    with home(folder, "sitting-home"):
        take_in(articles)
        with Run([READER]) as run:
            run.until("Article ")
            run.press("\r")
            run.rest(2)
            first = last = run.memory()
            for number in range(KEYS):
                if number == FIRST:
                    run.rest(2)
                    first = run.memory()
                run.press(_READING[number % len(_READING)], quiet=0.01)
            run.rest(2)
            last = run.memory()
    print(f"memory in MB, {KEYS:,} keys over {ARTICLES} articles   after {FIRST}   after {KEYS:,}")
    kept = True
    for name, before, after in zip(("the screen", "its child"), first, last, strict=True):
        ratio = after / before
        kept &= ratio <= BOUND
        print(f"  {name:<40}{before / 1e6:9.1f}{after / 1e6:13.1f}   ratio {ratio:.2f}", end="  ")
        print(f"{mark(ratio, BOUND)} (bound: {BOUND})", flush=True)
    return kept
