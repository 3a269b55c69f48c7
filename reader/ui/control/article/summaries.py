"""The digest of the open article: loaded or made, with the method and length that are chosen."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.model.event import Event

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.article import Article
    from reader.digest import Digest, DigestOptions
    from reader.summarising import SummarySentence
    from reader.ui.model.digests import Digests
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.summary_pane import SummaryPane


class Summaries:
    """Shows the digest of the open article in both panes, and makes it anew when asked.

    ``options`` are those of the next digest; they stay as the reader chose them from article to
    article.
    """

    def __init__(
        self,
        services: Services,
        digests: Digests,
        open_article: OpenArticle,
        rows: ListModel,
        article_pane: ArticlePane,
        summary_pane: SummaryPane,
        footer: FooterBar,
    ) -> None:
        self._services = services
        self._digests = digests
        self._open_article = open_article
        self._rows = rows
        self._article_pane = article_pane
        self._summary_pane = summary_pane
        self._footer = footer
        self._options: DigestOptions | None = None
        self._shown_options: DigestOptions | None = None
        self._worker: Worker[None] | None = None
        self.shown: Event[Digest] = Event()  # a digest is in view, or another summary of it

    @property
    def options(self) -> DigestOptions:
        """The method, length and folding of the next digest."""
        return self._options or self._digests.defaults

    @property
    def chosen(self) -> SummarySentence | None:
        """The sentence under the summary's cursor."""
        return self._summary_pane.chosen

    # The digest

    def load(self, article: Article) -> Digest | None:
        """Return the digest of an article if the library has it under these options."""
        return self._digests.load(article, self.options)

    def begin(self, article: Article, digest: Digest | None) -> None:
        """Show the digest of the article that was opened, or have it made."""
        if digest is not None:
            self._show(digest)
        else:
            self._summary_pane.show(None)
            self._make(article)

    def _make(self, article: Article) -> None:
        work = partial(self._load_or_make, article)
        self._worker = self._services.run(work, group="digest", exclusive=True)

    async def _load_or_make(self, article: Article) -> None:
        from reader.digesting import DigestError
        from reader.export.export_phrases import describe_failures

        options = self.options
        method = options.method
        self._summary_pane.show_status(
            "reading …" if method == "gist" else f"{method} … Esc cancels"
        )

        def progress(share: float) -> None:
            self._summary_pane.show_status(f"{method} {share:.0%} · Esc cancels")

        try:
            digest = await asyncio.to_thread(self._digests.load, article, options)
            if digest is None:
                digest = await self._digests.make(article, options, progress)
        except DigestError as error:
            self._show_failure(article, str(error))
            return
        if digest.failures and self._has_digest_of(article):
            self._show_failure(article, describe_failures(digest))
        elif self._is_in_view(article):
            self._show(digest)

    def _is_in_view(self, article: Article) -> bool:
        shown = self._article_pane.article
        return shown is not None and shown.key == article.key

    def _has_digest_of(self, article: Article) -> bool:
        shown = self._article_pane.digest
        return shown is not None and not shown.failures and self._is_in_view(article)

    def _show_failure(self, article: Article, sentence: str) -> None:
        """Say why no digest could be made; the one on screen and its options stay."""
        self._options = self._shown_options
        self._services.notify(sentence, severity="error")
        if self._has_digest_of(article):
            self._summary_pane.show_status("")
        elif self._is_in_view(article):
            self._summary_pane.show_failure(sentence)

    @property
    def has_failed(self) -> bool:
        """Whether the digest in view lacks something that could not be made."""
        return bool(self._summary_pane.failure)

    def _show(self, digest: Digest) -> None:
        self._shown_options = self.options
        before = self._article_pane.digest
        if before is not None and before.folding == digest.folding:
            self._article_pane.show_summary(digest)
        else:
            self._article_pane.show_digest(digest)
        self._summary_pane.show(digest)
        counts = self.options == self._digests.defaults and not digest.failures
        if self._open_article.id is not None and counts and not self._open_article.has_new_text:
            self._rows.patch(self._open_article.id, words_shown=digest.words_shown)
        self.shown.emit(digest)

    def leave(self) -> bool:
        """Cancel a summary that is being made; False where none is."""
        if self._worker is None or not self._worker.is_running:
            return False
        self._worker.cancel()
        if self._article_pane.digest is None:
            self._summary_pane.show_status("no summary")
        else:
            self._summary_pane.show_status("")
            self._footer.show_note(
                f"The summary by {self.options.method} was cancelled; the one in view stays."
            )
            self._options = self._shown_options
        return True

    def summarise_again(self, options: DigestOptions) -> None:
        """Summarise the open article with other options, and those that are opened later."""
        self._options = options
        if self._open_article.id is None or self._article_pane.article is None:
            return
        # A digest is made of the article as imported; the one in view is repaired already.
        try:
            article = self._services.library.article(self._open_article.id, self._open_article.key)
        except LibraryError as error:
            self._services.report_error(error)
            return
        self._make(article)
