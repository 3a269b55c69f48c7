"""Figures of one event that the articles of a story tell differently."""

from datetime import date, datetime

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import STORY_PARTS, prepare_texts, read_cases

CASES = [case for part in STORY_PARTS for case in read_cases("stories", part)]
FIRST = "A ferry sank off Lomba in a storm, and at least nine people died."
LATER = "Twenty-two people were killed when the ferry sank off Lomba, the navy said."


def figures_of(*texts):
    """Return of each figure what it is about and its values."""
    articles = [StoryArticle(prepare_texts("", [text])) for text in texts]
    return [
        (figure.about, [claim.value for claim in figure.claims])
        for figure in find_story_figures(articles)
    ]


def test_tolls_stand_side_by_side():
    """A toll that grows is told by each source, with its date or time, in their order."""
    articles = [
        StoryArticle(prepare_texts("", [LATER]), "navy.example", datetime(2026, 6, 3, 18, 5)),
        StoryArticle(prepare_texts("", [FIRST]), "coast.example", date(2026, 6, 2)),
    ]
    [figure] = find_story_figures(articles)
    assert [(c.value, c.article, c.source) for c in figure.claims] == [
        (9.0, 1, "coast.example"),
        (22.0, 0, "navy.example"),
    ]
    assert figure.claims[1].date == datetime(2026, 6, 3, 18, 5)
    assert figure.claims[1].text == "Twenty-two"


@pytest.mark.parametrize(
    "other",
    [
        "In 1998 a ferry sank off Lomba, and 22 people died.",
        "In the neighbouring country 22 people died in a storm.",
        "The ferry sank off Lomba, and 22 people were injured.",
        "A ferry sank off Lomba, and 22 more people died.",
        "A ferry sank off Lomba; 22 children died.",
        "A ferry that sank off Lomba was 22 years old.",
        "A ferry sank off Lomba, and nine people died.",
        "A ferry sank off Lomba, and as many as 22 people could have died.",
        "A ferry sank off Lomba, and 22 people are feared dead.",
        "Nine people died on the ferry off Lomba, and 22 have been buried there this year.",
        "A ferry sank off Lomba; 22 people died in Wolda and 30 died in Temal.",
        "A ferry sank off Lomba, killing 22 soldiers.",
        "A mother of 22 died when a ferry sank off Lomba.",
    ],
)
def test_another_count_is_no_claim(other):
    """Another year, place, fate, part, group or thing, or the same value."""
    assert figures_of(FIRST, other) == []


def test_one_article_does_not_differ_with_itself():
    """Only figures of two articles are laid side by side."""
    assert figures_of(f"{FIRST} {LATER}") == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_claims_and_order_of_articles(case):
    """Claims stand where they say; another order of articles gives the same figures."""
    articles = case.make_articles()

    def told(own):
        found = set()
        for figure in find_story_figures(own):
            assert len({claim.value for claim in figure.claims}) > 1
            for claim in figure.claims:
                text = own[claim.article].article.paragraphs[claim.paragraph].text
                assert text[claim.start : claim.end] == claim.text
            found.add(frozenset((c.value, c.source, c.paragraph, c.start) for c in figure.claims))
        return found

    assert told(articles) == told(articles[::-1])


def test_other_languages_are_silent():
    """Articles in a language without a lexicon tell nothing."""
    articles = [StoryArticle(prepare_texts("", [text], "german")) for text in (FIRST, LATER)]
    assert find_story_figures(articles) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About 1,800 people were killed.", "The storm killed 1,812 people."),
        ("Nearly two dozen people were injured.", "The storm injured 21 people."),
        ("The House passed a deal worth $1.4 billion.", "The deal worth $1.37 billion passed."),
    ],
)
def test_a_rounded_figure_differs_from_none(one, other):
    """A round number and the one that it rounds are one value."""
    assert figures_of(one, other) == []


def test_others_to_whom_something_else_happened_are_no_part():
    """ "12 others were injured" are all the injured, "12 others" beside "40 injured" are not."""
    one = "The blast killed five people and wounded 12 others."
    other = "The blast wounded 30 people and killed seven."
    assert ("people: hurt", [12.0, 30.0]) in [
        (about.replace("others", "people"), values) for about, values in figures_of(one, other)
    ]
    assert figures_of("The blast wounded 40 people and injured 12 others.", other) == []


def test_a_value_that_another_article_gives_is_the_claim():
    """An article with a figure of several events tells of this one what others tell too."""
    one = "Bombs killed 50 people. The bomb in the school killed 40 people."
    assert [values for _, values in figures_of(one, "It killed 40 people.", "It killed 43.")] == [
        [40.0, 40.0, 43.0]
    ]


@pytest.mark.parametrize(
    "divided",
    [
        "22 died in Lomba and 30 in Temal.",
        "In the storm 22 people died in Lomba and 30 in Temal.",
        "The navy said 22 people died in Lomba, 30 in Temal and 12 in nearby Marle.",
        "The storm killed 22 people in Lomba and at least 30 near Temal.",
        "22 people died on Monday and 30 on Tuesday.",
        "22 people died in the north, 30 in the south.",
        "The storm killed 22 men and 30 women.",
    ],
)
@pytest.mark.parametrize("whole", ["The storm killed 30 people.", "The storm killed 52 people."])
def test_counts_of_places_days_and_sexes_are_parts(divided, whole):
    """What a sentence divides is neither a quantity told twice nor that of another article."""
    assert figures_of(divided, whole) == []


def test_counts_of_two_events_are_no_parts():
    """Those who died in one place and those who were hurt in another one are counted whole."""
    both = "The bomb killed 22 people in Lomba and wounded 30 in Temal."
    other = "The bomb killed 24 people and wounded 40 people."
    assert figures_of(both, other) == [
        ("people: dead", [22.0, 24.0]),
        ("people: hurt", [30.0, 40.0]),
    ]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Eleven people are now known to have died, after divers found four bodies.", [7, 11]),
        ("Eleven people died in Lomba, when three people were killed by a wall.", [7, 11]),
        ("Eleven people died in Lomba and four people died in Temal.", []),
        ("Four people died in Lomba, after eleven people died there on Monday.", []),
    ],
)
def test_a_count_that_others_led_to_is_the_whole(told, values):
    """The smaller one behind "after" is a part of it; two places are two counts."""
    figures = figures_of("Seven people died in the fire on the ferry.", told)
    assert [value for _, own in figures for value in own] == values
