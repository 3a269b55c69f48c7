"""A row of the list of articles, in parts: their text and the names of their styles."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812
from typing import TYPE_CHECKING

from reader.records import Record
from reader.ui.labels import (
    format_minutes_new,
    format_minutes_shown,
    format_month,
    format_share_folded,
    format_short_date,
    format_span,
)
from reader.ui.layout.cells import cell_len
from reader.ui.layout.spans import Part, Span, split_by_spans
from reader.ui.layout.wrap import cut, wrap
from reader.word_counts import count_minutes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from reader.library import Row, SavedSearch, Snippet
    from reader.library.stories.story_row import StoryRow

UPDATED_SIGN = "±"
SELECTED_SIGN = "◆"
_STAR = "★"
_READ_SIGN = "·"
UNCOMPARED_SIGN = "…"
_SHORT_MARKS = {"followed": "+ ", "muted": "− ", "": ""}  # of stories
_MIN_TITLE_WIDTH = 16  # cells of a story's headline in one row, for which numbers give way
_MIN_SOURCE_WIDTH = 8  # cells below which a cut host says nothing any more
_WIDE_SOURCE_WIDTH = 12  # beside a headline that has no room; as many as tell most hosts
_WIDE_ROW = 56  # cells of a compact row from which a source has that many
_NARROW_ROW = 40  # below which source and date stand close beside a headline that is cut
_NARROW_SOURCE_WIDTH = 5  # there, in a row below _SHORT_ROW; four letters tell most outlets apart
_SHORT_ROW = 36


class ListRow(Record):
    """How rows look: ``width`` in cells, ``today`` for dates, and what is special of this one.

    ``shows_new`` says that the minutes that are new stand behind the reading time.

    ``uncompared`` has the articles of which it is not known yet what is new.

    ``mark`` is what is said of its story, "followed" or "muted".

    ``tells_new_first`` says that the list is about what is new, which then goes before the date.

    ``name`` tells an article apart from one that would look the same, "" where none does.

    ``has_cursor`` says that the cursor is on the row, ``focused`` that the list has the keys,
    ``opened`` that the article is open, and ``selected`` that it is among those that are selected.
    """

    width: int
    today: Date
    words_per_minute: int
    focused: bool
    shows_folded: bool
    shows_new: bool = False
    uncompared: Collection[int] = ()
    has_cursor: bool = False
    opened: bool = False
    selected: bool = False
    mark: str = ""
    tells_new_first: bool = False
    name: str = ""

    @property
    def base_style(self) -> str:
        """The style of what fills the row."""
        return "cursor" if self.has_cursor else "text"

    @property
    def _quiet(self) -> str:
        return "cursor-quiet" if self.has_cursor else "quiet"

    @property
    def _strong(self) -> str:
        return "cursor-strong" if self.has_cursor else "strong"

    @property
    def _accent(self) -> str:
        return "cursor-mark" if self.has_cursor else "accent"

    def saved_search(self, search: SavedSearch, *, shown: bool) -> list[Part]:
        """Return a saved search; ``shown`` says that the list is what it finds."""
        name: Part = (search.name, self._accent if shown else self.base_style)
        query = cut(search.query, max(0, self.width - cell_len(search.name) - 6))
        quiet = "cursor-quiet" if self.has_cursor else "faint"
        return [self._bar(), ("/ ", self._accent), name, (f"  {query}", quiet)]

    def compact(self, row: Row) -> list[Part]:
        """Return the one row of an article: its headline, and facts where that leaves room."""
        right = self._compact_facts(row)
        right = f"  {right}" if right else ""
        free_width = self.width - 4 - cell_len(right)
        title = cut(_title(row), free_width)
        gap = " " * max(0, free_width - cell_len(title))
        return [
            self._bar(),
            self._sign(row),
            (title, self._strong if row.unread else self.base_style),
            (gap + right, self._quiet),
        ]

    def _compact_facts(self, row: Row) -> str:
        """Return source, date and times of an article, as many as leave its headline whole.

        Where none does, the source is cut, and the time is left out.
        """
        note = _join(self.mark, "file removed" if row.orphaned else "")
        time, new = self._format_times(row)
        date, month = self._format_dates(row)
        short = new.replace("nothing", "0")
        forms: list[tuple[str, ...]] = [(note, date, time, new), (note, date, new or time)]
        if new and self.tells_new_first:
            forms += [(note, month, short), (short,)]
        else:
            forms += [(note, date), (note, month), (month,)]
        source = self._describe_source(row)
        free_width = self.width - 6 - cell_len(_title(row))
        for form in forms:
            rest = cell_len(_join(*form))
            least = (rest + 3 if rest else 0) + min(cell_len(source), _MIN_SOURCE_WIDTH)
            if least <= free_width:
                return join_source(source, form, free_width) or ""
        source_width = _WIDE_SOURCE_WIDTH if self.width >= _WIDE_ROW else _MIN_SOURCE_WIDTH
        if self.width >= _NARROW_ROW:
            return _join(cut(source, source_width), *forms[-1])
        if self.width < _SHORT_ROW and not self.name:  # which needs its room to tell apart
            room = free_width - cell_len(" ".join(forms[-1])) - 1  # beside a whole headline
            source_width = max(_NARROW_SOURCE_WIDTH, min(room, source_width))
        return " ".join(filter(None, (cut(source, source_width), *forms[-1])))

    def _describe_source(self, row: Row) -> str:
        return _join(self.name, row.source)

    def _format_dates(self, row: Row) -> tuple[str, str]:
        """Return the date, and its shortest form."""
        return format_short_date(row.date, self.today), format_month(row.date, self.today)

    def _leaves_room(self, right: str) -> bool:
        """Return whether a headline has room in one row with what stands on its right."""
        wanted = max(_MIN_TITLE_WIDTH, (self.width - 4) // 2)
        return self.width - 4 - cell_len(right) >= wanted

    def article(self, row: Row, part: int, snippet: Snippet | None) -> list[Part]:
        """Return one of the three rows of an article, with what a search found in its text."""
        width = self.width - 4
        headline = _title(row)
        spans = wrap(headline, max(1, width))
        title = [cut(headline, width)] if snippet else [headline[s:e] for s, e in spans[:1]]
        if len(spans) > 1 and not snippet:
            title.append(cut(headline[spans[1][0] :], width))
        if part < len(title):
            mark = self._sign(row) if part == 0 else ("  ", self.base_style)
            strong = self._strong if row.unread else self.base_style
            return [self._bar(), mark, (title[part], strong)]
        if snippet and part == 1:
            found = _highlight_snippet(snippet, width, self._quiet, self._accent)
            return [self._bar(), ("  ", self.base_style), *found]
        if part == len(title) + bool(snippet):
            return [self._bar(), ("  ", self.base_style), *self._details_line(row, width)]
        return [self._bar()]

    def story(self, row: StoryRow, part: int) -> list[Part]:
        """Return one of the three rows of a story: its headline, and what it comes to."""
        width = self.width - 4
        headline = _story_title(row)
        spans = wrap(headline, max(1, width))
        is_long = len(spans) > 1
        facts = _add_number(row, self._fill_rows(row, width, is_long), width, has_row=not is_long)
        if len(facts) > 1 or len(spans) < 2:
            title = [cut(headline, width)]
        else:
            title = [headline[slice(*spans[0])], cut(headline[spans[1][0] :], width)]
        if part < len(title):
            sign = self._story_sign(row) if part == 0 else " "
            strong = self._strong if row.unread else self.base_style
            return [self._bar(), (f"{sign} ", self._accent), (title[part], strong)]
        part -= len(title)
        if part < len(facts):
            return [self._bar(), ("  ", self.base_style), (facts[part], self._quiet)]
        return [self._bar()]

    def compact_story(self, row: StoryRow) -> list[Part]:
        """Return the one row of a story."""
        mark, articles, outlets, span, new, new_short, unread = self._list_facts(row)
        least = f"{_SHORT_MARKS[mark]}{_count_found(row, '/')}"
        forms = [
            _join(mark, articles, outlets, span, new, unread, _name_number(row)),
            _join(mark, articles, outlets, span, new, unread),
            _join(mark, articles, span, new_short, unread),
            _join(mark, articles, span, new_short),
            _join(mark, articles, span),
            *([_join(mark, articles), mark] if mark else []),
            _join(least, span),
            least,
        ]
        right = next((r for r in (f"  {form}" for form in forms) if self._leaves_room(r)), "")
        free_width = self.width - 4 - cell_len(right)
        title = cut(_story_title(row), free_width)
        gap = " " * max(0, free_width - cell_len(title))
        return [
            self._bar(),
            (f"{self._story_sign(row)} ", self._accent),
            (title, self._strong if row.unread else self.base_style),
            (gap + right, self._quiet),
        ]

    def _story_sign(self, row: StoryRow) -> str:
        return SELECTED_SIGN if self.selected else _story_sign(row)

    def _fill_rows(self, row: StoryRow, width: int, leaves_row: bool) -> list[str]:
        """Return what a story comes to in one or two rows, in shorter words where they are narrow.

        Where nothing helps, what comes last is left out. It ``leaves_row`` to the headline where
        shorter words alone need one row.
        """
        mark, articles, outlets, span, new, new_short, unread = self._list_facts(row)
        sign = _SHORT_MARKS[mark]
        forms = (
            (mark, articles, outlets, span, new, unread),
            (mark, articles, outlets, span, new_short, unread),
            (f"{sign}{articles}", outlets, span, new_short, unread),
            (f"{sign}{articles}", outlets, new_short, unread),
        )
        for form in forms[: 3 if leaves_row else 0]:
            if cell_len(_join(*form)) <= width:
                return [_join(*form)]
        for form in forms:
            rows = _fill_rows(form, width)
            if sum(map(cell_len, rows)) + 3 * (len(rows) - 1) == cell_len(_join(*form)):
                break
        return rows

    def _list_facts(self, row: StoryRow) -> tuple[str, str, str, str, str, str, str]:
        """Return mark, articles, outlets, span, new minutes, these in short, unread articles.

        Each is "" where there is nothing to say.
        """
        new = short = ""
        if self.shows_new:
            minutes = max(1, count_minutes(row.words_new, self.words_per_minute))
            new = f"{minutes:,} min new" if row.words_new else "nothing new"
            short = f"{minutes:,}m new" if row.words_new else "0m new"
        outlets = "1 outlet" if row.outlets == 1 else f"{row.outlets} outlets"
        return (
            "muted" if row.is_muted else "followed" if row.is_followed else "",
            f"{_count_found(row, ' of ')} articles",
            outlets if row.outlets else "",
            format_span(row.first, row.last, self.today),
            new,
            short,
            f"{row.unread:,} unread" if row.unread else "all read",
        )

    def _bar(self) -> Part:
        if self.has_cursor:
            return ("▌" if self.focused else "▏", "cursor-mark")
        return ("▏", "accent") if self.opened else (" ", self.base_style)

    def _sign(self, row: Row) -> Part:
        sign = SELECTED_SIGN if self.selected else _state_sign(row)
        return f"{sign} ", self._quiet if sign == _READ_SIGN else self._accent

    def _details_line(self, row: Row, width: int) -> list[Part]:
        right = "✓" if row.finished else f"{int(row.progress * 100)}%" if row.progress > 0 else ""
        if self.shows_folded:
            right = format_share_folded(row.words, row.words_shown)
        notes = ["updated" if row.changed_at else "", right, "file removed" if row.orphaned else ""]
        notes.append(self.mark)
        notes = [note for note in notes if note]
        while len(notes) > 1 and cell_len(" · ".join(notes)) > width // 2:
            notes.pop(0)  # the sign before the headline says that it was updated, too
        right = " · ".join(notes)
        free_width = width - (cell_len(right) + 1 if right else 0)
        left = cut(self._fit_details(row, free_width), free_width)
        gap = " " * max(0, width - cell_len(left) - cell_len(right))
        return [(left, self._quiet), (gap + right, self._quiet)]

    def _fit_details(self, row: Row, width: int) -> str:
        """Return source, date and times of an article in one row; what says least gives way."""
        time, new = self._format_times(row)
        date, month = self._format_dates(row)
        short = new.replace("nothing", "0")
        forms: list[tuple[str, ...]] = [(date, time, new), (month, time, new)]
        if new and new != UNCOMPARED_SIGN:  # it says more than the date
            forms += [(time, new), (time, short)]
        forms += [(month, time), (month,)]
        source = self._describe_source(row)
        fitting = (join_source(source, form, width) for form in forms)
        return next((facts for facts in fitting if facts is not None), source or month)

    def _format_times(self, row: Row) -> tuple[str, str]:
        """Return the reading time and how much of it is new; "" where there is nothing to say."""
        time = format_minutes_shown(row.words, self.words_per_minute, row.words_shown)
        if not self.shows_new or row.is_read_whole:
            return time, ""
        if row.words_new is None and row.id in self.uncompared:
            return time, UNCOMPARED_SIGN
        return time, format_minutes_new(row.words_new, row.words_shown, self.words_per_minute)


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def join_source(source: str, facts: Iterable[str], width: int) -> str | None:
    """Return a source, cut where it must be, with facts behind it, in at most ``width`` cells.

    None where so little of the source would be left that it says nothing.
    """
    rest = _join(*facts)
    if not source:
        return rest if cell_len(rest) <= width else None
    free_width = width - (cell_len(rest) + 3 if rest else 0)
    if free_width < min(cell_len(source), _MIN_SOURCE_WIDTH):
        return None
    return _join(cut(source, free_width), rest)


def _fill_rows(facts: Iterable[str], width: int) -> list[str]:
    """Return facts in at most two rows; one that does not fit is left out."""
    rows = [""]
    for fact in filter(None, facts):
        joined = _join(rows[-1], fact)
        if cell_len(joined) <= width:
            rows[-1] = joined
        elif len(rows) == 1 and cell_len(fact) <= width:
            rows.append(fact)
    return rows


def _name_number(row: StoryRow) -> str:
    """Return the number by which queries and commands know a story."""
    return f"story {row.id}"


def _add_number(row: StoryRow, facts: list[str], width: int, *, has_row: bool) -> list[str]:
    """Return the facts of a story with its number, where that takes no row from its headline."""
    joined = _join(facts[-1], _name_number(row))
    if cell_len(joined) <= width:
        return [*facts[:-1], joined]
    return [*facts, _name_number(row)] if has_row and len(facts) < 2 else facts


def _count_found(row: StoryRow, between: str) -> str:
    """Return how many articles a story has; while a search is on also how many it finds."""
    count = f"{len(row.rows):,}"
    return f"{len(row.found):,}{between}{count}" if row.not_found else count


def _story_sign(row: StoryRow) -> str:
    return "▾" if row.is_unfolded else "▸"


def _story_title(row: StoryRow) -> str:
    """Return the headline, behind a star where one of the articles has a star."""
    has_star = any(article.starred for article in row.rows)
    return f"{_STAR} {row.best.title}" if has_star else row.best.title


def _state_sign(row: Row) -> str:
    """Return the sign that each article begins with, so that one sees where the last one ends."""
    if row.starred:
        return _STAR
    return "●" if row.unread else _READ_SIGN


def _title(row: Row) -> str:
    """Return the headline, behind a sign where the text was updated and not opened since."""
    return f"{UPDATED_SIGN} {row.title}" if row.changed_at else row.title


def _highlight_snippet(snippet: Snippet, width: int, style: str, mark_style: str) -> list[Part]:
    """Return as much of a snippet as a row holds, from shortly before its first mark on."""
    text, marks = snippet.text, snippet.marks
    if marks and cell_len(text[: marks[0][1]]) > width:
        start = text.rfind(" ", 0, max(0, marks[0][0] - width // 3)) + 1
        text = f"…{text[start:]}"
        marks = tuple((a - start + 1, b - start + 1) for a, b in marks)
    text = cut(text, width)
    spans = [Span(a, min(b, len(text)), mark_style) for a, b in marks if a < len(text)]
    return list(split_by_spans(text, 0, spans, style))
