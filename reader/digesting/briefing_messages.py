"""Requests for briefings of a library's articles, and what is read and new in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as elsewhere
from pathlib import Path

from reader.briefing import Briefing
from reader.summarising import Length

Statement = tuple[int, int, int]  # number of its article, paragraph, start of the sentence


@dataclass(frozen=True, slots=True)
class BriefingRequest:
    """Make the briefing of articles of the library ``database``, which ``ids`` name.

    ``language`` is the one that articles are prepared in, None for each in its own.
    """

    database: Path
    cache: Path
    ids: Sequence[int]
    length: Length
    preferred: Sequence[str]
    language: str | None


@dataclass(frozen=True, slots=True)
class BriefingResult:
    """A briefing; ``ids`` are those of its articles, ``missing`` says what is not in it, and why.

    ``briefing`` is None where no article could be read.
    """

    briefing: Briefing | None
    ids: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadStatementsRequest:
    """Find what of a briefing was read, and what is new since other texts were told.

    ``ids`` are those of the briefing's articles. ``told`` has the content key of the text of each
    article that was told before, by id. What was read before the day ``since`` does not count;
    nothing is read where ``finds_read`` is not set.
    """

    database: Path
    cache: Path
    briefing: Briefing
    ids: Sequence[int]
    told: Mapping[int, str]
    language: str | None
    since: Date | None
    finds_read: bool


@dataclass(frozen=True, slots=True)
class ReadStatements:
    """Shown statements of a briefing that were read, and those that are ``new``.

    ``new`` says something beyond what was told before; it is None where nothing was.
    """

    read: frozenset[Statement]
    new: frozenset[Statement] | None
