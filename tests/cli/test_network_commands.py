"""``reader add`` and ``reader feeds``: what comes, what is told, and what is never asked for."""

import json
import os
import signal
import subprocess
import zipfile

import pytest

from reader.library import Library, View
from reader.paths import find_paths
from tests.network import server as misdeeds
from tests.network.feeds import feed, item
from tests.network.server import Server, answer, in_turn
from tests.pty.terminal import READER
from tests.waiting import wait_until

HOSTILE = "\u202eA \x9b31m[bold]title[/] \u2066"


@pytest.fixture
def server():
    """A server on this machine, which the settings let be asked."""
    settings = find_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("allow_private_addresses = true\n")
    with Server() as running:
        yield running


def test_add(run, server):
    """A line of data for each article, a sentence for each address, status 1 if one is missing."""
    server.pages |= {"/a": answer(b"Ice\n20230105\nThe harbour froze.\n"), "/f": feed(item(1))}
    ran = run("add", server.url("/a"), server.url("/none"), server.url("/f"))
    assert ran.status == 1
    assert ran.lines == [
        "1\tunread\t2023-01-05\t127.0.0.1\tIce",
        "2\tunread\t-\tnews.example\tItem 1",
    ]
    a, none, f = ran.err.splitlines()
    assert a == f"reader: {server.url('/a')}: 1 new article."
    assert "not found (404)" in none
    assert (
        "is a feed: 1 new article. To get its new articles too: reader feeds add"
        f" {server.url('/f')}"
    ) in f
    again = run("add", server.url("/a"))
    assert (again.status, again.lines) == (0, ran.lines[:1])
    assert "1 article already in the library" in again.err


@pytest.mark.parametrize("command", [["feeds", "add"], ["add"], ["feeds", "refresh"]])
def test_an_entry_that_cannot_be_read(run, server, command):
    """The others come, a sentence names it, and the status is 1."""
    settings = find_paths().settings
    settings.write_text(f"{settings.read_text()}max_paragraphs = 3\n")
    minutes = "".join(f"<p>Line {n} of the minutes of the harbour.</p>" for n in range(4))
    full = feed(item(1), item(2, minutes), item(3))
    url = server.url("/f")
    if command[-1] == "refresh":
        server.pages["/f"] = in_turn(feed(item(1)), full)
        run("feeds", "add", url)
        ran = run(*command)
    else:
        server.pages["/f"] = full
        ran = run(*command, url)
    assert f"{url}: entry 2 has more than 3 paragraphs; split it" in ran.err
    assert ran.status == 1
    with Library.open(find_paths()) as library:
        assert {row.title for row in library.rows(View(), 0, 9)} == {"Item 1", "Item 3"}


def test_what_comes_is_grouped_by_event(run, server):
    """By ``add``, by ``feeds add`` and by ``feeds refresh``, without another command."""
    texts = [
        "The ferry Hamnavoe ran aground off Orkney with 120 passengers aboard.",
        "Off Orkney the ferry Hamnavoe ran aground; lifeboats took 120 passengers ashore.",
        "Passengers of the ferry Hamnavoe, which ran aground off Orkney, are ashore.",
    ]
    pages = [f"Ferry Hamnavoe aground off Orkney\n{text}\n".encode() for text in texts]
    ferries = [item(n, text, title="Ferry Hamnavoe aground off Orkney")
               for n, text in enumerate(texts)]  # fmt: skip
    server.pages |= {
        "/a": answer(pages[0]),
        "/f": in_turn(feed(ferries[1]), feed(ferries[1], ferries[2])),
    }
    grouped = []
    for arguments in (("add", server.url("/a")), ("feeds", "add", server.url("/f")),
                      ("feeds", "refresh")):  # fmt: skip
        run(*arguments)
        with Library.open(find_paths()) as library:
            assert library.stories.count_pending() == 0
            grouped.append(len(set(library.stories.find_ids(library.ids(View())).values())))
            articles = len(library.ids(View()))
    assert (grouped, articles) == ([1, 1, 1], 3)


