"""The number of a story, by which a search and commands know it, is on the screen."""

import re

import pytest

from reader.library import View
from tests.ui.story_keys import chosen


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (160, 45), (220, 60)])
async def test_the_list_shows_the_number_where_it_has_room(open_stories, size):
    """It takes nothing from the headline, and no other fact gives way for it."""
    async with open_stories(size=size) as driver:
        for _ in range(3):
            story = chosen(driver)
            lines = driver.screen_text().split("\n")
            text = " ".join(line.split("│")[0] for line in lines)
            count = len(story.rows)
            in_words = size in ((60, 20), (220, 60))
            assert (f"{count} articles" if in_words else f"{count}/{count} unread") in text
            shown = re.findall(r"story (\d+)", text)
            assert shown or size != (160, 45)
            await driver.press("j")


async def test_a_search_by_the_number_that_is_shown_finds_the_story(open_stories):
    async with open_stories() as driver:
        number = re.search(r"story (\d+)", driver.screen_text())[1]
        ids = {row.id for row in chosen(driver).rows}
        assert set(driver.app.library.ids(View(f"story:{number}"))) == ids
        await driver.press("slash", *f"story:{number}", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 1)


@pytest.mark.parametrize("density", ["comfortable", "compact"])
async def test_the_briefing_says_its_number(open_stories, density):
    """Where the list beside it has no room, too."""
    async with open_stories(density=density, size=(80, 24)) as driver:
        number = chosen(driver).id
        await driver.press("enter")
        await driver.wait_until(lambda: f"Story {number} · 5 articles" in read_head(driver))


async def test_a_briefing_of_selected_articles_has_no_number(open_stories):
    """Be they of one story or not."""
    async with open_stories(size=(80, 24)) as driver:
        await driver.press("x", "j", "v", "j", "v", "B")
        await driver.wait_until(lambda: "2 articles of" in read_head(driver))
        assert "Story" not in read_head(driver)


def read_head(driver):
    """What stands at the top of the briefing."""
    blocks = driver.main_screen.briefing._briefing_blocks
    return " ".join(text.text for text in blocks[0].texts) if blocks else ""


async def test_the_help_tells_of_numbers(open_stories):
    async with open_stories() as driver:
        await driver.press("question_mark")
        await driver.wait_until(lambda: "with their numbers" in driver.screen_text())
