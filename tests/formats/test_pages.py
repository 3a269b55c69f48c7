"""HTML pages: the article, what the page says of itself, and what is no part of it."""

import re
from datetime import date

import pytest

from tests.formats.reading import read_one, refusal, texts
from tests.quality.pages import LAYOUTS, make_pages

BODY = "".join(
    f"<p>Sentence number {n} of the story is long enough to be text.</p>" for n in range(9)
)
PAGES = {page.layout: page for page in make_pages(LAYOUTS)}


def words(paragraphs):
    """Return the different words of paragraphs."""
    return set(re.findall(r"\w+", " ".join(paragraphs)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_of_every_layout_is_found(layout):
    """All its words but a few, and hardly any of what surrounds it."""
    page = PAGES[layout]
    article = read_one(page.data, "page")
    assert article.title == page.title
    found = words(texts(article))
    wanted = words(page.body)
    allowed = wanted | words(page.may) | words([page.title])
    assert len(wanted & found) >= 0.95 * len(wanted)
    assert len(found - allowed) <= 0.05 * len(wanted) + 3
    assert article.paragraphs[0].line is None


@pytest.mark.parametrize("layout", ["blog_wordpress", "news_asides", "breaks", "divs", "spans"])
def test_paragraphs_stay_paragraphs(layout):
    """Whatever element holds one."""
    page = PAGES[layout]
    assert [" ".join(text.split()) for text in page.body] == [
        text for text in texts(read_one(page.data)) if text in page.body
    ]


@pytest.mark.parametrize("layout", ["blog_wordpress", "amp", "microdata", "hashed_classes"])
def test_headline_date_author_and_address_are_found(layout):
    """From JSON-LD, meta elements or microdata, as the page has them."""
    page = PAGES[layout]
    article = read_one(page.data)
    assert (article.title, article.date) == (page.title, page.date)
    assert (article.url, article.author) == (page.url, page.author)
    assert article.source == "example.org"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<meta name="date" content="2024-05-06">', date(2024, 5, 6)),
        ('<meta property="article:published_time" content="2024-05-06T23:30:00-05:00">',) * 1
        + (date(2024, 5, 6),),
        ('<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":'
         '["NewsArticle"],"datePublished":"2024-05-06"}]}</script>', date(2024, 5, 6)),
        ('<link rel="canonical" href="https://example.org/2024/05/06/a">', date(2024, 5, 6)),
        ('<meta name="date" content="soon">', None),
        ('<script type="application/ld+json">{"@type": [[[</script>', None),
    ],
)  # fmt: skip
def test_the_date_is_what_the_page_says(head, found):
    """In the day of its own time zone; what is no date is none."""
    page = f"<html><head><title>A title of a page</title>{head}</head><body>{BODY}</body></html>"
    assert read_one(page).date == found


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("<title>Boats are late | The Courier</title><h1>Boats are late</h1>", "Boats are late"),
        (
            '<title>x</title><meta property="og:title" content="Boats are late &amp; wet">',
            "Boats are late & wet",
        ),
        (
            '<meta property="og:site_name" content="Courier"><title>Boats - are late - Courier'
            "</title>",
            "Boats - are late",
        ),
        ("<h1>Boats are late</h1>", "Boats are late"),
    ],
)
def test_the_headline_is_without_the_name_of_the_site(title, wanted):
    """Where the page tells them apart."""
    page = f"<!DOCTYPE html><html><body>{title}{BODY}</body></html>"
    article = read_one(page)
    assert article.title == wanted
    assert len(article.paragraphs) == 9


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0026)https://example.org/a/b.html -->",
        "<!--\n Page saved with SingleFile \n url: https://example.org/a/b.html \n-->",
    ],
)
def test_a_saved_page_knows_where_it_was_saved_from(note):
    """Browsers note it in a comment."""
    page = f"<!DOCTYPE html>\n{note}\n<html><head><title>T</title></head><body>{BODY}</body></html>"
    assert read_one(page).url == "https://example.org/a/b.html"


def test_a_relative_canonical_address_is_made_whole():
    """With another address that the page gives."""
    page = (
        '<html><head><meta property="og:url" content="https://example.org/x?id=1">'
        f'<link rel="canonical" href="/x"></head><body>{BODY}</body></html>'
    )
    assert read_one(page).url == "https://example.org/x"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_an_address_that_is_none_of_the_web_is_left_out(url):
    """It would be opened in a browser."""
    page = f'<html><head><link rel="canonical" href="{url}"></head><body>{BODY}</body></html>'
    assert read_one(page).url is None


