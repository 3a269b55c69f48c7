"""A search that finds nothing says what hides the articles that match, and which key shows them."""

import pytest

from tests.ui.conftest import SAMPLE
from tests.ui.test_rules import TRAM

GERMAN = """Die Straßenbahn fährt wieder
20240102
https://bahn.example/tram
Die Straßenbahn, hier auch tram genannt, fährt seit Montag wieder durch die ganze Stadt.
Die Fahrgäste freuen sich, und der Fahrer sagt, dass er den Wagen nicht mehr verlässt.
"""
FILES = {"a.txt": SAMPLE, "b.txt": TRAM, "c.txt": GERMAN}
SIZES = [(60, 20), (80, 24), (160, 45)]


async def search(driver, query):
    """Search the list and wait until it has what is found; return what is said, in one line."""
    await driver.press("slash", *query, "enter")
    await driver.wait_until(lambda: driver.main_screen.rows.view.query == query)
    await driver.wait_until(lambda: driver.main_screen.footer._note)
    note, empty = driver.main_screen.footer._note, driver.main_screen.list._get_empty_row(0)
    assert empty.split("…")[0].split(";")[0] in note
    return note


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_what_is_muted_is_counted_and_can_be_shown(open_screen, size):
    async with open_screen(FILES, size=size, mute=("late",)) as driver:
        said = await search(driver, "morning")
        assert said == (
            "1 muted article matches; is:muted behind the search (/) shows it, Esc ends the search."
        )
        assert "1 muted article matches" in " ".join(driver.screen_text().split())
        await driver.press("slash", "end", *" is:muted", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)


async def test_a_filter_and_rules_together(open_screen):
    """What is muted and does not pass the filter either is still named."""
    async with open_screen(FILES, mute=("late",)) as driver:
        await driver.press("f", "3")
        assert (await search(driver, "morning")).startswith("1 muted article matches;")


@pytest.mark.parametrize("query", ["tram lang:fr", "tram source:other.example", "tram is:starred"])
async def test_a_language_or_a_source_that_hides_all_is_named(open_screen, query):
    """By the words that find something without it."""
    async with open_screen(FILES) as driver:
        assert await search(driver, query) == (
            "No article matches; tram alone finds 2 articles. / changes the search, Esc ends it."
        )


@pytest.mark.parametrize("query", ["zebra", "zebra lang:fr", "tram zebra OR lang:fr"])
async def test_a_search_that_nothing_hides_says_that_nothing_matches(open_screen, query):
    async with open_screen(FILES, mute=("late",)) as driver:
        said = await search(driver, query)
        assert said.startswith("No article matches; / changes the search,")


async def test_the_list_says_nothing_of_matches_in_the_open_article(open_screen):
    """There the keys lead through the list; in the article its matches are counted again."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": TRAM}) as driver:
        await driver.read()
        await driver.press("1", "slash", *"title:tram", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        await driver.press("slash", *["backspace"] * 12, *"Monday", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        last = driver.screen_text().split("\n")[-1]
        assert "“Monday”" not in last
        await driver.press("2")
        await driver.wait_until(lambda: "“Monday”" in driver.screen_text().split("\n")[-1])
        await driver.press("1")
        assert "“Monday”" not in driver.screen_text().split("\n")[-1]
