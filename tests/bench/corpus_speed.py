"""Figures of batches beside others: python -m tests.bench.corpus_speed [ARTICLES [PYTHON [BEFORE]]]

Makes a corpus of ARTICLES (600) of thirty paragraphs in four shards and prints for each way the
articles a second of processor time, its milliseconds an article, most memory (of all processes
together), and seconds: ``reader digest``, ``reader batch`` with one process and with two, run
again, with ``--once``, on a scheduler with two workers (whose time and memory count, without what
they take in as many seconds when nothing is done, which a busy machine stretches), datatrove
with a step that calls reader (where PYTHON has it, as installed by ``pip install datatrove
orjson``), sumy's LexRank alone, and ``reader digest`` of another build (where BEFORE is a Python
that has it). Each is run ROUNDS times, in turns, and the least processor time counts, as other
programs take theirs. Status 1 if a bound is missed; the bounds are of processor time.
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.batch.made_corpus import make_record, write_shard
from tests.bench.corpus_once import find_memory, find_tree

_PARAGRAPHS = 30
_SHARDS = 4
ROUNDS = 2
_IDLE_SECONDS = 10
ROOT = Path(__file__).parents[2]
_BOUNDS = {"run again": 0.05, "scheduler": 1.25}

# What datatrove is given: a step that calls reader.
_DATATROVE = """
import sys
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from reader.digest import make_digest
from reader.export.digest_json import make_digest_object
from reader.formats import read_articles
def digest(documents, rank=0, world_size=1):
    for document in documents:
        (article,) = read_articles(document.text.encode(), "document.txt")
        document.metadata["digest"] = make_digest_object(make_digest(article))
        yield document
steps = [JsonlReader(sys.argv[1]), digest, JsonlWriter(sys.argv[2])]
if __name__ == "__main__":
    LocalPipelineExecutor(steps, tasks=4, workers=2, logging_dir=sys.argv[2] + "/logs").run()
"""

_LEXRANK = """
import gzip, json, re, sys
from pathlib import Path
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
class Words:
    def to_words(self, text):
        return re.findall(r"[A-Za-z]+", text)
words, summarise = Words(), LexRankSummarizer()
for file in sorted(Path(sys.argv[1]).iterdir()):
    for line in gzip.open(file, "rt"):
        paragraphs = [
            Paragraph([Sentence(s, words) for s in re.split(r"(?<=[.]) ", text)])
            for text in json.loads(line)["text"].split("\\n\\n")
        ]
        summarise(ObjectDocumentModel(paragraphs), 5)
"""


@dataclass
class Measured:
    """What a command took: seconds, processor seconds, most bytes of all processes together."""

    seconds: float = float("inf")
    cpu: float = float("inf")
    memory: int = 0
    parts: dict[str, float] = field(default_factory=dict)  # of ``cpu``, by who took it

    def show(self, name: str, articles: int, note: str = "") -> None:
        """Print the figures."""
        print(
            f"{name:30} {articles / self.cpu:7.1f} articles a CPU second"
            f" {1000 * self.cpu / articles:7.2f} ms an article {self.memory / 1e6:5.0f} MB"
            f" {self.seconds:6.1f} s  {note}",
            flush=True,
        )


class Ways:
    """Runs of several commands, in turns, in a folder that is not the source's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.found: dict[str, Measured] = defaultdict(Measured)

    def run(
        self,
        name: str,
        *command: object,
        python_path: str = "",
        others: Sequence[int] = (),
        idle: float = 0.0,
    ) -> None:
        """Run a command; ``others`` are processes that work for it, with those below them.

        These take ``idle`` processor seconds a second without it.
        """
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        others_before = [_find_parts(process) for process in others]
        started = time.monotonic()
        memory = 0
        seen: dict[int, float] = {}  # of processes that nobody waits for, as those of a fork server
        environment = os.environ | ({"PYTHONPATH": python_path} if python_path else {})
        with (
            tempfile.TemporaryFile() as told,
            subprocess.Popen(
                [*map(str, command)],
                stdout=subprocess.DEVNULL,
                stderr=told,
                env=environment,
                cwd=self._folder,
            ) as run,
        ):
            while run.poll() is None:
                tree = [p for parent in (run.pid, *others) for p in find_tree(parent)]
                memory = max(memory, sum(find_memory(tree)))
                seen |= {process: _find_cpu([process], 2) for process in find_tree(run.pid)}
                time.sleep(0.1)
            told.seek(0)
            if run.returncode:
                raise SystemExit(f"{command[:6]}: {told.read()[-2000:].decode()}")
        seconds = time.monotonic() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        cpu = max(cpu, sum(seen.values()))
        parts = {"command": cpu} | dict.fromkeys(("scheduler", "workers", "their processes"), 0.0)
        for position, (process, before_it) in enumerate(zip(others, others_before, strict=True)):
            own, below = (a - b for a, b in zip(_find_parts(process), before_it, strict=True))
            parts["workers" if position else "scheduler"] += own
            parts["their processes"] += below
        cpu = sum(parts.values()) - idle * seconds
        best = self.found[name]
        best.parts = parts
        best.seconds, best.cpu = min(best.seconds, seconds), min(best.cpu, cpu)
        best.memory = max(best.memory, memory)


def _find_cpu(processes: Sequence[int], fields: int = 4) -> float:
    """Return the processor seconds of processes; with two fields without those they waited for."""
    ticks = 0
    for process in processes:
        with contextlib.suppress(OSError):
            stat = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
            ticks += sum(map(int, stat[11 : 11 + fields]))
    return ticks / os.sysconf("SC_CLK_TCK")


