"""Sentences that are shown for some seconds are read whole and hide no dialog."""

import pytest
from textual.geometry import Region
from textual.widgets._toast import Toast

from .conftest import SAMPLE


def toast_region(driver) -> Region:
    return driver.app.screen.query_one(Toast).region


@pytest.mark.parametrize("size", [(30, 20), (45, 20), (80, 24)])
async def test_they_are_no_wider_than_the_terminal(open_screen, size):
    async with open_screen({"a.txt": SAMPLE}, size=size) as driver:
        await driver.press("ctrl+c")
        await driver.wait_until(lambda: driver.app.screen.query(Toast))
        await driver.wait_until(lambda: toast_region(driver).area)
        assert Region(0, 0, *size).contains_region(toast_region(driver))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)])
async def test_they_stand_above_a_dialog(open_screen, size):
    async with open_screen({"a.txt": SAMPLE}, size=size) as driver:
        await driver.press("O", "ctrl+c")
        await driver.wait_until(lambda: driver.app.screen.query(Toast))
        await driver.wait_until(lambda: toast_region(driver).area)
        box = driver.app.screen.query_one(".box").region
        assert not box.overlaps(toast_region(driver))
