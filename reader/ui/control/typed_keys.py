"""Keys that go with the one before: counts (12G), ZZ, the letters of places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from reader.ui.commands import COMMANDS_BY_ID, format_key
from reader.ui.control.movement_ends import MovementEnds

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.control.article.unread_parts import UnreadParts
    from reader.ui.control.kept_places import Places
    from reader.ui.control.screen_parts import ScreenParts

_MAX_COUNT = 9999
# What a count has done so many times, and what it makes go to the row of that number.
REPEATED = frozenset(
    {
        *("down", "up", "page_down", "page_up", "half_down", "half_up"),
        *("next_paragraph", "previous_paragraph", "next_part", "previous_part"),
        *("next_conflict", "next_disputed", "next_new"),
    }
)
NUMBERED = frozenset({"top", "bottom"})
_SCOPES = ("list", "article", "summary", "briefing")

Wanted = Literal["", "count", "quit", "place", "jump"]


class TypedKeys:
    """Takes the keys that go with one that was pressed; all others act as ever."""

    def __init__(self, screen: ScreenParts, places: Places, unread_parts: UnreadParts) -> None:
        self._screen = screen
        self._footer = screen.footer
        self._places = places
        self._unread_parts = unread_parts
        self._ends = MovementEnds(screen)
        self._character = ""  # what the key that acts now writes
        self._wanted: Wanted = ""
        self._digits = ""
        self._count = 0  # for the command of the key that is pressed now

    def try_take(self, key: str, character: str | None) -> bool:
        """Take a key that goes with the one before; False where it acts by itself."""
        self._count, self._character = 0, character or ""
        wanted, self._wanted = self._wanted, ""
        if not wanted:
            return False
        self._footer.show_note("")
        if key == "escape":
            return True
        if wanted == "count":
            return self._take_after_count(character or "")
        if wanted == "quit":
            if character not in ("Z", "Q"):
                return False
            self._screen.quit()
        elif wanted == "place":
            self._places.set(character or "")
        else:
            self._places.go_to(character or "")
        return True

    def _take_after_count(self, character: str) -> bool:
        if character.isascii() and character.isdigit():
            self._want_more_digits(character)
            return True
        self._count = int(self._digits)
        return False

    def _want_more_digits(self, digit: str) -> None:
        self._digits = str(min(int(self._digits + digit), _MAX_COUNT))
        self._want("count", f"{self._digits} …")

    def _want(self, wanted: Wanted, note: str) -> None:
        self._wanted = wanted
        self._footer.show_note(note, stays=True)  # as long as the next key goes with this one

    # What begins

    def begin_count(self) -> None:
        """Begin a count, with the digit that was pressed."""
        self._digits = ""
        if self._character.isascii() and self._character.isdigit():
            self._want_more_digits(self._character)
        else:
            self._footer.show_note("A count is typed with digits, before the key that it is for.")

    def begin_quit(self) -> None:
        """Wait for the second Z, or the Q that vim has too, which leave."""
        self._want("quit", f"{self._label('app.quit_pair')} again quits.")

    def begin_place(self) -> None:
        """Wait for the letter of a place that is to be set."""
        self._want("place", "A letter sets this place.")

    def begin_jump(self) -> None:
        """Wait for the letter of a place to go to."""
        self._want("jump", self._places.describe())

    def _label(self, name: str) -> str:
        return format_key(self._footer.get_keys(COMMANDS_BY_ID[name])[0])

    # What a count does

    def repeat(self, name: str, run: Callable[[], None]) -> None:
        """Run the command of an id, as often as the count before it says."""
        count, self._count = self._count, 0
        command = COMMANDS_BY_ID[name]
        run = partial(self._ends.move, name, run)
        if not count or command.scope not in _SCOPES:
            run()
        elif command.name in NUMBERED:
            self.go_to_number(count)
        else:
            for _ in range(count if command.name in REPEATED else 1):
                run()

    def go_to_number(self, number: int) -> None:
        """Go to the row of the list, the paragraph or the sentence of a number, from 1.

        Behind the last one it is the last, and that is said.
        """
        pane = self._screen.navigation.pane
        if pane == "list":
            self._screen.list.move_to(number - 1)
            self._say_last(number, self._screen.list.count, "row")
        elif pane == "summary":
            self._screen.summary.move_to(number - 1)
            self._say_last(number, self._screen.summary.count, "sentence")
        elif self._screen.navigation.briefing is not None:
            self._footer.show_note("A briefing has no numbered paragraphs.")
        elif self._screen.article.page is None:
            self._footer.show_note(self._screen.article.no_article_reason)
        else:
            self._unread_parts.go_to_paragraph(number)
            self._say_last(number, len(self._screen.article.page.shown), "paragraph")

    def _say_last(self, number: int, count: int, noun: str) -> None:
        """Say of a number that is behind the last one how many there are."""
        if number > count:
            there = "is 1" if count == 1 else f"are {count:,}" if count else "is no"
            self._footer.show_note(f"There {there} {noun}{'s' if count > 1 else ''}.")
