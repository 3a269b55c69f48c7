"""Parameters of the choice of sentences, by kind and size of the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SelectionParameters:
    """Parameters of the choice.

    ``frequency_weight`` is the weight of the frequency score, which is not learned;
    ``words_per_sentence`` the length of the expected summary per sentence.
    """

    frequency_weight: float
    words_per_sentence: float


LOWER_CASE = SelectionParameters(frequency_weight=0.003, words_per_sentence=50 / 3)
"""For lower-case text like the training data, with highlights of 50 words."""

CASED = SelectionParameters(frequency_weight=0.018, words_per_sentence=80 / 3)
"""For text with capitals, which the training data has not, and for longer summaries."""

# What is expected of a summary of text with capitals, by the number of its sentences:
# little is left out of a short one, and a long one has highlights like those of the training.
SHORT = SelectionParameters(frequency_weight=0.066, words_per_sentence=200 / 3)
LONG = SelectionParameters(frequency_weight=0.001, words_per_sentence=30 / 3)
LONG_UNORDERED = SelectionParameters(frequency_weight=0.001, words_per_sentence=36 / 3)
_MIDDLE, _STEEPNESS = 24.1, 12  # sentences at which both count alike, and how soon one does alone


def parameters_by_size(sentences: int, *, ordered: bool) -> SelectionParameters:
    """Return the parameters for text with capitals; ``ordered`` says that its order is known.

    Where it is not, nothing tells a short heading from a sentence of news, so that more words are
    expected of each sentence of a long text.
    """
    long = LONG if ordered else LONG_UNORDERED
    share = 1 / (1 + (sentences / _MIDDLE) ** _STEEPNESS)
    return SelectionParameters(
        share * SHORT.frequency_weight + (1 - share) * long.frequency_weight,
        share * SHORT.words_per_sentence + (1 - share) * long.words_per_sentence,
    )
