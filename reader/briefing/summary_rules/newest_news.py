"""The newest day on which an article tells news, and the ledes of its news articles.

A story goes on for days, and its newest article is what a summary begins with, unless that is a
feature ("At the hospital the clerks have found their old appointment books again") or a correction.
A news article is told by its lede, whose sentences say again what the headline says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.article import Article
from reader.briefing.briefing import Entry, Place
from reader.briefing.ledes import find_ledes
from reader.briefing.paragraphs_apart import find_opening
from reader.briefing.summary_rules.correction_notices import is_correction
from reader.summarising.terms import find_words, stem
from reader.text import DEFAULT_LANGUAGE, stop_words

_LEDE_SENTENCES = 2
_MIN_SHARE = 0.4  # of the words of the headline, that the lede has


class NewestNews(NamedTuple):
    """The entries of the newest day's news, and where its articles' first sentences stand."""

    entries: frozenset[int]
    ledes: frozenset[Place]


def find_newest_news(articles: Sequence[Article], entries: Sequence[Entry]) -> NewestNews:
    """Return the newest news of ranked articles; where all are of one day, their ledes alone.

    Articles in another language than the leading one have no part in it: a summary is of one
    language.
    """
    language = articles[0].language
    of_language = [
        (number, article)
        for number, article in enumerate(articles)
        if article.date and article.language == language
    ]
    openings = find_ledes([article for _, article in of_language])
    tells_news = {
        number: not is_correction(article)
        and _tells_news(lede.title, lede.sentences[:_LEDE_SENTENCES], language)
        for (number, article), lede in zip(of_language, openings, strict=True)
    }
    one_day = len({article.date for _, article in of_language}) < 2
    if one_day and all(tells_news.values()):
        every = frozenset(range(len(entries)))
        return NewestNews(frozenset(), frozenset(_find_ledes(articles, entries, every)))
    dates = {number: article.date for number, article in of_language if tells_news[number]}
    newest = max((date for date in dates.values() if date), default=None)
    numbers = {number for number, date in dates.items() if date == newest}
    own = frozenset(number for number, entry in enumerate(entries) if entry.article in numbers)
    return NewestNews(own, frozenset(_find_ledes(articles, entries, own)))


def _tells_news(title: str, lede: Sequence[str], language: str | None) -> bool:
    """Return whether a lede has enough of the headline's words."""
    name = language or DEFAULT_LANGUAGE
    stop = stop_words(name)
    wanted = {stem(word, name) for word in find_words(title) if word not in stop}
    said = {stem(word, name) for text in lede for word in find_words(text)}
    return len(wanted & said) >= _MIN_SHARE * len(wanted)


def _find_ledes(
    articles: Sequence[Article], entries: Sequence[Entry], numbers: frozenset[int]
) -> list[Place]:
    """Return the places of the first sentence of each article of which some entries are."""
    places = []
    for number in sorted(numbers):
        entry = entries[number]
        first = find_opening(articles[entry.article])
        if first and entry.paragraph == first.index and entry.shown and first.sentences:
            places += [(number, 0)] if entry.shown[0].start == first.sentences[0].start else []
    return places
