"""What a story's row and the footer say of stars, exports and what is under way."""

import asyncio

from reader.ui.control.tasks.briefing_exports import _MAX_UNASKED
from tests.ui.story_articles import make_files
from tests.ui.story_keys import chosen


async def test_a_story_has_the_star_of_its_articles(open_stories):
    """``s`` stars all of them, and the row shows it until none has a star."""
    async with open_stories() as driver:
        assert len(chosen(driver).rows) == 5
        assert "★" not in driver.screen_text()
        await driver.press("s")
        assert "▸ ★ " in driver.screen_text()
        await driver.press("s")
        assert "★" not in driver.screen_text()


async def test_many_briefings_are_written_only_where_one_says_so(open_screen, tmp_path):
    async with open_screen(make_files(), export_folder=tmp_path / "notes") as driver:
        asked = []
        exports = driver.main_screen.control.briefing_exports
        exports._export_stories = lambda ids, *_: asked.append(list(ids)) or asyncio.sleep(0)
        exports.export_stories(range(1, _MAX_UNASKED + 2), lambda _: True, is_narrowed=False)
        await driver.pilot.pause()
        assert f"briefings of {_MAX_UNASKED + 1} stories" in driver.screen_text()
        await driver.press("escape")
        assert not asked
        exports.export_stories(range(1, _MAX_UNASKED + 2), lambda _: True, is_narrowed=False)
        await driver.press("enter")
        await driver.wait_until(lambda: asked == [list(range(1, _MAX_UNASKED + 2))])
        asked.clear()
        await driver.wait_until(lambda: not driver.main_screen.control.export_task.is_running)
        exports.export_stories(range(1, _MAX_UNASKED + 1), lambda _: True, is_narrowed=False)
        await driver.wait_until(lambda: asked)


async def test_esc_cancels_behind_a_message_and_says_so(open_screen):
    """The message stands in the place of what is under way, and of how to cancel it."""
    async with open_screen(make_files()) as driver:
        task, footer = driver.main_screen.control.export_task, driver.main_screen.footer
        go_on = asyncio.Event()

        async def job(cancel):
            await go_on.wait()

        task.start(job)
        task.show_status("Exporting 1 of 12 notes")
        footer.show_note("There is no search to save.")
        await driver.press("escape")
        assert not task.is_running
        assert "Export cancelled" in driver.screen_text()


async def test_a_story_that_is_gone_is_not_called_muted(open_stories):
    """Where rules mute others, too."""
    async with open_stories(mute=("source:herald.example",)) as driver:
        driver.main_screen.control.briefings.open_story(987_654)
        await driver.pilot.pause()
        assert "This story is not in the library any more." in driver.screen_text()


async def test_the_other_article_that_is_named_is_of_a_preferred_outlet(open_stories):
    """Below the headline, as in the list of stories, where its headline would not be chosen."""
    async with open_stories(preferred_outlets=("daily.example.net",)) as driver:
        await driver.press("x", "j")
        while driver.main_screen.list.chosen.source == "daily.example.net":
            await driver.press("j")
        await driver.press("enter")
        await driver.wait_until(lambda: "4 more on this · " in driver.screen_text())
        assert "4 more on this · Hamnavoe: how the ferry" in driver.screen_text()
