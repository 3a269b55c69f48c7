"""Size and speed of the search: python -m tests.bench.word_search DATA 100000

The articles of DATA (gist-train*.jsonl) are indexed as often as it takes, in turns by reader and as
SQLite would index them itself (``unicode61``, words as they are written); then words are looked up
in turns in both. After it the same characters of Chinese, as made of random pairs, are indexed as
letters and as pairs. Times are those of the processor.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from reader.library.database.schema import search_tables
from reader.library.query.lookup import make_lookup
from reader.library.query.parser import parse
from reader.library.search import word_forms
from reader.library.search.search_index import make_index_text
from reader.text import fold_text

BATCH = 200  # articles in a transaction
WORDS = (
    "government", "players", "said", "storm", "election", "children", "harbour", "9,000",
    '"prime minister"', "elect*", "police officers", "zebra",
)  # fmt: skip
REPETITIONS = 5
CHINESE_LETTERS, CHINESE_COMMON = 2_500, 6_000


def load_articles(folder: Path) -> list[tuple[str, list[str]]]:
    """Return headlines and sentences of the articles of a folder."""
    articles = []
    for file in sorted(folder.glob("gist-train*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            articles.append((article.get("title", ""), article["sents"]))
    return articles


def open_index(file: Path, tokens: str | None = None) -> sqlite3.Connection:
    """Make the tables of the index in a new file, or with the tokens of another tokenizer."""
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    for statement in (*search_tables.INDEX_TABLES, *search_tables.WORD_TABLES):
        db.execute(statement.replace("'ascii'", tokens) if tokens else statement)
    return db


def add_plain(db: sqlite3.Connection, articles: Sequence[tuple[int, str, list[str]]]) -> None:
    """Index articles as SQLite folds them."""
    rows = [(number, title, "\n".join(texts)) for number, title, texts in articles]
    insert(db, rows)


def add_folded(db: sqlite3.Connection, articles: Sequence[tuple[int, str, list[str]]]) -> None:
    """Index articles as reader does."""
    rows, words = [], {}
    for number, title, texts in articles:
        found = make_index_text(title, texts)
        rows.append((number, *found[:2]))
        words.setdefault(found.language, set()).update(found.words)
    word_forms.store(db, word_forms.find_new(db, words))
    insert(db, rows)


def insert(db: sqlite3.Connection, rows: Sequence[tuple[int, str, str]]) -> None:
    """Insert headlines and texts into the two tables."""
    db.executemany("INSERT INTO prose (rowid, title, body) VALUES (?, ?, ?)", rows)
    db.executemany("INSERT INTO headline (rowid, title) VALUES (?, ?)", [row[:2] for row in rows])


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of the processor that something takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def in_transaction(db: sqlite3.Connection, work: Callable[[], object]) -> None:
    """Do something in one transaction."""
    db.execute("BEGIN")
    work()
    db.execute("COMMIT")


def size_of(db: sqlite3.Connection) -> float:
    """Return the size of a database in MB."""
    ((pages,), (size,)) = (db.execute(f"PRAGMA page_{n}").fetchone() for n in ("count", "size"))
    return pages * size / 1e6


def look_up(db: sqlite3.Connection, query: str, *, forms: bool) -> int:
    """Return how many articles a query finds."""
    leaf = parse(query)
    leaves = leaf.parts if hasattr(leaf, "parts") else (leaf,)
    found: set[int] | None = None
    for part in leaves:
        lookup = (
            make_lookup(part, partial(word_forms.find_forms, db)) if forms else make_lookup(part)
        )
        ids = {i for (i,) in db.execute(lookup.sql, lookup.values)}
        found = ids if found is None else found & ids
    return len(found or ())


def main(data: Path, number: int, folder: Path) -> None:
    """Print the figures."""
    articles = load_articles(data)
    plain = open_index(folder / "plain", '"unicode61 remove_diacritics 2"')
    folded = open_index(folder / "folded")
    seconds = {"plain": 0.0, "folded": 0.0}
    for start in range(0, number, BATCH):
        batch = [
            (n + 1, *articles[n % len(articles)]) for n in range(start, min(start + BATCH, number))
        ]
        for name, db, add in (("plain", plain, add_plain), ("folded", folded, add_folded)):
            seconds[name] += timed(partial(in_transaction, db, partial(add, db, batch)))
    sizes = size_of(plain), size_of(folded)
    print(
        f"{number:,} articles: size {sizes[0]:.0f} MB plain, {sizes[1]:.0f} folded,"
        f" ratio {sizes[1] / sizes[0]:.2f}"
    )
    print(
        f"time to index {seconds['plain']:.0f} s plain, {seconds['folded']:.0f} folded,"
        f" ratio {seconds['folded'] / seconds['plain']:.2f}"
    )
    totals = [0.0, 0.0]
    for query in WORDS:
        times: list[list[float]] = [[], []]
        counts = [0, 0]
        for _ in range(REPETITIONS):
            for place, db in enumerate((plain, folded)):
                start = time.process_time()
                counts[place] = look_up(db, query, forms=bool(place))
                times[place].append(time.process_time() - start)
        best = [1000 * min(found) for found in times]
        totals = [a + b for a, b in zip(totals, best, strict=True)]
        print(
            f"{query:20} {best[0]:8.2f} ms plain {best[1]:8.2f} folded"
            f" {counts[0]:8,} {counts[1]:8,} articles"
        )
    print(
        f"all queries {totals[0]:.1f} ms plain, {totals[1]:.1f} folded,"
        f" ratio {totals[1] / totals[0]:.2f}"
    )
    measure_chinese(number, folder)


def measure_chinese(number: int, folder: Path) -> None:
    """Print size and speed of Chinese as letters and as pairs."""
    rng = random.Random(0)
    letters = [chr(0x4E00 + n) for n in range(CHINESE_LETTERS)]
    often = [1 / (n + 5) for n in range(CHINESE_LETTERS)]
    words = ["".join(rng.choices(letters, often, k=2)) for _ in range(CHINESE_COMMON)]
    weights = [1 / (n + 5) for n in range(CHINESE_COMMON)]
    dbs = open_index(folder / "letters"), open_index(folder / "pairs")
    for start in range(0, number, BATCH):
        texts = ["".join(rng.choices(words, weights, k=250)) for _ in range(BATCH)]
        for db, fold in zip(dbs, (" ".join, fold_text), strict=True):
            rows = [(start + n + 1, "", fold(text)) for n, text in enumerate(texts)]
            in_transaction(db, partial(insert, db, rows))
    print(f"Chinese: letters {size_of(dbs[0]):.0f} MB, pairs {size_of(dbs[1]):.0f}")
    for name, rank in (("common", 20), ("rare", 3_000)):
        word = words[rank]
        for what, db, phrase in zip(
            ("letters", "pairs"), dbs, (f'"{" ".join(word)}"', f'"{word}"'), strict=True
        ):
            query = partial(db.execute, "SELECT count(*) FROM prose WHERE prose MATCH ?", (phrase,))
            best = min(timed(lambda query=query: query().fetchone()) for _ in range(REPETITIONS))
            print(f"  a {name} word as {what}: {1000 * best:.2f} ms, {query().fetchone()[0]:,}")
    one = min(timed(lambda: look_up(dbs[1], words[20][0], forms=False)) for _ in range(REPETITIONS))
    print(f"  a common letter as the beginning of pairs: {1000 * one:.2f} ms")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(sys.argv[1]), int(sys.argv[2]), Path(made))
