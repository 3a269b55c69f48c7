"""The list of stories while a search or a filter is on: keys act on the articles that it finds."""

from contextlib import asynccontextmanager

import pytest

from reader.library import View
from tests.ui.story_keys import FERRY, chosen, note

QUERY = "title:towed OR title:fog"  # two of the five articles on the ferry


@pytest.fixture
def open_found(open_stories, tmp_path):
    """Return what opens the stories narrowed to two articles of one, by a search or a filter."""

    @asynccontextmanager
    async def opened(way="search", **options):
        async with open_stories(export_folder=tmp_path / "notes", **options) as driver:
            library = driver.app.library
            found = set(library.ids(View(QUERY)))
            assert len(found) == 2
            if way == "search":
                await driver.press("slash")
                driver.main_screen.bar.type(QUERY)
                await driver.press("enter")
            else:
                library.set_starred(found)
                await driver.press("f", "3")
            await driver.wait_until(lambda: driver.main_screen.rows.count == 1)
            assert FERRY in chosen(driver).best.title
            yield driver, found

    return opened


def read(driver):
    """The articles that are read."""
    return set(driver.app.library.ids(View("is:read")))


@pytest.mark.parametrize("way", ["search", "filter"])
@pytest.mark.parametrize("key", ["m", "A"])
async def test_those_found_are_marked_read(open_found, way, key):
    """And the other three of the story stay unread; undo takes it back."""
    async with open_found(way) as (driver, found):
        await driver.press(key)
        await driver.wait_until(lambda: read(driver) == found)
        await driver.wait_until(lambda: "2 articles marked read, those found alone" in note(driver))
        await driver.press("U")
        await driver.wait_until(lambda: not read(driver))


async def test_those_found_are_unread_again(open_found):
    """m takes back what m did, though the others of the story are unread all the time."""
    async with open_found() as (driver, found):
        await driver.press("m")
        await driver.wait_until(lambda: read(driver) == found)
        await driver.wait_until(lambda: not any(row.unread for row in chosen(driver).found))
        await driver.press("m")
        await driver.wait_until(lambda: not read(driver))


async def test_what_an_unread_list_found_stays_found(open_stories):
    """Of a story with two unread articles m marks these, and the same two unread again."""
    async with open_stories() as driver:
        library = driver.app.library
        unread = set(library.ids(View(QUERY)))
        library.mark_read(set(range(1, 21)) - unread)
        await driver.press("f", "2")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 1)
        await driver.press("m")
        await driver.wait_until(lambda: len(read(driver)) == 20)
        await driver.wait_until(lambda: not any(row.unread for row in chosen(driver).found))
        await driver.press("m")
        await driver.wait_until(lambda: set(library.ids(View("is:unread"))) == unread)


async def test_those_found_are_starred_and_tagged(open_found):
    """The dialog of tags says how many they are."""
    async with open_found() as (driver, found):
        library = driver.app.library
        await driver.press("s")
        await driver.wait_until(lambda: set(library.ids(View("is:starred"))) == found)
        await driver.wait_until(lambda: "2 articles starred, those found alone" in note(driver))
        await driver.press("t")
        await driver.wait_until(lambda: "Tags of 2 articles" in driver.screen_text())
        await driver.press(*"sea", "enter")
        await driver.wait_until(lambda: set(library.ids(View("tag:sea"))) == found)
        await driver.wait_until(lambda: "Tags of 2 articles changed" in note(driver))


async def test_those_found_are_exported(open_found, tmp_path):
    """As a note each, or as the briefing of the story without what the others say."""
    async with open_found() as (driver, found):
        await driver.press("e")
        await driver.wait_until(lambda: len(list((tmp_path / "notes").glob("*.md"))) == 2)
        await driver.wait_until(lambda: not driver.main_screen.control.export_task.is_running)
        for path in (tmp_path / "notes").glob("*.md"):
            path.unlink()
        await driver.press("E")
        await driver.wait_until(lambda: any("of the articles found" in t for t in driver.toasts()))
        (path,) = (tmp_path / "notes").glob("*.md")
        urls = {article: driver.app.library.row(article).url for article in range(1, 21)}
        text = path.read_text(encoding="utf-8")
        assert {article for article, url in urls.items() if url in text} == found


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (160, 45), (220, 60)])
@pytest.mark.parametrize("density", ["comfortable", "compact"])
async def test_the_row_says_how_many_are_found(open_found, size, density):
    """Before a key is pressed."""
    async with open_found(size=size, density=density) as (driver, _):
        rows = [line.split("│")[0] for line in driver.screen_text().split("\n")[1:4]]
        assert any("2 of 5" in row or "2/5" in row for row in rows), rows
        await driver.press("escape")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 7)
        assert " of 5" not in driver.screen_text()
