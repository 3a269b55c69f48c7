"""Feeds in the library: what a refresh adds, what it renews, what it leaves alone."""

import json
import sqlite3
import threading

import pytest
from lxml import etree

from reader.errors import Cancelled, NetworkError, UnreadableError
from reader.ingest import fetch_article, import_paths, refresh_feeds, rescan
from reader.library import Library, View
from reader.library.maintenance.salvage import salvage
from reader.paths import find_paths
from tests.library.making import write_article
from tests.network import server as misdeeds
from tests.network.feeds import feed, item, rss
from tests.network.server import Server, answer, in_turn, redirect


@pytest.fixture
def library():
    """A fresh library."""
    with Library.open(find_paths()) as opened:
        yield opened


def titles(library):
    return sorted(row.title for row in library.rows(View(), 0, 99))


def rows(library):
    return {row.title: row for row in library.rows(View(), 0, 99)}


def refresh(library, bounds, **others):
    return refresh_feeds(library, bounds=bounds, **others)


# Pages


def test_a_page_is_added(library, server, bounds):
    """Its article has the address at which it stands in the end."""
    server.pages |= {"/old": redirect("/new"), "/new": answer(b"A headline\n20240229\nA text.\n")}
    report = fetch_article(library, server.url("/old"), bounds=bounds)
    assert (report.added, report.is_feed) == (1, False)
    row = library.row(*report.ids)
    assert (row.title, row.url) == ("A headline", server.url("/new"))
    assert library.article(row.id).path == server.url("/old")
    assert library.feeds() == []


def test_a_page_that_changed_is_the_same_article(library, server, bounds):
    """Added again, it keeps its state; nothing is there twice."""
    server.pages["/"] = in_turn(
        *[answer(b"A headline\nThe text.\n")] * 2, answer(b"A headline\nThe text.\nAnd more.\n")
    )
    (first,) = fetch_article(library, server.url(), bounds=bounds).ids
    library.set_starred(first)
    again = fetch_article(library, server.url(), bounds=bounds)
    assert (again.unchanged, again.ids) == (1, (first,))
    changed = fetch_article(library, server.url(), bounds=bounds)
    assert (changed.updated, changed.ids) == (1, (first,))
    assert len(library.article(first).paragraphs) == 2
    assert library.state(first).starred


def test_a_page_cannot_claim_to_stand_elsewhere(library, server, bounds):
    """The address in its own text is believed where the host is its own, and else not."""
    server.pages |= {
        "/a": answer(b"Headline\nhttps://bank.example/login\nA text.\n"),
        "/b": answer(b"Headline\nhttp://127.0.0.1/canonical\nAnother text.\n"),
    }
    (a,) = fetch_article(library, server.url("/a"), bounds=bounds).ids
    (b,) = fetch_article(library, server.url("/b"), bounds=bounds).ids
    assert library.row(a).url == server.url("/a")
    assert library.row(b).url == "http://127.0.0.1/canonical"


def test_what_cannot_be_had_adds_nothing(library, server, bounds):
    """Neither an article nor an address is kept of it."""
    server.pages |= {"/empty": answer(b" \n "), "/program": answer(bytes(range(256)) * 9)}
    for path, error in (("/none", NetworkError), ("/empty", UnreadableError)):
        with pytest.raises(error, match=path):
            fetch_article(library, server.url(path), bounds=bounds)
    with pytest.raises(UnreadableError):
        fetch_article(library, server.url("/program"), bounds=bounds)
    with pytest.raises(NetworkError, match="allow_private_addresses"):
        fetch_article(library, server.url("/empty"))
    assert titles(library) == []
    db = sqlite3.connect(find_paths().database)
    assert db.execute("SELECT count(*) FROM feed").fetchone() == (0,)
    db.close()


# Feeds


def test_a_feed_is_kept(library, server, bounds):
    """Its articles are there at once, and its title."""
    server.pages["/"] = feed(item(1), item(2))
    report = fetch_article(library, server.url(), keep=True, bounds=bounds)
    assert (report.added, report.is_feed, report.title) == (2, True, "News of Ostby")
    assert titles(library) == ["Item 1", "Item 2"]
    assert rows(library)["Item 1"].url == "https://news.example/1"
    (kept,) = library.feeds()
    assert (kept.title, kept.articles, kept.unread, kept.error) == ("News of Ostby", 2, 2, None)
    assert kept.fetched is not None


