"""Files of several articles, of which one cannot be read: the others are, and it is told which."""

import json

import pytest

from reader.errors import UnreadableError
from reader.formats import Limits, read_feed
from reader.formats.shared.source import Source
from tests.formats.reading import read_all

GOOD = "The council met on Monday.", "The bridge opened on Tuesday."
LONG = [f"Line {n} of the minutes of the harbour." for n in range(4)]  # one more than are read
TITLES = "Council", "Minutes", "Bridge"
TEXTS = GOOD[0], "\n\n".join(LONG), GOOD[1]
RECORDS = [{"title": title, "text": text} for title, text in zip(TITLES, TEXTS, strict=True)]


def as_html(record):
    return "".join(f"<p>{text}</p>" for text in record["text"].split("\n\n"))


def as_lines(records):
    return "".join(f"{json.dumps(record)}\n" for record in records)


def as_table(records):
    rows = [f'{record["title"]},"{record["text"]}"\n' for record in records]
    return "".join(["title,text\n", *rows])


def as_json_feed(records):
    items = [
        {"id": record["title"], "title": record["title"], "content_text": record["text"]}
        for record in records
    ]
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "News", "items": items})


def as_rss(records):
    items = "".join(
        f"<item><guid>{record['title']}</guid><title>{record['title']}</title>"
        f"<description><![CDATA[{as_html(record)}]]></description></item>"
        for record in records
    )
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


def as_xml(records):
    items = "".join(
        f"<item><title>{record['title']}</title><text>{as_html(record)}</text></item>"
        for record in records
    )
    return f"<items>{items}</items>"


def as_references(records):
    return "".join(
        f"TY  - NEWS\nTI  - {record['title']}\nAB  - {record['text']}\nER  - \n"
        for record in records
    )


def as_notes(records):
    notes = "".join(
        f"<note><title>{record['title']}</title>"
        f"<content><![CDATA[<en-note>{as_html(record)}</en-note>]]></content></note>"
        for record in records
    )
    return f"<en-export>{notes}</en-export>"


FORMATS = {
    "lines.jsonl": (as_lines, "line"),
    "list.json": (json.dumps, "object"),
    "table.csv": (as_table, "row"),
    "feed.json": (as_json_feed, "entry"),
    "feed.xml": (as_rss, "entry"),
    "records.xml": (as_xml, "element"),
    "references.ris": (as_references, "reference"),
    "notes.enex": (as_notes, "item"),
}


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("name", FORMATS)
def test_the_others_are_read(name, place):
    write, unit = FORMATS[name]
    records = [RECORDS[0], RECORDS[2]]
    records.insert(place, RECORDS[1])
    articles, complaints = read_all(write(records), name, paragraphs=3)
    assert [article.title for article in articles] == ["Council", "Bridge"]
    assert [article.item for article in articles] == [0, 1]
    number = place + (2 if unit == "row" else 1)  # the row of names is the first
    assert complaints == [
        f"{name}: {unit} {number} has more than 3 paragraphs; split it, or raise max_paragraphs"
        " in the settings."
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_none_can_be_read(name):
    """The first is told, and that there are others."""
    write, unit = FORMATS[name]
    match = rf"{unit} \d has more than 3 paragraphs.* more parts of it cannot be read"
    with pytest.raises(UnreadableError, match=match):
        read_all(write([RECORDS[1]] * 3), name, paragraphs=3)


def test_many_that_cannot_be_read():
    """Five are told one by one, then how many more."""
    records = [RECORDS[0], *[RECORDS[1]] * 8, RECORDS[2]]
    articles, complaints = read_all(as_lines(records), "lines.jsonl", paragraphs=3)
    assert [article.title for article in articles] == ["Council", "Bridge"]
    assert len(complaints) == 6
    assert complaints[-1] == "lines.jsonl: 3 more lines could not be read."


@pytest.mark.parametrize("name", FORMATS)
def test_what_nobody_foresaw(name, monkeypatch):
    """A mistake in the reading of one article costs that article alone."""
    make = Source.make_article

    def fail_at_minutes(self, texts, *, title=None, **others):
        if title == "Minutes":
            raise ZeroDivisionError
        return make(self, texts, title=title, **others)

    monkeypatch.setattr(Source, "make_article", fail_at_minutes)
    write, unit = FORMATS[name]
    articles, (complaint,) = read_all(write(RECORDS), name)
    assert [article.title for article in articles] == ["Council", "Bridge"]
    assert complaint.startswith(f"{name}: {unit} ")
    assert "an error in reader (ZeroDivisionError)" in complaint


def test_a_feed_that_was_fetched():
    """Its entries have their ids, and what is left out is not lost without a word."""
    feed = read_feed(as_rss(RECORDS).encode(), "feed.xml", limits=Limits(paragraphs=3))
    assert [key for key, _ in feed.articles] == ["Council", "Bridge"]
    assert [str(error).partition(" has ")[0] for error in feed.errors] == ["feed.xml: entry 2"]
