"""Which feeds a page names."""

import time

import pytest

from reader.network.feed_links import find_feed_links


def test_feeds_of_a_page():
    """Those that the page links as its own, with whole addresses, each once."""
    page = """<html><head>
    <link rel="alternate" type="application/rss+xml" href="/feed.xml?a&amp;b">
    <LINK REL='home ALTERNATE' TYPE='application/atom+xml' HREF='https://other.example/a'>
    <link rel=alternate type=application/feed+json href=/feed.xml?a&amp;b />
    <link rel="alternate" type="text/html" href="/en">
    <link rel="stylesheet" type="application/rss+xml" href="/no">
    <link rel="alternate" type="application/rss+xml">
    <link rel="alternate" type="application/rss+xml" href="http://[::1">"""
    found = find_feed_links(page.encode(), "https://example.org/news/")
    assert found == ["https://example.org/feed.xml?a&b", "https://other.example/a"]


@pytest.mark.parametrize(
    "href",
    [
        "file:///etc/passwd",
        "ftp://example.org/feed",
        "javascript:alert(1)",
        "data:application/rss+xml,x",
        "feed://example.org/feed",
        "https://me:secret@example.org/feed",
    ],
)
def test_feeds_that_are_not_of_the_web(href):
    """What would not be fetched is not named."""
    page = f'<link rel=alternate type="application/rss+xml" href="{href}">'
    both = page + '<link rel=alternate type="application/rss+xml" href="/feed">'
    assert find_feed_links(page.encode(), "https://example.org/") == []
    found = find_feed_links(both.encode(), "https://example.org/")
    assert found == ["https://example.org/feed"]


def test_many_feeds_of_a_page():
    """No more than some are named, and their characters do nothing."""
    many = "".join(
        f'<link rel=alternate type=application/rss+xml href="/{n}&#27;\x1b\u202e">'
        for n in range(99)
    )
    found = find_feed_links(many.encode(), "https://example.org/")
    assert len(found) == 10
    assert not set("".join(found)) & set("\x1b\u202e")


@pytest.mark.parametrize(
    "page", [b"<link " * 60_000, b"<link a='" * 60_000, b"<link " + b"a=b " * 80_000, b"<![CDATF"]
)
def test_pages_made_to_do_harm(page):
    """However it is damaged, a page is looked through in no time."""
    began = time.process_time()
    assert find_feed_links(page, "https://example.org/") == []
    assert time.process_time() - began < 5
