"""How well each sentence of an article stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article
from reader.summarising.candidates import Candidate
from reader.summarising.introductions import Introductions, find_short
from reader.summarising.marks import Fault, find_faults
from reader.summarising.speech import quoted_spans

# How far a sentence is from standing alone.
CLEAR, UNNAMED, UNCLEAR, CAPTION, FRAGMENT = range(5)


def tier(faults: frozenset[Fault]) -> int:
    """Return how far a sentence with these faults is from standing alone, 0 being clear."""
    if Fault.FRAGMENT in faults:
        return FRAGMENT
    if Fault.CAPTION in faults:
        return CAPTION
    return UNCLEAR if faults else CLEAR


class Standing:
    """Tells of each candidate, by its number, what it lacks; each is looked at when it is asked of.

    ``cased`` says that the article has capitals.
    """

    def __init__(
        self,
        article: Article,
        candidates: Sequence[Candidate],
        words: Sequence[Sequence[str]],
        language: str,
    ) -> None:
        self.cased = any(c.text != c.text.lower() for c in candidates)
        self._paragraphs = article.paragraphs
        self._candidates = candidates
        self._words = words
        self._language = language
        self._quotations: dict[int, list[tuple[int, int]]] = {}
        self._faults: dict[int, frozenset[Fault]] = {}
        self._introductions = Introductions([candidate.text for candidate in candidates])
        self._introducers: dict[int, frozenset[int]] = {}

    def faults(self, number: int) -> frozenset[Fault]:
        """Return why a sentence is not clear alone."""
        if number not in self._faults:
            candidate = self._candidates[number]
            self._faults[number] = find_faults(
                candidate.text,
                words=self._words[number],
                quoted=self._find_quoted(candidate),
                cased=self.cased,
                follows=candidate.position > 0,
                language=self._language,
            )
        return self._faults[number]

    def introducers(self, number: int) -> frozenset[int]:
        """Return the sentences that name in full whom this one names in short."""
        if not self.cased or self._language != "english":
            return frozenset()
        if number not in self._introducers:
            short = find_short(self._candidates[number].text)
            self._introducers[number] = frozenset[int]().union(
                *map(self._introductions.find, short)
            )
        return self._introducers[number]

    def alone(self, number: int) -> int:
        """Return how far a sentence is from standing alone, whoever is named in it."""
        return tier(self.faults(number))

    def tier(self, number: int) -> int:
        """Return how far a sentence is from standing alone, 0 being clear."""
        return self.alone(number) or (UNNAMED if self.introducers(number) else CLEAR)

    def _find_quoted(self, candidate: Candidate) -> list[tuple[int, int]]:
        """Return the parts of a sentence that lie in the paragraph's quotations."""
        paragraph = candidate.paragraph
        if paragraph not in self._quotations:
            self._quotations[paragraph] = quoted_spans(self._paragraphs[paragraph].text)
        return [
            (
                max(start, candidate.start) - candidate.start,
                min(end, candidate.end) - candidate.start,
            )
            for start, end in self._quotations[paragraph]
            if start < candidate.end and end > candidate.start
        ]
