"""Briefings of made articles, as what the body shows."""

from reader.article import Article
from reader.briefing import Briefing, Entry, make_briefing


def list_shown(briefing: Briefing) -> list[str]:
    """Return the shown sentences in the order of the body."""
    return [
        briefing.get_text(entry)[sentence.start : sentence.end]
        for entry in briefing.entries
        for sentence in entry.shown
    ]


def shown_of(*articles: Article) -> list[str]:
    """Return the shown sentences of the briefing of some articles."""
    return list_shown(make_briefing(articles))


def entry_with(briefing: Briefing, words: str) -> Entry:
    """Return the entry that shows some words."""
    return next(entry for entry in briefing.entries if words in briefing.get_shown_text(entry))
