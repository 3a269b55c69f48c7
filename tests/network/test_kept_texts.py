"""What comes from the network does not wipe the text that is stored of an article."""

import pytest

from reader.errors import UnreadableError
from reader.ingest import fetch_article, import_paths, refresh_feeds
from reader.library import Library, View
from reader.paths import find_paths
from tests.network.feeds import feed, item, rss
from tests.network.server import answer, in_turn

FULL = " ".join(f"Sentence {n} of the story of the swimming bath." for n in range(20))
MORE = " ".join(f"A word {n} of the council." for n in range(9))
TEASER = "A teaser alone."


@pytest.fixture
def library():
    """A fresh library."""
    with Library.open(find_paths()) as opened:
        yield opened


def only(library):
    """The only article that the library has, and its text."""
    (row,) = library.rows(View(), 0, 9)
    return row, " ".join(part.text for part in library.article(row.id).paragraphs)


def earlier(library, article_id):
    """The earlier texts of an article, the last replaced first."""
    return [
        " ".join(library.article(article_id, version.key).originals)
        for version in library.versions_of(article_id)
    ]


def as_feed(body):
    """The bytes of a feed, or of a part of one, as a server gives them."""
    return answer(body, Content_Type="application/rss+xml")


def page(*paragraphs):
    """A web page with a headline."""
    markup = "".join(f"<p>{text}</p>" for text in paragraphs)
    html = f"<html><head><title>The bath</title></head><body><article>{markup}</article></body>"
    return answer(html.encode(), Content_Type="text/html")


@pytest.mark.parametrize("later", [TEASER, " ", FULL[: len(FULL) * 4 // 9]])
def test_a_feed_that_gives_less(library, server, bounds, later):
    """The text stays with all that is kept of it, each time, and it is told."""
    server.pages["/"] = in_turn(feed(item(1, FULL)), feed(item(1, later, title="Item 1, later")))
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    before, text = only(library)
    library.set_starred(before.id)
    for _ in range(2):
        report = refresh_feeds(library, bounds=bounds)
        assert (report.kept_older, report.unchanged, report.updated, report.added) == (1, 1, 0, 0)
        after, same = only(library)
        assert (after.id, after.title, after.starred, same) == (before.id, "Item 1", True, text)


def test_a_feed_that_ends_within_an_article(library, server, bounds):
    """The stored text stays; a new article is stored as far as it goes, until there is more."""
    whole = rss([item(1, FULL), item(2, MORE), item(3, FULL)])
    second, third = whole.index(MORE.encode()) + 100, whole.rindex(FULL.encode()) + len(FULL) - 9
    server.pages["/"] = in_turn(*map(as_feed, (whole[:second], whole, whole[:third])))
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    for added, updated, kept in [(1, 1, 0), (0, 0, 1)]:
        report = refresh_feeds(library, bounds=bounds)
        assert (report.added, report.updated, report.kept_older) == (added, updated, kept)
    stored = {row.title: library.article(row.id) for row in library.rows(View(), 0, 9)}
    assert [" ".join(stored[f"Item {n}"].originals) for n in (1, 2, 3)] == [FULL, MORE, FULL]


def test_a_feed_that_gives_less_and_then_all(library, server, bounds):
    """A text of half the length and one that is whole again are later versions, as ever."""
    again = FULL.replace("Sentence 3", "Phrase 3")
    server.pages["/"] = in_turn(
        feed(item(1, FULL)),
        feed(item(1, TEASER)),
        feed(item(1, again)),
        feed(item(1, again[: len(again) * 5 // 9])),
    )
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    counts = [refresh_feeds(library, bounds=bounds) for _ in range(3)]
    assert [(report.kept_older, report.updated) for report in counts] == [(1, 0), (0, 1), (0, 1)]
    row, text = only(library)
    assert "Phrase 3" in text
    assert row.changed_at is not None
    assert earlier(library, row.id) == [again, FULL]


def test_a_short_text_may_become_shorter(library, server, bounds):
    """Below fifty words much less is no sign of trouble; nothing at all is."""
    server.pages["/"] = in_turn(
        feed(item(1)), feed(item(1, TEASER)), feed(item(1, " ")), feed(item(1, "Another one."))
    )
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    counts = [refresh_feeds(library, bounds=bounds) for _ in range(3)]
    assert [(report.kept_older, report.updated) for report in counts] == [(0, 1), (1, 0), (0, 1)]
    assert only(library)[1] == "Another one."


def test_a_page_that_gives_less(library, server, bounds):
    """As a page that asks whether a browser asks."""
    server.pages["/"] = in_turn(page(FULL, MORE), page("Checking your browser."), page(FULL))
    (first,) = fetch_article(library, server.url(), bounds=bounds).ids
    _, text = only(library)
    report = fetch_article(library, server.url(), bounds=bounds)
    assert (report.kept_older, report.updated, report.ids) == (1, 0, (first,))
    assert only(library)[1] == text
    assert fetch_article(library, server.url(), bounds=bounds).updated == 1
    row, now = only(library)
    assert (now, row.changed_at is not None) == (FULL, True)
    assert earlier(library, first) == [text]


def test_a_stored_text_that_is_damaged(library, server, bounds):
    """Of it nothing can be kept, and the new one takes its place."""
    server.pages["/"] = in_turn(page(FULL), page(MORE))
    (first,) = fetch_article(library, server.url(), bounds=bounds).ids
    with library._connections.writing() as db:
        db.execute("UPDATE body SET content = x'00'")
    assert fetch_article(library, server.url(), bounds=bounds).updated == 1
    assert only(library)[1] == MORE
    assert earlier(library, first) == []


def test_a_page_without_text(library, server, bounds):
    """A headline alone is refused, whether the page is known or not, and changes nothing."""
    server.pages |= {"/": in_turn(page(FULL), page()), "/new": page()}
    fetch_article(library, server.url(), bounds=bounds)
    _, text = only(library)
    for path in server.pages:
        with pytest.raises(UnreadableError, match="contains no text") as raised:
            fetch_article(library, server.url(path), bounds=bounds)
        assert str(raised.value).endswith("give the address of an article.")
        assert only(library)[1] == text


def test_what_a_file_says_counts(library, tmp_path):
    """A file is its owner's, who may cut it down."""
    file = tmp_path / "bath.txt"
    for text in (FULL, FULL[:100]):
        file.write_text(f"The bath\nhttps://news.example/bath\n{text}\n")
        import_paths(library, [file])
    row, text = only(library)
    assert (text, earlier(library, row.id)) == (FULL[:100], [FULL])
