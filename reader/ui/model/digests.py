"""Digests for the screen: from the library's cache, or made in the child process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reader.article import Article
    from reader.briefing import Briefing
    from reader.changes import ArticleChanges
    from reader.digest import Digest, DigestOptions
    from reader.digesting import (
        BriefingResult,
        Digester,
        DigestStats,
        IndexResult,
        NewSentences,
        ReadStatements,
    )
    from reader.library import KnownSentences, Library
    from reader.library.article_new_words import CountedArticle
    from reader.settings import Settings
    from reader.summarising import Length
    from reader.terminal import TerminalState
    from reader.ui.writer import Writer


_NOT_COUNTED = "Folds and words are not counted for a library that is only in memory."
_NO_BRIEFING = (
    "No briefing is made of a library that is only in memory; make room on the disk and start"
    " reader again, or run reader brief with the files."
)


class Digests:
    """Loads, makes and keeps digests."""

    def __init__(
        self,
        library: Library,
        writer: Writer,
        settings: Settings,
        terminal: TerminalState | None = None,
    ) -> None:
        self._library = library
        self._writer = writer
        self._terminal = terminal
        self._settings = settings
        # Keys of articles of which this session could not make a digest: nothing is made of them
        # again unless the reader asks, so that an article that kills the child is not tried twice.
        self.failed: set[str] = set()
        # Comparisons wait here for each other, so that a digest waits for one of them at most.
        self._comparing = asyncio.Lock()

    @cached_property
    def defaults(self) -> DigestOptions:
        """The options of the settings; made when first used, since a list does without them."""
        return self._settings.digest_options()

    @cached_property
    def _digester(self) -> Digester:
        """The owner of the child process; imported when that is started, after the first paint."""
        from reader.digesting import Digester

        return Digester(self._terminal)

    async def start(self) -> None:
        """Start the child before it is needed."""
        await self._digester.start()

    def stop(self) -> None:
        """End the child at once, without waiting."""
        if "_digester" in vars(self):
            self._digester.stop()

    async def close(self) -> None:
        """End the child."""
        if "_digester" in vars(self):
            await self._digester.close()

    def load(self, article: Article, options: DigestOptions) -> Digest | None:
        """Return the digest of an article if the library has it; may run on any thread."""
        from reader.library.article_digests import get_kept  # loads what makes digests

        return get_kept(self._library, article, options)

    async def make(
        self,
        article: Article,
        options: DigestOptions,
        progress: Callable[[float], None] | None = None,
    ) -> Digest:
        """Have a digest made in the child process, and keep it unless a step of it failed.

        Raises ``DigestError``.
        """
        self.failed.add(article.key)
        made = await self._digester.digest(article, options, progress)
        if made.digest.failures:
            return made.digest
        self.failed.discard(article.key)
        self._writer.write(
            self._library.put_digest,
            article.key,
            options.key,
            made.encoded,
            words_shown=made.digest.words_shown,
            words=made.digest.words,
            folds=len(made.digest.folding.folds),
        )
        return made.digest

    async def find_changes(
        self, earlier: Article, later: Article, is_wanted: Callable[[], bool]
    ) -> ArticleChanges | None:
        """Have two texts of an article compared in the child process.

        None where ``is_wanted`` says, once other comparisons are done, that nobody waits for it any
        more. Raises ``DigestError``. One that has begun is not to be cancelled: the child would
        have to be started again.
        """
        from reader.digesting import ChangesRequest

        async with self._comparing:
            if not is_wanted():
                return None
            request = ChangesRequest(earlier, later, self.defaults.language)
            return await self._digester.find_changes(request)

    async def count_new_sentences(
        self, read: Article, other: Article, is_wanted: Callable[[], bool]
    ) -> NewSentences | None:
        """Have counted what is new in an article after another one, as ``find_changes`` does."""
        from reader.digesting import NewSentencesRequest

        async with self._comparing:
            if not is_wanted():
                return None
            request = NewSentencesRequest(read, other, self.defaults)
            return await self._digester.count_new_sentences(request)

    async def make_stats(self, article_id: int, key: str) -> DigestStats:
        """Have a digest made and kept under the settings' options; return its counts of words.

        ``key`` is the article's, which is one of those that failed if it raises ``DigestError``.
        Raises ``DigestError``, also for a library in memory, which the child does not see.
        """
        from reader.digesting import DigestError, StatsRequest

        cache = self._library.cache
        request = StatsRequest(self._require_file(), cache, article_id, self.defaults)
        try:
            return await self._digester.compute_stats(request)
        except DigestError:
            self.failed.add(key)
            raise

    async def count_new_words(self, article_id: int) -> CountedArticle:
        """Have what is new in an article counted and kept; raises ``DigestError``."""
        from reader.digesting import NewWordsRequest

        since = self._settings.known_since
        request = NewWordsRequest(
            self._require_file(), self._library.cache, article_id, self.defaults, since
        )
        return (await self._digester.count_new_words(request)).counts

    async def find_known(self, article: Article) -> KnownSentences:
        """Return what of a prepared article was read in others of the library.

        Raises ``DigestError``.
        """
        from reader.digesting import KnownRequest

        file, settings = self._require_file(), self._settings
        request = KnownRequest(
            file, self._library.cache, article, settings.language, settings.known_since
        )
        return (await self._digester.find_known(request)).known

    async def index_read_texts(self, limit: int) -> IndexResult:
        """Bring at most so many read texts into the library's index; raises ``DigestError``."""
        from reader.digesting import IndexRequest

        request = IndexRequest(
            self._require_file(), self._library.cache, self._settings.language, limit
        )
        return await self._digester.index_read_texts(request)

    async def make_briefing(self, ids: Sequence[int], length: Length) -> BriefingResult:
        """Have the briefing of articles of the library made; raises ``DigestError``."""
        from reader.digesting import BriefingRequest

        settings = self._settings
        request = BriefingRequest(
            self._require_file(_NO_BRIEFING), self._library.cache, ids, length,
            settings.preferred_outlets, settings.language,
        )  # fmt: skip
        return await self._digester.make_briefing(request)

    async def find_read_statements(
        self, briefing: Briefing, ids: Sequence[int], told: Mapping[int, str]
    ) -> ReadStatements:
        """Have found what of a briefing is read, and new since texts were told.

        Raises ``DigestError``.
        """
        from reader.digesting import ReadStatementsRequest

        settings = self._settings
        request = ReadStatementsRequest(
            self._require_file(), self._library.cache, briefing, ids, told, settings.language,
            settings.known_since, settings.known_sentences,
        )  # fmt: skip
        async with self._comparing:
            return await self._digester.find_read_statements(request)

    def _require_file(self, otherwise: str = _NOT_COUNTED) -> Path:
        """Return the library's file; raises ``DigestError`` with a sentence for one in memory."""
        from reader.digesting import DigestError

        if self._library.file is None:
            raise DigestError(otherwise)
        return self._library.file
