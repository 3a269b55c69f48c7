"""Onward from reader: an article in other forms, to the clipboard, or through a command."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Literal, cast

from reader.errors import ExportError
from reader.failures import contain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.digest import Digest
    from reader.export.forms.form_files import Form
    from reader.library import Row
    from reader.ui.control.article.summaries import Summaries
    from reader.ui.control.library.article_actions import ArticleActions
    from reader.ui.control.library.outside_programs import OutsidePrograms
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.control.tasks.task import Cancel, Task
    from reader.ui.model.digests import Digests

_FORMS = (
    ("markdown", "a note in Markdown, as e writes it"),
    ("epub", "a book for e-readers"),
    ("plain", "plain text"),
    ("json", "JSON, as reader digest prints it"),
    ("copy", "the note in Markdown, to the clipboard"),
    ("feeds", "the list of your feeds, as OPML"),
)
_FEEDS = "feeds.opml"
_ONE_FILE = "The export"
_MAX_SHOWN = 100_000  # characters of what a command prints that are shown


class Onward:
    """Hands articles to other programs; ``export_note`` writes the note in Markdown."""

    def __init__(
        self,
        screen: ScreenParts,
        task: Task,
        digests: Digests,
        summaries: Summaries,
        actions: ArticleActions,
        programs: OutsidePrograms,
        export_note: Callable[[], None],
    ) -> None:
        self._screen = screen
        self._services = screen.services
        self._task = task
        self._digests = digests
        self._summaries = summaries
        self._actions = actions
        self._programs = programs
        self._export_note = export_note

    # Forms

    def choose_form(self) -> None:
        """Ask in which form the article is to be exported."""
        from reader.ui.sheets.prompts import Choice

        self._services.ask(
            Choice("Export as", _FORMS, "markdown", is_in_use=False), self._export_as
        )

    def export_feeds(self) -> None:
        """Write the list of all feeds as OPML into the export folder."""

        async def export(_: Cancel) -> None:
            with contain("The feeds cannot be exported"):
                path = await self._services.lasting.run(self._write_feeds)
            self._services.notify(f"The feeds are written: {path}")

        if self._services.library.feeds():
            self._task.start(export, _ONE_FILE)
        else:
            self._screen.footer.show_note("You have no feeds yet; O adds one by its address.")

    def _write_feeds(self) -> Path:
        from reader.export.forms.form_files import write_new
        from reader.formats.feed.opml import Outline, write_opml

        feeds = [Outline(feed.url, feed.title) for feed in self._services.library.feeds()]
        stem, dot, suffix = _FEEDS.partition(".")
        names = [_FEEDS, *(f"{stem} ({number}){dot}{suffix}" for number in range(2, 100))]
        return write_new(write_opml(feeds).encode(), self._folder, names)

    @property
    def _folder(self) -> Path:
        return self._services.settings.export_folder or self._services.paths.export

    def _export_as(self, form: str | None) -> None:
        if form == "markdown":
            self._export_note()
        elif form == "feeds":
            self.export_feeds()
        elif form is not None and (row := self._actions.need_row()) is not None:
            self._task.start(partial(self._export, row, form), _ONE_FILE)

    async def _export(self, row: Row, form: str, _: Cancel) -> None:
        with contain(f"{row.title} cannot be exported"):
            digest = await self._get_digest(row)
            work = partial(self._write, row, digest, cast("Form", form))
            written = await self._services.lasting.run(work)
        if form == "copy":
            await self._programs.copy_text(str(written), "Note")
        else:
            self._services.notify(f"1 file written: {written}")

    def _write(self, row: Row, digest: Digest, form: Form | Literal["copy"]) -> Path | str:
        """Write a file and return its path, or return the text to copy; on a thread."""
        library = self._services.library
        tags, notes = library.tags_of(row.id), library.notes(row.id)
        if form == "copy":
            from datetime import datetime

            from reader.export.digest_markdown import render_markdown

            return render_markdown(digest, datetime.now(), tags=tags, notes=notes)
        from reader.export.forms.form_files import export_form

        return export_form(digest, form, self._folder, tags=tags, notes=notes)

    async def _get_digest(self, row: Row) -> Digest:
        options = self._summaries.options
        article = await asyncio.to_thread(self._services.library.article, row.id)
        kept = self._digests.load(article, options)
        return kept if kept is not None else await self._digests.make(article, options)

    # Commands

    def pipe(self) -> None:
        """Give the article, the selection or the summary to a command of the settings."""
        pipes = self._services.settings.pipes
        if (row := self._actions.need_row()) is None:
            return
        if not pipes:
            self._screen.footer.show_note("No command is set: [pipes] in the settings has them.")
        elif len(pipes) == 1:
            self._start(row, next(iter(pipes)))
        else:
            from reader.ui.sheets.prompts import Choice

            def chosen(name: str | None) -> None:
                if name is not None:
                    self._start(row, name)

            self._services.ask(Choice("Give it to", list(pipes.items())), chosen)

    def _start(self, row: Row, name: str) -> None:
        pane, article = self._screen.navigation.pane, self._screen.article
        selected = article.selected_text if pane == "article" and article.selection else ""
        self._task.start(partial(self._pipe, row, name, pane == "summary", selected), name)

    async def _pipe(
        self, row: Row, name: str, is_summary: bool, selected: str, cancel: Cancel
    ) -> None:
        from reader.user_commands.command_run import run_user_command

        text = selected
        with contain(f"{row.title} cannot be given to {name}"):
            if not text:
                digest = await self._get_digest(row)
                text = await asyncio.to_thread(self._make_text, row, digest, is_summary)
            self._task.show_status(f"{name} runs")
            values = {"READER_TITLE": row.title, "READER_URL": row.url or ""}
            command = self._services.settings.pipes[name]
            work = partial(run_user_command, command, text, values, cancel)
            try:
                result = await self._services.lasting.run(work)
            except OSError as error:
                raise ExportError(f"{name} cannot be started: {error.strerror}.") from error
        if result.problem:
            raise ExportError(f"{name}: {result.problem}; [pipes] in the settings has it.")
        if result.output:
            from reader.ui.sheets.text_sheet import make_list_sheet

            self._services.ask(make_list_sheet(name, [result.output[:_MAX_SHOWN]]))
        else:
            what = "selection" if selected else "summary" if is_summary else "article"
            self._screen.footer.show_note(f"{name} took the {what}.")

    def _make_text(self, row: Row, digest: Digest, is_summary: bool) -> str:
        if is_summary:
            from reader.text.sentences.datelines import drop_dateline

            texts = (drop_dateline(sentence.text) for sentence in digest.told_sentences)
            lines = [row.title, *texts]
            return "\n".join([*lines, *([row.url] if row.url else [])]) + "\n"
        from reader.export.digest_text import render_plain

        library = self._services.library
        return render_plain(digest, tags=library.tags_of(row.id), notes=library.notes(row.id))
