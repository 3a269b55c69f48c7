"""The grouped articles of the library, as the search for an article's story asks them."""

from __future__ import annotations

import json
import sqlite3
from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reader.library.database.schema.story_tables import DAYS
from reader.stories import (
    MAX_OF_STORY,
    MAX_OF_TERM,
    GroupedArticle,
    StoryArticles,
    decode_vector,
)

_ARTICLES_OF_TERM = (
    f"SELECT value, term - value * {DAYS}, group_concat(article) FROM json_each(?1)"
    f" CROSS JOIN story_term WHERE term BETWEEN value * {DAYS} + ?2 AND value * {DAYS} + ?3"
    " GROUP BY term"
)
_DENSE_DAYS = 14  # of a batch, up to which its articles ask for the same terms and days
_DAYS_AHEAD = 14  # that are looked up at once then: articles come day by day
_MAX_KEPT = 20_000  # stories whose articles are kept decoded
_MAX_PLACES = 500_000  # articles whose stories are kept, some 50 MB
_MAX_TERMS = 50_000  # terms whose articles are kept, some 30 MB


class _TermArticles:
    """The articles that have a key term, on the days from ``first`` to ``last``.

    ``by_day`` has of each day those with the highest numbers, in order: of other days there may be
    more.
    """

    __slots__ = ("by_day", "first", "last")

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.by_day: dict[int, list[int]] = {}

    def add(self, day: int, article: int) -> None:
        """Add an article, if it is of one of these days."""
        if self.first <= day <= self.last:
            articles = self.by_day.setdefault(day, [])
            insort(articles, article)
            del articles[:-MAX_OF_TERM]

    def find(self, first: int, last: int) -> list[int]:
        """Return those of some of these days with the highest numbers."""
        days = [articles for day, articles in self.by_day.items() if first <= day <= last]
        return _find_last(days[0] if len(days) == 1 else [one for day in days for one in day])


def _find_last(articles: list[int]) -> list[int]:
    """Return the articles of a term that are looked at, those with the highest numbers."""
    return articles if len(articles) <= MAX_OF_TERM else sorted(articles)[-MAX_OF_TERM:]


class StoredIndex:
    """A ``StoryIndex`` over the database, for one run of grouping.

    What is looked up is kept until ``forget_story`` and ``forget_terms``, or until
    ``begin_batch`` finds a change of another connection.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._version = -1
        self._stories: dict[int, StoryArticles] = {}
        self._places: dict[int, int] = {}  # the story of an article
        self._terms: dict[int, _TermArticles] = {}
        self._keeps_terms = False

    def begin_batch(self, days: Collection[int]) -> None:
        """Begin with articles of some days.

        What is kept is forgotten where another connection has changed the library since.
        """
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._stories.clear()
            self._places.clear()
            self._terms.clear()
            self._version = version
        self._keeps_terms = max(days, default=0) - min(days, default=0) <= _DENSE_DAYS
        if not self._keeps_terms:
            self._terms.clear()

    def find_articles(
        self, terms: Collection[int], first: int, last: int
    ) -> Mapping[int, Sequence[int]]:
        """Return the articles of each term; see ``StoryIndex``."""
        first = max(first, 0)
        if not self._keeps_terms:
            found: dict[int, list[int]] = {}
            for term, _, articles in self._read_terms(terms, first, last):
                found.setdefault(term, []).extend(articles)
            return {term: _find_last(articles) for term, articles in found.items()}
        kept = self._terms
        unknown = [
            term
            for term in terms
            if (of_term := kept.get(term)) is None or first < of_term.first or last > of_term.last
        ]
        if len(kept) + len(unknown) > _MAX_TERMS:
            kept.clear()
            unknown = list(terms)
        if unknown:
            self._load_terms(unknown, first, last + _DAYS_AHEAD)
        return {term: of_term.find(first, last) for term in terms if (of_term := kept[term]).by_day}

    def _load_terms(self, terms: list[int], first: int, last: int) -> None:
        for term in terms:
            self._terms[term] = _TermArticles(first, last)
        for term, day, articles in self._read_terms(terms, first, last):
            self._terms[term].by_day[day] = sorted(articles)[-MAX_OF_TERM:]

    def _read_terms(
        self, terms: Collection[int], first: int, last: int
    ) -> Iterator[tuple[int, int, list[int]]]:
        """Yield terms with the articles of each day that have them."""
        rows = self._db.execute(_ARTICLES_OF_TERM, (json.dumps(list(terms)), first, last))
        for term, day, articles in rows:
            yield term, day, list(map(int, articles.split(",")))

    def find_stories(self, articles: Collection[int]) -> Mapping[int, int]:
        """Return the story of each article; one that was removed is left out."""
        kept = self._places
        unknown = [article for article in articles if article not in kept]
        if unknown:
            if len(kept) > _MAX_PLACES:
                kept.clear()
                unknown = list(articles)
            kept.update(
                self._db.execute(
                    "SELECT article, story FROM json_each(?) CROSS JOIN story_article"
                    " ON article = value",
                    (json.dumps(unknown),),
                )
            )
        return {article: kept[article] for article in articles if article in kept}

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

    def add_article(self, story: int, article: GroupedArticle, key_terms: Iterable[int]) -> None:
        """Take an article that was put into a story into what is kept of it and of its terms."""
        if (kept := self._stories.get(story)) is not None:
            kept.add(article)
        self._places[article.article] = story
        if self._terms:
            for term in key_terms:
                if (of_term := self._terms.get(term)) is not None:
                    of_term.add(article.day, article.article)

    def forget_story(self, story: int) -> None:
        """Forget what is kept of a story that was changed otherwise, and of who is in which."""
        self._stories.pop(story, None)
        self._places.clear()

    def forget_terms(self) -> None:
        """Forget which articles have a term, since one has others now."""
        self._terms.clear()
