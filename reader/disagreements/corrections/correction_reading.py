"""The figures that a sentence of an article takes back, with those that stand for them now.

"There were 209 people on board and not 214", "209, down from 214", "209; the owner had spoken of
214". Word lists are English, as all of the quantity lexicons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.disagreements.disagreement import StoryArticle
from reader.disagreements.english.english_corrections import (
    BUT,
    EARLIER_FIGURE,
    EARLIER_REPORT,
    EARLIER_SAID,
    EARLIER_WORD,
    FROM,
    FROM_BEHIND,
    FROM_TO,
    HAD_SAID,
    INSTEAD,
    MISTAKE,
    NOT,
    OTHER_TIME,
    SPOKEN,
    TO_FROM,
    UP_TO_INSTEAD,
    UP_TO_NOT,
    has_cue,
)
from reader.disagreements.english.english_plans import DEMAND, OFFER
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.number_reading import COUNT, MONEY, PERCENT, Number, read_numbers
from reader.disagreements.quantity_lexicon import QuantityLexicon

_LONGEST = 420  # letters of a sentence that is read
_CLAUSE_END = re.compile(r"[;.]")


class Sentence(NamedTuple):
    """A sentence of an article, which begins at ``start`` of a paragraph."""

    text: str
    paragraph: int
    number: int
    start: int

    def read(
        self, lexicon: QuantityLexicon, numbers: Sequence[Number] | None = None
    ) -> list[Figure]:
        """Return its figures, or those of some of its numbers."""
        return read_figures(self.text, self.paragraph, self.number, self.start, lexicon, numbers)


class Correction(NamedTuple):
    """A figure ``old`` that ``sentence`` takes back; ``new`` is None where it has none.

    ``before`` is the sentence before it, None where it is an article's first one.
    """

    new: Figure | None
    old: Figure
    sentence: Sentence
    before: Sentence | None


class ArticleReading:
    """The sentences of an article that are not folded; their figures are read when asked for."""

    def __init__(self, one: StoryArticle, lexicon: QuantityLexicon) -> None:
        self.lexicon = lexicon
        self.sentences = [
            Sentence(paragraph.get_sentence_text(sentence), paragraph.index, index, sentence.start)
            for paragraph in one.article.paragraphs
            if paragraph.index not in one.folded
            for index, sentence in enumerate(paragraph.sentences)
        ]
        self._figures: dict[int, list[Figure]] = {}

    def read(self, number: int) -> list[Figure]:
        """Return the figures of sentence number ``number`` of the article."""
        if number not in self._figures:
            self._figures[number] = self.sentences[number].read(self.lexicon)
        return self._figures[number]


def list_corrections(reading: ArticleReading) -> Iterator[Correction]:
    """Yield the corrections of an article."""
    for number, sentence in enumerate(reading.sentences):
        text = sentence.text
        if len(text) > _LONGEST or not has_cue(text):
            continue
        before = reading.sentences[number - 1] if number else None
        for new, old in _read_corrections(sentence, number, reading):
            if new is None or new.base_value != old.base_value:
                yield Correction(new, old, sentence, before)


def _read_corrections(
    sentence: Sentence, number: int, reading: ArticleReading
) -> Iterator[tuple[Figure | None, Figure]]:
    """Yield the new and the old figures of a sentence; the new one may stand before it."""
    text, figures, lexicon = sentence.text, reading.read(number), reading.lexicon
    for old in [*figures, *_read_bare(sentence, figures, lexicon)]:
        if OTHER_TIME.search(text[old.number.after :]):
            continue
        left = text[: old.number.start]
        if NOT.search(left):
            if new := _find_denied(text, old, figures):
                yield new, old
        elif INSTEAD.search(left):
            if new := _find_replaced(text, old, figures, lexicon):
                yield new, old
        elif _is_told_earlier(text, left) or (EARLIER_REPORT.match(text) and len(figures) == 1):
            found = _find_before(old, figures)
            if found is None and len(figures) == 1 and number:
                like = [figure for figure in reading.read(number - 1) if _are_alike(figure, old)]
                found = like[0] if len(like) == 1 else None
            yield found, old
    for new, old in pairwise(figures):
        between = text[new.number.after : old.number.start]
        if FROM_BEHIND.match(between) and TO_FROM.search(text[: new.number.start]):
            yield new, old
    for match in FROM_TO.finditer(text):
        old_figure = _read_until(sentence, match.end("old"), lexicon)
        new_figure = _read_from(sentence, match.end(), lexicon)
        if old_figure and new_figure and _are_alike(new_figure, old_figure):
            yield new_figure, old_figure


def _is_told_earlier(text: str, left: str) -> bool:
    """Return whether what stands before a number says that it was told earlier."""
    if SPOKEN.search(left) or EARLIER_SAID.search(left) or EARLIER_FIGURE.search(left):
        return True
    if FROM.search(left):
        return True
    found = HAD_SAID.search(left)
    if not found:
        return False
    begin = max((m.end() for m in _CLAUSE_END.finditer(left, 0, found.start())), default=0)
    end = _CLAUSE_END.search(text, found.end())
    return bool(EARLIER_WORD.search(text[begin : end.start() if end else None]))


def takes_back(text: str, left: str) -> bool:
    """Return whether a sentence takes back what follows ``left`` in it, by day or by month."""
    if NOT.search(left) or INSTEAD.search(left):
        return not (DEMAND.search(text) or OFFER.search(text))
    return _is_told_earlier(text, left)


def _find_denied(text: str, old: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the new figure of "209 and not 214" or "not 214, but 209", None for a bargain."""
    if _is_bargain(text, old):
        return None
    before = _find_before(old, figures)
    if before and UP_TO_NOT.match(text[before.number.end : old.number.start]):
        return before
    behind = [f for f in figures if f.start > old.start and _are_alike(f, old)]
    if behind and BUT.match(text[old.number.end : behind[0].number.start]):
        return behind[0]
    return None


