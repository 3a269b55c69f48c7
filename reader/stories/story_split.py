"""Whether the articles of a story are on two events of one kind.

Theory. Two firings of a coach by one club share most of their words, and whether the first article
on the second one belongs to the first story cannot be known from it alone. Once there are some of
both it can: of the words that divide the story, those of one event stand together. So the words of
each article are weighed by their rarity within the story, which takes out what all of it says; the
articles are joined to two parts by average linkage; and the parts are two stories if an
article is like those of the other part by less than ``SPLIT_RATIO`` of how alike the articles of
each part are. The articles of one event, divided in the same way, are like the other part by a
third and more; but few articles may be divided by chance, so of few the ratio is lower.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reader.stories.article_vector import ONE, Vector, compare
from reader.stories.story_index import MAX_OF_STORY, GroupedArticle

SPLIT_RATIO = 0.30
_FULL_SIZE = 12  # articles from which on the ratio is not lowered
_MIN_ARTICLES = 6
_MIN_PART = 3
_EACH_SIZE = 16  # up to here a story is looked at with each article, then with every third
_STEP = 3


def is_size_to_split(size: int) -> bool:
    """Return whether a story that has grown to this size is to be looked at."""
    if size <= _EACH_SIZE:
        return size >= _MIN_ARTICLES
    return size <= MAX_OF_STORY and size % _STEP == 0


def find_split(articles: Sequence[GroupedArticle]) -> set[int]:
    """Return the articles that leave a story for one of their own, none where it is one event.

    ``articles`` are all of the story, the one that it began with first: that one stays.
    """
    if len(articles) < _MIN_ARTICLES:
        return set()
    vectors = _weigh_by_rarity([article.vector for article in articles])
    likeness = [[0.0] * len(vectors) for _ in vectors]
    for i, vector in enumerate(vectors):
        for j in range(i):
            likeness[i][j] = likeness[j][i] = compare(vector, vectors[j])
    one, other = _divide(likeness)
    if min(len(one), len(other)) < _MIN_PART:
        return set()
    across = sum(likeness[i][j] for i in one for j in other) / (len(one) * len(other))
    within = min(_average_within(likeness, part) for part in (one, other))
    ratio = SPLIT_RATIO * min(1.0, len(articles) / _FULL_SIZE)
    if across >= ratio * within:
        return set()
    leaving = other if 0 in one else one
    return {articles[i].article for i in leaving}


def _weigh_by_rarity(vectors: Sequence[Vector]) -> list[Vector]:
    """Return vectors of the terms that some articles share and others do not."""
    counts = Counter(term for vector in vectors for term in vector)
    rarity = {
        term: math.log(len(vectors) / count)
        for term, count in counts.items()
        if 1 < count < len(vectors)
    }
    weighed = []
    for vector in vectors:
        found = {t: vector[t] * rarity[t] for t in sorted(vector) if t in rarity}
        norm = math.sqrt(sum(weight * weight for weight in found.values())) or 1.0
        weighed.append({term: round(ONE * weight / norm) for term, weight in found.items()})
    return weighed


def _divide(likeness: Sequence[Sequence[float]]) -> tuple[list[int], list[int]]:
    """Return the two parts that average linkage joins last."""
    between = [list(row) for row in likeness]
    parts = {i: [i] for i in range(len(likeness))}
    while len(parts) > 2:
        numbers = list(parts)
        _, i, j = max(
            (between[i][j], -i, -j) for n, i in enumerate(numbers) for j in numbers[n + 1 :]
        )
        i, j = -i, -j
        size, added = len(parts[i]), len(parts[j])
        for k in numbers:
            mean = (between[i][k] * size + between[j][k] * added) / (size + added)
            between[i][k] = between[k][i] = mean
        parts[i] += parts.pop(j)
    one, other = parts.values()
    return one, other


def _average_within(likeness: Sequence[Sequence[float]], part: Sequence[int]) -> float:
    total = sum(likeness[i][j] for i in part for j in part if i != j)
    return total / (len(part) * (len(part) - 1))
