"""Keys that edit what is typed act in their order among the letters, however quickly all come."""

import pytest
from textual.widgets import Input, TextArea

from tests.ui.conftest import SAMPLE, long_article, type_at_once

FILES = {"a.txt": SAMPLE, "b.txt": long_article(9)}
TYPED = [
    (("x", "backspace", *"heron"), "heron"),
    ((*"heerx", "backspace", "backspace", *"ron", "left"), "heeron"),
    ((*"eron", "home", "h", "end", "s"), "herons"),
    ((*"hern", "left", "o", "right", "x", "left", "left", "delete"), "herox"),
    ((*"boat heron", "ctrl+w", *"bell"), "boat bell"),
    ((*"boat", "ctrl+u", *"bell"), "bell"),
]


@pytest.mark.parametrize(("keys", "typed"), TYPED, ids=[typed for _, typed in TYPED])
@pytest.mark.parametrize("opens", ["slash", "t", "w"])
async def test_letters_and_editing_keys_keep_their_order(open_screen, opens, keys, typed):
    """In the search line, in a prompt and in a note, with the key that opens them or later."""
    async with open_screen(FILES) as driver:
        await driver.read()
        if opens != "w":
            await driver.press("1")

        def read():
            fields = [*driver.app.screen.query(Input), *driver.app.screen.query(TextArea)]
            return [field.text if isinstance(field, TextArea) else field.value for field in fields]

        type_at_once(driver, opens, *keys)
        await driver.wait_until(lambda: typed in read())
        await driver.press("ctrl+g" if opens == "w" else "escape")
        await driver.press(opens)
        await driver.wait_until(lambda: driver.app.focused is not None)
        type_at_once(driver, *keys)
        await driver.wait_until(lambda: typed in read())
