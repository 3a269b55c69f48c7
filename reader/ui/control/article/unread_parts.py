"""What of the open article was passed over: said, marked, and gone to; and who is reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.passed_text import count_paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.layout.heights import Place, TextSpan


class UnreadParts:
    """Leads to what was passed over, and counts the time for which the article is read."""

    def __init__(self, screen: ScreenParts, opener: ArticleOpener) -> None:
        self._screen = screen
        self._opener = opener
        opener.is_reading = self.is_reading
        screen.open_article.read_changed.subscribe(screen.article.show_read)
        screen.open_article.left_out.subscribe(self._tell)

    def is_reading(self) -> bool:
        """Return whether the open article is on the screen and nothing else is looked at.

        It is read while it has the keys, and from the list while the cursor is on it, since `n` and
        `J` open articles from there too. A cursor that has gone on, and the summary, are looked at
        instead.
        """
        screen, article = self._screen, self._screen.open_article.id
        if article is None or not screen.is_active or screen.navigation.briefing is not None:
            return False
        if screen.navigation.pane != "list":
            return screen.navigation.pane == "article"
        chosen = screen.list.chosen
        is_chosen = chosen is not None and chosen.id == article and self._opener.was_chosen
        return is_chosen and screen.article.is_on_screen

    def _tell(self, gaps: Sequence[TextSpan]) -> None:
        """Say of an article whose end was reached why it does not count as read to its end."""
        paragraphs = _name_paragraphs(gaps)
        label = self._screen.services.get_key_label
        forth, read = label("article.next_unread_part"), label("app.toggle_read")
        self._screen.footer.show_note(
            f"{paragraphs} passed over, not read: {forth} goes there, {read} counts all."
        )

    # Ways through the article

    def go_on(self) -> None:
        """Open the next unread article, and say what was not read of the one before."""
        opened = self._screen.open_article
        before, unread = opened.id, opened.finish()
        self._opener.open_next_unread()
        if unread and opened.id != before:
            paragraphs = _name_paragraphs(unread)
            back = self._screen.services.get_key_label("app.jump_back")
            self._screen.footer.show_note(
                f"{paragraphs} of the one before not read; {back} goes back."
            )

    def go_to_next(self) -> None:
        """Go to the next part that was not read; from the last one round to the first."""
        screen = self._screen
        self._opener.count_time()
        unread = screen.open_article.find_unread()
        if not unread:
            screen.footer.show_note("All of this article counts as read.")
            return
        here = self._find_here()
        number = next((n for n, (start, _) in enumerate(unread) if start > here), 0)
        place = unread[number][0]
        self._jump(lambda: screen.article.go_to_place(*place))
        back = screen.services.get_key_label("app.jump_back")
        paragraphs = _name_paragraphs([unread[number]])
        of_all = f"Part {number + 1:,} of {len(unread):,} not read" if unread[1:] else "Not read"
        screen.footer.show_note(f"{of_all}: {paragraphs}; {back} goes back.")

    def _find_here(self) -> Place:
        """Return what the last call has led to, or where the screen begins."""
        article = self._screen.article
        if article.jumped_to is not None and article.gone_to_place is not None:
            return article.gone_to_place
        paragraph, char = article.position
        return (paragraph, char) if paragraph >= 0 else (-1, 0)

    def lead_back(self) -> None:
        """Have a jump back lead to what is on the screen, and say so."""
        self._opener.begin_jump()
        key = self._screen.services.get_key_label("app.jump_back")
        self._screen.footer.show_note(f"{key} goes to where you left this article.")

    def go_to_top(self) -> None:
        """Go to the beginning; a jump back leads to here."""
        self._jump(self._screen.article.go_to_top)

    def go_to_bottom(self) -> None:
        """Go to the end; a jump back leads to here."""
        self._jump(self._screen.article.go_to_bottom)

    def go_to_paragraph(self, number: int) -> None:
        """Go to the paragraph of a number, from 1; a jump back leads to here."""
        self._jump(lambda: self._screen.article.go_to_paragraph(number))

    def _jump(self, go: Callable[[], None]) -> None:
        before = self._screen.article.viewpoint()
        self._opener.begin_jump()
        go()
        if self._screen.article.viewpoint() == before:
            self._opener.drop_jump()


def _name_paragraphs(spans: Sequence[TextSpan]) -> str:
    count = count_paragraphs(spans)
    return "1 paragraph" if count == 1 else f"{count:,} paragraphs"
