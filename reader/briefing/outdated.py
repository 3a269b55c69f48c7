"""Sentences of which a figure was told anew by a newer article, in much the same words.

A briefing's body shows both; its summary tells the newer one. A sentence that says much more than
its figure is not outdated by it: there the mark "≠" must do.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article
from reader.briefing.briefing import Entry, FigureClaim, FigureGroup
from reader.summarising.terms import find_words, is_number, stem
from reader.text import DEFAULT_LANGUAGE

_MIN_SHARE = 0.5  # of the words of the older sentence, that the newer one has too

Place = tuple[int, int]  # number of an entry, and of a sentence that it shows


def find_outdated(
    articles: Sequence[Article], entries: Sequence[Entry], figures: Sequence[FigureGroup]
) -> dict[Place, Place]:
    """Return for each outdated sentence the one that tells the newest figure."""
    places = {
        (entry.article, entry.paragraph): (number, entry) for number, entry in enumerate(entries)
    }

    def find_place(claim: FigureClaim) -> Place | None:
        number, entry = places.get((claim.article, claim.paragraph), (0, None))
        for i, sentence in enumerate(entry.shown if entry else ()):
            if sentence.start <= claim.start and claim.end <= sentence.end:
                return number, i
        return None

    def find_stems(place: Place) -> set[str]:
        entry = entries[place[0]]
        article = articles[entry.article]
        text = article.paragraphs[entry.paragraph].get_sentence_text(entry.shown[place[1]])
        language = article.language or DEFAULT_LANGUAGE
        return {stem(word, language) for word in find_words(text) if not is_number(word)}

    outdated: dict[Place, Place] = {}
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
                outdated[place] = there
    return outdated
