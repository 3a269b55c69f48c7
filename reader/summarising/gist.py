"""Gist: which sentences of an article matter, whatever the order of its paragraphs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.summarising.candidates import Candidate
from reader.summarising.choose import Budget, fill
from reader.summarising.marks import is_caption, is_dangling, is_fragment, opening
from reader.summarising.terms import content, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

_LENGTH = 22  # words of a sentence that says one thing in full
_AGAIN = 0.4  # two sentences that share so much of one's content words say one thing
_FRAGMENT = 2
_DIGITS = 6  # scores closer than this are equal: sums may differ in the last bits between machines


class Ranking:
    """The candidates of an article with their scores and how alike they are.

    ``scores`` is a vector over the candidates; ``kinds`` 0 for a sentence, 1 for a caption, 2 for
    a fragment; ``overlap[i, j]`` the share of the content words of i that stand in j.
    """

    def __init__(self, candidates: Sequence[Candidate], title: str, language: str) -> None:
        import numpy as np

        self.candidates = sorted(candidates, key=lambda c: (c.text, c.repeated, c.paragraph))
        texts = [c.text for c in self.candidates]
        cased = any(c.isupper() for text in texts for c in text)
        terms = [content(tokens(text), language) for text in texts]
        self.kinds = [
            2 if is_fragment(text, cased) else 1 if is_caption(text) else 0 for text in texts
        ]
        self.overlap, weight, matrix = _overlap(terms)
        count = len(texts)
        alike = np.sqrt(self.overlap * self.overlap.T)
        central = alike.sum(axis=1) / max(count, 1)
        carried = matrix @ weight / np.sqrt(np.maximum(matrix.sum(axis=1), 1))
        head = set(content(tokens(title), language))
        headline = np.array([len(head & set(t)) / max(len(head), 1) for t in terms])
        length = np.array([-abs(math.log(max(c.words, 1) / _LENGTH)) for c in self.candidates])
        opens = np.array([float(is_dangling(t) or opening(t) == "") for t in texts])
        quoted = np.array([float(t[:1] in "'\"‘“«„") for t in texts])
        scores = (
            _standard(central)
            + 0.5 * _standard(carried)
            + 0.7 * _standard(headline)
            + 0.5 * length
            - 1.5 * opens
            - 0.7 * quoted
        )
        self.scores = [round(float(s), _DIGITS) for s in scores]


def _overlap(terms: list[list[str]]) -> tuple[Vector, Vector, Vector]:
    """Return overlap of sentences, weight of words and the sentences-by-words matrix of 0 and 1."""
    import numpy as np

    counts = Counter(term for words in terms for term in set(words))
    column = {term: i for i, term in enumerate(sorted(counts))}
    matrix = np.zeros((len(terms), len(column)))
    for row, words in enumerate(terms):
        matrix[row, [column[word] for word in words]] = 1
    shared = matrix @ matrix.T
    overlap = shared / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    weight = np.log1p(np.array([counts[term] for term in sorted(counts)], dtype=float) - 1)
    return overlap, weight, matrix


def _standard(values: Vector) -> Vector:
    """Return values with mean 0 and deviation 1 within the article."""
    spread = float(values.std()) if len(values) else 0.0
    return (values - values.mean()) / spread if spread > 1e-9 else values * 0.0


def choose(
    candidates: Sequence[Candidate], title: str, language: str, budget: Budget
) -> list[tuple[Candidate, float]]:
    """Return the chosen sentences with their scores, the most general first.

    A sentence goes before a caption, a caption before a fragment, and what shares much of
    its words with a chosen sentence is left out.
    """
    ranking = Ranking(candidates, title, language)
    ranked = ranking.candidates
    index = {id(candidate): i for i, candidate in enumerate(ranked)}

    def says_again(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
        i = index[id(candidate)]
        return any(
            max(ranking.overlap[i, index[id(c)]], ranking.overlap[index[id(c)], i]) > _AGAIN
            for c in chosen
        )

    order = sorted(range(len(ranked)), key=lambda i: (ranking.kinds[i], -ranking.scores[i], i))
    if ranking.kinds[order[0]] < _FRAGMENT:
        order = [i for i in order if ranking.kinds[i] < _FRAGMENT]
    chosen = fill([ranked[i] for i in order], budget, says_again)
    scored = [(c, ranking.scores[index[id(c)]]) for c in chosen]
    first: dict[int, float] = {}
    for candidate, score in scored:
        first[candidate.paragraph] = max(first.get(candidate.paragraph, score), score)
    return sorted(
        scored, key=lambda pair: (-first[pair[0].paragraph], pair[0].paragraph, pair[0].start)
    )
