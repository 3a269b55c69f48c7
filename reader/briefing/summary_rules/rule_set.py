"""What a summary of several articles must keep to, whatever its sentences score.

A sentence comes with the neighbours that it leans on (``sentence_needs``), none tells again what
another one tells (``repeated_statements``), and where the articles are of several days half of the
sentences are of the newest day with news (``newest_news``), if it has so many: that is what
happened last, and it is read first. The first sentence of a news article is told as well, and of a
toll that several articles tell the newest one. A figure that another article takes back is told
beside the sentence that does so (``withdrawn``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from reader.article import Article
from reader.briefing.briefing import Entry, Place
from reader.briefing.summary_rules.newest_news import find_newest_news
from reader.briefing.summary_rules.repeated_statements import RepeatedStatements
from reader.briefing.summary_rules.sentence_needs import find_needs
from reader.text import DEFAULT_LANGUAGE


class SummaryRules:
    """The rules for the shown sentences of ranked articles; ``texts`` are those by place."""

    def __init__(
        self,
        articles: Sequence[Article],
        entries: Sequence[Entry],
        texts: Mapping[Place, str],
        tolls: frozenset[Place] = frozenset(),
        withdrawn: Mapping[Place, Place] | None = None,
    ) -> None:
        self._tolls = tolls
        self._texts = texts
        self._needs = find_needs(articles, entries)
        self._needs.add(withdrawn or {})
        self._withdrawn = withdrawn or {}
        self._repeats = RepeatedStatements(articles[0].language or DEFAULT_LANGUAGE)
        self._news = find_newest_news(articles, entries)

    def choose_pool(self, places: Sequence[Place], ranking: Sequence[int], size: int) -> list[int]:
        """Return the candidates from which sets are made, at most ``size``, in order.

        ``places`` are those of all candidates, ``ranking`` their numbers, the best first. Half of
        the pool is left to those of the newest day, as far as there are such. Where nothing may be
        chosen the best are taken.
        """
        fit = [i for i in ranking if places[i] in self._needs.needed] or list(ranking)
        newest = [i for i in fit if places[i] in self._news.ledes]
        newest += [i for i in fit if places[i][0] in self._news.entries and i not in newest]
        newest = [i for i in fit if places[i] in self._tolls and i not in newest] + newest
        newest = newest[: size // 2]
        others = [i for i in fit if i not in newest]
        return self._add_needed(places, [*newest, *others[: size - len(newest)]])

    def _add_needed(self, places: Sequence[Place], pool: Sequence[int]) -> list[int]:
        """Return a pool in order, in which withdrawn sentences have those that they need.

        These take the places of the last ones.
        """
        needed = [
            places.index(there) for i in pool if (there := self._withdrawn.get(places[i])) in places
        ]
        missing = [i for i in dict.fromkeys(needed) if i not in pool]
        kept = [i for i in pool if i not in needed]
        return sorted({*kept[: max(0, len(kept) - len(missing))], *needed})

    def accept(
        self, places: Sequence[Place], sets: Sequence[tuple[int, ...]]
    ) -> list[tuple[int, ...]]:
        """Return the sets of candidates that keep to the rules.

        Of several days those alone that have most sentences of the newest one, up to the half.
        """
        numbers = sorted({i for chosen in sets for i in chosen})
        repeated = {
            pair for pair in combinations(numbers, 2) if self._repeat(*(places[i] for i in pair))
        }
        accepted = [
            chosen
            for chosen in sets
            if self._needs.are_met([places[i] for i in chosen])
            and repeated.isdisjoint(combinations(chosen, 2))
        ]
        if not accepted or not (self._news.entries or self._news.ledes or self._tolls):
            return accepted
        shares = [self._measure_news([places[i] for i in chosen]) for chosen in accepted]
        most = max(shares)
        return [chosen for chosen, share in zip(accepted, shares, strict=True) if share == most]

    def complete(self, place: Place, chosen: Sequence[Place]) -> list[Place]:
        """Return a sentence with those that it needs and that chosen ones lack, [] if unfit."""
        group = [place]
        for one in group:  # grows: what is needed may need more
            needed = self._needs.needed.get(one)
            if needed is None or any(self._repeat(one, other) for other in chosen):
                return []
            group += [need for need in needed if need not in (*chosen, *group)]
        return sorted(group)

    def rate(self, place: Place, chosen: Sequence[Place]) -> int:
        """Return how much a sentence breaks the rules where there is no other one, 0 for least.

        To tell a thing twice is better than half of a quotation.
        """
        needed = self._needs.needed.get(place)
        return 2 if needed is None else int(any(need not in chosen for need in needed))

    def sort(self, chosen: Sequence[Place]) -> list[Place]:
        """Return chosen sentences in reading order: the newest day, then the order of the body.

        The first lede comes before all: it tells what happened.
        """
        ordered = sorted(chosen, key=lambda place: (place[0] not in self._news.entries, place))
        first = next((place for place in ordered if place in self._news.ledes), None)
        return sorted(ordered, key=lambda place: place != first)

    def _repeat(self, place: Place, other: Place) -> bool:
        return self._repeats.tell_one_thing(self._texts[place], self._texts[other])

    def _measure_news(self, chosen: Sequence[Place]) -> tuple[bool, bool, float]:
        """Return whether a lede of the newest day is there, a newest toll, and the day's share."""
        new = sum(place[0] in self._news.entries for place in chosen)
        has_lede, has_toll = (
            not wanted.isdisjoint(chosen) for wanted in (self._news.ledes, self._tolls)
        )
        return has_lede, has_toll, min(new / len(chosen), 0.5)
