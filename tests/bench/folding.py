"""The speed of folding beside all-pairs difflib: ``python -m tests.bench.folding PLACE``.

PLACE is the data folder (its gist-cased.jsonl lends the paragraphs of the long articles) or one
article, whose paragraphs are then used for them, with other words. Times are of the processor;
folding's the best of several runs, difflib's of one, as it is long. Long articles are drawn at
random, and what they cost differs by a fifth with what they happen to share, so growth is that of
the mean over several of each length. Exit status 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import difflib
import json
import random
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import mean

from reader.article import Article, Paragraph
from reader.folding import fold_article
from reader.formats import read_file
from reader.text import prepare

SEEDS = Path(__file__).parents[2] / "seeds"
COPIES = 0.2  # of the paragraphs of a long article
KICKERS = ("Pictured", "Above", "Scene")
SMALL, LARGE = 10, 3  # long articles drawn, of 1,000 and of 10,000 paragraphs
ROUNDS = 10


def article_of(texts: list[str]) -> Article:
    """Return texts as a prepared article."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    return prepare(Article("", "", None, None, paragraphs), "english")


def best_time(work: Callable[[], object], runs: int) -> float:
    """Return the shortest processor time of a piece of work, in seconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def best_times(articles: list[Article], rounds: int) -> list[float]:
    """Return the shortest processor time of folding each of the articles, in seconds.

    They take turns, so that what else the machine does slows all of them alike.
    """
    times = [
        [best_time(partial(fold_article, article), 1) for article in articles]
        for _ in range(rounds)
    ]
    return list(map(min, *times))


def _milliseconds(times: list[float]) -> str:
    return f"{mean(times) * 1000:.0f} ms ({min(times) * 1000:.0f}–{max(times) * 1000:.0f})"


def all_pairs(article: Article) -> None:
    """Compare the words of each two paragraphs by difflib, as one would at first."""
    words = [paragraph.text.split() for paragraph in article.paragraphs]
    for i, one in enumerate(words):
        for other in words[:i]:
            difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def lend_paragraphs(place: Path) -> list[str]:
    """Return as many paragraphs as there are."""
    if place.is_dir():
        paragraphs = []
        for line in (place / "gist-cased.jsonl").read_text("utf-8").splitlines():
            sentences = json.loads(line)["sents"]
            paragraphs += [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]
        return list(dict.fromkeys(paragraphs))
    texts = [paragraph.text for article in read_file(place) for paragraph in article.paragraphs]
    return [_with_other_words(text, i) for i in range(12_000 // len(texts)) for text in texts]


def _with_other_words(text: str, number: int) -> str:
    return " ".join(
        f"{word}{number}" if number and i % 3 else word for i, word in enumerate(text.split())
    )


def long_article(lent: list[str], size: int, seed: int = 0) -> Article:
    """Return an article of ``size`` paragraphs, a fifth of them copies with a word or end lost."""
    rng = random.Random(size + seed)
    copies = int(size * COPIES)
    texts = rng.sample(lent, size - copies)
    for text in rng.sample(texts, copies):
        words = text.split()
        kind = rng.randrange(3)
        if kind == 0:
            words = words[: max(6, len(words) * 2 // 3)]
        elif kind == 1:
            words = [f"{rng.choice(KICKERS)}:", *words]
        else:
            words = [word for word in words if rng.random() > 0.05]
        texts.append(" ".join(words))
    rng.shuffle(texts)
    return article_of(texts)


def main() -> int:
    """Print times, memory and growth beside their goals."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("place", type=Path)
    place = parser.parse_args().place
    missed = 0

    def say(name: str, value: float, goal: float, unit: str = "") -> None:
        nonlocal missed
        missed += value > goal
        print(
            f"  {name:<46} {value:8.4g} {unit:<3} (≤ {goal:g}){'' if value <= goal else '  MISSED'}"
        )

    lent = lend_paragraphs(place)
    path = next(SEEDS.glob("000_*.txt")) if place.is_dir() else place
    real = prepare(next(iter(read_file(path))))
    small = [long_article(lent, 1000, seed) for seed in range(SMALL)]
    large = [long_article(lent, 10_000, seed) for seed in range(LARGE)]
    fold_article(real)
    first = best_time(lambda: fold_article(real), 40)
    pairs = best_time(lambda: all_pairs(real), 5)
    print(f"{path.name}: {first * 1000:.1f} ms, all-pairs difflib {pairs * 1000:.0f} ms")
    say("share of all-pairs difflib", first / pairs, 1 / 10)
    times = best_times([*small, *large], ROUNDS)
    second, third = times[:SMALL], times[SMALL:]
    pairs = best_time(lambda: all_pairs(small[0]), 1)
    print(f"1,000 paragraphs: {_milliseconds(second)}, all-pairs difflib {pairs:.1f} s")
    say("share of all-pairs difflib", second[0] / pairs, 1 / 200)
    print(f"10,000 paragraphs: {_milliseconds(third)}")
    say("growth from 1,000 to 10,000", mean(third) / mean(second), 13, "×")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say("memory of the whole process", memory, 250, "MB")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
