"""The open article: its row, how far it is read, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import LibraryError
from reader.ui.layout.article import Position
from reader.ui.layout.heights import Place, TextSpan
from reader.ui.layout.passed_text import Movement, PassedText, ReadShare, SkimmedText
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from reader.library import Library, Row
    from reader.ui.model.list_model import ListModel
    from reader.ui.writer import Writer

_IDLE_SECONDS = 120.0  # without a key, after which nobody is taken to be reading
_SAVE_SECONDS = 0.4  # of rest before a position is kept: not a write for every key
_LOOK_SECONDS = 1.0  # after which it is seen again what of the screen counts as read
_END: Place = (1 << 30, 0)  # behind the last paragraph of any text


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

    Of the text counts as read what stood on the screen for as long as it takes to skim it, see
    ``SkimmedText``. The event ``opened`` has the row of the article that is shown now;
    ``read_changed`` has what was passed over, where that is other than before; ``left_out`` has it
    in an article whose end was reached. ``set_timer`` calls a function after some seconds and
    returns what can be stopped; ``clock`` returns the seconds since some time.
    """

    def __init__(
        self,
        library: Library,
        writer: Writer,
        rows: ListModel,
        words_per_minute: int,
        set_timer: Callable[[float, Callable[[], Any]], Any],
        clock: Callable[[], float],
    ) -> None:
        self._library = library
        self._writer = writer
        self._rows = rows
        self._words_per_minute = words_per_minute
        self._set_timer = set_timer
        self._clock = clock
        self.opened: Event[Row] = Event()
        self.read_changed: Event[ReadShare] = Event()
        self.left_out: Event[Sequence[TextSpan]] = Event()
        self.id: int | None = None
        self.key = ""
        self.has_new_text = False
        self._progress: ReadingProgress | None = None
        self._skimmed = SkimmedText(0, words_per_minute)
        self._is_ended = False  # the end was on the screen for long enough to be read
        self._is_told = False  # what was passed over, since the end was reached
        self._has_unsaved_position = False
        self._save_timer: Any = None
        self._look_timer: Any = None
        self._unsaved_seconds = 0.0  # read and not kept yet
        self._is_reading = False
        self._last_activity = self._counted_until = clock()

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
        self._stop_look_timer()
        self.id, self.key = row.id, key
        self._progress, self._has_unsaved_position = None, False
        self._is_ended = self._is_told = False
        self._skimmed = self._load_read(row, key)
        self._rows.hold(row)
        self._rows.patch(row.id, unread=False, changed_at=None)

    def forget(self) -> None:
        """Keep nothing more of the article, which the library has no more."""
        self._stop_save_timer()
        self._stop_look_timer()
        self.id, self._progress = None, None
        self._has_unsaved_position, self._unsaved_seconds = False, 0.0
        self._rows.release()

    # Position

    def move(self, progress: ReadingProgress) -> None:
        """Take note of where the reader is now; it is kept once the reader rests."""
        if self.id is None:
            return
        before, self._progress = self._progress, progress
        has_read = self._skimmed.move(progress.movement)
        # A new layout is not reading: only another position, or more that is read, is kept.
        if has_read or (before is not None and progress.position != before.position):
            self._has_unsaved_position = True
            self._start_save_timer()
        if not progress.at_end:
            self._is_told = False
        self._show_read()
        self._note_end()
        self._look_later()

    def finish(self) -> Sequence[TextSpan]:
        """Keep what is read by now; return what is not read."""
        self._count_time()
        self._save_position()
        return self.find_unread()

    def save(self) -> None:
        """Keep position and reading time now."""
        self._save_position()
        self._save_time()

    def reload_read(self) -> None:
        """Take over from the library what counts as read, after that was changed by hand."""
        if (row := self.row) is not None and self._progress is not None:
            self._skimmed = self._load_read(row, self.key)
            self._skimmed.move(self._progress.movement)
            self._show_read()
            self._look_later()

    def find_gaps(self) -> Sequence[TextSpan]:
        """Return what was passed over above where the reader has come, in order."""
        return self._skimmed.counted.find_gaps(self._find_end())

    def find_unread(self) -> Sequence[TextSpan]:
        """Return all that does not count as read, in order."""
        if self._progress is None:
            return ()
        return self._skimmed.counted.find_gaps(self._progress.movement.sizes.end)

    def _find_end(self) -> Place:
        """Return how far the reader has come: to the upper edge, or to the last that was read."""
        if self._progress is None:
            return (0, 0)
        paragraph, char = self._progress.position
        above = (0, 0) if paragraph < 0 else (paragraph, max(char, 0))
        return min(max(above, self._skimmed.counted.end), self._progress.movement.sizes.end)

    @property
    def share_read(self) -> float:
        """The share of the text that counts as read."""
        if self._progress is None:
            return 0.0
        sizes = self._progress.movement.sizes
        return 1 - sizes.count(self.find_unread()) / sizes.total if sizes.total else 1.0

    def _show_read(self) -> None:
        gaps = self.find_gaps()
        self.read_changed.emit(ReadShare(gaps, self.share_read))

    def _look_later(self) -> None:
        """See later what of the screen counts as read, unless all of it does."""
        self._stop_look_timer()
        left = self._skimmed.seconds_left
        if self._is_reading and left > 0:
            self._look_timer = self._set_timer(
                min(max(_SAVE_SECONDS, left), _LOOK_SECONDS), self._look
            )

    def _look(self) -> None:
        self._count_time()
        if self._clock() < self._last_activity + _IDLE_SECONDS:
            self._look_later()

    def _note_end(self) -> None:
        """Have the article finished where its end is on the screen and was read."""
        progress, row = self._progress, self.row
        if progress is None or self._is_ended or not progress.at_end:
            return
        if self._skimmed.is_screen_read and not (row and row.finished and row.is_read_whole):
            self._is_ended = self._has_unsaved_position = True
            self._start_save_timer()

    def _load_read(self, row: Row, key: str) -> SkimmedText:
        """Return what of a text counts as read; nothing where the library cannot be asked."""
        words, speed = row.words_shown or row.words, self._words_per_minute
        try:
            texts = self._library.read_articles.load_read_texts(row.id)
        except LibraryError:  # the next change tells it
            texts = []
        text = next((text for text in texts if text.key.hex() == key), None)
        if text is None:
            return SkimmedText(words, speed)
        if text.paragraph is None:
            return SkimmedText(words, speed, [((0, 0), _END)])
        read = PassedText(text.gaps).find_gaps((text.paragraph, text.char or 0))
        return SkimmedText(words, speed, read, (text.marked_paragraph, text.marked_char))

    def _save_position(self) -> None:
        self._stop_save_timer()
        if self.id is None or self._progress is None or not self._has_unsaved_position:
            return
        self._has_unsaved_position = False
        self._save_time()
        position, share, _, movement = self._progress
        before_text = position.paragraph < 0
        paragraph, char = (0, 0) if before_text else (position.paragraph, max(position.char, 0))
        end, gaps = self._find_end(), self.find_gaps()
        if gaps:
            share = self.share_read
        self._writer.write(
            self._library.set_position,
            *(self.id, paragraph, char, share),
            key=self.key,
            end=end,
            gaps=self._skimmed.read.find_gaps(end),
        )
        self._rows.patch(self.id, progress=share)
        if self._is_ended and end == movement.sizes.end and not gaps:
            self._writer.write(self._library.mark_finished, self.id, key=self.key)
            is_whole = not self.has_new_text  # else the text that was finished is an earlier one
            self._rows.patch(self.id, finished=True, is_read_whole=is_whole)

    def _rest(self) -> None:
        self._save_position()
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        progress = self._progress
        if progress is None or not progress.at_end or self._is_told:
            return
        if self._skimmed.is_screen_read and (gaps := self.find_gaps()):
            self._is_told = True
            self.left_out.emit(gaps)

    def _start_save_timer(self) -> None:
        self._stop_save_timer()
        self._save_timer = self._set_timer(_SAVE_SECONDS, self._rest)

    def _stop_look_timer(self) -> None:
        if self._look_timer is not None:
            self._look_timer.stop()
            self._look_timer = None

    def _stop_save_timer(self) -> None:
        if self._save_timer is not None:
            self._save_timer.stop()
            self._save_timer = None

    # Reading time

    def count_time(self, *, reading: bool) -> None:
        """Count the time since the last call, where the reader was reading as it began.

        ``reading`` is whether the reader is from now on. A key or another sign of the reader led
        here.
        """
        self._count_time()
        self._last_activity, self._is_reading = self._clock(), reading
        self._look_later()

    def _count_time(self) -> None:
        now = min(self._clock(), self._last_activity + _IDLE_SECONDS)
        seconds, self._counted_until = max(now - self._counted_until, 0.0), self._clock()
        if not self._is_reading or self.id is None:
            return
        self._unsaved_seconds += seconds
        if self._skimmed.stay(seconds):
            self._has_unsaved_position = True
            self._start_save_timer()
            self._show_read()
            self._note_end()

    def _save_time(self) -> None:
        seconds, self._unsaved_seconds = self._unsaved_seconds, 0.0
        if self.id is not None and seconds > 0:
            self._writer.write(self._library.add_reading_time, self.id, seconds)
