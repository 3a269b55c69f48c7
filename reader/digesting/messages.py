"""What the screen's process asks of the child that makes digests, and what that answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.article import Article
from reader.digest import Digest, DigestOptions


@dataclass(frozen=True, slots=True)
class Request:
    """Make a digest of ``article``; None stands for the article of the request before."""

    article: Article | None
    options: DigestOptions


@dataclass(frozen=True, slots=True)
class Stored:
    """Make a digest of an article of the library ``database``, and keep it there."""

    database: Path
    cache: Path
    article_id: int
    options: DigestOptions


@dataclass(frozen=True, slots=True)
class Figures:
    """What a digest that is kept tells in the list: words, those shown, and folded paragraphs."""

    words: int
    words_shown: int
    folds: int


@dataclass(frozen=True, slots=True)
class Progress:
    """A share from 0 to 1 of a request's work is done."""

    share: float


@dataclass(frozen=True, slots=True)
class Made:
    """A digest, and its text for keeping."""

    digest: Digest
    encoded: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A digest could not be made; ``reason`` is one sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something for the log, with the traceback behind it or ""."""

    message: str
    traceback: str


Reply = Progress | Made | Figures | Failed | Event
