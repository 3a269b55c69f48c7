"""Feeds that are no XML: what feeds break most costs no text and no item."""

import pytest

from tests.formats.reading import read_all, read_one, refusal, texts

LAST = "<item><title>Ferry &amp; pier</title><description>&lt;p&gt;Last.&lt;/p&gt;</description>"


def _items(first: str, last: str = LAST):
    """Return the articles of a feed of two items, which is read without a complaint."""
    feed = f"<rss><channel><title>Post</title><item>{first}</item>{last}</item></channel></rss>"
    articles, complaints = read_all('<?xml version="1.0"?>' + feed)
    assert complaints == []
    assert [article.title for article in articles][1:] == ["Ferry & pier"]
    assert texts(articles[1]) == ["Last."]
    return articles


def test_bare_ampersands_are_text():
    """In titles, addresses and what follows them, whose references stay what they are."""
    first, _ = _items(
        "<title>Salt & Sons at P&O</title><link>https://example.org/?a=1&copy=2&b</link>"
        "<description>&lt;b&gt;Ropes&lt;/b&gt; &amp;amp; sails & more &unknown; &#38; &#x26;"
        "</description>"
    )
    assert (first.title, first.url) == ("Salt & Sons at P&O", "https://example.org/?a=1&copy=2&b")
    assert texts(first) == ["Ropes & sails & more &unknown; & &"]


@pytest.mark.parametrize("wrong", ["&#8;", "&#x0B;", "&#xD800;", "&#xFFFF;", "&#9999999;"])
def test_a_reference_to_what_xml_forbids_is_dropped(wrong):
    """And what follows it is read."""
    first, _ = _items(
        f"<title>T</title><description>&lt;p&gt;One{wrong}.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"
        "</description>"
    )
    assert texts(first) == ["One.", "Two."]


def test_named_references_of_html_stand_for_characters():
    """Even for those that XML knows by another name, in CDATA as well; others stay."""
    first, second = read_all(
        "<rss><channel><item><title>Caf&eacute; &LT;3 &AMP; tea</title></item><item>"
        "<title><![CDATA[Caf&eacute; &unknown; &amp; tea]]></title></item></channel></rss>"
    )[0]
    assert first.title == "Café <3 & tea"
    assert second.title == "Café &unknown; & tea"


def test_a_less_than_sign_is_text():
    """Where no tag can begin; in CDATA nothing is changed."""
    first, second = read_all(
        "<rss><channel><item><title>5 < 6 <7 <$ << 8</title>"
        "<description>Is 1 < 2?</description></item>"
        "<item><title>A</title><description><![CDATA[5 < 6 & 7]]></description></item>"
        "</channel></rss>"
    )[0]
    assert first.title == "5 < 6 <7 <$ << 8"
    assert texts(first) == ["Is 1 < 2?"]
    assert texts(second) == ["5 < 6 & 7"]


@pytest.mark.parametrize("control", ["\0", "\b", "\v", "\x1b[31m", "\x1b", "\x1f", "\ufffe"])
@pytest.mark.parametrize("kept", ["<![CDATA[{}]]>", "{}"])
def test_control_characters_cost_no_text(control, kept):
    """Neither what stands before nor what follows, in CDATA or not."""
    tags = ("<p>", "</p>") if "CDATA" in kept else ("&lt;p&gt;", "&lt;/p&gt;")
    html = kept.format("{0}One.{1}{0}Two {2} halves.{1}{0}Three.{1}".format(*tags, control))
    first, _ = _items(f"<title>T{control}</title><description>{html}</description>")
    words = [text.replace("\N{REPLACEMENT CHARACTER} ", "") for text in texts(first)]
    assert words == ["One.", "Two halves.", "Three."]


def test_html_that_is_no_xml_is_read_as_html():
    """Tags that are not closed, and attributes without quotes, hide no text and no item."""
    first, _ = _items(
        "<title>T</title><description><p>One.<br>Two &amp; <img src=a.png hidden>three.</p>"
        "</description>"
    )
    assert texts(first) == ["One.", "Two & three."]


