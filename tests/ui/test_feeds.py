"""Feeds on the screen: R asks them, Esc leaves, and nothing else ever does."""

import pytest

from tests.network import server as misdeeds
from tests.network.feeds import feed, item
from tests.network.server import Server, answer, in_turn
from tests.ui.conftest import SAMPLE


@pytest.fixture
def server():
    """A server on this machine."""
    with Server() as running:
        yield running


def titles(hands):
    return {row.title for row in hands.room.rows.all_rows()}


async def test_refresh(room, server):
    """R adds what is new to the list and says so, in words that do nothing."""
    server.pages |= {
        "/1": feed(item(1), item(2, title="[bold]Two[/] \x9b31m")),
        "/2": in_turn(answer(b"x", "404 Not Found"), feed(item(3))),
    }
    async with room({"a.txt": SAMPLE}, allow_private_addresses=True) as hands:
        hands.app.library.add_feeds((server.url(path), "") for path in server.pages)
        await hands.press("R")
        await hands.until(lambda: "Feeds that could not be fetched" in hands.screen())
        assert "not there (404)" in hands.screen()
        await hands.press("escape")
        assert titles(hands) >= {"Item 1", "[bold]Two[/]"}
        assert "2 feeds: 2 new, 1 could not be fetched." in hands.screen()
        await hands.press("R")
        await hands.until(lambda: "2 feeds: 1 new." in hands.screen())
        assert "Item 3" in titles(hands)


async def test_what_comes_with_less(room, server):
    """R and O keep the longer text that is stored, and say so."""
    full = "A harbour that freezes brings trouble to all. " * 8
    server.pages |= {
        "/feed": in_turn(feed(item(1, full)), feed(item(1, " "))),
        "/ice": in_turn(answer(f"Ice\n{full}\n".encode()), answer(b"Ice\nAre you human?\n")),
    }
    async with room({"a.txt": SAMPLE}, allow_private_addresses=True) as hands:
        hands.app.library.add_feeds([(server.url("/feed"), "")])
        await hands.press("R")
        await hands.until(lambda: "1 feed: 1 new." in hands.screen())
        await hands.press("R")
        await hands.until(lambda: "1 feed: 1 kept with the longer text" in hands.screen())
        for told in ("The page was added.", "the longer text in the library was kept"):
            await hands.press("O", *server.url("/ice"), "enter")
            await hands.until(lambda told=told: told in hands.screen())


async def test_no_feeds(room):
    """Without feeds R says how one is kept."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("R")
        await hands.until(lambda: "reader feeds add URL" in hands.screen())


async def test_leaving_a_refresh(room, server):
    """Reading goes on amid a refresh, and Esc leaves it, with what came."""
    server.pages |= {"/1": feed(item(1)), "/2": misdeeds.silence}
    async with room({"a.txt": SAMPLE}, allow_private_addresses=True) as hands:
        hands.app.library.add_feeds((server.url(path), "") for path in server.pages)
        await hands.press("R")
        await hands.until(lambda: "/2" in server.asked() and "1 of 2" in hands.screen())
        await hands.press("R")
        assert "A fetch is running" in hands.screen()
        await hands.press("j", "k")
        assert "Esc cancels" in hands.screen()
        await hands.press("escape")
        await hands.until(lambda: "Refresh cancelled. Until then: 1 new." in hands.screen())
        assert "Item 1" in titles(hands)


async def test_a_page_by_its_address(room, server):
    """O takes the address of a page, fetches it and opens its article."""
    server.pages["/ice"] = answer(b"Ice in the harbour\n20230105\nThe harbour froze.\n")
    async with room({"a.txt": SAMPLE}, allow_private_addresses=True) as hands:
        await hands.press("O", *server.url("/ice"), "enter")
        await hands.until(lambda: "The harbour froze." in hands.screen())
        assert "Ice in the harbour" in titles(hands)
        assert server.asked() == ["/ice"]


async def test_a_page_that_cannot_be_had(room, server):
    """It is told in one sentence, and by default nothing of this machine is asked."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("O", *server.url("/ice"), "enter")
        await hands.until(lambda: hands.toasts())
        assert "allow_private_addresses" in hands.toasts()[0]
        assert server.connections == 0


async def test_leaving_a_fetch(room, server):
    """Esc leaves a page that does not come."""
    server.pages["/slow"] = misdeeds.silence
    async with room({"a.txt": SAMPLE}, allow_private_addresses=True) as hands:
        await hands.press("O", *server.url("/slow"), "enter")
        await hands.until(lambda: server.asked() == ["/slow"])
        await hands.press("escape")
        await hands.until(lambda: "A fetch was cancelled." in hands.screen())
