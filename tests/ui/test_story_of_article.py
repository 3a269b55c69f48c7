"""From the open article to its story in the list, whatever the list shows, and back."""

import pytest

from tests.ui.conftest import type_at_once
from tests.ui.story_articles import ALONE, make_files
from tests.ui.story_keys import BANK, MUSEUM, QUAKE, chosen, note
from tests.ui.test_story_reading import grouped, large  # noqa: F401 - a fixture

PANES = {"list", "article"}


def is_at_story(driver, word):
    """Whether the list has the keys, with the cursor on the story of a word or in it."""
    screen = driver.main_screen
    story = chosen(driver) or screen.list.story_above
    return (
        screen.navigation.pane == "list"
        and screen.rows.view.by_story
        and story is not None
        and all(word in row.title or word.lower() in row.title.lower() for row in story.rows)
    )


async def open_article(driver, word):
    """Open the first article of the list whose headline has a word."""
    rows = driver.main_screen.rows
    number = next(n for n in range(rows.count) if word in rows.row_at(n).title)
    driver.main_screen.list.move_to(number)
    await driver.press("enter")


@pytest.mark.parametrize("is_large", [False, True])
async def test_a_filter_that_hides_the_story_is_overruled(open_screen, is_large, request):
    """The story of the article is shown, and that the filter leaves it out; Esc comes back."""
    if is_large:
        request.getfixturevalue("large")
    async with open_screen(make_files()) as driver:
        await grouped(driver)
        await open_article(driver, QUAKE)
        opened = driver.main_screen.open_article.id
        await driver.press("1", "f", "3")
        await driver.wait_until(lambda: "Starred" in driver.screen_text())
        await driver.press("2", "T")
        await driver.wait_until(lambda: is_at_story(driver, QUAKE))
        assert "Shown though the filter leaves it out; Esc goes back." in note(driver)
        assert "Starred stories" in driver.screen_text()
        await driver.press("escape")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        assert driver.main_screen.navigation.pane == "article"
        assert driver.main_screen.open_article.id == opened
        assert driver.main_screen.rows.view.filter == "starred"


@pytest.mark.parametrize("is_large", [False, True])
async def test_a_search_that_hides_the_story_is_ended(open_screen, is_large, request):
    """And taken up again by Esc."""
    if is_large:
        request.getfixturevalue("large")
    async with open_screen(make_files()) as driver:
        await grouped(driver)
        await open_article(driver, BANK)
        await driver.press("1", "slash", *"bronze", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 2)
        await driver.press("2", "T")
        await driver.wait_until(lambda: is_at_story(driver, BANK))
        assert "Search ended: it does not find this story; Esc goes back." in note(driver)
        await driver.press("escape")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 2)
        assert driver.main_screen.rows.view.query == "bronze"
        assert driver.main_screen.navigation.pane == "article"
        assert BANK in driver.main_screen.article.article.title


async def test_an_article_that_the_filter_hides_once_it_is_read_stays(open_screen):
    """Also where the key comes before the article is marked read, and the list is read again."""
    async with open_screen(make_files()) as driver:
        await grouped(driver)
        screen = driver.main_screen
        await driver.press("f", "2")
        await driver.wait_until(lambda: screen.rows.view.filter == "unread")
        title = next(iter(ALONE))
        number = next(n for n in range(20) if screen.rows.row_at(n).title == title)
        screen.list.move_to(number)
        type_at_once(driver, "enter", "T")
        await driver.wait_until(lambda: screen.rows.view.by_story)
        row = screen.open_article.row
        await driver.wait_until(lambda: not driver.app.library.row(row.id).unread)
        screen.reload_list()
        await driver.pilot.pause()
        assert screen.list.chosen.title == title
        await driver.press("T")
        await driver.wait_until(lambda: not screen.rows.view.by_story)
        assert screen.list.chosen.title == title


async def test_esc_goes_back_only_from_the_list_that_was_shown(open_screen):
    """After another order or filter it does what it does in every list."""
    async with open_screen(make_files()) as driver:
        await grouped(driver)
        await open_article(driver, MUSEUM)
        await driver.press("T")
        await driver.wait_until(lambda: is_at_story(driver, "bronze horse"))
        await driver.press("j", "j", "escape")
        assert driver.main_screen.navigation.pane == "article"
        assert not driver.main_screen.rows.view.by_story
        await driver.press("T", "S", "2", "escape")
        assert driver.main_screen.navigation.pane == "list"
        assert driver.main_screen.rows.view.by_story