def test_what_a_page_hides_is_not_read():
    """Preheaders and print copies."""
    hidden = '<p style="display: none">Nobody sees this.</p><p hidden>Nor this.</p>'
    article = read_one(f"<html><body><article>{hidden}{BODY}</article></body></html>")
    assert len(article.paragraphs) == 9


def test_the_encoding_a_page_names_is_used_where_it_is_no_utf8():
    """Before any guess."""
    for encoding in ("shift_jis", "iso-8859-5", "windows-1251", "euc-kr", "gb18030"):
        text = {"shift_jis": "港は凍った。", "euc-kr": "항구가 얼었다.", "gb18030": "港口结冰了。"}
        sentence = text.get(encoding, "Порт замёрз.")
        page = (
            f'<html><head><meta charset="{encoding}"></head><body><p>{sentence}</p></body></html>'
        )
        assert texts(read_one(page.encode(encoding))) == [sentence]


def test_control_bytes_and_markup_in_a_page_do_nothing():
    """Also as entities."""
    page = (
        "<html><head><title>A &#27;[31mtitle&#x9b;2J</title></head><body><p>One &#x1b;]52;c;aGk="
        "&#7; two &lt;b&gt; &amp;lt; &#x202e;three, and some more words.</p></body></html>"
    )
    article = read_one(page)
    assert article.title == "A title›2J"  # what browsers make of &#x9b;
    assert texts(article) == ["One two <b> &lt; three, and some more words."]


def test_a_page_without_anything_to_read_is_refused():
    """In one sentence."""
    assert "contains no text" in refusal("<html><head></head><body> </body></html>")


def test_a_page_with_more_markup_than_text_ever_needs_is_refused():
    """It would take minutes."""
    assert "has too much markup" in refusal("<html>" + "<p>" * 300_001)


def test_a_page_of_very_many_tags_is_read_without_a_search_for_the_article():
    """All its running text is."""
    page = (
        "<html><body>" + "<p>A line of a book on one page, of many.</p>" * 16_000 + "</body></html>"
    )
    assert len(read_one(page).paragraphs) == 16_000


def test_tens_of_thousands_of_attributes_harm_nobody():
    """The parser walks through all of them for each one."""
    attributes = " ".join(f"a{n}=1" for n in range(60_000))
    page = f"<html><body><p class='x' {attributes}>{'A word of the text. ' * 9}</p></body></html>"
    assert texts(read_one(page)) == [("A word of the text. " * 9).strip()]


def test_a_table_gives_a_paragraph_a_row():
    """With its cells apart."""
    page = (
        f"<html><body><article>{BODY}<table><tr><th>Ward</th><th>Votes</th></tr>"
        "<tr><td>Hill</td><td>1,204</td></tr></table></article></body></html>"
    )
    assert texts(read_one(page))[9:] == ["Ward | Votes", "Hill | 1,204"]


def test_a_tag_with_a_name_that_is_none_is_no_harm():
    """Browsers take anything for one; found by fuzzing."""
    page = f"<html><body><article>{BODY}<p>Some <br<four<sup>words of it.</p></article></body>"
    assert len(read_one(page).paragraphs) >= 9


@pytest.mark.parametrize(
    "control", ["\x00", "\x1b", "&#27;", "&#x1B;", "&#00008", "&#xfffe;", "\ufffe"]
)
def test_no_control_character_stops_the_reading(control):
    """A tree cannot hold one; found by fuzzing."""
    hidden = f"<p hidden>x</p>tail{control}of it, in words<!-- -->"
    page = f"<html><body><article>{BODY}{hidden}</article></body></html>"
    assert texts(read_one(page))[-1] == "tailof it, in words"


@pytest.mark.parametrize(
    "deep",
    [
        "".join(
            f"<font size=2><p>Answer {n} says that the lock is closed.</p>" for n in range(400)
        ),
        "".join(f"<blockquote>Answer {n} says that the lock is closed." for n in range(400))
        + "</blockquote>" * 400,
        "<div>" * 3000 + BODY + "</div>" * 3000,
    ],
    ids=["unclosed", "thread", "nested"],
)
def test_what_stands_deep_and_after_it_is_read(deep):
    """The parser's own bound is a depth of 256."""
    page = (
        f"<html><head><title>A lock</title></head><body>{deep}<p>The last words.</p></body></html>"
    )
    found = " ".join(texts(read_one(page)))
    assert "The last words." in found
    assert "Answer 399 says" in found or "Sentence number 8" in found
