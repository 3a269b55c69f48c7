"""What the articles of a briefing tell differently: figures, and statements that conflict.

Figures are counts of one quantity, in whatever words (``reader.disagreements``), and the numbers in
which nearly equal sentences differ (``sentence_conflicts``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.article import Article
from reader.briefing.briefing import (
    Entry,
    FigureClaim,
    FigureGroup,
    Statement,
    StatementConflict,
)
from reader.briefing.paragraphs_apart import find_notes
from reader.briefing.sentence_conflicts import SentenceConflict, find_sentence_conflicts
from reader.briefing.shown_sentences import ShownSentences
from reader.briefing.wordings import Occurrence, Wording, get_sentences
from reader.disagreements import (
    MOMENT_UNITS,
    StoryArticle,
    StoryDifferences,
    read_sentence_figures,
)


class _Side(NamedTuple):
    """A statement where it stands: ``start`` is where the statement begins in its paragraph."""

    occurrence: Occurrence
    start: int
    from_: int
    to: int
    wording: Wording


def find_differences(
    articles: Sequence[Article],
    wordings: Sequence[Wording],
    sentences: ShownSentences,
    events: Sequence[Sequence[int]],
    differences: Sequence[StoryDifferences],
) -> tuple[tuple[FigureGroup, ...], tuple[StatementConflict, ...]]:
    """Return the figures and the statements that ranked articles tell differently.

    ``differences`` are those of the articles of each event of ``events``, which hold their indices.
    """
    figures = [
        figure
        for event, found in zip(events, differences, strict=True)
        for figure in _number_figures(found, event)
    ]
    figures.sort(key=lambda group: -len(group.claims))
    conflicts: list[StatementConflict] = []
    moments = [group for group in figures if group.unit in MOMENT_UNITS]
    shown = {n: shown for n, shown in sentences.by_wording.items() if shown}
    for conflict in find_sentence_conflicts(wordings, shown):
        sides = list(_list_sides(articles, conflict, wordings, shown))
        group = _make_group(articles, sides) if conflict.kind == "number" else None
        claims = {(c.article, c.paragraph, c.start) for g in figures for c in g.claims}
        if group is None:
            found = _make_conflict(articles, conflict, sides)
            if not any(
                len(moment.claims) > len(found.statements)
                and _holds(moment.claims, found.statements)
                for moment in moments
            ):
                conflicts.append(found)
        elif claims.isdisjoint((c.article, c.paragraph, c.start) for c in group.claims):
            figures.append(group)
    # What two nearly equal sentences alone tell is a conflict.
    figures = [
        group
        for group in figures
        if not any(_holds(conflict.statements, group.claims) for conflict in conflicts)
    ]
    return tuple(figures), tuple(conflicts)


def _holds(
    these: Sequence[FigureClaim | Statement], those: Sequence[FigureClaim | Statement]
) -> bool:
    """Return whether each of those stands where one of these does."""
    return all(
        any(
            (one.article, one.paragraph) == (other.article, other.paragraph)
            and one.start < other.end
            and other.start < one.end
            for one in these
        )
        for other in those
    )


def _number_figures(found: StoryDifferences, event: Sequence[int]) -> Iterable[FigureGroup]:
    """Yield the figures of an event with the indices of its articles."""
    for figure in found.figures:
        claims = (
            FigureClaim(
                claim.value,
                claim.text,
                event[claim.article],
                claim.paragraph,
                claim.start,
                claim.end,
                None if claim.date is None else claim.date.isoformat(),
                claim.by,
            )
            for claim in figure.claims
        )
        yield FigureGroup(figure.about, figure.unit, tuple(claims))


def list_story_articles(
    articles: Sequence[Article], entries: Sequence[Entry]
) -> list[StoryArticle]:
    """Return the articles of a briefing with the paragraphs that it lists.

    "Updated 3 hours ago" is a paragraph too, and no figure of the event.
    """
    listed = {(entry.article, entry.paragraph) for entry in entries}
    return [
        StoryArticle(
            article,
            article.source or None,
            article.date,
            find_notes(article).union(
                p.index for p in article.paragraphs if (number, p.index) not in listed
            ),
        )
        for number, article in enumerate(articles)
    ]


def _list_sides(
    articles: Sequence[Article],
    conflict: SentenceConflict,
    wordings: Sequence[Wording],
    shown: Mapping[int, Sequence[Occurrence]],
) -> Iterable[_Side]:
    """Yield the statements of a conflict, by the time at which they were told."""
    sides = []
    for number, start, end in conflict.statements:
        for occurrence in shown[number]:
            paragraph = articles[occurrence.article].paragraphs[occurrence.paragraph]
            sentence = get_sentences(paragraph)[occurrence.number]
            wording = wordings[number]
            begin = sentence.end - len(wording.statement)
            sides.append(_Side(occurrence, begin, start, end, wording))
    return sorted(
        sides, key=lambda side: (_get_date(articles, side.occurrence) or "9", side.occurrence)
    )


def _get_date(articles: Sequence[Article], occurrence: Occurrence) -> str | None:
    date = articles[occurrence.article].date
    return date.isoformat() if date else None


def _make_group(articles: Sequence[Article], sides: Sequence[_Side]) -> FigureGroup | None:
    """Return the figures of nearly equal sentences, None where no value is known."""
    texts = [(side.wording.statement, side.from_) for side in sides]
    found = read_sentence_figures(texts, sides[0].wording.language)
    if found is None:
        return None
    claims = (
        FigureClaim(
            figure.value,
            figure.text,
            side.occurrence.article,
            side.occurrence.paragraph,
            side.start + figure.start,
            side.start + figure.end,
            _get_date(articles, side.occurrence),
        )
        for figure, side in zip(found.figures, sides, strict=True)
    )
    return FigureGroup(found.about, found.unit, tuple(claims))


def _make_conflict(
    articles: Sequence[Article], conflict: SentenceConflict, sides: Sequence[_Side]
) -> StatementConflict:
    statements = (
        Statement(
            side.wording.statement[side.from_ : side.to],
            side.occurrence.article,
            side.occurrence.paragraph,
            side.start + side.from_,
            side.start + side.to,
            _get_date(articles, side.occurrence),
        )
        for side in sides
    )
    return StatementConflict(conflict.kind, tuple(statements))
