"""An index of read articles in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reader.article import Article, Paragraph
from reader.known.analysed_article import analyse_article
from reader.known.read_index import (
    MAX_FIRST_READ,
    MAX_LAST_READ,
    Place,
    ReadArticle,
    ReadPosition,
    RunPlaces,
)
from reader.known.runs import sample_runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]


class MemoryIndex:
    """The read articles; they are numbered from 0 in the order in which they are added."""

    def __init__(self) -> None:
        self._articles: list[ReadArticle] = []
        self._paragraphs: dict[Place, Paragraph] = {}
        self._places: dict[int, list[tuple[int, int, int]]] = {}

    def add(self, article: Article, until: ReadPosition | None = None) -> int:
        """Add a prepared article, read up to ``until`` (None: all of it), and return its number."""
        number = len(self._articles)
        self._articles.append(ReadArticle(article.key, article.date, article.language, until))
        for paragraph in article.paragraphs:
            self._paragraphs[Place(number, paragraph.index)] = paragraph
        for run, paragraph_index, neighbours in sample_runs(analyse_article(article)):
            self._places.setdefault(run, []).append((number, paragraph_index, neighbours))
        return number

    def find_places(self, runs: Ints) -> RunPlaces:
        """Return the places of runs; see ``ReadIndex``."""
        import numpy as np

        rows = [
            (run, *place) for run in runs.tolist() for place in _bound(self._places.get(run, ()))
        ]
        return RunPlaces(*np.array(rows, np.int64).reshape(-1, 4).T)

    def find_numbers(self, key: str) -> Collection[int]:
        """Return the numbers of the read articles with a content key."""
        return [number for number, article in enumerate(self._articles) if article.key == key]

    def find_articles(self, numbers: Collection[int]) -> Mapping[int, ReadArticle]:
        """Return the read articles with these numbers."""
        return {number: self._articles[number] for number in numbers}

    def find_paragraphs(self, places: Collection[Place]) -> Mapping[Place, Paragraph]:
        """Return the paragraphs at these places; there may be none."""
        return {place: self._paragraphs[place] for place in places if place in self._paragraphs}


def _bound(places: Sequence[tuple[int, int, int]]) -> Sequence[tuple[int, int, int]]:
    """Return the places that were read first and those that were read last."""
    if len(places) <= MAX_FIRST_READ + MAX_LAST_READ:
        return places
    return [*places[:MAX_FIRST_READ], *places[-MAX_LAST_READ:]]
