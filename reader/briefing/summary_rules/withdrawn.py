"""Sentences with a figure that another article takes back: "43, and not 34".

A summary tells such a figure beside the sentence that takes it back, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.briefing.briefing import Entry, Place
from reader.briefing.summary_rules.outdated import PlaceFinder
from reader.disagreements import StoryDifferences


def find_withdrawn(
    entries: Sequence[Entry],
    events: Sequence[Sequence[int]],
    differences: Sequence[StoryDifferences],
) -> dict[Place, Place]:
    """Return for each shown sentence with a figure that is taken back the one that does so.

    ``events`` are the indices of the articles by event, ``differences`` what those of each event
    tell differently.
    """
    finder = PlaceFinder(entries)
    withdrawn: dict[Place, Place] = {}
    for event, found in zip(events, differences, strict=True):
        for old, by in found.withdrawals:
            place = finder.find(old._replace(article=event[old.article]))
            there = finder.find(by._replace(article=event[by.article]))
            if place and there and place != there:
                withdrawn.setdefault(place, there)
    return withdrawn
