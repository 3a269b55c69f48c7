"""Repeats: sentences that another shown paragraph also says; they are shown dim on one side.

Only whole sentences count; a shared clause is no repeat. No sentence is dim because of one that is
dim itself, so each statement is shown in full once.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import NamedTuple

from reader.folding.analysis import AnalysedText
from reader.folding.result import Repeat
from reader.folding.shared_sentences.sentence_matches import SentenceMatch


class SentencePlace(NamedTuple):
    """A sentence by the index of its paragraph and its number there."""

    paragraph: int
    sentence: int


class RepeatedSentence(NamedTuple):
    """A sentence, and another one that contains all of its information."""

    sentence: SentencePlace
    within: SentencePlace


def choose_repeats(
    shown: Mapping[int, AnalysedText], repeated: Set[RepeatedSentence]
) -> tuple[Repeat, ...]:
    """Return the sentences to be shown dim, in order of place.

    The sentence that is contained in the other one is dim; if both are, the one with fewer letters,
    and of the same text the later one. So the order of the paragraphs decides nothing but which of
    two equal texts is dim.
    """

    def rank(place: SentencePlace) -> tuple[int, str]:
        """Return the fullness of a sentence, and its text."""
        text = shown[place.paragraph].sentence_texts[place.sentence - 1]
        return sum(map(str.isalnum, text)), text

    def sort_key(pair: RepeatedSentence) -> tuple[int, str, tuple[int, str], RepeatedSentence]:
        """Return the order of the choice: into the fullest sentences first."""
        letters, text = rank(pair.within)
        return -letters, text, rank(pair.sentence), pair

    one_way = [
        sentence_pair
        for sentence_pair in repeated
        if RepeatedSentence(sentence_pair.within, sentence_pair.sentence) not in repeated
    ]
    both_ways = [
        sentence_pair
        for sentence_pair in repeated - set(one_way)
        if (rank(sentence_pair.within), sentence_pair.sentence)
        > (rank(sentence_pair.sentence), sentence_pair.within)
    ]
    dimmed: dict[SentencePlace, SentencePlace] = {}
    shown_in_full: set[SentencePlace] = set()
    for sentence, within in [*sorted(one_way, key=sort_key), *sorted(both_ways, key=sort_key)]:
        if within not in dimmed and sentence not in shown_in_full and sentence not in dimmed:
            dimmed[sentence] = within
            shown_in_full.add(within)
    return tuple(
        Repeat(
            place.paragraph,
            *shown[place.paragraph].sentence_offsets(place.sentence),
            within.paragraph,
        )
        for place, within in sorted(dimmed.items())
    )


def find_repeated(match: SentenceMatch) -> RepeatedSentence | None:
    """Return where the other paragraph says a sentence, if a single sentence there contains it."""
    if match.verdict.relation not in ("same", "contained"):
        return None
    aligned_sentences = {
        match.other_text.sentence_numbers[j]
        for block in match.verdict.blocks
        if block.a_end - block.a > 1
        for j in (block.b, block.b_end - 1)
    }
    if len(aligned_sentences) != 1:
        return None
    return RepeatedSentence(
        SentencePlace(match.paragraph, match.number),
        SentencePlace(match.other, aligned_sentences.pop()),
    )
