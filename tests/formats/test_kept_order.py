"""Which formats keep the author's order, and say so of their articles."""

import json
from email.message import EmailMessage

import pytest

from tests.formats.reading import read_all

TEXTS = [
    "The ferry to Torrin stopped on Monday after its engine failed in the harbour mouth.",
    "Nobody on board was hurt, the harbour master said, and all were taken ashore by noon.",
    "A second ferry from the islands will take its place from Thursday until the autumn.",
]


def make_page() -> str:
    """Return a web page."""
    body = "".join(f"<p>{text}</p>" for text in TEXTS)
    return f"<!DOCTYPE html><html><body><article><h1>Ferry stops</h1>{body}</article></body></html>"


def make_feed() -> str:
    """Return a feed with one entry."""
    content = "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in TEXTS)
    item = f"<item><title>Ferry stops</title><description>{content}</description></item>"
    return f'<rss version="2.0"><channel><title>News</title>{item}</channel></rss>'


def make_mail() -> bytes:
    """Return a newsletter."""
    message = EmailMessage()
    message["From"], message["To"] = "news@example.org", "reader@example.org"
    message["Subject"] = "Ferry stops"
    message.set_content("\n\n".join(TEXTS))
    return message.as_bytes()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", make_page()),
        ("feed.xml", make_feed()),
        ("mail.eml", make_mail()),
        ("note.md", "# Ferry stops\n\n" + "\n\n".join(TEXTS)),
        ("note.org", "* Ferry stops\n\n" + "\n\n".join(TEXTS)),
    ],
)
def test_what_a_writer_laid_out_is_in_order(name, data):
    """Pages, feeds, mail and markup."""
    (article,), _ = read_all(data, name)
    assert len(article.paragraphs) >= 3
    assert article.ordered


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("scraped.txt", "\n".join(["Ferry stops", "20240506", "https://example.org/a", *TEXTS])),
        ("lines.txt", "\n".join(["Ferry stops", *TEXTS])),
        ("records.json", json.dumps([{"title": "Ferry stops", "text": "\n".join(TEXTS)}])),
        ("table.csv", f'title,text\nFerry stops,"{" ".join(TEXTS)}"\n'),
    ],
)
def test_what_a_program_collected_is_in_an_unknown_order(name, data):
    """Lines and records may have been scraped in any order."""
    (article,), _ = read_all(data, name)
    assert not article.ordered