def _find_parts(process: int) -> tuple[float, float]:
    """Return the processor seconds of a process itself, and of all that was or is below it."""
    own = _find_cpu([process], 2)
    return own, find_cpu_below([process]) - own


def find_cpu_below(processes: Sequence[int]) -> float:
    """Return the processor seconds of processes and of all below them."""
    return _find_cpu([found for process in processes for found in find_tree(process)])


class ClusterProcesses:
    """A scheduler and its workers on the loopback, each a process; none at first but the former."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        log = folder / "scheduler.log"
        arguments = ("--port", "0", "--host", "127.0.0.1", "--no-dashboard", "--no-show")
        self._scheduler = self._start("distributed.cli.dask_scheduler", arguments, log)
        self._workers: list[subprocess.Popen[bytes]] = []
        self._n_workers = 0
        while not (found := re.search(r"tcp://[\d.]+:\d+", log.read_text())):
            time.sleep(0.1)
        self.address = found[0]

    def _start(self, module: str, arguments: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", module, *arguments]
        with open(log, "w") as told:
            return subprocess.Popen(command, stdout=told, stderr=told, cwd=self._folder)

    @property
    def processes(self) -> list[int]:
        """The scheduler and the workers."""
        return [process.pid for process in (self._scheduler, *self._workers)]

    def add_worker(self) -> None:
        """Start a worker, with what Dask has as default."""
        name = f"worker{self._n_workers}"
        self._n_workers += 1
        arguments = [self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
        arguments += ["--local-directory", str(self._folder / name)]
        log = self._folder / f"{name}.log"
        self._workers.append(self._start("distributed.cli.dask_worker", arguments, log))

    def kill_worker(self, position: int) -> None:
        """Kill a worker; the positions of the others move up."""
        _kill(self._workers.pop(position))

    def kill_scheduler(self) -> None:
        """Kill the scheduler."""
        _kill(self._scheduler)

    def close(self) -> None:
        """Kill all that are left."""
        for process in (*self._workers, self._scheduler):
            _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


@contextlib.contextmanager
def start_cluster(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """Give the address of a scheduler with two workers, and their processes."""
    with contextlib.closing(ClusterProcesses(folder)) as cluster:
        for _ in range(2):
            cluster.add_worker()
        yield cluster.address, cluster.processes


def main(articles: int, python: str | None, before: str | None) -> int:
    """Print the figures; return 1 if a bound is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        corpus, plain, warm = folder / "in", folder / "plain", folder / "warm"
        for made in (corpus, plain, warm):
            made.mkdir()
        each = articles // _SHARDS
        for shard in range(_SHARDS):
            numbers = range(shard * each, (shard + 1) * each)
            records = [make_record(number, paragraphs=_PARAGRAPHS) for number in numbers]
            write_shard(corpus / f"s{shard}.jsonl.gz", records)
            write_shard(plain / f"s{shard}.jsonl", records)
            write_shard(warm / f"w{shard}.jsonl.gz", records[:1])
        (folder / "step.py").write_text(_DATATROVE)
        ways = Ways(folder)
        with start_cluster(folder) as (address, workers):
            reader = [sys.executable, "-m", "reader"]
            cluster = ["--scheduler", address]
            # The workers' processes stay, as those of workers that serve a corpus for hours.
            ways.run("warm", *reader, "batch", warm, "--out", folder / "warmed", *cluster)
            del ways.found["warm"]
            idle = find_cpu_below(workers)
            time.sleep(_IDLE_SECONDS)
            idle = (find_cpu_below(workers) - idle) / _IDLE_SECONDS
            for turn in range(ROUNDS):
                ways.run("reader digest", *reader, "digest", "--json", plain)
                if before is not None:
                    command = [before, "-m", "reader", "digest", "--json", plain]
                    ways.run("reader digest before", *command)
                for name, more in {
                    "batch --jobs 1": ["--jobs", "1"],
                    "batch --jobs 2": ["--jobs", "2"],
                    "batch --jobs 2 --once": ["--jobs", "2", "--once"],
                    "batch --scheduler, 2 workers": cluster,
                }.items():
                    out = folder / f"{name}{turn}"
                    batch = [*reader, "batch", corpus, "--out", out, *more]
                    if more is cluster:
                        ways.run(name, *batch, others=workers, idle=idle)
                    else:
                        ways.run(name, *batch)
                    if name == "batch --jobs 2":
                        ways.run("batch run again", *batch)
                if python is not None:
                    path = os.pathsep.join([str(ROOT), sysconfig.get_path("purelib")])
                    command = [python, folder / "step.py", corpus, folder / f"datatrove{turn}"]
                    ways.run("datatrove, 2 workers", *command, python_path=path)
                ways.run("sumy's LexRank", sys.executable, "-c", _LEXRANK, corpus)
    found = ways.found
    two = found["batch --jobs 2"]
    again = found["batch run again"].cpu / two.cpu
    once = found["batch --jobs 2 --once"].cpu / two.cpu
    times = found["batch --scheduler, 2 workers"].cpu / two.cpu
    notes = {
        "batch run again": f"{again:.3f} of the first run (bound {_BOUNDS['run again']})",
        "batch --jobs 2 --once": f"{once:.2f} times --jobs 2",
        "batch --scheduler, 2 workers": f"{times:.2f} times --jobs 2"
        f" (bound {_BOUNDS['scheduler']}); idle it takes {idle:.3f} s a second",
    }
    for name, measured in found.items():
        measured.show(name, articles, notes.get(name, ""))
    return int(again > _BOUNDS["run again"] or times > _BOUNDS["scheduler"])


if __name__ == "__main__":
    n_articles, datatrove, other_build = [*sys.argv[1:], *(None,) * 3][:3]
    raise SystemExit(main(int(n_articles or 600), datatrove, other_build))
