"""The share of a company that somebody holds, by both names, where articles tell it differently.

"Gridwest holds 3 % of Nordbank" beside "Gridwest's 5% stake in Nordbank". Better few and right: who
holds it and of what are named in both sentences in the same words, nothing is planned, and an
article tells one share of a pair of names. Known misses: a holder that a noun names ("the firm").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.disagreements.disagreement import StoryArticle, StoryClaim, StoryFigure
from reader.disagreements.quantity_lexicon import QuantityLexicon

_NAME = r"[A-Z][\w&-]*(?: (?:& )?[A-Z][\w&-]*){0,3}"
_SHARE = r"(?P<share>(?P<value>\d{1,3}(?:\.\d+)?)[ \u00a0]?(?:%|per cent|percent|pc\b))"
_ABOUT = r"(?:(?:about|around|just|only|some|nearly|almost|over|more than|at least) )?"
_STAKE = r"(?:stake|holding|shareholding|interest|share)"
_HOLDS = (
    r"(?:(?:now|already|still|also) )?(?:has|holds?|owns?|controls?|bought|took|acquired"
    r"|(?:has|have) (?:bought|taken|acquired|built up)|built up)"
)
_MOVED = r"(?:(?:has )?(?:raised|increased|lifted|cut|lowered|reduced|doubled))"
_HOLDER = rf"(?P<holder>{_NAME})(?:, (?:an? |the )[a-z][^,;.]{{2,40}},)?"
_COMPANY = rf"(?:the )?(?P<company>{_NAME})"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_HOLDER} {_HOLDS} (?:an? |its )?{_STAKE} of {_ABOUT}{_SHARE} (?:of|in) {_COMPANY}",
        rf"\b{_HOLDER} {_HOLDS} (?:an? |its )?{_STAKE} in {_COMPANY} of {_ABOUT}{_SHARE}",
        rf"\b{_HOLDER} {_HOLDS} (?:an? |its )?{_ABOUT}{_SHARE} (?:{_STAKE} )?(?:of|in)"
        rf" (?:(?:the )?(?:shares|stock|capital|votes) (?:of|in) )?{_COMPANY}",
        rf"\b(?P<holder>{_NAME})[’']s? {_SHARE} {_STAKE} (?:of|in) {_COMPANY}",
        rf"\b(?P<holder>{_NAME})[’']s? {_STAKE} (?:of|in) {_COMPANY} (?:is|stands at|rose to"
        rf"|fell to|has risen to|has fallen to) {_ABOUT}{_SHARE}",
        rf"\b{_HOLDER} {_MOVED} its {_STAKE} in {_COMPANY}(?: from [\d.]+ ?\S{{1,2}})?"
        rf" to {_ABOUT}{_SHARE}",
    )
)
_CUES = ("%", "cent", "pc")
_MOST = 100.0


class _Stake(NamedTuple):
    holder: str
    company: str
    value: float
    claim: StoryClaim


def find_stakes(
    readable: Sequence[tuple[int, StoryArticle, QuantityLexicon]],
) -> list[StoryFigure]:
    """Return the shares that differ, by holder and company.

    ``readable`` are the articles of a story with their numbers and lexicons.
    """
    told: dict[tuple[str, str], list[StoryClaim]] = {}
    for number, one, lexicon in readable:
        of_names: dict[tuple[str, str], list[_Stake]] = {}
        for stake in _read(number, one, lexicon):
            of_names.setdefault((stake.holder, stake.company), []).append(stake)
        for names, stakes in of_names.items():
            if len({stake.value for stake in stakes}) == 1:
                told.setdefault(names, []).append(stakes[0].claim)
    return [
        StoryFigure(
            f"share of {company} held by {holder}",
            "per cent",
            tuple(sorted(claims, key=lambda claim: claim.when)),
        )
        for (holder, company), claims in sorted(told.items())
        if len({claim.value for claim in claims}) > 1
    ]


def _read(number: int, one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[_Stake]:
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded or not any(cue in paragraph.text for cue in _CUES):
            continue
        for sentence in paragraph.sentences:
            text = paragraph.get_sentence_text(sentence)
            if lexicon.time_pattern.search(text) or lexicon.unsure_pattern.search(text):
                continue
            for match in (found for pattern in _PATTERNS for found in pattern.finditer(text)):
                value = float(match["value"])
                if not 0 < value <= _MOST:
                    continue
                start, end = (sentence.start + edge for edge in match.span("share"))
                claim = StoryClaim(
                    value, match["share"], number, paragraph.index, start, end, one.source,
                    one.date,
                )  # fmt: skip
                yield _Stake(match["holder"], match["company"], value, claim)
