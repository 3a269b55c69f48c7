"""Puts an article into another story, or into one of its own."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date as Date  # noqa: N812
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.library import View
from reader.ui.labels import format_span
from reader.ui.layout.article_columns import ArticleLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.control.library.article_actions import ArticleActions
    from reader.ui.model.shown_stories import ShownStories
    from reader.ui.services import Services
    from reader.ui.sheets.story_prompt import StoryLabels
    from reader.ui.widgets.footer_bar import FooterBar

_MAX_SHOWN = 100  # stories to choose from; more are found by typing


class StoryPlacement:
    """Asks into which story articles belong; library and undo log keep the answer for good."""

    def __init__(
        self,
        services: Services,
        shown: ShownStories,
        actions: ArticleActions,
        footer: FooterBar,
        show_changes: Callable[[], None],
    ) -> None:
        self._services = services
        self._shown = shown
        self._actions = actions
        self._footer = footer
        self._show_changes = show_changes

    def choose(self) -> None:
        """Let the reader choose where the article, or all of a story, is to be."""
        rows = self._actions.need_rows(only_found=False)
        if not rows:
            return
        from reader.ui.sheets.story_prompt import StoryPrompt

        ids = [row.id for row in rows]
        stories = self._services.library.stories
        try:
            found = stories.find_ids(ids)
            present = stories.load(sorted(set(found.values())))
        except LibraryError as error:
            self._services.report_error(error)
            return
        if len(found) < len(ids):
            key = self._services.get_key_label("list.stories")
            self._footer.show_note(f"Not grouped into a story yet; {key} in the list does that.")
            return
        is_one = len(ids) == 1
        can_split = is_one and len(present[0].articles) > 1
        title = "Put the article into a story" if is_one else "Join the story to another one"
        new_story = "Split it off: a story of its own" if can_split else ""
        find = partial(self._find, frozenset(found.values()))
        self._services.ask(StoryPrompt(title, new_story, find), partial(self._place, ids))

    def _find(self, without: frozenset[int], typed: str) -> StoryLabels:
        """Return the newest stories with these words; runs on a thread."""
        library = self._services.library
        wanted = _MAX_SHOWN + len(without)
        try:
            if typed:
                matching = library.ids(View(typed, is_typed=True))
                ids = library.stories.list_ids_of(matching, with_single=True)[:wanted]
            else:
                ids = library.stories.list_ids(with_single=True, limit=wanted)
            stories = self._shown.load([id for id in ids if id not in without][:_MAX_SHOWN])
        except QueryError:
            return ()  # of what is typed so far
        except LibraryError as error:
            self._services.report_error(error)
            return ()
        today = Date.today()
        return [
            (
                story.id,
                ArticleLabel(
                    self._shown.choose_best(story.articles).title,
                    _count(len(story.articles), "article"),
                    format_span(story.first, story.last, today),
                ),
            )
            for story in stories
        ]

    def _place(self, ids: Sequence[int], story: int | None) -> None:
        from reader.ui.sheets.story_prompt import NEW_STORY

        if story is None:
            return
        stories = self._services.library.stories
        if story == NEW_STORY:
            done = self._services.change(stories.split, ids)
        else:
            done = self._services.change(stories.move, ids, story)
        done.add_done_callback(
            lambda _: self._services.call_later(self._report, done, story == NEW_STORY, len(ids))
        )

    def _report(self, done: Future[list[int]], is_split: bool, count: int) -> None:
        if done.exception() is not None:
            return  # the writer has reported it
        self._show_changes()
        undo = self._services.get_key_label("app.undo")
        what = "Split off" if is_split else f"{_count(count, 'article')} moved to the other story"
        self._footer.show_note(f"{what}; it stays so. {undo} undoes it.")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
