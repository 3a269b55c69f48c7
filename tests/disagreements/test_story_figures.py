"""Figures of one event that the articles of a story tell differently."""

from datetime import date, datetime

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import HALVES, prepare_texts, read_cases

CASES = [case for half in HALVES for case in read_cases("stories", half)]
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
