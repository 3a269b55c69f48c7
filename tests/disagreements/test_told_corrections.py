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
        "The ferry had 209 people on board; its owner earlier said that there were 214.",
        "There were 209 people on board, the owner said. On Monday he had said 214.",
        "There were 209 people on the ferry instead of the 214 that were first reported.",
        "The owner corrected the number of people on the ferry from 214 to 209.",
        "The number on board was revised from 214 to 209, the owner said.",
    ],
)
def test_a_corrected_figure_stands_beside_the_old_one(new):
    """In whatever order the articles come."""
    assert values_of(OLD, new) == [[209.0, 214.0]]
    assert values_of(new, OLD) == [[209.0, 214.0]]


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        # The unit stands with one of the figures, or in the other article alone.
        ("The Aune rose by 34 centimetres.", "It was 43, and not 34, the office said.", [34, 43]),
        ("Gusts reached 162 km/h.", "The gusts reached 126 km/h and not 162.", [126, 162]),
        ("It was 41.8 degrees in Ardley.", "It was 39.6 degrees, not 41.8.", [39.6, 41.8]),
        ("Lark starts nine days late.", "Lark starts 16 days late and not nine.", [9, 16]),
        ("The fine is €45m.", "The office lowered the fine from €45m to €41m.", [41e6, 45e6]),
        ("It cost $3m, the port said.", "It cost $4m, not $3m: a mistake, it said.", [3e6, 4e6]),
        ("Inflation was 3.4%.", "Inflation was revised to 3.1% from 3.4%.", [3.1, 3.4]),
        ("It covers 23 km.", "The county cut its length to 19 km from 23 km.", [19, 23]),
        ("It closes at 6pm.", "It closes at 8pm, not at 6pm, on Sunday.", []),
        ("The hall closes at 6pm.", "The hall closes at 8pm, not at 6pm, on Sunday.", [1800, 2000]),
        # A day or a month.
        ("The wing opens on 9 May.", "The wing opens on 16 May, not on 9 May.", [509, 516]),
        ("The wing opens in May.", "The wing opens in June; it had first said in May.", []),
        ("The trial of Ana Bel opens on 9 May.", "The trial of Ana Bel was moved from 9 May to 16"
         " May.", [509, 516]),
    ],
)  # fmt: skip
def test_what_is_corrected_may_be_measured_or_dated(old, new, values):
    assert values_of(old, new) == ([values] if values else [])


def test_how_long_something_lasts_stands_beside_its_new_end():
    """Six weeks from the day of the article end in January."""
    old = "The bridge will be closed for at least six weeks."
    new = "The bridge stays closed until March; on Monday the office had spoken of six weeks."
    days = [date(2026, 11, 23), date(2026, 11, 25)]
    assert values_of(old, new, dates=days) == [[202701.0, 202703.0]]
    assert values_of(new, old, dates=days[::-1]) == [[202701.0, 202703.0]]
    assert values_of(old, new) == []  # no day to count from
    articles = [
        StoryArticle(prepare_texts("", [text]), date=day)
        for text, day in zip((old, new), days, strict=True)
    ]
    (figure,) = find_story_figures(articles)
    assert [claim.text for claim in figure.claims] == ["six weeks", "March"]
    for claim in figure.claims:
        text = articles[claim.article].article.paragraphs[claim.paragraph].text
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize(
    ("old", "other"),
    [
        # An old value that no other article tells, or that counts another thing.
        ("The mill had 214 workers.", "The barn held 209 crates and not 241."),
        ("A ship of 214 metres ran aground off Hale Point.", "It had 209 cabins and not 214."),
        # What is asked for, not what was.
        ("The bill pays each household $2,000.", "They want $1,400, not $2,000, for each."),
        ("The bill pays each household $2,000.", "They spoke of $1,400 rather than $2,000."),
        (
            "The goal is 100 million shots.",
            "The goal may rise to 150 million instead of 100 million.",
        ),
        ("Brandt has 1,400 looms.", "The union of Brandt wants 900 looms, not 1,400."),
        # What was so at another time.
        ("Its profit was $120m last year.", "Its profit was $150m, up from $120m a year before."),
        # One of a pair.
        ("It comes two months sooner.", "It takes a single shot rather than two, in three months."),
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
