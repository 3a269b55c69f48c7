"""The grouped articles of the library, as the search for an article's story asks them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from reader.library.database.schema.story_tables import DAYS
from reader.stories import (
    MAX_OF_STORY,
    MAX_OF_TERM,
    GroupedArticle,
    StoryArticles,
    decode_vector,
)

_ARTICLES_OF_TERM = (
    "SELECT value, group_concat(article) FROM json_each(?1) CROSS JOIN story_term"
    f" WHERE term BETWEEN value * {DAYS} + ?2 AND value * {DAYS} + ?3 GROUP BY value"
)
_MAX_KEPT = 20_000  # stories whose articles are kept decoded


class StoredIndex:
    """A ``StoryIndex`` over the database, for one run of grouping.

    What is decoded is kept until ``forget_story``, or until ``check_changes`` finds any.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._version = -1
        self._stories: dict[int, StoryArticles] = {}

    def check_changes(self) -> None:
        """Forget all that is kept where another connection has changed the library since."""
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._stories.clear()
            self._version = version

    def find_articles(
        self, terms: Collection[int], first: int, last: int
    ) -> Mapping[int, Sequence[int]]:
        """Return the articles of each term; see ``StoryIndex``."""
        found: dict[int, list[int]] = {}
        rows = self._db.execute(_ARTICLES_OF_TERM, (json.dumps(list(terms)), max(first, 0), last))
        for term, listed in rows:
            articles = list(map(int, listed.split(",")))
            if len(articles) > MAX_OF_TERM:
                articles = sorted(articles)[-MAX_OF_TERM:]
            found[term] = articles
        return found

    def find_stories(self, articles: Collection[int]) -> Mapping[int, int]:
        """Return the story of each article; one that was removed is left out."""
        return dict(
            self._db.execute(
                "SELECT article, story FROM json_each(?) CROSS JOIN story_article"
                " ON article = value",
                (json.dumps(list(articles)),),
            )
        )

    def load_story(self, story: int) -> StoryArticles:
        """Return the articles of a story that were grouped last."""
        kept = self._stories.get(story)
        if kept is None:
            rows = self._db.execute(
                "SELECT article, day, vector FROM story_article WHERE story = ?"
                " ORDER BY number DESC LIMIT ?",
                (story, MAX_OF_STORY),
            ).fetchall()
            if len(self._stories) > _MAX_KEPT:
                self._stories.clear()
            kept = self._stories[story] = StoryArticles(
                GroupedArticle(article, day, decode_vector(content))
                for article, day, content in reversed(rows)
            )
        return kept

    def add_article(self, story: int, article: GroupedArticle) -> None:
        """Take an article that was put into a story into what is kept of it."""
        if (kept := self._stories.get(story)) is not None:
            kept.add(article)

    def forget_story(self, story: int) -> None:
        """Forget what is kept of a story that was changed otherwise."""
        self._stories.pop(story, None)
