"""Feeds on the screen: R asks them, Esc leaves, and nothing else ever does."""

import pytest

from reader.library import FetchReport, View
from reader.ui.control.tasks.feed_refresh import describe_refresh
from tests.library.making import make_article
from tests.network import server as misdeeds
from tests.network.feeds import feed, item
from tests.network.server import Server, answer, in_turn
from tests.ui.conftest import SAMPLE


@pytest.fixture
def server():
    """A server on this machine."""
    with Server() as running:
        yield running


def titles(driver):
    return {row.title for row in driver.main_screen.rows.all_rows()}


async def test_refresh(open_screen, server):
    """R adds what is new to the list and says so, in words that do nothing."""
    server.pages |= {
        "/1": feed(item(1), item(2, title="[bold]Two[/] \x9b31m")),
        "/2": in_turn(answer(b"x", "404 Not Found"), feed(item(3))),
    }
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        driver.app.library.add_feeds((server.url(path), "") for path in server.pages)
        await driver.press("R")
        await driver.wait_until(lambda: "What could not be fetched or read" in driver.screen_text())
        assert "not found (404)" in driver.screen_text()
        await driver.press("escape")
        assert titles(driver) >= {"Item 1", "[bold]Two[/]"}
        assert "2 feeds: 2 new articles, 1 could not be fetched or read." in driver.screen_text()
        await driver.press("R")
        await driver.wait_until(lambda: "2 feeds: 1 new article." in driver.screen_text())
        assert "Item 3" in titles(driver)


async def test_what_comes_with_less(open_screen, server):
    """R and O keep the longer text that is stored, and say so."""
    full = "A harbour that freezes brings trouble to all. " * 8
    server.pages |= {
        "/feed": in_turn(feed(item(1, full)), feed(item(1, " "))),
        "/ice": in_turn(answer(f"Ice\n{full}\n".encode()), answer(b"Ice\nAre you human?\n")),
    }
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        driver.app.library.add_feeds([(server.url("/feed"), "")])
        await driver.press("R")
        await driver.wait_until(lambda: "1 feed: 1 new article." in driver.screen_text())
        await driver.press("R")
        await driver.wait_until(
            lambda: "1 feed: 1 kept with the longer text" in driver.screen_text()
        )
        for message in ("The page was added.", "the longer text in the library was kept"):
            await driver.press("O", *server.url("/ice"), "enter")
            await driver.wait_until(lambda message=message: message in driver.screen_text())


async def test_no_feeds(open_screen):
    """Without feeds R says how one is kept."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("R")
        await driver.wait_until(lambda: "reader feeds add URL" in driver.screen_text())


async def test_leaving_a_refresh(open_screen, server):
    """Reading goes on amid a refresh, and Esc leaves it, with what came."""
    server.pages |= {"/1": feed(item(1)), "/2": misdeeds.silence}
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        driver.app.library.add_feeds((server.url(path), "") for path in server.pages)
        await driver.press("R")
        await driver.wait_until(lambda: "/2" in server.asked() and "1 of 2" in driver.screen_text())
        await driver.press("R")
        assert "A fetch is running" in driver.screen_text()
        await driver.press("3", "1")
        assert "Esc cancels" in driver.screen_text()
        await driver.press("escape")
        await driver.wait_until(
            lambda: "Refresh cancelled. Until then: 1 new article." in driver.screen_text()
        )
        assert "Item 1" in titles(driver)


async def test_a_page_by_its_address(open_screen, server):
    """O takes the address of a page, fetches it and opens its article."""
    server.pages["/ice"] = answer(b"Ice in the harbour\n20230105\nThe harbour froze.\n")
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        await driver.press("O", *server.url("/ice"), "enter")
        await driver.wait_until(lambda: "The harbour froze." in driver.screen_text())
        assert "Ice in the harbour" in titles(driver)
        assert server.asked() == ["/ice"]


async def test_a_page_that_cannot_be_had(open_screen, server):
    """It is told in one sentence, and by default nothing of this machine is asked."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("O", *server.url("/ice"), "enter")
        await driver.wait_until(lambda: driver.toasts())
        assert "allow_private_addresses" in driver.toasts()[0]
        assert server.connections == 0


