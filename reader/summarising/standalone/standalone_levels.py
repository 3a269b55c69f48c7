"""Levels of how well each sentence can be understood alone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article
from reader.summarising.anaphora import FullNameIndex, find_short_names
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.standalone.quoted_spans import find_quoted_spans
from reader.summarising.standalone.sentence_defects import SentenceDefect, find_defects

# The levels: how far a sentence is from being clear alone.
CLEAR, UNNAMED, UNCLEAR, CAPTION, FRAGMENT = range(5)


def level_of_defects(defects: frozenset[SentenceDefect]) -> int:
    """Return the level of a sentence with these defects, 0 for clear."""
    if SentenceDefect.FRAGMENT in defects:
        return FRAGMENT
    if SentenceDefect.CAPTION in defects:
        return CAPTION
    return UNCLEAR if defects else CLEAR


class StandaloneLevels:
    """The defects and levels of candidate sentences, by number; each is computed on first use.

    ``cased`` says whether the article has capitals.
    """

    def __init__(
        self,
        article: Article,
        candidates: Sequence[CandidateSentence],
        words: Sequence[Sequence[str]],
        language: str,
    ) -> None:
        self.cased = any(c.text != c.text.lower() for c in candidates)
        self._paragraphs = article.paragraphs
        self._candidates = candidates
        self._words = words
        self._language = language
        self._quotations: dict[int, list[tuple[int, int]]] = {}
        self._defects: dict[int, frozenset[SentenceDefect]] = {}
        self._full_names = FullNameIndex([candidate.text for candidate in candidates])
        self._full_name_sentences: dict[int, frozenset[int]] = {}

    def defects(self, number: int) -> frozenset[SentenceDefect]:
        """Return why a sentence is not clear alone."""
        if number not in self._defects:
            candidate = self._candidates[number]
            self._defects[number] = find_defects(
                candidate.text,
                words=self._words[number],
                quoted=self._find_quoted_parts(candidate),
                cased=self.cased,
                follows=candidate.position > 0,
                language=self._language,
            )
        return self._defects[number]

    def full_name_sentences(self, number: int) -> frozenset[int]:
        """Return the sentences with the full names of persons whom this one names in short."""
        if not self.cased or self._language != "english":
            return frozenset()
        if number not in self._full_name_sentences:
            short_names = find_short_names(self._candidates[number].text)
            self._full_name_sentences[number] = frozenset[int]().union(
                *map(self._full_names.sentences_with, short_names)
            )
        return self._full_name_sentences[number]

    def level_without_names(self, number: int) -> int:
        """Return the level of a sentence by its defects, short names ignored."""
        return level_of_defects(self.defects(number))

    def level(self, number: int) -> int:
        """Return the level of a sentence, 0 for clear."""
        return self.level_without_names(number) or (
            UNNAMED if self.full_name_sentences(number) else CLEAR
        )

    def _find_quoted_parts(self, candidate: CandidateSentence) -> list[tuple[int, int]]:
        """Return the parts of a sentence that are in quotations of its paragraph."""
        paragraph = candidate.paragraph
        if paragraph not in self._quotations:
            self._quotations[paragraph] = find_quoted_spans(self._paragraphs[paragraph].text)
        return [
            (
                max(start, candidate.start) - candidate.start,
                min(end, candidate.end) - candidate.start,
            )
            for start, end in self._quotations[paragraph]
            if start < candidate.end and end > candidate.start
        ]
