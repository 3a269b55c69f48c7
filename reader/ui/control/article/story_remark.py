"""What else there is on the event of the open article: a line below its headline."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane


class StoryRemark:
    """Says how many other articles the story of the open article has, and names one."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        article_pane: ArticlePane,
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._article_pane = article_pane

    def load(self) -> None:
        """Find the other articles on a thread, and say how many there are."""
        if self._open_article.id is not None:
            work = partial(self._find, self._open_article.id)
            self._services.run(work, group="story remark", exclusive=True)

    async def _find(self, article: int) -> None:
        key = self._services.get_key_label("article.story")
        try:
            remark = await asyncio.to_thread(self._describe_others, article, key)
        except LibraryError as error:
            self._services.report_error(error)
            return
        if self._open_article.is_open(article):
            self._article_pane.show_remarks("story", remark)

    def _describe_others(self, article: int, key: str) -> tuple[str, ...]:
        """Return the line for the other articles of a story, to which ``key`` leads.

        Muted ones do not count. One is named: the article that names the story, or the next best.
        """
        library, stories = self._services.library, self._rows.stories
        story = library.stories.find_ids([article]).get(article)
        if story is None:
            return ()
        ids = [other.id for found in stories.load([story]) for other in found.articles]
        others = library.rows_of(id for id in ids if id != article)
        if not others:
            return ()
        return (f"{len(others):,} more on this · {stories.choose_best(others).title} ({key})",)
