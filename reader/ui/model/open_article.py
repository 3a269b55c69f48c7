"""The open article: its row, how far it is read, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import LibraryError
from reader.ui.layout.article import Position
from reader.ui.layout.passed_text import Movement, PassedText, Place, TextSpan
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from reader.library import Library, Row
    from reader.ui.model.list_model import ListModel
    from reader.ui.writer import Writer

_IDLE_SECONDS = 120.0  # without a key, after which nobody is taken to be reading
_SAVE_SECONDS = 0.4  # of rest before a position is kept: not a write for every key
_END: Place = (1 << 30, 0)  # behind the last paragraph of any text
_FASTEST = 4  # times the reader's speed, at which an article can be skimmed at most


class ReadingProgress(NamedTuple):
    """Where the reader stands, the share above the lower edge, whether the end is on screen.

    The share is from 0 to 1; ``movement`` is how the reader came there.
    """

    position: Position
    share: float
    at_end: bool
    movement: Movement


class OpenArticle:
    """Which article is open; keeps its position and reading time in the library.

    ``key`` is the content key of the text on screen, which may be an earlier text of the article;
    ``has_new_text`` says that the library has a later one.

    Of the text counts as read what was scrolled over, and what was on the screen for as long as it
    takes to skim it; not what a jump passed over. The event ``opened`` has the row of the article
    that is shown now; ``left_out`` has what was passed over in one whose end was reached.
    ``set_timer`` calls a function after some seconds and returns what can be stopped.
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
        self.left_out: Event[Sequence[TextSpan]] = Event()
        self.id: int | None = None
        self.key = ""
        self.has_new_text = False
        self._progress: ReadingProgress | None = None
        self._passed = PassedText()
        self._is_ended = False  # the reader came to the end, and has read what is on screen there
        self._has_unsaved_position = False
        self._save_timer: Any = None
        self._end_timer: Any = None
        self._unsaved_seconds = 0.0  # read and not kept yet
        self._seconds_here = 0.0  # read since the screen came to where it is
        self._is_reading = False
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
        self._stop_end_timer()
        self.id, self.key = row.id, key
        self._progress, self._has_unsaved_position, self._is_ended = None, False, False
        self._passed = PassedText(self._load_passed(row.id, key))
        self._seconds_here = 0.0
        self._rows.hold(row)
        self._rows.patch(row.id, unread=False, changed_at=None)

    def forget(self) -> None:
        """Keep nothing more of the article, which the library has no more."""
        self._stop_save_timer()
        self._stop_end_timer()
        self.id, self._progress, self._is_ended = None, None, False
        self._has_unsaved_position, self._unsaved_seconds = False, 0.0
        self._rows.release()

    # Position

    def move(self, progress: ReadingProgress) -> None:
        """Take note of where the reader is now; it is kept once the reader rests."""
        if self.id is None:
            return
        before, self._progress = self._progress, progress
        movement = progress.movement
        self._passed.add(movement.passed)
        if before is not None and self._seconds_here >= self._skim_seconds(before.movement.share):
            self._passed.add(movement.left)
        # A new layout is not reading: only another position, or the end, is kept.
        if before is not None and progress.position != before.position:
            self._seconds_here = 0.0
            self._has_unsaved_position = True
            self._start_save_timer()
        if not progress.at_end:
            self._stop_end_timer()
        elif before is None or not before.at_end:
            self._stop_end_timer()
            if movement.passed:  # scrolled to the end, as one does who has read what was above
                self._is_ended = True
                self._has_unsaved_position = True
                self._start_save_timer()
            else:
                # It fits on the screen, or a jump led there. Nothing counts as read by having been
                # opened, so it is finished only after the time in which the words can be read.
                seconds = self._skim_seconds(movement.share)
                self._end_timer = self._set_timer(max(_SAVE_SECONDS, seconds), self._rest_at_end)

    def _skim_seconds(self, share: float) -> float:
        """Return the seconds in which a share of the open article can be skimmed."""
        row = self.row
        words = 0 if row is None else row.words_shown or row.words
        return share * words / (self._words_per_second * _FASTEST)

    def finish(self) -> None:
        """Take what is on the screen as read, where the article's end is on it."""
        if self._progress is not None and self._progress.at_end:
            self._is_ended = self._has_unsaved_position = True
            self._save_position()

    def save(self) -> None:
        """Keep position and reading time now."""
        self._save_position()
        self._save_time()

    def _load_passed(self, article_id: int, key: str) -> list[TextSpan]:
        """Return what of a text counts as read; nothing where the library cannot be asked."""
        try:
            texts = self._library.read_articles.load_read_texts(article_id)
        except LibraryError:  # the next change tells it
            return []
        text = next((text for text in texts if text.key.hex() == key), None)
        if text is None:
            return []
        if text.paragraph is None:
            return [((0, 0), _END)]
        end = max((text.paragraph, text.char or 0), (text.marked_paragraph, text.marked_char))
        return PassedText(text.unread_gaps).find_gaps(end)

    def _save_position(self) -> None:
        self._stop_save_timer()
        if self.id is None or self._progress is None or not self._has_unsaved_position:
            return
        self._has_unsaved_position = False
        self._save_time()
        position, share, at_end, movement = self._progress
        before_text = position.paragraph < 0
        paragraph, char = (0, 0) if before_text else (position.paragraph, max(position.char, 0))
        end: Place = (paragraph, char)
        if at_end and self._is_ended:
            self._passed.add(movement.shown)
            end = movement.end
        gaps = self._passed.find_gaps(end)
        self._writer.write(
            self._library.set_position,
            *(self.id, paragraph, char, share),
            key=self.key,
            end=end,
            gaps=gaps,
        )
        self._rows.patch(self.id, progress=share)
        if end == movement.end and not gaps:
            self._writer.write(self._library.mark_finished, self.id, key=self.key)
            is_whole = not self.has_new_text  # else the text that was finished is an earlier one
            self._rows.patch(self.id, finished=True, is_read_whole=is_whole)

    def _rest(self) -> None:
        self._save_position()
        self._tell_left_out()

    def _rest_at_end(self) -> None:
        self.finish()
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        if self._is_ended and self._progress is not None and self._progress.at_end:
            gaps = self._passed.find_gaps(self._progress.movement.end)
            if gaps:
                self.left_out.emit(gaps)

    def _start_save_timer(self) -> None:
        self._stop_save_timer()
        self._save_timer = self._set_timer(_SAVE_SECONDS, self._rest)

    def _stop_end_timer(self) -> None:
        if self._end_timer is not None:
            self._end_timer.stop()
            self._end_timer = None

    def _stop_save_timer(self) -> None:
        if self._save_timer is not None:
            self._save_timer.stop()
            self._save_timer = None

    # Reading time

    def count_time(self, *, reading: bool) -> None:
        """Count the time since the last call, where the reader was reading as it began.

        ``reading`` is whether the reader is from now on.
        """
        now = monotonic()
        if self._is_reading:
            seconds = min(now - self._last_activity, _IDLE_SECONDS)
            self._unsaved_seconds += seconds
            self._seconds_here += seconds
        self._last_activity, self._is_reading = now, reading

    def _save_time(self) -> None:
        seconds, self._unsaved_seconds = self._unsaved_seconds, 0.0
        if self.id is not None and seconds > 0:
            self._writer.write(self._library.add_reading_time, self.id, seconds)
