"""Places of articles under letters, kept for the next session."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from reader.errors import LibraryError
from reader.ui.layout.article import Position
from reader.ui.layout.wrap import cut
from reader.ui.model.viewpoint import Viewpoint

if TYPE_CHECKING:
    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.screen_parts import ScreenParts

# The footer has three rows of at least 58 cells for the letters that are set: of so many it says
# in which headline and at which paragraph they are, and of those so many cells.
_MAX_SHOWN, _MAX_TITLE, _MAX_TEXT = 4, 12, 18


def _is_place(kept: object) -> TypeGuard[list[int]]:
    """Whether what the session has under a letter is a place, whatever another version wrote."""
    return isinstance(kept, list) and len(kept) == 4 and {*map(type, kept)} == {int}


class Places:
    """Sets places and goes to them; each is an article's id and a position in it."""

    def __init__(self, screen: ScreenParts, opener: ArticleOpener) -> None:
        self._screen = screen
        self._opener = opener
        self._footer = screen.footer

    @property
    def _kept(self) -> dict[str, list[int]]:
        return self._screen.session.places or {}

    def set(self, letter: str) -> None:
        """Keep what is open, and where in it the reader is, under a letter."""
        article_id = self._screen.open_article.id
        if not (len(letter) == 1 and letter.isalpha()):
            self._footer.show_note("A place has a letter for a name; nothing was set.")
        elif article_id is None:
            self._footer.show_note("Open an article first; a place is one in an article.")
        else:
            position, paragraph = self._screen.article.viewpoint()
            place = [article_id, position.paragraph, position.char, paragraph]
            self._screen.session.places = {**self._kept, letter: place}
            self._screen.session_keeper.save()
            row = self._screen.open_article.row
            # In the list one may take it for a place of the row under the cursor.
            where = f" in “{row.title}”" if row and self._screen.navigation.pane == "list" else ""
            self._footer.show_note(f"Place {letter} is set{where}.")

    def describe(self) -> str:
        """Return which letters there are to choose from, each with headline and paragraph."""
        letters = sorted(self._kept)
        if not letters:
            return "No place is set yet; ' goes back."
        shown = " · ".join(map(self._name, letters[:_MAX_SHOWN]))
        more = f" · {' '.join(letters[_MAX_SHOWN:])}" if len(letters) > _MAX_SHOWN else ""
        return f"Go to which place? {shown}{more}"

    def _name(self, letter: str) -> str:
        place = self._kept[letter]
        if not _is_place(place):
            return letter
        library, opened = self._screen.services.library, self._screen.article.article
        article_id, _, _, paragraph = place
        try:
            row = library.row(article_id)
            if row is not None and not self._screen.open_article.is_open(article_id):
                opened = library.article(article_id)
        except LibraryError:  # going there says what is wrong
            return letter
        if row is None:
            return f"{letter} (gone)"
        paragraphs = opened.paragraphs if opened is not None else ()
        text = paragraphs[paragraph].text if 0 <= paragraph < len(paragraphs) else ""
        name = f"{letter} {cut(row.title, _MAX_TITLE)}"
        return f"{name}: {cut(text, _MAX_TEXT)}" if text else name

    def go_to(self, letter: str) -> None:
        """Go to the place of a letter; ' goes back to before the last jump."""
        if letter == "'":
            self._opener.jump_back()
            return
        place = self._kept.get(letter)
        if not _is_place(place):
            self._footer.show_note(f"There is no place {letter}." if letter.isalpha() else "")
            return
        article_id, paragraph, char, current = place
        if self._screen.open_article.is_open(article_id):
            self._opener.begin_jump()
        elif not self._opener.open_by_id(article_id):
            return
        self._screen.navigation.go_to("article")
        self._screen.article.go_back(Viewpoint(Position(paragraph, char), current))
