"""The footer: keys that do something here, and sentences no longer than they are true."""

import pytest

from reader.ui.widgets import footer_bar
from tests.ui.conftest import SAMPLE, long_article

FILES = {"a.txt": SAMPLE, "b.txt": long_article(9)}


def hints(driver):
    """What the keys of the footer do."""
    return driver.screen_text().split("\n")[-1]


@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_a_narrow_footer_has_the_way_back_and_the_search(open_screen, size, pane):
    async with open_screen(FILES, size=size) as driver:
        await driver.read()
        await driver.press(pane)
        for hint in ("/ search", "? help", "q back"):
            assert hint in hints(driver)
        assert ("Enter open" in hints(driver)) == (pane == "1")


async def test_the_keys_of_folding_are_offered_where_something_is_folded(open_screen):
    async with open_screen(FILES, size=(200, 45)) as driver:
        await driver.press("j")
        await driver.read()
        assert "c folding" not in hints(driver)
        assert "copies" not in hints(driver)
        await driver.press("1", "k")
        await driver.read()
        await driver.wait_until(lambda: "c folding  Enter copies" in hints(driver))
        await driver.press("c")
        assert "c folding" in hints(driver)


async def test_a_note_goes_with_the_next_key_once_it_could_be_read(open_screen, monkeypatch):
    """One that waits for the next key stays."""
    async with open_screen(FILES) as driver:
        await driver.press("G", "j")
        assert "This is the last row." in hints(driver)
        await driver.press("k")
        assert "This is the last row." in hints(driver)
        monkeypatch.setattr(footer_bar, "_LEAST_NOTE_SECONDS", 0.0)
        await driver.press("j")
        assert "This is the last row." not in hints(driver)
        await driver.press("j", "k", "4")
        assert "4 …" in hints(driver)
