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


async def make_rule(driver, source):
    """Mute a source by its article under the cursor, and wait for the shorter story."""
    while driver.main_screen.list.chosen.source != source:
        await driver.press("j")
    await driver.press("exclamation_mark")
    await driver.wait_until(lambda: driver.app.screen is not driver.main_screen)
    await driver.press()
    await driver.press("enter")


def find_story(driver, story):
    """Return the row of a story as it is listed now."""
    rows = driver.main_screen.rows
    return rows.row_at(rows.find_story(story))


async def test_a_story_has_its_name_again_when_a_rule_is_undone(open_stories, open_screen):
    """Also where the rule was made in an earlier session."""
    async with open_stories() as driver:
        story, name, muted = chosen(driver).id, chosen(driver).best.title, chosen(driver).best
        await driver.press("x", "j")
        await make_rule(driver, muted.source)
        await driver.wait_until(lambda: len(getattr(find_story(driver, story), "rows", ())) < 5)
        other = find_story(driver, story).best
        assert other.title != name
        await driver.press("U")
        await driver.wait_until(lambda: len(getattr(find_story(driver, story), "rows", ())) == 5)
        assert find_story(driver, story).best.title == name
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: len(getattr(find_story(driver, story), "rows", ())) < 5)
        assert find_story(driver, story).best.title == other.title
    async with open_screen({}) as driver:
        await driver.wait_until(lambda: driver.main_screen.rows.find_story(story) is not None)
        assert find_story(driver, story).best.title != name
        await driver.press("U", "y")
        await driver.wait_until(lambda: len(getattr(find_story(driver, story), "rows", ())) == 5)
        assert find_story(driver, story).best.title == name


async def test_a_story_and_its_briefing_have_one_name_after_a_restart(open_stories, open_screen):
    """Also where the article that named both has been read."""
    async with open_stories() as driver:
        story, before = chosen(driver).id, chosen(driver).best
        await open_briefing(driver, "enter")
        driver.app.library.mark_read(before.id)
    async with open_screen({}) as driver:
        shown = driver.main_screen.control.shown_briefing
        await driver.wait_until(lambda: shown.is_shown and shown.opened.briefing)
        assert shown.opened.briefing.title == find_story(driver, story).best.title != before.title
