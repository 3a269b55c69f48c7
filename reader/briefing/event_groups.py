"""Which articles of a briefing may be on one event: what is compared only between these.

A briefing of a search, or of all that came since the last visit, is one of many events. The dead of
a coach crash and those of a storm are not told differently, and the newer toll does not stand for
the older one. Articles are linked whose first words are as alike as those of one story seldom are
not (``reader.stories`` wants twice as much to make a story); linked ones are of one group. Known
limit: articles that are on one thing in general, such as two storms of one coast, may be linked.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.article import Article
from reader.stories import compare, find_lead_words, make_vector, weigh_rarity

_LEAST_LIKENESS = 0.15


def group_by_event(articles: Sequence[Article]) -> list[list[int]]:
    """Return the groups of articles by their indices, each in order."""
    if len(articles) < 2:
        return [[number] for number in range(len(articles))]
    vectors = []
    for article in articles:
        words = find_lead_words(article)
        vectors.append(make_vector(words, weigh_rarity(words.counts, words.language, {}, 0)))
    group_of = {number: [number] for number in range(len(articles))}
    for i, j in combinations(range(len(articles)), 2):
        if group_of[i] is group_of[j] or compare(vectors[i], vectors[j]) < _LEAST_LIKENESS:
            continue
        joined = sorted(group_of[i] + group_of[j])
        group_of.update(dict.fromkeys(joined, joined))
    return [group for number, group in group_of.items() if group[0] == number]
