"""Articles to choose from, as rows of text: headline, host and date in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.ui.layout.cells import cell_len
from reader.ui.layout.wrap import cut

_MIN_TITLE_WIDTH = 30  # cells of a headline; with fewer, host and date get a row of their own
_GAP = "  "


class ArticleLabel(NamedTuple):
    """What one chooses an article by; ``host`` is its path where it has no address.

    ``news`` says how much of it is new, "" while that is not known.
    """

    title: str
    host: str
    date: str
    news: str = ""


def format_article_rows(labels: Sequence[ArticleLabel], width: int) -> list[str]:
    """Return each article as one row of at most ``width`` cells; where that is narrow, as two.

    A host that would be cut short beside the news has them below it, in a third row.
    """
    facts = _align([(label.date, label.news) for label in labels])
    facts_width = max(map(cell_len, facts), default=0)
    longest_host = max((cell_len(label.host) for label in labels), default=0)
    host_width = min(longest_host, max(1, width // 4))
    title_width = width - host_width - facts_width - 2 * len(_GAP)
    if title_width >= _MIN_TITLE_WIDTH:
        return [
            _GAP.join((_fit(label.title, title_width), _fit(label.host, host_width), fact))
            for label, fact in zip(labels, facts, strict=True)
        ]
    free_width = width - facts_width - 2 * len(_GAP)
    has_news_below = free_width < min(longest_host, width // 2)
    if has_news_below:
        facts = _align([(label.date,) for label in labels])
        free_width = width - max(map(cell_len, facts), default=0) - 2 * len(_GAP)
    host_width = min(longest_host, max(1, free_width))
    articles = []
    for label, fact in zip(labels, facts, strict=True):
        rows = [label.title, f"{_GAP}{_fit(label.host, host_width)}{_GAP}{fact.rstrip()}"]
        if has_news_below and label.news:
            rows.append(f"{_GAP}{label.news}")
        articles.append("\n".join(cut(row, width) for row in rows))
    return articles


def _align(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows of texts with each column as wide as its widest text, empty ones left out."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(_fit(text, size) for text, size in zip(row, widths, strict=True) if size)
        for row in rows
    ]


def _fit(text: str, width: int) -> str:
    """Return a text in exactly ``width`` cells."""
    shown = cut(text, width)
    return shown + " " * (width - cell_len(shown))
