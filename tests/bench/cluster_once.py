"""``--once`` on a disturbed cluster: python -m tests.bench.cluster_once [ARTICLES [PARAGRAPHS]]

Makes a corpus of ARTICLES (20,000) of PARAGRAPHS (5) in twenty shards, with the plants of
``corpus_once``, and runs ``reader batch --once`` on it: with two processes of its own, and on a
scheduler with two workers. There a worker is killed in each step (while shards are digested, while
their runs are joined, while what was said before is looked up), another one comes in its place, and
in the first and the last step the scheduler is killed too, and the command given again to a new
one. Prints what was killed when, whether all bytes are those of the undisturbed run, what of the
plants is told, and the most memory. Status 1 if bytes differ or a bound is missed.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.batch.made_corpus import read_bytes, write_shard
from tests.bench.corpus_once import (
    BOUNDS,
    count_told,
    find_memory,
    find_tree,
    make_articles,
    run_batch,
)
from tests.bench.corpus_speed import ClusterProcesses

_SHARDS = 20
_POLL_SECONDS = 0.02
_ON_DISK = (".part", ".tmp")


class Step:
    """A step of ``--once``, as one sees from outside in which it is."""

    def __init__(self, name: str, out: Path, begun: str, share: Callable[[Path], float]) -> None:
        self.name = name
        self._out = out
        self._begun = begun
        self._share = share

    def is_at(self, share: float) -> bool:
        """Whether a worker is in it, and that share of its tasks is done."""
        return any(self._out.glob(self._begun)) and self._share(self._out) >= share


def _make_steps(out: Path) -> list[Step]:
    def count(pattern: str) -> int:
        return sum(1 for _ in out.glob(pattern))

    return [
        Step("digesting", out, "_once/s*.part", lambda _: count("_once/*.index.npz") / _SHARDS),
        Step("joining", out, "_once/part-*.part", lambda _: 0.0),
        Step("telling", out, "s*.part", lambda _: count("_done/s*") / _SHARDS),
    ]


class Disturbed:
    """The command on a cluster, of which something is killed at given moments."""

    def __init__(self, folder: Path, corpus: Path, out: Path) -> None:
        self._folder = folder
        self._command = [sys.executable, "-m", "reader", "batch", str(corpus), "--once"]
        self._command += ["--out", str(out)]
        self.out = out
        self.together = self.single = 0
        self._clusters = 0

    @contextlib.contextmanager
    def start(self) -> Iterator[tuple[ClusterProcesses, subprocess.Popen[str]]]:
        """Give a new cluster, and the command on it; both have ended after the block."""
        place = self._folder / f"cluster{self._clusters}"
        self._clusters += 1
        place.mkdir()
        with contextlib.closing(ClusterProcesses(place)) as cluster:
            for _ in range(2):
                cluster.add_worker()
            command = [*self._command, "--scheduler", cluster.address]
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
                yield cluster, run

    def wait(
        self,
        cluster: ClusterProcesses,
        run: subprocess.Popen[str],
        is_reached: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Wait for a moment, or for the command's end; return whether the moment came."""
        looked = 0.0
        while run.poll() is None:
            if is_reached():
                return True
            if time.monotonic() - looked > 1:
                parents = [run.pid, *cluster.processes]
                found = find_memory([one for parent in parents for one in find_tree(parent)])
                self.together = max(self.together, sum(found))
                self.single = max([self.single, *found])
                looked = time.monotonic()
            time.sleep(_POLL_SECONDS)
        return False


def _find_whole(out: Path) -> dict[str, bytes]:
    """Return the bytes of what is there by its name, without what ``--once`` works with."""
    found = read_bytes(out).items()
    return {n: b for n, b in found if not n.endswith(_ON_DISK) and not n.startswith("_once/")}


def _run_disturbed(disturbed: Disturbed, calm: dict[str, bytes]) -> list[str]:
    """Run with kills until the command has ended by itself; return what was wrong."""
    wrong = []
    out = disturbed.out
    digesting, joining, telling = _make_steps(out)
    # What is killed in which step, once a share of it is done, run after run.
    plans = [
        [("a worker", digesting, 0.2), ("the scheduler", digesting, 0.5)],
        [("a worker", joining, 0.0), ("a worker", telling, 0.2), ("the scheduler", telling, 0.5)],
        [],
    ]
    for number, plan in enumerate(plans, 1):
        with disturbed.start() as (cluster, run):
            for what, step, share in plan:
                if not disturbed.wait(cluster, run, lambda s=step, at=share: s.is_at(at)):
                    wrong.append(f"run {number} ended before {step.name}")
                    break
                if what == "a worker":
                    cluster.kill_worker(0)
                    cluster.add_worker()
                else:
                    cluster.kill_scheduler()
                print(f"run {number}: {what} killed while {step.name}", flush=True)
            disturbed.wait(cluster, run)
            told = run.communicate()[1].strip()
        print(f"run {number}: status {run.returncode}, {told}", flush=True)
        if run.returncode != (1 if plan else 0) or told.count("\n"):
            wrong.append(f"run {number}: status {run.returncode}, {told}")
        whole = _find_whole(out)
        print(f"run {number}: {sum(n.startswith('_done/') for n in whole)} shards complete")
        wrong += [f"{name} is another one" for name in whole if calm.get(name) != whole[name]]
    return wrong


def main(articles: int, paragraphs: int) -> int:
    """Print the figures; return 1 if bytes differ or a bound is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        corpus, calm, out = folder / "in", folder / "calm", folder / "out"
        corpus.mkdir()
        each = articles // _SHARDS
        for shard in range(_SHARDS):
            records = make_articles(shard * each, each, paragraphs)
            write_shard(corpus / f"s{shard:04}.jsonl.gz", records)
        _, cpu, together, single, line = run_batch(corpus, "--once", "--jobs", 2, "--out", calm)
        print(f"--jobs 2: {line}; {cpu:.0f} s of processor time", flush=True)
        print(f"--jobs 2: all {together / 1e6:.0f} MB, one {single / 1e6:.0f} MB", flush=True)
        disturbed = Disturbed(folder, corpus, out)
        undisturbed = read_bytes(calm)
        wrong = _run_disturbed(disturbed, undisturbed)
        if read_bytes(out) != undisturbed:
            wrong.append("other bytes at the end")
        plants, told, changed = count_told(corpus, out)
    most = disturbed.together
    print(f"cluster: all {most / 1e6:.0f} MB, one {disturbed.single / 1e6:.0f} MB")
    share = told / plants
    print(f"{plants:,} plants: told {share:.4f} (bound {BOUNDS['told']}), changed ones {changed}")
    print("\n".join([*wrong, f"{len(wrong)} wrong"]))
    missed = most > BOUNDS["memory"] or share < BOUNDS["told"] or changed > BOUNDS["changed"]
    return int(bool(wrong or missed))


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(main(*(given + [20_000, 5][len(given) :])))
