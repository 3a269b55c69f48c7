"""The page of the article in view: r fetches it, Esc leaves it, and nothing else ever does."""

import pytest

from reader.library import View
from tests.network import server as misdeeds
from tests.network.feeds import feed, item
from tests.network.server import Server, answer
from tests.ui.conftest import SAMPLE

PAGE = b"Ice in the harbour\n20230105\nThe harbour froze, and the ferry stayed at its pier.\n"


@pytest.fixture
def server():
    """A server on this machine."""
    with Server() as running:
        yield running


def links(*urls):
    """The export of a read-later service, without texts."""
    rows = "".join(f"Link {number},{url},1600322788,sea,unread\n" for number, url in urls)
    return f"title,url,time_added,tags,status\n{rows}"


async def test_the_page_of_a_link(open_screen, server):
    """It comes while reading goes on, and is shown where the link is still open."""
    server.pages["/ice"] = answer(PAGE)
    files = {"part_000000.csv": links((1, server.url("/ice")))}
    async with open_screen(files, allow_private_addresses=True) as driver:
        await driver.press("enter")
        assert (
            "This article has no text yet. Press Ctrl+G to fetch its page." in driver.screen_text()
        )
        assert server.connections == 0
        await driver.press("ctrl+g")
        await driver.wait_until(lambda: "The harbour froze" in driver.screen_text())
        await driver.wait_until(lambda: "has the text of its page now" in driver.screen_text())
        assert "no text yet" not in driver.screen_text()
        (row,) = driver.app.library.rows(View(), 0, 9)
        assert driver.app.library.tags_of(row.id) == ("sea",)
        await driver.press("ctrl+g")
        await driver.wait_until(lambda: driver.toasts() or "no more text" in driver.screen_text())
        assert server.asked().count("/ice") <= 2


async def test_the_page_of_a_teaser(open_screen, server):
    """From the list; the article under the cursor gets the text and stays unread."""
    text = "The harbour froze, and the ferry stayed at its pier. " * 4
    server.pages |= {
        "/feed": feed(item(1, link=server.url("/1"))),
        "/1": answer(f"Ice\n{text}\n".encode()),
    }
    async with open_screen({"a.txt": SAMPLE}, allow_private_addresses=True) as driver:
        library = driver.app.library
        library.add_feeds([(server.url("/feed"), "")])
        await driver.press("R")
        await driver.wait_until(lambda: "1 new article" in driver.screen_text())
        (teaser,) = (row.id for row in library.rows(View(), 0, 9) if row.title == "Item 1")
        driver.main_screen.list.move_to_article(teaser)
        await driver.press("1", "ctrl+g")
        await driver.wait_until(lambda: "has the text of its page now" in driver.screen_text())
        row = library.row(teaser)
        assert (row.title, row.unread, row.words) == ("Item 1", True, 40)
        assert library.ids(View("ferry title:item")) == [teaser]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/gone", "not found (404)"),
        ("/empty", "contains no text"),
        ("", "has no address"),
    ],
)
async def test_a_page_that_cannot_be_had(open_screen, server, address, sentence):
    """One sentence says why, and the article is as it was."""
    server.pages["/empty"] = answer(b"<html><body></body></html>", Content_Type="text/html")
    files = {"part_000000.csv": links((1, server.url(address)))}
    if not address:
        files = {"a.txt": "No address\nOne line alone.\n"}
    async with open_screen(files, allow_private_addresses=True) as driver:
        (before,) = driver.app.library.rows(View(), 0, 9)
        await driver.press("ctrl+g")
        await driver.wait_until(driver.toasts)
        assert sentence in driver.toasts()[0]
        after = driver.app.library.row(before.id)
        assert (after.key, after.unread, after.url) == (before.key, before.unread, before.url)


async def test_without_leave_no_own_machine_is_asked(open_screen, server):
    """As everywhere, the setting says so first."""
    async with open_screen({"part_000000.csv": links((1, server.url("/ice")))}) as driver:
        await driver.press("ctrl+g")
        await driver.wait_until(driver.toasts)
        assert "allow_private_addresses" in driver.toasts()[0]
        assert server.connections == 0


async def test_an_article_with_its_whole_text(open_screen, server):
    """It is not asked for again."""
    text = "The harbour froze, and the ferry stayed at its pier. " * 40
    files = {"a.txt": f"Ice\n20230105\n{server.url('/ice')}\n{text}\n"}
    async with open_screen(files, allow_private_addresses=True) as driver:
        await driver.press("ctrl+g")
        await driver.wait_until(driver.toasts)
        assert "has its whole text" in driver.toasts()[0]
        assert server.connections == 0


async def test_leaving_a_fetch(open_screen, server):
    """Keys act while a page does not come, and Esc leaves it; the link waits as before."""
    server.pages["/slow"] = misdeeds.silence
    files = {"part_000000.csv": links((1, server.url("/slow")))}
    async with open_screen(files, allow_private_addresses=True) as driver:
        await driver.press("ctrl+g")
        await driver.wait_until(lambda: server.asked() == ["/slow"])
        assert "Fetching the page from" in driver.screen_text()
        await driver.press("s")
        (row,) = driver.app.library.rows(View(), 0, 9)
        await driver.press("escape")
        await driver.wait_until(lambda: "A fetch was cancelled." in driver.screen_text())
        assert driver.app.library.object_of(row.id)["is_link"] is True