def test_a_page_is_not_kept_as_a_feed(library, server, bounds):
    """It is told which feeds it names, and none of them is fetched."""
    page = b'<html><head><link rel=alternate type="application/rss+xml" href=/feed></head></html>'
    server.pages |= {"/": answer(page, Content_Type="text/html"), "/feed": feed(item(1))}
    with pytest.raises(NetworkError, match="names") as raised:
        fetch_article(library, server.url(), keep=True, bounds=bounds)
    assert server.url("/feed") in str(raised.value)
    assert server.asked() == ["/"]
    assert library.feeds() == []


def count_calls(monkeypatch, owner, name, is_counted):
    """Count the calls of a function whose first arguments are to be counted."""
    calls = []
    function = getattr(owner, name)

    def counting(*given, **named):
        calls.extend([name] if any(map(is_counted, given[:2])) else [])
        return function(*given, **named)

    monkeypatch.setattr(owner, name, counting)
    return calls


def test_a_refresh_parses_each_feed_once(library, server, bounds, monkeypatch):
    """Ids and articles come from one parse, of XML as of JSON."""
    version = "https://jsonfeed.org/version/1.1"
    entries = [{"id": name, "content_text": f"The text of {name} in a line."} for name in "ab"]
    server.pages |= {
        "/rss": feed(item(1), item(2)),
        "/json": answer(json.dumps({"version": version, "items": entries}).encode()),
    }
    library.add_feeds((server.url(path), "") for path in server.pages)
    parsed_xml = count_calls(
        monkeypatch,
        etree,
        "fromstring",
        lambda given: isinstance(given, bytes) and b"<rss" in given,
    )
    parsed_json = count_calls(
        monkeypatch,
        json.JSONDecoder,
        "raw_decode",
        lambda given: isinstance(given, str) and version in given,
    )
    report = refresh(library, bounds)
    assert (report.feeds, report.added, report.errors) == (2, 4, ())
    assert (len(parsed_xml), len(parsed_json)) == (1, 1)


def test_a_refresh_brings_what_is_new(library, server, bounds):
    """New items are added, changed ones renewed, the others left; what fell out stays."""
    server.pages["/"] = in_turn(
        feed(item(1), item(2)),
        feed(item(3), item(2, "The text of item 2 was written anew by its editors.")),
    )
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    before = rows(library)
    library.mark_read(before["Item 2"].id)
    report = refresh(library, bounds)
    assert (report.feeds, report.added, report.updated, report.errors) == (1, 1, 1, ())
    after = rows(library)
    assert sorted(after) == ["Item 1", "Item 2", "Item 3"]
    assert after["Item 2"].id == before["Item 2"].id
    assert not after["Item 2"].unread
    assert not after["Item 1"].orphaned
    assert "anew" in library.article(after["Item 2"].id).paragraphs[0].text


def test_what_did_not_change_is_not_sent_again(library, server, bounds):
    """The second request names what the first one brought."""
    server.pages["/"] = lambda talk: (
        answer(status="304 Not Modified")
        if talk.headers.get("if-none-match") == '"1"'
        else feed(item(1), ETag='"1"')
    )(talk)
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    for _ in range(2):
        report = refresh(library, bounds)
        assert (report.same, report.added, report.errors) == (1, 0, ())
    assert len(server.talks) == 3


def test_what_was_forgotten_does_not_come_back(library, server, bounds):
    """Not by a refresh; by adding the feed's address again."""
    server.pages["/"] = feed(item(1), item(2))
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    library.forget(rows(library)["Item 1"].id)
    assert refresh(library, bounds).added == 0
    assert titles(library) == ["Item 2"]
    fetch_article(library, server.url(), bounds=bounds)
    assert titles(library) == ["Item 1", "Item 2"]


def test_an_id_outlives_address_and_headline(library, server, bounds):
    """Where the feed gives its items ids, a later version may have any other headline and link."""
    server.pages["/"] = in_turn(
        feed(item(1, guid="x")),
        feed(item(2, link="https://news.example/moved?from=feed", guid="x")),
    )
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    report = refresh(library, bounds)
    assert (report.added, report.updated) == (0, 1)
    (row,) = library.rows(View(), 0, 9)
    assert (row.title, row.url) == ("Item 2", "https://news.example/moved?from=feed")


