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
    format_year,
    name_source,
)
from reader.ui.layout.cells import cell_len
from reader.ui.layout.list_rows.row_differences import NO_DIFFERENCE, Difference
from reader.ui.layout.list_rows.row_sources import (
    MIN_SOURCE_WIDTH,
    count_telling_cells,
    cut_source,
    join_facts,
    join_source,
)
from reader.ui.layout.list_rows.story_facts import (
    add_number,
    count_found,
    count_shortly,
    name_number,
)
from reader.ui.layout.spans import Part, highlight_snippet
from reader.ui.layout.wrap import cut, fill_rows, wrap
from reader.word_counts import count_minutes

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.library import Row, SavedSearch, Snippet
    from reader.library.stories.story_row import StoryRow

UPDATED_SIGN = "±"
SELECTED_SIGN = "◆"
_STAR = "★"
_READ_SIGN = "·"
UNCOMPARED_SIGN = "…"
_SHORT_MARKS = {"followed": "+ ", "muted": "− ", "": ""}  # of stories
_MIN_TITLE_WIDTH = 16  # cells of a story's headline in one row, for which numbers give way
_WIDE_SOURCE_WIDTH = 12  # beside a headline that has no room; as many as tell most hosts
_WIDE_ROW = 70  # cells of a compact row from which a source has that many
_CLOSE_SOURCE_WIDTH = 7  # below, where source and date stand close beside a headline that is cut
_NARROW_SOURCE_WIDTH = 5  # in a row below _NARROW_ROW; four letters tell most outlets apart
_NARROW_ROW = 40
# Cells of a list from which it says that nothing is new in words: all of its rows, or none.
_IN_WORDS = 40
_ARTICLES_IN_WORDS = 50  # from which it says "5 articles" and "3 unread", below "3/5 unread"
_COMPACT_IN_WORDS = 48


