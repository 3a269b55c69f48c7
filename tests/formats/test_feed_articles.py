"""Whether an answer is a feed, what it is called, and what it holds."""

import json

import pytest

from reader.errors import UnreadableError
from reader.formats import DEFAULT_LIMITS, read_feed
from tests.network.feeds import item, rss

VERSION = "https://jsonfeed.org/version/1"
BOMB = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


def read(document, limits=DEFAULT_LIMITS):
    data = document if isinstance(document, bytes) else document.encode()
    return read_feed(data, "feed", path="https://example.org/feed", limits=limits)


@pytest.mark.parametrize(
    ("document", "title"),
    [
        ("<rss><channel><title>News</title><item><title>1</title></item></channel></rss>", "News"),
        ("<rss><channel><image><title>Logo</title></image><title>News</title></channel>", "News"),
        ("<rss><channel><title>News", "News"),
        ("\n <?xml version='1.0'?><!-- x --><rss version='2.0'><channel/></rss>", ""),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><title>A &amp; B</title></feed>", "A & B"),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            " xmlns='http://purl.org/rss/1.0/'><channel><title>Old</title></channel></rdf:RDF>",
            "Old",
        ),
        ("<rss><channel><title><![CDATA[ Big \u202e\n One ]]></title></channel></rss>", "Big One"),
        (json.dumps({"version": VERSION, "title": "J"}), "J"),
        (json.dumps({"version": VERSION + ".1", "title": 7}), ""),
        ("<rss><channel><title>" + "x" * 999, "x" * 200),
    ],
)
def test_feeds(document, title):
    """Each kind of feed is known, with the title of the whole of it, clean and short."""
    assert read(document).title == title


def test_a_feed_that_declares_entities_is_refused():
    """They could make much of little."""
    with pytest.raises(UnreadableError, match="declares XML entities"):
        read(BOMB + "]><rss><channel><title>a&j;</title></channel></rss>")


@pytest.mark.parametrize(
    "document",
    [
        "<html><head><title>Page</title></head></html>",
        "<!DOCTYPE html><p>Page",
        "<opml><body/></opml>",
        '{"version": "1"}',
        '["https://jsonfeed.org/version/1"]',
        '{"a": "https://jsonfeed.org/version/1", ' * 9999,
        f'{{"version": "{VERSION}", "a": [{"{}," * 800_000}{{}}]}}',
        "<" * 100_000,
        "Plain text.",
        "",
        b"PK\x03\x04\xff",
        b"%PDF-1.4",
    ],
    ids=range(12),
)
def test_what_is_no_feed(document):
    """Pages, texts, lists and archives are read elsewhere."""
    assert read(document) is None


def test_ids():
    """Each article comes with its id, None where it has none, in the feed's order."""
    found = read(rss([item(1, guid="x"), item(2)]))
    assert [(name, article.title) for name, article in found.articles] == [
        ("x", "Item 1"),
        (None, "Item 2"),
    ]
    items = [{"id": 7, "title": "A", "content_text": "Text."}]
    found = read(json.dumps({"version": VERSION, "items": items}))
    assert [name for name, _ in found.articles] == ["7"]


def test_bare_and_damaged_feeds():
    """A feed may have nothing to say; what breaks off says why."""
    assert read(rss([])).articles == ()
    with pytest.raises(UnreadableError, match=r"https://example\.org/feed"):
        read("<rss><item><title>" + "<a>" * 1_200_000)
