"""Keys so quick that each cancels what the one before began."""

import gc
import threading
import warnings

import pytest
from textual.events import AppBlur
from textual.widgets import Input

from reader.library import View
from reader.ui.model.list_model import ListModel
from tests.ui.conftest import SAMPLE, type_at_once
from tests.waiting import PATIENCE

FILES = {
    f"{name}.txt": SAMPLE.replace("Ostby", name) for name in ("Vestby", "Nordby", "Sorby", "Midby")
}


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("JJJKKJJJKK", "A heron stood"),  # articles, with their digests and kin
        ("/heron", "4 articles"),  # the library's articles, with snippets of them
        ("J2/heron", "1 of "),  # words in an article
    ],
)
async def test_what_is_cancelled_at_once_leaves_no_warning(open_screen, keys, shown):
    """A worker that never took its first step leaves no coroutine that nobody awaits."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RuntimeWarning)
        async with open_screen(FILES) as driver:
            type_at_once(driver, *keys)
            await driver.wait_until(lambda: shown in driver.screen_text())
        gc.collect()
    assert [str(one.message) for one in caught if one.category is RuntimeWarning] == []


async def test_a_path_is_completed_however_soon(open_screen, tmp_path):
    """Tab completes what was typed, and Enter adds it, though nothing was suggested yet."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RuntimeWarning)
        (tmp_path / "more-articles").mkdir()
        (tmp_path / "more-articles" / "a.txt").write_text(SAMPLE, encoding="utf-8")
        async with open_screen() as driver:
            await driver.wait_until(lambda: not driver.main_screen.is_active)
            await driver.press("escape")
            driver.main_screen.control.additions.ask()
            await driver.wait_until(lambda: driver.app.screen.query(Input))
            driver.app.screen.query_one(Input).value = f"{tmp_path}/"
            type_at_once(driver, "end", *"mor", "tab", "enter")
            await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        gc.collect()
    assert [str(one.message) for one in caught if one.category is RuntimeWarning] == []


def read_headlines(driver):
    """The headlines of the articles that were opened."""
    titles = [driver.app.library.article(row.id).title for row in all_rows(driver)]
    return [title for title, row in zip(titles, all_rows(driver), strict=True) if not row.unread]


def all_rows(driver):
    return driver.app.library.rows(View(), 0, 10)


@pytest.mark.parametrize(
    ("keys", "opened"),
    [
        (("enter", "n"), 2),  # the next one is not skipped
        (("enter", "n", "n"), 3),
        (("enter", "J", "J"), 3),
        (("enter", "2", "G", "space", "n"), 3),
    ],
)
async def test_each_key_acts_on_what_the_one_before_opened(open_screen, keys, opened):
    """All come at once, as from a hand that knows the way."""
    files = {
        f"{n}.txt": f"Headline {n}\n2024010{9 - n}\n\nText number {n} is short.\n" for n in range(4)
    }
    async with open_screen(files) as driver:
        type_at_once(driver, *keys)
        last = f"Text number {opened - 1} is short."
        await driver.wait_until(lambda: last in driver.screen_text())
        await driver.press()
        assert last in driver.screen_text()
        assert len(read_headlines(driver)) == opened
        assert driver.main_screen.list.chosen.title == f"Headline {opened - 1}"


@pytest.mark.parametrize("keys", [("t", "q"), ("ctrl+p",)])
async def test_a_key_behind_the_one_that_closes_a_dialog(open_screen, keys):
    """It closes nothing else: the screen below stays, and goes on working."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press(*keys)
        await driver.wait_until(lambda: len(driver.app.screen_stack) == 2)
        type_at_once(driver, "enter", "enter", "escape", "escape", "escape")
        await driver.wait_until(lambda: driver.app.screen is driver.main_screen)
        await driver.press("1", "s")
        assert driver.main_screen.rows.row_at(0).starred


async def test_a_key_has_the_focus_come_back(open_screen):
    """Though the terminal said that it has none: in a browser it may say so late, and last."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": SAMPLE.replace("harbour", "quay")}) as driver:
        driver.app.post_message(AppBlur())
        await driver.wait_until(lambda: driver.app.focused is None)
        await driver.press("j")
        await driver.wait_until(lambda: "2/2" in driver.screen_text())


@pytest.fixture
def slow_reads(monkeypatch):
    """Return an event that lets the list be read, which waits for it from now on."""
    may_end = threading.Event()
    read, read_start = ListModel.read, ListModel.read_start

    def wait_on_a_thread():
        if threading.current_thread() is not threading.main_thread():
            assert may_end.wait(PATIENCE)

    def read_late(rows, view):
        wait_on_a_thread()
        return read(rows, view)

    def read_start_late(rows, view, article):
        wait_on_a_thread()
        return read_start(rows, view, article)

    monkeypatch.setattr(ListModel, "read", read_late)
    monkeypatch.setattr(ListModel, "read_start", read_start_late)
    return may_end


async def test_enter_after_a_search_opens_what_was_found(open_screen, slow_reads):
    """And not the row that the list still shows while it is searched for."""
    last = SAMPLE.replace("heron", "stork").replace("20240316", "20230316")
    async with open_screen({**FILES, "z.txt": last}) as driver:
        type_at_once(driver, "slash", *"stork", "enter", "enter")
        await driver.press()
        slow_reads.set()
        await driver.wait_until(lambda: len(read_headlines(driver)) == 1)
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert not driver.main_screen.list.chosen.unread


async def test_letters_that_wait_for_the_list_are_letters(open_stories, slow_reads):
    """No command that the list has under them acts: the / before them opens the search."""
    slow_reads.set()
    async with open_stories() as driver:
        await driver.press("slash", *"zug", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "zug")
        slow_reads.clear()
        type_at_once(driver, "escape", "slash", *"tarvola", "enter", "s")
        await driver.press()
        slow_reads.set()
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "tarvola")
        await driver.wait_until(lambda: driver.app.library.count(View("is:starred")))
        assert driver.app.library.count(View("is:starred -tarvola")) == 0
        assert driver.app.screen is driver.main_screen
