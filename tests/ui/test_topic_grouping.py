"""An article whose paragraphs stand in no order, grouped by topic on a key."""

import pytest

from tests.ordering.test_author_order import STORY, TITLE

REVERSED = "\n".join([TITLE, "20240506", *STORY[::-1]])
IN_ORDER = "\n\n".join([f"# {TITLE}", *STORY])
OFFER = "Seems to be in no order; I groups it by topic."
GROUPED = "Grouped by topic; I shows it as it came."


def words_of(driver):
    """Return what is on the screen, on one line."""
    return " ".join(driver.screen_text().replace("│", " ").replace("║", " ").split())


async def test_a_scrambled_article_is_grouped_and_put_back(open_screen):
    """I begins with the lead, says so, and I again shows the article as it came."""
    async with open_screen({"a.txt": REVERSED}, size=(110, 60)) as driver:
        await driver.read()
        pane = driver.main_screen.article
        await driver.wait_until(lambda: "Seems to be in no order" in words_of(driver))
        assert [pane.page.shown[0], pane.page.shown[-1]] == [0, len(STORY) - 1]
        await driver.press("I")
        assert "Grouped by topic; I shows" in words_of(driver)
        assert tuple(pane.page.shown) == pane.digest.by_topic
        assert sorted(pane.page.shown) == list(range(len(STORY)))
        assert pane.article.paragraphs[pane.page.shown[0]].text == STORY[0]
        await driver.press("I")
        assert "Seems to be in no order" in words_of(driver)
        assert [pane.page.shown[0], pane.page.shown[-1]] == [0, len(STORY) - 1]


async def test_what_stands_in_order_is_not_grouped(open_screen):
    """A format that keeps the author's order has no offer, and I says why."""
    async with open_screen({"a.md": IN_ORDER}, size=(110, 60)) as driver:
        await driver.read()
        await driver.press("I")
        assert "This article is in its author's order." in driver.screen_text()
        assert "Seems to be in no order" not in words_of(driver)
        assert not driver.main_screen.article.is_grouped


@pytest.mark.parametrize("grouped", [True, False])
async def test_the_setting_groups_when_an_article_is_opened(open_screen, grouped):
    """Only with it, and a key puts the paragraphs back."""
    async with open_screen({"a.txt": REVERSED}, size=(110, 60), group_by_topic=grouped) as driver:
        await driver.read()
        pane = driver.main_screen.article
        await driver.wait_until(lambda: "topic" in words_of(driver))
        assert pane.is_grouped == grouped


async def test_what_was_passed_while_grouped_is_read_only_as_a_beginning(open_screen):
    """The position that is kept never lies behind a paragraph that was not passed."""
    async with open_screen({"a.txt": REVERSED}, size=(110, 16)) as driver:
        await driver.read()
        pane = driver.main_screen.article
        await driver.wait_until(lambda: pane.digest is not None)
        await driver.press("I")
        for _ in range(6):
            await driver.press("d")
            below = pane.page.shown[max(pane.top.block - 1, 0) :]
            assert pane.page.read_position(pane.top).paragraph == min(below)
        await driver.press("full_stop")
        assert "counts as read at its end" in driver.screen_text()
