"""Shingles (word triples), and which texts share them.

All work is sorting of integer arrays by numpy: first of the shingles, so that equal ones are
neighbours, then of the pairs of texts that share one, so that equal pairs are neighbours and can be
counted. A dictionary of the same size would not fit the processor's cache and be many times slower.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from reader.folding.analysis import Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

_SHINGLE_WORDS = 3
# Odd 64-bit factors, one for each position in a shingle, that mix the hashes of its words
# (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
_HASH_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
_FEW_ENTRIES = 60  # of shingles that an earlier text has too; most articles have fewer
_PAIRS_PER_BATCH = 1 << 18  # bounds the memory for very many similar texts
_HALF_BITS = 32  # an int64 holds two numbers of 32 bits
_LOW_BITS = (1 << _HALF_BITS) - 1


@dataclass(frozen=True, slots=True, eq=False)
class SharedShingles:
    """The distinct shingles of texts, which are known by their numbers, and which texts share them.

    ``shingle_counts: int64[n_texts]`` is the number of distinct shingles of each text, and
    ``common_counts: int64[n_texts]`` the number of those that are common: ``max_holders`` earlier
    texts have them. ``holders: int64[n_holders]`` lists the texts of one shingle after another, in
    order. The other arrays, ``int64[n_entries]``, have an entry for each text and shingle that an
    earlier text has too, in the order of the texts: ``texts`` is the text's number; the earlier
    texts are ``holders[starts : starts + holder_counts]``; ``common`` is 1 for a common shingle.
    """

    shingle_counts: Ints
    common_counts: Ints
    holders: Ints
    texts: Ints
    starts: Ints
    holder_counts: Ints
    common: Ints


@dataclass(frozen=True, slots=True, eq=False)
class TextPairs:
    """Pairs of texts with the number of shingles that they share; arrays are ``int64[n_pairs]``.

    ``shared`` counts all shared shingles, ``rare`` those that are not common. All pairs of the
    texts up to the number ``end`` have been returned by now.
    """

    later: Ints
    earlier: Ints
    shared: Ints
    rare: Ints
    end: int


def find_shared_shingles(texts: Sequence[Words], max_holders: int) -> SharedShingles:
    """Return the shingles that several texts have; of each, the first ``max_holders`` texts.

    All shingles are sorted at once, each as a 64-bit integer whose last bits are the text's number.
    """
    return _group_shingles(*_sort_shingles(texts), len(texts), max_holders)


def _group_shingles(
    keys: NDArray[np.uint64], text_bits: np.uint64, count: int, max_holders: int
) -> SharedShingles:
    """Return which of sorted shingles several of ``count`` texts have."""
    import numpy as np

    holders = (keys & text_bits).astype(np.int64)
    first_entries = np.flatnonzero(_starts_group(keys & ~text_bits))
    starts = np.repeat(first_entries, np.diff(first_entries, append=len(keys)))
    earlier = np.arange(len(keys)) - starts
    common = earlier >= max_holders
    # Sorting numbers is much faster than argsort, so each number contains its entry.
    entries = np.flatnonzero(earlier)
    entries = np.sort(holders[entries] << _HALF_BITS | entries) & _LOW_BITS
    return SharedShingles(
        shingle_counts=np.bincount(holders, minlength=count),
        common_counts=np.bincount(holders[common], minlength=count),
        holders=holders,
        texts=holders[entries],
        starts=starts[entries],
        holder_counts=np.minimum(earlier[entries], max_holders),
        common=common[entries].astype(np.int64),
    )


def _sort_shingles(texts: Sequence[Words]) -> tuple[NDArray[np.uint64], np.uint64]:
    """Return the distinct shingles of each text, sorted, and the bits of them with its number."""
    import numpy as np

    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    number = int(lengths.sum())
    words = np.fromiter(map(hash, chain.from_iterable(texts)), np.int64, number).view(np.uint64)
    text = np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)
    # No shingle reaches over the end of a text. A text with fewer than three words has one shingle.
    within_text = text[: -_SHINGLE_WORDS + 1] == text[_SHINGLE_WORDS - 1 :]
    shingles = _hash_shingles(
        *(words[i : number - _SHINGLE_WORDS + 1 + i] for i in range(_SHINGLE_WORDS))
    )[within_text]
    shingle_texts = text[: -_SHINGLE_WORDS + 1][within_text]
    short = [i for i, own in enumerate(texts) if 0 < len(own) < _SHINGLE_WORDS]
    if short:
        hashes = np.array([hash(texts[i]) for i in short], np.int64).view(np.uint64)
        shingles = np.concatenate((shingles, _hash_shingles(hashes, hashes, hashes)))
        shingle_texts = np.concatenate((shingle_texts, np.array(short, np.uint64)))
    text_bits = np.uint64((1 << len(texts).bit_length()) - 1)
    keys = np.sort((shingles & ~text_bits) | shingle_texts)
    return keys[_starts_group(keys)], text_bits


def count_shared(shared: SharedShingles) -> Iterator[TextPairs]:
    """Yield the pairs of each text with earlier texts, in batches of texts."""
    import numpy as np

    counted = np.cumsum(shared.holder_counts)
    first, last = 0, len(counted)
    while first < last:
        done = counted[first - 1] if first else 0
        full = min(int(np.searchsorted(counted, done + _PAIRS_PER_BATCH)), last - 1)
        text = shared.texts[full]
        end = int(
            np.searchsorted(shared.texts, text, side="right")
        )  # after the last entry of that text
        yield _count_batch(shared, slice(first, end), int(text))
        first = end


def find_alike(texts: Sequence[Words], max_holders: int, enough: int, divisor: int) -> list[int]:
    """Return the numbers of the texts that share enough shingles with another one, ascending.

    That is ``enough`` of them, or one of ``divisor`` of the shingles of either text. All texts are
    returned where a shingle is common, or very many are shared.
    """
    import numpy as np

    keys, text_bits = _sort_shingles(texts)
    entries = np.flatnonzero(~_starts_group(keys & ~text_bits))
    if len(entries) <= _FEW_ENTRIES:
        holders = (keys & text_bits).astype(np.int64)
        counts = np.bincount(holders, minlength=len(texts)).tolist()
        before = holders[entries - 1].tolist()
        found = zip(entries.tolist(), before, holders[entries].tolist(), strict=True)
        return _find_few_alike(found, counts, max_holders, enough, divisor)
    shared = _group_shingles(keys, text_bits, len(texts), max_holders)
    if shared.common.any() or shared.holder_counts.sum() > _PAIRS_PER_BATCH:
        return list(range(len(texts)))
    if not len(shared.texts):
        return []
    pairs = _count_batch(shared, slice(None), len(texts))
    counts = shared.shingle_counts
    fewer = counts[pairs.later].clip(max=counts[pairs.earlier])
    is_alike = pairs.shared * divisor >= fewer.clip(max=enough * divisor)
    return sorted({*pairs.later[is_alike].tolist(), *pairs.earlier[is_alike].tolist()})


def _find_few_alike(
    entries: Iterable[tuple[int, int, int]],
    counts: Sequence[int],
    max_holders: int,
    enough: int,
    divisor: int,
) -> list[int]:
    """Return what ``find_alike`` does, where few shingles are shared: counted one by one.

    ``entries`` are the sorted shingles that the text before has too: the number of each, the text
    before and its own; ``counts`` has the number of distinct shingles of each text.
    """
    pairs: dict[tuple[int, int], int] = {}
    holders: list[int] = []
    last = -1
    for entry, before, text in entries:
        if entry != last + 1:
            holders = [before]
        if len(holders) >= max_holders:
            return list(range(len(counts)))
        for holder in holders:
            pairs[holder, text] = pairs.get((holder, text), 0) + 1
        holders.append(text)
        last = entry
    return sorted(
        {
            number
            for (earlier, later), shared in pairs.items()
            if shared >= enough or shared * divisor >= min(counts[earlier], counts[later])
            for number in (earlier, later)
        }
    )


def _count_batch(shared: SharedShingles, entries: slice, end: int) -> TextPairs:
    """Return the pairs of the texts of some entries."""
    import numpy as np

    holder_counts = shared.holder_counts[entries]
    later = np.repeat(shared.texts[entries], holder_counts)
    shift = np.repeat(
        shared.starts[entries] - (np.cumsum(holder_counts) - holder_counts), holder_counts
    )
    earlier = shared.holders[shift + np.arange(len(later))]
    common = np.repeat(shared.common[entries], holder_counts)
    keys = np.sort((later << _HALF_BITS | earlier) << 1 | common)
    pairs = keys >> 1
    first_entries = np.flatnonzero(_starts_group(pairs))
    number = np.diff(first_entries, append=len(keys))
    rare = number - np.add.reduceat(keys & 1, first_entries)
    pairs = pairs[first_entries]
    return TextPairs(pairs >> _HALF_BITS, pairs & _LOW_BITS, number, rare, end)


def _hash_shingles(*words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the hashes of shingles from the hashes of their words, ``uint64[n]`` each."""
    import numpy as np

    shingles = np.zeros_like(words[0])
    for hashes, factor in zip(words, _HASH_FACTORS, strict=True):
        shingles = (shingles ^ hashes) * np.uint64(factor)
        shingles ^= shingles >> np.uint64(29)
    return shingles


def _starts_group(ordered: NDArray[Any]) -> NDArray[np.bool_]:
    """Return for each number of a sorted array whether it differs from the one before it."""
    import numpy as np

    starts = np.ones(len(ordered), bool)
    starts[1:] = ordered[1:] != ordered[:-1]
    return starts
