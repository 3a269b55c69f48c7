"""Places in a race that the articles of a story tell differently: "came third", "took second".

Better few and right. A place stands behind the surname of who took it and a verb of coming in. It
counts where each article tells one place of this name, where the two sentences name one thing
besides (the race, its town), and where neither tells of a part of the race, of a table, or of
another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812
from datetime import datetime
from itertools import combinations
from typing import NamedTuple

from reader.disagreements.disagreement import RANK, StoryArticle, StoryClaim, StoryFigure
from reader.disagreements.quantity_lexicon import QuantityLexicon

_MAX_APART = 5  # places
_MAX_DAYS = 1  # between two reports of a race
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")
_DIGITS = re.compile(r"\d+")


class _Placing(NamedTuple):
    name: str
    value: int
    paragraph: int
    start: int
    text: str
    others: frozenset[str]


_Told = tuple[int, StoryArticle, _Placing]


def find_placings(
    articles: Sequence[tuple[int, StoryArticle, QuantityLexicon]],
) -> list[StoryFigure]:
    """Return the places that differ, by name; articles come with their numbers in the story."""
    told: dict[str, list[_Told]] = {}
    for number, one, lexicon in articles:
        of_name: dict[str, list[_Placing]] = {}
        for placing in _read(one, lexicon):
            of_name.setdefault(placing.name, []).append(placing)
        for name, placings in of_name.items():
            if len({placing.value for placing in placings}) == 1:
                told.setdefault(name, []).append((number, one, placings[0]))
    return [
        _make(name, claims)
        for name, claims in sorted(told.items())
        if any(_differ(*pair) for pair in combinations(claims, 2))
    ]


def _read(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[_Placing]:
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded:
            continue
        for sentence in paragraph.sentences:
            text = paragraph.get_sentence_text(sentence)
            if lexicon.of_another_race.search(text):
                continue
            for match in lexicon.placing.finditer(text):
                digits = _DIGITS.match(match["rank"])
                value = int(digits[0]) if digits else lexicon.ordinals[match["rank"]]
                others = frozenset(_NAME.findall(text)) - {match["name"]}
                others -= {name for name in others if name.lower() in lexicon.weekdays}
                start = sentence.start + match.start("rank")
                name = re.sub(r"[’']s?$", "", match["name"])
                yield _Placing(name, value, paragraph.index, start, match["rank"], others)


def _differ(told: _Told, other_told: _Told) -> bool:
    """Return whether two articles tell different places in one race."""
    (_, one, placing), (_, other, there) = told, other_told
    days = [
        article.date.date() if isinstance(article.date, datetime) else article.date
        for article in (one, other)
    ]
    return (
        0 < abs(placing.value - there.value) <= _MAX_APART
        and not placing.others.isdisjoint(there.others)
        and _are_near(*days)
    )


def _are_near(one: Date | None, other: Date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= _MAX_DAYS


def _make(name: str, claims: Sequence[_Told]) -> StoryFigure:
    made = [
        StoryClaim(
            float(placing.value), placing.text, number, placing.paragraph, placing.start,
            placing.start + len(placing.text), one.source, one.date,
        )
        for number, one, placing in claims
    ]  # fmt: skip
    return StoryFigure(f"place: {name}", RANK, tuple(sorted(made, key=lambda claim: claim.when)))
