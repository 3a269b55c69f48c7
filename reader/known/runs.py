"""Runs: the checksums of three words in a row by which a sentence is found again.

Theory. Of each sentence of a read article the ``KEPT`` runs with the lowest checksums are stored
(bottom-k sampling of each sentence: Broder 1997, "On the resemblance and containment of
documents"). A sentence is looked up with more of its lowest ones, so a copy is found if one stored
run stands in it unchanged, also if it has more words than what was stored. The words beside a run
are stored as checksums of six bits: of the places that have a run by chance most have other words
beside it. Runs with two function words ("that it was") stand in thousands of articles; they are
stored only of a sentence that has too few others.

The checksums are the same in every process and on every machine, as they are stored. Whoever
changes them, or ``KEPT``, must make stored indexes anew: raise ``RUNS_VERSION``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

from reader.caches import StringCache
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import Lexicon, WordClass

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

RUNS_VERSION = 4
KEPT = 2  # runs stored of a sentence
_ASKED = 8  # runs of a sentence that is looked up
MIN_SENTENCE_WORDS = 5  # shorter sentences ("He was arrested.") are said of many things
_RUN_WORDS = 3
NEIGHBOUR_VALUES = 1 << 12  # two checksums of six bits, for the word before and behind a run
_WORD_VALUES = 1 << 6
_MIN_INFORMATIVE = 2  # words of a run that are no function words
_HASH_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
_PART = re.compile(r"[^\W_]+")
_PART_LETTERS = 3


def _find_checksum(word: str) -> int:
    """Return the checksum of a word in a run."""
    return crc32(word.encode("utf-8", "replace"))


def _find_edges(word: str) -> int:
    """Return the checksums of a word's ends: as the one before a run, and as the one behind it.

    Houses write "62-year-old" and "62 year old", "percent" and "per cent", so of the word before
    the last letters count, and of the word behind the first ones.
    """
    parts = _PART.findall(word) or [word]
    ends = parts[-1][-_PART_LETTERS:], parts[0][:_PART_LETTERS]
    before, behind = (
        1 + crc32(end.encode("utf-8", "replace")) % (_WORD_VALUES - 1) for end in ends
    )
    return before * _WORD_VALUES + behind


_CHECKSUMS = StringCache(_find_checksum)
_EDGES = StringCache(_find_edges)


@dataclass(frozen=True, slots=True, eq=False)
class _Runs:
    """The runs of some texts, an array for each attribute, ``int64[n_runs]``.

    ``runs`` are the signed 32-bit checksums, ``texts`` the numbers of the texts in the input,
    ``sentences`` number the sentences over all texts, ``weak`` is whether a run has two function
    words. ``neighbours`` are the checksums of the words before and behind a run in its sentence.
    """

    runs: Ints
    texts: Ints
    sentences: Ints
    weak: Ints
    neighbours: Ints


@dataclass(frozen=True, slots=True, eq=False)
class QueryRuns:
    """The runs to look an article up with, in the order of ``runs``, ``int64[n_runs]`` each.

    ``sentences`` are indices of ``names``, the (paragraph, sentence) of the article's sentences;
    ``sentence`` is the number in the paragraph's ``sentences``, from 0.
    """

    runs: Ints
    sentences: Ints
    neighbours: Ints
    names: Sequence[tuple[int, int]]


def match_neighbours(ours: Ints, theirs: Ints) -> Ints:
    """Return how much the words beside a run are the same in pairs of sentences: 1, 0.5 or 0.

    1 if they are, or if one sentence ends on one side, as a cut one does; 0.5 if one of both words
    is. Of two other words one in 63 has the same checksum. ``int64[n]`` each, ``float64[n]`` back.
    """
    import numpy as np

    before, behind = ours // _WORD_VALUES, ours % _WORD_VALUES
    their_before, their_behind = theirs // _WORD_VALUES, theirs % _WORD_VALUES
    same_before = (before == their_before) & (before > 0)
    same_behind = (behind == their_behind) & (behind > 0)
    ends_before = (before == 0) | (their_before == 0)
    ends_behind = (behind == 0) | (their_behind == 0)
    is_whole = (same_before & (same_behind | ends_behind)) | (same_behind & ends_before)
    return np.where(is_whole, 1.0, np.where(same_before | same_behind, 0.5, 0.0))


def sample_runs(texts: Mapping[int, AnalysedText]) -> list[tuple[int, int, int]]:
    """Return the (run, paragraph, neighbours) to be stored of an article, sorted.

    ``texts`` are its paragraphs by index. A run is a signed 32-bit integer; neighbours are below
    ``NEIGHBOUR_VALUES``.
    """

    numbers = list(texts)
    found = _find_runs(list(texts.values()))
    if found is None:
        return []
    chosen = _find_lowest(found, KEPT)
    rows = zip(
        found.runs[chosen].tolist(),
        found.texts[chosen].tolist(),
        found.neighbours[chosen].tolist(),
        strict=True,
    )
    return sorted({(run, numbers[text], neighbours) for run, text, neighbours in rows})


def find_query_runs(texts: Mapping[int, AnalysedText]) -> QueryRuns | None:
    """Return the runs to look an article up with, None if it has none.

    ``texts`` are its paragraphs by index.
    """
    import numpy as np

    found = _find_runs(list(texts.values()))
    if found is None:
        return None
    strong = np.bincount(found.sentences, ~found.weak, minlength=int(found.sentences[-1]) + 1)
    asked = _find_lowest(found, _ASKED)
    asked = asked[~found.weak[asked] | (strong[found.sentences[asked]] < KEPT)]
    asked = asked[np.argsort(found.runs[asked], kind="stable")]
    names = [
        (index, bisect_right(analysed.model_starts, start) - 1)
        for index, analysed in texts.items()
        for start in analysed.sentence_starts
    ]
    return QueryRuns(found.runs[asked], found.sentences[asked], found.neighbours[asked], names)


def _find_lowest(found: _Runs, number: int) -> Ints:
    """Return the indices of the runs with the lowest checksums of each sentence, weak ones last."""
    import numpy as np

    order = np.lexsort((found.runs, found.weak, found.sentences))
    sentences = found.sentences[order]
    starts = np.flatnonzero(np.concatenate(([True], sentences[1:] != sentences[:-1])))
    ranks = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
    return order[ranks < number]


def _join_letters(words: list[str], classes: list[int], start: int, lexicon: Lexicon) -> None:
    """Make one word of Latin letters that follow each other, from ``start`` on: "U.S." is "US"."""
    end = len(words)
    for i in range(end - 1, start - 1, -1):
        if len(words[i]) == 1 and "a" <= words[i] <= "z":
            continue
        if end - i > 2:
            _join(words, classes, i + 1, end, lexicon)
        end = i
    if end - start > 1:
        _join(words, classes, start, end, lexicon)


def _join(words: list[str], classes: list[int], start: int, end: int, lexicon: Lexicon) -> None:
    words[start:end] = ["".join(words[start:end])]
    classes[start:end] = [lexicon.classify(words[start])]


def _find_runs(texts: Sequence[AnalysedText]) -> _Runs | None:
    """Return all runs of the sentences that are long enough, None if there are none."""
    import numpy as np

    words: list[str] = []
    lengths: list[int] = []
    of_text: list[int] = []
    sentences: list[int] = []
    classes: list[int] = []
    number = -1
    for i, analysed in enumerate(texts):
        for start, end in analysed.sentence_spans:
            number += 1
            if end - start >= MIN_SENTENCE_WORDS:
                length = len(words)
                words += analysed.words[start:end]
                classes += analysed.word_classes[start:end]
                _join_letters(words, classes, length, analysed.lexicon)
                lengths.append(len(words) - length)
                of_text.append(i)
                sentences.append(number)
    if not words:
        return None
    size = len(words) - _RUN_WORDS + 1
    of_word = np.repeat(np.arange(len(lengths)), lengths)
    # Letters that were joined to a word may leave sentences that are shorter than a run.
    within = of_word[: max(size, 0)] == of_word[_RUN_WORDS - 1 :]
    if not within.any():
        return None
    checksums = np.fromiter(map(_CHECKSUMS.__getitem__, words), np.uint64, len(words))
    mixed = np.zeros(size, np.uint64)
    for i, factor in enumerate(_HASH_FACTORS):
        mixed = (mixed ^ checksums[i : size + i]) * np.uint64(factor)
        mixed ^= mixed >> np.uint64(29)
    informative = np.array(classes) >= WordClass.CONTENT
    weak = sum(informative[i : size + i].astype(np.int8) for i in range(_RUN_WORDS))
    of_run = of_word[:size][within]
    # 1 to 63 for a word, 0 at the edge of its sentence.
    edges = np.fromiter(map(_EDGES.__getitem__, words), np.int64, len(words))
    before, behind = np.zeros(size, np.int64), np.zeros(size, np.int64)
    before[1:] = np.where(
        of_word[1:size] == of_word[: size - 1], edges[: size - 1] // _WORD_VALUES, 0
    )
    behind[:-1] = np.where(
        of_word[_RUN_WORDS:] == of_word[_RUN_WORDS - 1 : -1], edges[_RUN_WORDS:] % _WORD_VALUES, 0
    )
    return _Runs(
        (mixed >> np.uint64(32)).astype(np.uint32).view(np.int32).astype(np.int64)[within],
        np.array(of_text)[of_run],
        np.array(sentences)[of_run],
        np.asarray(weak < _MIN_INFORMATIVE)[within],
        (before * _WORD_VALUES + behind)[within],
    )
