"""Stories as lists show them: their articles, days, outlets, and the best article of each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date as Date  # noqa: N812 - as elsewhere
from typing import NamedTuple

from reader.library.database.timestamps import read_date
from reader.library.stories.best_article import choose_best


class StoryArticle(NamedTuple):
    """An article of a story; ``source`` is the host of its address or "".

    ``words`` are those that are shown of it, where that is known.
    """

    id: int
    title: str
    date: Date | None
    url: str | None
    source: str
    path: str
    unread: bool
    words: int
    words_new: int | None

    @property
    def words_shown(self) -> int:
        """The words that are shown of it."""
        return self.words


class Story(NamedTuple):
    """A story and its articles, the newest first.

    It ``is_followed`` where new articles of it come first, and ``is_muted`` where it is not shown.
    """

    id: int
    articles: Sequence[StoryArticle]
    is_followed: bool
    is_muted: bool

    @property
    def best(self) -> StoryArticle:
        """The article whose headline stands for the story; see ``best_article``."""
        return choose_best(self.articles)

    @property
    def title(self) -> str:
        """The headline of the best article."""
        return self.best.title

    @property
    def first(self) -> Date | None:
        """The earliest date of its articles, None where none has one."""
        return min((a.date for a in self.articles if a.date), default=None)

    @property
    def last(self) -> Date | None:
        """The latest date of its articles, None where none has one."""
        return max((a.date for a in self.articles if a.date), default=None)

    @property
    def sources(self) -> list[str]:
        """The hosts that tell it, each once, the newest first."""
        return list(dict.fromkeys(a.source for a in self.articles if a.source))

    @property
    def unread(self) -> int:
        """How many of its articles are unread."""
        return sum(a.unread for a in self.articles)


def count(db: sqlite3.Connection, *, with_single: bool) -> int:
    """Return how many stories there are; those of one article count ``with_single``."""
    condition = "" if with_single else "WHERE articles > 1"
    (number,) = db.execute(f"SELECT count(*) FROM story {condition}").fetchone()
    return int(number)


def find_ids(db: sqlite3.Connection, *, with_single: bool, offset: int, limit: int) -> list[int]:
    """Return ids of stories, the newest first; those of one article ``with_single``."""
    condition = "" if with_single else "WHERE articles > 1"
    found = db.execute(
        f"SELECT id FROM story {condition} ORDER BY last DESC, id DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [story for (story,) in found]


def find_ids_of(db: sqlite3.Connection, articles: Iterable[int], *, with_single: bool) -> list[int]:
    """Return the ids of the stories of some articles, the newest story first."""
    found = db.execute(
        "SELECT id FROM story WHERE id IN (SELECT story FROM json_each(?)"
        " JOIN story_article ON article = value) AND (articles > 1 OR ?)"
        " ORDER BY last DESC, id DESC",
        (json.dumps(list(articles)), with_single),
    )
    return [story for (story,) in found]


def load(db: sqlite3.Connection, ids: Sequence[int], hidden: Collection[int] = ()) -> list[Story]:
    """Return stories in the order of their ids here, without the articles that are ``hidden``.

    One that is gone, or has no other article, is left out.
    """
    wanted = json.dumps(list(ids))
    rows = db.execute(
        "SELECT s.story, a.id, a.title, a.date, a.url, a.source, a.path, t.unread,"
        " ifnull(a.words_shown, a.words), n.words"
        " FROM json_each(?) CROSS JOIN story_article s ON s.story = value"
        " CROSS JOIN article a ON a.id = s.article CROSS JOIN state t ON t.id = a.id"
        " LEFT JOIN new_words n ON n.article = a.id"
        " AND n.removed = (SELECT removed FROM read_change)"
        " ORDER BY s.story, s.day DESC, a.id DESC",
        (wanted,),
    )
    articles: dict[int, list[StoryArticle]] = {}
    for story, article, title, date, url, source, path, unread, words, new in rows:
        if article in hidden:
            continue
        articles.setdefault(story, []).append(
            StoryArticle(
                article, title, read_date(date), url, source, path, bool(unread), words, new
            )
        )
    marks = {
        story: (bool(followed), bool(muted))
        for story, followed, muted in db.execute(
            "SELECT s.story, max(m.followed), max(m.muted) FROM story_mark m"
            " JOIN story_article s ON s.article = m.article"
            " WHERE s.story IN (SELECT value FROM json_each(?)) GROUP BY s.story",
            (wanted,),
        )
    }
    return [
        Story(story, tuple(articles[story]), *marks.get(story, (False, False)))
        for story in ids
        if story in articles
    ]
