"""Ordering: whether paragraphs are in their author's order, and if not, an order by topic.

The code that finds it needs numpy, and is imported by the first call.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.ordering.found_order import AUTHORS, SCRAMBLED, UNSURE, FoundOrder, Judgement

__all__ = ["AUTHORS", "SCRAMBLED", "UNSURE", "FoundOrder", "Judgement", "find_order"]


def find_order(
    texts: Sequence[str], title: str, language: str, captions: Collection[int] = ()
) -> FoundOrder:
    """Return what the paragraphs of an article tell of their order.

    ``captions`` are the indices of those that describe pictures.
    """
    from reader.ordering.order_pipeline import find_order as find

    return find(texts, title, language, captions)
