"""A list that grows before the first key is shown from its top, later from the chosen article."""

from tests.ui.conftest import SAMPLE, write
from tests.ui.story_articles import make_files
from tests.ui.story_keys import BANK, show_stories, titles

LATER = "Norland central bank: what the cut of the rate to 3 per cent brings"


def make_dated(number):
    """Return an article, the newer the higher its number."""
    text = SAMPLE.replace("A harbour", f"Harbour {number}").replace("Ostby", f"Ostby{number}")
    return text.replace("20240316", f"202403{number:02}")


async def add(driver, tmp_path, number):
    """Write a newer article into the imported folder, and wait for its row."""
    count = driver.main_screen.rows.unread.number
    write(tmp_path / "articles", f"new{number}.txt", make_dated(number))
    await driver.wait_until(lambda: driver.main_screen.rows.unread.number == count + 1)


async def test_before_the_first_key_the_cursor_is_on_the_newest_article(open_screen, tmp_path):
    """As after the first import of a folder, whose parts come in the order of its files."""
    async with open_screen({"a.txt": make_dated(1)}) as driver:
        shown = driver.main_screen.list
        for number in (12, 13):
            await add(driver, tmp_path, number)
            assert shown.cursor == 0
            assert shown.chosen.title.startswith(f"Harbour {number}")
        await driver.press("question_mark", "escape")
        await add(driver, tmp_path, 14)
        assert shown.chosen.title.startswith("Harbour 13")


async def test_before_the_first_key_the_cursor_is_on_the_first_story(open_screen, tmp_path):
    """The list of stories is read on a thread, and is shown from its top too."""
    async with open_screen(make_files()) as driver:
        await show_stories(driver)
        last = [title for title in titles(driver) if BANK in title][-1]
    files = make_files()
    text = next(text for text in files.values() if text.startswith(last))
    async with open_screen() as driver:
        shown = driver.main_screen.list
        await driver.wait_until(lambda: driver.main_screen.rows.story_order is not None)
        assert BANK not in shown.first_article.title
        date = text.split("\n")[1]
        later = (
            text.replace(date, "20260323").replace(last, LATER).replace("https://", "https://m.")
        )
        write(tmp_path / "articles", "new.txt", later)
        await driver.wait_until(lambda: BANK in shown.first_article.title)
        assert shown.cursor == 0
