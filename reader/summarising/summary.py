"""A summary, and its wanted length."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.word_counts import count_words

OnShare = Callable[[float], None]
"""Is called with the share of some work that is done, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Length:
    """The wanted length of a summary: exactly one of the three is set.

    ``sentences`` is a count; ``words`` a limit for the sum of whole sentences, but at least one
    sentence is given; ``ratio`` a share of the shown words, above 0 and at most 1.
    """

    sentences: int | None = None
    words: int | None = None
    ratio: float | None = None

    def __post_init__(self) -> None:
        given = [value for value in (self.sentences, self.words, self.ratio) if value is not None]
        if len(given) != 1:
            raise ValueError("a length is one of sentences, words and ratio")
        if not given[0] > 0 or (self.ratio is not None and self.ratio > 1):
            raise ValueError("a length is above 0, and a ratio at most 1")


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the article, verbatim: ``paragraphs[paragraph].text[start:end]``.

    ``score`` grows with salience and is comparable within one summary only; ``why`` are the reasons
    in words, strongest first.
    """

    text: str
    paragraph: int
    start: int
    end: int
    score: float | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in reading order."""

    method: str
    sentences: tuple[SummarySentence, ...] = ()
    keywords: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """White-space tokens of all sentences."""
        return sum(count_words(sentence.text) for sentence in self.sentences)
