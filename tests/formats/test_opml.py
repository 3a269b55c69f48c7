"""Lists of feeds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableError
from reader.formats.feed.opml import Outline, read_opml, write_opml
from reader.text import clean
from tests.formats.reading import read_one, refusal

LIST = """<?xml version="1.0"?>
<opml version="1.0"><head><title>x</title></head><body>
<outline text="Folder"><outline text="One &amp; two" xmlUrl="https://example.org/1?a=1&amp;b=2"/>
<outline title="Three" type="rss" xmlurl=" https://example.org/3 "/></outline>
<outline text="Again" xmlUrl="https://example.org/1?a=1&amp;b=2"/>
<outline text="no feed" url="https://example.org/no"/>
<outline text="\u202eBad\x7f" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_lists_of_others():
    """Feeds in folders and out, each once, with clean titles; what they are is not judged here."""
    assert read_opml(LIST.encode(), "x") == [
        Outline("https://example.org/1?a=1&b=2", "One & two"),
        Outline("https://example.org/3", "Three"),
        Outline("file:///etc/passwd", "Bad"),
    ]


@given(st.lists(st.tuples(st.from_regex(r"https://[a-z&<\"']+", fullmatch=True), st.text())))
def test_what_is_written_can_be_read(feeds):
    """Titles and addresses of any characters come back, clean."""
    written = write_opml(Outline(url, title) for url, title in feeds)
    expected = {}
    for url, title in feeds:
        shown = " ".join(clean(clean(title or url)).split())[:200]
        expected.setdefault(url, Outline(url, shown))
    assert read_opml(written.encode(), "x") == list(expected.values())


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("", "not OPML"),
        ("text", "not OPML"),
        ("<html></html>", "not OPML"),
        ("<opml><body>", "damaged"),
        ("<opml>\n\n<a></b></opml>", "line 3"),
        ("<?xml version='1.0' encoding='klingon'?><opml/>", "not OPML"),
        ("<!DOCTYPE opml [<!ENTITY a 'x'>]><opml>&a;</opml>", "entities"),
        ("<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><opml>&a;</opml>", "entities"),
    ],
)
def test_what_is_no_list(document, expected):
    """One sentence names the file."""
    with pytest.raises(UnreadableError, match=expected) as raised:
        read_opml(document.encode(), "feeds.opml")
    assert str(raised.value).startswith("feeds.opml ")


def test_folders_in_folders():
    """What is in them is read, down to a depth that nobody needs."""
    feed = '<outline xmlUrl="https://example.org/"/>'
    deep = f"<opml>{'<outline>' * 90}{feed}{'</outline>' * 90}</opml>"
    assert read_opml(deep.encode(), "x") == [Outline("https://example.org/", "")]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("<opml>" + "<outline>" * 400_000, "levels of folders"),
        ("<opml " + " ".join(f"a{n}='1'" for n in range(300_000)) + "/>", ""),
        (
            "<!DOCTYPE opml [<!ATTLIST opml "
            + " ".join(f"a{n} CDATA 'x'" for n in range(200_000))
            + ">]><opml/>",
            "entities",
        ),
        ("<opml a='" + "x" * 4_000_000 + "'/>", ""),
        ("<opml>" + " " * 5_000_000 + "</opml>", "larger than 4 MB"),
    ],
    ids=["deep", "attributes", "declarations", "value", "large"],
)
def test_lists_made_to_do_harm(document, expected):
    """They are read, or refused in a sentence, soon."""
    began = time.process_time()
    try:
        result = str(read_opml(document.encode(), "x"))
    except UnreadableError as error:
        result = str(error)
    assert expected in result
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('https://a.example/feed "~Alpha" news\n\n# mine\nhttps://b.example/rss\n', "list"),
        ('https://a.example/feed\n"query:New:unread = \\"yes\\""\n', "list"),
        ("https://a.example/feed\nhttps://b.example/rss", "urls"),
    ],
)
def test_a_list_of_newsboat_is_no_article(text, name):
    """It is said what it is, and what takes it."""
    assert "is a list of feeds (newsboat's), not an article" in refusal(text, name)


def test_addresses_and_text_are_no_list_of_newsboat():
    """A text that begins with its address is an article, whatever stands in quotation marks."""
    text = 'https://a.example/1\nHead of it\n\nhttps://b.example/2 "~so" they said.\n\nMore.\n'
    assert read_one(text, "urls").title == "Head of it"
