"""Explanation: why each sentence was chosen, and the keywords of an article."""

from reader.summarising.explanation.keywords import find_keywords
from reader.summarising.explanation.reasons import explain_choice

__all__ = [
    "explain_choice",
    "find_keywords",
]
