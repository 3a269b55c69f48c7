"""Figures that an article corrects, where another article tells the old one."""

from datetime import date

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import prepare_texts

OLD = "The ferry Marigold ran aground off Hale Point with 214 people on board."


def values_of(*texts, dates=None):
    """Return the values of each figure that the texts tell differently."""
    articles = [
        StoryArticle(prepare_texts("", [text]), date=day)
        for text, day in zip(texts, dates or [None] * len(texts), strict=True)
    ]
    return [sorted(c.value for c in figure.claims) for figure in find_story_figures(articles)]


@pytest.mark.parametrize(
    "new",
    [
        "Two passengers had bruises. There were 209 people on the ferry and not 214.",
        "Not 214 people, but 209 were on the ferry, its owner said.",
        "There were 209 people on the ferry, correcting an earlier figure of 214.",
        "The ferry had 209 people on it; the coast guard had spoken of 214.",
        "The owner put the number of people on the ferry at 209, down from 214.",
        "The number of people on the ferry was 209. Earlier reports had put it at 214.",
    ],
)
def test_a_corrected_figure_stands_beside_the_old_one(new):
    """In whatever order the articles come."""
    assert values_of(OLD, new) == [[209.0, 214.0]]
    assert values_of(new, OLD) == [[209.0, 214.0]]


@pytest.mark.parametrize(
    ("old", "other"),
    [
        # An old value that no other article tells, or that counts another thing.
        ("The mill had 214 workers.", "The barn held 209 crates and not 241."),
        ("A ship of 214 metres ran aground off Hale Point.", "It had 209 cabins and not 214."),
        # What is asked for, not what was.
        ("The bill pays each household $2,000.", "They want $1,400, not $2,000, for each."),
        ("The bill pays each household $2,000.", "They spoke of $1,400 rather than $2,000."),
        # Small numbers of other things.
        ("Three lifeboats went out to the ferry.", "Four doctors and not three were there."),
        # Both values are told by the other one.
        ("Some say 214 people were on the ferry, some 209.", "There were 209 and not 214 people."),
    ],
)
def test_what_is_no_correction_of_another_article(old, other):
    """Better few and right."""
    assert values_of(old, other) == []


def test_marches_of_two_days_are_two():
    """A march that was told the day after it is of the day before."""
    friday = "About 8,000 people marched through Ostrel on Friday."
    sunday = "About 3,000 people marched through Ostrel, the police said."
    assert values_of(friday, sunday, dates=[date(2026, 3, 6), date(2026, 3, 8)]) == []
    assert values_of(friday, sunday, dates=[date(2026, 3, 6), date(2026, 3, 7)]) == [
        [3000.0, 8000.0]
    ]
    assert values_of(friday, sunday) == [[3000.0, 8000.0]]
