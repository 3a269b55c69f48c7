"""Files made to do harm: ``python -m tests.quality.hostile [NAME...]``.

Each case is read in a process of its own; printed are what came of it, the seconds and the memory.
Status 1 if one of them takes more than 10 s of work or 500 MB, or ends in anything but articles or
a sentence. Linux alone tells the memory as it is wanted here.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.quality.hostile_cases import CASES

MOST_SECONDS = 10.0
MOST_MEGABYTES = 500.0
_PROCESSES = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
_PATIENCE = 120.0  # seconds until a case is ended


def main(names: list[str]) -> int:
    """Run the cases of those names, or all of them."""
    failed = 0
    print(f"{'case':34} {'MB file':>8} {'CPU s':>6} {'s':>6} {'MB':>5}  what happened")
    for name, make in CASES.items():
        if names and name not in names:
            continue
        data = make()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "hostile"
            file.write_bytes(data)
            size, data = len(data) / 1e6, b""
            outcome, worked, seconds, megabytes = _run(file)
        wrong = worked > MOST_SECONDS or megabytes > MOST_MEGABYTES or outcome.startswith("!")
        failed += wrong
        mark = "  <-- MISSED" if wrong else ""
        figures = f"{size:8.2f} {worked:6.2f} {seconds:6.2f} {megabytes:5.0f}"
        print(f"{name:34} {figures}  {outcome[:110]}{mark}", flush=True)
    return 1 if failed else 0


def _run(file: Path) -> tuple[str, float, float, float]:
    """Return what reading a file came to, seconds of work and of time, and memory in MB."""
    command = [sys.executable, "-m", "tests.quality.hostile", "--child", str(file)]
    try:
        ran = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        return "! does not end", _PATIENCE, _PATIENCE, 0.0
    try:
        result = json.loads(ran.stdout)
    except ValueError:
        lines = ran.stderr.strip().split("\n")
        return f"! {ran.returncode} {lines[-1] if lines else ''}", 0.0, 0.0, 0.0
    return result["outcome"], result["worked"], result["seconds"], result["megabytes"]


def read_and_tell(path: str) -> None:
    """Read a file as an import does, and print what came of it as JSON."""
    from reader.errors import UnreadableError
    from reader.formats import read_file
    from reader.library.articles.article_store import make_record

    started = time.perf_counter()
    refused: list[UnreadableError] = []
    try:
        articles = read_file(path, "FILE", on_error=refused.append)
    except UnreadableError as error:
        outcome = str(error)
    else:
        for article in articles:
            make_record(article)
        paragraphs = sum(len(article.paragraphs) for article in articles)
        outcome = f"{len(articles):,} articles, {paragraphs:,} paragraphs"
        outcome += "".join(f"; {error}" for error in refused[:1])
    seconds = time.perf_counter() - started
    worked = sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, _PROCESSES))
    result = {"outcome": outcome, "worked": worked, "seconds": seconds, "megabytes": megabytes()}
    print(json.dumps(result))


def megabytes() -> float:
    """Return the most memory that this process had, and its largest child."""
    # Not ru_maxrss: that begins with the memory of the process that started this one.
    status = Path("/proc/self/status").read_text()
    kilobytes = int(status.split("VmHWM:")[1].split()[0])
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (kilobytes + child) / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        read_and_tell(sys.argv[2])
    else:
        sys.exit(main(sys.argv[1:]))
