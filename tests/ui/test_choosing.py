"""Choosing what the list shows, in which order, in which colours; and how it is left again."""

import pytest

from reader.ui.model.view_label import SORT_MEANINGS

from .conftest import SAMPLE, type_at_once

FILES = {
    f"{name}.txt": SAMPLE.replace("harbour", name).replace("20240316", f"202403{day}")
    for name, day in (("quay", 11), ("pier", 12), ("dock", 13))
}


async def test_the_filter_is_chosen_by_what_it_gives(open_screen):
    """Each says how many articles it shows; the one in use has a sign."""
    async with open_screen(FILES) as driver:
        await driver.press("s", "f")
        rows = driver.screen_text().split("\n")
        assert any("● 1  all              3  every article" in row for row in rows)
        assert any("  3  starred          1  marked with a star" in row for row in rows)
        await driver.press("j", "j", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert "Starred · newest" in driver.screen_text()


async def test_g_goes_to_the_ends_of_what_is_to_be_chosen(open_screen):
    """As in the lists behind it: Enter takes what the cursor is on, and no other."""
    async with open_screen(FILES) as driver:
        await driver.press("S")
        options = driver.app.screen.query_one("OptionList")
        await driver.press("G")
        assert options.highlighted == options.option_count - 1
        await driver.press("g")
        assert options.highlighted == 0
        await driver.press("G", "enter")
        assert driver.main_screen.rows.view.sort == list(SORT_MEANINGS)[-1]


async def test_the_order_is_chosen_from_all_that_there_are(open_screen):
    async with open_screen(FILES) as driver:
        await driver.press("S")
        assert "the newest date first (3 dated)" in driver.screen_text()
        await driver.press("escape")
        assert driver.main_screen.rows.view.sort == "newest"
        await driver.press("S", "2")
        assert driver.main_screen.list.chosen is not None
        assert driver.main_screen.rows.view.sort == "oldest"


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)], ids="{0[0]}x{0[1]}".format)
async def test_what_the_last_session_left_on_is_said_with_the_key_that_ends_it(open_screen, size):
    """First the search, then the filter."""
    async with open_screen(FILES, size=size) as driver:
        await driver.press("f", "2", "slash", *"pier", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
    async with open_screen(size=size) as driver:
        title = driver.screen_text().split("\n")[0]
        assert title.startswith((" “pier” · unread ", " “pier” unread "))
        assert "1/1 · Esc" in title
        await driver.press("escape")
        await driver.wait_until(lambda: driver.main_screen.list.count == 3)
        assert "/3 · Esc all" in driver.screen_text().split("\n")[0]
        await driver.press("escape")
        await driver.wait_until(lambda: "Esc" not in driver.screen_text().split("\n")[0])
        assert driver.main_screen.rows.view.filter == "all"


async def test_the_footer_says_what_n_does_now(open_screen):
    """While a search is on it goes on to what was found; afterwards to what is unread."""
    async with open_screen(FILES) as driver:
        footer = driver.main_screen.footer
        assert ("n", "next unread") in footer.hints()
        await driver.press("slash", *"heron", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "heron")
        hints = footer.hints()
        assert ("n", "next found") in hints
        assert ("n", "next unread") not in hints
        await driver.press("n")
        assert driver.main_screen.list.cursor == 1
        await driver.press("escape")
        await driver.wait_until(lambda: ("n", "next unread") in footer.hints())


async def test_a_row_drawn_while_the_theme_changes_has_its_colours(open_screen):
    """The app's variables are those of the theme before until its style sheet is read again."""
    async with open_screen(FILES, theme="night") as driver:
        styles = dict(driver.app.row_styles)
        for name in ("terminal", "paper"):
            driver.app.theme = name
            await driver.wait_until(lambda: driver.app.row_styles != styles)
            await driver.press()
            driver.app.theme = "night"
            assert driver.app.row_styles == styles, name  # asked for at once, as for a row
            await driver.press()
            assert driver.app.row_styles == styles, name


async def test_a_theme_is_seen_before_it_is_chosen(open_screen):
    """Esc brings the one of before back; Enter keeps the one under the cursor for next time."""
    async with open_screen(FILES, theme="night") as driver:
        await driver.press("ctrl+p", *"theme", "enter")
        await driver.wait_until(lambda: "╭─ Theme" in driver.screen_text())
        await driver.press("j")
        assert driver.app.theme == "paper"
        await driver.press("escape")
        assert driver.app.theme == "night"
        driver.main_screen.control.theme_choice.choose()
        await driver.press("j", "enter")
        assert driver.app.theme == "paper"
    async with open_screen(theme="night") as driver:
        assert driver.app.theme == "paper"


async def test_keys_that_come_with_the_one_that_opens_a_dialog_are_for_it(open_screen):
    """A digit chooses at once, letters are written; what follows is for the list again."""
    async with open_screen(FILES) as driver:
        type_at_once(driver, *"f2j")
        await driver.wait_until(lambda: driver.main_screen.rows.view.filter == "unread")
        await driver.wait_until(lambda: driver.main_screen.list.cursor == 1)
        type_at_once(driver, *"tmud", "enter")
        row = driver.main_screen.list.chosen
        await driver.wait_until(lambda: list(driver.app.library.tags_of(row.id)) == ["mud"])


async def test_a_file_that_is_opened_is_in_view(open_screen, tmp_path):
    """What was searched and filtered in the last session ends where it hides the file."""
    async with open_screen(FILES) as driver:
        await driver.press("f", "3", "slash", *"pier", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "pier")
    file = tmp_path / "barge.txt"
    file.write_text(SAMPLE.replace("harbour", "barge"))
    async with open_screen(paths=[str(file)]) as driver:
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert driver.main_screen.list.count == 4
        assert driver.main_screen.list.chosen.title.startswith("A barge")
        assert driver.main_screen.rows.view.filter == "all"
        assert "is ended: it would hide this article." in driver.main_screen.footer._note


async def test_the_list_comes_back_at_its_row(open_screen):
    """Where no article was opened it is the row under the cursor; what is new stands above it."""
    async with open_screen(FILES) as driver:
        await driver.press("j")
        title = driver.main_screen.list.chosen.title
    async with open_screen() as driver:
        assert driver.main_screen.list.cursor == 1
        assert driver.main_screen.list.chosen.title == title
        await driver.press("g")
    async with open_screen() as driver:
        assert driver.main_screen.list.cursor == 0
