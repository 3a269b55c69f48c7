"""The reasons why a sentence was chosen, in words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice

from reader.summarising.arrays import Floats
from reader.summarising.selection import COMMON_FEATURES, Gist
from reader.summarising.standalone import SentenceDefect
from reader.summarising.terms import COMMON_WORDS, find_named_entities, find_numbers, find_spellings

_CENTRAL = COMMON_FEATURES.index("central")
_HEADLINE = COMMON_FEATURES.index("headline")
_MIN_DEVIATIONS = 1.0  # standard deviations above the article's mean
_MAX_LETTERS = 30  # longer ones are sentences of a script without spaces
_MAX_LISTED = 3  # words in one reason


def explain_choice(gist: Gist, chosen: Sequence[int]) -> list[tuple[str, ...]]:
    """Return the reasons for each chosen sentence, strongest first."""
    central = _standardise(gist.features[:, _CENTRAL])
    reasons = _ReasonFinder(gist, chosen)
    return [reasons.find_reasons(number, float(central[number])) for number in chosen]


class _ReasonFinder:
    """Finds the reasons for a sentence among the chosen ones."""

    def __init__(self, gist: Gist, chosen: Sequence[int]) -> None:
        self._gist = gist
        self._matrix = gist.matrix
        self._chosen = chosen
        self._term_uses = Counter(chain.from_iterable(map(gist.matrix.content_terms, chosen)))
        self._headline_terms = frozenset(gist.matrix.headline_terms)
        self._improbabilities: list[float] = (-gist.objective.term_probabilities.round(6)).tolist()

    def find_reasons(self, number: int, central: float) -> tuple[str, ...]:
        """Return the reasons for a sentence.

        ``central`` is its centrality in standard deviations above the mean.
        """
        gist, matrix = self._gist, self._matrix
        content = matrix.content_terms(number)
        text = matrix.texts[number]
        words = find_spellings(text)
        spelling_of = dict(zip(matrix.term_sequences[number][::-1], words[::-1], strict=True))
        # The first spelling of each term in the sentence; "th" of "9th" is no word.
        spellings = {
            term: spelling_of[term][0]
            for term in content
            if not text[spelling_of[term][1] - 1 : spelling_of[term][1]].isdigit()
        }
        likeliest = self._sort_likeliest(content)
        weighted: list[tuple[float, str]] = []
        headline_words = self._find_words(
            filter(self._headline_terms.__contains__, likeliest), spellings
        )
        if len(headline_words) > 1:
            headline_likeness = float(gist.features[number, _HEADLINE])
            weighted.append((headline_likeness, "headline: " + ", ".join(headline_words)))
        if central >= _MIN_DEVIATIONS:
            weighted.append((central, "central"))
        reasons = [reason for _, reason in sorted(weighted, key=lambda pair: (-pair[0], pair[1]))]
        entities = find_named_entities(text, matrix.language, words)[:_MAX_LISTED]
        if entities:
            reasons.append("names " + ", ".join(entities))
        numbers = find_numbers(text)[:_MAX_LISTED]
        if numbers:
            reasons.append("figures: " + ", ".join(numbers))
        covered_alone = self._find_words(
            (term for term in likeliest if self._term_uses[term] == 1), spellings
        )
        if covered_alone:
            reasons.append("covers: " + ", ".join(covered_alone))
        if (
            SentenceDefect.UNRESOLVED_REFERENCE in gist.standalone.defects(number)
            and gist.preceding[number] in self._chosen
        ):
            reasons.append("goes on from the sentence before it")
        return tuple(reasons)

    def _sort_likeliest(self, terms: Collection[int]) -> list[int]:
        """Return terms, the most probable first, those that are equally probable by their stems."""
        improbability = self._improbabilities.__getitem__
        if len(set(map(improbability, terms))) == len(terms):  # most often: stems take longer
            return sorted(terms, key=improbability)
        stem = self._matrix.stem_of
        return sorted(terms, key=lambda term: (improbability(term), stem(term), term))

    def _find_words(self, terms: Iterable[int], spellings: Mapping[int, str]) -> list[str]:
        """Return the first words that may be shown of some terms, as the sentence spells them."""
        words = (spellings.get(term, "") for term in terms)
        return list(islice(filter(_is_informative, words), _MAX_LISTED))


def _is_informative(word: str) -> bool:
    """Return whether a word may be shown in a reason."""
    return word.isalpha() and len(word) <= _MAX_LETTERS and word.lower() not in COMMON_WORDS


def _standardise(values: Floats) -> Floats:
    """Return by how many standard deviations each value is above the mean."""
    deviations = values - values.sum() / len(values)
    standard_deviation = math.sqrt(float(deviations @ deviations) / len(values))
    standardised: Floats = (
        deviations / standard_deviation if standard_deviation > 1e-9 else deviations * 0.0
    )
    return standardised
