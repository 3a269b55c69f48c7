"""Opening an article of 50,000 paragraphs from the list: to its first paint, and to its digest."""

from pathlib import Path
from statistics import median

from reader.library import Library, View
from reader.paths import find_paths
from tests.bench.homes import READER, home, keep_digest, take_in
from tests.bench.made import long_article, write_many_articles
from tests.bench.pty_run import Run
from tests.bench.reporting import mark

BOUND = 0.5  # seconds
PARAGRAPHS = 50_000
TIMES = 5


def opening(folder: Path) -> bool:
    """Print how long it takes to open a very long article, new, and with a digest kept."""
    file = folder / "opened.txt"
    file.write_text(long_article(PARAGRAPHS))
    first_words = " ".join(file.read_text().split("\n")[3].split()[:3])
    write_many_articles(folder / "short", 3)
    print(f"opening {PARAGRAPHS:,} paragraphs, {TIMES} times, from Enter to    median   worst")
    with home(folder, "opening"):
        take_in(file, folder / "short")
        with Library.open(find_paths()) as library:
            rows = library.rows(View(), 0, 9)
        place = next(n for n, row in enumerate(rows) if row.title.startswith("A very long"))
        new, known, digested = [], [], []
        for turn in range(2 * TIMES):
            if turn == TIMES:
                keep_digest(rows[place].id)
            with Run([READER]) as run:
                run.until("harbour")
                run.rest(1.5)
                for _ in range(place):
                    run.press("j")
                run.rest(0.3)
                taken = run.press_until("\r", first_words)
                (new if turn < TIMES else known).append(taken)
                if turn >= TIMES:
                    digested.append(taken + run.press_until("", "gist ·"))
                run.press("q")
                run.press("g")  # the next session does not begin in the article
                run.rest(0.6)
                run.leave("\x11")
            with Library.open(find_paths()) as library:
                library.save_session({})
    kept = True
    for name, times in (("its first paint, new", new), ("its first paint, digest kept", known)):
        kept &= median(times) <= BOUND
        print(f"  {name:<54}{median(times):6.2f} s {max(times):6.2f} s", end="  ")
        print(f"{mark(median(times), BOUND)} (bound: {BOUND} s)")
    print(f"  {'its summary, digest kept':<54}{median(digested):6.2f} s {max(digested):6.2f} s")
    return kept
