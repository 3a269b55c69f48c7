"""Candidates: the read paragraphs that may contain a paragraph or a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reader.folding.analysis import AnalysedText
from reader.known.read_index import Place, ReadIndex
from reader.known.runs import find_query_runs, match_neighbours

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

_WEIGHT_OF_ONE = 2.0  # of a run with one place: the same word on one side of it suffices
_RARE = 3  # places; a run with more counts half
_FIRST_PLACES = 2  # of a run with the same words on both sides, that count full all the same
_MIN_SCORE = 1.0
_MAX_OF_PARAGRAPH = 6
_MAX_OF_SENTENCE = 8
_STANDING_ARTICLES = 20  # share a sentence that is a standing phrase
_SHARED_RUNS = 2  # so many runs in common are the same sentence


@dataclass(slots=True)
class Candidates:
    """Places that share runs, those read first first.

    ``of_paragraph`` by the index of the paragraph, ``of_sentence`` by index and number of the
    sentence. ``standing`` are the sentences that so many articles share that they are standing
    phrases of an outlet.
    """

    of_paragraph: dict[int, list[Place]] = field(default_factory=dict)
    of_sentence: dict[tuple[int, int], list[Place]] = field(default_factory=dict)
    standing: set[tuple[int, int]] = field(default_factory=set)

    @property
    def places(self) -> set[Place]:
        """All places."""
        lists = (*self.of_paragraph.values(), *self.of_sentence.values())
        return {place for places in lists for place in places}


def find_candidates(
    texts: Mapping[int, AnalysedText], index: ReadIndex, without: Iterable[int] = ()
) -> Candidates:
    """Return where the paragraphs of an article and their sentences may have been read.

    Articles with the numbers ``without`` do not count.
    """
    import numpy as np

    query = find_query_runs(texts)
    if query is None:
        return Candidates()
    found = index.find_places(np.unique(query.runs))
    found = found.select(~np.isin(found.articles, list(without)))
    _, numbers, counts = np.unique(found.runs, return_inverse=True, return_counts=True)
    number = counts[numbers]
    weights = np.where(number == 1, _WEIGHT_OF_ONE, np.where(number <= _RARE, 1.0, 0.5))
    # Each place with each sentence of the article that has its run.
    starts = np.searchsorted(query.runs, found.runs, "left")
    sizes = np.searchsorted(query.runs, found.runs, "right") - starts
    places = np.repeat(np.arange(len(sizes)), sizes)
    asked = np.arange(len(places)) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
    match = match_neighbours(query.neighbours[asked], found.neighbours[places])
    weight = weights[places]
    first = _find_first(asked, match == 1.0)
    weight[first] = np.maximum(weight[first], 1.0)
    scores = weight * match
    paragraphs: defaultdict[int, dict[Place, float]] = defaultdict(dict)
    sentences: defaultdict[tuple[int, int], dict[Place, float]] = defaultdict(dict)
    matched = np.flatnonzero(scores)
    for score, sentence, article, paragraph in zip(
        scores[matched].tolist(),
        query.sentences[asked[matched]].tolist(),
        found.articles[places[matched]].tolist(),
        found.paragraphs[places[matched]].tolist(),
        strict=True,
    ):
        name = query.names[sentence]
        place = Place(article, paragraph)
        for of_name in (paragraphs[name[0]], sentences[name]):
            of_name[place] = of_name.get(place, 0.0) + score
    return Candidates(
        {i: best for i, ranks in paragraphs.items() if (best := _best(ranks, _MAX_OF_PARAGRAPH))},
        {i: best for i, ranks in sentences.items() if (best := _best(ranks, _MAX_OF_SENTENCE))},
        {
            query.names[sentence]
            for sentence in _find_standing(
                query.sentences[asked], numbers[places], found.articles[places]
            )
        },
    )


def _find_first(asked: Ints, chosen: Ints) -> Ints:
    """Return the indices of the first places of each asked run among the chosen ones.

    So that a sentence that many articles have is found in those that were read first.
    """
    import numpy as np

    indices = np.flatnonzero(chosen)
    order = np.argsort(asked[indices], kind="stable")  # the places are in the order of reading
    runs = asked[indices][order]
    ranks = np.arange(len(runs)) - np.searchsorted(runs, runs, "left")
    return np.asarray(indices[order][ranks < _FIRST_PLACES])


def _find_standing(sentences: Ints, runs: Ints, articles: Ints) -> list[int]:
    """Return the sentences that share runs with so many articles that they are standing phrases.

    A sentence, a run of it and an article that has it stand at one place of the three arrays. No
    number is negative.
    """
    import numpy as np

    if not len(sentences):
        return []
    n_runs, n_articles = int(runs.max()) + 1, int(articles.max()) + 1
    shared = np.unique((sentences * n_runs + runs) * n_articles + articles)
    pairs = shared // n_articles // n_runs * n_articles + shared % n_articles
    pairs, n_shared = np.unique(pairs, return_counts=True)
    found, n_similar = np.unique(pairs[n_shared >= _SHARED_RUNS] // n_articles, return_counts=True)
    return [int(sentence) for sentence in found[n_similar >= _STANDING_ARTICLES]]


def _best(scores: Mapping[Place, float], most: int) -> list[Place]:
    """Return the places with the highest scores, of equal ones those read first, sorted."""
    ranked = sorted((-score, place) for place, score in scores.items() if score >= _MIN_SCORE)
    return sorted(place for _, place in ranked[:most])
