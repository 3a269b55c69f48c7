"""Phrases of a briefing, for Markdown, plain text and books."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as Date  # noqa: N812
from itertools import groupby
from typing import NamedTuple

from reader.article import Article
from reader.briefing import (
    Briefing,
    BriefingSentence,
    Entry,
    SourceSpan,
)
from reader.export.briefings.difference_phrases import list_differences
from reader.export.export_phrases import (
    DISPUTED_SIGN,
    describe_difference,
    format_long_date,
    pluralise,
)

Claims = Mapping[tuple[int, int], Sequence[tuple[int, int]]]
"""Start and end of what is told differently, by article and paragraph."""

_ARTICLES = frozenset(("a", "an", "the"))
_DASHES = " -–—―_"  # that part a dateline from what follows


class Passage(NamedTuple):
    """Shown sentences of an entry that follow each other and that the same articles say.

    ``first`` and ``stop`` count the entry's shown sentences. ``joint`` stands before its text.
    ``whole`` are the numbers, from 1, of the articles that say all of each, first their own, and
    ``part`` those of articles that say a part of each.
    """

    first: int
    stop: int
    joint: str
    text: str
    whole: list[int]
    part: list[int]


def list_passages(briefing: Briefing, entry: Entry) -> list[Passage]:
    """Return what is shown of an entry, divided by who says it."""
    parts = briefing.list_shown_parts(entry)
    passages: list[Passage] = []
    for tellers, group in groupby(range(len(parts)), lambda number: entry.tellers[number]):
        numbers = list(group)
        joint = parts[numbers[0]][0]
        text = "".join(joint + text for joint, text in parts[numbers[0] : numbers[-1] + 1])
        text = text[len(joint) :]
        if passages:
            joint = joint or " "  # marks stand before it
        whole = [number + 1 for number in (entry.article, *tellers.whole)]
        part = [number + 1 for number in tellers.part]
        passages.append(Passage(numbers[0], numbers[-1] + 1, joint, text, whole, part))
    return passages


def mark_sources(
    whole: Sequence[int], part: Sequence[int], mark: Callable[[Sequence[int]], str]
) -> str:
    """Return who says a passage: "[1][3] in part [2]"; ``mark`` names articles by their numbers."""
    return f"{mark(whole)} in part {mark(part)}" if part else mark(whole)


def list_numbers(item: Entry | BriefingSentence) -> list[int]:
    """Return the numbers, from 1, of the articles that say something: first its own."""
    others = {source.article for source in item.sources} - {item.article}
    return [number + 1 for number in (item.article, *sorted(others))]


def sort_sources(sentence: BriefingSentence) -> list[SourceSpan]:
    """Return where a sentence of the summary stands: first its own place, then by article."""
    own, *others = sentence.sources
    return [own, *sorted(others, key=lambda source: source.article)]


def describe_article(article: Article) -> str:
    """Return source and date of an article, "" where neither is known."""
    date = format_long_date(article.date) if article.date else ""
    return " · ".join(part for part in (article.source, date) if part)


def describe_extent(briefing: Briefing) -> str:
    """Return "3 articles of 2 outlets, 1 to 3 May 2020, 900 words of 2,000".

    Where the articles have no sentence in common, that is said.
    """
    articles = briefing.articles
    sources = {article.source for article in articles if article.source}
    parts = [
        pluralise(len(articles), "article")
        + (f" of {pluralise(len(sources), 'outlet')}" if sources else "")
    ]
    if dates := sorted(article.date for article in articles if article.date):
        parts.append(_format_range(dates[0], dates[-1]))
    words = pluralise(briefing.words_shown, "word")
    is_shorter = briefing.words_shown < briefing.words
    rest = f" of {briefing.words:,}" if is_shorter else ", no sentence told by two"
    parts.append(words + (rest if is_shorter or len(articles) > 1 else ""))
    return ", ".join(parts)


def _format_range(first: Date, last: Date) -> str:
    """Return two dates with what both have in common said once."""
    until = format_long_date(last)
    if first == last:
        return until
    if first.year != last.year:
        return f"{format_long_date(first)} to {until}"
    month = "" if first.month == last.month else f" {first:%B}"
    return f"{first.day}{month} to {until}"


def describe_own_words(entry: Entry) -> Iterator[tuple[int, str]]:
    """Yield the number of each source that says it in other words, from 1, and these words.

    Words that it only spells otherwise are left out, and articles ("The" instead of "A"). A
    dateline is named as such: it is where a text was filed, no part of what the source says.
    """
    from reader.briefing.joined_figures import spell_text

    for source in entry.sources:
        pairs = [
            _trim_common_words(*pair)
            for pair in source.own_words
            if spell_text(pair[0]) != spell_text(pair[1])
            and not {pair[0].casefold(), pair[1].casefold()} <= _ARTICLES
        ]
        if pairs:
            yield source.article + 1, ", ".join(_describe_pair(*pair) for pair in pairs)


def _trim_common_words(own: str, shown: str) -> tuple[str, str]:
    """Return two texts without the words with which both end, if they differ by words alone.

    "Ferry ran" and "ferry with 214 people on board ran" differ by "with 214 people on board".
    """
    one, other = own.split(), shown.split()
    before = 0
    while before < min(len(one), len(other)) and one[before] == other[before]:
        before += 1
    behind = 0
    while behind < min(len(one), len(other)) - before and one[-1 - behind] == other[-1 - behind]:
        behind += 1
    rest = one[before : len(one) - behind], other[before : len(other) - behind]
    if not all(rest) and any(rest):
        return " ".join(rest[0]), " ".join(rest[1])
    return own, shown


def _describe_pair(own: str, shown: str) -> str:
    from reader.text.sentences.datelines import is_dateline

    if is_dateline(own) and (not shown or is_dateline(shown)):
        return f"dateline “{own.rstrip(_DASHES)}”"
    return describe_difference(own, shown)


class Part(NamedTuple):
    """Entries of the body that stand together.

    ``alone`` is the index of the only article that says them, None for what is told together;
    ``is_apart`` says that they are captions, bylines and page notes.
    """

    alone: int | None
    is_apart: bool
    entries: list[Entry]


def group_entries(briefing: Briefing) -> Iterator[Part]:
    """Yield the parts of the body: what is told together, what only one article says, captions."""
    for (alone, is_apart), entries in groupby(
        briefing.entries,
        lambda entry: (entry.article if entry.is_alone else None, entry.is_apart),
    ):
        yield Part(alone, is_apart, list(entries))


def name_part(briefing: Briefing, part: Part, title: str = "") -> str:
    """Return the heading of a part; ``title`` is what its only article is called."""
    if part.alone is not None:
        return f"Only in [{part.alone + 1}] {title or briefing.articles[part.alone].title}"
    if not part.is_apart:
        return "Told once"
    from reader.text.sentences.author_lines import find_byline_names
    from reader.text.sentences.datelines import is_byline
    from reader.text.sentences.page_notes import is_page_note

    texts = [briefing.get_text(entry).strip() for entry in part.entries]
    kinds = [
        "bylines"
        if is_byline(text) or find_byline_names(text)
        else "page notes"
        if is_page_note(text)
        else "captions"
        for text in texts
    ]
    names = [name for name in ("captions", "bylines", "page notes") if name in kinds]
    *first, last = names
    return f"{', '.join(first)} and {last}".capitalize() if first else last.capitalize()


def find_claims(briefing: Briefing) -> Claims:
    """Return where something stands that sources tell differently."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for difference in list_differences(briefing):
        for claim in difference.claims:
            found.setdefault((claim.article, claim.paragraph), []).append((claim.start, claim.end))
    return found


