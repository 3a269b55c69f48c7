"""Words are looked for in a briefing as in an article."""

from .briefing_keys import briefing_text, chosen_text, open_briefing
from .ferry_news import FILES


def status(driver):
    """The last row of the screen: the keys, and what was found."""
    return driver.screen_text().split("\n")[-1]


def styles_of(driver, word):
    """The names of the styles in which the rows of the briefing have a word."""
    pane = driver.main_screen.briefing
    return {
        style
        for number in range(len(pane._briefing_blocks))
        for parts in pane._layout.rows(number)
        for text, style in parts
        if text == word
    }


async def search(driver, words):
    """Type words to look for, and wait until they are counted."""
    await driver.press("slash", *words)
    await driver.wait_until(lambda: driver.main_screen.control.briefing_search.search.is_complete)
    await driver.press()


async def test_the_briefing_is_searched_as_one_types(open_screen, passing_messages):
    """The first match from here on is shown and counted; n and N go round, in every part."""
    async with open_screen(FILES, size=(160, 20)) as driver:
        await open_briefing(driver, "j", "B")
        count = briefing_text(driver).lower().count("felling")
        await search(driver, "felling")
        assert f"1 of {count}" in driver.screen_text()
        assert styles_of(driver, "Felling") == {"found", "found-now"}
        await driver.press("enter", "n")
        assert f"“felling” 2 of {count}" in status(driver)
        assert "next" in status(driver)
        assert driver.main_screen.navigation.pane == "article"
        for _ in range(count - 2):
            await driver.press("n")
        assert f"{count} of {count}" in status(driver)
        assert "[" in chosen_text(driver)
        await driver.press("n")
        assert "went past the end of the briefing" in driver.screen_text()
        await driver.press("N", "N")
        await driver.wait_until(lambda: "went past" not in driver.screen_text())
        assert f"{count - 1} of {count}" in status(driver)


async def test_each_match_is_in_view(open_screen):
    """Also in a headline that the cursor passes over, and in rows of one statement."""
    async with open_screen(FILES, size=(100, 12)) as driver:
        await open_briefing(driver, "j", "B")
        await search(driver, "the")
        await driver.press("enter")
        found = driver.main_screen.control.briefing_search.search
        pane = driver.main_screen.briefing
        seen = set()
        for _ in found.matches:
            rows = pane._layout.rows_from(pane._top, pane.rows)
            marked = [place for place, parts in rows for _, s in parts if s == "found-now"]
            assert len(marked) == 1
            assert marked[0].block == found.matches[found.number].paragraph
            assert pane.block.targets
            seen.add(found.number)
            await driver.press("n")
        assert len(seen) == len(found.matches)


async def test_escape_returns_to_where_one_was(open_screen):
    """Esc ends the search where it began, but not for one who has read on; then it leaves."""
    async with open_screen(FILES, size=(100, 16)) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press("j", "j", "j", "j")
        pane = driver.main_screen.briefing
        before = pane.place
        await search(driver, "two tugs")
        assert pane.place != before
        await driver.press("escape")
        assert pane.place == before
        await search(driver, "felling")
        await driver.press("enter", "n", "n", "escape")
        assert pane.place == before
        assert "felling" not in status(driver)
        assert not styles_of(driver, "Felling") & {"found", "found-now"}
        await search(driver, "two tugs")
        await driver.press("enter", "j", "escape")
        assert pane.place != before
        await driver.press("ctrl+o")
        assert pane.place == before
        assert driver.main_screen.control.shown_briefing.is_shown
        await driver.press("escape")
        assert not driver.main_screen.control.shown_briefing.is_shown


async def test_what_is_not_there_is_said(open_screen):
    """A word that the briefing has not leaves the reader where he was."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press("j", "j")
        before = driver.main_screen.briefing.place
        await search(driver, "zebra")
        assert "not found" in driver.screen_text()
        await driver.press("enter")
        assert "“zebra” is not in this briefing." in driver.screen_text()
        assert driver.main_screen.briefing.place == before
        assert driver.main_screen.control.shown_briefing.is_shown


async def test_the_search_goes_on_in_other_blocks(open_screen):
    """A narrower terminal has the summary among the blocks: the same match is in view."""
    async with open_screen(FILES, size=(160, 30)) as driver:
        await open_briefing(driver, "j", "B")
        await search(driver, "injured")
        await driver.press("enter")
        text = chosen_text(driver)
        found = driver.main_screen.control.briefing_search
        before = found.search
        await driver.pilot.resize_terminal(100, 30)
        await driver.wait_until(lambda: found.search is not before and found.search.is_complete)
        count = briefing_text(driver).lower().count("injured")
        assert f"“injured” {count} found" in status(driver)  # the summary's is one more
        assert styles_of(driver, "injured") == {"found"}
        assert chosen_text(driver) == text
        # What is marked read changes the list of the articles alone: nothing moves.
        await driver.press("n")
        before = found.search
        await driver.press("m")
        await driver.wait_until(lambda: found.search is not before and found.search.is_complete)
        assert (found.search.number, chosen_text(driver)) == (before.number, text)
        assert styles_of(driver, "injured") == {"found", "found-now"}


async def test_each_text_has_its_own_search(open_screen):
    """Left, a briefing is not searched any more; the article's search is there as it was."""
    async with open_screen(FILES) as driver:
        await driver.press("j")
        await driver.read()
        await driver.press("slash", *"ferry", "enter")
        assert "“ferry”" in status(driver)
        await open_briefing(driver, "B")
        assert "“ferry”" not in status(driver)
        await driver.press("n")  # the next unread article, as without a search
        assert not driver.main_screen.control.shown_briefing.is_shown
        await open_briefing(driver, "1", "j", "B")
        await search(driver, "lifeboat")
        await driver.press("enter", "enter")
        await driver.wait_until(lambda: "Who says this" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.navigation.briefing is None)
        assert "“lifeboat”" not in status(driver)
        await driver.press("ctrl+o")
        assert "lifeboat" in chosen_text(driver)
        assert "“lifeboat”" not in status(driver)
        assert "/ search" in status(driver)
