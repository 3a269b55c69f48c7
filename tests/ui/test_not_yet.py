"""What commands say while what they need is still being made, and in an empty list."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from reader.digesting import DigestError
from reader.ui.model.digests import Digests
from tests.ui.briefing_keys import open_briefing
from tests.ui.ferry_news import FILES
from tests.ui.story_keys import note, show_stories


@asynccontextmanager
async def held_back(monkeypatch, name):
    """Have a request to the child process wait until the body has ended."""
    may_go_on, ask = asyncio.Event(), getattr(Digests, name)

    async def wait_and_ask(self, *args, **kwargs):
        await may_go_on.wait()
        return await ask(self, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(Digests, name, wait_and_ask)
        try:
            yield
        finally:
            may_go_on.set()


@pytest.mark.parametrize("keys", [("C",), ("H",), ("e",), ("3", "y"), ("3", "enter")])
async def test_a_briefing_that_is_still_being_made(open_screen, monkeypatch, keys):
    async with open_screen(FILES) as driver:
        async with held_back(monkeypatch, "make_briefing"):
            await driver.press("j", "B")
            shown = driver.main_screen.control.shown_briefing
            await driver.wait_until(lambda: shown.is_shown)
            await driver.press(*keys)
            assert "The briefing is still being made." in note(driver)
        await driver.wait_until(lambda: shown.opened.statements is not None)
        await driver.press("2", "H")
        assert "opened for the first time: all of it is new." in note(driver)


async def test_after_another_length_was_chosen_it_is_still_being_made(open_screen, monkeypatch):
    async with open_screen(FILES) as driver:
        async with held_back(monkeypatch, "make_briefing"):
            await driver.press("j", "B")
            shown = driver.main_screen.control.shown_briefing
            await driver.wait_until(lambda: shown.is_shown)
            await driver.press("3", "plus")
            await driver.pilot.pause()
            await driver.press("2", "C")
            assert "The briefing is still being made." in note(driver)
        await driver.wait_until(lambda: shown.opened.statements is not None)


async def test_a_briefing_that_could_not_be_made(open_screen, monkeypatch):
    async def fail(self, ids, length):
        raise DigestError("It has failed.")

    monkeypatch.setattr(Digests, "make_briefing", fail)
    async with open_screen(FILES) as driver:
        await driver.press("j", "B")
        await driver.wait_until(lambda: "It has failed." in driver.toasts())
        await driver.press("C")
        assert "The briefing could not be made." in note(driver)


async def test_what_is_new_in_a_briefing_is_still_being_found(open_screen, monkeypatch):
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press("escape")
        async with held_back(monkeypatch, "find_read_statements"):
            await driver.press("B")
            shown = driver.main_screen.control.shown_briefing
            await driver.wait_until(lambda: shown.opened.briefing is not None)
            await driver.press("H")
            assert "What is new since last time is still being found." in note(driver)
        await driver.wait_until(lambda: shown.opened.statements is not None)
        await driver.press("H")
        assert "Nothing is new since last time." in note(driver)


@pytest.mark.parametrize("key", ["C", "D", "x", "P", "L"])
async def test_an_article_that_is_not_folded_yet(open_screen, monkeypatch, key):
    # One that was counted while nobody pressed a key may have its digest already.
    monkeypatch.setattr(Digests, "load", lambda self, article, options: None)
    async with open_screen(FILES) as driver:
        async with held_back(monkeypatch, "make"):
            await driver.press("enter")
            await driver.wait_until(lambda: driver.main_screen.article.article is not None)
            await driver.press(key)
            assert "This article is not folded yet." in note(driver)
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)


async def test_an_article_that_is_not_compared_yet(open_screen, monkeypatch):
    async with open_screen(FILES) as driver:
        async with held_back(monkeypatch, "find_known"):
            await driver.read()
            await driver.press("L")
            assert "still being compared with what you read" in note(driver)
        control = driver.main_screen.control
        await driver.wait_until(lambda: not control.known._is_finding)
        await driver.press("L")
        assert "Nothing in this paragraph was read in another article." in note(driver)


async def test_the_filter_that_hides_all_that_is_found_is_named(open_screen):
    """In the list and in the footer, for articles and for stories."""
    async with open_screen(FILES) as driver:
        await driver.press("f", "3", "slash", *"aurora")
        text = "Enter, then f 1 shows"
        await driver.wait_until(lambda: text in read_list(driver))
        hides = "The filter “starred” hides the 4 articles found;"
        assert hides in read_list(driver)
        await driver.press("enter")
        await driver.wait_until(lambda: text not in read_list(driver))
        assert "found; f 1 shows them, Esc ends the search." in read_list(driver)
        assert "hides the 4 articles found; f 1 shows them, Esc ends" in note(driver)
        await show_stories(driver)
        assert "hides the 4 articles found; f 1 shows them" in read_list(driver)
        await driver.press("x")
        assert "There is no story under the cursor." in note(driver)
        await driver.press("slash", *"zz")
        await driver.wait_until(lambda: "matches; Esc ends the search." in read_list(driver))
        await driver.press("enter")
        await driver.wait_until(
            lambda: "/ changes the search, Esc ends the search." in read_list(driver)
        )
        await driver.press("escape", "slash", *"is:unread")
        await driver.wait_until(lambda: "Enter, then f 1 shows them" in read_list(driver))


def read_list(driver):
    """The words of the list, its rows joined."""
    rows = driver.screen_text().split("\n")
    return " ".join(row.partition("│")[0].strip() for row in rows)
