"""A library of many articles in stories: short made-up texts, rows as large as those of news."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812
from datetime import timedelta

from reader.article import Article, Paragraph
from reader.library import Library
from reader.library.articles import article_store
from reader.library.stories import grouping

_FIRST_DAY = Date(2010, 1, 1)
_DAYS = 5_500
_SINGLE = 0.7  # share of stories that have one article, which are two of five articles
_SIZES = (2, 2, 2, 2, 3, 3, 3, 4, 5, 12)  # articles of the others
_OUTLETS = 40
_VECTOR_BYTES = 170  # of an article in the index of stories
_SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "an", "er")]

# As grouping counts them; article by article it would take some minutes.
_STORIES = (
    "INSERT INTO story (id, articles, first, last)"
    " SELECT story, count(*), min(day), max(day) FROM story_article GROUP BY story"
)


def fill(library: Library, number: int) -> None:
    """Add so many articles to an empty library, with stories; 100,000 take less than a minute."""
    chance = random.Random(4)
    days = sorted(_draw_days(chance, number))
    with library.connections.writing(durable=False) as db:
        for start in range(0, number, 1_000):
            _insert(db, chance, start, days[start : start + 1_000])
        db.execute(_STORIES)
        db.execute("DELETE FROM story_pending")
        db.execute("DELETE FROM unindexed")
        grouping.save_version(db)
        db.execute(
            "INSERT INTO session (name, value) VALUES ('story words', ?)", (f"[{number}, 0]",)
        )


def _draw_days(chance: random.Random, number: int) -> Iterator[tuple[int, int]]:
    """Give day and story of so many articles, story by story."""
    story = 0
    while number > 0:
        story += 1
        size = 1 if chance.random() < _SINGLE else chance.choice(_SIZES)
        first = chance.randrange(_DAYS)
        for _ in range(min(size, number)):
            yield first + chance.randrange(4), story
        number -= size


def _insert(
    db: sqlite3.Connection, chance: random.Random, first: int, days: Iterable[tuple[int, int]]
) -> None:
    rows = []
    for number, (day, story) in enumerate(days, start=first):
        record = article_store.make_record(_make_article(chance, number, day))
        article = article_store.insert(db, record)
        vector = chance.randbytes(_VECTOR_BYTES)
        rows.append((article, story, number + 1, (_FIRST_DAY.toordinal() + day), vector))
    db.executemany(
        "INSERT INTO story_article (article, story, number, day, vector) VALUES (?, ?, ?, ?, ?)",
        rows,
    )


def _make_article(chance: random.Random, number: int, day: int) -> Article:
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3))) for _ in range(9)]
    text = f"{' '.join(words)}, number {number}."
    url = f"https://www.outlet{chance.randrange(_OUTLETS)}.example.org/news/{number}"
    return Article(
        "made.txt",
        " ".join(words).capitalize(),
        _FIRST_DAY + timedelta(day),
        url,
        (Paragraph(0, None, text, text),),
    )