def mark_dispute(
    claims: Claims, item: Entry | BriefingSentence, spans: Iterable[tuple[int, int]]
) -> str:
    """Return "≠ " if spans of an item's paragraph hold what sources tell differently."""
    figures = claims.get((item.article, item.paragraph), ())
    has_claim = any(
        start <= first and last <= end for start, end in spans for first, last in figures
    )
    return f"{DISPUTED_SIGN} " if has_claim else ""


def render_shown(
    briefing: Briefing,
    entry: Entry,
    claims: Claims,
    escape: Callable[[str], str],
    mark: Callable[[Sequence[int]], str],
) -> str:
    """Return what is shown of an entry, with the sources of each passage behind it."""
    rendered = ""
    for passage in list_passages(briefing, entry):
        sentences = entry.shown[passage.first : passage.stop]
        sign = mark_dispute(claims, entry, ((one.start, one.end) for one in sentences))
        sources = mark_sources(passage.whole, passage.part, mark)
        rendered += f"{passage.joint}{escape(passage.text)} {sign}{sources}"
    return rendered


def list_days(briefing: Briefing) -> list[tuple[str, list[int]]]:
    """Return the days of the articles in order, each with the articles' numbers from 1."""
    dated = sorted(
        (article.date, number)
        for number, article in enumerate(briefing.articles, start=1)
        if article.date
    )
    return [
        (format_long_date(day), [number for _, number in of_day])
        for day, of_day in groupby(dated, lambda item: item[0])
    ]


def find_telling_entries(briefing: Briefing) -> dict[tuple[int, int], int]:
    """Return which entry tells a paragraph, article and paragraph by their indices.

    That is the paragraph's own entry, or else the first one that says some of it.
    """
    telling: dict[tuple[int, int], int] = {}
    for number, entry in enumerate(briefing.entries):
        for source in entry.sources:
            telling.setdefault((source.article, source.paragraph), number)
    telling |= {
        (entry.article, entry.paragraph): number for number, entry in enumerate(briefing.entries)
    }
    return telling
