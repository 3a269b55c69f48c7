"""What a search for known sentences asks of the articles that were read.

``MemoryIndex`` implements the protocol in memory; a database can implement it too.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from reader.article import Paragraph

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

# The places of a run that are looked at. A copy is mostly of a recent article; the first readings
# are asked for besides, because of several places the one that was read first is named.
MAX_LAST_READ = 20
MAX_FIRST_READ = 4


class Place(NamedTuple):
    """A paragraph of a read article.

    ``article`` is the article's number in the order of reading: what was read first has the lowest.
    ``paragraph`` is the index of the paragraph.
    """

    article: int
    paragraph: int


@dataclass(frozen=True, slots=True, eq=False)
class RunPlaces:
    """The places of some runs, in order of reading for each run, ``int64[n_places]`` each.

    ``articles`` and ``paragraphs`` are those of ``Place``; ``neighbours`` are the checksums of the
    words beside the run, see ``reader.known.runs``.
    """

    runs: Ints
    articles: Ints
    paragraphs: Ints
    neighbours: Ints

    def select(self, chosen: Ints) -> RunPlaces:
        """Return the places at which ``chosen`` is true."""
        return RunPlaces(
            self.runs[chosen],
            self.articles[chosen],
            self.paragraphs[chosen],
            self.neighbours[chosen],
        )


class ReadPosition(NamedTuple):
    """How far an article was read: to ``text[:offset]`` of paragraph ``paragraph``."""

    paragraph: int
    offset: int


class ReadGap(NamedTuple):
    """A part of an article that was jumped over: what stands from ``start`` on, before ``end``."""

    start: ReadPosition
    end: ReadPosition

    def overlaps(self, paragraph: int, start: int, end: int) -> bool:
        """Return whether some of ``text[start:end]`` of a paragraph stands in the gap."""
        return self.start < (paragraph, end) and (paragraph, start) < self.end

    def has_some_of(self, paragraph: int) -> bool:
        """Return whether some of a paragraph may stand in the gap."""
        return self.start.paragraph <= paragraph and (paragraph, 0) < self.end


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What is to be known of a read article beside its paragraphs.

    ``key`` is the content key. Sentences that end behind ``until`` do not count as read; None: all
    were read. Nor do those of which some stands in one of the ``gaps``, nor the paragraphs in
    ``unseen``: those folded onto a paragraph that does not count as read as a whole.
    """

    key: str
    date: Date | None
    language: str | None
    until: ReadPosition | None = None
    unseen: frozenset[int] = frozenset()
    gaps: tuple[ReadGap, ...] = ()


class ReadIndex(Protocol):
    """The runs of the read articles, and their paragraphs."""

    def find_places(self, runs: Ints) -> RunPlaces:
        """Return the places of different runs, ``int64[n_runs]``.

        Of a run with more than ``MAX_FIRST_READ + MAX_LAST_READ`` places: the ``MAX_FIRST_READ``
        that were read first and the ``MAX_LAST_READ`` that were read last.
        """
        ...

    def find_numbers(self, key: str) -> Collection[int]:
        """Return the numbers of the read articles with a content key."""
        ...

    def find_articles(self, numbers: Collection[int]) -> Mapping[int, ReadArticle]:
        """Return the read articles with these numbers; one that is gone is left out."""
        ...

    def find_paragraphs(self, places: Collection[Place]) -> Mapping[Place, Paragraph]:
        """Return the prepared paragraphs at these places; one that is gone is left out."""
        ...
