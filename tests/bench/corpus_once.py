"""What an earlier article has said, in a corpus: python -m tests.bench.corpus_once [PARAGRAPHS]

Makes a corpus of PARAGRAPHS (1,000,000), in shards of 4,000 articles of ten, runs ``reader batch
--once`` on it with two processes, and prints time, the most memory of all processes together (what
each has for itself and its part of what it shares), the most that one of them had, and bytes on
disk. In every fifth article one paragraph stands in an earlier article, anywhere in the corpus, and
another one does but for a figure, a name or another word: how many of the first are told, and of
the others. Status 1 if a bound is missed. READER_BENCH_FOLDER names where the corpus is made and
stays.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.batch.made_corpus import (
    change_figure,
    change_name,
    change_word,
    make_record,
    write_shard,
)

PARAGRAPHS = 1_000_000
_OF_ARTICLE = 10
_OF_SHARD = 4_000
_PLANTED = 5  # each so many articles have plants
_CHANGES = (change_figure, change_name, change_word)
BOUNDS = {"memory": 1_000_000_000, "told": 0.95, "changed": 0}


def make_articles(
    first: int, count: int, paragraphs: int = _OF_ARTICLE
) -> Iterator[dict[str, Any]]:
    """Yield records; those with plants have two more in ``plants``, which reader does not read.

    An article has that many paragraphs, at least four.

    The first plant is the last paragraph of an earlier article without plants, the second one the
    paragraph before it of another one, with another figure, name or word in turn.
    """
    for number in range(first, first + count):
        record = make_record(number, paragraphs=paragraphs, sentences=1)
        chance = random.Random(-number)
        if number % _PLANTED == _PLANTED - 1:
            texts = record["text"].split("\n\n")
            other = chance.randrange(number // _PLANTED * _PLANTED + 1) // _PLANTED * _PLANTED
            repeated = _find_paragraph(other, -1, paragraphs)
            # Each paragraph is changed at most once: its number tells which.
            change = _CHANGES[number // _PLANTED % len(_CHANGES)]
            changed = change(_find_paragraph(number - _PLANTED + 1, -2, paragraphs))
            texts[paragraphs // 2 - 1], texts[paragraphs * 3 // 4] = repeated, changed
            record |= {"text": "\n\n".join(texts), "plants": [repeated, changed]}
        yield record


def _find_paragraph(number: int, place: int, paragraphs: int) -> str:
    record = make_record(number, paragraphs=paragraphs, sentences=1)
    return str(record["text"].split("\n\n")[place])


def find_memory(processes: list[int]) -> list[int]:
    """Return the bytes that each process has for itself, and its part of what it shares."""
    found = []
    for process in processes:
        try:
            text = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
        except OSError:
            continue
        line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
        found.append(int(line.split()[1]) * 1024)
    return found


def find_tree(parent: int) -> list[int]:
    """Return a process and all below it."""
    children: list[str] = []
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{parent}/task").iterdir():
            children += (thread / "children").read_text("ascii").split()
    return [parent, *(below for child in children for below in find_tree(int(child)))]


def run_batch(*arguments: object) -> tuple[float, float, int, int, str]:
    """Run a batch.

    Return seconds, processor seconds, most bytes of all and of one process, and its last line.
    """
    started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    together = single = 0
    command = [sys.executable, "-m", "reader", "batch", *map(str, arguments)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        while run.poll() is None:
            memory = find_memory(find_tree(run.pid))
            together, single = max(together, sum(memory)), max([single, *memory])
            time.sleep(0.5)
        assert run.stderr is not None
        told = run.stderr.read().strip()
    if run.returncode:
        raise SystemExit(f"status {run.returncode}: {told}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - started, cpu, together, single, told.splitlines()[-1]


def count_told(corpus: Path, out: Path) -> tuple[int, int, int]:
    """Return how many plants there are, how many repeats are told, and how many changed ones."""
    plants = told = changed = 0
    for file in sorted(out.glob("*.jsonl.gz")):
        with gzip.open(file, "rt") as made, gzip.open(corpus / file.name, "rt") as given:
            for line, text in zip(made, given, strict=True):
                record = json.loads(text)
                if "plants" not in record:
                    continue
                plants += 1
                known = {
                    paragraph["text"]
                    for paragraph in json.loads(line)["paragraphs"]
                    if paragraph["read"]
                }
                told += record["plants"][0] in known
                changed += record["plants"][1] in known
    return plants, told, changed


def main(paragraphs: int) -> int:
    """Print the figures; return 1 if a bound is missed."""
    given = os.environ.get("READER_BENCH_FOLDER")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(given or temporary)
        corpus = folder / "in"
        articles = paragraphs // _OF_ARTICLE
        if not corpus.exists():
            corpus.mkdir(parents=True)
            for number, first in enumerate(range(0, articles, _OF_SHARD)):
                records = make_articles(first, min(_OF_SHARD, articles - first))
                write_shard(corpus / f"s{number:04}.jsonl.gz", records)
        seconds, cpu, together, single, line = run_batch(
            corpus, "--once", "--jobs", 2, "--out", folder / "out"
        )
        print(f"{line}\n{seconds:.0f} s, {cpu:.0f} s of processor time", flush=True)
        print(f"memory of all {together / 1e6:.0f} MB (bound {BOUNDS['memory'] / 1e6:.0f})")
        print(f"memory of one {single / 1e6:.0f} MB", flush=True)
        _, again, *_ = run_batch(corpus, "--once", "--jobs", 2, "--out", folder / "out")
        plants, told, changed = count_told(corpus, folder / "out")
    share = told / max(plants, 1)
    print(f"run again {again:.2f} s of processor time ({again / cpu:.4f} of it)")
    print(f"{plants:,} plants: told {share:.4f} (bound {BOUNDS['told']}), changed ones {changed}")
    missed = together > BOUNDS["memory"] or share < BOUNDS["told"] or changed > BOUNDS["changed"]
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else PARAGRAPHS))
