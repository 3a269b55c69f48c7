"""Sentences with a figure that another article takes back: "43, and not 34".

A summary tells such a figure beside the sentence that takes it back, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.briefing.briefing import Entry, Place
from reader.briefing.summary_rules.outdated import PlaceFinder
from reader.disagreements import StoryArticle, find_withdrawals


def find_withdrawn(
    entries: Sequence[Entry], told: Sequence[StoryArticle], events: Sequence[Sequence[int]]
) -> dict[Place, Place]:
    """Return for each shown sentence with a figure that is taken back the one that does so.

    ``told`` are the articles with the paragraphs that the body lists, ``events`` their indices by
    event.
    """
    finder = PlaceFinder(entries)
    withdrawn: dict[Place, Place] = {}
    for event in events:
        for old, by in find_withdrawals([told[number] for number in event]):
            place = finder.find(old._replace(article=event[old.article]))
            there = finder.find(by._replace(article=event[by.article]))
            if place and there and place != there:
                withdrawn.setdefault(place, there)
    return withdrawn
