"""Digests and comparisons made in a child process: the screen stays fast and its process small.

``Digester``, the screen's side, is imported on first use: it loads asyncio, which the child does
not need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.digesting.briefing_messages import (
    BriefingRequest,
    BriefingResult,
    ReadStatements,
    ReadStatementsRequest,
)
from reader.digesting.digest_messages import (
    ChangesRequest,
    DigestStats,
    IndexRequest,
    IndexResult,
    KnownRequest,
    NewSentencesRequest,
    NewWordsRequest,
    StatsRequest,
)
from reader.digesting.new_sentences import NewSentences

if TYPE_CHECKING:
    from reader.digesting.digester import Digester, DigestError

__all__ = [
    "BriefingRequest",
    "BriefingResult",
    "ChangesRequest",
    "DigestError",
    "DigestStats",
    "Digester",
    "IndexRequest",
    "IndexResult",
    "KnownRequest",
    "NewSentences",
    "NewSentencesRequest",
    "NewWordsRequest",
    "ReadStatements",
    "ReadStatementsRequest",
    "StatsRequest",
]


def __getattr__(name: str) -> object:
    if name not in ("Digester", "DigestError"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("reader.digesting.digester"), name)
