"""How much two articles say in the same words, and how many of their paragraphs differ.

Runs of three words are compared, paragraph by paragraph: an edit of every tenth word leaves three
of four runs in each paragraph, while a later story on the same events has some paragraphs of the
earlier one, captions and background, beside others that are new. So not the share of runs decides
but the share of the words that stand in paragraphs which the other article has too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

# Measured on 5,446 articles by ``python -m tests.quality.kin``: where every tenth word was changed
# the least share was 0.84, and 95 in 100 had 0.96; follow-up stories have up to 0.8.
COVERED = 0.85
# A brief is no reprint of the long article that has all of it.
SHORTEST = 0.45

_RUN = 3  # words
_SAME = 0.4  # the least share of a paragraph's runs that the other article has, if it is there
_WORD = re.compile(r"\w+")

Run = tuple[str, ...]


class Likeness(NamedTuple):
    """How alike two articles are.

    ``covered`` is the share of the shorter one's words that stand in paragraphs which the other
    has too, edited or not; ``size`` is the shorter one's share of the longer one's words;
    ``differing`` counts the paragraphs of either that the other has not word for word, an edited
    one once.
    """

    covered: float
    size: float
    differing: int

    @property
    def is_reprint(self) -> bool:
        """Whether one is the other, edited or cut a little."""
        return self.covered >= COVERED and self.size >= SHORTEST


def compare(texts: Sequence[str], others: Sequence[str]) -> Likeness:
    """Compare the paragraphs of two articles, in whatever order they stand."""
    here = [words for text in texts if (words := _words(text))]
    there = [words for text in others if (words := _words(text))]
    sizes = sum(map(len, here)), sum(map(len, there))
    shorter, longer = (here, there) if sizes[0] <= sizes[1] else (there, here)
    return Likeness(
        covered=_cover(shorter, longer),
        size=min(sizes) / max(sizes) if max(sizes) else 1.0,
        differing=_count_differing(here, there),
    )


def _words(text: str) -> Run:
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _runs(words: Run) -> set[Run]:
    if len(words) <= _RUN:
        return {words}
    return set(zip(words, words[1:], words[2:], strict=False))


def _cover(shorter: list[Run], longer: list[Run]) -> float:
    there = {run for words in longer for run in _runs(words)}
    total = sum(map(len, shorter))
    covered = 0
    for words in shorter:
        runs = _runs(words)
        if len(runs & there) >= _SAME * len(runs):
            covered += len(words)
    return covered / total if total else 1.0


def _count_differing(here: list[Run], there: list[Run]) -> int:
    own = list((Counter(here) - Counter(there)).elements())
    others = list((Counter(there) - Counter(here)).elements())
    holding = defaultdict(list)
    for number, words in enumerate(others):
        for run in _runs(words):
            holding[run].append(number)
    taken: set[int] = set()
    for words in own:
        runs = _runs(words)
        shared = Counter(number for run in runs for number in holding.get(run, ()))
        for number, common in shared.most_common():
            if number not in taken and common >= _SAME * len(runs):
                taken.add(number)
                break
    return len(own) + len(others) - len(taken)
