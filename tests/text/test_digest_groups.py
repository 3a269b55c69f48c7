"""Digests of several articles that are made together: those that are made one by one."""

from dataclasses import replace

import pytest

from reader.article import Article, Paragraph
from reader.batch.digest_groups import count_letters, group_articles
from reader.digest import DigestOptions, make_digest, make_digests
from reader.errors import UsageError
from reader.summarising import Length
from tests.text.samples import SAMPLES

STORY = (
    "The port office will dredge the old harbour in May, its head Ana Weller said on Monday.",
    'The work takes 12 weeks and costs 3 million euros. "It is needed," Weller told reporters.',
    "However, the fishing union counted 40 boats that would have to leave the old harbour.",
    "According to the council, 35 boats have no berth.She did not say when the work begins.",
    "Last year's work was delayed twice, and that had made the owners of the boats angry.",
    "The fishing union counted 40 boats that would have to leave the old harbour.",
    "Pictured: Ana Weller at the harbour",
)


def make(*texts, title="A headline"):
    """Return a clean article of these paragraphs."""
    paragraphs = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
    return Article("a.txt", title, None, None, paragraphs)


ARTICLES = [
    make(*STORY, title="Harbour to be dredged"),
    make(*STORY[::-1]),
    make(),
    make(STORY[0]),
    *(make(text, *STORY, text) for text in SAMPLES.values()),
    replace(make(*STORY), ordered=True),
]


@pytest.mark.parametrize("order", [1, -1], ids=["in order", "the other way round"])
@pytest.mark.parametrize(
    "options",
    [DigestOptions(), DigestOptions(length=Length(words=40), language="english", reworded=False)],
    ids=["by default", "other options"],
)
def test_each_digest_is_that_of_its_article_alone(options, order):
    """Whatever articles are beside it."""
    articles = ARTICLES[::order]
    assert make_digests(articles, options) == [make_digest(one, options) for one in articles]


def test_a_step_that_fails_is_that_of_its_article(monkeypatch):
    """The others are whole."""
    from reader import digest

    fold = digest.fold_article

    def fail_for_one(article, **options):
        if article.title == "Bad":
            raise KeyError("x")
        return fold(article, **options)

    monkeypatch.setattr(digest, "fold_article", fail_for_one)
    good, bad = make(*STORY), make(*STORY, title="Bad")
    before, failed, after = make_digests([good, bad, good])
    assert before == after == make_digest(good)
    assert before.folding.folds
    assert "its copies could not be folded" in failed.error
    assert failed.summary.sentences


def test_a_language_that_does_not_exist_is_told():
    """As for one article."""
    with pytest.raises(UsageError):
        make_digests([make(*STORY)], DigestOptions(language="klingon"))


def test_groups_are_small_and_hold_all_in_order():
    """A long article is a group of its own, so that memory is bounded."""
    short, long = make("a" * 100), make("a" * 90_000, "b" * 90_000)
    items = [*[short] * 20, "no article", long, short, long, long]
    groups = list(group_articles(items, count_letters))
    assert [one for group in groups for one in group] == items
    assert all(len(group) <= 8 for group in groups)
    assert [group for group in groups if long in group] == [[long]] * 3
