"""How much a length leaves room for, and filling it from a ranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.summarising.candidates import Candidate
from reader.summarising.summary import Length


class Budget:
    """What a length leaves room for; ``shown`` counts the words that are not folded."""

    def __init__(self, length: Length, shown: Callable[[], int]) -> None:
        self.sentences = length.sentences
        self.words = length.words
        if length.ratio is not None:
            self.words = int(length.ratio * shown() + 1e-9)

    def admits(self, chosen: Sequence[Candidate], further: Iterable[Candidate]) -> bool:
        """Say whether further sentences still fit beside those chosen."""
        together = [*chosen, *further]
        if self.sentences is not None:
            return len(together) <= self.sentences
        return self.words is None or sum(c.words for c in together) <= self.words

    def share(self, chosen: Sequence[Candidate]) -> float:
        """Return how much of the length some candidates fill, 1 being all of it."""
        return self.filled(len(chosen), sum(c.words for c in chosen) if self.words else 0)

    def filled(self, sentences: int, words: int) -> float:
        """Return how much of the length so many sentences and words fill, 1 being all of it."""
        if self.sentences is not None:
            return sentences / self.sentences
        return words / self.words if self.words else 1.0

    def is_full(self, chosen: Sequence[Candidate]) -> bool:
        """Say whether not even a sentence of one word fits."""
        return self.share(chosen) >= 1


def fill(ranked: Sequence[Candidate], budget: Budget) -> list[Candidate]:
    """Take the best sentences that fit, at least one.

    Where nothing fits, the shortest sentence is the least breach of a length.
    """
    chosen: list[Candidate] = []
    for candidate in ranked:
        if budget.is_full(chosen):
            break
        if budget.admits(chosen, [candidate]):
            chosen.append(candidate)
    if not chosen and ranked:
        chosen.append(min(ranked, key=lambda c: (c.words, c.text)))
    return chosen
