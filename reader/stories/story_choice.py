"""Which story an article belongs to, among those that are open at its day.

Theory. Articles are grouped one by one as they come, each compared with the few stories that it
shares key terms with (Allan et al. 1998, topic detection and tracking; Miranda et al. 2018). An
article is like a story half by the sum of the story's articles and half by the nearest of them: the
sum alone loses what is new of a story, the nearest alone makes chains. Likeness falls with the
quiet days between them, and after ``QUIET_DAYS`` a story is closed. It falls slower for an article
that has several key terms of the story, names and other ones: a recount comes days after the vote,
and a deal after the strike. Names alone are those of the club's next match. Two stories never
become one: that costs more wrong pairs than it brings right ones.

Known misses. Two events of one kind in one place within days (two games of a club, two quakes of
a series) come together where the names are the same; the two halves of a story that began with
different words stay two.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection

from reader.stories.article_vector import ONE, Vector, compare, find_key_terms
from reader.stories.story_index import StoryArticles, StoryIndex
from reader.stories.term_rarity import hash_term

QUIET_DAYS = 14
JOIN = 0.24  # the least likeness to a story that an article joins
JOIN_HEADLINE = 0.36  # the same of an article without a text: a headline is alike by chance
_FADE_DAYS = 5.0  # in which likeness falls to 1/e
_SLOW_FADE_DAYS = 12.0  # the same where the article has key terms of the story
_FOLLOW_UP_TERMS, _FOLLOW_UP_WORDS = 8, 6  # so many of its key terms, and of these no names
_NEAREST_SHARE = 0.5
_QUERY_TERMS = 24
_MAX_ARTICLES = 60  # whose stories are looked up
_MAX_STORIES = 6  # that are compared
_MIN_NEAREST = 0.12
_ROUNDING = 0.999  # the bound of a likeness is computed in another order
_MIN_SHARED = round(0.35 * ONE)  # of the weights of its terms that are key terms of the other


def choose_story(
    vector: Vector,
    day: int,
    index: StoryIndex,
    join: float = JOIN,
    names: Collection[str] = (),
) -> int | None:
    """Return the story that an article joins, None where it begins one of its own.

    ``day`` is that of its news, ``join`` the least likeness; ``names`` are those of its terms that
    are names.
    """
    best, chosen = join, None
    for story in _find_candidates(vector, day, index):
        likeness = find_likeness(vector, day, index.load_story(story), best, names)
        # Of equally like ones the older story, whatever their order.
        if likeness > best or (likeness == best and (chosen is None or story < chosen)):
            best, chosen = likeness, story
    return chosen


def find_likeness(
    vector: Vector,
    day: int,
    story: StoryArticles,
    least: float = 0.0,
    names: Collection[str] = (),
) -> float:
    """Return how like a story an article is, 0 where it is closed at that day.

    It may also be 0 where it is less than ``least``, which saves most comparisons.
    """
    if not story.articles:
        return 0.0
    first, last = story.days
    quiet = max(0, first - day, day - last)
    if quiet > QUIET_DAYS:
        return 0.0
    fade = math.exp(-quiet / _FADE_DAYS)
    slow_fade = math.exp(-quiet / _SLOW_FADE_DAYS) if names else fade
    if least > 0 and len(story.articles) > 1:
        to_sum = story.compare_with_sum(vector)  # no single article is more like it
        most = _NEAREST_SHARE * min(to_sum, 1.0) + (1 - _NEAREST_SHARE) * to_sum / story.norm
        if most * slow_fade < least * _ROUNDING:
            return 0.0
    likenesses = [compare(vector, article.vector) for article in story.articles]
    nearest = likeness = max(likenesses)
    if nearest < _MIN_NEAREST:
        return 0.0
    if len(likenesses) > 1:
        likeness = _NEAREST_SHARE * nearest + (1 - _NEAREST_SHARE) * sum(likenesses) / story.norm
    if fade < slow_fade and likeness * slow_fade >= least and _goes_on_with(vector, story, names):
        return likeness * slow_fade
    return likeness * fade


def _goes_on_with(vector: Vector, story: StoryArticles, names: Collection[str]) -> bool:
    """Return whether an article has so many key terms of a story that it tells how it went on."""
    of_story = {
        term for article in story.articles for term in find_key_terms(article.vector, _QUERY_TERMS)
    }
    shared = of_story.intersection(find_key_terms(vector, _QUERY_TERMS))
    words = shared.difference(map(hash_term, names))
    return len(shared) >= _FOLLOW_UP_TERMS and len(words) >= _FOLLOW_UP_WORDS


def _find_candidates(vector: Vector, day: int, index: StoryIndex) -> list[int]:
    """Return the open stories whose articles share most of the key terms, best first."""
    terms = find_key_terms(vector, _QUERY_TERMS)
    scores: defaultdict[int, int] = defaultdict(int)
    found = index.find_articles(terms, day - QUIET_DAYS, day + QUIET_DAYS)
    for term in terms:
        weight = vector[term]
        for article in found.get(term, ()):
            scores[article] += weight
    likely = [(-score, article) for article, score in scores.items() if score >= _MIN_SHARED]
    nearest = [article for _, article in sorted(likely)[:_MAX_ARTICLES]]
    stories = index.find_stories(nearest)
    ranked = dict.fromkeys(stories[article] for article in nearest if article in stories)
    return list(ranked)[:_MAX_STORIES]
