"""Phrases for what the articles of a briefing tell differently: figures, and statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from itertools import groupby
from typing import NamedTuple

from reader.briefing import Briefing, FigureClaim, FigureGroup, Statement, StatementConflict
from reader.disagreements import MOMENT_UNITS
from reader.export.export_phrases import format_long_date
from reader.text import SENTENCE_ENDS, segment
from reader.word_counts import has_unspaced

_WORDS_BEFORE, _WORDS_BEHIND = 4, 3  # that are quoted around a conflict
_LETTERS_BEFORE, _LETTERS_BEHIND = 12, 10  # the same where no spaces part the words
_SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}]")
_KINDS = {"number": "Number", "date": "Date", "unit": "Unit", "negation": "Said and denied"}
_MONEY = re.compile(  # the word for a currency that ``unit`` has the sign of
    r"\b(?:euro|dollar|pound|sterling|yen|rupee|rouble|ruble|franc|yuan|won|shekel|naira|peso|real)s?$",
    re.IGNORECASE,
)
_UNIT_BEHIND = re.compile(r"[ \u00a0-]?(?:per cent\b|[^\W\d_]+(?:/h\b)?|[%°]\w?)")


def list_rows(briefing: Briefing, difference: Difference) -> Iterator[tuple[str, str]]:
    """Yield each claim with who says it and when: "nine", "police, [1][2], 2 June 2026".

    Those who say one thing on one day stand together, also those whose sentence is told by another
    one's.
    """
    for (text, by, date), group in groupby(
        difference.claims, key=lambda claim: (claim.text, name_teller(claim), claim.date)
    ):
        numbers = [number for claim in group for number in _list_tellers(briefing, claim)]
        marks = "".join(f"[{number + 1}]" for number in dict.fromkeys(numbers))
        yield text, f"{by}, {marks}{_describe_date(date)}" if by else marks + _describe_date(date)


def _list_tellers(briefing: Briefing, claim: FigureClaim | Statement) -> list[int]:
    """Return the article of a claim, and those of its day that say the whole sentence too."""
    day = briefing.articles[claim.article].date
    tellers = [
        teller
        for entry in briefing.entries
        if (entry.article, entry.paragraph) == (claim.article, claim.paragraph)
        for shown, told_by in zip(entry.shown, entry.tellers, strict=False)
        if shown.start <= claim.start < shown.end
        for teller in told_by.whole
        if briefing.articles[teller].date == day
    ]
    return [claim.article, *tellers]


def _describe_date(date: str | None) -> str:
    """Return ", 2 March 2022 18:05" for an ISO date with a time, "" for none."""
    if not date:
        return ""
    return f", {format_long_date(Date.fromisoformat(date[:10]))}{date[10:16].replace('T', ' ')}"


def name_teller(claim: FigureClaim | Statement) -> str:
    """Return who answers for one of two counts of an article ("police"), "" elsewhere."""
    return claim.by if isinstance(claim, FigureClaim) else ""


class Difference(NamedTuple):
    """What is told differently, in a few words, and the claims, by time."""

    what: str
    claims: Sequence[FigureClaim | Statement]


def list_differences(briefing: Briefing) -> list[Difference]:
    """Return what the articles tell differently: figures, then statements that conflict."""
    figures = [
        Difference(_describe_quantity(group), tuple(_add_units(briefing, group)))
        for group in briefing.figures
    ]
    return figures + [
        Difference(_describe_conflict(briefing, conflict), conflict.statements)
        for conflict in briefing.conflicts
    ]


def format_difference(briefing: Briefing, difference: Difference) -> str:
    """Return "People: dead: nine ([1], 2 June 2026) · 22 ([3], 3 June 2026)"."""
    rows = (f"{text} ({who})" for text, who in list_rows(briefing, difference))
    return f"{difference.what}: {' · '.join(rows)}"


def explain_dispute(briefing: Briefing, article: int, paragraph: int) -> str:
    """Return what sources tell differently of what a paragraph of an article says, "" for nothing.

    "People: aboard: 214 ([1], 28 November 2026) · 209 ([3], 29 November 2026)"
    """
    return "; ".join(
        format_difference(briefing, difference)
        for difference in list_differences(briefing)
        if any((c.article, c.paragraph) == (article, paragraph) for c in difference.claims)
    )


def name_differences(briefing: Briefing) -> str:
    """Return the heading of what the articles tell differently."""
    if not briefing.conflicts:
        return "Figures"
    return "Figures and statements" if briefing.figures else "Statements"


def _describe_quantity(group: FigureGroup) -> str:
    """Return what figures count, with the unit of moments: "Dead", "Damage", "Strike (date)"."""
    about = group.about[:1].upper() + group.about[1:]
    return f"{about} ({group.unit})" if group.unit in MOMENT_UNITS else about


def _add_units(briefing: Briefing, group: FigureGroup) -> Iterator[FigureClaim]:
    """Yield the claims of a group, their texts with the units behind them: "6 kilometres"."""
    for claim in group.claims:
        unit = None
        if group.unit is not None and group.unit not in MOMENT_UNITS:
            text = briefing.articles[claim.article].paragraphs[claim.paragraph].text
            unit = _UNIT_BEHIND.match(text, claim.end)
        has_unit = unit is None or not claim.text[-1:].isalnum() or _has_currency(claim, group)
        yield claim if has_unit else replace(claim, text=claim.text + (unit[0] if unit else ""))


def _has_currency(claim: FigureClaim, group: FigureGroup) -> bool:
    """Return whether the text of a claim holds a currency: "£1.3m", "3.2 million crowns"."""
    return (
        not claim.text[:1].isalnum()
        or (group.unit or "?")[:3] in claim.text.casefold()
        or _MONEY.search(claim.text) is not None
    )


def _describe_conflict(briefing: Briefing, conflict: StatementConflict) -> str:
    """Return what a conflict is about, with the words around it: "Date: “closed on … for”"."""
    first = conflict.statements[0]
    text = briefing.get_text(first)
    if has_unspaced(text[max(0, first.start - 1) : first.end + 2]):
        before, after = _take_letters(text, first.start, first.end)
        return f"{_KINDS[conflict.kind]}: “{before}…{after}”"
    start, end = _find_sentence(briefing, first, len(text))
    words = text[start : first.start].split()[-_WORDS_BEFORE:]
    following = text[first.end : end].split()[:_WORDS_BEHIND]
    return f"{_KINDS[conflict.kind]}: “{' '.join([*words, '…', *following])}”"


def _find_sentence(briefing: Briefing, statement: Statement, length: int) -> tuple[int, int]:
    """Return start and end of a statement's sentence, or of its paragraph of that ``length``."""
    sentences = (
        (shown.start, shown.end)
        for entry in briefing.entries
        if (entry.article, entry.paragraph) == (statement.article, statement.paragraph)
        for shown in entry.shown
        if shown.start <= statement.start and statement.end <= shown.end
    )
    return next(sentences, (0, length))


def _take_letters(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands around a place of its sentence where no spaces part words: whole words."""
    before = _SENTENCE_END.split(text[:start])[-1]
    after = _SENTENCE_END.split(text[end:])[0]
    starts = [first for first, _ in segment(before, 0, len(before))]
    ends = [last for _, last in segment(after, 0, len(after))]
    first = next((at for at in starts if len(before) - at <= _LETTERS_BEFORE), len(before))
    last = max((at for at in ends if at <= _LETTERS_BEHIND), default=0)
    return before[first:].lstrip(), after[:last].rstrip()
