"""Feed files: an article an item, whatever dialect the feed is in."""

import re
from datetime import date

import pytest

from tests.formats.reading import read_all, read_one, refusal, texts

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Courier</title><link>https://example.org/</link>
<atom:link rel="self" href="https://example.org/feed"/>
<item><title>Boats &amp;amp; bridges</title><link>https://example.org/1</link>
<guid isPermaLink="false">tag:1</guid><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate>
<dc:creator>Mara Lind</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>Boats left.</p><p>Bridges <b>opened</b>.<br><br>Then they shut.</p>]]>
</content:encoded></item>
<item><guid>https://example.org/2</guid><author>tom@example.org (Tom Abara)</author>
<description>No title, but&nbsp;a text &lt;i&gt;that&lt;/i&gt; goes on for more than a dozen words
before it ends.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/">
<title>Blog</title><link rel="self" href="feed"/><link href="."/>
<entry><id>urn:1</id><title type="html">Five &lt;em&gt;bells&lt;/em&gt;</title>
<link rel="edit" href="edit/1"/><link rel="alternate" href="posts/1"/>
<published>2024-01-02T03:04:05Z</published><updated>2024-02-02T00:00:00Z</updated>
<author><name>Zoe</name></author><author><name>Ann</name></author><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First &amp; foremost.</p>
<p>Second.</p></div></content></entry>
<entry><title>Plain</title><content type="text">1 &lt; 2 &lt;b&gt; is no markup here.</content>
</entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>Old</title></channel>
<item rdf:about="https://example.org/r"><title>Of old</title><link>https://example.org/r</link>
<dc:date>2004-05-06T07:08:09+01:00</dc:date><description>Still here.</description></item>
</rdf:RDF>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
{"id": "1", "url": "https://example.org/j", "title": "One",
 "date_published": "2024-03-04T05:06:07Z",
 "authors": [{"name": "Ann"}, {"name": "Bob"}], "content_html": "<p>A.</p><p>B.</p>"},
{"id": 2, "content_text": "Just text. <b>"}]}"""


def test_rss_items_become_articles():
    """With all they have, the fullest content first; a title is made where there is none."""
    (first, second), complaints = read_all(RSS)
    assert complaints == []
    assert (first.title, first.url, first.item) == ("Boats & bridges", "https://example.org/1", 0)
    assert (first.date, first.author) == (date(2024, 3, 5), "Mara Lind")
    assert texts(first) == ["Boats left.", "Bridges opened.", "Then they shut."]
    assert second.title == "No title, but a text that goes on for more than a…"
    assert (second.url, second.author) == ("https://example.org/2", "Tom Abara")
    assert (second.item, second.paragraphs[0].line) == (1, None)


def test_atom_entries_become_articles():
    """Text, HTML and XHTML as their types tell, addresses made whole."""
    first, second = read_all(ATOM)[0]
    assert (first.title, first.url) == ("Five bells", "https://example.org/blog/posts/1")
    assert (first.date, first.author) == (date(2024, 1, 2), "Zoe, Ann")
    assert texts(first) == ["First & foremost.", "Second."]
    assert texts(second) == ["1 < 2 <b> is no markup here."]


def test_rss_of_rdf_is_read():
    """Its items stand beside the channel."""
    article = read_one(RDF)
    assert (article.title, article.date) == ("Of old", date(2004, 5, 6))
    assert (article.url, texts(article)) == ("https://example.org/r", ["Still here."])


def test_json_feed_is_read():
    """HTML where it gives HTML, text where it gives text."""
    first, second = read_all(JSON)[0]
    assert (first.title, first.url, first.author) == ("One", "https://example.org/j", "Ann, Bob")
    assert (first.date, texts(first)) == (date(2024, 3, 4), ["A.", "B."])
    assert texts(second) == ["Just text. <b>"]


@pytest.mark.parametrize("cut", [450, 900, len(RSS) - 40])
def test_a_damaged_feed_gives_what_is_whole(cut):
    """Feeds break in all ways."""
    articles, _ = read_all(RSS[:cut] + "&oops;<")
    assert articles[0].title == ("Boats & bridges" if cut > 450 else articles[0].title)


@pytest.mark.parametrize("feed", [RSS, RSS.replace("item>", "rss:item>"), ATOM, RDF])
def test_the_last_article_of_a_feed_says_that_it_was_cut(feed):
    """Where the feed ends within an entry; not where it ends behind one, or lacks only its end."""
    cut = "the feed ends in the middle; what follows is missing"
    begins, ends = (
        [found.end() for found in re.finditer(rf"<{sign}(?:rss:)?(?:item|entry)\b[^>]*>", feed)]
        for sign in ("", "/")
    )
    for number, (begin, end) in enumerate(zip(begins, ends, strict=True), 1):
        for at in range(begin + 60, end - 1, 11):
            *whole, last = read_all(feed[:at])[0]
            assert len(whole) == number - 1
            assert [cut in article.remarks for article in whole] == [False] * len(whole)
            assert cut in last.remarks
        assert not any(cut in article.remarks for article in read_all(feed[:end])[0])
    for text in (feed, feed.replace("</channel>", ""), feed[: ends[-1]] + "&oops; <"):
        assert not any(cut in article.remarks for article in read_all(text)[0])


def test_a_feed_without_items_says_so():
    """Rather than nothing at all."""
    assert "contains no text" in refusal("<rss><channel><title>x</title></channel></rss>")


def test_a_list_of_feeds_points_to_the_feeds():
    """It holds no articles."""
    opml = '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://x.org"/></body></opml>'
    assert refusal(opml, "subs.xml") == (
        "subs.xml is a list of feeds (OPML), not an article; to add the feeds, use"
        " reader feeds import subs.xml."
    )


def test_markup_that_reader_does_not_know_is_read_as_a_page():
    """Of XML at least the words are there."""
    assert texts(read_one('<?xml version="1.0"?><nitf><body><p>Some news.</p></body></nitf>')) == [
        "Some news."
    ]


def test_more_links_than_any_feed_has_are_refused():
    """Each would be kept as an element with an attribute."""
    item = '<link href="https://a.example/"/>' * 800_000
    assert "has too much markup" in refusal(f"<feed><entry>{item}</entry></feed>")
