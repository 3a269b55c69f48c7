"""Why a sentence was chosen, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.summarising.gist import Gist
from reader.summarising.marks import Fault
from reader.summarising.naming import PLAIN_WORDS, find_figures, find_names
from reader.summarising.salience import COMMON
from reader.summarising.terms import spell_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_NOTABLE = 1.0  # standard deviations above the article's mean
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
        self._chances = gist.worth.words.round(6)

    def give(self, number: int, central: float) -> tuple[str, ...]:
        """Return the reasons for a sentence that is so many deviations more central than most."""
        gist, material = self._gist, self._material
        mine = material.content_sets[number]
        words = spell_words(material.texts[number])
        # How the sentence spells its terms, at the first place of each.
        spelling = [word for word, _, _ in reversed(words)]
        spelt = dict(zip(material.sequences[number][::-1], spelling, strict=True))
        weighed: list[tuple[float, str]] = []
        titled = self._list(spelt, [term for term in mine if material.titled[term]])
        if len(titled) > 1:
            like = float(gist.features[number, COMMON.index("headline")])
            weighed.append((like, "headline: " + ", ".join(titled)))
        if central >= _NOTABLE:
            weighed.append((central, "central"))
        reasons = [reason for _, reason in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))]
        names = find_names(material.texts[number], material.language, words)[:_SHOWN]
        if names:
            reasons.append("names " + ", ".join(names))
        figures = find_figures(material.texts[number])[:_SHOWN]
        if figures:
            reasons.append("figures: " + ", ".join(figures))
        others = (material.content_sets[i] for i in self._chosen if i != number)
        alone = self._list(spelt, mine.difference(*others))
        if alone:
            reasons.append("covers: " + ", ".join(alone))
        if Fault.LEANING in gist.faults[number] and gist.before[number] in self._chosen:
            reasons.append("goes on from the sentence before it")
        return tuple(reasons)

    def _list(self, spelt: dict[int, str], terms: Iterable[int]) -> list[str]:
        """Return the likeliest of the terms as they are spelt, no plain words."""
        known = self._material.terms
        telling = [t for t in terms if spelt[t].isalpha() and spelt[t].lower() not in PLAIN_WORDS]
        best = sorted(telling, key=lambda t: (-self._chances[t], known[t]))
        return [spelt[term] for term in best[:_SHOWN]]


def _above_mean(values: Floats) -> Floats:
    spread = float(values.std())
    return (values - values.mean()) / spread if spread > 1e-9 else values * 0.0
