"""Whether a document is a feed, what it is called, and which feeds a page names."""

import json
import time

import pytest

from reader.network.feed_head import find_feed_links, read_feed_head

BOMB = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


@pytest.mark.parametrize(
    ("document", "title"),
    [
        (
            "<rss><channel><title>News</title><item><title>One</title></item></channel></rss>",
            "News",
        ),
        ("<rss><channel><item><title>One</title></item><title>News</title></channel></rss>", ""),
        ("<rss><channel><image><title>Logo</title></image><title>News</title></channel>", "News"),
        ("<rss><channel><title>News", "News"),
        ("\n <?xml version='1.0'?><!-- x --><rss version='2.0'><channel/></rss>", ""),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><title>A &amp; B</title></feed>", "A & B"),
        ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Two</a:title></a:feed>", "Two"),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            " xmlns='http://purl.org/rss/1.0/'><channel><title>Old</title></channel></rdf:RDF>",
            "Old",
        ),
        (
            "<rss><channel><title><![CDATA[ \x85 Big \u202e\n News ]]></title></channel></rss>",
            "Big News",
        ),
        (json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J"}), "J"),
        (json.dumps({"version": "https://jsonfeed.org/version/1", "title": 7}), ""),
        (BOMB + "]><rss><channel><title>&j;</title></channel></rss>", None),
        ("<html><head><title>Page</title></head></html>", None),
        ("<!DOCTYPE html><p>Page", None),
        ('{"version": "1"}', None),
        ('["https://jsonfeed.org/version/1"]', None),
        ("{" * 100_000 + "jsonfeed.org", None),
        ('{"version": "https://jsonfeed.org/version/1", "a": [' + "{}," * 3_000_000 + "{}]}", None),
        ("<" * 100_000, None),
        ("Plain text.", None),
        ("", None),
    ],
)
def test_head(document, title):
    """Feeds are known by their root, and their title is the channel's and clean."""
    began = time.monotonic()
    head = read_feed_head(document.encode())
    assert (None if head is None else head.title) == title
    assert time.monotonic() - began < 5


def test_another_encoding():
    """The encoding that a feed names is kept to; one that nobody knows is no feed."""
    text = "<?xml version='1.0' encoding='{}'?><rss><channel><title>é</title></channel></rss>"
    assert read_feed_head(text.format("iso-8859-1").encode("latin-1")).title == "é"
    assert read_feed_head(text.format("utf-16").encode("utf-16")).title == "é"
    assert read_feed_head(text.format("klingon").encode()) is None


def test_feeds_of_a_page():
    """Those that the page links as its own, with whole addresses, and no more than some."""
    page = """<html><head>
    <link rel="alternate" type="application/rss+xml" href="/feed.xml">
    <LINK REL='home ALTERNATE' TYPE='application/atom+xml' HREF='https://other.example/a'>
    <link rel="alternate" type="application/feed+json" href="/feed.xml">
    <link rel="alternate" type="text/html" href="/en">
    <link rel="stylesheet" type="application/rss+xml" href="/no">
    <link rel="alternate" type="application/rss+xml">"""
    found = find_feed_links(page.encode(), "https://example.org/news/")
    assert found == ["https://example.org/feed.xml", "https://other.example/a"]
    many = "".join(
        f'<link rel=alternate type=application/rss+xml href="/{n}\x1b">' for n in range(99)
    )
    found = find_feed_links(many.encode(), "https://example.org/")
    assert len(found) == 10
    assert "\x1b" not in "".join(found)
