"""Times the screen: ``python -m tests.bench.screen [launch | keys]``.

Launch: from exec to the first headline of the samples, against a bare Textual program that is
started in turn with it. Keys: from a key written to the pty to the first byte of the paint that
follows, and to its last, in lists and articles of all sizes; "busy" is what the processor was used
for a key by reader, which tells more than the clock where other programs run beside it.
"""

import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from reader.digest import Digest, encode
from reader.folding import Folding
from reader.library import Library, View
from reader.paths import find_paths
from reader.samples import sample_files
from reader.settings import Settings
from reader.summarising import Summary, SummarySentence
from reader.text import prepare
from reader.ui.digests import options_key
from tests.bench.made import long_article, write_many_articles
from tests.bench.pty_run import Run

READER = str(Path(sys.executable).with_name("reader"))
LAUNCH_BOUND = 1.5  # times a bare Textual program
KEY_BOUND = 16.0  # milliseconds at the 95th percentile
PAIRS = 15
KEYS = 60  # of each kind
PACE = 0.04  # seconds from a key to the next: a key that is held down, at X11's usual rate
_HELLO = """
from textual.app import App
from textual.widgets import Static


class Hello(App):
    def compose(self):
        yield Static("hello-world")


Hello().run()
"""


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for, or both; 1 where a bound is not kept."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READER_HOME"] = f"{folder}/home"
        os.environ.pop("NO_COLOR", None)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        _compile()
        machine()
        kept = True
        if not arguments or "launch" in arguments:
            kept &= launch(Path(folder))
        if not arguments or "keys" in arguments:
            kept &= keys(Path(folder))
    return 0 if kept else 1


def _compile() -> None:
    """Compile both sides, so that neither pays for what is compiled once."""
    import textual

    import reader

    for package in (textual, reader):
        compileall.compile_dir(str(Path(package.__file__).parent), quiet=2)
    for command in ([READER, "--version"], [sys.executable, "-c", "import textual.app"]):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _import(*paths: Path) -> None:
    subprocess.run([READER, "import", *map(str, paths)], check=True, capture_output=True, text=True)


@contextmanager
def _home(folder: Path, name: str) -> Iterator[None]:
    """A library of its own for a while."""
    before = os.environ["READER_HOME"]
    os.environ["READER_HOME"] = str(folder / name)
    try:
        yield
    finally:
        os.environ["READER_HOME"] = before


def machine() -> None:
    """Print how even the machine's own pace is: other programs make every p95 worse."""
    times = []
    for _ in range(400):
        begun = time.perf_counter()
        sum(range(150_000))
        times.append(1000 * (time.perf_counter() - begun))
    least, middle, worst = min(times), _percentile(times, 0.5), _percentile(times, 0.95)
    print(
        f"this machine now: a piece of work of {least:.1f} ms takes {middle:.1f} at the median and "
        f"{worst:.1f} at p95\n"
    )


# Launch


def launch(folder: Path) -> bool:
    """Print how long a start takes beside a bare Textual program's."""
    hello = folder / "hello.py"
    hello.write_text(_HELLO)
    with _home(folder, "samples"):
        _import(*sample_files())
        with Library.open(find_paths()) as library:
            title = library.rows(View(), 0, 1)[0].title
        headline = " ".join(title.split()[:3])
        ours, bare = [], []
        for _ in range(PAIRS):
            with Run([READER]) as run:
                ours.append(run.until(headline))
            with Run([sys.executable, str(hello)]) as run:
                bare.append(run.until("hello-world"))
    ratio = median(a / b for a, b in zip(ours, bare, strict=True))
    least = min(ours) / min(bare)
    print(f"launch, {PAIRS} pairs in turn             median     least")
    print(f"  reader, to its first headline   {median(ours):6.3f} s  {min(ours):6.3f} s")
    print(f"  a bare Textual hello-world      {median(bare):6.3f} s  {min(bare):6.3f} s")
    print(f"  ratio                           {ratio:6.2f}    {least:6.2f}", end="    ")
    print(f"{_mark(ratio, LAUNCH_BOUND)} (bound: {LAUNCH_BOUND}, median of the pairs)\n")
    return ratio <= LAUNCH_BOUND


# Keys


def keys(folder: Path) -> bool:
    """Print how long keys take to paint, in the list and in short and long articles."""
    print(f"keys, {KEYS} of each, in ms               to the first byte   to the last     busy")
    print(f"{'':<38}p50     p95     p50     p95    a key")
    kept = True
    with _home(folder, "samples-keys"):
        _import(*sample_files())
        kept &= _list("list, 12 articles")
    with _home(folder, "many"):
        write_many_articles(folder / "library", 5_000)
        _import(folder / "library")
        kept &= _list("list, 5,000 articles")
    flood = next(path for path in sample_files() if "flood" in path.name)
    kept &= _article(folder, "the longest sample", flood)
    for count in (5_000, 50_000):
        file = folder / f"{count}.txt"
        file.write_text(long_article(count))
        kept &= _article(folder, f"{count:,} paragraphs", file)
    print(f"  bound: {KEY_BOUND:.0f} ms to the last byte at the 95th percentile")
    return kept


def _list(name: str) -> bool:
    with Run([READER]) as run:
        run.until("●")
        run.rest(3)  # the figures of the rows on screen are made
        return _keys(name, run)


def _article(folder: Path, name: str, file: Path) -> bool:
    """Open a file for the first time, then again with its digest; then time its keys."""
    with _home(folder, f"home-{file.stem}"):
        with Run([READER, str(file)]) as run:
            first = run.until("min left")
        _keep_digest()
        with Run([READER]) as run:
            again = run.until("gist ·")
            run.rest(2)
            print(
                f"  {name}: in view after {first:.2f} s; again, with summary, after {again:.2f} s"
            )
            return _keys(name, run)


def _keep_digest() -> None:
    """Keep a digest for the only article, as large as a real one but made at once."""
    with Library.open(find_paths()) as library:
        article = prepare(library.article(1))
        sentences = tuple(
            SummarySentence(p.sentence_text(p.sentences[0]), p.index, 0, p.sentences[0].end)
            for p in article.paragraphs[:5]
        )
        digest = Digest(article, Folding(), Summary("gist", sentences))
        options = options_key(Settings().digest_options())
        library.put_digest(
            library.article(1).key, options, encode(digest), words_shown=digest.words_shown
        )


def _keys(name: str, run: Run) -> bool:
    kept = True
    for told, pressed in _SERIES.items():
        run.press("g")
        run.rest(0.6)
        busy = run.cpu()
        asked = list(pressed) * (KEYS // len(pressed))
        times = [taken for key in asked if (taken := run.press(key, PACE)) is not None]
        busy = (run.cpu() - busy) / len(asked)
        if not times:
            print(f"  {name:<22}{told:<8} paints nothing")
            continue
        first, last = ([1000 * taken[n] for taken in times] for n in (0, 1))
        worst = _percentile(last, 0.95)
        print(
            f"  {name:<22}{told:<8}{_percentile(first, 0.5):8.1f}{_percentile(first, 0.95):8.1f}"
            f"{_percentile(last, 0.5):8.1f}{worst:8.1f}{1000 * busy:9.1f}",
            _mark(worst, KEY_BOUND),
        )
        kept &= worst <= KEY_BOUND
    return kept


_SERIES: dict[str, tuple[str, ...]] = {
    "j": ("j",),
    "j k": ("j", "k"),
    "space b": (" ", " ", "b", "b"),
    "G g": ("G", "g"),
}


def _percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def _mark(value: float, bound: float) -> str:
    return "kept" if value <= bound else "NOT KEPT"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
