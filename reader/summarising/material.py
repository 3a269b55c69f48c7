"""The words of an article's sentences as arrays: what every score is made of."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, cast

from reader.summarising.terms import find_words, known_terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

_ALIKE = 0.7  # only sentences that share so much of the shorter one's content words are compared
_COPIED = 0.92  # of whose words so many stand in another in the same order is its copy
_LONGEST = 60  # content words; comparing what is longer takes too long where all are alike
_FEWEST = 5  # words, below which a sentence is too short to tell


class Material:
    """Sentences, given in an order that is theirs alone (by text), and their terms.

    A term is a stem; ``terms`` lists them, and term ``i`` is number ``i`` everywhere.
    ``sequences[s]`` numbers the terms of sentence ``s`` in order, ``tokens`` counts them; ``flat``
    is all of these one after the other, ``flat_rows`` of which sentence each is. ``rows``
    and ``columns`` are the distinct pairs of sentence and term, sorted. ``content`` says of each
    term whether it means something by itself, ``figures`` whether it begins with one, ``title``
    lists the headline's terms, ``titled``
    says of each term whether the headline has it. ``words`` saves finding them again.

    Near copies count for nothing: ``fresh`` says of each sentence that it is none, ``telling`` of
    each pair of sentence and term. ``frequency`` counts the words of each term, ``spread`` the
    sentences that have it.
    """

    def __init__(
        self,
        texts: Sequence[str],
        title: str,
        language: str,
        words: Sequence[Sequence[str]] | None = None,
    ) -> None:
        import numpy as np

        self.texts = list(texts)
        self.language = language
        number = TermNumbers(language)
        self.sequences = [
            list(map(number.__getitem__, given)) for given in words or map(find_words, texts)
        ]
        self.title = list(map(number.__getitem__, find_words(title)))
        self.terms = list(number.terms)
        means = number.means
        self.content: Flags = np.array(means, dtype=bool)
        self.figures: Flags = np.array([term[0].isdigit() for term in self.terms], dtype=bool)
        self.titled: Flags = np.zeros(len(means), dtype=bool)
        self.titled[self.title] = True
        self.content_sets = [
            frozenset(filter(means.__getitem__, sequence)) for sequence in self.sequences
        ]
        self.tokens: Ints = np.array([len(s) for s in self.sequences], dtype=np.int64)
        self.flat: Ints = np.fromiter(chain.from_iterable(self.sequences), np.int64)
        self.flat_rows: Ints = np.repeat(np.arange(len(self.texts)), self.tokens)
        size = max(len(means), 1)
        distinct = sort_distinct(self.flat_rows * size + self.flat)
        self.rows: Ints = distinct // size
        self.columns: Ints = distinct - self.rows * size
        self.mark_copies([])

    def __len__(self) -> int:
        return len(self.texts)

    def mark_copies(self, copies: Sequence[int]) -> None:
        """Let those sentences, and no others, count for nothing."""
        import numpy as np

        self.fresh: Flags = np.ones(len(self), dtype=bool)
        self.fresh[list(copies)] = False
        self.telling: Flags = self.fresh[self.rows]
        size = len(self.terms)
        counted = self.flat[self.fresh[self.flat_rows]]
        self.frequency: Floats = np.bincount(counted, minlength=size).astype(float)
        spread = np.bincount(self.columns[self.telling], minlength=size)
        self.spread: Floats = spread.astype(float)


class TermNumbers(dict[str, int]):
    """Gives each word the number of its term; words of one stem are one term."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.terms: dict[str, int] = {}
        self.means: list[bool] = []
        self._known = known_terms(language)

    def __missing__(self, word: str) -> int:
        stem, meaning = self._known[word]
        number = self.terms.get(stem)
        if number is None:
            number = self.terms[stem] = len(self.means)
            self.means.append(meaning)
        self[word] = number
        return number


def add_up(places: Ints, values: Floats, count: int) -> Floats:
    """Return the sum of the values at each of ``count`` places."""
    import numpy as np

    return cast("Floats", np.bincount(places, values, minlength=count))


def standardise(columns: list[Floats], fresh: Flags) -> Floats:
    """Return each column with mean 0 and deviation 1 over what is no copy; all 0 where equal."""
    import numpy as np

    values = np.array(columns)
    told = values[:, fresh]
    count = max(told.shape[1], 1)
    mean = told.sum(axis=1, keepdims=True) / count
    spread = np.sqrt(((told - mean) ** 2).sum(axis=1, keepdims=True) / count)
    varied = spread > 1e-9
    result: Floats = np.where(varied, values - mean, 0.0) / np.where(varied, spread, 1.0)
    return result


def sort_distinct(numbers: Ints) -> Ints:
    """Return the distinct numbers, ascending; for few numbers faster than ``numpy.unique``."""
    import numpy as np

    ordered = np.sort(numbers)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def find_copies(material: Material, order: Sequence[int]) -> list[int]:
    """Return the sentences that are near copies of one that comes before them in ``order``.

    A copy has lost its end or some words, or has some before it; what says the same in words of
    its own is none, and counts as a sign that the thing matters. A sentence as long as a paragraph
    is none either.
    """
    from rapidfuzz.distance import LCSseq

    sets, sequences = material.content_sets, material.sequences
    sizes = [len(terms) for terms in sets]
    holders: list[list[int]] = [[] for _ in material.terms]
    copies: list[int] = []
    for i in order:
        if sizes[i] > _LONGEST:
            continue
        shared = Counter(chain.from_iterable([holders[term] for term in sets[i]]))
        if any(
            count >= _ALIKE * min(sizes[i], sizes[j])
            and _is_copy(sequences[i], sequences[j], LCSseq.similarity)
            for j, count in shared.items()
        ):
            copies.append(i)
            continue
        for term in sets[i]:
            holders[term].append(i)
    return copies


def _is_copy(mine: Sequence[int], its: Sequence[int], common: Callable[..., float]) -> bool:
    """Return whether so many terms are ``common`` in order that one sentence is a copy."""
    least = min(len(mine), len(its))
    enough = math.ceil(_COPIED * least)
    return least >= _FEWEST and common(mine, its, score_cutoff=enough) >= enough
