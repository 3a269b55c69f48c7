"""The name of a story: the same wherever it is shown, as long as the screen is open."""

from tests.ui.briefing_keys import briefing_text, open_briefing
from tests.ui.story_keys import chosen, show_stories


async def test_a_story_keeps_its_name_while_it_is_read(open_stories):
    """Its row has it when the list is made again, and its briefing has it too."""
    async with open_stories() as driver:
        name = chosen(driver).best.title
        reading = chosen(driver).best.id
        await open_briefing(driver, "enter")
        assert briefing_text(driver).lstrip().startswith(name[:30])
        await driver.press("escape")
        library = driver.app.library
        library.mark_read(reading)
        await driver.press("T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        await show_stories(driver)
        rows = driver.main_screen.rows
        named = next(
            row
            for row in map(rows.row_at, range(rows.count))
            if reading in [one.id for one in getattr(row, "rows", ())]
        )
        assert not next(row for row in named.rows if row.id == reading).unread
        assert named.best.title == name
        (stored,) = library.stories.load([named.id])
        assert stored.title != name  # who comes later finds what is still unread
