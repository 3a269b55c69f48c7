"""The list of stories while something else changes: its size, an import, what can be written."""

import re
import threading
from functools import partial

import pytest

from reader.library.maintenance import fallback
from reader.paths import find_paths
from tests.failing import ChildFailure
from tests.ui.conftest import write
from tests.ui.story_articles import ALONE, make_files
from tests.ui.story_keys import (
    BANK,
    FERRY,
    MUSEUM,
    QUAKE,
    STRIKE,
    assert_order,
    chosen,
    note,
    show_stories,
    titles,
)  # fmt: skip


def refuse_writing(monkeypatch):
    """Have the folder of the library be one that may only be read."""
    data = str(find_paths().data)
    monkeypatch.setattr(
        "reader.library.maintenance.library_file.may_write",
        lambda path: not str(path).startswith(data),
    )


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (160, 45)])
async def test_compact_stories_are_one_row_each(open_stories, size):
    """With how many articles, of which days, and the mark; unfolded with a row an article."""
    async with open_stories(size=size, density="compact") as driver:
        rows = [row.split("│")[0].rstrip() for row in driver.screen_text().split("\n")[1:8]]
        for row, number in zip(rows, (5, 4, 4, 3), strict=False):
            assert row.lstrip("▌ ").startswith("▸"), row
            assert re.search(rf" {number}(?: articles)? · (?:\d+–)?\d+ Mar\b", row), row
        assert "● " in rows[-1]
        await driver.press("j", "x")
        text = [row.split("│")[0] for row in driver.screen_text().split("\n")]
        assert text[2].lstrip("▌ ").startswith("▾")
        assert [row.startswith("   ● ") for row in text[3:7]] == [True] * 4
        assert text[7].startswith(" ▸")
        await driver.press("plus")
        await driver.wait_until(lambda: chosen(driver).is_followed)
        row = driver.screen_text().split("\n")[1].split("│")[0].rstrip()
        assert "followed" in row
        await driver.press("g", "minus")
        await driver.wait_until(lambda: BANK not in titles(driver)[0])
        assert "muted" in driver.screen_text()


async def test_the_same_story_is_chosen_at_each_width(open_stories):
    """What is unfolded stays so, and the row under the cursor stays on the screen."""
    async with open_stories(size=(160, 45)) as driver:
        await driver.press("j", "x", "j", "j", "j")
        article, before = driver.main_screen.list.chosen, titles(driver)
        for columns, rows in ((60, 12), (100, 30), (160, 45)):
            await driver.pilot.resize_terminal(columns, rows)
            await driver.press()
            assert driver.main_screen.list.chosen.id == article.id
            assert titles(driver) == before
            first_words = " ".join(article.title.split()[:2])
            assert first_words in " ".join(driver.screen_text().split())
            assert "Stories" in driver.screen_text()
        await driver.press("x")
        assert BANK in chosen(driver).best.title
        assert len(titles(driver)) == 7


async def test_stories_of_a_library_that_cannot_be_written(open_screen, monkeypatch):
    """They are found, followed, split and undone; that nothing is saved is said once."""
    refuse_writing(monkeypatch)
    async with open_screen(make_files()) as driver:
        assert "reader-" in str(driver.app.library.file)
        await show_stories(driver)
        assert_order(driver, FERRY, BANK, QUAKE, STRIKE, MUSEUM, *reversed(list(ALONE)))
        await driver.press("G", "k", "k", "plus")
        await driver.wait_until(lambda: MUSEUM in titles(driver)[0])
        await driver.wait_until(lambda: any("not saved" in toast for toast in driver.toasts()))
        await driver.press("U")
        await driver.wait_until(lambda: FERRY in titles(driver)[0])
        assert sum("This is only for now" in toast for toast in driver.toasts()) <= 1
    assert not find_paths().database.exists() or not find_paths().database.stat().st_size


