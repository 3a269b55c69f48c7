"""Reading in the room: what is open, where its reader is, and the jumps between."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.worker import Worker

from reader.errors import LibraryError
from reader.ui.layout.article import Position
from reader.ui.screens.room_base import RoomBase
from reader.ui.selecting import Place

if TYPE_CHECKING:
    from reader.article import Article
    from reader.digest import Digest, DigestOptions
    from reader.library import Row
    from reader.summarising import Length
    from reader.ui.app import ReaderApp
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.summary_pane import SummaryPane

_LONG = 1_000  # paragraphs beyond which reading a kept digest would be felt
_AWAY = 120.0  # seconds without a key after which nobody is reading
_JUMPS = 100  # that can be gone back
_SAVE_AFTER = 0.4  # seconds of rest before a position is kept: not a write a key


class Reading(RoomBase):
    """Opens articles, keeps positions, follows summary sentences to their source."""

    def __init__(self, app: ReaderApp) -> None:
        super().__init__(app)
        self.jumps: list[tuple[int, ArticlePane.View]] = []
        self._going_back = False
        self._seconds = 0.0  # read in the open article and not kept yet
        self._looked = monotonic()
        self._conflict_step = 0
        self._position: tuple[int, str, Position, float, bool] | None = None
        self._unsaved = False
        self._save_timer: Timer | None = None
        self._digesting: Worker[None] | None = None
        self._shown_options: DigestOptions | None = None

    def leave_digest(self) -> bool:
        """Leave a summary that is being made; False where there is none."""
        if self._digesting is None or not self._digesting.is_running:
            return False
        self._digesting.cancel()
        if self.article.digest is None:
            self.summary.show_working("no summary")
            return True
        self.summary.show_working("")
        self.keys.show_note(f"{self.digests.options.method} was left; the summary stays.")
        self._show_options_again()
        return True

    def _show_options_again(self) -> None:
        """Go back to the options of the digest in view."""
        self.digests.options = self._shown_options or self.digests.defaults

    # Opening

    def open_article(self, row: Row) -> None:
        """Show an article where its reader left it, and mark it read."""
        self._spend()
        self._keep_time()
        self.save_position()
        if self.open_row is not None and self.open_row.id != row.id and not self._going_back:
            self._begin_jump()
        library = self.reader.library
        try:
            article, state = library.article(row.id), library.state(row.id)
        except LibraryError as error:
            self.reader.report(error)
            return
        self.open_row, self.open_key = row, article.key
        self._position, self._unsaved = None, False
        self._conflict_step = 0
        self.list.open_id = row.id
        self.shelf.keep(row.id)
        with_kin = self.reader.settings.mark_copies_read
        self.reader.writer.write(library.mark_opened, row.id, with_kin=with_kin, key=self.open_key)
        self.list.change(row.id, unread=False, changed_at=None)
        at_start = (state.paragraph, state.char) == (0, 0)
        position = Position(-1, 0) if at_start else Position(state.paragraph, state.char)
        # A long one is shown at once as it was imported: its digest is read while it is looked at.
        kept = self.digests.kept(article) if len(article.paragraphs) <= _LONG else None
        self.article.show(kept.article if kept else article, position, row.words)
        if kept is not None:
            self.show_digest(kept)
        else:
            self.summary.show(None)
            self.make_digest(article)

    def forget_open(self) -> None:
        """Keep nothing more of the article in view: the library has it no more."""
        self.open_row = self.list.open_id = None
        self._position, self._unsaved, self._seconds = None, False, 0.0
        self.list.refresh()

    def make_digest(self, article: Article) -> None:
        """Have a digest made of the article in view, and show it when it is there."""
        self._digesting = self.start_worker(
            partial(self._digest, article), group="digest", exclusive=True
        )

    async def _digest(self, article: Article) -> None:
        from reader.digesting import DigestError
        from reader.export.export_phrases import describe_failures

        method = self.digests.options.method
        self.summary.show_working("reading …" if method == "gist" else f"{method} … Esc leaves")

        def progress(share: float) -> None:
            self.summary.show_working(f"{method} {share:.0%} · Esc leaves")

        try:
            kept = await asyncio.to_thread(self.digests.kept, article)
            digest = kept or await self.digests.make(article, progress)
        except DigestError as error:
            self._show_failure(article, str(error))
            return
        if digest.failures and self._has_digest_of(article):
            self._show_failure(article, describe_failures(digest))
        elif self._is_in_view(article):
            self.show_digest(digest)

    def _is_in_view(self, article: Article) -> bool:
        return self.article.article is not None and self.article.article.key == article.key

    def _has_digest_of(self, article: Article) -> bool:
        shown = self.article.digest
        return shown is not None and not shown.failures and self._is_in_view(article)

    def _show_failure(self, article: Article, sentence: str) -> None:
        """Say why there is no digest; one that is in view stays, with its options."""
        self._show_options_again()
        self.reader.tell(sentence, severity="error")
        if self._has_digest_of(article):
            self.summary.show_working("")
        elif self._is_in_view(article):
            self.summary.show_failure(sentence)

    def show_digest(self, digest: Digest) -> None:
        """Show a digest of the article in view."""
        self._shown_options = self.digests.options
        shown = self.article.digest
        if shown is not None and shown.folding == digest.folding:
            self.article.show_summary(digest)
        else:
            self.article.show_digest(digest)
        self.summary.show(digest)
        wanted = self.digests.options == self.digests.defaults and not self.has_new_text
        if self.open_row is not None and wanted and not digest.failures:
            self.list.change(self.open_row.id, words_shown=digest.words_shown)

    def open_by_id(self, article_id: int) -> bool:
        """Open an article, listed or not; False where it is gone."""
        row = self.shelf.row(article_id)
        if row is None:
            self.keys.show_note("That article is not in the library any more.")
            return False
        number = self.shelf.find(article_id)
        if number is not None:
            self.list.move_to(number)
        self.open_article(row)
        return True

    def _open_beside(self, *, unread: bool, backwards: bool) -> bool:
        start = self.open_row or self.list.chosen
        if start is None:
            return False
        row = self.shelf.beside(start.id, unread=unread, backwards=backwards)
        if row is None:
            self.keys.show_note(
                "No further article." if not unread else "No further unread article."
            )
            return False
        number = self.shelf.find(row.id)
        if number is not None:
            self.list.move_to(number)
        self.open_article(row)
        if self.place == "summary":
            self.go_to_place("article")
        return True

    def action_next_article(self) -> None:
        """Open the next article of the list."""
        self._open_beside(unread=False, backwards=False)

    def action_previous_article(self) -> None:
        """Open the previous article of the list."""
        self._open_beside(unread=False, backwards=True)

    def action_next_unread(self) -> None:
        """Open the next unread article of the list."""
        self._open_beside(unread=True, backwards=False)

    def action_previous_unread(self) -> None:
        """Open the previous unread article of the list."""
        self._open_beside(unread=True, backwards=True)

    def on_article_pane_finished(self) -> None:
        """Go on to the next unread article."""
        self._open_beside(unread=True, backwards=False)

    def on_article_pane_nothing_folded(self) -> None:
        """Say that Enter has nothing to show here."""
        self.keys.show_note("No copies are folded here.")

    def on_article_pane_differences_wanted(self) -> None:
        """Show what the copies of the current paragraph say differently."""
        from reader.ui.screens.differences import differences_sheet

        digest = self.article.digest
        if digest is None or self.article.current not in digest.folding.copies:
            self.on_article_pane_nothing_folded()
        else:
            self.app.push_screen(differences_sheet(digest, self.article.current))

    def on_article_pane_conflict_wanted(self) -> None:
        """Go to the next place of a conflict: one side, then the other, then the next one."""
        digest = self.article.digest
        conflicts = digest.folding.conflicts if digest else ()
        if digest is None or not conflicts:
            self.keys.show_note("No two paragraphs here disagree on a number, date or unit.")
            return
        if self._conflict_step == 0:
            self._begin_jump()
        number, side = divmod(self._conflict_step % (2 * len(conflicts)), 2)
        self._conflict_step += 1
        conflict = conflicts[number]
        one = Place(conflict.paragraph, conflict.start, conflict.end)
        other = Place(conflict.other, conflict.other_start, conflict.other_end)
        told = " ≠ ".join(
            digest.article.paragraphs[place.paragraph].text[place.start : place.end]
            for place in (one, other)
        )
        if side:
            one, other = other, one
        self.article.go_to(one, other)
        self.keys.show_note(f"{conflict.kind} {number + 1} of {len(conflicts)}: {told} · C goes on")

    # Reading state

    def on_article_view_moved(self, event: ArticlePane.Moved) -> None:
        """Keep the position once the reader rests."""
        if self.open_row is None:
            return
        self._spend()
        before = self._position
        self._position = (
            *(self.open_row.id, self.open_key),
            *(event.position, event.progress, event.ended),
        )
        # What is laid out anew has not been read on: only another place, or the end, is kept.
        moved = before is not None and event.position != before[2]
        ended = event.ended and not (before is not None and before[4])
        if not moved and not ended:
            return
        self._unsaved = True
        if self._save_timer is not None:
            self._save_timer.stop()
        self._save_timer = self.set_timer(_SAVE_AFTER, self.save_position)

    def save_position(self) -> None:
        """Keep where the reader is in the open article."""
        if self._save_timer is not None:
            self._save_timer.stop()
            self._save_timer = None
        if self._position is None or not self._unsaved:
            return
        self._unsaved = False
        self._keep_time()
        article_id, key, position, progress, ended = self._position
        paragraph, char = max(position.paragraph, 0), max(position.char, 0)
        if position.paragraph < 0:
            char = 0
        library, writer = self.reader.library, self.reader.writer
        writer.write(library.set_position, article_id, paragraph, char, progress, key=key)
        if ended:
            writer.write(library.mark_finished, article_id)
        row = self.list.change(article_id, progress=progress)
        if row is not None and ended:
            self.list.change(article_id, finished=True)

    def _spend(self) -> None:
        """Count the time since the last look as read, but not that of a reader who went away."""
        now = monotonic()
        if self.place == "article":
            self._seconds += min(now - self._looked, _AWAY)
        self._looked = now

    def _keep_time(self) -> None:
        seconds, self._seconds = self._seconds, 0.0
        if self.open_row is not None and seconds > 0:
            self.reader.writer.write(
                self.reader.library.add_reading_time, self.open_row.id, seconds
            )

    # The summary

    def on_summary_pane_jump(self, event: SummaryPane.Jump) -> None:
        """Go to where a sentence stands, and remember where the reader was."""
        self._begin_jump()
        self.go_to_place("article")
        sentence = event.sentence
        self.article.go_to(Place(sentence.paragraph, sentence.start, sentence.end))

    def _begin_jump(self) -> None:
        if self.open_row is not None:
            self.jumps.append((self.open_row.id, self.article.view()))
            del self.jumps[:-_JUMPS]

    def action_jump_back(self) -> None:
        """Go back to where the last jump began."""
        if not self.jumps:
            self.keys.show_note("No jump to go back from.")
            return
        article_id, view = self.jumps.pop()
        elsewhere = self.open_row is None or self.open_row.id != article_id
        self._going_back = True
        there = not elsewhere or self.open_by_id(article_id)
        self._going_back = False
        if not there:
            return
        self.go_to_place("article")
        self.article.go_back(view)

    def on_summary_pane_resized(self, event: SummaryPane.Resized) -> None:
        """Make the summary longer or shorter."""
        from reader.ui.lengths import stepped

        self._set_length(stepped(self._length, event.step))

    def on_summary_pane_length_wanted(self) -> None:
        """Let the reader choose a length."""
        from reader.ui.lengths import length_choices
        from reader.ui.screens.prompts import Choice

        lengths = length_choices(self.reader.settings.words_per_minute)
        now = next((n for n, (_, length) in lengths.items() if length == self._length), "")

        def choose(name: str | None) -> None:
            if name is not None:
                self._set_length(lengths[name][1])

        options = [(name, told) for name, (told, _) in lengths.items()]
        self.app.push_screen(Choice("How long the summary is", options, now), choose)

    @property
    def _length(self) -> Length:
        return self.digests.options.length

    def _set_length(self, length: Length) -> None:
        if length != self._length:
            self.digests.options = replace(self.digests.options, length=length)
            self._summarise_again()

    def _summarise_again(self) -> None:
        article = self.article.article
        if article is None or self.open_row is None:
            return
        # The digest is made of the article as imported: the one in view is repaired already.
        try:
            original = self.reader.library.article(self.open_row.id, self.open_key)
        except LibraryError as error:
            self.reader.report(error)
            return
        self.make_digest(original)

    def on_summary_pane_method_wanted(self) -> None:
        """Let the reader choose a method."""
        from reader.ui.methods import METHOD_NAMES
        from reader.ui.screens.prompts import Choice

        def choose(name: str | None) -> None:
            if name is not None and name != self.digests.options.method:
                self.digests.options = replace(self.digests.options, method=name)
                self._summarise_again()

        method = self.digests.options.method
        self.app.push_screen(Choice("How to summarise", METHOD_NAMES, method), choose)
