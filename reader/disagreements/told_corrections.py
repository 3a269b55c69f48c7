"""Figures that an article corrects, where another article of the story tells the old one.

"There were 209 people on board and not 214" is sure without any phrase that says what is counted:
the sentence names the value that it takes back. It is a figure of the story if another article
tells just that value. Word lists are English, as all of the quantity lexicons.

Known limit: of "raised from 214 to 209" only the new figure is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.disagreements.disagreement import StoryArticle
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.number_reading import COUNT
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.quantity_phrases import find_label
from reader.disagreements.told_figures import ToldFigure

_SURE_VALUE = 10.0  # a smaller old value is told again by chance, unless the nouns are one
_OLD = r"(?:an? |the |its |their |his |her )?(?:earlier |first |initial |previous |preliminary )?"
_ABOUT = r"(?:about |around |some |only |just |at least |more than |nearly )?"
# Between a new figure and the old one.
_NEW_THEN_OLD = re.compile(
    r"(?:\b(?:had|have|has) (?:first |earlier |previously |originally |at first )?"
    rf"(?:spoken of|talked of|told of|put [\w ]{{1,25}}? at|given|reported|counted) {_ABOUT}$"
    rf"|\b(?:correcting|revising) {_OLD}(?:figure|number|toll|count|estimate)s? of {_ABOUT}$"
    rf"|\b(?:up|down) from {_OLD}(?:\w+ of )?{_ABOUT}$)",
    re.IGNORECASE,
)
# The same of counts alone: "$2,000, not $600" is what somebody asks for.
_AND_NOT = re.compile(rf"^[^.;]{{0,40}}?(?:,| and| but)? not (?:the )?{_ABOUT}$", re.IGNORECASE)
_DENIED = re.compile(rf"\bnot (?:the )?{_ABOUT}$", re.IGNORECASE)
_BUT = re.compile(rf"^(?: [\w-]+){{0,4}}, but {_ABOUT}$", re.IGNORECASE)
# A sentence of its own with the old figure.
_EARLIER_REPORT = re.compile(
    r"(?:the |an? )?(?:earlier|first|initial|early|preliminary|previous) "
    r"(?:reports?|estimates?|figures?|counts?|statements?|tolls?|numbers?)\b",
    re.IGNORECASE,
)


def find_corrections(
    readable: Sequence[tuple[int, StoryArticle, QuantityLexicon]],
) -> list[list[ToldFigure]]:
    """Return for each correction the figures: the new one, and the old one as others tell it.

    ``readable`` are the articles of a story with their numbers and lexicons.
    """
    groups = []
    for number, one, lexicon in readable:
        sentences = list(_read(one, lexicon))
        for new, old in _list_corrections(sentences):
            others = [
                _tell(other_number, other, found, text, lexicon)
                for other_number, other, other_lexicon in readable
                if other_number != number and other_lexicon is lexicon
                for found, text in _find_old(other, new, old, lexicon)
            ]
            if others:
                text = next(text for text, figures in sentences if new in figures)
                groups.append([_tell(number, one, new, text, lexicon), *others])
    return groups


def _read(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[tuple[str, Sequence[Figure]]]:
    """Yield the sentences of an article that are not folded, with their figures."""
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded:
            continue
        for index, sentence in enumerate(paragraph.sentences):
            text = paragraph.get_sentence_text(sentence)
            yield text, read_figures(text, paragraph.index, index, sentence.start, lexicon)


def _list_corrections(
    sentences: Sequence[tuple[str, Sequence[Figure]]],
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the new and the old figure of each correction of an article."""
    before: Sequence[Figure] = ()
    for text, figures in sentences:
        for one, other in pairwise(figures):
            if one.number.dimension == other.number.dimension:
                yield from _compare(text, one, other)
        if before and len(figures) == 1 and _EARLIER_REPORT.match(text):
            new = [f for f in before if f.number.dimension == figures[0].number.dimension]
            if len(new) == 1 and new[0].base_value != figures[0].base_value:
                yield new[0], figures[0]
        before = figures


def _compare(text: str, one: Figure, other: Figure) -> Iterator[tuple[Figure, Figure]]:
    """Yield the new and the old one of two neighbouring figures, if one corrects the other."""
    if one.base_value == other.base_value:
        return
    left, between = text[: one.number.start], text[one.number.end : other.number.start]
    is_count = one.number.kind == COUNT
    if _NEW_THEN_OLD.search(between) or (is_count and _AND_NOT.match(between)):
        yield one, other
    elif is_count and _DENIED.search(left) and _BUT.match(between):
        yield other, one


def _find_old(
    one: StoryArticle, new: Figure, old: Figure, lexicon: QuantityLexicon
) -> Iterator[tuple[Figure, str]]:
    """Yield where an article tells the old value first, of the same thing, and in which sentence.

    An article that tells the new value too, or corrects itself, is no source of the old one.
    """
    sentences = list(_read(one, lexicon))
    figures = [(figure, text) for text, found in sentences for figure in found]
    if any(figure.base_value == new.base_value for figure, _ in figures):
        return
    for figure, text in figures:
        if (
            figure.number.dimension == old.number.dimension
            and figure.base_value == old.base_value
            and _may_be_one_thing(figure, new, old)
        ):
            yield figure, text
            return


def _may_be_one_thing(figure: Figure, new: Figure, old: Figure) -> bool:
    """Return whether an equal value counts what a correction is about."""
    nouns = {one.noun for one in (new, old) if one.noun}
    if figure.noun in nouns:
        return True
    if old.base_value < _SURE_VALUE:
        return False
    return bool(
        not nouns
        or not figure.noun
        or figure.kinds & (new.kinds | old.kinds)
        or figure.noun in new.stems
        or figure.stems & (new.context | old.context)
    )


def _tell(
    number: int, one: StoryArticle, figure: Figure, text: str, lexicon: QuantityLexicon
) -> ToldFigure:
    label = find_label(text, figure.number.start, figure, lexicon)
    return ToldFigure(number, one.article.key, figure, label, frozenset(), 0)
