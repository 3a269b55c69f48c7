"""Figures of stories in a library: python -m tests.bench.stories DATA [PART...]

DATA is the folder of labelled articles. PARTs are ``import`` (8,000 articles imported with their
stories, beside average linkage of the same by scikit-learn, which is installed into a temporary
environment), ``growth`` (time and bytes an article at 10,000 and 100,000), ``one`` (one article
imported beside 100 and beside 10,000) and ``list`` (the list of stories beside that of articles, of
100,000 made articles; without DATA); all if not said. Each runs in a process of its own.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812
from datetime import timedelta
from pathlib import Path
from statistics import median

from reader.article import Article, Paragraph
from reader.library import Library
from reader.paths import Paths
from tests.bench import story_list
from tests.quality.known_cases import Caser, read_rows

ARTICLES = 8_000
_FILES = ("gist-train.jsonl", "gist-train-more.jsonl")
_FIRST_DAY = Date(2024, 1, 1)
_A_DAY = 145  # articles, as two outlets have
_ONE = 15  # single imports that are timed
_INSIDE = 40  # the same within a process
_PLACES = ("data", "settings", "cache", "logs", "export")
_STORED = (
    "story",
    "story_newest",
    "story_covered",
    "story_article",
    "story_article_story",
    "story_term",
    "story_word",
    "story_pending",
)

CLUSTERING = """
import json, resource, sys, time
texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer
before = time.process_time()
vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2).fit_transform(texts)
distances = (1 - (vectors @ vectors.T).toarray()).clip(0)
AgglomerativeClustering(
    n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.7
).fit(distances)
print(json.dumps([time.process_time() - before,
                  resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def read_articles(data: Path, number: int) -> Iterator[Article]:
    """Give so many real articles, day by day; beyond what there are, the same on later days."""
    caser = Caser(data)
    rows = [row for name in _FILES for row in read_rows(data / name)]
    for n in range(number):
        row, turn = rows[n % len(rows)], n // len(rows)
        texts = [caser.restore(text) for text in row["sents"] if text.strip()]
        grouped = [" ".join(texts[i : i + 2]) for i in range(0, len(texts), 2)]
        if turn:
            grouped.append(f"Told again, time {turn}.")
        title = row.get("title") or texts[0][:80]
        yield make_article(n, title, grouped)


def make_article(n: int, title: str, texts: list[str]) -> Article:
    """Return article ``n`` of a stream of ``_A_DAY`` a day."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    day = _FIRST_DAY + timedelta(n // _A_DAY)
    return Article("made.txt", title, day, f"https://outlet{n % 7}.example/{n}", paragraphs)


def write_files(folder: Path, articles: Iterator[Article], first: int = 0) -> None:
    """Write articles as files in the format of the seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    for n, article in enumerate(articles, start=first):
        lines = [article.title, f"{article.date:%Y%m%d}", article.url or "", *article.originals]
        (folder / f"{n:06}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def run_reader(home: Path, *arguments: str) -> tuple[float, float]:
    """Run a command; return seconds of processor time, and the most MB of memory."""
    code = (
        "import resource, sys, json; from reader.cli import main; main(sys.argv[1:]);"
        " u = resource.getrusage(resource.RUSAGE_SELF);"
        " print(json.dumps([u.ru_utime + u.ru_stime, u.ru_maxrss / 1024]))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "READER_HOME": str(home)},
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, memory = json.loads(ran.stdout.splitlines()[-1])
    return seconds, memory


def measure_import(data: Path) -> None:
    """Print an import of 8,000 articles, and scikit-learn's clustering of their texts."""
    with tempfile.TemporaryDirectory() as folder:
        articles = list(read_articles(data, ARTICLES + 1))
        write_files(Path(folder, "in"), iter(articles[:ARTICLES]))
        write_files(Path(folder, "more"), iter(articles[ARTICLES:]), ARTICLES)
        home = Path(folder, "home")
        seconds, memory = run_reader(home, "import", str(Path(folder, "in")))
        one, _ = run_reader(home, "import", str(Path(folder, "more")))
        idle, _ = run_reader(home, "where")
        print(f"import of {ARTICLES:,} with stories: {seconds:.1f} s CPU, {memory:.0f} MB")
        print(f"one article more: {one:.3f} s CPU, of which {idle:.3f} s for an empty command")
        texts = Path(folder, "texts.jsonl")
        with texts.open("w", encoding="utf-8") as out:
            for article in articles[:ARTICLES]:
                out.write(json.dumps("\n".join([article.title, *article.originals])) + "\n")
        environment = Path(folder, "venv")
        venv.create(environment, with_pip=True)
        python = str(environment / "bin/python")
        subprocess.run([python, "-m", "pip", "-q", "install", "scikit-learn"], check=True)
        ran = subprocess.run(
            [python, "-c", CLUSTERING, str(texts)],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        )
        other, other_memory = json.loads(ran.stdout)
        print(f"scikit-learn, average linkage: {other:.1f} s CPU, {other_memory:.0f} MB")
        for name, value, bound in (
            ("CPU beside it", seconds / other, 1.5),
            ("memory beside it", memory / other_memory, 0.2),
            ("one more beside clustering again", one / other, 1 / 20),
        ):
            print(f"{name:36} {value:.3f}  at most {bound:.2f}{_judge(value <= bound)}")


def measure_growth(data: Path) -> None:
    """Print the time and the bytes an article at 10,000 and 100,000."""
    with tempfile.TemporaryDirectory() as folder, Library.open(_places(folder)) as library:
        stories, done, times = library.stories, 0, []
        for article in read_articles(data, 100_000):
            library.add(article)
            done += 1
            if done % 250:
                continue
            before = time.process_time()
            stories.group_pending(250)
            times.append((time.process_time() - before) / 250 * 1e3)
            if done in (10_000, 30_000, 100_000):
                size = _bytes_of_stories(library) / done
                last = median(times[-20:])
                mean = sum(times) / len(times)
                print(
                    f"{done:,} articles: {last:.2f} ms an article (at most 3), all {mean:.2f};"
                    f" {size:.0f} bytes (at most 500); {stories.count():,} stories of several;"
                    f" {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB",
                    flush=True,
                )


def _bytes_of_stories(library: Library) -> float:
    with library.connections.reading() as db:
        marks = ", ".join("?" for _ in _STORED)
        (size,) = db.execute(
            f"SELECT sum(pgsize) FROM dbstat WHERE name IN ({marks})", _STORED
        ).fetchone()
    return float(size)


def measure_one(data: Path) -> None:
    """Print the processor time of importing one article beside 100 and beside 10,000."""
    found, inside = {}, {}
    others = list(read_articles(data, 10_000 + _ONE + _INSIDE))[-_INSIDE:]
    for number in (100, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            articles = list(read_articles(data, number + _ONE))
            write_files(Path(folder, "in"), iter(articles[:number]))
            home = Path(folder, "home")
            run_reader(home, "import", str(Path(folder, "in")))
            seconds = []
            for n, article in enumerate(articles[number:]):
                write_files(Path(folder, f"more{n}"), iter([article]), number + n)
                seconds.append(run_reader(home, "import", str(Path(folder, f"more{n}")))[0])
            found[number] = median(seconds)
            inside[number] = _time_additions(home, others)
            print(f"one article beside {number:,}: {found[number] * 1e3:.0f} ms CPU", flush=True)
    ratio = found[10_000] / found[100]
    print(f"ratio {ratio:.2f}  at most 1.30{_judge(ratio <= 1.3)}")
    print(f"the same within a process: {inside[100]:.1f} and {inside[10_000]:.1f} ms,", end=" ")
    ratio = inside[10_000] / inside[100]
    print(f"ratio {ratio:.2f}  at most 1.30{_judge(ratio <= 1.3)}")


def _time_additions(home: Path, articles: Sequence[Article]) -> float:
    """Return ms of processor time to add and group one article, the median of some."""
    times = []
    with Library.open(_places(str(home))) as library:
        for article in articles:
            before = time.process_time()
            library.add(article)
            library.stories.group_pending(1)
            times.append((time.process_time() - before) * 1e3)
    return median(times)


def _places(folder: str) -> Paths:
    home = Path(folder)
    return Paths(*(home / name for name in _PLACES))


def _judge(is_met: bool) -> str:
    return "" if is_met else "  MISSED"


def measure_list(_: Path) -> None:
    """Print the figures of the list."""
    with tempfile.TemporaryDirectory() as folder:
        story_list.measure(Path(folder))


PARTS = {
    "import": measure_import,
    "growth": measure_growth,
    "one": measure_one,
    "list": measure_list,
}


def main() -> None:
    """Print the figures."""
    data = Path(sys.argv[1])
    for part in sys.argv[2:] or PARTS:
        PARTS[part](data)


if __name__ == "__main__":
    main()