def test_what_comes_with_less(run, server):
    """The stored text is kept, in so many words; a page without text is refused, known or not."""
    full = "A harbour that freezes brings trouble to all. " * 8
    bare = answer(b"<html><head><title>Ice</title></head></html>", Content_Type="text/html")
    server.pages |= {
        "/page": in_turn(answer(f"Ice\n{full}\n".encode()), answer(b"Ice\nAre you human?\n"), bare),
        "/feed": in_turn(feed(item(1, full), item(2, full)), feed(item(1, " "), item(2, " "))),
    }
    run("add", server.url("/page"))
    run("feeds", "add", server.url("/feed"))
    stored = run("show", "1").out
    kept = (
        "reader: The stored text of {} was kept: the fetched text is empty, cut or much shorter.\n"
    )
    again = run("add", server.url("/page"))
    assert (again.status, again.err.splitlines(keepends=True)[1:]) == (
        0,
        [kept.format("1 article")],
    )
    refused = run("add", server.url("/page"))
    message = "contains no text; give the address of an article."
    assert (refused.status, refused.out) == (1, "")
    assert refused.err == f"reader: {server.url('/page')} {message}\n"
    assert run("show", "1").out == stored
    ran = run("feeds", "refresh")
    assert ran.status == 0
    assert ran.err == "reader: 1 feed: 2 articles already in the library.\n" + kept.format(
        "2 articles"
    )


def test_own_machines_need_a_setting(run):
    """By default nothing is asked of this computer."""
    with Server() as server:
        ran = run("add", server.url())
        assert (ran.status, ran.out, server.connections) == (1, "", 0)
        assert "allow_private_addresses = true" in ran.err
        assert ran.err.count("\n") == 1


@pytest.mark.parametrize("url", ["file:///etc/passwd", "news", "ftp://example.org/", "-", ""])
def test_add_what_is_not_of_the_web(run, url):
    """One sentence, and no file is read."""
    ran = run("add", url)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "status"), [(("digest",), 1), (("import",), 2), ((), 1)], ids=str
)
def test_an_address_where_a_file_is_wanted(run, arguments, status):
    """The way to fetch it is named, and it is not fetched."""
    with Server() as server:
        ran = run(*arguments, server.url("/news"))
        assert (ran.status, ran.out, server.connections) == (status, "", 0)
        assert f"{server.url('/news')} is a web address, not a file; use reader add" in ran.err
        assert ran.err.count("\n") == 1


def test_feeds(run, server, tmp_path):
    """Add, list, refresh, export, remove, import: the whole life of two feeds."""
    server.pages |= {
        "/1": in_turn(feed(item(1)), feed(item(1), item(2))),
        "/2": feed(item(3), title="Other news"),
    }
    assert "no feeds" in run("feeds").err
    ran = run("feeds", "add", server.url("/1"), server.url("/2"))
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "reader: News of Ostby: 1 new article.\nreader: Other news: 1 new article.\n"
    assert run("feeds").lines == [
        f"1\t1 of 1\tNews of Ostby\t{server.url('/1')}",
        f"2\t1 of 1\tOther news\t{server.url('/2')}",
    ]
    ran = run("feeds", "refresh")
    assert (ran.status, ran.err) == (
        0,
        "reader: News of Ostby: 1 new article.\n"
        "reader: 2 feeds: 1 new article, 2 articles already in the library.\n",
    )
    objects = [json.loads(line) for line in run("feeds", "list", "--json").lines]
    names = "id url title articles unread fetched error full"
    assert objects[0].keys() == set(names.split())
    assert (objects[0]["articles"], objects[0]["error"]) == (2, None)

    opml = tmp_path / "feeds.opml"
    written = run("feeds", "export", opml)
    assert (written.status, written.err) == (0, f"reader: 2 feeds written to {opml}.\n")
    assert run("feeds", "export", "-").out == opml.read_text()
    taken = run("feeds", "export", opml)
    assert taken.status == 1
    assert "already exists" in taken.err

    ran = run("feeds", "remove", "1", server.url("/2"))
    assert (ran.status, ran.err.count("articles stay")) == (0, 2)
    assert run("feeds").lines == []
    assert len(run("list").lines) == 3
    asked = len(server.talks)
    ran = run("feeds", "import", opml)
    assert (ran.status, "Added 2 of 2 feeds" in ran.err) == (0, True)
    assert len(server.talks) == asked
    assert len(run("feeds").lines) == 2


