"""A scheduler with two workers beside --jobs 2, by processor time and by the clock.

``python -m tests.bench.cluster_speed [ARTICLES [SHARDS]]`` makes two corpora of ARTICLES (4,000) of
twelve paragraphs, one in twenty shards and one in two hundred (or one in SHARDS), and digests each
ROUNDS times (or READER_BENCH_ROUNDS) in turns with ``reader batch --jobs 2`` and with ``reader
batch --scheduler``, two workers. Prints for every run seconds, and processor time: of ``--jobs 2``
that of the command and its processes, of the cluster that of the command, of the scheduler, of the
workers and of their processes. An idle cluster takes time too (its heartbeats, its profiler), in
proportion to the seconds; it is measured before each run and told apart. The cluster runs as one
that is there already: a small batch has started the workers' processes; what that took is printed.
Status 1 if a bound is missed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.batch.made_corpus import make_record, write_shard
from tests.bench.corpus_speed import Measured, Ways, find_cpu_below, start_cluster

_PARAGRAPHS = 12
_SHARDS = (20, 200)
ROUNDS = 3
_IDLE_SECONDS = 10
_BOUND = 1.25


def _make_corpora(folder: Path, articles: int, numbers: Sequence[int]) -> None:
    for shards in numbers:
        (folder / f"in{shards}").mkdir()
    (folder / "warm").mkdir()
    records = [make_record(number, paragraphs=_PARAGRAPHS) for number in range(articles)]
    for shards in numbers:
        each = articles // shards
        for shard in range(shards):
            some = records[shard * each : (shard + 1) * each]
            write_shard(folder / f"in{shards}" / f"s{shard:04}.jsonl.gz", some)
    for shard in range(4):
        write_shard(folder / "warm" / f"w{shard}.jsonl.gz", records[:1])


def _sum(found: list[Measured]) -> tuple[float, float]:
    return sum(one.cpu for one in found), sum(one.seconds for one in found)


def _measure_idle(processes: Sequence[int]) -> float:
    """Return the processor seconds a second of a cluster that does nothing."""
    before, began = find_cpu_below(processes), time.monotonic()
    time.sleep(_IDLE_SECONDS)
    return (find_cpu_below(processes) - before) / (time.monotonic() - began)


class Turns:
    """Runs of one corpus in turns: on own processes, and on a cluster."""

    def __init__(self, folder: Path, address: str, processes: Sequence[int]) -> None:
        self._folder = folder
        self._address = address
        self._processes = processes
        self._command = [sys.executable, "-m", "reader", "batch"]

    def run(self, name: str, *arguments: object, on_cluster: bool) -> Measured:
        """Run a batch once."""
        ways = Ways(self._folder)  # one run each, since all of them are to be seen
        more = ["--scheduler", self._address] if on_cluster else ["--jobs", "2"]
        others = self._processes if on_cluster else []
        ways.run(name, *self._command, *arguments, *more, others=others)
        return ways.found[name]

    def compare(self, shards: int, rounds: int) -> bool:
        """Print the runs of a corpus; return whether a bound is missed."""
        found: dict[str, list[Measured]] = {"--jobs 2": [], "--scheduler": []}
        idle = 0.0
        for turn in range(rounds):
            for name in sorted(found, reverse=bool(turn % 2)):
                on_cluster = name == "--scheduler"
                rate = _measure_idle(self._processes) if on_cluster else 0.0
                out = self._folder / f"{shards}{name}{turn}"
                one = self.run(
                    name, self._folder / f"in{shards}", "--out", out, on_cluster=on_cluster
                )
                found[name].append(one)
                idle += rate * one.seconds
                parts = ", ".join(f"{what} {cpu:.2f}" for what, cpu in one.parts.items() if cpu)
                print(
                    f"{shards} shards, turn {turn + 1}, {name:11}: {one.cpu:6.2f} s of processor"
                    f" time ({parts}), {one.seconds:6.1f} s"
                    + (f"; idle it takes {rate:.3f} a second" if on_cluster else ""),
                    flush=True,
                )
        own, own_seconds = _sum(found["--jobs 2"])
        cpu, seconds = _sum(found["--scheduler"])
        without = (cpu - idle) / own
        print(
            f"{shards} shards, --scheduler beside --jobs 2: {cpu / own:.2f} of the processor,"
            f" {without:.2f} without what an idle cluster takes in these seconds,"
            f" {seconds / own_seconds:.2f} by the clock (bound {_BOUND})",
            flush=True,
        )
        return max(without, seconds / own_seconds) > _BOUND


def main(articles: int, numbers: Sequence[int], rounds: int = ROUNDS) -> int:
    """Print the figures; return 1 if a bound is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _make_corpora(folder, articles, numbers)
        with start_cluster(folder) as (address, processes):
            turns = Turns(folder, address, processes)
            warm = folder / "warm"
            first = turns.run("first", warm, "--out", folder / "warmed", on_cluster=True)
            print(f"four articles on a cluster that was just started: {first.cpu:.2f} s")
            again = turns.run("next", warm, "--out", folder / "again", on_cluster=True)
            print(f"the same once its processes are there: {again.cpu:.2f} s", flush=True)
            missed = [turns.compare(shards, rounds) for shards in numbers]
    return int(any(missed))


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    n_rounds = int(os.environ.get("READER_BENCH_ROUNDS", ROUNDS))
    raise SystemExit(main(given[0] if given else 4000, given[1:] or _SHARDS, n_rounds))
