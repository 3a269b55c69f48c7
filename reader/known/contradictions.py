"""Was a known sentence contradicted by what was read since?

"Fourteen people were hurt" was read, then "Nineteen people were hurt". An article that says
fourteen once more says what its reader takes for corrected, so that must be seen. Contradictions
are found as those between two paragraphs of one article are.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import Sentence
from reader.folding.analysis import AnalysedText
from reader.folding.shared_sentences import find_conflict, find_negations, match_sentences


def is_contradicted(
    own: AnalysedText, sentence: Sentence, read_since: Iterable[AnalysedText]
) -> bool:
    """Return whether one of the read paragraphs contradicts a sentence of the paragraph ``own``."""
    return any(
        sentence.start <= start < sentence.end
        for read in read_since
        for start in _find_contradicted(own, read)
    )


def _find_contradicted(own: AnalysedText, read: AnalysedText) -> Iterable[int]:
    """Yield where in ``own`` something stands that ``read`` contradicts."""
    shown, related = {0: own, 1: read}, [(0, 1)]
    for match in match_sentences(shown, related):
        if conflict := find_conflict(match, shown[match.paragraph]):
            yield conflict.start
    for conflict in find_negations(shown, related):
        yield conflict.start