def test_a_refresh_with_trouble(run, server):
    """What went wrong is told, the rest is done, status 1; the list goes on telling."""
    server.pages |= {"/1": feed(item(1)), "/2": in_turn(feed(item(2)), answer(b"x", "410 Gone"))}
    run("feeds", "add", server.url("/1"), server.url("/2"))
    ran = run("feeds", "refresh")
    assert ran.status == 1
    assert "removed by its site (410)" in ran.err
    assert "2 feeds: 1 article already in the library. What failed is said above;" in ran.err
    listed = run("feeds")
    assert (listed.status, len(listed.lines), "410" in listed.err) == (0, 2, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("add",),
        ("remove",),
        ("remove", "7"),
        ("remove", "https://example.org/"),
        ("import",),
        ("export",),
        ("export", "a", "b"),
        ("refresh", "1"),
        ("list", "1"),
        ("refresh", "--json"),
        ("subscribe",),
    ],
    ids=" ".join,
)
def test_wrong_usage(run, arguments):
    """One sentence, status 2, nothing done."""
    ran = run("feeds", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_lists_that_cannot_be_read(run, tmp_path):
    """A list that is missing, none, or too large: one sentence each, status 1."""
    (tmp_path / "bad.opml").write_text("no list")
    settings = find_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("max_file_mb = 1\n")
    (tmp_path / "large.opml").write_text("<opml>" + " " * 2**21 + "</opml>")
    for name in ("none.opml", "bad.opml", "large.opml", "."):
        ran = run("feeds", "import", tmp_path / name)
        assert (ran.status, ran.err.count("\n")) == (1, 1), ran.err
    assert run("feeds", "export", tmp_path / "none" / "feeds.opml").status == 1


def test_a_list_with_a_wrong_address(run, tmp_path):
    """It is named, the others are taken."""
    (tmp_path / "a.opml").write_text(
        "<opml><body><outline xmlUrl='file:///etc/passwd'/>"
        "<outline text='&#x202e;Good' xmlUrl='https://example.org/feed'/></body></opml>"
    )
    ran = run("feeds", "import", tmp_path / "a.opml")
    assert ran.status == 1
    assert "only http and https" in ran.err
    assert "Added 1 of 2 feeds" in ran.err
    assert run("feeds").lines == ["1\t0 of 0\tGood\thttps://example.org/feed"]


def test_hostile_feeds(run, server, tmp_path):
    """Nothing that a feed says of itself or its items acts in what is printed."""
    server.pages["/"] = feed(item(1, title=HOSTILE, link="https://x/\u202e\x9b"), title=HOSTILE)
    opml = tmp_path / "\x1b]0;x\x07.opml"
    outs = [
        run("feeds", "add", server.url()),
        run("feeds"),
        run("feeds", "--json"),
        run("feeds", "export", opml),
        run("feeds", "export", "-"),
        run("add", server.url()),
        run("add", server.url("/\x1b[31m\u202e")),
        run("feeds", "remove", "\x1b[31mx"),
        run("feeds", "remove", "1"),
    ]
    assert "1 feed written to" in outs[3].err
    printed = "".join(ran.out + ran.err for ran in outs) + opml.read_text()
    assert not set(printed) & set("\x1b\x07\x9b\u202e\u2066")
    assert "[bold]title[/]" in printed


def test_interrupted(server):
    """Ctrl+C amid a refresh ends it at once, without a traceback; what came is kept."""
    server.pages |= {"/1": feed(item(1)), "/2": misdeeds.slow_without_end}
    for path in server.pages:
        command = [READER, "feeds", "import", "/dev/stdin"]
        opml = f"<opml><outline xmlUrl='{server.url(path)}'/></opml>"
        subprocess.run(command, input=opml, text=True, check=True, capture_output=True)
    child = subprocess.Popen([READER, "feeds", "refresh"], stderr=subprocess.PIPE, text=True)
    with Library.open(find_paths()) as library:
        wait_until(lambda: library.count(View()) == 1 and "/2" in server.asked())
    os.kill(child.pid, signal.SIGINT)
    _, errors = child.communicate(timeout=90)  # the server would take two minutes
    assert (child.returncode, errors) == (130, "")
    listed = subprocess.run([READER, "list"], capture_output=True, text=True, check=True)
    assert "Item 1" in listed.stdout


def test_pages_of_links_are_fetched(run, server, tmp_path):
    """In the place of their links, with their state; what fails is asked for again."""
    links = tmp_path / "part_000000.csv"
    links.write_text(
        "title,url,time_added,tags,status\n"
        f"{server.url('/a')},{server.url('/a')},1600322788,sea|ice,archive\n"
        f"Gone,{server.url('/gone')},1600322788,,unread\n"
    )
    ran = run("import", links)
    assert ran.status == 0
    assert "2 links without text; `reader fetch` gets their pages." in ran.err
    server.pages |= {"/a": answer(b"Ice\n20230105\nThe harbour froze.\n")}
    ran = run("fetch")
    assert ran.status == 1
    assert "Asked for 2 pages: 1 fetched, 1 could not be fetched." in ran.err
    with Library.open(find_paths()) as library:
        rows = {row.title: row for row in library.rows(View(), 0, 10)}
        assert sorted(rows) == ["Gone", "Ice"]
        assert (rows["Ice"].words, rows["Ice"].unread) == (3, False)
        assert library.tags_of(rows["Ice"].id) == ("ice", "sea")
        assert library.versions_of(rows["Ice"].id) == ()
        assert library.ids(View("froze")) == [rows["Ice"].id]
    server.pages |= {"/gone": answer(b"Back\n20230106\nThe page is there again.\n")}
    assert "Asked for 1 page: 1 fetched." in run("fetch", "gone").err
    assert "There is no link whose page is to be fetched." in run("fetch").err


def test_a_dry_run_says_what_would_come_and_stores_nothing(run, tmp_path):
    """Articles, links, stars, read ones, tags and notes, file by file."""
    links = tmp_path / "part_000000.csv"
    links.write_text(
        "title,url,time_added,tags,status\nA,https://a.example/a,1600322788,sea,archive\n"
    )
    page = tmp_path / "a.txt"
    page.write_text("Ice\n20230105\nhttps://a.example/b\nThe harbour froze.\n")
    ran = run("import", "--dry-run", links, page, tmp_path / "none")
    assert ran.status == 1
    assert ran.lines == [
        f"{links}: 1 link without text, 1 read, 1 tagged",
        f"{page}: 1 article",
        "2 files: 1 article, 1 link without text, 1 read, 1 tagged",
    ]
    assert not find_paths().database.exists()


LONG = "The harbour froze in the night, and the ferry stayed at its pier until noon. " * 3


def page_of(title: str, text: str = LONG):
    """A web page with an article that has more words than a teaser."""
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p>"
    return answer(html.encode(), Content_Type="text/html")


def test_a_feed_is_read_in_full(run, server):
    """The pages behind teasers come once, now and at a refresh; what fails keeps the teaser."""
    links = {number: server.url(f"/{number}") for number in (1, 2, 3)}
    items = [item(number, link=link) for number, link in links.items()]
    server.pages |= {
        "/feed": in_turn(feed(*items[:2]), feed(*items[:2]), feed(*items)),
        "/1": page_of("One"),
        "/3": page_of("Three", "Too short."),
    }
    url = server.url("/feed")
    assert run("feeds", "add", url).status == 0
    assert server.asked() == ["/feed"]
    ran = run("feeds", "add", "--full", url)
    assert ran.status == 1
    assert "not found (404)" in ran.err
    assert "1 teaser replaced by the page, 1 teaser kept without the page." in ran.err
    with Library.open(find_paths()) as library:
        (found,) = library.ids(View("ferry"))
        (kept,) = library.ids(View('"whole text of item 2"'))
        row = library.row(found)
        assert (row.title, row.unread, row.changed_at) == ("Item 1", True, None)
        assert library.versions_of(found) == ()
        library.set_starred([found, kept])
    assert json.loads(run("feeds", "--json").out)["full"] is True
    assert run("feeds").out.strip().endswith("\tfull")
    server.pages["/2"] = page_of("Two")
    ran = run("feeds", "refresh")
    assert (ran.status, "1 teaser replaced by the page." in ran.err) == (0, True)
    for _ in range(2):
        run("feeds", "refresh")
    assert sorted(server.asked()[1:]) == ["/1", "/2", "/2", "/3", *["/feed"] * 4]
    with Library.open(find_paths()) as library:
        assert library.ids(View("ferry is:starred")) == [kept, found]
        assert library.count(View()) == 3
        assert library.count(View('"whole text of item 3"')) == 1


def test_a_page_that_fails_is_asked_for_three_times(run, server):
    """Then no more; and no page once the feed is not read in full any longer."""
    link = server.url("/gone")
    server.pages["/feed"] = feed(item(1, link=link))
    run("feeds", "add", "--full", server.url("/feed"))
    assert [run("feeds", "refresh").status for _ in range(4)] == [1, 1, 0, 0]
    assert server.asked().count("/gone") == 3
    server.pages["/feed"] = feed(item(2, link=server.url("/other")))
    assert run("feeds", "add", "--no-full", server.url("/feed")).status == 0
    run("feeds", "refresh")
    assert "/other" not in server.asked()
    assert run("feeds", "refresh", "--full").status == 2


def test_a_teaser_that_is_written_anew_replaces_no_page(run, server):
    """Nor does the teaser come as an article of its own, from the same feed or another one."""
    items = [item(1, text, link=server.url("/1")) for text in ("First words.", "Other words.")]
    server.pages |= {
        "/feed": in_turn(*(feed(one) for one in items)),
        "/second": feed(items[0]),
        "/1": page_of("One"),
    }
    run("feeds", "add", "--full", server.url("/feed"))
    assert run("feeds", "refresh").status == 0
    assert run("feeds", "add", server.url("/second")).status == 0
    with Library.open(find_paths()) as library:
        assert library.count(View()) == 1
        assert library.count(View("ferry")) == 1


def test_a_zip_with_a_list_of_feeds_gives_its_feeds(run, tmp_path):
    """FreshRSS exports one; its articles are for import, which says how the feeds are had."""
    opml = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>'
    item = {
        "title": "Late",
        "text": "The ferry was late by an hour on Monday.",
        "date": "2025-01-02",
    }
    export = tmp_path / "export.zip"
    with zipfile.ZipFile(export, "w") as archive:
        archive.writestr("feeds.opml.xml", opml)
        archive.writestr("feed_1.json", json.dumps({"id": "feed/1", "title": "A", "items": []}))
        archive.writestr("feed_2.json", json.dumps({"id": "feed/2", "items": [item]}))
    imported = run("import", export)
    assert f"reader feeds import {export}." in imported.err
    assert (
        "1 entry of a file could not be read" in imported.err
    )  # the list of feeds, not the feed without articles
    ran = run("feeds", "import", export)
    assert (ran.status, "Added 1 of 1 feed;" in ran.err) == (0, True)
    assert "https://a.example/" in run("feeds", "list").out


def test_a_zip_without_a_list_of_feeds_says_so(run, tmp_path):
    """And names the zip."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "text")
    ran = run("feeds", "import", tmp_path / "a.zip")
    assert (ran.status, "a.zip has no list of feeds" in ran.err) == (1, True)


def test_the_list_of_newsboat_gives_its_feeds(run, tmp_path):
    """With the titles that it was given; queries and comments are none."""
    urls = tmp_path / "urls"
    urls.write_text(
        '# mine\nhttps://a.example/rss coast "~The A"\n"query:new:unread = \\"yes\\""\n'
        "https://b.example/it's tag\nhttps://a.example/rss again\n"
    )
    ran = run("feeds", "import", urls)
    assert (ran.status, "Added 2 of 2 feeds" in ran.err) == (0, True)
    urls.write_text(f"{urls.read_text()}no address\n")
    ran = run("feeds", "import", urls)
    assert (ran.status, "no address" in ran.err) == (1, True)
    assert ran.err.endswith("reader: Added 0 of 3 feeds, as you have 2 already.\n")
    listed = run("feeds", "list").out
    assert "The A\thttps://a.example/rss" in listed
    assert "https://b.example/it's" in listed


def test_no_feed_is_told_as_added_that_is_not_kept(run, tmp_path, monkeypatch):
    """Where the library cannot be written."""
    (tmp_path / "urls").write_text("https://a.example/rss\n")
    monkeypatch.setattr("reader.library.maintenance.library_file.may_write", lambda path: False)
    ran = run("feeds", "import", tmp_path / "urls")
    assert ran.status == 1
    assert ran.err.endswith("Nothing was changed, because the library cannot be written.\n")
    assert "Added" not in ran.err
