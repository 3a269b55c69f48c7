"""Sentences that say somebody is missing, where a newer article says that he was found.

"A man of 34 is missing" beside "the missing skier was found dead" tells the reader of a summary
what is no longer so. Only one person counts: of several, some may still be missing. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.article import Article
from reader.briefing.briefing import Entry, Place

_MISSING = re.compile(r"\b(?:is|remains|was) (?:still |reported |now )?missing\b", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:missing|disappeared|vanished|lost)\b.*\b(?:was|has been|had been) (?:later )?found\b"
    r"|\b(?:was|has been) (?:later )?found (?:dead|alive|safe|unharmed)\b"
    r"|\bbody\b.*\b(?:was|has been) (?:found|recovered)\b",
    re.IGNORECASE,
)


def find_found(
    articles: Sequence[Article], entries: Sequence[Entry], events: Sequence[Sequence[int]]
) -> dict[Place, Place]:
    """Return for each shown sentence on a missing person the newest one that says he was found.

    ``events`` are the indices of the articles by event.
    """
    found: dict[Place, Place] = {}
    for event in events:
        missing = list(_list_matches(_MISSING, articles, entries, event))
        back = list(_list_matches(_FOUND, articles, entries, event))
        if not missing or not back:
            continue
        newest, by = max(back)
        found.update({place: by for date, place in missing if date < newest})
    return found


def _list_matches(
    pattern: re.Pattern[str],
    articles: Sequence[Article],
    entries: Sequence[Entry],
    event: Sequence[int],
) -> Iterator[tuple[str, Place]]:
    """Yield date and place of the shown sentences of dated articles that a pattern finds."""
    for number, entry in enumerate(entries):
        article = articles[entry.article]
        if entry.article not in event or article.date is None or article.language != "english":
            continue
        text = article.paragraphs[entry.paragraph]
        for i, sentence in enumerate(entry.shown):
            if pattern.search(text.get_sentence_text(sentence)):
                yield article.date.isoformat(), (number, i)
