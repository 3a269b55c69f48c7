"""Made articles on made events, and their grouping in memory."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from datetime import date as Date  # noqa: N812
from typing import NamedTuple

from reader.article import Article, Paragraph
from reader.stories import (
    choose_story,
    find_join_bound,
    find_lead_words,
    make_vector,
    weigh_rarity,
)
from reader.stories.story_memory import MemoryIndex
from tests.quality.stories_cases import add_to_story

DAY = Date(2024, 3, 4)

# headline, and the sentences that outlets choose from
EVENTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ferry": (
        "Ferry {Hamnavoe} runs aground off {Orkney}",
        (
            "The ferry Hamnavoe ran aground off Orkney with 120 passengers aboard.",
            "Lifeboats from Kirkwall took the passengers of the Hamnavoe ashore.",
            "The coastguard said that nobody on the ferry was hurt.",
            "Fog hung over the Orkney rocks when the ferry struck them.",
        ),
    ),
    "bank": (
        "Central bank of {Norland} cuts its main rate",
        (
            "The central bank of Norland cut its main interest rate to 3 per cent.",
            "Governor Ilse Brandt said that inflation in Norland had fallen faster than expected.",
            "Mortgages become cheaper after the cut of the central bank.",
            "Traders in Norland had expected a smaller cut of the interest rate.",
        ),
    ),
    "quake": (
        "Earthquake shakes villages around {Tarvola}",
        (
            "An earthquake of magnitude 6.1 shook villages around Tarvola at dawn.",
            "Houses in Tarvola collapsed, and rescuers dug for survivors of the earthquake.",
            "The seismological institute counted forty aftershocks near Tarvola.",
            "President Matteo Ruiz flew to the villages that the earthquake destroyed.",
        ),
    ),
    "quake again": (
        "Earthquake damages the port of {Sunabe}",
        (
            "An earthquake of magnitude 5.8 damaged the port of Sunabe on Friday.",
            "Cranes in the port of Sunabe fell into the sea, dock workers said.",
            "Prime minister Aiko Hara promised money for the harbour of Sunabe.",
            "The earthquake cracked warehouses and roads along the docks of Sunabe.",
        ),
    ),
}


class Told(NamedTuple):
    """An article on an event, with its day."""

    article: Article
    day: int
    event: str


def tell(event: str, seed: int, day: Date = DAY) -> Told:
    """Return an article on an event as one outlet tells it."""
    headline, sentences = EVENTS[event]
    draw = random.Random(f"{event} {seed}")
    title = headline.replace("{", "").replace("}", "")
    chosen = list(sentences)
    draw.shuffle(chosen)
    if seed % 2:
        title = f"{title}, {draw.choice(['officials say', 'a day of worry', 'what we know'])}"
    filler = f"Reporter number {seed} wrote from the spot."
    return Told(make_article(title, *chosen[:3], filler, date=day), day.toordinal(), event)


def make_article(title: str, *texts: str, date: Date | None = DAY, path: str = "made") -> Article:
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    return Article(path, title, date, None, paragraphs)


def group(articles: Iterable[Told]) -> dict[str, int]:
    """Return the story of each article by its content key; they come in this order."""
    index, keys = MemoryIndex(), {}
    for number, told in enumerate(articles):
        keys[number] = told.article.key
        add(index, number, told)
    return {keys[number]: story for number, story in index.story_of.items()}


def add(index: MemoryIndex, number: int, told: Told) -> int:
    """Add one article to an index; return its story."""
    words = find_lead_words(told.article)
    index.count_words(words)
    rarity = weigh_rarity(words.counts, words.language, index.counts, index.counted)
    vector = make_vector(words, rarity)
    story = choose_story(vector, told.day, index, find_join_bound(told.article), words.names)
    story = number if story is None else story
    add_to_story(index, number, told.day, vector, story)
    return index.story_of[number]


def partition(stories: Mapping[str, int]) -> set[frozenset[str]]:
    """Return which keys are together."""
    return {
        frozenset(key for key, other in stories.items() if other == story)
        for story in stories.values()
    }
