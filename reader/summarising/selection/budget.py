"""The length budget of a summary, and filling it from a ranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.summary import Length

_ROOM_SENTENCES = 4  # a summary of fewer has no room for more than the news
_ROOM_WORDS = 100
_WORDS_PER_SENTENCE = 25


class Budget:
    """The sentences or words that a ``Length`` allows; ``count_shown_words`` serves the ratio."""

    def __init__(self, length: Length, count_shown_words: Callable[[], int]) -> None:
        self.sentences = length.sentences
        self.words = length.words
        if length.ratio is not None:
            self.words = int(length.ratio * count_shown_words() + 1e-9)

    @property
    def has_room(self) -> bool:
        """Whether a summary has room for more than the news itself."""
        if self.sentences is not None:
            return self.sentences >= _ROOM_SENTENCES
        return self.words is None or self.words >= _ROOM_WORDS

    def target_length(self, sentences: int, words_per_sentence: float) -> float:
        """Return the words of the expected summary, if each sentence is expected to have so many.

        A budget in words is worth a sentence for every 25 of them.
        """
        if self.words is None:
            return sentences * words_per_sentence
        return self.words * words_per_sentence / _WORDS_PER_SENTENCE

    def admits(
        self, chosen: Sequence[CandidateSentence], added: Iterable[CandidateSentence]
    ) -> bool:
        """Return whether the added sentences fit beside the chosen ones."""
        all_sentences = [*chosen, *added]
        if self.sentences is not None:
            return len(all_sentences) <= self.sentences
        return self.words is None or sum(c.words for c in all_sentences) <= self.words

    def filled_share(self, chosen: Sequence[CandidateSentence]) -> float:
        """Return the share of the budget that some candidates fill, 1 for all of it."""
        return self.share_of(len(chosen), sum(c.words for c in chosen) if self.words else 0)

    def share_of(self, sentences: int, words: int) -> float:
        """Return the share of the budget that so many sentences and words fill, 1 for all of it."""
        if self.sentences is not None:
            return sentences / self.sentences
        return words / self.words if self.words else 1.0

    def is_full(self, chosen: Sequence[CandidateSentence]) -> bool:
        """Return whether not even a sentence of one word fits."""
        return self.filled_share(chosen) >= 1


def fill_budget(ranked: Sequence[CandidateSentence], budget: Budget) -> list[CandidateSentence]:
    """Return the best sentences that fit, at least one.

    If none fits, the shortest sentence exceeds the budget least.
    """
    chosen: list[CandidateSentence] = []
    for candidate in ranked:
        if budget.is_full(chosen):
            break
        if budget.admits(chosen, [candidate]):
            chosen.append(candidate)
    if not chosen and ranked:
        chosen.append(min(ranked, key=lambda c: (c.words, c.text)))
    return chosen
