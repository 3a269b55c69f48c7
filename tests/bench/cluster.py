"""A cluster simulated in one process: python -m tests.bench.cluster [SHARDS [WORKERS]]

A real scheduler and the real coordinator have a thousand shards done by a hundred workers, all in
this process; a shard is a wait and a file, so that what is seen is what the coordination costs and
what failures cost. While it runs every tenth worker is closed, as by a machine that goes,
and another one comes; every fiftieth shard is a damaged one. Prints the time beside the least that
the waits allow, the processor time of scheduler, workers and coordinator together, and how often a
shard was begun. Status 1 if a shard is missing, or if all take more than 1.5 times the least.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

from reader.batch.batch_options import find_code_version
from reader.batch.cluster_run import ClusterRunner

_SECONDS = (3.0, 9.0)  # of a shard; real ones take minutes
_BOUND = 1.5
# What each of a hundred machines does for itself, many times a second, would keep one process busy;
# and in that process a loop that has to wait is no network that is gone.
_QUIET = {
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.monitor-interval": "60s",
    "distributed.worker.memory.target": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.pause": False,
    "distributed.admin.tick.interval": "60s",
    "distributed.admin.system-monitor.interval": "60s",
    "distributed.comm.timeouts.tcp": "600s",
}
_begun: Counter[int] = Counter()
_lock = threading.Lock()


def work(text: str, version: str) -> str:
    """Stand for a shard: wait as long as it says, and leave its file whole."""
    task = json.loads(text)
    if version != find_code_version():
        raise ValueError(version)
    with _lock:
        _begun[task["number"]] += 1
    time.sleep(task["seconds"])
    if task["damaged"]:
        return json.dumps({"error": f"{task['label']} is damaged."})
    file = Path(task["folder"]) / task["label"]
    part = file.with_name(f"{file.name}.{threading.get_ident()}.part")
    part.write_text("done")
    part.replace(file)
    return json.dumps({"articles": 1, "words": 1, "folded_words": 0, "errors": 0})


class _SimulatedCluster:
    """A scheduler and its workers on an event loop of its own."""

    def __init__(self, workers: int) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._n_workers = workers
        self._workers: list[Any] = []
        self.address = self._do(self._start())

    def _do(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    async def _start(self) -> str:
        from distributed import Scheduler

        self._scheduler = await Scheduler(host="127.0.0.1", port=0, dashboard=False, validate=False)
        await asyncio.gather(*(self._add() for _ in range(self._n_workers)))
        return str(self._scheduler.address)

    async def _add(self) -> None:
        from distributed import Worker

        self._workers.append(
            await Worker(self._scheduler.address, nthreads=1, host="127.0.0.1", dashboard=False)
        )

    async def _replace(self, number: int) -> None:
        worker = self._workers[number]
        # Without a farewell: the scheduler sees a connection end, as when a process is killed.
        worker.batched_stream.abort()
        await worker.close(timeout=0, nanny=False, executor_wait=False, reason="simulated")
        await self._add()

    def replace(self, number: int) -> None:
        """Have a worker go, and another one come."""
        self._do(self._replace(number))

    def close(self) -> None:
        """End all."""

        async def end() -> None:
            await asyncio.gather(
                *(worker.close(timeout=1, executor_wait=False) for worker in self._workers)
            )
            await self._scheduler.close()

        self._do(end())
        self._loop.call_soon_threadsafe(self._loop.stop)


def main(shards: int, workers: int) -> int:
    """Print the figures; return 1 if a bound is missed."""
    import dask
    import distributed

    dask.config.set(_QUIET)
    for name in [distributed.__name__, *logging.root.manager.loggerDict]:
        if name.startswith("distributed"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        tasks = [
            {
                "number": number,
                "label": f"s{number:04}",
                "folder": folder,
                "seconds": chance.uniform(*_SECONDS),
                "damaged": number % 50 == 49,
            }
            for number in range(shards)
        ]
        cluster = _SimulatedCluster(workers)
        runner = ClusterRunner(cluster.address, folder, work)
        least = sum(task["seconds"] for task in tasks) / workers
        started, cpu = time.monotonic(), time.process_time()
        stop = threading.Event()

        def fail() -> None:
            for number in range(0, workers, 10):
                if stop.wait(least / (workers / 10)):
                    return
                cluster.replace(number)

        failing = threading.Thread(target=fail)
        failing.start()
        results = {event.number: event.result for event in runner.run(tasks)}
        seconds, cpu = time.monotonic() - started, time.process_time() - cpu
        stop.set()
        failing.join()
        runner.close()
        cluster.close()
        done = len([file for file in Path(folder).iterdir() if file.suffix != ".part"])
    damaged = sum("error" in (result or {}) for result in results.values())
    again = sum(number - 1 for number in _begun.values())
    wanted = shards // 50
    print(
        f"{shards:,} shards on {workers} workers, {workers // 10} of which went: {done:,} written"
    )
    print(f"{damaged} damaged (of {wanted}), {again} begun again for workers that went")
    print(f"{seconds:.1f} s, the least is {least:.1f} s: {seconds / least:.2f} (bound {_BOUND})")
    print(f"{cpu:.1f} s of processor time, {1000 * cpu / shards:.1f} ms a shard")
    return int(done != shards - wanted or damaged != wanted or seconds > _BOUND * least)


if __name__ == "__main__":
    from tests.bench.cluster import main as simulate  # the workers import ``work`` by its name

    given = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(simulate(*(given + [1000, 100][len(given) :])))
