"""Times, shares, sums of money and dates as one word each, so that houses' styles are the same.

One house writes "7.40am", "50.9%", "£1.3m" and "28 November", another "7:40 a.m.", "50.9 percent",
"£1.3 million" and "Nov. 28". Known limits: English alone; other units are left as they are ("60m"
may be metres or millions).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.briefing.respelling import respell_word
from reader.caches import set_cached
from reader.folding.analysis import AnalysedText

_TIME = re.compile(r"(\d{1,2})(?:[.:](\d\d))?(?: ?(am|pm))")
_SHARE = re.compile(r"([\d.]+) ?(?:%|percent|per cent|pct)")
_MONEY = re.compile(
    r"(?:([£$€]) )?([\d.]+) ?(?:(m|mn|million|bn|billion|tn|trillion|k|thousand)\b)?"
    r"(?: (dollars|euros|pounds))?"
)
_SCALES = {
    "m": "m", "mn": "m", "million": "m", "bn": "bn", "billion": "bn", "tn": "tn",
    "trillion": "tn", "k": "k", "thousand": "k",
}  # fmt: skip
_SIGNS = {"dollars": "$", "euros": "€", "pounds": "£"}
_MONTHS = {
    form: name
    for name in (
        "january february march april may june july august september october november december"
    ).split()
    for form in (name, name[:3])
} | {"sept": "september"}
_DATE = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)|([a-z]+) (\d{1,2})(?:st|nd|rd|th)?)")
_MAX_WORDS = 3  # of a figure: "£ 1.3 million", "412 million euros"
_CURRENCY_SIGNS = frozenset("£$€")
_DIGITS_SIGN = re.compile(r"([£$€])(?=\d)")
_DATE_SIGN = "/"
_WORD_STOP = re.compile(r"\.(?!\d)")  # of "Nov." and "a.m."


def join_figures(
    as_it_stands: AnalysedText, respelled: AnalysedText, language: str | None
) -> tuple[AnalysedText, AnalysedText]:
    """Return two analyses of an English text in which each figure of a known form is one word.

    Both have the same words, the second one in one spelling; there a figure gets the form that
    stands for all its forms.
    """
    if language != "english" or not any(map(_may_be_figure, respelled.words)):
        return as_it_stands, respelled
    ranges = list(_list_ranges(respelled))
    words = [" ".join(as_it_stands.words[first:last]) for first, last in ranges]
    spelled = [spell_figure(" ".join(respelled.words[first:last])) for first, last in ranges]
    if len(words) == len(respelled.words) and spelled == list(respelled.words):
        return as_it_stands, respelled
    return (
        _replace_words(as_it_stands, tuple(words), ranges),
        _replace_words(respelled, tuple(spelled), ranges),
    )


def spell_figure(word: str) -> str:
    """Return the form that stands for all forms of a figure; every other word as it is."""
    for pattern, spell in _FORMS:
        if (match := pattern.fullmatch(word)) and (spelled := spell(match)):
            return spelled
    return word


def spell_text(text: str) -> str:
    """Return words as they stand in a text, in lower case, with figures in one form."""
    words = _DIGITS_SIGN.sub(r"\1 ", _WORD_STOP.sub("", text.casefold()))
    return spell_figure(" ".join(map(respell_word, words.split())))


def is_joined_date(text: str) -> bool:
    """Return whether words as they stand in a text are a date."""
    return _DATE_SIGN in spell_text(text)


def _replace_words(
    analysed: AnalysedText, words: tuple[str, ...], ranges: Sequence[tuple[int, int]]
) -> AnalysedText:
    starts, ends = analysed.starts, analysed.ends
    replaced = replace(analysed, first_words=(0,), words=words)
    offsets = tuple([starts[i] for i, _ in ranges]), tuple([ends[last - 1] for _, last in ranges])
    set_cached(replaced, _offsets=offsets)
    return replaced


def _may_be_figure(word: str) -> bool:
    return word[:1].isdigit() or word in _CURRENCY_SIGNS


def _list_ranges(analysed: AnalysedText) -> Iterator[tuple[int, int]]:
    """Yield the ranges of all words in order; those of a figure are one range."""
    words = analysed.words
    first = 0
    while first < len(words):
        for last in range(min(len(words), first + _MAX_WORDS), first + 1, -1):
            joined = " ".join(words[first:last])
            if spell_figure(joined) != joined and _stand_together(analysed, first, last):
                break
        else:
            last = first + 1
        yield first, last
        first = last


def _stand_together(analysed: AnalysedText, first: int, last: int) -> bool:
    """Return whether only spaces and the full stop of "Nov." stand between words."""
    return all(
        analysed.text[analysed.ends[i] : analysed.starts[i + 1]].strip() in ("", ".")
        for i in range(first, last - 1)
    )


def _spell_time(match: re.Match[str]) -> str:
    hour, minutes, half = match.groups()
    return f"{hour}:{minutes or '00'}{half}"


def _spell_share(match: re.Match[str]) -> str:
    return f"{match[1]}%"


def _spell_money(match: re.Match[str]) -> str:
    """Return "€412m" for "412 million euros", "" for a number without a currency."""
    sign, digits, scale, name = match.groups()
    if bool(sign) == bool(name):
        return ""
    return f"{sign or _SIGNS[name]}{digits}{_SCALES.get(scale or '', '')}"


def _spell_date(match: re.Match[str]) -> str:
    """Return "28/november", "" where the word is no month."""
    day, month, other_month, other_day = match.groups()
    name = _MONTHS.get(month or other_month)
    return f"{day or other_day}{_DATE_SIGN}{name}" if name else ""


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_TIME, _spell_time),
    (_SHARE, _spell_share),
    (_MONEY, _spell_money),
    (_DATE, _spell_date),
)