class ListRow(Record):
    """How rows look: ``width`` in cells, ``today`` for dates, and what is special of this one.

    ``shows_new`` says that the minutes that are new stand behind the reading time.

    ``uncompared`` has the articles of which it is not known yet what is new.

    ``mark`` is what is said of its story, "followed" or "muted".

    ``tells_new_first`` says that the list is about what is new, which then goes before the date.

    ``difference`` is what tells an article apart from others with the same headline.

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
    difference: Difference = NO_DIFFERENCE

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
        note = join_facts(self.mark, "file removed" if row.orphaned else "")
        time, new = self._format_times(row, in_words=self.width >= _COMPACT_IN_WORDS)
        date, month, _ = self._format_dates(row)
        forms: list[tuple[str, ...]] = [(note, date, time, new), (note, date, new or time)]
        if new and self.tells_new_first and not self.difference.has_day:
            forms += [(note, month, new), (new,)]
        else:
            forms += [(note, date), (note, month), (month,)]
        source = self._describe_source(row)
        free_width = self.width - 6 - cell_len(_title(row))
        least_of_source = min(cell_len(source), MIN_SOURCE_WIDTH)
        for least in (count_telling_cells(source, self.difference), least_of_source):
            for form in forms:
                rest = cell_len(join_facts(*form))
                if (rest + 3 if rest else 0) + least <= free_width:
                    return join_source(source, self.difference, form, free_width)
        if self.width >= _WIDE_ROW:
            return join_facts(cut_source(source, self.difference, _WIDE_SOURCE_WIDTH), *forms[-1])
        least = _CLOSE_SOURCE_WIDTH
        if self.width < _NARROW_ROW and not self.difference.name:  # which needs its room
            least = _NARROW_SOURCE_WIDTH
        room = free_width - cell_len(" ".join(forms[-1])) - 1  # beside a whole headline
        source = cut_source(source, self.difference, max(least, min(room, MIN_SOURCE_WIDTH)))
        return " ".join(filter(None, (source, *forms[-1])))

    def _describe_source(self, row: Row) -> str:
        return join_facts(self.difference.name, name_source(row.source, row.path))

    def _format_dates(self, row: Row) -> tuple[str, str, str]:
        """Return the date, and two forms that are ever shorter where the day does not matter."""
        date = format_short_date(row.date, self.today)
        if self.difference.has_day:
            return date, date, date
        return date, format_month(row.date, self.today), format_year(row.date, self.today)

    def _leaves_room(self, right: str) -> bool:
        """Return whether a headline has room in one row with what stands on its right."""
        wanted = max(_MIN_TITLE_WIDTH, (self.width - 4) // 2)
        return self.width - 4 - cell_len(right) >= wanted

    def article(self, row: Row, part: int, snippet: Snippet | None, rows: int = 3) -> list[Part]:
        """Return one of the ``rows`` of an article, with what a search found in its text.

        That stands last: it comes later than the others, and moves none of them.
        """
        width = self.width - 4
        title = _wrap_title(_title(row), width)
        if part < len(title):
            mark = self._sign(row) if part == 0 else ("  ", self.base_style)
            strong = self._strong if row.unread else self.base_style
            return [self._bar(), mark, (title[part], strong)]
        indent = ("  ", self.base_style)
        if part == len(title):
            return [self._bar(), indent, *self._details_line(row, width)]
        if snippet and part == len(title) + 1 < rows:
            return [
                self._bar(),
                indent,
                *highlight_snippet(snippet, width, self._quiet, self._accent),
            ]
        return [self._bar()]

    def story(self, row: StoryRow, part: int) -> list[Part]:
        """Return one of the three rows of a story: its headline, and what it comes to.

        A headline has two rows where it needs them, as that of an article.
        """
        width = self.width - 4
        title = _wrap_title(_story_title(row), width)
        if part < len(title):
            sign = self._story_sign(row) if part == 0 else " "
            strong = self._strong if row.unread else self.base_style
            return [self._bar(), (f"{sign} ", self._accent), (title[part], strong)]
        has_row = len(title) == 1
        facts = add_number(row, self._fit_facts(row, width, 1 + has_row), width, has_row=has_row)
        part -= len(title)
        if part < len(facts):
            return [self._bar(), ("  ", self.base_style), (facts[part], self._quiet)]
        return [self._bar()]

    def compact_story(self, row: StoryRow) -> list[Part]:
        """Return the one row of a story."""
        in_words = self.width >= _COMPACT_IN_WORDS
        mark, articles, outlets, span, new, unread = self._list_facts(row, in_words=in_words)
        least = f"{_SHORT_MARKS[mark]}{count_found(row, '/')}"
        forms = [
            join_facts(mark, articles, outlets, span, new, unread, name_number(row)),
            join_facts(mark, articles, outlets, span, new, unread),
            join_facts(mark, articles, span, new, unread),
            join_facts(mark, articles, span, new),
            join_facts(mark, articles, span),
            *([join_facts(mark, articles), mark] if mark else []),
            join_facts(least, span),
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
        return SELECTED_SIGN if self.selected else "▾" if row.is_unfolded else "▸"

    def _fit_facts(self, row: StoryRow, width: int, rows: int) -> list[str]:
        """Return what a story comes to in at most so many ``rows``; what says least gives way.

        How many articles it has, how many of them are unread, and its days stay longest.
        """
        in_words = self.width >= _IN_WORDS
        mark, articles, outlets, span, new, unread = self._list_facts(row, in_words=in_words)
        sign, (number, noun) = _SHORT_MARKS[mark], count_shortly(row)
        unread_too = unread if row.not_found else ""  # which the counts do not say then
        counts = f"{number} {noun}"
        forms: tuple[tuple[str, ...], ...] = (
            (mark, counts, span, outlets, new, unread_too),
            (f"{sign}{counts}", span, outlets, new, unread_too),
            (f"{sign}{counts}", span, new, unread_too),
            (f"{sign}{counts}", span, unread_too),
            (f"{sign}{counts}", span),
            (f"{sign}{number}", span),
            (f"{sign}{count_found(row, '/')}", span),
        )
        if self.width >= _ARTICLES_IN_WORDS:
            forms = (
                (mark, articles, outlets, span, new, unread),
                (f"{sign}{articles}", outlets, span, new, unread),
                (f"{sign}{articles}", span, new, unread),
                *forms[2:],
            )
        filled = (fill_rows(form, width, rows) for form in forms)
        return next((facts for facts in filled if facts), [cut(join_facts(*forms[-1]), width)])

    def _list_facts(self, row: StoryRow, *, in_words: bool) -> tuple[str, str, str, str, str, str]:
        """Return mark, articles, outlets, span, new minutes, unread articles.

        Each is "" where there is nothing to say; ``in_words`` also a number that is 0.
        """
        new = ""
        if self.shows_new:
            minutes = max(1, count_minutes(row.words_new, self.words_per_minute))
            nothing = "nothing new" if in_words else "0 min new"
            new = f"{minutes:,} min new" if row.words_new else nothing
        outlets = "1 outlet" if row.outlets == 1 else f"{row.outlets} outlets"
        return (
            "muted" if row.is_muted else "followed" if row.is_followed else "",
            f"{count_found(row, ' of ')} articles",
            outlets if row.outlets else "",
            format_span(row.first, row.last, self.today),
            new,
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
        """Return source, date and times of an article in one row; what says least gives way.

        That is the reading time, then the day and the month of another year, then the source.
        """
        time, new = self._format_times(row, in_words=self.width >= _IN_WORDS)
        date, month, year = self._format_dates(row)
        says_new = bool(new) and new != UNCOMPARED_SIGN  # which is more than the date
        forms: list[tuple[str, ...]] = [(date, time, new), (month, time, new)]
        if says_new and not self.difference.has_day:
            forms.append((time, new))
        forms += [(date, new), (month, new), (year, new)]
        if says_new and not self.difference.has_day:
            forms.append((new,))
        else:
            forms += [(date,), (month,), (year,)]
        source = self._describe_source(row)
        whole = count_telling_cells(source, self.difference)
        for form in forms:
            rest = cell_len(join_facts(*form))
            if whole + (rest + 3 if rest else 0) <= width:
                return join_source(source, self.difference, form, width)
        return join_source(source, self.difference, forms[-1], width)

    def _format_times(self, row: Row, *, in_words: bool) -> tuple[str, str]:
        """Return the reading time and how much of it is new; "" where there is nothing to say.

        That nothing is new is said ``in_words``, or as "0 new".
        """
        time = format_minutes_shown(row.words, self.words_per_minute, row.words_shown)
        if not self.shows_new or row.is_read_whole:
            return time, ""
        if row.words_new is None and row.id in self.uncompared:
            return time, UNCOMPARED_SIGN
        new = format_minutes_new(row.words_new, row.words_shown, self.words_per_minute)
        return time, new if in_words else new.replace("nothing", "0")


def _wrap_title(headline: str, width: int) -> list[str]:
    """Return a headline in at most two rows, cut where it needs more."""
    spans = wrap(headline, max(1, width))
    title = [headline[slice(*spans[0])]]
    return [*title, cut(headline[spans[1][0] :], width)] if len(spans) > 1 else title


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