def _find_replaced(
    text: str, old: Figure, figures: Sequence[Figure], lexicon: QuantityLexicon
) -> Figure | None:
    """Return the new figure of "209 instead of 214", None for a bargain and for a plan."""
    new = _find_before(old, figures)
    if new is None or _is_bargain(text, old) or lexicon.unsure_pattern.search(text):
        return None
    between = text[new.number.end : old.number.start]
    return new if UP_TO_INSTEAD.match(between) else None


def _is_bargain(text: str, old: Figure) -> bool:
    """Return whether "not" and "instead of" tell what somebody wants, and no mistake."""
    if MISTAKE.search(text):
        return False
    return old.number.kind in (MONEY, PERCENT) or bool(DEMAND.search(text) or OFFER.search(text))


def _find_before(old: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the figure just before an old one, if it may tell the same."""
    before = [figure for figure in figures if figure.end <= old.start]
    return before[-1] if before and _are_alike(before[-1], old) else None


def _are_alike(one: Figure, other: Figure) -> bool:
    """Return whether two figures are of one dimension, or one is a number alone."""
    if one.number.dimension == other.number.dimension:
        return True
    return is_bare(one) or is_bare(other)


def is_bare(figure: Figure) -> bool:
    """Return whether a figure is a number alone, without a unit or a noun."""
    return figure.number.kind == COUNT and not figure.noun


def _read_bare(
    sentence: Sentence, figures: Sequence[Figure], lexicon: QuantityLexicon
) -> Iterator[Figure]:
    """Yield decimal numbers without a unit, behind "not": alone they are no figures."""
    text = sentence.text
    taken = {figure.number.start for figure in figures}
    for match in lexicon.digits_pattern.finditer(text):
        start, end = match.span()
        if start in taken or "." not in match["digits"] or match["glued"] or match["scale"]:
            continue
        if NOT.search(text[:start]):
            number = Number(
                float(match["digits"].replace(",", "")), COUNT, None, COUNT, 1.0, "", start, end,
                end,
            )  # fmt: skip
            yield from sentence.read(lexicon, [number])


def _read_until(sentence: Sentence, end: int, lexicon: QuantityLexicon) -> Figure | None:
    """Return the last figure before ``end``: "from 12 to 15" is no range here."""
    numbers = read_numbers(sentence.text[:end], lexicon)
    return sentence.read(lexicon, numbers[-1:])[0] if numbers else None


def _read_from(sentence: Sentence, start: int, lexicon: QuantityLexicon) -> Figure | None:
    """Return the figure that begins at ``start``, as if nothing stood before it."""
    numbers = read_numbers(" " * start + sentence.text[start:], lexicon)
    if not numbers or numbers[0].start != start:
        return None
    return sentence.read(lexicon, numbers[:1])[0]
