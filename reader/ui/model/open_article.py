"""The open article: its row, how far it is read, and for how long."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.ui.layout.article import Position
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from reader.library import Library, Row
    from reader.ui.model.list_model import ListModel
    from reader.ui.writer import Writer

_IDLE_SECONDS = 120.0  # without a key, after which nobody is taken to be reading
_SAVE_SECONDS = 0.4  # of rest before a position is kept: not a write for every key
_FASTEST = 4  # times the reader's speed, at which an article can be skimmed at most


class ReadingProgress(NamedTuple):
    """Where the reader stands, the share read from 0 to 1, and whether the end was on screen."""

    position: Position
    share: float
    at_end: bool


class OpenArticle:
    """Which article is open; keeps its position and reading time in the library.

    ``key`` is the content key of the text on screen, which may be an earlier text of the article;
    ``has_new_text`` says that the library has a later one.

    The event ``opened`` has the row of the article that is shown now. ``set_timer`` calls a
    function after some seconds and returns what can be stopped.
    """

    def __init__(
        self,
        library: Library,
        writer: Writer,
        rows: ListModel,
        words_per_minute: int,
        set_timer: Callable[[float, Callable[[], Any]], Any],
    ) -> None:
        self._library = library
        self._writer = writer
        self._rows = rows
        self._words_per_second = words_per_minute / 60
        self._set_timer = set_timer
        self.opened: Event[Row] = Event()
        self.id: int | None = None
        self.key = ""
        self.has_new_text = False
        self._progress: ReadingProgress | None = None
        self._has_unsaved_position = False
        self._timer: Any = None
        self._unsaved_seconds = 0.0  # read and not kept yet
        self._last_activity = monotonic()

    @property
    def row(self) -> Row | None:
        """The row of the open article, None where no article is open."""
        return self._rows.row_of(self.id) if self.id is not None else None

    def is_open(self, article_id: int) -> bool:
        """Whether an article is the open one."""
        return self.id == article_id

    def open(self, row: Row, key: str) -> None:
        """Make another article the open one; position and time of the last one are kept."""
        self.save()
        self.id, self.key = row.id, key
        self._progress, self._has_unsaved_position = None, False
        self._rows.hold(row)
        self._rows.patch(row.id, unread=False, changed_at=None)

    def forget(self) -> None:
        """Keep nothing more of the article, which the library has no more."""
        self._stop_timer()
        self.id, self._progress = None, None
        self._has_unsaved_position, self._unsaved_seconds = False, 0.0
        self._rows.release()

    # Position

    def move(self, progress: ReadingProgress) -> None:
        """Take note of where the reader is now; it is kept once the reader rests."""
        if self.id is None:
            return
        before, self._progress = self._progress, progress
        # A new layout is not reading: only another position, or the end, is kept.
        moved = before is not None and progress.position != before.position
        ended = progress.at_end and not (before is not None and before.at_end)
        if moved:
            self._has_unsaved_position = True
            self._stop_timer()
            self._timer = self._set_timer(_SAVE_SECONDS, self._save_position)
        elif ended and not self._has_unsaved_position:
            # It fits on the screen. Nothing counts as read by having been opened, so it is
            # finished only after the time in which its words can be read.
            row = self.row
            words = 0 if row is None else row.words_shown or row.words
            seconds = words / (self._words_per_second * _FASTEST)
            self._stop_timer()
            self._timer = self._set_timer(max(_SAVE_SECONDS, seconds), self.finish)

    def finish(self) -> None:
        """Take the article as read to its end, where that is on screen."""
        if self._progress is not None and self._progress.at_end:
            self._has_unsaved_position = True
            self._save_position()

    def save(self) -> None:
        """Keep position and reading time now."""
        self._save_position()
        self._save_time()

    def _save_position(self) -> None:
        self._stop_timer()
        if self.id is None or self._progress is None or not self._has_unsaved_position:
            return
        self._has_unsaved_position = False
        self._save_time()
        position, share, at_end = self._progress
        before_text = position.paragraph < 0
        paragraph, char = (0, 0) if before_text else (position.paragraph, max(position.char, 0))
        self._writer.write(
            self._library.set_position, self.id, paragraph, char, share, key=self.key
        )
        self._rows.patch(self.id, progress=share)
        if at_end:
            self._writer.write(self._library.mark_finished, self.id, key=self.key)
            is_whole = not self.has_new_text  # else the text that was finished is an earlier one
            self._rows.patch(self.id, finished=True, is_read_whole=is_whole)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    # Reading time

    def count_time(self, *, reading: bool) -> None:
        """Count the time since the last call as read where the reader was ``reading``."""
        now = monotonic()
        if reading:
            self._unsaved_seconds += min(now - self._last_activity, _IDLE_SECONDS)
        self._last_activity = now

    def _save_time(self) -> None:
        seconds, self._unsaved_seconds = self._unsaved_seconds, 0.0
        if self.id is not None and seconds > 0:
            self._writer.write(self._library.add_reading_time, self.id, seconds)
