"""The title of the list tells how many of its articles are unread."""

import pytest

from tests.ui.conftest import SAMPLE, long_article

FILES = {
    "a.txt": SAMPLE,
    "b.txt": SAMPLE.replace("harbour", "lock").replace("A heron", "An owl"),
    "c.txt": long_article(20),
}


def title(driver):
    """The right part of the list's title."""
    return driver.main_screen.list.get_title_parts()[1]


async def test_it_follows_what_is_read(open_screen):
    """Opening, marking, undoing and marking all; the library says the same after a reload."""
    async with open_screen(FILES) as driver:
        assert "3 unread" in title(driver)
        await driver.read()
        assert "2 unread" in title(driver)
        await driver.press("1", "j", "m")
        assert "1 unread" in title(driver)
        await driver.press("m")
        await driver.wait_until(lambda: "2 unread" in title(driver))
        await driver.press("m")
        await driver.wait_until(lambda: "1 unread" in title(driver))
        await driver.press("U")
        await driver.wait_until(lambda: "2 unread" in title(driver))
        await driver.press("A")
        await driver.wait_until(lambda: "unread" not in title(driver))
        await driver.press("U")
        await driver.wait_until(lambda: "2 unread" in title(driver))
    async with open_screen() as driver:
        assert "2 unread" in title(driver)


async def test_it_counts_what_a_search_finds(open_screen):
    """Of a search only its own; in the list of unread ones nothing is said twice."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"heron", "enter")
        await driver.wait_until(lambda: "1/" in title(driver))
        count = driver.main_screen.rows.count
        assert 0 < count < 3
        assert f"{count} unread" in title(driver)
        await driver.press("m")
        await driver.wait_until(lambda: driver.main_screen.rows.unread.number == count - 1)
        await driver.press("escape", "f", "2")
        await driver.wait_until(lambda: driver.main_screen.rows.view.filter == "unread")
        assert "unread" not in title(driver)


async def test_another_window_changes_it(open_screen):
    async with open_screen(FILES) as driver:
        from reader.library import Library
        from reader.paths import find_paths

        with Library.open(find_paths()) as library:
            library.mark_read(2, True)
        await driver.wait_until(lambda: "2 unread" in title(driver))


@pytest.mark.parametrize(
    ("width", "shown"), [(60, "1/3 · 3 unread · 5 new"), (28, "1/3 · 3 unread"), (20, "1/3")]
)
async def test_where_little_fits_the_new_ones_go_first(open_screen, width, shown):
    from reader.ui.widgets.list_title import make_title_parts

    async with open_screen(FILES) as driver:
        rows = driver.main_screen.rows
        rows.new_articles = 5
        assert make_title_parts(rows, 0, 0, width, "Esc")[1] == shown
