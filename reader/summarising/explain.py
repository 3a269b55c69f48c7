"""Why a sentence was chosen, in words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from reader.summarising.arrays import Floats
from reader.summarising.gist import Gist
from reader.summarising.marks import Fault
from reader.summarising.naming import PLAIN_WORDS, find_figures, find_names
from reader.summarising.salience import COMMON
from reader.summarising.terms import spell_words

_NOTABLE = 1.0  # standard deviations above the article's mean
_LONGEST = 30  # letters; longer is a sentence of a script that parts no words
_SHOWN = 3  # words that one reason lists


def explain(gist: Gist, chosen: Sequence[int]) -> list[tuple[str, ...]]:
    """Return the reasons for each chosen sentence, the strongest first."""
    central = _above_mean(gist.features[:, COMMON.index("central")])
    reasons = _Reasons(gist, chosen)
    return [reasons.give(number, float(central[number])) for number in chosen]


class _Reasons:
    """Finds what speaks for a sentence among the chosen."""

    def __init__(self, gist: Gist, chosen: Sequence[int]) -> None:
        self._gist = gist
        self._material = gist.material
        self._chosen = chosen
        self._saying = Counter(chain.from_iterable(map(gist.material.content_set, chosen)))
        self._titled = frozenset(gist.material.title)
        self._chances = gist.worth.words.round(6).tolist()

    def give(self, number: int, central: float) -> tuple[str, ...]:
        """Return the reasons for a sentence that is so many deviations more central than most."""
        gist, material = self._gist, self._material
        mine = material.content_set(number)
        text = material.texts[number]
        words = spell_words(text)
        # How the sentence spells its terms, at the first place of each; "th" of "9th" is no word.
        spelling = [("" if text[start - 1 : start].isdigit() else word) for word, start, _ in words]
        spelt = dict(zip(material.sequences[number][::-1], spelling[::-1], strict=True))
        best = self._best(spelt, mine)
        weighed: list[tuple[float, str]] = []
        titled = [spelt[term] for term in best if term in self._titled][:_SHOWN]
        if len(titled) > 1:
            like = float(gist.features[number, COMMON.index("headline")])
            weighed.append((like, "headline: " + ", ".join(titled)))
        if central >= _NOTABLE:
            weighed.append((central, "central"))
        reasons = [reason for _, reason in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))]
        names = find_names(text, material.language, words)[:_SHOWN]
        if names:
            reasons.append("names " + ", ".join(names))
        figures = find_figures(text)[:_SHOWN]
        if figures:
            reasons.append("figures: " + ", ".join(figures))
        alone = [spelt[term] for term in best if self._saying[term] == 1][:_SHOWN]
        if alone:
            reasons.append("covers: " + ", ".join(alone))
        if Fault.LEANING in gist.standing.faults(number) and gist.before[number] in self._chosen:
            reasons.append("goes on from the sentence before it")
        return tuple(reasons)

    def _best(self, spelt: dict[int, str], terms: Iterable[int]) -> list[int]:
        """Return those of the terms that are no plain words, the likeliest first."""
        chances, stem = self._chances, self._material.term
        telling = [t for t in terms if _is_telling(spelt[t])]
        return [t for _, _, t in sorted([(-chances[t], stem(t), t) for t in telling])]


def _is_telling(word: str) -> bool:
    return word.isalpha() and len(word) <= _LONGEST and word.lower() not in PLAIN_WORDS


def _above_mean(values: Floats) -> Floats:
    """Return by how many standard deviations each value is above their mean."""
    apart = values - values.sum() / len(values)
    spread = math.sqrt(float(apart @ apart) / len(values))
    above: Floats = apart / spread if spread > 1e-9 else apart * 0.0
    return above
