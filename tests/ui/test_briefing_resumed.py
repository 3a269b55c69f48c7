"""A briefing that was open when the screen was closed is open again, at the same statement."""

from tests.ui.briefing_keys import chosen_text, open_briefing
from tests.ui.story_articles import make_files
from tests.ui.story_keys import chosen, show_stories


async def test_the_next_session_goes_on_in_the_briefing(open_screen):
    """And Esc leads to the list, with the cursor on its story."""
    async with open_screen(make_files(), size=(100, 30)) as driver:
        await show_stories(driver)
        await driver.press("j")
        story, name = chosen(driver).id, chosen(driver).best.title
        await open_briefing(driver, "enter")
        await driver.press("space", "j", "j", "j")
        text = chosen_text(driver)
    async with open_screen({}, size=(100, 30)) as driver:
        shown = driver.main_screen.control.shown_briefing
        await driver.wait_until(lambda: shown.is_shown and shown.opened.briefing)
        await driver.wait_until(lambda: chosen_text(driver) == text)
        assert shown.opened.briefing.title == name
        assert driver.main_screen.navigation.pane == "article"
        await driver.press("escape")
        assert chosen(driver).id == story


async def test_a_briefing_that_was_left_is_not_opened_again(open_screen):
    async with open_screen(make_files(), size=(100, 30)) as driver:
        await show_stories(driver)
        await open_briefing(driver, "enter")
        await driver.press("escape")
        assert not driver.main_screen.control.shown_briefing.is_shown
    async with open_screen({}, size=(100, 30)) as driver:
        await driver.wait_until(lambda: driver.main_screen.list.count)
        await driver.press()
        assert not driver.main_screen.control.shown_briefing.is_shown


async def test_of_two_equal_statements_it_is_the_one_that_was_left(open_screen):
    """What the summary says stands below it again, and that is where the reader goes on."""
    async with open_screen(make_files(), size=(100, 30)) as driver:
        await show_stories(driver)
        await open_briefing(driver, "enter")
        said: dict[str, int] = {}
        await driver.press("g")
        while (text := chosen_text(driver)) not in said:
            said[text] = driver.main_screen.briefing._current
            await driver.press("j")
        left = driver.main_screen.briefing._current
        assert left > said[text]
    async with open_screen({}, size=(100, 30)) as driver:
        await driver.wait_until(lambda: driver.main_screen.control.shown_briefing.is_shown)
        await driver.wait_until(lambda: driver.main_screen.briefing._current == left)