async def test_leaving_a_fetch(open_screen, server):
    """Esc leaves a page that does not come."""
    server.pages["/slow"] = misdeeds.silence
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        await driver.press("O", *server.url("/slow"), "enter")
        await driver.wait_until(lambda: server.asked() == ["/slow"])
        await driver.press("escape")
        await driver.wait_until(lambda: "A fetch was cancelled." in driver.screen_text())


async def test_a_rule_lets_old_articles_go_and_says_so(open_screen, server):
    """With R, but not the open one; U brings them back."""
    server.pages["/"] = feed(item(1))
    async with open_screen(
        {"a.txt": SAMPLE}, allow_private_addresses=True, keep_read_days=365
    ) as driver:
        library = driver.app.library
        ids = [library.add(make_article(f"Number {n}")) for n in range(3)]
        library.mark_read(ids)
        with library.connections.writing() as db:
            db.execute("UPDATE article SET added = 5")
            db.execute("UPDATE read_text SET read_at = 5")
        library.add_feeds([(server.url(), "")])
        driver.main_screen.reload_list()
        driver.main_screen.control.opener.open_by_id(ids[0])
        await driver.wait_until(lambda: library.state(ids[0]).opened_at is not None)
        with library.connections.writing() as db:
            db.execute("UPDATE state SET opened = 5")
        await driver.press("R")
        await driver.wait_until(
            lambda: "By your rule 2 articles left; U brings them back." in driver.screen_text()
        )
        assert titles(driver) >= {"Number 0", "Item 1"}
        assert not titles(driver) & {"Number 1", "Number 2"}
        await driver.press("U")
        await driver.wait_until(lambda: "Number 2" in titles(driver))


async def test_pages_behind_teasers_come_with_a_refresh(open_screen, server):
    """Of a feed that is read in full; what comes is counted, and what fails is said."""
    text = "The harbour froze, and the ferry stayed at its pier. " * 4
    server.pages |= {
        "/feed": feed(item(1, link=server.url("/1")), item(2, link=server.url("/2"))),
        "/1": answer(f"Ice\n{text}\n".encode()),
    }
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        library = driver.app.library
        library.add_feeds([(server.url("/feed"), "")])
        with library.connections.writing() as db:
            db.execute("UPDATE feed SET full = 1")
        await driver.press("R")
        await driver.wait_until(lambda: "not found (404)" in driver.screen_text())
        (row,) = (row for row in library.rows(View(), 0, 9) if row.title == "Item 1")
        assert row.words == 40


def test_what_came_of_a_refresh_in_one_sentence():
    """With the pages behind teasers, and what failed."""
    report = FetchReport(feeds=1, added=2, pages=1, errors=("Not found.",))
    assert describe_refresh(report) == (
        "1 feed: 2 new articles, 1 with the text of the page, 1 could not be fetched or read."
    )


async def test_feeds_are_fetched_on_their_own(open_screen, server, tmp_path):
    """By the setting, at the start where they are due; the notice is the user's command."""
    told = tmp_path / "told"
    server.pages |= {"/1": feed(item(1), item(2)), "/2": answer(b"x", "404 Not Found")}
    settings = {"refresh_minutes": 30, "notify": f'echo "$READER_NEWS" > {told}'}
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        driver.app.library.add_feeds((server.url(path), "") for path in server.pages)
    async with open_screen(allow_private_addresses=True, **settings) as driver:
        await driver.wait_until(lambda: "Item 1" in titles(driver))
        await driver.wait_until(lambda: told.exists() and told.read_text() != "")
        assert told.read_text() == "2 new articles from 2 feeds.\n"
        assert driver.app.screen is driver.main_screen  # what failed opens no sheet
    asked = server.asked()
    async with open_screen(allow_private_addresses=True, **settings) as driver:
        await driver.read()
    assert server.asked() == asked
