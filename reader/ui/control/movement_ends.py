"""What is said where a key cannot move any further."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.control.screen_parts import ScreenParts

_FORTH = frozenset({"down", "page_down", "half_down", "next_paragraph", "next_part"})
_BACK = frozenset({"up", "page_up", "half_up", "previous_paragraph", "previous_part"})
_GOES_ON = "article.page_down"  # to the next article, and says itself where there is none
_ENDS = {
    "list": ("This is the first row.", "This is the last row."),
    "article": ("The article begins here.", "The article ends here."),
    "summary": ("This is the first sentence.", "This is the last sentence."),
    "briefing": ("The briefing begins here.", "The briefing ends here."),
}


class MovementEnds:
    """Runs movements, and says of one that moved nothing which end was reached."""

    def __init__(self, screen: ScreenParts) -> None:
        self._screen = screen

    def move(self, name: str, run: Callable[[], None]) -> None:
        """Run the command of an id."""
        scope, _, movement = name.partition(".")
        is_forth, is_back = movement in _FORTH, movement in _BACK
        if not (is_forth or is_back) or name == _GOES_ON or scope not in _ENDS:
            return run()
        before = self._find_place(scope)
        run()
        if before is not None and self._find_place(scope) == before:
            self._screen.footer.show_note(_ENDS[scope][is_forth])

    def _find_place(self, scope: str) -> object:
        """Return what tells one place of a pane from another, None where it is empty."""
        screen = self._screen
        if scope == "list":
            return screen.list.cursor if screen.list.count else None
        if scope == "summary":
            return screen.summary.cursor if screen.summary.count else None
        if scope == "briefing":
            return screen.briefing.position
        article = screen.article
        return (article.top, article.current, article.selection)