def test_two_items_at_one_address(library, server, bounds):
    """They are two articles, and stay so."""
    live = "https://news.example/live"
    items = item(1, link=live), item(2, link=live)
    server.pages["/"] = in_turn(feed(*items), feed(*items))
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    report = refresh(library, bounds)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 2)
    assert titles(library) == ["Item 1", "Item 2"]


def test_one_article_in_two_feeds(library, server, bounds):
    """It is there once; both feeds of a host may renew it, and neither does so again and again."""
    new = item(1, "The text of item 1 was written anew by its editors.")
    server.pages |= {
        "/all": in_turn(feed(item(1)), feed(new)),
        "/some": in_turn(feed(item(1)), feed(item(1)), feed(new)),
    }
    for path in server.pages:
        fetch_article(library, server.url(path), keep=True, bounds=bounds)
    assert titles(library) == ["Item 1"]
    counts = [refresh(library, bounds) for _ in range(3)]
    assert [(report.added, report.updated) for report in counts] == [(0, 1), (0, 0), (0, 0)]
    assert "anew" in library.article(rows(library)["Item 1"].id).paragraphs[0].text


def test_a_stranger_cannot_rewrite(library, server, bounds, tmp_path):
    """A feed that has what another host's feed or a file has changes its own copy alone."""
    file = write_article(tmp_path, "a.txt", "Item 2", "A paragraph of a file.")
    import_paths(library, [file])
    copy = item(2, "A paragraph of a file.")
    forged = [item(n, "Forged, and all of it is another text now.") for n in (1, 2)]
    with Server() as stranger:
        server.pages["/"] = feed(item(1))
        stranger.pages["/"] = in_turn(feed(item(1), copy), feed(*forged))
        fetch_article(library, server.url(), keep=True, bounds=bounds)
        fetch_article(library, stranger.url(host="localhost"), keep=True, bounds=bounds)
        assert titles(library) == ["Item 1", "Item 2"]
        honest = [row.id for row in library.rows(View(), 0, 9)]
        report = refresh(library, bounds)
    assert report.updated == 0
    assert titles(library) == ["Item 1", "Item 1", "Item 2", "Item 2"]
    for article in honest:
        assert "Forged" not in library.article(article).paragraphs[0].text


def test_a_file_that_goes_leaves_what_a_feed_holds(library, server, bounds, tmp_path):
    """An article that came from both is gone only when neither has it."""
    file = write_article(tmp_path, "a.txt", "Item 2", "A paragraph of a file.")
    import_paths(library, [tmp_path])
    server.pages["/"] = feed(item(2, "A paragraph of a file."))
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    assert titles(library) == ["Item 2"]
    file.unlink()
    rescan(library)
    assert not rows(library)["Item 2"].orphaned


def test_trouble_with_one_feed(library, server, bounds):
    """The others are refreshed; the trouble is told, kept, and gone when it is over."""
    server.pages |= {
        "/good": in_turn(feed(item(1)), feed(item(2))),
        "/bad": in_turn(feed(item(3)), answer(b"x", "404 Not Found"), feed(item(4))),
        "/login": in_turn(feed(item(5)), answer(b"<html>Sign in", Content_Type="text/html")),
        "/cut": in_turn(feed(item(6)), misdeeds.truncated),
        "/void": in_turn(feed(item(7)), feed()),
    }
    for path in server.pages:
        fetch_article(library, server.url(path), keep=True, bounds=bounds)
    report = refresh(library, bounds)
    assert report.added == 1
    assert len(report.errors) == 3
    for path in ("/bad", "/login", "/cut"):
        assert any(path in error for error in report.errors)
    troubled = {kept.url for kept in library.feeds() if kept.error}
    assert troubled == {server.url(path) for path in ("/bad", "/login", "/cut")}
    assert refresh(library, bounds).added == 1
    assert server.url("/bad") not in {kept.url for kept in library.feeds() if kept.error}


