"""Pages, items of feeds and files that come again with another text are one article still."""

import pytest

from reader.ingest import fetch_article, import_paths, refresh_feeds
from reader.library import Library, View
from reader.paths import find_paths
from tests.cli.conftest import run  # noqa: F401 - a fixture
from tests.library.making import age
from tests.network.feeds import feed, item
from tests.network.server import answer, in_turn

BATH = "The swimming bath of Ostby will open in May."
COST = "It cost {} million, the council said, and nobody knows who pays."
SLIDE = "A slide was not built."
EARLIER = f"{BATH} {COST.format(9)} {SLIDE}"
LATER = f"{BATH} {COST.format(12)} The sea is next to it."
FEED_URL = "https://news.example/bath"


@pytest.fixture
def library():
    """A fresh library."""
    with Library.open(find_paths()) as opened:
        yield opened


def html(text):
    """A web page of one paragraph."""
    markup = f"<html><head><title>The bath</title></head><body><article><p>{text}</p></article>"
    return answer(markup.encode(), Content_Type="text/html")


@pytest.fixture(params=["page", "item by guid", "item by address", "file"])
def come(request, library, server, bounds, tmp_path):
    """Have the article come, and come again, from one of the places it can come from."""
    pages = {
        "page": [html(EARLIER), html(LATER)],
        "item by guid": [
            feed(item(1, EARLIER, guid="x", link=FEED_URL)),
            feed(item(1, LATER, guid="x", link=f"{FEED_URL}?v=2")),
        ],
        "item by address": [
            feed(item(1, EARLIER, guid="", link=FEED_URL)),
            feed(item(1, LATER, guid="", link=FEED_URL)),
        ],
    }
    texts = iter([EARLIER, LATER])
    file = tmp_path / "bath.txt"
    if request.param != "file":
        server.pages["/"] = in_turn(*pages[request.param])

    def come():
        if request.param == "file":
            file.write_text(f"The bath\n20240101\n{FEED_URL}\n{next(texts)}\n")
            age(file)
            return import_paths(library, [file])
        if library.count(View()) and request.param != "page":
            return refresh_feeds(library, bounds=bounds)
        return fetch_article(library, server.url(), keep=request.param != "page", bounds=bounds)

    return come


def test_an_updated_article(library, come, run):  # noqa: F811
    """State, tags and notes stay; both texts are kept; it is marked and what changed is shown."""
    come()
    (before,) = library.rows(View(), 0, 9)
    library.mark_opened(before.id)
    library.set_starred(before.id)
    library.set_tags(before.id, ["council"])
    start = EARLIER.index("It cost")
    library.add_note(before.id, 0, 0, len(BATH), BATH, "At last.")
    library.add_note(before.id, 0, start, start + 17, EARLIER[start : start + 17], "Too much.")
    assert come().updated == 1
    (row,) = library.rows(View(), 0, 9)
    assert (row.id, row.unread, row.starred) == (before.id, False, True)
    assert row.changed_at is not None
    assert library.ids(View("is:updated")) == [row.id]
    assert library.tags_of(row.id) == ("council",)
    assert [note.text for note in library.notes(row.id)] == ["At last.", "Too much."]
    (version,) = library.versions_of(row.id)
    assert version.key == before.key
    assert version.opened_at is not None
    assert library.article(row.id, version.key).originals == [EARLIER]
    assert library.article(row.id).originals == [LATER]
    shown = run("show", "--changes", "--id", row.id).out
    assert " · 1 sentence new, 1 changed, 1 removed\n" in shown
    assert "Compared with the text that you opened" in shown
    assert "It cost [-9-]{+12+} million" in shown
    assert "[-A slide was not built.-]" in shown
    assert "{+The sea is next to it.+}" in shown
