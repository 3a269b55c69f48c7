"""Background: sentences that tell what was long before the news of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

_YEAR = re.compile(
    r"(?:1[5-9]|20)(?<![\d.,£$€/-]..)\d\d"
    r"(?![\d%/]|[.,]\d|-\d| (?:words|people|metres|feet|miles|km)\b)"
)
_COUNTS = r"two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some"
_LONG_AGO = re.compile(
    rf"\b(?:decades?|centur(?:y|ies)|(?:{_COUNTS}) years) (?:ago|earlier|before)\b", re.IGNORECASE
)
# A sentence with one of these tells of today too.
_OF_TODAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|now|until|still|since"
    r"|(?:this|last|next) (?:week|month|year|spring|summer|autumn|winter)"
    r"|is|are|has|have|will|says)\b",
    re.IGNORECASE,
)
# The main verb is in the past perfect: no word before it opens another clause.
_OF_BEFORE = re.compile(
    r"(?:(?!\b(?:that|who|which|said|says|after|before|when|because|if|as|whose)\b)"
    r"(?:[^.;:\"“‘']|(?<=\w)')){1,110}?\bhad (?:also |already |long |twice |never |not )?"
    r"(?:been \w+|\w+(?:ed|en|wn)\b"
    r"|come|gone|made|met|said|held|won|lost|left|found|told|kept|had)\b"
)
_OF_LIVES_AND_YEARS = re.compile(
    r"In (?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:1[5-9]|20)\d\d)\b(?! \d)"
    r"|[^\"“‘]{3,60} (?:was|were) (?:born|founded|built|opened) (?:in|near|at|on)\b"
    r"|(?:About |Some |Around |More than |Up to )?[\w ,.]{1,50} \d[\d,.]*(?: million| billion)?"
    r" [a-z]+(?: [a-z]+)? (?:a|each|every|per) year\b"
)
_SENTENCES_FOR_YEAR = 15  # for each that names a year; with more it is of the news
# "In 2014", and not "in May 2014", "the 2014 season", "growth of 2014", which are of the news.
_BARE_YEAR = re.compile(
    r"\b(?:in|since|from|until|before|after) (?:1[5-9]|20)\d\d\b", re.IGNORECASE
)
_YEARS_OF_NEWS = 1  # before the year of the article; older ones are background


def guess_year_of_news(texts: Sequence[str]) -> int | None:
    """Return a year by which an undated article's sentences are judged, None where it names none.

    News seldom names its own year. Where hardly any sentence names one, "killed five people in
    2014" tells of another time, though no later year is named: the year is one behind.
    """
    with_years = [text for text in texts if _YEAR.search(text)]
    last = max(map(int, _YEAR.findall("\n".join(with_years))), default=None)
    if last is None:
        return None
    is_rare = len(with_years) <= max(1, len(texts) // _SENTENCES_FOR_YEAR)
    if is_rare and all(map(_BARE_YEAR.search, with_years)):
        return last + _YEARS_OF_NEWS + 1
    return last


def is_background(text: str, year_of_news: int | None) -> bool:
    """Return whether an English sentence tells of years ago, and nothing of today.

    ``year_of_news`` is the year of the article, None if unknown; years up to the one before it are
    no background. ``text`` has no quotations.
    """
    years = [int(year) for year in _YEAR.findall(text)] if year_of_news else []
    is_old = bool(years) and max(years) < (year_of_news or 0) - _YEARS_OF_NEWS
    if not is_old and not (_ends_long_ago(text.lower()) and _LONG_AGO.search(text)):
        return False
    return not _OF_TODAY.search(text)


def _ends_long_ago(lower_case: str) -> bool:
    """Return whether a text may tell of long ago: to look for three words takes a tenth."""
    return " ago" in lower_case or " earlier" in lower_case or " before" in lower_case


def tells_of_before(text: str) -> bool:
    """Return whether an English sentence tells what had been before the news ("had been due").

    Or what is so in every year, and when somebody was born.
    """
    if "had " in text and _OF_BEFORE.match(text) is not None:
        return True
    return _OF_LIVES_AND_YEARS.match(text) is not None
