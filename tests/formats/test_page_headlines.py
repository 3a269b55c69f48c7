"""The headline that readers see above an article, and what of its head is no paragraph."""

import pytest

from tests.formats.reading import read_one

BODY = "".join(
    f"<p>The boat of pier {n} takes forty passengers and crosses the bay each hour.</p>"
    for n in range(9)
)


def page(title, top, head="", after=""):
    """Return a page whose article begins with ``top``."""
    begin = f"<html><head><title>{title}</title>{head}</head><body>"
    return f"{begin}<article>{top}{BODY}</article>{after}</body></html>"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Foot ferry starts - Bay Radio", "Foot ferry starts while bridge stays closed"),
        ("Town beat Rovers", "Late header sends Town through against Rovers"),
        ("Page 1", "Long page 1"),
    ],
)
def test_the_heading_of_the_article_wins_where_it_says_more(title, heading):
    """It is not read a second time as a paragraph."""
    article = read_one(page(title, f"<h1>{heading}</h1>"))
    assert article.title == heading
    assert article.paragraphs[0].text.startswith("The boat of pier 0")


@pytest.mark.parametrize(
    ("title", "page_text"),
    [
        (
            "Foot ferry starts",
            page("Foot ferry starts - Bay Radio", "<h1>Bay Radio</h1><h2>Foot ferry starts</h2>"),
        ),
        (
            "Foot ferry starts across the bay",
            page("Foot ferry starts across the bay", "<h1>Other news of the week on radio</h1>"),
        ),
        (
            "Foot ferry of the bay starts",
            page(
                "Foot ferry of the bay starts: hello there",
                "<h1>Foot ferry of the bay starts: the end is another one</h1>",
            ),
        ),
        (
            "Foot ferry starts",
            page("Foot ferry starts", "<h1>Foot ferry starts at dawn</h1><h1>Ferry sinks</h1>"),
        ),
        (
            "Foot ferry starts",
            page("Foot ferry starts", "", after="<h1>Foot ferry starts, and more news</h1>"),
        ),
        (
            "Foot ferry starts",
            page("Foot ferry starts", f"<h1>Foot ferry starts {'and more words ' * 12}</h1>"),
        ),
    ],
    ids=["the site", "another one", "another end", "several", "outside", "a text"],
)
def test_another_heading_is_not_the_headline(title, page_text):
    assert read_one(page_text).title == title


@pytest.mark.parametrize(
    "byline", ["By Ada Kern", "Ada Kern", "By Ada Kern and Bo Ek", "Von Ada Kern"]
)
def test_a_byline_is_no_paragraph(byline):
    names = "Ada Kern and Bo Ek" if "Ek" in byline else "Ada Kern"
    head = f'<meta name="author" content="{names}">'
    article = read_one(
        page("Foot ferry starts", f"<h1>Foot ferry starts</h1><p>{byline}</p>", head)
    )
    assert article.author
    assert article.paragraphs[0].text.startswith("The boat of pier 0")


@pytest.mark.parametrize("line", ["Ada Kern resigns", "By the sea", "Photo: Ada Kern"])
def test_a_line_that_says_more_than_the_author_stays(line):
    head = '<meta name="author" content="Ada Kern">'
    top = f"<h1>Foot ferry starts</h1><p>{line} as the ferry of the bay starts its first trip.</p>"
    assert read_one(page("Foot ferry starts", top, head)).paragraphs[0].text.startswith(line)
