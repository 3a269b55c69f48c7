"""Candidates: which texts share enough word triples to be compared.

Requirements. Not all pairs of texts are compared; a text that contains most of another's words in
order is found; if very many paragraphs follow one template, the comparisons of each are bounded.

Theory. An index of word triples (shingles; Broder 1997, "On the resemblance and containment of
documents"). No sample of the shingles is taken, because an article is small. Texts are looked up
from the fullest to the least full, each among those before it. For a shingle in very many texts
only the fullest texts are kept, as others are folded onto these. Such common shingles say little
about a text and are used only if its rare shingles lead to no promising candidate.

Known limits. A text of fewer than three words finds only equal texts; among very many similar
texts, one with only common shingles may miss the text that contains it, if that is not one of the
fullest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.folding.analysis import Words
from reader.folding.candidates.shingles import (
    TextPairs,
    count_shared,
    find_alike,
    find_shared_shingles,
)

_MAX_HOLDERS = 17  # texts kept of one shingle; an article repeats a statement less often
_MAX_CANDIDATES = 12  # the best candidates of one text
_MIN_RELATED_SHINGLES = 5  # with fewer shared shingles two texts share a phrase, not a sentence
_RELATED_DIVISOR = 2  # or half of a text that has few words, in languages whose words are long
_SHARE_DIVISOR = 5  # a copy shares at least 1/5 of its shingles, despite lost spaces and own words


class CandidateText(NamedTuple):
    """A text that may share a sentence with another one (related), or contain it (promising)."""

    number: int
    related: bool
    promising: bool


class ShingleIndex:
    """Finds the texts that share shingles with a later text; texts are known by their numbers.

    Look texts up and add them in order, from the fullest to the least full.
    """

    def __init__(self, texts: Iterable[Words], have_long_words: Sequence[bool]) -> None:
        """Find the shingles that several of the texts have.

        Of those that ``have_long_words`` a few may be a sentence.
        """
        self._have_long_words = have_long_words
        self._shared = find_shared_shingles(list(texts), _MAX_HOLDERS)
        self._shingle_counts = self._shared.shingle_counts.tolist()
        self._common_counts = self._shared.common_counts.tolist()
        self._added = bytearray(len(self._shingle_counts))
        self._batches = count_shared(self._shared)
        self._loaded_to = -1
        self._earlier: dict[int, list[tuple[int, int, int]]] = {}

    @staticmethod
    def find_texts(texts: Sequence[Words]) -> list[int]:
        """Return the numbers of the texts that may find one or be found, in any order of texts."""
        return find_alike(texts, _MAX_HOLDERS, _MIN_RELATED_SHINGLES, _SHARE_DIVISOR)

    def add(self, number: int) -> None:
        """Let a text be found from now on."""
        self._added[number] = True

    def remove(self, number: int) -> None:
        """Let an added text be found no more."""
        self._added[number] = False

    def find_candidates(self, number: int) -> list[CandidateText]:
        """Return the added texts that share most shingles with this one, most first."""
        while number > self._loaded_to:
            self._load_batch(next(self._batches, None))
        found = self._earlier.get(number)
        if found is None:
            return []
        earlier = [other for other in found if self._added[other[0]]]
        count, common_count = self._shingle_counts[number], self._common_counts[number]
        enough = _MIN_RELATED_SHINGLES
        if self._have_long_words[number]:
            enough = min(enough, -(-count // _RELATED_DIVISOR))
        find_candidates = _rank_candidates(
            [(-rare, other) for other, _, rare in earlier if rare], count - common_count, enough
        )
        if common_count and not any(other.promising for other in find_candidates):
            find_candidates = _rank_candidates(
                [(-shared, other) for other, shared, _ in earlier], count, enough
            )
        return find_candidates

    def _load_batch(self, pairs: TextPairs | None) -> None:
        """Keep those of the next pairs that share enough shingles, of all or of the rare ones."""
        self._earlier.clear()
        if pairs is None:
            self._loaded_to = len(self._shingle_counts)
            return
        self._loaded_to = pairs.end
        counts = self._shared.shingle_counts[pairs.later]
        rare_counts = counts - self._shared.common_counts[pairs.later]
        minimum = _MIN_RELATED_SHINGLES * _SHARE_DIVISOR
        enough = pairs.shared * _SHARE_DIVISOR >= counts.clip(max=minimum)
        enough |= (pairs.rare * _SHARE_DIVISOR >= rare_counts.clip(max=minimum)) & (pairs.rare > 0)
        for later, *shared in zip(
            *(
                column[enough].tolist()
                for column in (pairs.later, pairs.earlier, pairs.shared, pairs.rare)
            ),
            strict=True,
        ):
            self._earlier.setdefault(later, []).append(tuple(shared))


def _rank_candidates(shared: list[tuple[int, int]], count: int, enough: int) -> list[CandidateText]:
    """Return the candidates that share enough of ``count`` shingles.

    ``shared`` has the negative number of shared shingles and the number of each text; with
    ``enough`` of them it is related.
    """
    minimum = min(_MIN_RELATED_SHINGLES, count / _SHARE_DIVISOR)
    return [
        CandidateText(
            other,
            negative_count <= -enough,
            -negative_count * _SHARE_DIVISOR >= count,
        )
        for negative_count, other in sorted(shared)[:_MAX_CANDIDATES]
        if -negative_count >= minimum
    ]
