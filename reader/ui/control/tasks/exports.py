"""Exports: the summaries of articles as Markdown notes in the export folder."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.log import log_error
from reader.ui.control.library.article_actions import EMPTY_LIST

if TYPE_CHECKING:
    from reader.article import Article
    from reader.digest import Digest
    from reader.library import Row
    from reader.ui.control.article.summaries import Summaries
    from reader.ui.control.notices import Notices
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.digests import Digests
    from reader.ui.model.list_model import ListModel
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar


class Exports:
    """Writes notes; ``need_rows`` gives the articles of the command that exports one."""

    def __init__(
        self,
        services: Services,
        task: Task,
        digests: Digests,
        summaries: Summaries,
        rows: ListModel,
        notices: Notices,
        footer: FooterBar,
        need_rows: Callable[[], Sequence[Row]],
        export_stories: Callable[..., None],
    ) -> None:
        self._services = services
        self._task = task
        self._digests = digests
        self._summaries = summaries
        self._rows = rows
        self._notices = notices
        self._footer = footer
        self._need_rows = need_rows
        self._export_stories = export_stories

    def export_one(self) -> None:
        """Write the note of the open article, or of what is under the list's cursor."""
        if rows := self._need_rows():
            self._task.start(partial(self._export, rows))

    def export_all(self) -> None:
        """Write the notes of all articles of the list; of all stories where it shows these.

        Of a story it is its articles that the list's search and filter find.
        """
        if stories := self._rows.story_ids:
            order = self._rows.story_order
            assert order is not None  # there are stories
            is_narrowed = self._rows.is_narrowed
            self._export_stories(stories, order.is_found, is_narrowed=is_narrowed)
            return
        if rows := self._rows.all_rows():
            self._task.start(partial(self._export, rows))
        else:
            self._footer.show_note(EMPTY_LIST)

    def leave(self) -> bool:
        """Cancel an export, or what else is handed on; False where nothing is."""
        if not self._task.cancel(at_once=True):
            return False
        name = self._task.running
        kept = "Export cancelled; the notes written so far are kept."
        self._footer.show_note(kept if name == self._task.name else f"{name} was cancelled.")
        return True

    async def _export(self, rows: Sequence[Row], cancel: Cancel) -> None:
        settings = self._services.settings
        folder = settings.export_folder or self._services.paths.export
        written: list[Path] = []
        errors: list[str] = []
        async for result in self._write_notes(rows, folder):
            if isinstance(result, ReaderError):
                errors.append(str(result))
            else:
                written.append(result)
            if len(rows) > 1:
                done = min(len(written) + len(errors), len(rows))  # a note may have both
                self._task.show_status(f"Exporting {done:,} of {len(rows):,} notes")
        if len(written) == 1:
            self._services.notify(f"1 note written: {written[0]}")
        elif written:
            self._services.notify(f"{len(written):,} notes written to {folder}")
        if len(errors) == 1:
            self._services.notify(errors[0], severity="error")
        elif errors:
            self._notices.show_list("Articles that could not be exported", errors)

    async def _write_notes(
        self, rows: Sequence[Row], folder: Path
    ) -> AsyncIterator[Path | ReaderError]:
        """Write a note for each row; yield its path, and an error if something is missing in it.

        For a note that could not be written, the error alone.
        """
        from reader.digesting import DigestError
        from reader.export.note_files import export_article
        from reader.export.note_links import find_note_links
        from reader.export.note_template import load_template

        path = self._services.settings.note_template
        try:
            template = None if path is None else await asyncio.to_thread(load_template, path)
        except ReaderError as error:
            yield error
            return
        fields = template.fields if template else frozenset()
        library = self._services.library
        options = self._summaries.options
        for row in rows:
            try:
                with contain(f"{row.title} cannot be exported"):
                    article: Article = await asyncio.to_thread(library.article, row.id)
                    digest = self._digests.load(article, options)
                    if digest is None:
                        digest = await self._digests.make(article, options)
                    path = await self._services.lasting.run(
                        export_article,
                        digest,
                        folder,
                        with_article=self._services.settings.export_article,
                        tags=await asyncio.to_thread(library.tags_of, row.id),
                        notes=await asyncio.to_thread(library.notes, row.id),
                        words_new=await self._count_new_words(row.id, digest),
                        template=template,
                        links=await asyncio.to_thread(
                            find_note_links, library, row.id, folder, fields
                        ),
                    )
            except ReaderError as error:
                if isinstance(error, UnexpectedError):
                    log_error(error)
                yield error
                continue
            yield path
            if digest.error is not None:
                yield DigestError(f"{row.title}: {digest.error}")

    async def _count_new_words(self, article_id: int, digest: Digest) -> int | None:
        """Return how many words of an article are new to the reader, None where it is unknown."""
        from reader.digesting import DigestError

        library, settings = self._services.library, self._services.settings
        if not settings.known_sentences or library.file is None or digest.failures:
            return None
        kept = (await asyncio.to_thread(library.new_words.load, [article_id]))[article_id]
        if kept.is_counted and self._rows.shows_new:
            return kept.words
        try:
            return (await self._digests.count_new_words(article_id)).words_new
        except DigestError:
            return None  # in the log; the note is complete without it
