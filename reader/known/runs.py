"""Runs: the checksums of three words in a row by which a sentence is found again.

Theory. Of each sentence of a read article the ``KEPT`` runs with the lowest checksums are stored
(bottom-k sampling of each sentence: Broder 1997, "On the resemblance and containment of
documents"). An article is looked up with all of its runs, so a copy is found if one stored run
stands in it unchanged. Runs with two function words ("that it was") stand in thousands of articles;
they are stored only of a sentence that has too few others.

The checksums are the same in every process and on every machine, as they are stored. Whoever
changes them, or ``KEPT``, must make stored indexes anew: raise ``RUNS_VERSION``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

from reader.folding.analysis import AnalysedText
from reader.folding.caches import StringCache
from reader.folding.lexicons import WordClass

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

RUNS_VERSION = 1
KEPT = 2  # runs stored of a sentence
MIN_SENTENCE_WORDS = 5  # shorter sentences ("He was arrested.") are said of many things
_RUN_WORDS = 3
_MIN_INFORMATIVE = 2  # words of a run that are no function words
_HASH_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
_CHECKSUMS = StringCache(lambda word: crc32(word.encode("utf-8", "replace")))


@dataclass(frozen=True, slots=True, eq=False)
class _Runs:
    """The runs of some texts, an array for each attribute, ``int64[n_runs]``.

    ``runs`` are the signed 32-bit checksums, ``texts`` the numbers of the texts in the input,
    ``sentences`` number the sentences over all texts, ``weak`` is whether a run has two function
    words.
    """

    runs: Ints
    texts: Ints
    sentences: Ints
    weak: Ints


def sample_runs(texts: Mapping[int, AnalysedText]) -> list[tuple[int, int]]:
    """Return the (run, paragraph) pairs to be stored of an article, sorted.

    ``texts`` are its paragraphs by index. A run is a signed 32-bit integer.
    """
    import numpy as np

    numbers = list(texts)
    found = _find_runs(list(texts.values()))
    if found is None:
        return []
    order = np.lexsort((found.runs, found.weak, found.sentences))
    sentences = found.sentences[order]
    starts = np.flatnonzero(np.concatenate(([True], sentences[1:] != sentences[:-1])))
    ranks = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
    chosen = order[ranks < KEPT]
    pairs = zip(found.runs[chosen].tolist(), found.texts[chosen].tolist(), strict=True)
    return sorted({(run, numbers[text]) for run, text in pairs})


def find_query_runs(texts: Mapping[int, AnalysedText]) -> dict[int, set[tuple[int, int]]]:
    """Return the runs to look an article up with: of each the (paragraph, sentence) that have it.

    ``sentence`` is the number of the sentence in the paragraph's ``sentences``, from 0.
    """
    import numpy as np

    numbers = list(texts)
    found = _find_runs(list(texts.values()))
    if found is None:
        return {}
    strong = np.bincount(found.sentences, ~found.weak, minlength=int(found.sentences[-1]) + 1)
    asked = ~found.weak | (strong[found.sentences] < KEPT)
    sentences = [
        (index, bisect_right(analysed.model_starts, start) - 1)
        for index, analysed in texts.items()
        for start in analysed.sentence_starts
    ]
    by_run: dict[int, set[tuple[int, int]]] = {}
    for run, text, sentence in zip(
        found.runs[asked].tolist(),
        found.texts[asked].tolist(),
        found.sentences[asked].tolist(),
        strict=True,
    ):
        assert sentences[sentence][0] == numbers[text]
        by_run.setdefault(run, set()).add(sentences[sentence])
    return by_run


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
                words += analysed.words[start:end]
                classes += analysed.word_classes[start:end]
                lengths.append(end - start)
                of_text.append(i)
                sentences.append(number)
    if not words:
        return None
    checksums = np.fromiter(map(_CHECKSUMS.__getitem__, words), np.uint64, len(words))
    size = len(words) - _RUN_WORDS + 1
    mixed = np.zeros(size, np.uint64)
    for i, factor in enumerate(_HASH_FACTORS):
        mixed = (mixed ^ checksums[i : size + i]) * np.uint64(factor)
        mixed ^= mixed >> np.uint64(29)
    informative = np.array(classes) >= WordClass.CONTENT
    weak = sum(informative[i : size + i].astype(np.int8) for i in range(_RUN_WORDS))
    of_word = np.repeat(np.arange(len(lengths)), lengths)
    within = of_word[:size] == of_word[_RUN_WORDS - 1 :]
    of_run = of_word[:size][within]
    return _Runs(
        (mixed >> np.uint64(32)).astype(np.uint32).view(np.int32).astype(np.int64)[within],
        np.array(of_text)[of_run],
        np.array(sentences)[of_run],
        np.asarray(weak < _MIN_INFORMATIVE)[within],
    )
