"""Digests for the screen: kept ones at once, the others from the child process."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import cached_property
from typing import TYPE_CHECKING

from reader.article import Article
from reader.digest import VERSION, Digest, DigestOptions, decode
from reader.library import Library
from reader.terminal import TerminalState
from reader.ui.writer import Writer

if TYPE_CHECKING:
    from reader.digesting import Digester

_log = logging.getLogger(__name__)


class Digests:
    """Finds, makes and keeps digests; ``options`` are those of what is on the screen."""

    def __init__(
        self,
        library: Library,
        writer: Writer,
        options: DigestOptions,
        terminal: TerminalState | None = None,
    ) -> None:
        self._library = library
        self._writer = writer
        self._terminal = terminal
        self.defaults = options
        self.options = options

    @cached_property
    def _digester(self) -> Digester:
        """What has the child; imported when it is started, after the first paint."""
        from reader.digesting import Digester

        return Digester(self._terminal)

    async def start(self) -> None:
        """Start the child before it is needed."""
        await self._digester.start()

    def stop(self) -> None:
        """End the child at once, without waiting."""
        self._digester.stop()

    async def close(self) -> None:
        """End the child."""
        await self._digester.close()

    def kept(self, article: Article) -> Digest | None:
        """Return the digest of an article if it is in the library."""
        text = self._library.get_digest(article.key, options_key(self.options))
        if text is None:
            return None
        try:
            return decode(text)
        except (ValueError, KeyError, TypeError) as error:
            _log.warning("a kept digest of %s is made anew: %s", article.key, error)
            return None

    async def make(
        self, article: Article, progress: Callable[[float], None] | None = None
    ) -> Digest:
        """Return a digest under the present options, and keep it. Raises ``DigestError``."""
        digest, _ = await self._make(article, self.options, progress)
        return digest

    async def figure(self, article: Article) -> Digest:
        """Return a digest under the settings' options once the library has its figures."""
        digest, kept = await self._make(article, self.defaults, None)
        await asyncio.wait([asyncio.wrap_future(kept)])  # a failure is told by the writer
        return digest

    async def _make(
        self,
        article: Article,
        options: DigestOptions,
        progress: Callable[[float], None] | None,
    ) -> tuple[Digest, Future[None]]:
        made = await self._digester.digest(article, options, progress)
        kept = self._writer.write(
            self._library.put_digest,
            article.key,
            options_key(options),
            made.encoded,
            words_shown=made.digest.words_shown,
            words=made.digest.words,
            folds=len(made.digest.folding.folds),
        )
        return made.digest, kept


def options_key(options: DigestOptions) -> str:
    """Return what tells apart the digests of one article."""
    length = options.length
    return "|".join(
        str(part)
        for part in (
            VERSION,
            options.method,
            length.sentences,
            length.words,
            length.ratio,
            options.language,
            options.reworded,
        )
    )
