"""The mouse wheel scrolls the pane under the pointer, and no other."""

import pytest
from textual import events

from reader.ui.sheets.changes_sheet import ChangesSheet
from tests.conftest import ROOT
from tests.ui.conftest import long_article
from tests.ui.ferry_news import FILES
from tests.ui.test_briefings import open_briefing
from tests.ui.test_changes import edit, show

# A cell of each pane at 160x24.
PLACES = {"list": (5, 6), "article": (70, 6), "summary": (150, 6)}
COLUMNS = {"list": slice(0, 41), "article": slice(42, 112), "summary": slice(116, 160)}


async def turn(driver, place, event):
    """Turn the wheel by one step over a cell of the screen."""
    x, y = place
    driver.app.post_message(event(None, x, y, 0, 0, 0, False, False, False, x, y))
    await driver.press()


def shown_rows(driver, pane):
    """The rows of a pane below its title, which counts."""
    rows = driver.screen_text().split("\n")[1:-1]
    return [row[COLUMNS[pane]].replace("▏", " ") for row in rows]  # without the list's cursor


def many_articles():
    """More articles than the screen has rows; the newest one is long."""
    files = {f"{n:02}.txt": f"Headline {n}\n20240101\n\nText {n}.\n" for n in range(40)}
    title, _, rest = next((ROOT / "seeds").glob("008_*.txt")).read_text().split("\n", 2)
    return files | {"long.txt": f"{title}\n20300101\n{rest}"}


@pytest.mark.parametrize("pane", PLACES)
async def test_the_pane_below_the_pointer_scrolls_and_comes_back(open_screen, pane):
    async with open_screen(many_articles(), size=(160, 24), summary_sentences=20) as driver:
        await driver.read()
        # The row of an article has how much of it was read once it was scrolled, after a rest.
        await driver.press("j", "k")
        await driver.wait_until(lambda: "%" in "".join(shown_rows(driver, "list")))
        before = {name: shown_rows(driver, name) for name in PLACES}
        await turn(driver, PLACES[pane], events.MouseScrollDown)
        after = {name: shown_rows(driver, name) for name in PLACES}
        assert {name for name in PLACES if before[name] != after[name]} == {pane}
        await turn(driver, PLACES[pane], events.MouseScrollUp)
        await turn(driver, PLACES[pane], events.MouseScrollUp)  # at the beginning it ends
        assert {name: shown_rows(driver, name) for name in PLACES} == before


async def test_the_summary_stays_scrolled_when_its_rows_are_made_anew(open_screen):
    async with open_screen(many_articles(), size=(160, 24), summary_sentences=20) as driver:
        await driver.read()
        await turn(driver, PLACES["summary"], events.MouseScrollDown)
        scrolled = shown_rows(driver, "summary")
        for columns in (150, 160):
            await driver.pilot.resize_terminal(columns, 24)
            await driver.press()
        assert shown_rows(driver, "summary") == scrolled
        await driver.press("tab", "j", "k")  # the cursor is in view again
        assert shown_rows(driver, "summary") != scrolled


async def test_what_changed_is_scrolled(open_screen, tmp_path):
    text = long_article(60)
    async with open_screen({"a.txt": text}, size=(160, 24)) as driver:
        await edit(driver, tmp_path, text.replace("Paragraph", "Passage"))
        await driver.read()
        await show(driver)
        assert isinstance(driver.app.screen, ChangesSheet)
        before = driver.screen_text()
        await turn(driver, (80, 12), events.MouseScrollDown)
        assert driver.screen_text() != before


async def test_a_briefing_is_scrolled(open_screen):
    async with open_screen(FILES, size=(160, 24)) as driver:
        await open_briefing(driver, "j", "B")
        before = shown_rows(driver, "article")
        await turn(driver, PLACES["article"], events.MouseScrollDown)
        assert shown_rows(driver, "article") != before
