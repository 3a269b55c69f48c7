"""Summaries: what matters, once, and where it stands."""

from reader.summarising.summary import Length, Summary, SummarySentence

__all__ = ["Length", "Summary", "SummarySentence"]
