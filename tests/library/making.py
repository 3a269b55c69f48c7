"""Articles, files and libraries made for tests."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from datetime import date as Date  # noqa: N812
from pathlib import Path

from reader.article import Article, Paragraph
from reader.library import Library

UNDATED = Date(2020, 1, 2)  # the day of articles without a date, in ``put_into_stories``


def make_article(
    title: str = "A headline",
    *paragraphs: str,
    date: Date | None = None,
    url: str | None = None,
    path: str = "made.txt",
    item: int | None = None,
) -> Article:
    """Return an article as formats makes them: clean, not repaired."""
    texts = paragraphs or ("It has one paragraph.",)
    return Article(
        path=path,
        title=title,
        date=date,
        url=url,
        paragraphs=tuple(Paragraph(i, i + 4, text, text) for i, text in enumerate(texts)),
        item=item,
    )


def write_article(
    folder: Path, name: str, title: str, *paragraphs: str, url: str | None = None
) -> Path:
    """Write a file in the format of the seeds, old enough to be trusted not to change."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    header = [title, "20240229", url or f"https://www.example.org/{title.replace(' ', '-')}"]
    file.write_text("\n".join([*header, *(paragraphs or (f"All about {title}.",))]) + "\n")
    age(file)
    return file


def age(file: Path, seconds: float = 60) -> None:
    """Date a file back."""
    then = time.time() - seconds
    os.utime(file, (then, then))


def put_into_stories(library: Library, stories: Mapping[int, int]) -> None:
    """Group articles as given, by article the number of a story from 1, instead of by their words.

    They wait no more to be grouped, as those do that are not named.
    """

    def day_of(article: int) -> int:
        row = library.row(article)
        assert row is not None
        return (row.date or UNDATED).toordinal()

    with library.connections.writing() as db:
        db.executemany(
            "INSERT INTO story_article (article, story, number, day, vector)"
            " VALUES (?1, ?2, ?1, ?3, x'')",
            [(article, story, day_of(article)) for article, story in stories.items()],
        )
        db.execute("DELETE FROM story_pending WHERE article IN (SELECT article FROM story_article)")
        db.execute(
            "INSERT INTO story (id, articles, first, last)"
            " SELECT story, count(*), min(day), max(day) FROM story_article GROUP BY story"
        )
        count = json.dumps([max(stories, default=0), 0])
        db.execute(
            "INSERT OR REPLACE INTO session (name, value) VALUES ('story words', ?)", (count,)
        )
