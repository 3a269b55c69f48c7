"""Which headline names a story: the plainest one, then what is unread, new and long."""

from datetime import date as Date  # noqa: N812

import pytest

from reader.library.stories.best_article import is_plain, rate_article, rate_news
from reader.library.stories.story_list import StoryArticle

PLAIN = (
    "Ferry runs aground in the fog",
    "“Rogue” trader is sent to prison",
    "'Toxic' lake is closed to swimmers",
    "WHO warns of a new flu",
    "What's left of the glacier melts",
    "Whatever happens, the bridge stays shut",
    "Isar floods three villages",
    "Fire at the mill: two hurt",
    "Whole village evacuated",
    "Videos of the crash appear",
)
FEATURES = (
    "“They were three weeks from the harvest”: a farmer remembers",
    "'We lost everything that night'",
    "How one councillor changed his mind",
    "Bird flu: what we know",
    "Will the bridge ever open",
    "Is the harbour safe?",
    "Live: vote on the budget",
    "In pictures: the night of the storm",
    "The strike | Opinion",
    "Warum der Damm brach",
    "Meet the woman who counts the geese",
    "",
)


def rate(headline, **values):
    """Rate an article; the greatest names the story."""
    given = {"unread": True, "words": 100, "words_new": None, "date": None, "id": 1}
    article = StoryArticle(
        title=headline, **dict.fromkeys(("url", "source", "path"), "") | given | values
    )
    return rate_article(article, rate_news(article))


@pytest.mark.parametrize("headline", PLAIN)
def test_a_headline_that_tells_what_happened_is_plain(headline):
    assert is_plain(headline)


@pytest.mark.parametrize("headline", FEATURES)
def test_a_quotation_a_question_or_an_announcement_is_not_plain(headline):
    assert not is_plain(headline)


def test_a_plain_headline_comes_before_a_feature_however_much_of_that_is_new():
    """Among plain ones the order is: unread, most new words or longest, newest, first."""
    assert rate(PLAIN[0], unread=False, words=1) > rate(FEATURES[0], words=5000)
    assert rate(PLAIN[0]) > rate(PLAIN[1], unread=False, words=5000)
    assert rate(PLAIN[0], words=10, words_new=9) > rate(PLAIN[1], words=99, words_new=8)
    assert rate(PLAIN[0], date=Date(2026, 1, 2)) > rate(PLAIN[1], date=Date(2026, 1, 1))
    assert rate(PLAIN[0], id=1) > rate(PLAIN[1], id=2)
