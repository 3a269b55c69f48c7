"""What rules mute neither names a story nor counts in it, and no briefing tells it."""

from tests.ui.briefing_keys import briefing_text, open_briefing
from tests.ui.story_articles import make_files
from tests.ui.story_keys import BANK, chosen, titles

HERALD = ("source:herald.example",)  # two of five articles on the ferry, one of two on the museum


async def test_muted_articles_are_in_no_story_of_the_list(open_stories):
    """A story with one other article is this article; the rest counts as if they were not there."""
    async with open_stories(mute=HERALD) as driver:
        ferry = chosen(driver)
        assert [row.source for row in ferry.rows].count("herald.example") == 0
        assert (len(ferry.rows), ferry.outlets, ferry.unread) == (3, 3, 3)
        assert "3/3 unread" in driver.screen_text()
        rows = driver.main_screen.rows
        alone = [rows.row_at(number) for number in range(4, rows.count)]
        assert ["Lindqvist" in row.title and row.source for row in alone] == [False, "post.example"]
        await driver.press("x")
        assert [title.startswith("  ") for title in titles(driver)[:5]] == [
            False,
            *[True] * 3,
            False,
        ]


async def test_a_rule_that_is_made_and_undone_changes_the_stories(open_stories):
    async with open_stories() as driver:
        assert len(chosen(driver).rows) == 5
        await driver.press("x", "j")
        while driver.main_screen.list.chosen.source != "herald.example":
            await driver.press("j")
        await driver.press("exclamation_mark")
        await driver.wait_until(lambda: driver.app.screen is not driver.main_screen)
        await driver.press()
        await driver.press("enter")
        stories = driver.main_screen.rows
        await driver.wait_until(lambda: len(getattr(stories.row_at(0), "rows", ())) == 3)
        await driver.press("U")
        await driver.wait_until(lambda: len(getattr(stories.row_at(0), "rows", ())) == 5)


async def test_a_search_for_what_is_muted_shows_whole_stories(open_stories):
    async with open_stories(mute=HERALD) as driver:
        await driver.press("slash", *"is:muted", "enter")
        rows = driver.main_screen.rows
        await driver.wait_until(lambda: rows.view.query == "is:muted" and rows.story_order)
        await driver.wait_until(lambda: len(getattr(rows.row_at(0), "rows", ())) == 5)


async def test_a_briefing_tells_no_muted_article(open_stories):
    """Neither that of a story, nor that of an article's story."""
    async with open_stories(mute=HERALD) as driver:
        await open_briefing(driver, "enter")
        assert "3 articles" in briefing_text(driver)
        assert "herald" not in briefing_text(driver)
        await driver.press("escape", "T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        place = [row.title for row in driver.main_screen.list.on_screen].index(
            next(row.title for row in driver.main_screen.list.on_screen if BANK in row.title)
        )
        driver.main_screen.list.move_to(place)
        await open_briefing(driver, "B")
        assert "herald" not in briefing_text(driver)
        assert "3 articles" in briefing_text(driver)


async def test_the_others_on_an_event_are_those_that_are_not_muted(open_stories):
    async with open_stories(mute=HERALD) as driver:
        await driver.press("x", "j", "enter")
        await driver.wait_until(lambda: "2 more on this" in driver.screen_text())


async def test_what_came_since_the_last_visit_is_told_without_muted_articles(open_screen):
    async with open_screen(make_files(), mute=HERALD) as driver:
        driver.main_screen.control.briefings.open_since()
        shown = driver.main_screen.control.shown_briefing
        await driver.wait_until(lambda: shown.is_shown)
        sources = [head.source for head in shown.opened.heads]
        assert sources
        assert "herald.example" not in sources
