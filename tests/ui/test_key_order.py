"""Keys typed while one of them opens something: some are on their way, others come after."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
from textual import events
from textual.widgets import Input, OptionList, TextArea

from tests.ui.conftest import SAMPLE, type_at_once
from tests.waiting import PATIENCE


@asynccontextmanager
async def keys_on_their_way(driver, opener, keys, *, into):
    """Press a key and others at once; these reach the app only when the body has ended."""
    await driver.press("g")  # so that the next one has no key to wait for
    pane, may_go_on = driver.app.focused, asyncio.Event()
    type_at_once(driver, opener)
    driver.app.call_later(pane.call_later, may_go_on.wait)
    type_at_once(driver, *keys)
    end = time.monotonic() + PATIENCE
    while not isinstance(driver.app.focused, into):  # ``wait_until`` would wait for the pane too
        assert time.monotonic() < end
        await asyncio.sleep(0.01)
    yield
    for _ in range(50):  # what does not wait for the others acts before them
        await asyncio.sleep(0)
    may_go_on.set()


def written(driver) -> str:
    """What stands in the field that has the keys."""
    field = driver.app.focused
    return field.text if isinstance(field, TextArea) else getattr(field, "value", "")


@pytest.mark.parametrize("opener", ["t", "w", "/", ":"])
async def test_letters_stand_in_the_order_in_which_they_were_typed(open_screen, opener):
    """However soon they come after the key that opens what they are written in."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        async with keys_on_their_way(driver, opener, "abc", into=(Input, TextArea)):
            type_at_once(driver, *"defgh")
        await driver.wait_until(lambda: len(written(driver)) == 8)
        assert written(driver) == "abcdefgh"


@pytest.mark.parametrize("opener", ["t", "w", "/"])
async def test_a_pasted_text_stands_where_it_was_pasted(open_screen, opener):
    """Behind letters that are on their way, and right behind the key that opens the field."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        async with keys_on_their_way(driver, opener, "abc", into=(Input, TextArea)):
            driver.app.post_message(events.Paste("pasted"))
            type_at_once(driver, *"de")
        await driver.wait_until(lambda: len(written(driver)) == 11)
        assert written(driver) == "abcpastedde"
        await driver.press("ctrl+g" if opener == "w" else "escape")
        await driver.press("g")
        type_at_once(driver, opener)
        driver.app.post_message(events.Paste("pasted"))
        type_at_once(driver, *"de")
        await driver.wait_until(lambda: len(written(driver)) == 8)
        assert written(driver) == "pastedde"
        type_at_once(driver, *"fg")  # to the field that is there
        driver.app.post_message(events.Paste("pasted"))
        type_at_once(driver, *"hi")
        await driver.wait_until(lambda: len(written(driver)) == 18)
        assert written(driver) == "pasteddefgpastedhi"


async def test_the_keys_for_a_list_that_opens_come_to_it(open_screen):
    """The cursor of a picker goes as far as was pressed, and Enter takes what it is on."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        async with keys_on_their_way(driver, "S", "jj", into=OptionList):
            type_at_once(driver, "k", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.sort == "oldest")
