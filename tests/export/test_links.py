"""Addresses that a note links to: http and https, and nothing that could end the link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article import get_source
from reader.export.links import make_link_url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "obsidian://open?vault=a",
        "//example.org/a",
        "example.org/a",
        "http://",
        "http:///path",
        "https://[[note]]/",
        "https://a(b)/",
        "http://[::1",
        "http://[::1]/",
        "vbscript:x",
    ],
)
def test_no_address(url):
    """What is not a page on the web is no link."""
    assert make_link_url(url) is None


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.example.org/a-b?c=d&e=f#g", "https://www.example.org/a-b?c=d&e=f#g"),
        ("HTTP://Example.org/A", "http://Example.org/A"),
        ("https://example.org", "https://example.org"),
        ("https://example.org/a b(c)[d]<e>", "https://example.org/a%20b%28c%29%5Bd%5D%3Ce%3E"),
        ("https://example.org/%41%%zz", "https://example.org/%41%25%25zz"),
        ("https://münchen.example/ü", "https://münchen.example/ü"),
    ],
)
def test_addresses(url, address):
    """What could end the link is percent-encoded, the rest stays as it is."""
    assert make_link_url(url) == address


@given(st.text(st.sampled_from("https:/ex.()[]<>\\\"'`%20#?& \n^|{}"), max_size=30))
def test_a_link_is_one_link_to_that_address(tail):
    """In Markdown the address is one link and nothing follows it."""
    address = make_link_url("https://example.org/" + tail)
    if address is None:
        return
    (inline,) = [t for t in MarkdownIt().parse(f"[x]({address})") if t.type == "inline"]
    assert [child.type for child in inline.children] == ["link_open", "text", "link_close"]


@pytest.mark.parametrize(
    ("url", "source"),
    [
        (None, ""),
        ("", ""),
        ("no url", ""),
        ("http://[::1", ""),
        ("https://www.Example.org/a", "example.org"),
        ("https://someone@news.example.org:8080/", "news.example.org"),
    ],
)
def test_source(url, source):
    """The source is the host's name without www."""
    assert get_source(url) == source
