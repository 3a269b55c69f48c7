"""The similarity of two articles, and how many of their paragraphs differ.

Shingles of three words are compared, paragraph by paragraph: an edit of every tenth word leaves
three of four shingles in each paragraph, while a later story on the same events has some paragraphs
of the earlier one, captions and background, beside others that are new. So not the share of
shingles decides but the share of the words that stand in paragraphs which the other article has
too.

Words are those of the search (``reader/text/words/search_folding.py``). Where a script writes no
spaces these are pairs of letters, of which more make a shingle.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from reader.text import split_folded_words

# Measured on 5,446 articles by ``python -m tests.quality.near_duplicates``: where every tenth word
# was changed the least share was 0.84, and 95 in 100 had 0.96; follow-up stories have up to 0.8.
MIN_COVERED = 0.85
# A brief is no reprint of the long article that has all of it.
MIN_SIZE_RATIO = 0.45

_SHINGLE_WORDS = 3  # words
# Pairs of letters that have some three words in Thai and its neighbours; in Chinese, Japanese and
# Korean three pairs have two and are as good.
_SHINGLE_PAIRS = 8
_FIRST_LETTER, _LAST_LETTER = "\u0e00", "\u17ff"  # of Thai to Khmer
_MIN_SHARED_SHINGLES = (
    0.4  # the least share of a paragraph's shingles that the other article has, if it is there
)
Words = tuple[str, ...]


class Similarity(NamedTuple):
    """How alike two articles are.

    ``covered`` is the share of the shorter one's words that stand in paragraphs which the other
    has too, edited or not; ``size_ratio`` is the shorter one's share of the longer one's words;
    ``differing`` counts the paragraphs of either that the other has not word for word, an edited
    one once.
    """

    covered: float
    size_ratio: float
    differing: int

    @property
    def is_reprint(self) -> bool:
        """Whether one is a reprint of the other: edited or cut a little."""
        return self.covered >= MIN_COVERED and self.size_ratio >= MIN_SIZE_RATIO


def compute_similarity(texts: Sequence[str], others: Sequence[str]) -> Similarity:
    """Compare the paragraphs of two articles, in whatever order they stand."""
    here = [words for text in texts if (words := split_words(text))]
    there = [words for text in others if (words := split_words(text))]
    sizes = sum(map(len, here)), sum(map(len, there))
    shorter, longer = (here, there) if sizes[0] <= sizes[1] else (there, here)
    return Similarity(
        # A headline alone is no copy of another headline.
        covered=_compute_covered(shorter, longer) if shorter else 0.0,
        size_ratio=min(sizes) / max(sizes) if max(sizes) else 1.0,
        differing=_count_differing(here, there),
    )


def split_words(text: str) -> Words:
    """Return the words of a text without case and punctuation."""
    return tuple(split_folded_words(text))


def _shingles(words: Words) -> set[Words]:
    size = _find_shingle_size(words)
    if len(words) <= size:
        return {words}
    return set(zip(*(words[start:] for start in range(size)), strict=False))


def _find_shingle_size(words: Words) -> int:
    """Return how many words make a shingle: more where most are pairs of South-East Asian letters.

    Of those it takes eight to be as rare as three words.
    """
    pairs = sum(_FIRST_LETTER <= word[0] <= _LAST_LETTER for word in words)
    return _SHINGLE_PAIRS if 2 * pairs > len(words) else _SHINGLE_WORDS


def _compute_covered(shorter: list[Words], longer: list[Words]) -> float:
    other_shingles = {shingle for words in longer for shingle in _shingles(words)}
    total = sum(map(len, shorter))
    covered = 0
    for words in shorter:
        shingles = _shingles(words)
        if len(shingles & other_shingles) >= _MIN_SHARED_SHINGLES * len(shingles):
            covered += len(words)
    return covered / total if total else 1.0


def pair_paragraphs(texts: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Return the paragraphs of two articles that say the same, edited or not, by their numbers."""
    places: defaultdict[Words, list[int]] = defaultdict(list)
    there = [split_words(text) for text in others]
    for number in reversed(range(len(there))):
        places[there[number]].append(number)
    pairs, left = [], []
    for number, words in enumerate(map(split_words, texts)):
        if words and places[words]:
            pairs.append((number, places[words].pop()))
        elif words:
            left.append((number, words))
    taken = {other for _, other in pairs}
    rest = [number for number, words in enumerate(there) if words and number not in taken]
    edited = _pair_edited([words for _, words in left], [there[number] for number in rest])
    return sorted([*pairs, *((left[one][0], rest[other]) for one, other in edited)])


def _count_differing(here: list[Words], there: list[Words]) -> int:
    own = list((Counter(here) - Counter(there)).elements())
    others = list((Counter(there) - Counter(here)).elements())
    return len(own) + len(others) - len(_pair_edited(own, others))


def _pair_edited(own: Sequence[Words], others: Sequence[Words]) -> list[tuple[int, int]]:
    """Return which paragraphs are edited versions of which, by their numbers."""
    paragraphs_with = defaultdict(list)
    for number, words in enumerate(others):
        for shingle in _shingles(words):
            paragraphs_with[shingle].append(number)
    paired: dict[int, int] = {}
    for own_number, words in enumerate(own):
        shingles = _shingles(words)
        shared = Counter(
            number for shingle in shingles for number in paragraphs_with.get(shingle, ())
        )
        for number, common in shared.most_common():
            if number not in paired and common >= _MIN_SHARED_SHINGLES * len(shingles):
                paired[number] = own_number
                break
    return [(own_number, number) for number, own_number in paired.items()]
