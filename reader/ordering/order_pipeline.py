"""The steps from paragraphs to what is known of their order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from reader.ordering.author_order import judge_order
from reader.ordering.found_order import AUTHORS, FoundOrder
from reader.ordering.order_statistics import OrderStatistics
from reader.ordering.order_weights import load_weights
from reader.ordering.paragraph_traits import ParagraphTraits
from reader.ordering.topic_order import order_by_topic

_FEWEST, _MOST = 6, 300  # paragraphs; a longer article is judged by its first ones


def find_order(
    texts: Sequence[str], title: str, language: str, captions: Collection[int] = ()
) -> FoundOrder:
    """Return whether paragraphs are in their author's order, and if not, one by topic.

    Another order of the same paragraphs gives the same order by topic. Nothing is told of a few
    paragraphs; of very many there is no order by topic.
    """
    if len(texts) < _FEWEST:
        return FoundOrder()
    count = min(len(texts), _MOST)
    # All is measured on paragraphs sorted by text: then no order of theirs has an influence.
    by_text = sorted(range(count), key=texts.__getitem__)
    statistics = measure_statistics([texts[index] for index in by_text], title, language)
    judgement = judge_order(statistics, np.argsort(by_text))
    if judgement == AUTHORS or len(texts) > _MOST:
        return FoundOrder(judgement)
    body = [number for number, index in enumerate(by_text) if index not in captions]
    last = [number for number, index in enumerate(by_text) if index in captions]
    by_topic = [
        by_text[part[number]]
        for part in (body, last)
        if part
        for number in order_by_topic(statistics.select(np.array(part)))
    ]
    return FoundOrder(judgement, tuple(by_topic))


def measure_statistics(texts: Sequence[str], title: str, language: str) -> OrderStatistics:
    """Return what compares orders of paragraphs."""
    return OrderStatistics.of(ParagraphTraits(texts, title, language), load_weights())
