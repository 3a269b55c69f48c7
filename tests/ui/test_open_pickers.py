"""What is open over the list: its own keys work there, and what is in use has a sign."""

import re

import pytest

from tests.ui.conftest import SAMPLE, long_article

FILES = {"a.txt": SAMPLE, "b.txt": long_article(9)}


@pytest.mark.parametrize("opens", [("S",), ("f",), ("exclamation_mark",)], ids=str)
async def test_ctrl_p_and_ctrl_n_move_in_a_picker(open_screen, opens):
    """The palette is not opened over it."""
    from textual.widgets import OptionList

    async with open_screen(FILES) as driver:
        await driver.press(*opens)
        sheet = driver.app.screen
        options = sheet.query_one(OptionList)
        before = options.highlighted
        await driver.press("ctrl+n")
        assert options.highlighted == before + 1
        await driver.press("ctrl+p")
        assert driver.app.screen is sheet
        assert options.highlighted == before


async def test_ctrl_p_steps_back_while_a_search_is_typed(open_screen):
    """As the arrow does."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"is:unread")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        await driver.press("ctrl+n")
        await driver.wait_until(lambda: driver.main_screen.list.cursor == 1)
        await driver.press("ctrl+p")
        await driver.wait_until(lambda: driver.main_screen.list.cursor == 0)
        assert driver.app.screen is driver.main_screen
        assert driver.main_screen.is_searching


async def test_the_theme_in_use_has_a_sign(open_screen):
    """Also while another one is looked at."""
    async with open_screen(FILES, theme="paper") as driver:
        driver.main_screen.control.theme_choice.choose()
        await driver.press("j")
        marked = [row for row in driver.screen_text().split("\n") if "● " in row and "light" in row]
        assert len(marked) == 1
        assert re.search(r"● \d  paper ", marked[0])


async def test_the_method_in_use_has_a_sign(open_screen):
    """And a form of export, none of which is in use, has none."""
    async with open_screen(FILES) as driver:
        await driver.read()
        await driver.press("3", "a")
        await driver.wait_until(lambda: re.search(r"● \d  gist", driver.screen_text()))
        await driver.press("escape", "ctrl+x")
        await driver.wait_until(lambda: "Export as" in driver.screen_text())
        assert re.search(r"● (\d  )?markdown", driver.screen_text()) is None
