"""A scheduler with two workers beside --jobs 2, by processor time and by the clock.

``python -m tests.bench.cluster_speed [ARTICLES [SHARDS]]`` makes two corpora of ARTICLES (4,000) of
twelve paragraphs, one in twenty shards and one in two hundred (or one in SHARDS), and digests each
ROUNDS times in turns with ``reader batch --jobs 2`` and with ``reader batch --scheduler``, two
workers. Prints for every run seconds, and processor time: of ``--jobs 2`` that of the command and
its processes, of the cluster that of the command, of the scheduler, of the workers and of their
processes. An idle cluster takes time too (its heartbeats, its profiler), in proportion to the
seconds; it is measured first and told apart. The cluster runs as one that is there already: a small
batch has started the workers' processes; what that took is printed. Status 1 if a bound is missed.
"""

from __future__ import annotations

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
_IDLE_SECONDS = 20
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


def main(articles: int, numbers: Sequence[int]) -> int:
    """Print the figures; return 1 if a bound is missed."""
    missed = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _make_corpora(folder, articles, numbers)
        with start_cluster(folder) as (address, processes):
            command = [sys.executable, "-m", "reader", "batch"]
            cluster = ["--scheduler", address]

            def run(name: str, *arguments: object, on_cluster: bool) -> Measured:
                ways = Ways(folder)  # one run each, since all of them are to be seen
                more = cluster if on_cluster else ["--jobs", "2"]
                others = processes if on_cluster else []
                ways.run(name, *command, *arguments, *more, others=others)
                return ways.found[name]

            first = run("first", folder / "warm", "--out", folder / "warmed", on_cluster=True)
            print(f"four articles on a cluster that was just started: {first.cpu:.2f} s")
            again = run("next", folder / "warm", "--out", folder / "again", on_cluster=True)
            print(f"the same once its processes are there: {again.cpu:.2f} s")
            idle = find_cpu_below(processes)
            time.sleep(_IDLE_SECONDS)
            idle = (find_cpu_below(processes) - idle) / _IDLE_SECONDS
            print(f"idle, scheduler and workers take {idle:.3f} s of processor time a second")
            for shards in numbers:
                found: dict[str, list[Measured]] = {"--jobs 2": [], "--scheduler": []}
                for turn in range(ROUNDS):
                    for name in sorted(found, reverse=bool(turn % 2)):
                        out = folder / f"{shards}{name}{turn}"
                        corpus = folder / f"in{shards}"
                        one = run(name, corpus, "--out", out, on_cluster=name == "--scheduler")
                        found[name].append(one)
                        print(
                            f"{shards} shards, turn {turn + 1}, {name:11}: {one.cpu:6.2f} s of"
                            f" processor time, {one.seconds:6.1f} s",
                            flush=True,
                        )
                own, own_seconds = _sum(found["--jobs 2"])
                cpu, seconds = _sum(found["--scheduler"])
                without = (cpu - idle * seconds) / own
                missed |= max(without, seconds / own_seconds) > _BOUND
                print(
                    f"{shards} shards, --scheduler beside --jobs 2: {without:.2f} of the processor,"
                    f" {cpu / own:.2f} with what an idle cluster takes,"
                    f" {seconds / own_seconds:.2f} by the clock (bound {_BOUND})",
                    flush=True,
                )
    return int(missed)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(main(given[0] if given else 4000, given[1:] or _SHARDS))
