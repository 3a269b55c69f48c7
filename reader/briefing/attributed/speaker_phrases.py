"""Attributions: which part of a sentence says who says the rest, and what that rest is.

"The agency said on Monday that X", "X, the agency said", "X, said a spokesman", "According to the
agency, X" and "A, the agency said, B" tell one claim. A verb of saying counts if it states no more
than that something was said: who denies, doubts, asks, admits or warns says another thing.

Known limits: English alone; one speaker, of at most ten words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_VERB = (
    r"(?:(?:has|have|had|also|later|has also|have also) )?"
    r"(?:said|says?|added|adds|stated|states|announced|announces|explained|explains|reported"
    r"|confirmed|confirms|wrote|writes|noted|notes"
    r"|(?:told|tells?) (?:reporters|journalists|the \w+(?: \w+)?|[A-Z]\w+(?: [A-Z]\w+)?))"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CIRCUMSTANCE = (
    r"(?:,? (?:(?:late |early )?on " + _DAY + r"(?: morning| afternoon| evening| night)?"
    r"|" + _DAY + r"|yesterday|today|last week|earlier|at the time"
    r"|in (?:a|an|its|his|her|their) (?:\w+ )?(?:statement|interview|report|letter|post|speech)"
    r"|at a (?:press|news) conference|to (?:reporters|journalists)))"
)
_NAME = r"[^,;:?!“”„\"‘()\[\]–—]"
_SPEAKER = rf"{_NAME}{{2,90}}?"
_ASIDE = rf"(?:, {_NAME}{{2,60}}?)?"
_CLOSED_ASIDE = rf"(?:, {_NAME}{{2,60}}?,)?"  # before a verb
_OPENING_QUOTE = "[“„\"‘']"
_QUOTE = r"[”“\"’']"

_FRONT = re.compile(
    rf"(?P<speaker>{_SPEAKER}{_CLOSED_ASIDE}) (?P<verb>{_VERB})(?P<when>{_CIRCUMSTANCE}*)"
    rf"(?:,? that |: |,? (?={_OPENING_QUOTE})| )(?P<claim>\S.*)$",
    re.IGNORECASE,
)
_FRONT_ACCORDING = re.compile(
    rf"(?P<verb>according to) (?P<speaker>{_SPEAKER}{_ASIDE}), (?P<claim>\S.*)$", re.IGNORECASE
)
_BEHIND = tuple(
    re.compile(rf"(?P<claim>.*\S)(?:,{_QUOTE}?|{_QUOTE},?) {attribution}[.]?$", re.IGNORECASE)
    for attribution in (
        rf"(?P<verb>according to) (?P<speaker>{_SPEAKER}{_ASIDE})(?P<when>{_CIRCUMSTANCE}*)",
        rf"(?P<verb>{_VERB}) (?P<speaker>{_SPEAKER}{_ASIDE})(?P<when>{_CIRCUMSTANCE}*)",
        rf"(?P<speaker>{_SPEAKER}{_CLOSED_ASIDE}) (?P<verb>{_VERB})(?P<when>{_CIRCUMSTANCE}*)",
    )
)
_WITHIN = tuple(
    re.compile(rf"(?P<claim>[^,;:“”\"]*\w), {attribution}, (?P<rest>\S.*)$", re.IGNORECASE)
    for attribution in (
        rf"(?P<verb>according to) (?P<speaker>{_SPEAKER})",
        rf"(?P<verb>{_VERB}) (?P<speaker>{_SPEAKER})",
        rf"(?P<speaker>{_SPEAKER}) (?P<verb>{_VERB})(?P<when>{_CIRCUMSTANCE}*)",
    )
)
# A speaker has no verb and no clause of its own: "the mayor was asked and said".
_NO_SPEAKER = re.compile(
    r"\b(?:i|we|you|to|not|never|no|nobody|none|who|whom|whose|which|that|whether|if|unless|when|while|after|before"
    r"|as|because|since|although|though|but|is|are|was|were|be|been|has|have|had|will|would|could|may"
    r"|might|should|can|cannot|did|does|do|there|what|how|why|where|said|says|say|then|wrongly"
    r"|falsely|reportedly|allegedly)\b|n[’']t\b",
    re.IGNORECASE,
)
_MOST_WORDS = 10  # of a speaker
_LEAST_CLAIM_WORDS = 4
_DAY_WORD = re.compile(rf"\b{_DAY}\b|\byesterday\b|\btoday\b", re.IGNORECASE)


class Attribution(NamedTuple):
    """Who says the claim of a sentence; places are offsets in the sentence's text.

    ``claim`` are the one or two parts of the claim, ``spans`` those that attribute it; ``days`` are
    the words for days among these.
    """

    speaker: str
    claim: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...]
    days: frozenset[str]


def find_attribution(text: str) -> Attribution | None:
    """Return who says what a sentence claims, None where nobody is named."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    for match in _list_matches(text, start, end):
        speaker = match["speaker"].strip(" ,")
        if len(speaker.split()) > _MOST_WORDS or _NO_SPEAKER.search(speaker):
            continue
        claim = [match.span("claim")]
        named = match.groupdict()
        if named.get("rest"):
            claim.append(match.span("rest"))
        if sum(len(text[a:b].split()) for a, b in claim) < _LEAST_CLAIM_WORDS:
            continue
        edges = [start, *(edge for span in claim for edge in span), end]
        spans = tuple(
            span for span in zip(edges[::2], edges[1::2], strict=True) if _has_words(text, span)
        )
        days = frozenset(m[0].lower() for m in _DAY_WORD.finditer(named.get("when") or ""))
        return Attribution(speaker, tuple(claim), spans, days)
    return None


def _list_matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what may be attributions of the text, the likeliest first."""
    for pattern in (_FRONT_ACCORDING, *_BEHIND, _FRONT, *_WITHIN):
        if match := pattern.match(text, start, end):
            yield match


def _has_words(text: str, span: tuple[int, int]) -> bool:
    return any(map(str.isalnum, text[span[0] : span[1]]))
