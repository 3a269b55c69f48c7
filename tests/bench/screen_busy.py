"""Keys while a large folder is imported and a digest is made: each until its pane has changed.

Progress is painted meanwhile, so that bytes alone do not tell what a key painted. What the program
wrote is played into a terminal afterwards, and a key's paint is over with the last change of the
rows of its pane, title and footer apart, before the next key.
"""

import shutil
import sys
from pathlib import Path

import pyte

from tests.bench.homes import READER, home, keep_digest, take_in
from tests.bench.made import long_article, write_many_articles
from tests.bench.pty_run import COLUMNS, ROWS, Chunk, Run
from tests.bench.reporting import mark, percentile
from tests.pty.terminal import read_rows

KEY_BOUND = 16.0  # milliseconds at the 95th percentile
FILES = 100_000
PARAGRAPHS = 800
SENTENCES = 12
KEYS = 80
PACE = 0.1  # seconds from a key to the next
_PANES = {
    "list": ("1", ("j", "j", "k", "k")),
    "article": ("2", ("j", " ", "k", "b")),
    "summary": ("3", ("j", "j", "k", "k")),
}


def busy(folder: Path) -> bool:
    """Print how long keys take in each pane while an import and a digest run."""
    file = folder / "busy.txt"
    file.write_text(long_article(PARAGRAPHS))
    write_many_articles(folder / "large", FILES)
    write_many_articles(folder / "some", 60, year=2023)  # above all that comes
    with home(folder, "busy"):
        take_in(file, folder / "some")
        keep_digest(1, SENTENCES)
        with Run([READER, str(file)]) as run:  # so that the next session begins in it
            run.until("gist ·")
            run.rest(1)
            run.leave("\x11")
    print(
        f"keys while {FILES:,} files are imported and a digest is made, {KEYS} in each pane, in ms"
    )
    print(f"{'':<24}p50     p95     max   busy a key")
    kept = True
    for pane, (key, pressed) in _PANES.items():
        shutil.copytree(folder / "busy", folder / f"busy-{pane}")
        with home(folder, f"busy-{pane}"), Run([READER]) as run:
            run.until("gist ·")
            run.rest(2)
            run.press("O")
            run.rest(0.5)
            run.type(str(folder / "large"))
            run.rest(0.3)
            steps = [
                ("\r", 0.5),
                ("3", 0.3),
                ("a", 0.5),
                ("j" * 6, 0.3),
                ("\r", 1.0),
                (key, 0.3),
                ("g", 0.5),
            ]
            for keys, wait in steps:
                run.type(keys)  # kl tries every sentence at every step
                run.read_for(wait)
            before = run.cpu()
            sent = []
            for number in range(KEYS):
                sent.append(run.type(pressed[number % len(pressed)]))
                run.read_for(PACE)
            used = (run.cpu() - before) / KEYS
            times, shown = _paints(pane, run.record, sent)
            over = [missing for missing in ("importing large", "kl ") if missing not in shown]
        if over:
            print(f"  {pane}: {' and '.join(over)} was over too soon to tell")
            kept = False
        if not times:
            print(f"  {pane}: nothing was painted")
            kept = False
            continue
        worst = percentile(times, 0.95)
        kept &= worst <= KEY_BOUND
        print(
            f"  {pane:<16}{percentile(times, 0.5):8.1f}{worst:8.1f}{max(times):8.1f}"
            f"{1000 * used:9.1f}     {mark(worst, KEY_BOUND)}, {len(times)} painted",
            flush=True,
        )
    return kept


def _paints(pane: str, record: list[Chunk], sent: list[float]) -> tuple[list[float], str]:
    """Return for each key that changed its pane the milliseconds to the last such change.

    And the screen at the end.
    """
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    times = []
    ends = [*sent[1:], sys.float_info.max]
    chunks = iter(record)
    chunk = next(chunks, None)
    while chunk is not None and chunk.at <= sent[0]:
        stream.feed(chunk.written)
        chunk = next(chunks, None)
    first, last = _columns(pane, screen)
    shown = _rows(screen, range(1, ROWS - 1), first, last)
    for begun, end in zip(sent, ends, strict=True):
        changed = None
        while chunk is not None and chunk.at <= end:
            screen.dirty.clear()
            stream.feed(chunk.written)
            rows = [row for row in screen.dirty if 1 <= row < ROWS - 1]
            now = _rows(screen, rows, first, last)
            if any(shown[row] != cells for row, cells in now.items()):
                changed = chunk.at
                shown |= now
            chunk = next(chunks, None)
        if changed is not None:
            times.append(1000 * (changed - begun))
    return times, "\n".join(read_rows(screen))


def _columns(pane: str, screen: pyte.Screen) -> tuple[int, int]:
    """Return the columns between which a pane stands."""
    row = read_rows(screen)[ROWS // 2]
    edges = [-1, *(n for n, char in enumerate(row) if char == "│"), COLUMNS]
    number = ("list", "article", "summary").index(pane)
    return edges[number] + 1, edges[number + 1]


def _rows(screen: pyte.Screen, rows, first: int, last: int) -> dict[int, tuple]:
    return {row: tuple(screen.buffer[row][column] for column in range(first, last)) for row in rows}
