"""Who stands behind the numbers of a briefing is said below its headline."""

from datetime import date

from reader.briefing import make_briefing
from reader.ui.layout.briefing_layout import ArticleHead, make_briefing_blocks
from tests.known.articles import make


def show(*sources):
    """Return the rows of the first block of a briefing of articles by these outlets."""
    articles = [make(f"The ferry number {n} sails to the pier.") for n in range(len(sources))]
    heads = [
        ArticleHead(n, "A ferry sails", date(2026, 3, 2), source, "", True)
        for n, source in enumerate(sources)
    ]
    blocks = make_briefing_blocks(make_briefing(articles), heads, None, "", with_summary=True)
    return [text.text for text in blocks[0].texts]


def test_each_number_has_its_outlet_and_day():
    rows = show("herald.example", "post.example")
    assert rows[-1] == "[1] herald.example 2 Mar · [2] post.example 2 Mar"


def test_an_article_without_an_outlet_has_its_number_too():
    """So that no number behind a sentence is missing; where none has an outlet there is no row."""
    rows = show("herald.example", "", "post.example")
    assert rows[-1] == "[1] herald.example 2 Mar · [2] no outlet 2 Mar · [3] post.example 2 Mar"
    assert not any("[1]" in row for row in show("", ""))


def test_many_outlets_take_no_more_than_some_rows():
    row = show(*(f"outlet{n}.example" for n in range(20)))[-1]
    assert row.endswith("[8] outlet7.example 2 Mar · 12 more below")
