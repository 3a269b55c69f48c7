"""Figures of the program on libraries of several sizes: launch, memory, keys in the list."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from reader.library import Library, View
from reader.paths import find_paths
from tests.bench.pty_run import Run

READER = (sys.executable, "-m", "reader")
ROUNDS = 9
KEYS = 80
PACE = 0.04  # seconds from a key to the next
LAUNCH_BOUND = 1.3  # times the smallest library's
MEMORY_BOUND = 1.3  # times a bare OptionList's
KEY_BOUND = 16.0  # milliseconds
_OPTIONS = """
from textual.app import App
from textual.widgets import OptionList


class Options(App):
    def compose(self):
        yield OptionList(*(f"option-number-{n}" for n in range(1000)))


Options().run()
"""


def measure(homes: Mapping[int, Path]) -> None:
    """Print the figures of the program on each library, named by its number of articles."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.pop("NO_COLOR", None)
    _compile()
    with tempfile.TemporaryDirectory() as folder:
        homes = {size: _home(Path(folder) / f"{size}", home) for size, home in homes.items()}
        _launches(homes)
        _memory(homes, Path(folder))
        for size, home in homes.items():
            _keys(size, home)


def _compile() -> None:
    import textual

    import reader

    for package in (textual, reader):
        compileall.compile_dir(str(Path(package.__file__).parent), quiet=2)


def _home(place: Path, home: Path) -> Path:
    """Make a READER_HOME whose library is that of another folder."""
    os.environ["READER_HOME"] = str(place)
    paths = find_paths()
    paths.data.parent.mkdir(parents=True, exist_ok=True)
    paths.data.symlink_to(home.absolute())
    return place


def _headline(home: Path) -> str:
    os.environ["READER_HOME"] = str(home)
    with Library.open(find_paths()) as library:
        return " ".join(library.rows(View(), 0, 1)[0].title.split()[:3])


def _launches(homes: Mapping[int, Path]) -> None:
    headlines = {size: _headline(home) for size, home in homes.items()}
    times: dict[int, list[float]] = {size: [] for size in homes}
    for _ in range(ROUNDS):
        for size, home in homes.items():
            os.environ["READER_HOME"] = str(home)
            with Run(READER) as run:
                times[size].append(run.until(headlines[size]))
    least = min(homes)
    for size, taken in times.items():
        ratio = median(a / b for a, b in zip(taken, times[least], strict=True))
        print(
            f"launch to the first headline, {size:,} articles: median {median(taken):.3f} s, least"
            f" {min(taken):.3f} s, {ratio:.2f} times that of {least}, least by least"
            f" {min(taken) / min(times[least]):.2f} {_mark(ratio, LAUNCH_BOUND)}",
            flush=True,
        )


def _memory(homes: Mapping[int, Path], folder: Path) -> None:
    bare = folder / "options.py"
    bare.write_text(_OPTIONS)
    with Run((sys.executable, str(bare))) as run:
        run.until("option-number-9")
        run.rest(1)
        options = _peak(run.pid)
    print(f"peak memory, a bare OptionList of 1,000 rows: {options:.1f} MB")
    for size, home in homes.items():
        headline = _headline(home)
        with Run(READER) as run:
            run.until(headline)
            run.rest(0.5)
            first = _peak(run.pid)
            _settle(run)
            peak = _peak(run.pid)
            beside = sum(_peak(child) for child in _children(run.pid))
        print(
            f"peak memory, {size:,} articles: {first:.1f} MB at first, {first / options:.2f} times"
            f" that; {peak:.1f} MB once nothing goes on, {peak / options:.2f} times"
            f" {_mark(peak / options, MEMORY_BOUND)}; processes beside it: {beside:.1f} MB",
            flush=True,
        )


def _settle(run: Run) -> None:
    """Wait until the program rests: it looks for new files when it is started."""
    run.rest(2)
    busy = 1.0
    while busy > 0.05:
        before = run.cpu()
        run.rest(2)
        time.sleep(2)
        busy = run.cpu() - before


def _peak(pid: int) -> float:
    """Return the most memory that a process ever had, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000


def _children(pid: int) -> list[int]:
    found = subprocess.run(["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True)
    return [int(child) for child in found.stdout.split()]


def _keys(size: int, home: Path) -> None:
    headline = _headline(home)
    with Run(READER) as run:
        run.until(headline)
        _settle(run)
        for pattern, keys in {"j": ("j",), "j k": ("j", "k"), "G g": ("G", "g")}.items():
            busy = run.cpu()
            taken = [run.press(key, PACE) for key in (list(keys) * KEYS)[:KEYS]]
            busy = 1000 * (run.cpu() - busy) / KEYS
            times = sorted(1000 * paint[1] for paint in taken if paint is not None)
            if not times:
                print(f"key to paint in the list, {size:,} articles, {pattern}: paints nothing")
                continue
            p95 = times[int(len(times) * 0.95)]
            print(
                f"key to paint in the list, {size:,} articles, {pattern}: median"
                f" {median(times):.1f} ms, p95 {p95:.1f} ms {_mark(p95, KEY_BOUND)}; busy"
                f" {busy:.1f} ms a key",
                flush=True,
            )


def _mark(value: float, bound: float) -> str:
    return f"{'kept' if value <= bound else 'NOT MAX_ENTRIES'} (bound: {bound:g})"
