"""Gist: which sentences of an article matter, whatever the order of its paragraphs."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

import numpy as np

from reader.article import Article
from reader.folding import Folding
from reader.summarising.arrays import Flags, Ints
from reader.summarising.budget import Budget
from reader.summarising.candidates import Candidate, find_candidates
from reader.summarising.copies import find_copies
from reader.summarising.expectation import Pairs, measure_pairs, measure_words
from reader.summarising.extension import Extension
from reader.summarising.material import Material
from reader.summarising.salience import COMMON, measure
from reader.summarising.shortlist import shortlist
from reader.summarising.standing import FRAGMENT, Standing
from reader.summarising.terms import find_words
from reader.summarising.weights import Weights, load_weights
from reader.summarising.worth import Worth

_CORE = 3  # sentences that are chosen together; a longer summary grows from them
_POOL = 10  # the likeliest sentences, among which the core is sought
_MOST = 2000  # sentences that are weighed; of a longer article those that say its words most
_HEADLINE = 0.3  # per standard deviation; from .2 to .8 is as good
_DIGITS = 6  # chances closer than this are equal: sums may differ in the last bits


@dataclass(frozen=True)
class Blend:
    """How much of the choice is learned.

    ``plain`` weighs the frequency score that nothing was learned for; ``words`` is the length of
    a sentence, in words, of the summary that is expected.
    """

    plain: float
    words: float


LEARNED = Blend(plain=0.003, words=50 / 3)
"""For text like that which was learned from: lower-cased, with highlights of 50 words."""

CASED = Blend(plain=0.018, words=80 / 3)
"""For text with capitals, of which nothing was learned, and houses with longer summaries."""

_ENOUGH = 0.5  # of a brief limit in words; beyond it a sentence must be worth its length
_BRIEF = 100  # words: twice the highlights that were learned from; more is asked for to be had
_FULL_SENTENCE = 25  # words: a limit in words holds so many times fewer sentences


def gather(
    texts: Sequence[str],
    title: str,
    language: str,
    tier_of: Callable[[int], int],
    words: Sequence[Sequence[str]],
) -> Material:
    """Return the terms of the texts, whose words are given, near copies marked.

    Of near copies the one that stands alone best counts, then the one that says more.
    """
    material = Material(texts, title, language, words)
    sizes = material.sizes.tolist()
    copies = find_copies(material, lambda i: (tier_of(i), -sizes[i], i))
    if copies:
        material.mark_copies(copies)
    return material


class Gist:
    """What gist knows of an article: found once, then cut at any length.

    ``candidates`` are its sentences in an order of their own (by text); all else is in that order
    too: ``chances`` say how likely they are to be in a good summary, ``standing`` how well they
    stand alone.
    """

    def __init__(
        self,
        article: Article,
        candidates: Sequence[Candidate],
        language: str,
        weights: Weights | None = None,
    ) -> None:
        given = sorted(candidates, key=lambda c: (c.text, c.repeated, c.paragraph, c.start))
        if len(given) > _MOST:
            given = [given[i] for i in shortlist([c.text for c in given], language, _MOST)]
        self.candidates = given
        texts = [c.text for c in given]
        words = [find_words(text) for text in texts]
        self.standing = Standing(article, given, words, language)
        self.blend = CASED if self.standing.cased else LEARNED
        alone = self.standing.alone
        self.material = gather(texts, article.title, language, alone, words)
        weights = weights or load_weights(language)
        known = weights.look_up(self.material)
        self.features, plain = measure(self.material)
        self.chances = weights.sentences(self.material, self.features, known)
        likely = weights.words(measure_words(self.material, self.chances), known)
        pairs = Pairs(self.material)
        in_pairs = weights.pairs(measure_pairs(self.material, pairs, self.chances, likely))
        self.worth = Worth(self.material, likely, pairs, in_pairs, self.blend.plain * plain)

    @cached_property
    def before(self) -> list[int | None]:
        """The candidate that precedes each in its paragraph."""
        place = {(c.paragraph, c.position): i for i, c in enumerate(self.candidates)}
        return [place.get((c.paragraph, c.position - 1)) for c in self.candidates]

    @cached_property
    def after(self) -> dict[int, int]:
        """The candidate that follows each in its paragraph."""
        return {before: i for i, before in enumerate(self.before) if before is not None}

    @cached_property
    def sizes(self) -> Ints:
        """The white-space tokens of each sentence."""
        return np.array([candidate.words for candidate in self.candidates], dtype=np.int64)

    def score(self, number: int) -> float:
        """Return a sentence's chance to be in a good summary, rounded."""
        return round(float(self.chances[number]), 4)

    def choose(self, budget: Budget, report: Callable[[float], None]) -> list[int]:
        """Return the numbers of the chosen sentences in the order in which they are to be read."""
        chances = self.chances.round(_DIGITS).tolist()
        best = sorted(range(len(chances)), key=lambda i: (-chances[i], i))
        for level in range(FRAGMENT + 1):
            able = (i for i in best if self.standing.alone(i) <= level and self._fits(i, budget))
            pool = sorted(islice(able, _POOL))
            if pool:
                chosen = self._core(pool, budget)
                return self._order(self._extend(chosen, budget, report))
        # Where nothing fits, the shortest whole sentence is the least breach of a length.
        return [min(best, key=lambda i: (self.standing.tier(i), self.sizes[i], i))]

    def _fits(self, number: int, budget: Budget) -> bool:
        return budget.words is None or int(self.sizes[number]) <= budget.words

    def _target(self, budget: Budget, sentences: int) -> float:
        """Return the length in words of the summary that is expected."""
        if budget.words is None:
            return sentences * self.blend.words
        return budget.words * self.blend.words / _FULL_SENTENCE

    def _core(self, pool: list[int], budget: Budget) -> list[int]:
        """Return up to three sentences chosen together."""
        size = min(_CORE, len(pool))
        if budget.words is not None:
            most = (self.sizes, budget.words)
            tries = [
                self.worth.best_set(pool, count, self._target(budget, count), most)
                for count in range(1, size + 1)
            ]
            return max(tries, key=lambda found: (found[0], -len(found[1])))[1]
        worth, members = self.worth.best_set(pool, size, self._target(budget, size))
        while size > 1 and worth < 0:
            size -= 1
            worth, members = self.worth.best_set(pool, size, self._target(budget, size))
        while budget.sentences is not None and len(members) > budget.sentences:
            # A shorter summary is the longer one without what it needs least.
            size = len(members) - 1
            members = self.worth.best_set(members, size, self._target(budget, size))[1]
        return members

    def _extend(
        self, chosen: list[int], budget: Budget, report: Callable[[float], None]
    ) -> list[int]:
        """Add what adds most, clear sentences first, until the length is full."""
        filled = self._filled(chosen, budget)
        if filled >= 1:
            report(1.0)
            return chosen
        likely = self.chances >= self.chances.mean()  # others are dull
        extension = Extension(self.standing, self.worth, self.after, likely, chosen)
        chosen = extension.chosen
        brief = budget.words is not None and budget.words <= _BRIEF
        while filled < 1:
            report(filled)
            room, target = self._room(chosen, budget), self._target(budget, len(chosen) + 1)
            only_gain = brief and filled >= _ENOUGH
            further = extension.find_next(room, target, only_gain=only_gain)
            if further is None:
                break
            extension.take(further)
            filled = self._filled(chosen, budget)
        report(1.0)
        return chosen

    def _filled(self, chosen: Sequence[int], budget: Budget) -> float:
        """Return how much of the length the chosen fill, 1 being all of it."""
        words = 0 if budget.words is None else int(self.sizes[chosen].sum())
        return budget.filled(len(chosen), words)

    def _room(self, chosen: Sequence[int], budget: Budget) -> Flags | bool:
        """Say which sentences fit beside the chosen."""
        if budget.words is None:
            return True
        return self.sizes + int(self.sizes[chosen].sum()) <= budget.words

    def _order(self, chosen: Sequence[int]) -> list[int]:
        """Return the chosen, the broadest first, a paragraph's together in their order.

        Who is named in full by one and in short by another is named in full first.
        """
        groups: dict[int, list[int]] = {}
        for number in chosen:
            groups.setdefault(self.candidates[number].paragraph, []).append(number)
        ordered = sorted(
            (sorted(group, key=lambda i: self.candidates[i].start) for group in groups.values()),
            key=lambda group: (-max(map(self._weigh, group)), group[0]),
        )
        return [number for group in self._introduce(ordered) for number in group]

    def _introduce(self, ordered: list[list[int]]) -> list[list[int]]:
        """Return groups in their order, but whoever is named in short behind who is in full."""
        home = {number: group[0] for group in ordered for number in group}
        wants = {group[0]: self._find_homes(group, home) for group in ordered}
        if not any(wants.values()):
            return ordered
        waiting, done, left = list(ordered), set[int](), list[list[int]]()
        while waiting:
            ready = (g for g in waiting if all(homes & done for homes in wants[g[0]]))
            group = next(ready, waiting[0])
            waiting.remove(group)
            done.add(group[0])
            left.append(group)
        return left

    def _find_homes(self, group: Sequence[int], home: Mapping[int, int]) -> list[set[int]]:
        """Return, for each sentence of a group that needs one, the groups that introduce for it."""
        found = []
        for number in group:
            homes = {home[i] for i in self.standing.introducers(number) if i in home}
            if homes and home[number] not in homes:
                found.append(homes)
        return found

    def _weigh(self, number: int) -> float:
        """Return how much of the article a sentence tells, and how likely that is the news.

        What is like the headline is: chosen sentences come in the order in which the article has
        them more often so, and the first of them first.
        """
        like = float(self.features[number, COMMON.index("headline")])
        told = self.worth.breadth(number) * float(self.chances[number])
        return round(told * math.exp(_HEADLINE * like), _DIGITS)


@lru_cache(maxsize=4)
def find_gist(article: Article, folding: Folding, language: str) -> Gist | None:
    """Return the gist of an article, None without sentences; the last few are kept.

    A change of length then costs nothing but the choice. A sentence that stands also elsewhere
    is left out where it is shown dim.
    """
    candidates = find_candidates(article, folding)
    fresh = [c for c in candidates if not c.repeated] or candidates
    return Gist(article, fresh, language) if fresh else None
