"""Where the statements of a briefing are said: its articles, and the way to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library import Row
    from reader.ui.control.article.article_opener import ArticleOpener
    from reader.ui.control.briefing.shown_briefing import ShownBriefing
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.layout.briefing_layout import Target


class BriefingSources:
    """Leads from the current statement of the briefing to the articles that say it."""

    def __init__(self, screen: ScreenParts, shown: ShownBriefing, opener: ArticleOpener) -> None:
        self._screen = screen
        self._services = screen.services
        self._shown = shown
        self._opener = opener

    def get_row(self) -> Row | None:
        """Return the article that says the current statement; without a briefing the open one."""
        if not self._shown.is_shown or self._shown.opened is None:
            return self._screen.open_article.row
        targets = self._get_targets()
        if not targets:
            return None
        return self._screen.rows.load_row(self._shown.opened.ids[targets[0].article])

    def _get_targets(self) -> Sequence[Target]:
        """Return where the current statement is said: in the summary, the sentence's places."""
        screen, block = self._screen, self._screen.briefing.block
        if screen.navigation.pane == "summary" and self._shown.opened is not None:
            return self._shown.opened.get_sentence_targets(screen.summary.cursor)
        return block.targets if block is not None else ()

    def follow(self) -> None:
        """Go to where the current statement is said; of several places let one be chosen."""
        targets = self._get_targets()
        if len(targets) == 1:
            self._go_to(targets[0])
        elif targets:
            self._choose(targets)

    def follow_sentence(self) -> None:
        """Go to where the sentence of the summary is said."""
        if not self.say_if_missing():
            self.follow()

    def say_if_missing(self) -> bool:
        """Say why the briefing is not there yet; False where it is."""
        if self._shown.opened is None or not (note := self._shown.opened.missing_reason):
            return False
        self._screen.footer.show_note(note)
        return True

    def _choose(self, targets: Sequence[Target]) -> None:
        from datetime import date as Date  # noqa: N812

        from reader.ui.labels import format_short_date
        from reader.ui.layout.article_columns import ArticleLabel
        from reader.ui.sheets.article_choice import ArticleChoice

        opened = self._shown.opened
        if opened is None:
            return
        labels = []
        for target in targets:
            head = opened.heads[target.article]
            date = format_short_date(head.date, Date.today())
            labels.append(ArticleLabel(f"[{target.article + 1}] {head.title}", head.source, date))

        def choose(index: str | None) -> None:
            if index is not None:
                self._go_to(targets[int(index)])

        self._services.ask(ArticleChoice("Who says this", labels), choose)

    def _go_to(self, target: Target) -> None:
        opened = self._shown.opened
        if opened is None:
            return
        self._shown.add_jump()
        if not self._opener.open_by_id(opened.ids[target.article], is_jump=False):
            return
        self._shown.hide()
        self._screen.navigation.go_to("article")
        pane, article = self._screen.article, self._screen.article.article
        if target.place is not None and article is not None and opened.briefing is not None:
            told = opened.briefing.articles[target.article]
            if told.key == article.key:
                pane.go_to(TextRange(*target.place))
            else:
                self._screen.footer.show_note("This article has another text by now.")
                return
        key = self._services.get_key_label("app.jump_back")
        self._screen.footer.show_note(f"{key} goes back to the briefing.")

    def show_next_disputed(self) -> None:
        """Go to the next figure that sources tell differently, and say what each of them tells."""
        if self._screen.briefing.next_disputed():
            self._explain_dispute()
        elif not self.say_if_missing():
            self._screen.footer.show_note("No figure is told differently here.")

    def _explain_dispute(self) -> None:
        from reader.export.briefings.difference_phrases import explain_dispute

        block, opened = self._screen.briefing.block, self._shown.opened
        if block is None or not block.targets or opened is None or opened.briefing is None:
            return
        target = block.targets[0]
        if target.place is not None:
            note = explain_dispute(opened.briefing, target.article, target.place.paragraph)
            self._screen.footer.show_note(f"{note}.")

    def show_next_new(self) -> None:
        """Go to the next statement that is new since the briefing was opened last."""
        if not self._screen.briefing.next_new() and (opened := self._shown.opened) is not None:
            self._screen.footer.show_note(opened.nothing_new_reason)
