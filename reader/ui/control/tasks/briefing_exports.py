"""Exports of briefings: notes in Markdown, one a story, and books."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.library.briefings.article_numbers import get_place
from reader.log import log_error

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.briefing import Briefing
    from reader.ui.control.briefing.shown_briefing import ShownBriefing
    from reader.ui.control.notices import Notices
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.digests import Digests
    from reader.ui.model.shown_stories import ShownStories
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar

_MAX_ARTICLES = 300  # of a briefing
_MAX_UNASKED = 5  # stories of which briefings are written without a question


class BriefingExports:
    """Writes briefings into the export folder."""

    def __init__(
        self,
        services: Services,
        task: Task,
        digests: Digests,
        shown: ShownBriefing,
        notices: Notices,
        footer: FooterBar,
        stories: ShownStories,
    ) -> None:
        self._services = services
        self._stories = stories
        self._task = task
        self._digests = digests
        self._shown = shown
        self._notices = notices
        self._footer = footer

    @property
    def _folder(self) -> Path:
        return self._services.settings.export_folder or self._services.paths.export

    def export_note(self) -> None:
        """Write the open briefing as a note in Markdown."""
        from reader.export.briefings.briefing_files import export_briefing_note

        def write(briefing: Briefing, ids: Sequence[int]) -> Path:
            return export_briefing_note(briefing, ids, self._folder)

        self._export_open(write)

    def export_book(self) -> None:
        """Write the open briefing as a book for e-readers."""
        from reader.export.briefings.briefing_files import export_briefing_book

        self._export_open(lambda briefing, _: export_briefing_book(briefing, self._folder))

    def _export_open(self, write: Callable[[Briefing, Sequence[int]], Path]) -> None:
        opened = self._shown.opened
        if opened is None or opened.briefing is None:
            note = opened.missing_reason if opened is not None else "Open a briefing first."
            self._footer.show_note(note)
            return
        work = partial(write, opened.briefing, opened.ids)

        async def export(_: Cancel) -> None:
            with contain("The briefing cannot be exported"):
                path = await self._services.lasting.run(work)
            self._services.notify(f"1 briefing written: {path}")

        self._task.start(export)

    def export_stories(
        self, story_ids: Sequence[int], is_found: Callable[[int], bool], *, is_narrowed: bool
    ) -> None:
        """Write the briefing of each story as a note; of many only where the reader says so.

        It tells those of its articles that ``is_found`` says; where the list ``is_narrowed`` by a
        search or a filter this is said.
        """
        if not story_ids:
            return
        found = " (of the articles found)" if is_narrowed else ""
        job = partial(self._export_stories, story_ids, is_found, found)
        if len(story_ids) <= _MAX_UNASKED:
            self._task.start(job)
            return
        from reader.ui.sheets.prompts import Question

        def answer(is_wanted: bool | None) -> None:
            if is_wanted:
                self._task.start(job)

        one = self._services.get_key_label("app.export")
        stories = f"{len(story_ids):,} stories{found}"
        question = f"Write the briefings of {stories} to {self._folder}?"
        self._services.ask(Question(question, f"{one} writes that of one story."), answer)

    async def _export_stories(
        self, story_ids: Sequence[int], is_found: Callable[[int], bool], found: str, _: Cancel
    ) -> None:
        written: list[Path] = []
        errors: list[str] = []
        for story_id in story_ids:
            try:
                with contain("A story cannot be exported"):
                    written += await self._export_story(story_id, is_found)
            except ReaderError as error:
                if isinstance(error, UnexpectedError):
                    log_error(error)
                errors.append(str(error))
            done = len(written) + len(errors)
            self._task.show_status(f"Exporting {done:,} of {len(story_ids):,} stories")
        if len(written) == 1:
            self._services.notify(f"1 briefing written{found}: {written[0]}")
        elif written:
            self._services.notify(f"{len(written):,} briefings written{found} to {self._folder}")
        if errors:
            self._notices.show_list("Stories that could not be exported", errors)

    async def _export_story(self, story_id: int, is_found: Callable[[int], bool]) -> list[Path]:
        """Write the note of a story's articles found; nothing where they are gone."""
        from reader.export.briefings.briefing_files import export_briefing_note
        from reader.summarising import Length

        stories = await asyncio.to_thread(self._stories.load, [story_id])
        articles = [one for story in stories for one in story.articles if is_found(one.id)]
        if not articles:
            return []
        told = articles[:_MAX_ARTICLES]
        ids = [one.id for one in sorted(told, key=lambda one: get_place(one.date, one.id))]
        length = Length(sentences=self._services.settings.summary_sentences)
        made = await self._digests.make_briefing(ids, length)
        if made.briefing is None:
            return []
        title = self._stories.choose_best(articles).title
        named = replace(made.briefing, title=title)
        return [
            await self._services.lasting.run(export_briefing_note, named, made.ids, self._folder)
        ]
