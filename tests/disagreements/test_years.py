"""Years that one thing has one of: told where two sources differ, and of one thing alone."""

from datetime import date as Date  # noqa: N812

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import prepare_texts, read_cases

DAY = Date(2026, 3, 2)
LEAD = "Cracks have closed the Lune bridge at Felling to all traffic."


def find_years(*texts):
    """Return label and years of what articles tell differently, each of a lead and a text."""
    articles = [
        StoryArticle(prepare_texts(f"Bridge closed {n}", [LEAD, text]), f"{n}.example", DAY)
        for n, text in enumerate(texts)
    ]
    return [
        (figure.about, sorted(int(claim.value) for claim in figure.claims))
        for figure in find_story_figures(articles)
        if figure.unit == "year"
    ]


@pytest.mark.parametrize("part", ["years", "years_fresh"])
def test_stories_with_years(part):
    """Each year told differently is found, and nothing else."""
    for case in read_cases("stories", part):
        judged = [
            case.judge([(c.article, c.paragraph, c.start, c.end, c.value) for c in figure.claims])
            for figure in find_story_figures(case.make_articles())
        ]
        assert set(judged) == case.true_groups, case.title


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        ("The bridge, built in 1968, is of steel.", "It is old. The bridge was built in 1967.",
         "bridge built"),
        ("Built in 1968, the Lune bridge is of steel.", "The bridge was erected in May 1967.",
         "Lune bridge built"),
        ("The bridge, which opened in 1968, is of steel.", "The bridge opened in 1967.",
         "bridge opened"),
        ("The builder Halmer, founded in 1902, is bankrupt.", "Halmer was founded in 1920.",
         "builder Halmer founded"),
        ("Mayor Ada Orme, born in 1971, resigned.", "Ada Orme was born in 1970.",
         "Mayor Ada Orme born"),
        ("The bridge was last inspected in 2019.", "The bridge was last inspected in 2020.",
         "bridge last inspected"),
    ],
)  # fmt: skip
def test_two_years_of_one_thing_are_told(one, other, about):
    """In both orders of the articles."""
    for texts in ((one, other), (other, one)):
        ((label, years),) = find_years(*texts)
        assert label.lower() == about.lower()
        assert len(years) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge, built in 1968, is of steel.", "The old bridge was built in 1967."),
        ("The bridge, built in 1968, is of steel.", "The bridge, opened in 1967, is of steel."),
        ("The bridge, built in 1968, is of steel.", "The bridge may have been built in 1967."),
        ("The bridge, built in 1968, is of steel.", "The bridge was not built in 1967."),
        ("The bridge, built in 1968, is of steel.", "The bridge was built in 1967 and 1968."),
        ("The bridge, built in 1968, is of steel.", "The bridge was built in 1967-68."),
        ("The bridge, built in 1968, is of steel.", "The bridge's deck was built in 1967."),
        ("The bridge, built in 1968, is of steel.", "A bridge built in 1967 fell last year."),
        ("The Ardley bridge was built in 1968.", "The Orr bridge was built in 1967."),
        ("Ada Orme was born in 1971.", "Karl Orme was born in 1970."),
        ("The museum was founded in 1921.", "The museum was founded in 1928."),
        ("The bridge was last inspected in 2019.", "The bridge was last painted in 2020."),
        ("The bridge was built in 1968.", "The bridge was built in 1968."),
    ],
)
def test_years_of_other_things_are_not(one, other):
    """Another thing, verb or time, a part, a doubt, a span of years."""
    assert find_years(one, other) == []


def test_several_things_of_one_kind_need_names():
    """Where an article has two bridges, "the bridge" is one of them."""
    two = "The bridge was built in 1968. The Orr bridge was built in 1954."
    assert find_years(two, "The bridge was built in 1967.") == []
    assert find_years(two, "The Orr bridge was built in 1955.") == [
        ("Orr bridge built", [1954, 1955])
    ]
