"""Briefings: several articles of one event told once, each statement with all of its sources.

Pure functions over prepared articles. Importing this package loads only the classes of a briefing;
the code that makes one is imported by the first call.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article
from reader.briefing.briefing import (
    Briefing,
    BriefingSentence,
    Entry,
    EntrySource,
    FigureClaim,
    FigureGroup,
    OtherTellers,
    SourceSpan,
    Statement,
    StatementConflict,
)
from reader.summarising import Length

__all__ = [
    "Briefing",
    "BriefingSentence",
    "Entry",
    "EntrySource",
    "FigureClaim",
    "FigureGroup",
    "OtherTellers",
    "SourceSpan",
    "Statement",
    "StatementConflict",
    "make_briefing",
]


def make_briefing(
    articles: Sequence[Article],
    length: Length = Length(sentences=5),
    preferred: Sequence[str] = (),
) -> Briefing:
    """Return prepared articles of one event, at most some hundreds, told once.

    ``length`` is that of the summary; ``preferred`` are the outlets that lead and are quoted
    first, in their order: hosts, or names that are a part of one. Another order of the articles
    gives the same briefing but for their indices.
    """
    from reader.briefing import pipeline

    return pipeline.make_briefing(articles, length, preferred)
