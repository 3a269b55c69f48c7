"""Summaries: what matters, once, and where it stands.

What a summary is can be had without what makes it: the screen shows them, another process sums up.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.article import Article
from reader.errors import UsageError
from reader.folding import Folding
from reader.summarising.methods import METHODS
from reader.summarising.summary import Length, Summary, SummarySentence

__all__ = ["METHODS", "Length", "Summary", "SummarySentence", "check_method", "summarise"]

Progress = Callable[[float], None]


def summarise(
    article: Article,
    folding: Folding,
    method: str = "gist",
    length: Length = Length(sentences=5),
    progress: Progress | None = None,
) -> Summary:
    """Return the sentences that stand for an article, each verbatim from a shown paragraph.

    Raises ``UsageError`` for a method that does not exist or that the article is too long for.
    ``progress`` is called with a share from 0 to 1; what it raises leaves the work.
    """
    check_method(method)
    from reader.summarising.making import make_summary

    return make_summary(article, folding, method, length, progress or (lambda share: None))


def check_method(method: str) -> None:
    """Raise ``UsageError`` for a method that does not exist."""
    if method not in METHODS:
        raise UsageError(f"There is no method {method!r}: choose one of {', '.join(METHODS)}.")
