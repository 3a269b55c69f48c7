"""Stories as the screen tells them: without what rules mute, each under one name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Library, Row, View
    from reader.library.stories.story_list import Story, StoryArticle
    from reader.settings import Settings

Article = TypeVar("Article", "Row", "StoryArticle")


class ShownStories:
    """Loads stories, and names them by the headline of their best article.

    A story that was named once keeps its name while the screen is open, whatever is read meanwhile,
    so that its row is found again and its briefing has the same headline. It gets another one only
    when the article that names it leaves the story, or is muted. Where the outlets that the
    settings prefer tell it, the first of these names it.
    """

    def __init__(self, library: Library, settings: Settings, get_view: Callable[[], View]) -> None:
        self._library = library
        self._get_view = get_view
        self._preferred = settings.preferred_outlets
        self._best: dict[int, int] = {}  # by story, the article that names it

    def load(self, ids: Sequence[int]) -> list[Story]:
        """Return stories without muted articles; may run on any thread.

        One that is gone, or has no other articles, is left out. Raises ``LibraryError``.
        """
        return self._library.stories.load(ids, self._library.find_hidden(self._get_view()))

    def choose_best(self, story: int, articles: Sequence[Article]) -> Article:
        """Return the one of a story's articles whose headline is the story's name."""
        best = self.choose_among(story, articles)
        self._best[story] = best.id
        return best

    def choose_among(self, story: int, articles: Sequence[Article]) -> Article:
        """Return which of some articles of a story names it best, if not all of them are there."""
        from reader.library.stories.story_row import choose_best

        kept = self._best.get(story)
        best = next((article for article in articles if article.id == kept), None)
        return choose_best(self._find_preferred(articles)) if best is None else best

    def _find_preferred(self, articles: Sequence[Article]) -> Sequence[Article]:
        if not self._preferred:
            return articles
        from reader.briefing.preferred_outlets import find_preference

        places = [find_preference(article.source, self._preferred) for article in articles]
        first = min(places)
        return [article for article, n in zip(articles, places, strict=True) if n == first]
