"""Briefings: several articles of one event told once, each statement with all of its sources.

Pure functions over prepared articles. Importing this package loads only the classes of a briefing;
the code that makes one is imported by the first call.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.article import Article
from reader.briefing.briefing import (
    Briefing,
    BriefingSentence,
    Entry,
    EntrySource,
    FigureClaim,
    FigureGroup,
    SourceSpan,
)
from reader.summarising import Length

__all__ = [
    "Briefing",
    "BriefingSentence",
    "Entry",
    "EntrySource",
    "FigureClaim",
    "FigureGroup",
    "SourceSpan",
    "make_briefing",
]


def make_briefing(
    articles: Sequence[Article],
    length: Length = Length(sentences=5),
    preferred: Collection[str] = (),
) -> Briefing:
    """Return prepared articles of one event, at most some hundreds, told once.

    ``length`` is that of the summary; ``preferred`` are hosts of outlets that lead and are quoted
    first. Another order of the articles gives the same briefing but for their indices.
    """
    from reader.briefing import pipeline

    return pipeline.make_briefing(articles, length, preferred)
