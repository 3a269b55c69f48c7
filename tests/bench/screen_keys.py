"""Keys while nothing else goes on: from a key to the first byte of its paint, and to the last.

"busy" is what the processor was used for a key by reader, which tells more than the clock where
other programs run beside it.
"""

from pathlib import Path

from reader.samples import sample_files
from tests.bench.homes import READER, home, keep_digest, take_in
from tests.bench.made import long_article, write_many_articles
from tests.bench.pty_run import Run
from tests.bench.reporting import mark, percentile

KEY_BOUND = 16.0  # milliseconds at the 95th percentile
KEYS = 60  # of each kind
PACE = 0.04  # seconds from a key to the next: a key that is held down, at X11's usual rate
_SERIES: dict[str, tuple[str, ...]] = {
    "j": ("j",),
    "j k": ("j", "k"),
    "space b": (" ", " ", "b", "b"),
    "G g": ("G", "g"),
}
_IN_SUMMARY: dict[str, tuple[str, ...]] = {"j k": ("j", "j", "k", "k"), "G g": ("G", "g")}


def keys(folder: Path, before: str | None) -> bool:
    """Print how long keys take to paint, in each pane, in short and long articles."""
    if before is not None:
        print("the build before:")
        _before(folder, before)
        print("this build:")
    print(f"keys, {KEYS} of each, in ms               to the first byte   to the last     busy")
    print(f"{'':<38}p50     p95     p50     p95    a key")
    kept = True
    with home(folder, "samples-keys"):
        take_in(*sample_files())
        kept &= _list("list, 12 articles")
    with home(folder, "many"):
        write_many_articles(folder / "library", 5_000)
        take_in(folder / "library")
        kept &= _list("list, 5,000 articles")
    flood = next(path for path in sample_files() if "flood" in path.name)
    kept &= _article(folder, "longest sample", flood)
    for count in (5_000, 50_000):
        file = folder / f"{count}.txt"
        file.write_text(long_article(count))
        kept &= _article(folder, f"{count:,} paragraphs", file)
    print(f"  bound: {KEY_BOUND:.0f} ms to the last byte at the 95th percentile", flush=True)
    return kept


def _before(folder: Path, program: str) -> None:
    """Print the same of another program, where that does not need a digest of this one."""
    with home(folder, "samples-keys-before"):
        take_in(*sample_files(), program=program)
        _list("list, 12 articles", program)
    with home(folder, "many-before"):
        write_many_articles(folder / "library-before", 5_000)
        take_in(folder / "library-before", program=program)
        _list("list, 5,000 articles", program)
    flood = next(path for path in sample_files() if "flood" in path.name)
    with home(folder, "longest-before"), Run([program, str(flood)]) as run:
        run.until("gist ·")
        run.rest(2)
        _press("longest sample", run, _SERIES)


def _list(name: str, program: str = READER) -> bool:
    with Run([program]) as run:
        run.until("●")
        run.rest(3)  # the figures of the rows on screen are made
        return _press(name, run, _SERIES)


def _article(folder: Path, name: str, file: Path) -> bool:
    """Time keys in an article and its summary, with a digest that is known."""
    with home(folder, f"home-{file.stem}"):
        with Run([READER, str(file)]) as run:
            run.until("min left")
        keep_digest()
        with Run([READER]) as run:
            run.until("gist ·")
            run.rest(2)
            kept = _press(name, run, _SERIES)
            run.press("3")
            run.rest(0.6)
            return _press(f"its summary ({name.split()[0]})", run, _IN_SUMMARY) and kept


def _press(name: str, run: Run, series: dict[str, tuple[str, ...]]) -> bool:
    kept = True
    for pattern, pressed in series.items():
        run.press("g")
        run.rest(0.6)
        busy = run.cpu()
        asked = list(pressed) * (KEYS // len(pressed))
        times = [taken for key in asked if (taken := run.press(key, PACE)) is not None]
        busy = (run.cpu() - busy) / len(asked)
        if not times:
            print(f"  {name:<22}{pattern:<8} paints nothing")
            continue
        first, last = ([1000 * taken[n] for taken in times] for n in (0, 1))
        worst = percentile(last, 0.95)
        print(
            f"  {name:<22}{pattern:<8}{percentile(first, 0.5):8.1f}{percentile(first, 0.95):8.1f}"
            f"{percentile(last, 0.5):8.1f}{worst:8.1f}{1000 * busy:9.1f}",
            mark(worst, KEY_BOUND),
            flush=True,
        )
        kept &= worst <= KEY_BOUND
    return kept
