"""Figures of known sentences in a library: python -m tests.bench.known DATA [FOLDER]

DATA is the folder of labelled articles. 10,000 articles of 30 paragraphs, two real sentences each,
are read; then as many as make 100,000, whose runs are those of the first with other checksums,
since to analyse so many takes a quarter of an hour. At both sizes: what an article of 90 paragraphs
that shares a third with read ones waits for its known sentences, what an article more costs, and
the bytes of the library's file for a paragraph. Where FOLDER is given the library stays there, and
a second run does without making it.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from reader.article import Article, Paragraph
from reader.library import Library
from reader.library.read_articles import indexing
from reader.library.read_articles.places import PLACES_PER_TEXT
from reader.paths import Paths
from reader.text import prepare

READ, MANY = 10_000, 100_000
PARAGRAPHS, ASKED_PARAGRAPHS = 30, 90
QUESTIONS = 60
MORE = 100  # articles, which the asked ones have nothing from
BOUNDS = {"median": 0.060, "p95": 0.120, "one more": 0.002, "bytes": 80.0}
_FACTOR = 0x9E3779B1


def read_sentences(data: Path, *names: str) -> list[list[str]]:
    """Return the sentences of articles, with a capital and a full stop."""
    articles = []
    for name in names:
        for line in (data / name).read_text("utf-8").splitlines():
            sentences = [
                s if isinstance(s, str) else " ".join(s) for s in json.loads(line)["sents"]
            ]
            articles.append([s[:1].upper() + s[1:] for s in sentences if s.strip()])
    return articles


def make_articles(sources: list[list[str]], number: int) -> Iterator[Article]:
    """Give articles of two sentences a paragraph; where one has too few, the next gives more."""
    position = 0
    for n in range(number):
        wanted: list[str] = []
        while len(wanted) < 2 * PARAGRAPHS:
            wanted += sources[position % len(sources)]
            position += 1
        yield make_article(
            f"Article {n}", [" ".join(wanted[i : i + 2]) for i in range(0, 2 * PARAGRAPHS, 2)]
        )


def make_article(title: str, texts: list[str]) -> Article:
    """Return an article of paragraphs."""
    paragraphs = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
    return Article(f"{title}.txt", title, None, None, paragraphs)


def fill(library: Library, articles: Iterator[Article]) -> None:
    """Have articles read, and indexed."""
    for article in articles:
        library.mark_read(library.add(article))
    library.read_articles.check_version("english")
    while library.read_articles.index_pending(1_000, "english"):
        pass


def multiply(library: Library, times: int) -> None:
    """Bring the runs of all read texts into the index so many times more, as other runs."""
    with library.connections.reading() as db:
        rows = db.execute("SELECT run, place FROM read_run").fetchall()
        (base,) = db.execute("SELECT max(number) FROM read_text").fetchone()
    for copy in range(1, times):
        with library.connections.writing(durable=False) as db:
            moved = [
                (
                    ((run * _FACTOR + copy * 77_777) + (1 << 31)) % (1 << 32) - (1 << 31),
                    place + base * copy * PLACES_PER_TEXT,
                )
                for run, place in rows
            ]
            random.Random(copy).shuffle(moved)  # as they would come, article by article
            db.executemany("INSERT OR IGNORE INTO read_run VALUES (?, ?)", moved)
            db.execute("CREATE TEMP TABLE IF NOT EXISTS copied (key, prepared)")
            db.execute("DELETE FROM copied")
            db.execute(
                "INSERT INTO copied SELECT randomblob(16), prepared FROM read_text LIMIT ?", (base,)
            )
            db.execute(
                "INSERT INTO read_text (article, key, read_at, prepared)"
                " SELECT (SELECT min(id) FROM article), key, 0, prepared FROM copied"
            )
            print(f"  {base * (copy + 1):,} texts", file=sys.stderr, flush=True)


def ask(library: Library, fresh: list[list[str]], read: list[list[str]]) -> list[float]:
    """Return the seconds for the known sentences of articles that share a third with read ones."""
    rng = random.Random(1)
    seconds = []
    for n in range(QUESTIONS):
        texts = []
        while len(texts) < ASKED_PARAGRAPHS * 2 // 3:
            sentences = rng.choice(fresh)
            texts += [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]
        texts = texts[: ASKED_PARAGRAPHS * 2 // 3]
        while len(texts) < ASKED_PARAGRAPHS:
            sentences = rng.choice(read)
            start = rng.randrange(max(1, len(sentences) - 8))
            texts += [" ".join(sentences[i : i + 2]) for i in range(start, start + 8, 2)]
        rng.shuffle(texts)
        article = prepare(make_article(f"Question {n}", texts[:ASKED_PARAGRAPHS]), "english")
        seconds.append(measure(lambda article=article: library.read_articles.find_known(article)))
    return seconds


def add_more(library: Library, sources: list[list[str]]) -> tuple[list[float], list[float]]:
    """Return the seconds for one read article more: to store its runs, and to do all of it."""
    store, whole = [], []
    original = indexing._store

    def measured(*arguments: object) -> None:
        store.append(measure(lambda: original(*arguments)))  # type: ignore[arg-type]

    indexing._store = measured
    try:
        for article in make_articles(sources, MORE):
            library.mark_read(
                library.add(make_article(f"more {time.time_ns()}", article.originals))
            )
            whole.append(measure(lambda: library.read_articles.index_pending(1, "english")))
    finally:
        indexing._store = original
    return store, whole


def measure(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bytes_per_paragraph(library: Library) -> float:
    """Return the bytes of the index for a paragraph of a read text."""
    with library.connections.reading() as db:
        (size,) = db.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'read%'").fetchone()
        (texts,) = db.execute(
            "SELECT count(*) FROM read_text WHERE prepared IS NOT NULL"
        ).fetchone()
    return float(size) / texts / PARAGRAPHS


def show(library: Library, name: str, fresh: list[list[str]], read: list[list[str]]) -> None:
    """Print the figures at one size."""
    ask(library, fresh[:20], read[:200])  # caches of words and pages
    waits = ask(library, fresh[MORE:], read)
    store, whole = add_more(library, fresh[:MORE])
    p95 = quantiles(waits, n=20)[-1]
    for what, value, bound in (
        ("known sentences, median, ms", median(waits) * 1000, BOUNDS["median"] * 1000),
        ("known sentences, p95, ms", p95 * 1000, BOUNDS["p95"] * 1000),
        (
            "one read article more, stored, median, ms",
            median(store) * 1000,
            BOUNDS["one more"] * 1000,
        ),
        ("one read article more, prepared too, median, ms", median(whole) * 1000, None),
        ("bytes a paragraph", bytes_per_paragraph(library), BOUNDS["bytes"]),
    ):
        missed = "" if bound is None or value <= bound else "  MISSED"
        print(f"{name:>8}  {what:50} {value:8.2f}  bound {bound}{missed}", flush=True)


def main() -> None:
    """Make the library, where it is not there, and print its figures at both sizes."""
    data = Path(sys.argv[1])
    kept = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    read = read_sentences(data, "gist-train.jsonl", "gist-train-more.jsonl")
    fresh = read_sentences(data, "gist-dev.jsonl")
    with tempfile.TemporaryDirectory() as temporary:
        home = kept or Path(temporary)
        paths = Paths(*(home / name for name in ("data", "settings", "cache", "logs", "export")))
        with Library.open(paths) as library:
            with library.connections.reading() as db:
                (texts,) = db.execute("SELECT count(*) FROM read_text").fetchone()
            if not texts:
                fill(library, make_articles(read, READ))
            if texts < MANY:
                show(library, f"{READ:,}", fresh, read)
                multiply(library, MANY // READ)
            show(library, f"{MANY:,}", fresh, read)


if __name__ == "__main__":
    main()
