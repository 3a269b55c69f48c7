"""Requests of the screen's process to the child that digests and compares, and the replies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is too common a name
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.changes import ArticleChanges
from reader.digest import Digest, DigestOptions
from reader.digesting.briefing_messages import (
    BriefingRequest,
    BriefingResult,
    ReadStatements,
    ReadStatementsRequest,
)
from reader.digesting.new_sentences import NewSentences

if TYPE_CHECKING:
    from reader.library import KnownSentences
    from reader.library.article_new_words import CountedArticle


@dataclass(frozen=True, slots=True)
class DigestRequest:
    """Make a digest of ``article``; None is the article of the request before."""

    article: Article | None
    options: DigestOptions


@dataclass(frozen=True, slots=True)
class StatsRequest:
    """Make and store the digest of an article of the library ``database``; reply its stats."""

    database: Path
    cache: Path
    article_id: int
    options: DigestOptions


@dataclass(frozen=True, slots=True)
class ChangesRequest:
    """Find what the text ``later`` of an article says otherwise than ``earlier``."""

    earlier: Article
    later: Article
    language: str | None


@dataclass(frozen=True, slots=True)
class NewSentencesRequest:
    """Count the sentences of ``other`` that are new to somebody who has read ``read``."""

    read: Article
    other: Article
    options: DigestOptions


@dataclass(frozen=True, slots=True)
class DigestStats:
    """Counts of a digest, for the list: words, words shown, and folded paragraphs."""

    words: int
    words_shown: int
    folds: int


@dataclass(frozen=True, slots=True)
class KnownRequest:
    """Find what of a prepared article was read in others of the library ``database``.

    ``language`` is the one that articles are prepared in, None for each in its own; what was read
    before the day ``since`` does not count.
    """

    database: Path
    cache: Path
    article: Article
    language: str | None
    since: Date | None


@dataclass(frozen=True, slots=True)
class IndexRequest:
    """Bring at most ``limit`` read texts into the index of the library ``database``."""

    database: Path
    cache: Path
    language: str | None
    limit: int


@dataclass(frozen=True, slots=True)
class IndexResult:
    """How many read texts the index got, and whether it ``was_remade`` since it was outdated."""

    indexed: int
    was_remade: bool


@dataclass(frozen=True, slots=True)
class NewWordsRequest:
    """Count and store what is new in an article of the library ``database``.

    What was read before the day ``since`` does not count.
    """

    database: Path
    cache: Path
    article_id: int
    options: DigestOptions
    since: Date | None


@dataclass(frozen=True, slots=True)
class NewWordsResult:
    """What was counted of an article."""

    counts: CountedArticle


@dataclass(frozen=True, slots=True)
class KnownResult:
    """What of an article was read in others."""

    known: KnownSentences


@dataclass(frozen=True, slots=True)
class DigestProgress:
    """How much of a request's work is done, from 0 to 1."""

    share: float


@dataclass(frozen=True, slots=True)
class DigestResult:
    """A digest, and the same encoded as text, for the library."""

    digest: Digest
    encoded: str


@dataclass(frozen=True, slots=True)
class DigestFailure:
    """A request that failed; ``reason`` is one sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class ChildEvent:
    """Something for the log, with the traceback behind it or ""."""

    message: str
    traceback: str


Request = (
    DigestRequest
    | StatsRequest
    | ChangesRequest
    | NewSentencesRequest
    | KnownRequest
    | NewWordsRequest
    | IndexRequest
    | BriefingRequest
    | ReadStatementsRequest
)
Reply = (
    DigestProgress
    | DigestResult
    | DigestStats
    | ArticleChanges
    | NewSentences
    | KnownResult
    | NewWordsResult
    | IndexResult
    | BriefingResult
    | ReadStatements
    | DigestFailure
    | ChildEvent
)
