"""Sentences of which a figure was told anew by a newer article, or by more, in much the same words.

A briefing's body shows both; its summary tells the newer one. A sentence that says much more than
its figure is not outdated by it: there the mark "≠" must do. One that begins with a toll ("Three
workers were taken to hospital") is outdated by any newer toll of its kind. Of two nearly equal
sentences of one day the one that more articles say is told: an agency corrects its text, and one
house keeps the old one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.article import Article
from reader.briefing.briefing import (
    Entry,
    FigureClaim,
    FigureGroup,
    Place,
    Statement,
    StatementConflict,
)
from reader.disagreements import FigurePlace, Toll
from reader.summarising.terms import find_words, is_number, stem
from reader.text import DEFAULT_LANGUAGE

_OPENING = 12  # letters before a toll: "At least three"
_MIN_SHARE = 0.5  # of the words of the older sentence, that the newer one has too
_EQUAL_SHARE = 0.9  # the same, of a sentence that is nearly equal


def find_outdated(
    articles: Sequence[Article],
    entries: Sequence[Entry],
    figures: Sequence[FigureGroup],
    tolls: Sequence[Sequence[Toll]] = (),
    conflicts: Sequence[StatementConflict] = (),
    withdrawn: Mapping[Place, Place] | None = None,
) -> dict[Place, Place]:
    """Return for each outdated sentence the one that tells the newest figure.

    ``tolls`` are those of each event, ``withdrawn`` the sentences with a figure that another one
    takes back.
    """

    def find_stems(place: Place) -> set[str]:
        entry = entries[place[0]]
        article = articles[entry.article]
        text = article.paragraphs[entry.paragraph].get_sentence_text(entry.shown[place[1]])
        language = article.language or DEFAULT_LANGUAGE
        return {stem(word, language) for word in find_words(text) if not is_number(word)}

    outdated: dict[Place, Place] = {}
    for old, by in (withdrawn or {}).items():
        stems = find_stems(old)
        if len(stems & find_stems(by)) >= _MIN_SHARE * len(stems):
            outdated[old] = by
    find_place = PlaceFinder(entries).find
    for group in figures:
        dated = [claim for claim in group.claims if claim.date]
        if not dated:
            continue
        newest = max(dated, key=lambda claim: claim.date or "")
        there = find_place(newest)
        if there is None:
            continue
        for claim in dated:
            is_older = (claim.date or "") < (newest.date or "") and claim.value != newest.value
            place = find_place(claim) if is_older else None
            if place is None or place == there:
                continue
            stems = find_stems(place)
            if len(stems & find_stems(there)) >= _MIN_SHARE * len(stems):
                outdated.setdefault(place, there)
    for told, latest in _list_newest(articles, tolls):
        there = next((place for toll in latest if (place := find_place(toll))), None)
        for toll in told:
            place = find_place(toll)
            if there and place and toll not in latest and _opens(toll, entries[place[0]], place[1]):
                outdated.setdefault(place, there)
    told_differently: list[Sequence[FigureClaim | Statement]] = [
        *(group.claims for group in figures),
        *(conflict.statements for conflict in conflicts),
    ]
    for statements in told_differently:
        for place, there in _list_outvoted(entries, statements):
            stems = find_stems(place)
            if len(stems & find_stems(there)) >= _EQUAL_SHARE * len(stems):
                outdated.setdefault(place, there)
    return outdated


def _list_outvoted(
    entries: Sequence[Entry], statements: Sequence[FigureClaim | Statement]
) -> Iterator[tuple[Place, Place]]:
    """Yield statements that fewer articles say, with one that more say, which is no older."""
    find_place = PlaceFinder(entries).find
    sides = []
    for statement in statements:
        if place := find_place(statement):
            entry, sentence = entries[place[0]], place[1]
            tellers = len(entry.tellers[sentence].whole) if entry.tellers else 0
            sides.append((tellers, statement.date or "", place))
    if not sides:
        return
    most, date, there = max(sides, key=lambda side: (side[0], side[1], side[2]))
    for tellers, other_date, place in sides:
        if tellers < most and other_date <= date:
            yield place, there


class PlaceFinder:
    """Finds which shown sentence of a briefing's body tells a figure."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = {
            (entry.article, entry.paragraph): (number, entry)
            for number, entry in enumerate(entries)
        }

    def find(self, claim: FigureClaim | Statement | Toll | FigurePlace) -> Place | None:
        """Return the place of the sentence, None where it is not shown."""
        number, entry = self._entries.get((claim.article, claim.paragraph), (0, None))
        for i, sentence in enumerate(entry.shown if entry else ()):
            if sentence.start <= claim.start < sentence.end:
                return number, i
        return None


def find_newest_tolls(
    articles: Sequence[Article], entries: Sequence[Entry], tolls: Sequence[Sequence[Toll]]
) -> frozenset[Place]:
    """Return the sentences with the newest toll of each kind that several articles tell.

    ``tolls`` are those of each event.
    """
    find_place = PlaceFinder(entries).find
    return frozenset(
        place
        for told, latest in _list_newest(articles, tolls)
        if len({toll.article for toll in told}) > 1
        for toll in latest
        if (place := find_place(toll)) is not None
    )


def _list_newest(
    articles: Sequence[Article], tolls: Sequence[Sequence[Toll]]
) -> Iterator[tuple[list[Toll], list[Toll]]]:
    """Yield the dated tolls of each kind and event, with those of the newest day."""
    kinds = [(of_event, kind) for of_event in tolls for kind in sorted({t.kind for t in of_event})]
    for of_event, kind in kinds:
        dates = {
            toll: date
            for toll in of_event
            if toll.kind == kind and (date := articles[toll.article].date)
        }
        newest = max(dates.values(), default=None)
        yield list(dates), [toll for toll, date in dates.items() if date == newest]


def _opens(toll: Toll, entry: Entry, number: int) -> bool:
    """Return whether a shown sentence begins with a toll."""
    return toll.start - entry.shown[number].start <= _OPENING
