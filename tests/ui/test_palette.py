"""The command palette: found, run, and closed while its commands are still gathered."""

import asyncio

from textual.command import CommandPalette

from tests.ui.conftest import SAMPLE


async def test_it_is_closed_at_any_moment(open_screen):
    """The worker that gathers commands outlives the screen that shows them."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("ctrl+p")
        palette = driver.app.screen
        assert isinstance(palette, CommandPalette)
        await driver.press("escape")
        await driver.wait_until(lambda: driver.app.screen is driver.main_screen)
        for shown in (True, False):  # what the worker sets at its end
            palette._list_visible = shown
            palette._show_busy = shown
            await driver.press()
        for pause in (0, 0.01, 0.05):
            await driver.press("ctrl+p")
            await asyncio.sleep(pause)
            await driver.press("escape")
        await driver.press("ctrl+p", *"find a word")
        await driver.press("escape", "escape")
        await driver.wait_until(lambda: driver.app.screen is driver.main_screen)


async def test_a_second_key_opens_no_second_one(open_screen):
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("ctrl+p", "ctrl+p")
        palettes = [one for one in driver.app.screen_stack if isinstance(one, CommandPalette)]
        assert len(palettes) == 1
