"""Articles whose stories are labelled, and scores of a grouping."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date as Date  # noqa: N812
from pathlib import Path
from typing import NamedTuple

from reader.article import Article, Paragraph
from reader.stories import (
    Vector,
    choose_story,
    find_join_bound,
    find_lead_words,
    find_split,
    is_size_to_split,
    make_vector,
    weigh_rarity,
)
from reader.stories.story_memory import MemoryIndex
from tests.quality.known_cases import LOWER_CASED, Caser, group, read_rows

_OTHERS = ("gist-cased.jsonl", "gist-bbc.jsonl", "gist-dev.jsonl")


class Labelled(NamedTuple):
    """An article with its day and its story, None where no other article is on its event."""

    article: Article
    day: int
    story: str | None
    topic: str | None = None


def make_article(title: str, texts: Sequence[str], url: str | None = None) -> Article:
    """Return an article that is not prepared."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    return Article("data", title, None, url, paragraphs)


def read_ecb(folder: Path) -> list[Labelled]:
    """Return the articles of ECB+, all of one day."""
    return [
        Labelled(make_article(row["title"], row["paras"]), 0, row["story"], row["topic"])
        for row in read_rows(folder / "stories-ecb.jsonl")
    ]


def split_topics(articles: Sequence[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """Return the articles of every other topic, and those of the others."""
    topics = sorted({article.topic for article in articles}, key=int)
    chosen = set(topics[::2])
    return (
        [article for article in articles if article.topic in chosen],
        [article for article in articles if article.topic not in chosen],
    )


def read_basil(folder: Path) -> list[Labelled]:
    """Return the articles of BASIL, each once."""
    found = {}
    for row in read_rows(folder / "stories-basil.jsonl"):
        day = Date.fromisoformat(row["date"]).toordinal()
        found[row["id"]] = Labelled(make_article(row["title"], row["paras"]), day, row["story"])
    return list(found.values())


def read_others(folder: Path, number: int, days: Sequence[int]) -> list[Labelled]:
    """Return articles of other collections, each on one of these days."""
    caser = Caser(folder)
    draw = random.Random(16)
    found = []
    for name in _OTHERS:
        restore = caser.restore if name in LOWER_CASED else str
        for row in read_rows(folder / name):
            sentences = [restore(text) for text in row["sents"] if text.strip()]
            texts = [" ".join(paragraph) for paragraph in group(sentences, row["id"])]
            found.append((restore(row.get("title") or ""), texts))
    return [
        Labelled(make_article(title, texts), draw.choice(days), None)
        for title, texts in draw.sample(found, number)
    ]


def shuffle_days(articles: Sequence[Labelled], seed: int) -> list[int]:
    """Return the numbers of the articles day by day, those of a day in an order of ``seed``."""
    draw = random.Random(seed)
    return sorted(range(len(articles)), key=lambda i: (articles[i].day, draw.random()))


def sort_days(articles: Sequence[Labelled]) -> list[int]:
    """Return the numbers of the articles in the order in which an import groups them."""
    return sorted(range(len(articles)), key=lambda i: (articles[i].day, articles[i].article.key))


Grouper = Callable[[Sequence[Labelled], Iterable[int]], dict[int, int]]


def group_articles(
    articles: Sequence[Labelled], order: Iterable[int], join: float | None = None
) -> dict[int, int]:
    """Return the story of each article, by its number, where they come in an order one by one.

    ``join`` is another bound than the program's.
    """
    index = MemoryIndex()
    for number in order:
        article, day = articles[number][:2]
        words = find_lead_words(article)
        index.count_words(words)
        rarity = weigh_rarity(words.counts, words.language, index.counts, index.counted)
        vector = make_vector(words, rarity)
        bound = find_join_bound(article) if join is None else join
        story = choose_story(vector, day, index, bound, words.names)
        add_to_story(index, number, day, vector, number if story is None else story)
    return index.story_of


def add_to_story(index: MemoryIndex, number: int, day: int, vector: Vector, story: int) -> None:
    """Add an article to a story, and split that where it is two."""
    index.add(number, day, vector, story)
    articles = index.load_story(story).articles
    if is_size_to_split(len(articles)) and (leaving := find_split(articles)):
        index.split(leaving, len(index.story_of) + 1_000_000)


class Scores(NamedTuple):
    """Precision and recall of B-cubed (Bagga and Baldwin 1998), and of pairs of articles."""

    precision: float
    recall: float
    pair_precision: float
    pair_recall: float

    @property
    def f1(self) -> float:
        """The F1 of B-cubed."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def score(found: Mapping[int, Hashable], labels: Mapping[int, Hashable]) -> Scores:
    """Score the grouping of the articles that have labels."""
    both = Counter((found[i], label) for i, label in labels.items())
    of_found = Counter(found[i] for i in labels)
    of_label = Counter(labels.values())
    precision = sum(n * n / of_found[story] for (story, _), n in both.items()) / len(labels)
    recall = sum(n * n / of_label[label] for (_, label), n in both.items()) / len(labels)
    right, told, there = (_count_pairs(c.values()) for c in (both, of_found, of_label))
    return Scores(precision, recall, right / max(told, 1), right / max(there, 1))


def average(scores: Sequence[Scores]) -> Scores:
    """Return the mean of each score."""
    return Scores(*(sum(values) / len(scores) for values in zip(*scores, strict=True)))


def _count_pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def count_moved(one: Mapping[int, int], other: Mapping[int, int]) -> int:
    """Return how many articles are in another story, where each story goes on as the one that
    it has most articles in common with.
    """
    shared = Counter((one[i], other[i]) for i in one)
    kept = 0
    taken_one, taken_other = set(), set()
    for (first, second), number in shared.most_common():
        if first not in taken_one and second not in taken_other:
            taken_one.add(first)
            taken_other.add(second)
            kept += number
    return len(one) - kept


def count_joined(found: Mapping[int, int], articles: Sequence[Labelled]) -> int:
    """Return how many articles without a label are in a story with one that has a label."""
    members = defaultdict(set)
    for i, story in found.items():
        members[story].add(articles[i].story)
    return sum(
        articles[i].story is None and len(members[story] - {None}) > 0 for i, story in found.items()
    )
