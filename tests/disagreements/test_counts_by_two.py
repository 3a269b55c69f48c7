"""Counts of one article for which two answer."""

import pytest

from reader.disagreements import StoryArticle, find_disagreements, find_story_figures
from tests.quality.disagreement_cases import prepare_texts

MARCH = "Police put the number of marchers at 8,000, while organisers spoke of 25,000."


def values_of(*texts):
    """The values of each disagreement of an article with these paragraphs."""
    return [
        [claim.value for claim in group.claims]
        for group in find_disagreements(prepare_texts("", texts))
    ]


@pytest.mark.parametrize(
    "text",
    [
        MARCH,
        "Some 8,000 people marched, police said; the organisers counted 25,000.",
        "The union said 8,000 drivers walked out, but the ministry counted 25,000.",
        "Police said 8,000 people attended the rally. Organisers said 25,000 people attended it.",
        "Police said that 8,000 people marched. The organisers put the figure at 25,000.",
    ],
)
def test_two_counts_are_one_disagreement(text):
    assert values_of(text) == [[8000, 25000]]


@pytest.mark.parametrize(
    "text",
    [
        "Police put the number of marchers at 8,000, and arrested 25.",
        "Police said 8,000 people marched, while organisers had expected 25,000.",
        "Police said 8,000 people marched, while organisers said 25,000 had marched last year.",
        "Police said 8,000 people marched, while police counted 25,000.",
        "Police said 8,000 people marched, and doctors said that 250 people were hurt.",
        "Police said 8,000 people marched in Sull, while organisers counted 25,000 in Marn.",
        "Police said 8,000 people marched, but organisers counted more than 8,000.",
        "Police said 80 people were killed. Doctors said that 40 people were killed.",
        "Police sent 8,000 officers, while organisers spoke of 25,000.",
        "The march, of which 8,000 people had heard, drew 25,000.",
    ],
)
def test_other_counts_are_none(text):
    assert values_of(text) == []


def test_a_story_sets_them_beside_those_of_other_articles():
    """Two claims of one article, and the third one of another."""
    articles = [
        StoryArticle(prepare_texts("", [text]))
        for text in (MARCH, "The river march drew 11,000 people, a newspaper counted.")
    ]
    (figure,) = find_story_figures(articles)
    assert sorted((claim.article, claim.value) for claim in figure.claims) == [
        (0, 8000), (0, 25000), (1, 11000),
    ]  # fmt: skip
