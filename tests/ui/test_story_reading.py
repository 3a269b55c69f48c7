"""The list of stories of a large library: its first rows at once, the rest on a thread."""

import threading
from contextlib import contextmanager

import pytest

from reader.library.listing import story_beginning, story_order
from tests.ui.conftest import type_at_once
from tests.ui.story_articles import make_files
from tests.ui.test_story_list import BANK, FERRY, MUSEUM, QUAKE, chosen, show_stories, titles
from tests.waiting import PATIENCE


@pytest.fixture
def large(monkeypatch):
    """Have twenty articles read as many are: three stories at once, or none of a filter."""
    monkeypatch.setattr(story_order, "_MAX_FEW", 0)
    monkeypatch.setattr(story_beginning, "_MAX_FEW", 0)
    monkeypatch.setattr(story_beginning, "_WANTED", 3)
    monkeypatch.setattr(story_beginning, "_AFTER", 0)


@contextmanager
def held_back(library, monkeypatch):
    """Let no thread but the screen's read all stories before the body has ended."""
    end, read, screen = threading.Event(), library.find_story_order, threading.current_thread()

    def find_story_order(view):
        if threading.current_thread() is not screen:
            end.wait(PATIENCE)
        return read(view)

    with monkeypatch.context() as patch:
        patch.setattr(library, "find_story_order", find_story_order)
        try:
            yield
        finally:
            end.set()


@contextmanager
def nothing_on_the_screens_thread(library, monkeypatch):
    """Fail where the screen's thread reads all stories."""
    read, screen = library.find_story_order, threading.current_thread()

    def find_story_order(view):
        assert threading.current_thread() is not screen
        return read(view)

    with monkeypatch.context() as patch:
        patch.setattr(library, "find_story_order", find_story_order)
        yield


async def grouped(driver):
    """Have all articles grouped, and the list of articles shown with the cursor on the first."""
    await show_stories(driver)
    await driver.press("T", "g")
    assert not driver.main_screen.rows.view.by_story


def is_read(driver):
    """Whether the list has all stories, of what the library holds now."""
    rows, library = driver.main_screen.rows, driver.app.library
    return (
        not rows.is_beginning
        and rows.story_order.entries == library.find_story_order(rows.view).entries
    )


async def test_the_first_stories_are_shown_before_all_are_read(open_screen, large, monkeypatch):
    """The title says how many there are, and what stands further down follows."""
    async with open_screen(make_files(), size=(160, 9)) as driver:
        await grouped(driver)
        rows = driver.main_screen.rows
        monkeypatch.setattr(driver.app.library._cache, "story_entries", None)
        with held_back(driver.app.library, monkeypatch):
            await driver.press("T", is_stored=False)
            assert rows.view.by_story
            assert rows.is_beginning
            assert "/7" in driver.screen_text()
            assert FERRY in driver.screen_text()
            assert chosen(driver) is not None
        await driver.wait_until(lambda: not rows.is_beginning)
        assert [FERRY in titles(driver)[0], MUSEUM in titles(driver)[4]] == [True, True]
        assert rows.count == 7


async def test_keys_that_come_with_t_go_to_the_list_of_stories(open_screen, large, monkeypatch):
    """Also to its end, which is not read yet; and those that another view is waited for with."""
    async with open_screen(make_files(), size=(160, 45)) as driver:
        await grouped(driver)
        library, rows = driver.app.library, driver.main_screen.rows
        monkeypatch.setattr(library._cache, "story_entries", None)
        type_at_once(driver, *"TGkk")
        await driver.wait_until(lambda: rows.view.by_story and not rows.is_beginning)
        await driver.wait_until(lambda: driver.main_screen.list.cursor == 4)
        assert MUSEUM in chosen(driver).best.title
        with held_back(library, monkeypatch):
            type_at_once(driver, *"f2gjs")
            await driver.press("T", is_stored=False)
            assert rows.view.filter == "unread"
            assert rows.view.by_story
            assert driver.main_screen.list.cursor == 4  # the list before
        await driver.wait_until(lambda: not rows.view.by_story)
        bank = next(row for row in library.rows(rows.view, 0, 20) if BANK in row.title)
        story = library.stories.find_ids([bank.id])[bank.id]
        starred = {row.id for row in library.rows(rows.view, 0, 20) if row.starred}
        assert starred == {row.id for row in library.stories.load([story])[0].articles}


async def test_no_key_reads_all_stories_on_the_screens_thread(open_screen, large, monkeypatch):
    """After each change the list is as the library, with the cursor on the same story."""
    monkeypatch.setattr(story_beginning, "_WANTED", 20)  # more than the screen shows
    async with open_screen(make_files()) as driver:
        await show_stories(driver)
        await driver.wait_until(lambda: is_read(driver))
        library = driver.app.library
        await driver.press("j", "v", "j")
        selected = list(driver.main_screen.list.selected)
        story = chosen(driver).id
        assert QUAKE in chosen(driver).best.title
        changes = [
            (("plus",), lambda: QUAKE in titles(driver)[0]),
            (("U",), lambda: QUAKE in titles(driver)[2]),
            (("ctrl+y",), lambda: QUAKE in titles(driver)[0]),
            (("minus",), lambda: QUAKE in titles(driver)[-1]),
            (("U", "U"), lambda: QUAKE in titles(driver)[2]),
            (("j", "j"), lambda: QUAKE in chosen(driver).best.title),
            (("m",), lambda: chosen(driver).unread == 0),
            (("x", "j", "X", "enter"), lambda: driver.main_screen.rows.count == 11),
        ]
        for keys, is_shown in changes:
            with nothing_on_the_screens_thread(library, monkeypatch):
                for key in keys:
                    await driver.press(key)
                    if key == "X":
                        await driver.wait_until(lambda: "Split it off" in driver.screen_text())
                await driver.wait_until(is_shown)
            await driver.wait_until(lambda: is_read(driver))
            if keys[0] != "x" and keys not in (("minus",), ("U", "U")):  # left for the next one
                assert chosen(driver).id == story
            assert list(driver.main_screen.list.selected) == selected


async def test_stories_with_a_filter_are_read_on_a_thread(open_screen, large, monkeypatch):
    """The list before stays until they are there; the story under the cursor is the same."""
    async with open_screen(make_files()) as driver:
        await show_stories(driver)
        await driver.wait_until(lambda: is_read(driver))
        await driver.press("j", "j")
        story, library = chosen(driver).id, driver.app.library
        with nothing_on_the_screens_thread(library, monkeypatch):
            for keys in (("f", "2"), ("m",), ("U",), ("S", "2"), ("slash", *"tarvola", "enter")):
                await driver.press(*keys)
                reading = driver.main_screen.control.list_reading
                await driver.wait_until(lambda reading=reading: not reading._is_reloading)
        await driver.wait_until(lambda: is_read(driver))
        assert chosen(driver).id == story
        assert len(titles(driver)) == 1
