"""Attributions: "the mayor said", "according to the police".

Without its attribution a claim is a fact. Only quoted words stay what they were: their marks tell
that somebody said them.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.analysis import AnalysedText
from reader.known.pauses import has_double_mark, split_at_pauses
from reader.text import word_set

_VERBS = word_set(
    """
    said say says told tell tells added adds wrote writes tweeted posted explained explains argued
    argues announced warned warns claimed claims insisted insists alleged alleges admitted admits
    acknowledged acknowledges reported believe believes believed think thinks thought fear fears
    feared suspect suspects estimate estimates estimated predict predicts predicted suggest
    suggests suggested testified noted notes conceded concedes contends contended maintains
    maintained asserted asserts declared stated concluded according
    """
)
# A clause that begins so is a statement of its own ("as" is none: "as the mayor said").
_RELATIVE = word_set("who whom whose which what where when")
_OPENERS = _RELATIVE | word_set(
    "that while after before because since although though and but so with"
)


def is_attribution(words: Sequence[str]) -> bool:
    """Return whether the words between two pauses tell who says what stands beside them."""
    if words[-1] in _VERBS and words[0] not in _RELATIVE:
        return True  # "that report said"
    if words[0] in _OPENERS or (words[0].endswith("ing") and words[0] != "according"):
        return False
    return names_speaker(words)


def names_speaker(words: Sequence[str]) -> bool:
    """Return whether some of these words tell that somebody says something."""
    return not _VERBS.isdisjoint(words)


def has_attribution(text: AnalysedText, indices: Sequence[int], keeps_marks: bool = False) -> bool:
    """Return whether words in a row attribute what stands beside them and is no quotation.

    With ``keeps_marks`` a quotation mark beside them tells that it is one, also one whose other
    mark was lost.
    """
    for piece in split_at_pauses(text, indices):
        if is_attribution([text.words[j] for j in piece]) and not any(
            _is_quoted(text, i, piece[0], keeps_marks) for i in (piece[0] - 1, piece[-1] + 1)
        ):
            return True
    return False


def _is_quoted(text: AnalysedText, i: int, attributed: int, keeps_marks: bool) -> bool:
    """Return whether word ``i`` is quoted words of the sentence that word ``attributed`` is in."""
    if not 0 <= i < len(text.words):
        return False
    if text.sentence_numbers[i] != text.sentence_numbers[attributed]:
        return False
    first = min(i, i + 1 if i < attributed else i - 1)
    between = text.text[text.ends[first] : text.starts[first + 1]]
    return text.in_quotation[i] or (keeps_marks and has_double_mark(between))
