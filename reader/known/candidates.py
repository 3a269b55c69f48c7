"""Candidates: the read paragraphs that may contain a paragraph or a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.folding.analysis import AnalysedText
from reader.known.read_index import Place, ReadIndex
from reader.known.runs import find_query_runs

_RARE = 3  # places; a run with more counts half
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
    by_run = find_query_runs(texts)
    excluded = frozenset(without)
    paragraphs: defaultdict[int, dict[Place, float]] = defaultdict(dict)
    sentences: defaultdict[tuple[int, int], dict[Place, float]] = defaultdict(dict)
    shared: defaultdict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    for run, found in index.find_places(by_run.keys()).items():
        places = [place for place in found if place.article not in excluded]
        weight = 1.0 if len(places) <= _RARE else 0.5
        for sentence in by_run[run]:
            for scores in (paragraphs[sentence[0]], sentences[sentence]):
                for place in places:
                    scores[place] = scores.get(place, 0.0) + weight
        articles = {place.article for place in places}
        if len(articles) >= _STANDING_ARTICLES:
            for sentence in by_run[run]:
                shared[sentence].update(articles)
    return Candidates(
        {i: best for i, scores in paragraphs.items() if (best := _best(scores, _MAX_OF_PARAGRAPH))},
        {i: best for i, scores in sentences.items() if (best := _best(scores, _MAX_OF_SENTENCE))},
        {
            i
            for i, counts in shared.items()
            if sum(count >= _SHARED_RUNS for count in counts.values()) >= _STANDING_ARTICLES
        },
    )


def _best(scores: Mapping[Place, float], most: int) -> list[Place]:
    """Return the places with the highest scores, of equal ones those read first, sorted."""
    ranked = sorted((-score, place) for place, score in scores.items() if score >= _MIN_SCORE)
    return sorted(place for _, place in ranked[:most])