def test_a_server_that_wants_to_be_left_alone_is(library, server, bounds):
    """It is not asked before the time that it named."""
    server.pages["/"] = in_turn(feed(item(1)), answer(b"x", "429 Slow", Retry_After=3600))
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    refresh(library, bounds)
    asked = len(server.talks)
    (error,) = refresh(library, bounds).errors
    assert "60 minutes" in error
    assert len(server.talks) == asked


def test_progress_and_leaving(library, server, bounds):
    """It is told how far a refresh is; who leaves keeps what came."""
    server.pages |= {"/1": feed(item(1)), "/2": feed(item(2)), "/3": misdeeds.silence}
    library.add_feeds((server.url(path), "") for path in server.pages)
    calls = []
    left = threading.Event()

    def progress(done, found):
        calls.append((done, found))
        if done == 2:
            left.set()

    report = refresh(library, bounds, progress=progress, cancelled=left.is_set)
    assert report.cancelled
    assert calls == [(0, 3), (1, 3), (2, 3)]
    assert titles(library) == ["Item 1", "Item 2"]
    left.set()
    with pytest.raises(Cancelled):
        fetch_article(library, server.url("/3"), bounds=bounds, cancelled=left.is_set)


def test_feeds_are_kept_and_not(library, server, bounds):
    """Adding asks nobody; removing leaves the articles; adding again knows them."""
    server.pages["/"] = feed(item(1))
    assert library.add_feed(server.url(), "A title of ours")
    assert not library.add_feed(server.url() + "#part", "Another")
    assert server.connections == 0
    (kept,) = library.feeds()
    assert (kept.title, kept.fetched) == ("A title of ours", None)
    refresh(library, bounds)
    assert library.remove_feed(kept.id)
    assert not library.remove_feed(kept.id)
    assert library.feeds() == []
    assert titles(library) == ["Item 1"]
    assert refresh(library, bounds).feeds == 0
    library.add_feed(server.url())
    assert refresh(library, bounds).added == 0
    with pytest.raises(NetworkError):
        library.add_feeds([("https://example.org/", ""), ("file:///etc/passwd", "")])
    assert len(library.feeds()) == 1


def test_hostile_feeds(library, server, bounds):
    """Titles and addresses are clean; what no browser should open is no address."""
    bad = "\u202eA [bold]title[/]\x9b31m \u2066"
    server.pages["/"] = feed(
        item(1, title=bad, link="javascript:alert(1)"),
        item(2, title=bad + "2", link="https://news.example/\u202e\x9b"),
        item(3, "<script>alert(1)</script><p onclick='x'>A paragraph of some words.</p>"),
        title=bad,
    )
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    (kept,) = library.feeds()
    assert kept.title == "A [bold]title[/]"
    for row in library.rows(View(), 0, 9):
        shown = row.title + (row.url or "") + row.path
        assert not set(shown) & set("\x1b\x9b\u202e\u2066")
        assert row.url is None or row.url.startswith(("http://", "https://"))
        assert "alert" not in library.article(row.id).paragraphs[0].text


def test_an_empty_feed_is_no_trouble(library, server, bounds):
    """A feed may have nothing to say yet."""
    server.pages["/"] = answer(rss([]), Content_Type="application/rss+xml")
    report = fetch_article(library, server.url(), keep=True, bounds=bounds)
    assert (report.added, len(library.feeds())) == (0, 1)
    assert refresh(library, bounds).errors == ()


def test_feeds_survive_damage(library, server, bounds):
    """What is salvaged of a damaged library has its feeds, and knows what it has of them."""
    server.pages["/"] = feed(item(1), item(2), ETag='"1"')
    fetch_article(library, server.url(), keep=True, bounds=bounds)
    library.forget(rows(library)["Item 2"].id)
    library.close()
    salvaged = find_paths().replace(data=find_paths().data / "salvaged")
    with Library.open(salvaged):
        pass
    db = sqlite3.connect(salvaged.database, isolation_level=None)
    assert salvage(find_paths().database, db) == 1
    db.close()
    with Library.open(salvaged) as opened:
        assert [kept.url for kept in opened.feeds()] == [server.url()]
        report = refresh(opened, bounds)
        assert (report.added, report.unchanged, titles(opened)) == (0, 1, ["Item 1"])
    assert "if-none-match" not in server.talks[-1].headers
