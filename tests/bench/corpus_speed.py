"""Figures of batches beside others: python -m tests.bench.corpus_speed [ARTICLES [PYTHON]]

Makes a corpus of ARTICLES (600) of thirty paragraphs in four shards and prints for each way the
articles a second, processor time and most memory: ``reader digest``, ``reader batch`` with one
process and with two, run again, with ``--once``, on a scheduler with two workers, datatrove with a
step that calls reader (where PYTHON has it, as installed by ``pip install datatrove``), and sumy's
LexRank alone. Memory is that of all processes together. Status 1 if a bound is missed.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from tests.batch.made_corpus import make_record, write_shard
from tests.bench.corpus_once import find_memory, find_tree

_PARAGRAPHS = 30
_SHARDS = 4
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


class Measured:
    """What a command took: seconds, processor seconds, most bytes."""

    def __init__(self, command: list[str], python_path: str = "") -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.monotonic()
        self.memory = 0
        environment = os.environ | ({"PYTHONPATH": python_path} if python_path else {})
        with (
            tempfile.TemporaryFile() as told,
            subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=told, env=environment
            ) as run,
        ):
            while run.poll() is None:
                self.memory = max(self.memory, sum(find_memory(find_tree(run.pid))))
                time.sleep(0.1)
            told.seek(0)
            if run.returncode:
                raise SystemExit(f"{' '.join(command[:6])}: {told.read()[-2000:].decode()}")
        self.seconds = time.monotonic() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def show(self, name: str, articles: int, note: str = "") -> None:
        """Print the figures."""
        print(
            f"{name:34} {articles / self.seconds:8.1f} articles/s"
            f" {1000 * self.cpu / articles:8.2f} ms CPU an article"
            f" {self.memory / 1e6:6.0f} MB  {note}",
            flush=True,
        )


def _measure_scheduler(corpus: Path, folder: Path) -> Measured:
    """Measure the same on a scheduler with two workers, that are there before."""
    processes = []
    try:
        with open(folder / "scheduler.log", "w") as log:
            command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0"]
            command += ["--host", "127.0.0.1", "--no-dashboard", "--no-show"]
            processes.append(subprocess.Popen(command, stderr=log, cwd=folder))
        while not (found := re.search(r"tcp://[\d.]+:\d+", (folder / "scheduler.log").read_text())):
            time.sleep(0.1)
        for number in range(2):
            command = [sys.executable, "-m", "distributed.cli.dask_worker", found[0]]
            command += ["--nthreads", "1", "--no-nanny", "--no-dashboard"]
            command += ["--local-directory", str(folder / f"worker{number}")]
            processes.append(subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=folder))
        warm = folder / "warm"  # both have started their processes then
        warm.mkdir()
        for number in range(4):
            write_shard(warm / f"w{number}.jsonl.gz", [make_record(number)])
        batch = [sys.executable, "-m", "reader", "batch", "--scheduler", found[0]]
        Measured([*batch, str(warm), "--out", str(folder / "warmed")])
        return Measured([*batch, str(corpus), "--out", str(folder / "scheduler")])
    finally:
        for process in processes[::-1]:
            process.kill()
            process.wait()


def main(articles: int, python: str | None) -> int:
    """Print the figures; return 1 if a bound is missed."""
    root = str(Path(__file__).parents[2])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        corpus = folder / "in"
        corpus.mkdir()
        each = articles // _SHARDS
        for shard in range(_SHARDS):
            numbers = range(shard * each, (shard + 1) * each)
            records = (make_record(number, paragraphs=_PARAGRAPHS) for number in numbers)
            write_shard(corpus / f"s{shard}.jsonl.gz", records)
        reader = [sys.executable, "-m", "reader"]
        batch = [*reader, "batch", str(corpus), "--out"]
        Measured([*reader, "digest", "--json", str(corpus)]).show("reader digest", articles)
        Measured([*batch, str(folder / "one"), "--jobs", "1"]).show("batch --jobs 1", articles)
        two = Measured([*batch, str(folder / "two"), "--jobs", "2"])
        two.show("batch --jobs 2", articles)
        again = Measured([*batch, str(folder / "two"), "--jobs", "2"])
        share = again.seconds / two.seconds
        again.show("run again", articles, f"{share:.3f} of the first run")
        once = Measured([*batch, str(folder / "once"), "--jobs", "2", "--once"])
        once.show("batch --jobs 2 --once", articles, f"{once.cpu / two.cpu:.2f} times the CPU")
        cluster = _measure_scheduler(corpus, folder)
        times = cluster.seconds / two.seconds
        cluster.show("batch --scheduler, 2 workers", articles, f"{times:.2f} times --jobs 2")
        if python is not None:
            (folder / "step.py").write_text(_DATATROVE)
            command = [python, str(folder / "step.py"), str(corpus), str(folder / "datatrove")]
            path = os.pathsep.join([root, sysconfig.get_path("purelib")])
            Measured(command, path).show("datatrove, 2 workers", articles)
        Measured([sys.executable, "-c", _LEXRANK, str(corpus)]).show("sumy's LexRank", articles)
    return int(share > _BOUNDS["run again"] or times > _BOUNDS["scheduler"])


if __name__ == "__main__":
    n_articles = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    raise SystemExit(main(n_articles, sys.argv[2] if len(sys.argv) > 2 else None))