async def test_stories_of_files_without_a_library(open_screen, monkeypatch, tmp_path):
    """Where nothing at all can be written, articles in memory are grouped as they are read."""

    def refuse(*_, **__):
        raise OSError(28, "No space left on device")

    refuse_writing(monkeypatch)
    monkeypatch.setattr(fallback.tempfile, "mkdtemp", refuse)
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in make_files().items():
        write(folder, name, text)
    async with open_screen(paths=[str(folder)]) as driver:
        assert driver.app.library.file is None
        await driver.wait_until(
            lambda: (
                driver.main_screen.rows.count == 20
                and not driver.main_screen.control.import_task.is_running
            )
        )
        assert not driver.app.library.stories.count_pending()
        await show_stories(driver)
        assert_order(driver, FERRY, BANK, QUAKE, STRIKE, MUSEUM, *reversed(list(ALONE)))
        driver.app.library.stories.make_again()
        await driver.press("T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        await show_stories(driver)
        await driver.wait_until(lambda: len(driver.main_screen.rows.story_ids) == 5)
        await driver.press("enter")
        await driver.wait_until(lambda: any("No briefing is made" in t for t in driver.toasts()))
        assert "Passengers of the Hamnavoe" in driver.screen_text()


@pytest.mark.parametrize("key", ["plus", "minus", "m", "s"])
async def test_stories_are_read_again_on_a_thread(open_stories, monkeypatch, key):
    """After a key that changes stories, and after its undo, the screen's thread reads no order."""
    async with open_stories() as driver:
        library, readers = driver.app.library, []

        def note_thread(read, *arguments):
            readers.append(threading.current_thread())
            return read(*arguments)

        for name in ("find_story_start", "find_story_order"):
            monkeypatch.setattr(library, name, partial(note_thread, getattr(library, name)))
        for pressed in (key, "U"):
            readers.clear()
            reloads = []
            driver.main_screen.rows.reloaded.subscribe(reloads.append)
            await driver.press(pressed)
            await driver.wait_until(lambda reloads=reloads: bool(reloads))
            assert readers
            assert threading.main_thread() not in readers


async def test_an_import_goes_on_beside_the_list_of_stories(open_stories, tmp_path, monkeypatch):
    """Keys work meanwhile, and at its end the new article is in its story."""
    flag = tmp_path / "failing" / "flag"
    wait = f"while os.path.exists({str(flag)!r}): __import__('time').sleep(0.01)"
    slow = ChildFailure(
        tmp_path / "failing",
        monkeypatch,
        "reader.ingest.import_child",
        "reader.formats.documents.plain_text.read",
        "bank/9",
        wait,
    )
    lead = make_files()["bank-0.txt"].replace("cuts its main rate", "lowers rates")
    (tmp_path / "more").mkdir()
    write(tmp_path / "more", "bank-9.txt", lead.replace("bank/0", "bank/9"))
    async with open_stories() as driver:
        task = driver.main_screen.control.import_task
        await driver.press("O")
        await driver.press(*str(tmp_path / "more"), "enter")
        await driver.wait_until(lambda: slow.count and task.is_running)
        assert "Importing more" in note(driver)
        await driver.press("j", "x", "j", "j")
        article = driver.main_screen.list.chosen
        assert BANK in driver.main_screen.list.story_above.best.title
        await driver.press("T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        await driver.press("T")
        await driver.wait_until(lambda: driver.main_screen.rows.view.by_story)
        assert task.is_running
        assert article.id in [row.id for row in chosen(driver).rows]
        assert len(chosen(driver).rows) == 4
        slow.lift()
        await driver.wait_until(lambda: not task.is_running)
        assert article.id in [row.id for row in chosen(driver).rows]
        assert len(chosen(driver).rows) == 5


async def test_a_followed_article_that_was_moved_is_followed_again(open_stories):
    """By undo; the story that it had been put into is followed no longer."""
    async with open_stories() as driver:
        await driver.press("G")
        article = driver.main_screen.list.chosen
        await driver.press("plus")
        await driver.wait_until(lambda: titles(driver)[0] == article.title)
        before = titles(driver)
        await driver.press("X")
        await driver.wait_until(lambda: FERRY in driver.screen_text())
        await driver.press(*"bronze")
        await driver.wait_until(lambda: "2 articles" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 6)
        assert MUSEUM in titles(driver)[0]
        assert driver.main_screen.list.chosen_story.is_followed
        await driver.press("U")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 7)
        assert titles(driver) == before
        assert "followed" in "".join(driver.screen_text().split("\n")[1:4])
        order = driver.main_screen.rows.story_order
        assert list(order.followed) == [-article.id]
