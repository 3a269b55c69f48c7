"""Exchanges: sentences of a summary that give way to others, so that a reader misses less.

A sentence that takes "the cut" for known brings the sentence along that tells of it, where that one
is good enough, or gives way to another that stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice

import numpy as np

from reader.summarising.arrays import Bools
from reader.summarising.selection.companions import Companions
from reader.summarising.selection.headline_event import find_told_headline
from reader.summarising.selection.objective import IncrementalObjective, Objective
from reader.summarising.selection.reader_risk import ReaderRisk
from reader.summarising.terms import TermMatrix

_RISK_WEIGHT = 0.08  # of a fault with a small risk, beside the score of a set
_HIGH_RISK = 0.45  # of sentences with more, every second was a fault when they were read
_HIGH_RISK_WEIGHT = 0.4  # of what a risk is higher than that
_LEAST_RISK = 0.35  # of a summary's sentence; where all have less, nothing is exchanged
_TOO_RISKY = 0.5  # to stay for being the lead
_MOST_RISK = 0.25  # of a sentence that comes in, unless it has much less risk than the other
_MUCH_LESS = 0.2
_MAX_EXCHANGES = 3
_CANDIDATES = 12  # the best sentences that are tried in the place of one
_DIGITS = 7  # gains are compared rounded: sums may differ in the last bits
_CLOSE = 10.0**-6  # gains that are so near to each other are calculated


def list_kept(
    risk_of: Mapping[int, float],
    lead: int | None,
    companions: Companions,
    following: Mapping[int, int],
    matrix: TermMatrix,
) -> set[int]:
    """Return the sentences of a summary that are not exchanged; ``risk_of`` has the risk of each.

    They are the lead and the one that states the event of the headline, unless a reader would
    surely stumble over them, and those that others of the summary need beside them; ``following``
    maps a sentence to the next one of its paragraph.
    """
    chosen = risk_of.keys()
    leading = lead, find_told_headline(matrix, chosen)
    kept = {i for i in leading if i is not None and risk_of.get(i, 1.0) < _TOO_RISKY}
    for number in chosen:
        group = {*companions.find_needed(number), *companions.welcome.get(number, ())}
        if not group.isdisjoint(chosen):
            kept |= {number, *group}
        if following.get(number) in chosen:
            kept.add(number)
    return kept


class Exchanges:
    """Exchanges one sentence of a summary for another as long as the summary gets better by it.

    ``find_fitting`` tells which sentences fit beside the chosen ones, ``bool[n_sentences]``, and
    ``may_replace`` which may be chosen at all.
    """

    def __init__(
        self,
        risk: ReaderRisk,
        objective: Objective,
        find_fitting: Callable[[Sequence[int]], Bools | bool],
        may_replace: Callable[[int], bool],
    ) -> None:
        self._risk = risk
        self._objective = objective
        self._find_fitting = find_fitting
        self._may_replace = may_replace

    def mend(
        self,
        chosen: Sequence[int],
        find_kept: Callable[[Mapping[int, float]], set[int]],
        target_length: float,
    ) -> list[int]:
        """Return the chosen sentences after the exchanges.

        ``find_kept`` tells of sentences and their risks which of them stay; ``target_length`` is
        the length in words of the expected summary.
        """
        chosen = list(chosen)
        for _ in range(_MAX_EXCHANGES):
            risk_of = {number: self._risk.measure(number, chosen) for number in chosen}
            if max(risk_of.values()) < _LEAST_RISK:
                break
            exchanged = self._exchange(chosen, risk_of, find_kept(risk_of), target_length)
            if exchanged is None:
                break
            chosen = exchanged
        return chosen

    def _exchange(
        self,
        chosen: list[int],
        risk_of: Mapping[int, float],
        kept: Collection[int],
        target_length: float,
    ) -> list[int] | None:
        """Return the summary after the best exchange, None where none makes it better."""
        # What others take for known can be told by one that comes in.
        curable = {number: risk_of[number] - self._risk.measure_told(number) for number in chosen}
        hopes = {n: _weigh(risk_of[n]) - _weigh(risk_of[n] - curable[n]) for n in chosen}
        leaving = [i for i in chosen if i not in kept and risk_of[i] >= _LEAST_RISK]
        if sum(curable.values()) >= _MUCH_LESS:
            free = [i for i in chosen if i not in kept and i not in leaving]
            leaving += sorted(free, key=lambda i: (self._risk.likelihood_of(i), i))[:1]
        best_gain, best = 10.0**-_DIGITS, None
        for number in leaving:
            hoped = _weigh(risk_of[number]) + sum(hopes.values()) - hopes[number]
            place = chosen.index(number)
            others = chosen[:place] + chosen[place + 1 :]
            leaning = [other for other in others if self._risk.takes_for_known(other)]
            objective = IncrementalObjective(self._objective)
            for other in others:
                objective.add(other)
            _, extended = objective.score_extensions(target_length)
            allowed = ~objective.is_covered & self._find_fitting(others)
            allowed[chosen] = False
            allowed &= extended > extended[number] + best_gain - hoped
            ranked = np.flatnonzero(allowed)
            ranked = ranked[np.argsort(-extended[ranked], kind="stable")].tolist()
            most = max(min(_MOST_RISK, risk_of[number]), risk_of[number] - _MUCH_LESS)
            for candidate in islice(filter(self._may_replace, ranked), _CANDIDATES):
                if extended[candidate] <= extended[number] + best_gain - hoped:
                    break  # nor are those behind it good enough for a greater gain
                told = self._risk.measure_told(candidate)
                if told > most:
                    continue  # what it takes for known only adds to its risk
                if (
                    extended[candidate]
                    < extended[number] + best_gain - (hoped - _weigh(told)) - _CLOSE
                ):
                    continue  # nor is the gain greater if the others tell all of that
                exchanged = [*others, candidate]
                own = self._risk.measure(candidate, exchanged)
                gained = float(extended[candidate] - extended[number])
                if own > most or gained + hoped - _weigh(own) < best_gain - _CLOSE:
                    continue
                lowered = _weigh(risk_of[number]) - _weigh(own)
                for other in leaning:
                    lowered += _weigh(risk_of[other])
                    lowered -= _weigh(self._risk.measure(other, exchanged))
                gain = gained + lowered
                if round(gain, _DIGITS) > best_gain:
                    best_gain, best = round(gain, _DIGITS), exchanged
        return best


def _weigh(risk: float) -> float:
    """Return what a risk weighs beside the score of a set; a high one weighs more for each part."""
    return _RISK_WEIGHT * risk + (_HIGH_RISK_WEIGHT - _RISK_WEIGHT) * max(0.0, risk - _HIGH_RISK)
