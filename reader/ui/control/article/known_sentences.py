"""What of the open article was read in others: found, shown, and corrected by the reader."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - ``date`` is a field of others
from functools import partial
from typing import TYPE_CHECKING

from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from reader.digest import Digest
    from reader.known import KnownSpan
    from reader.ui.control.navigation import Navigation
    from reader.ui.model.digests import Digests
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.summary_pane import SummaryPane

_IS_READ = "All of this article counts as read."
_NOTHING_KNOWN = "Nothing in this paragraph was read in another article."
_STILL_COMPARED = "This article is still being compared with what you read."


class KnownActions:
    """Has the known sentences of the open article found once its digest is shown.

    ``index_later`` has what was read since brought into the index.
    """

    def __init__(
        self,
        services: Services,
        digests: Digests,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        summary_pane: SummaryPane,
        navigation: Navigation,
        footer: FooterBar,
        open_by_id: Callable[[int], bool],
        index_later: Callable[[], None],
    ) -> None:
        self._services = services
        self._digests = digests
        self._open_article = open_article
        self._article_pane = article_pane
        self._summary_pane = summary_pane
        self._navigation = navigation
        self._footer = footer
        self._open_by_id = open_by_id
        self._index_later = index_later
        self._is_finding = False

    @property
    def _is_wanted(self) -> bool:
        return self._services.settings.known_sentences and self._services.library.file is not None

    # Finding

    def load(self, digest: Digest) -> None:
        """Find what of the open article was read in others; ``digest`` is shown of it."""
        if self._is_wanted and not digest.failures:
            work = partial(self._find, digest)
            self._is_finding = True
            self._services.run(work, group="known", exclusive=True)

    def reload(self) -> None:
        """Find it again, after what counts as read has changed."""
        self._open_article.reload_read()
        self.find_again()
        self._index_later()

    def find_again(self) -> None:
        """Find it again, with what was indexed meanwhile."""
        if (digest := self._article_pane.digest) is not None:
            self.load(digest)

    async def _find(self, digest: Digest) -> None:
        from reader.digesting import DigestError
        from reader.ui.model.known_text import make_known_text

        try:
            known = await self._digests.find_known(digest.article)
        except DigestError:
            self._is_finding = False
            return  # in the log; the article is complete without it
        self._is_finding = False  # else, cancelled, it is found again or of another article
        if self._is_in_view(digest):
            text = make_known_text(digest, known, Date.today(), self._open_article.id)
            self._article_pane.show_known(text if text.spans else None)
            self._show_in_summary()
        if known.pending:
            self._index_later()

    def toggle_folding(self) -> None:
        """Show all that was read before, here or elsewhere, or fold it again."""
        self._article_pane.toggle_folding()
        self._show_in_summary()
        if self._article_pane.folded:
            self._footer.show_note("Every article is folded from now on.")
            return
        key = self._services.get_key_label("article.toggle_folding")
        self._footer.show_note(f"Every article is shown whole from now on; {key} folds again.")

    def _show_in_summary(self) -> None:
        known = self._article_pane.known if self._article_pane.folded else None
        self._summary_pane.show_known(known.spans if known is not None else {})

    def _is_in_view(self, digest: Digest) -> bool:
        shown = self._article_pane.digest
        return shown is not None and shown.article.key == digest.article.key

    # What the reader says of it

    def go_to_source(self) -> None:
        """Go to where the selected sentence, or one of the current paragraph, was read."""
        spans = self._find_chosen()
        known = self._article_pane.known
        if not spans or known is None:
            self._explain_nothing()
            return
        span = spans[0]
        source = known.sources[span.article]
        if not self._open_by_id(source.article):
            return
        self._navigation.go_to("article")
        article = self._article_pane.article
        if article is not None and article.key == source.key:
            self._article_pane.go_to(TextRange(span.there, span.there_start, span.there_end))

    def _explain_nothing(self) -> None:
        note = _STILL_COMPARED if self._is_finding else _NOTHING_KNOWN
        self._footer.show_note(self._article_pane.explain_nothing(note))

    def set_unread(self) -> None:
        """Have the selected sentence, or those of the current paragraph, count as not read."""
        spans = self._find_chosen()
        known = self._article_pane.known
        row = self._open_article.row
        if not spans or known is None or row is None:
            self._explain_nothing()
            return
        done = self._services.writer.write(
            self._services.library.read_articles.set_unread,
            row.id,
            self._open_article.key,
            [(span, known.sources[span.article].key) for span in spans],
        )
        self._article_pane.drop_selection()
        what = "This sentence counts" if len(spans) == 1 else f"{len(spans)} sentences count"
        self._follow_up(done, f"{what} as not read.")

    def read_until_here(self) -> None:
        """Have the article count as read up to the end of the current paragraph."""
        article, row = self._article_pane.article, self._open_article.row
        current = self._article_pane.current
        if article is None or row is None or not 0 <= current < len(article.paragraphs):
            self._footer.show_note(self._article_pane.no_article_reason)
            return
        if self._article_pane.is_grouped:  # what stands above is no beginning of the article
            self._footer.show_note("Grouped by topic, an article counts as read at its end.")
            return
        done = self._services.writer.write(
            self._services.library.read_articles.mark_read_until,
            row.id,
            self._open_article.key,
            current,
            len(article.paragraphs[current].text),
        )
        self._follow_up(done, "Counts as read up to the end of this paragraph.")

    def _find_chosen(self) -> list[KnownSpan]:
        """Return the known sentences of the selection, or of the current paragraph."""
        pane = self._article_pane
        if pane.known is None:
            return []
        if pane.selection:
            return [
                span
                for part in pane.selection
                for span in pane.known.spans.get(part.paragraph, ())
                if span.start < part.end and part.start < span.end
            ]
        return list(pane.known.spans.get(pane.current, ()))

    def _follow_up(self, done: Future[None] | Future[bool], note: str) -> None:
        undo = self._services.get_key_label("app.undo")

        def follow_up() -> None:
            if done.exception() is None:  # else the writer has reported it
                is_done = done.result() is not False
                self._footer.show_note(f"{note} {undo} undoes it." if is_done else _IS_READ)
                self.reload()

        done.add_done_callback(lambda _: self._services.call_later(follow_up))