@pytest.mark.parametrize("text", ["One.", "<p>One.", "<p>One.<br>"])
@pytest.mark.parametrize("end", ["</descripton>", ""])
def test_a_content_that_is_not_closed_takes_nothing_else_along(text, end):
    """It ends where the next part of its item begins."""
    first, _ = _items(
        f"<title>T</title><description>{text}{end}<link>https://example.org/1</link>"
        "<pubDate>Tue, 05 Mar 2024 12:00:00 GMT</pubDate>"
    )
    assert (texts(first), first.url) == (["One."], "https://example.org/1")
    assert first.date is not None


def test_xhtml_with_a_tag_that_is_not_closed_is_read_as_html():
    """As Atom has it, beside entries that are whole."""
    first, second = read_all(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml">'
        "<div>One.<hr>Two.</div></content></entry><entry><title>B</title>"
        '<content type="xhtml"><div>Three.</div></content></entry></feed>'
    )[0]
    assert (texts(first), texts(second)) == (["One.", "Two."], ["Three."])


def test_cdata_that_breaks_off_is_read():
    """The end of the file is its end."""
    assert texts(
        read_one("<rss><channel><item><title>A</title><description><![CDATA[<p>One.</p><p>Tw")
    ) == ["One.", "Tw"]


@pytest.mark.parametrize(
    "declarations",
    [
        '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!-- <rss> --><!ENTITY % a "b">',
        '<!ENTITY a "<rss>]">',
        f'<!ENTITY a "{"x" * 100_000}">',
        f'<!ENTITY a "{"x" * 999}">' + f"<!-- {'&a;' * 2000} -->]><rss>{'&a;' * 2000}</rss><x [",
        "".join(f'<!ENTITY a{number} "b">' for number in range(301)),
        "<!ATTLIST rss version CDATA #IMPLIED>" + '<!ENTITY a "b">',
    ],
)
@pytest.mark.parametrize("root", ["rss", "feed"])
def test_a_feed_that_declares_entities_is_refused(root, declarations):
    """Whatever they are and wherever they lead."""
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE x [{declarations}]>\n<{root}><item><title>&a;</title>'
        f"<description>b</description></item></{root}>"
    )
    sentence = refusal(feed)
    assert sentence.startswith("file declares XML entities that hold others, a file or too much")
    assert sentence.endswith("; write their text in their places and remove the <!ENTITY lines.")


@pytest.mark.parametrize(
    ("declarations", "title"),
    [
        ('<!ENTITY a "Salt">', "Salt & Sons"),
        ('<!ENTITY nbsp "&#160;"><!ENTITY a "Pepper">', "Pepper & Sons"),
        ("<!ENTITY a 'Gu&#233;rin \"G\"'><!ENTITY a 'other'>", 'Guérin "G" & Sons'),
        (f'<!--{"x" * 70_000}--><!ENTITY a "b">', "b & Sons"),
        ('<!-- <!ENTITY a "wrong"> --><!ENTITY a "right">', "right & Sons"),
    ],
)
def test_an_entity_of_a_plain_text_is_put_in(declarations, title):
    """Hand-made feeds declare some; in CDATA, comments and escaped it is no reference."""
    article = read_one(
        f'<?xml version="1.0"?><!DOCTYPE rss [{declarations}]>\n<rss><channel><item>'
        "<!-- &a; --><title>&a; &amp; Sons</title><description><![CDATA[<p>One &a;.</p>]]>"
        "&lt;p&gt;&amp;a; two.&lt;/p&gt;</description></item></channel></rss>"
    )
    assert article.title == title
    assert texts(article) == ["One &a;.", "&a; two."]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"'
        ' "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
        '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN"'
        ' "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent"> %HTMLlat1;]>',
        "",
    ],
)
def test_a_document_type_alone_is_no_harm(doctype):
    """Nor one that names a set of HTML's entities, nor an article on entities."""
    article = read_one(
        f"{doctype}<rss><channel><item><title>Caf&eacute;</title><description>"
        "<![CDATA[Write <!ENTITY a 'b'> so.]]></description></item></channel></rss>"
    )
    assert article.title == "Café"


def test_more_references_than_any_feed_has_are_refused():
    """Each is looked at."""
    feed = f"<rss><channel><item><title>A</title><description>{'&' * 4_000_001}"
    assert "has too much markup" in refusal(feed)
