"""Stories as the screen tells them: without what rules mute, each under one name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Library, Row, View
    from reader.library.stories.story_list import Story, StoryArticle
    from reader.settings import Settings

Article = TypeVar("Article", "Row", "StoryArticle")


class ShownStories:
    """Loads stories, and names them by the headline of their best article.

    The name of a story is the same wherever it is shown, and stays while the screen is open,
    whatever is read meanwhile: an article counts as it did when it was first seen, and one that has
    come since names a story only where no other can. So the articles that are there alone decide;
    that one was muted or split off, and is there again, leaves no trace. Where the outlets that the
    settings prefer tell a story, the first of these names it.
    """

    def __init__(self, library: Library, settings: Settings, get_view: Callable[[], View]) -> None:
        self._library = library
        self._get_view = get_view
        self._preferred = settings.preferred_outlets
        self._first_seen: dict[int, tuple[bool, int]] = {}  # by article; see ``rate_news``

    def load(self, ids: Sequence[int]) -> list[Story]:
        """Return stories without muted articles; may run on any thread.

        One that is gone, or has no other articles, is left out. Raises ``LibraryError``.
        """
        return self._library.stories.load(ids, self._library.find_hidden(self._get_view()))

    def find_name(self, articles: Sequence[int]) -> str | None:
        """Return the name of the one story that articles are of, by their ids.

        None where they are not of one story, or all of it is muted. Raises ``LibraryError``.
        """
        stories = set(self._library.stories.find_ids(articles).values())
        loaded = self.load([*stories]) if len(stories) == 1 else ()
        return next((self.choose_best(story.articles).title for story in loaded), None)

    def choose_best(self, articles: Sequence[Article]) -> Article:
        """Return the one of a story's articles whose headline is the story's name.

        Of some of its articles it is the one that names them best. Raises ``LibraryError``.
        """
        from reader.library.stories.best_article import rate_article, rate_news

        def rate(article: Article) -> tuple[object, ...]:
            news = self._first_seen.setdefault(article.id, rate_news(article))
            return article.id <= self._newest_at_start, rate_article(article, news)

        return max(self._find_preferred(articles), key=rate)

    @cached_property
    def _newest_at_start(self) -> int:
        return self._library.newest_id()

    def _find_preferred(self, articles: Sequence[Article]) -> Sequence[Article]:
        if not self._preferred:
            return articles
        from reader.briefing.preferred_outlets import find_preference

        places = [find_preference(article.source, self._preferred) for article in articles]
        first = min(places)
        return [article for article, n in zip(articles, places, strict=True) if n == first]
