"""Summaries: the sentences that matter most, each said once, with its place in the article.

Importing this package loads only the classes of a summary, for the screen; the code that makes
summaries is imported by the first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.summarising.method_names import METHODS
from reader.summarising.summary import Length, OnShare, Summary, SummarySentence

if TYPE_CHECKING:
    from reader.article import Article
    from reader.folding import Folding

__all__ = [
    "METHODS",
    "Length",
    "OnShare",
    "Summary",
    "SummarySentence",
    "check_method",
    "summarise",
]


def summarise(
    article: Article,
    folding: Folding,
    method: str = "gist",
    length: Length = Length(sentences=5),
    progress: OnShare | None = None,
    captions: frozenset[int] = frozenset(),
) -> Summary:
    """Return the sentences that summarise an article, each verbatim from a shown paragraph.

    ``captions`` are the indices of paragraphs that are captions: gist leaves them out where other
    sentences are to be had.
    Raises ``UsageError`` if the method does not exist or the article is too long for it.
    ``progress`` is called with a share from 0 to 1; an exception that it raises ends the work.
    """
    check_method(method)
    from reader.summarising.summary_pipeline import make_summary

    report = progress or (lambda share: None)
    return make_summary(article, folding, method, length, report, captions)


def check_method(method: str) -> None:
    """Raise ``UsageError`` for a method that does not exist."""
    if method not in METHODS:
        raise UsageError(f"There is no method {method!r}: choose one of {', '.join(METHODS)}.")
