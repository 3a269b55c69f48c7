"""Batches that are killed at random moments: python -m tests.bench.corpus_kills [KILLS [SEED]]

A small corpus is digested and something is killed at a random moment, then the same command is
given again and killed again, up to five times, then once more to its end; until there were KILLS
(200). Corpora are folders of
text files, packed JSON Lines, and Parquet (with Parquet as output), with and without ``--once``,
with one, two or three processes; every fourth corpus is on a scheduler with two workers. What is
killed: the command (SIGKILL, SIGTERM, SIGINT), one of its processes, a worker, a process of a
worker, the scheduler. After each kill every file that is there by its name must be that of an
undisturbed run, and no process may be left; at the end every byte must be. Prints what was killed
and in which state the output was; status 1 if a run differs.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

from tests.batch.made_corpus import make_record, make_records, read_bytes, write_shard
from tests.bench.corpus_once import find_tree
from tests.bench.corpus_speed import start_cluster

_SHARDS = 5
_ARTICLES = 12
_MAX_KILLS = 5  # of one corpus
_SECONDS_TO_END = 30  # of processes whose parent was killed, on a busy machine
_KINDS = ("lines", "files", "parquet")


def make_corpus(folder: Path, kind: str) -> None:
    """Write a corpus with a damaged record; of files, so large that they are several shards."""
    folder.mkdir()
    if kind == "files":
        for number in range(510):  # two shards
            text = make_record(number, paragraphs=1, sentences=1)["text"]
            (folder / f"{number:04}.txt").write_text(f"Headline {number}\n20240105\n{text}\n")
        return
    for shard in range(_SHARDS):
        records: list[Any] = [*make_records(_ARTICLES, 1000 * shard)]
        if kind == "parquet":
            table = pyarrow.Table.from_pylist([*records, {"title": "No text"}])
            parquet.write_table(table, folder / f"s{shard}.parquet")
        else:
            write_shard(folder / f"s{shard}.jsonl.gz", [*records, "{broken"])


class Killed:
    """Commands in a folder, some of which are killed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._calm: dict[tuple[str, bool], tuple[dict[str, bytes], float]] = {}
        self.kills: Counter[str] = Counter()
        self.states: Counter[str] = Counter()
        self.wrong: list[str] = []
        for kind in _KINDS:
            make_corpus(folder / kind, kind)

    def _start(self, kind: str, once: bool, out: Path, *more: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "reader", "batch", str(self._folder / kind)]
        command += ["--out", str(out), *more, *(["--once"] if once else [])]
        command += ["--to", "parquet"] if kind == "parquet" else []
        return subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, start_new_session=True, cwd=self._folder
        )

    def find_calm(self, kind: str, once: bool) -> tuple[dict[str, bytes], float]:
        """Return the bytes of an undisturbed run, and its seconds."""
        if (kind, once) not in self._calm:
            out = self._folder / f"calm-{kind}-{once}"
            started = time.monotonic()
            with self._start(kind, once, out, "--jobs", "2") as run:
                run.wait()
            self._calm[kind, once] = read_bytes(out), time.monotonic() - started
        return self._calm[kind, once]

    def run(self, number: int) -> None:
        """Do one run with its kills, and note what was wrong."""
        kind, once = self._chance.choice(_KINDS), self._chance.random() < 0.5
        calm, _ = self.find_calm(kind, once)
        on_cluster = number % 4 == 3
        out = self._folder / f"out{number}"
        title = f"run {number}: {kind}{' --once' * once}{' on a cluster' * on_cluster}"
        kills = self._chance.randint(2, _MAX_KILLS)
        cluster: contextlib.ExitStack | None = None
        address, processes = "", list[int]()
        try:
            while True:
                if on_cluster and cluster is None:
                    cluster = contextlib.ExitStack()
                    place = Path(cluster.enter_context(tempfile.TemporaryDirectory()))
                    address, processes = cluster.enter_context(start_cluster(place))
                jobs = str(self._chance.randint(1, 3))
                more = ["--scheduler", address] if on_cluster else ["--jobs", jobs]
                began = time.monotonic()
                with self._start(kind, once, out, *more) as run:
                    killed = kills > 0 and self._kill(run, kind, once, processes)
                    told = run.communicate()[1]
                kills -= 1
                seconds = time.monotonic() - began
                if told.count("\n") > 4 or "Traceback" in told:
                    self.wrong.append(f"{title}: told {told[-600:]!r}")
                self._check(title, out, calm, once)
                if cluster is not None and "scheduler" in str(killed):
                    cluster.close()
                    cluster = None
                if run.returncode == 1 and "articles" in told.splitlines()[-1]:
                    break  # it ended by itself; the damaged record makes it 1
                if kind == "files" and run.returncode == 0:
                    break
                if not killed:
                    self.wrong.append(f"{title}: status {run.returncode}, {told!r}")
                    break
                if seconds > 300:
                    self.wrong.append(f"{title}: {seconds:.0f} s after {killed}")
        finally:
            if cluster is not None:
                cluster.close()
        if read_bytes(out) != calm:
            self.wrong.append(f"{title}: other bytes at the end")
        shutil.rmtree(out)

    def _kill(
        self, run: subprocess.Popen[str], kind: str, once: bool, cluster: list[int]
    ) -> str | None:
        """Kill something at a random moment; return what, None if the command has ended before."""
        deadline = time.monotonic() + self._chance.uniform(0.1, self.find_calm(kind, once)[1])
        while run.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        below = find_tree(run.pid)[1:]
        kinds = ["the command", "the command", "the command by SIGTERM", "Ctrl+C"]
        if cluster:
            kinds += ["a worker", "a worker's process", "the scheduler"]
        else:
            kinds += ["a process", "a process"]
        what = self._chance.choice(kinds)
        victim, how = run.pid, signal.SIGKILL
        if what == "a process":
            if not below:
                return None
            victim = self._chance.choice(below)
        elif what == "a worker":
            victim = cluster[1]
        elif what == "a worker's process":
            children = [child for worker in cluster[1:] for child in find_tree(worker)[1:]]
            if not children:
                return None
            victim = self._chance.choice(children)
        elif what == "the scheduler":
            victim = cluster[0]
        elif what == "the command by SIGTERM":
            how = signal.SIGTERM
        elif what == "Ctrl+C":
            how = signal.SIGINT
        if run.poll() is not None:
            return None
        with contextlib.suppress(ProcessLookupError):
            os.kill(victim, how)
        self.kills[what] += 1
        if victim == run.pid and not cluster:
            run.wait()
            ends = time.monotonic() + _SECONDS_TO_END
            while any(Path(f"/proc/{child}/maps").exists() and _runs(child) for child in below):
                if time.monotonic() > ends:
                    self.wrong.append(f"a process is left after {what}")
                    break
                time.sleep(0.05)
        return what

    def _check(self, title: str, out: Path, calm: dict[str, bytes], once: bool) -> None:
        """Note a file that is there by its name and not whole."""
        there = {
            name: content
            for name, content in (read_bytes(out) if out.exists() else {}).items()
            if not name.endswith((".part", ".tmp")) and not name.startswith("_once/")
        }
        self.states["empty" if not there else "whole" if there == calm else "some"] += 1
        for name, content in there.items():
            if calm.get(name) != content:
                self.wrong.append(f"{title}: {name} is not that of the undisturbed run")


def _runs(process: int) -> bool:
    with contextlib.suppress(OSError):
        stat = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
        return stat.rpartition(")")[2].split()[0] != "Z"
    return False


def main(kills: int, seed: int) -> int:
    """Print what was killed and what was wrong; return 1 if anything was."""
    # A shell's command in the background ignores Ctrl+C, and whatever it starts does too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with tempfile.TemporaryDirectory() as temporary:
        killed = Killed(Path(temporary), seed)
        number = 0
        while sum(killed.kills.values()) < kills:
            known = len(killed.wrong)
            killed.run(number)
            number += 1
            print("".join(f"{sentence}\n" for sentence in killed.wrong[known:]), end="")
            print(f"{number} corpora, {sum(killed.kills.values())} kills", flush=True)
    print(", ".join(f"{what} {count}" for what, count in sorted(killed.kills.items())))
    print("output after a run:", ", ".join(f"{s} {n}" for s, n in sorted(killed.states.items())))
    print(f"{len(killed.wrong)} wrong")
    return int(bool(killed.wrong))


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    raise SystemExit(main(*(given + [200, 1][len(given) :])))
