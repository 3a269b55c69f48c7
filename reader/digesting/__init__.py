"""Digests and comparisons made in a child process: the screen stays fast and its process small."""

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
from reader.digesting.digester import Digester, DigestError
from reader.digesting.new_sentences import NewSentences

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
