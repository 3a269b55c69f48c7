"""Launch: from exec to the first headline, beside other Textual programs started in turn."""

import sys
from pathlib import Path
from statistics import median

from reader.library import Library, View
from reader.paths import find_paths
from reader.samples import sample_files
from tests.bench.homes import READER, home, take_in
from tests.bench.pty_run import Run
from tests.bench.reporting import mark

BARE_BOUND = 1.2  # times a bare Textual program
FROGMOUTH_BOUND = 0.6  # times frogmouth with a short document
ROUNDS = 20
HOW_TO_GET_FROGMOUTH = (
    "python3 -m venv VENV && VENV/bin/pip install frogmouth, then --frogmouth VENV/bin/frogmouth"
)
_HELLO = """
from textual.app import App
from textual.widgets import Static


class Hello(App):
    def compose(self):
        yield Static("hello-world")


Hello().run()
"""


def launch(folder: Path, frogmouth: str | None, before: str | None) -> bool:
    """Print how long a start takes beside a bare Textual program's, and those that are named."""
    hello, document = folder / "hello.py", folder / "document.md"
    hello.write_text(_HELLO)
    document.write_text("# A document\n\nOne paragraph.\n")
    with home(folder, "samples"):
        take_in(*sample_files())
        with Library.open(find_paths()) as library:
            title = library.rows(View(), 0, 1)[0].title
        programs = {
            "reader, to its first headline": ([READER], " ".join(title.split()[:3])),
            "a bare Textual hello-world": ([sys.executable, str(hello)], "hello-world"),
        }
        homes = {}
        if before is not None:
            homes["reader before"] = "samples-before"  # it may not know this library
            programs["reader before"] = ([before], " ".join(title.split()[:3]))
            with home(folder, "samples-before"):
                take_in(*sample_files(), program=before)
        if frogmouth is not None:
            programs["frogmouth, to its document"] = ([frogmouth, str(document)], "paragraph.")
        times: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(ROUNDS + 1):
            for name, (command, marker) in programs.items():
                with home(folder, homes.get(name, "samples")), Run(command) as run:
                    taken = run.until(marker)
                if turn:  # the first start compiles, and brings files into memory
                    times[name].append(taken)
    print(f"launch, {ROUNDS} rounds in turn              median     least")
    for name, taken in times.items():
        print(f"  {name:<31} {median(taken):7.3f} s {min(taken):7.3f} s")
    reader, bare = list(times.values())[:2]
    kept = _ratio("a bare program", reader, bare, BARE_BOUND)
    if before is not None:
        _ratio("reader before", reader, times["reader before"], 1.0)
    if frogmouth is not None:
        other = times["frogmouth, to its document"]
        kept &= _ratio("frogmouth", reader, other, FROGMOUTH_BOUND)
    else:
        print(f"  frogmouth is left out; to have it: {HOW_TO_GET_FROGMOUTH}")
    return kept


def _ratio(name: str, ours: list[float], theirs: list[float], bound: float) -> bool:
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"  reader : {name:<22} {ratio:7.2f}   {min(ours) / min(theirs):7.2f}", end="     ")
    print(f"{mark(ratio, bound)} (bound: {bound}, median of the rounds)", flush=True)
    return ratio <= bound
