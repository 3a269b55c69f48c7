"""Keys that come together, as on a slow line, are for the pane that the first of them goes to."""

from contextlib import contextmanager
from threading import Event

import pytest
from textual.widgets import Input

from tests.waiting import PATIENCE

from .conftest import SAMPLE, type_at_once


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)], ids="{0[0]}x{0[1]}".format)
async def test_keys_that_come_with_the_way_to_a_pane(open_screen, size):
    """The summary grows, the article goes to its end, the list to its last row."""
    files = {f"{name}.txt": SAMPLE.replace("harbour", name) for name in ("quay", "pier", "dock")}
    async with open_screen(files, size=size) as driver:
        await driver.read()
        type_at_once(driver, *"3+2G1j")
        await driver.wait_until(lambda: driver.main_screen.list.cursor == 1)
        assert driver.main_screen.control.summaries.options.length.sentences == 6
        assert driver.main_screen.article.current > 0
        assert driver.main_screen.navigation.pane == "list"
        assert driver.main_screen.focused is driver.main_screen.list


@contextmanager
def held_back(driver, name):
    """Let no import or rescan end before the body has."""
    end, work = Event(), getattr(driver.app.importer, name)

    def held(*args, **kwargs):
        report = work(*args, **kwargs)
        end.wait(PATIENCE)
        return report

    setattr(driver.app.importer, name, held)
    try:
        yield
    finally:
        end.set()


async def test_a_list_waits_until_a_search_is_typed(open_screen, tmp_path):
    """What could not be read is told after the word, not in the middle of it."""
    (tmp_path / "empty.txt").write_bytes(b"")
    async with open_screen({"quay.txt": SAMPLE}) as driver:
        with held_back(driver, "import_paths"):
            driver.main_screen.control.imports.import_paths([str(tmp_path / "empty.txt")])
            await driver.press("slash", "h", "e")
        await driver.wait_until(lambda: not driver.main_screen.control.import_task.is_running)
        await driver.press("r", "o", "n")
        assert driver.main_screen.bar.query_one(Input).value == "heron"
        assert driver.main_screen.is_active
        await driver.press("enter")
        await driver.wait_until(lambda: "Files that could not be read" in driver.screen_text())


async def test_the_welcome_does_not_come_over_another_screen(open_screen):
    """Who looks at the help while a look for files finds nothing goes on looking at it."""
    async with open_screen() as driver:
        await driver.wait_until(lambda: not driver.main_screen.is_active)
        await driver.press("escape")
        with held_back(driver, "rescan"):
            driver.main_screen.control.imports.rescan()
            await driver.press("question_mark")
            helped = driver.app.screen
        await driver.wait_until(lambda: not driver.main_screen.control.import_task.is_running)
        await driver.pilot.pause()
        assert driver.app.screen is helped
        assert not driver.main_screen.is_active
