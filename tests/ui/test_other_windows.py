"""What another window or a command changes shows on the screen that is open."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.library import Library
from reader.paths import find_paths
from reader.ui.control.library import other_windows
from reader.ui.control.tasks import watcher
from reader.ui.screens.controllers import Controllers
from tests.ui.conftest import SAMPLE

READER = str(Path(sys.executable).with_name("reader"))
FILES = {
    f"{n:02}.txt": f"Article {n:02}\n202401{n + 1:02}\nhttps://www.example.org/{n}\n"
    + "".join(f"Line {line} of article {n} tells of boat {line * n}.\n" for line in range(40))
    for n in range(28)
}


@pytest.fixture(autouse=True)
def often(monkeypatch):
    """Look often, so that the tests wait for what they wait for and not for the clock."""
    assert other_windows.POLL_SECONDS <= 1.0  # within two seconds, with one for what is behind it
    monkeypatch.setattr(other_windows, "POLL_SECONDS", 0.05)
    # The first look at the folders adds again what was forgotten, as files of theirs are there.
    monkeypatch.setattr(watcher, "_START_SECONDS", 600.0)


@pytest.fixture
def other(reader_home):
    """Another connection to the library, as another window has one."""
    with Library.open(find_paths()) as library:
        yield library


class Looks:
    """Counts how often the library is asked, and how often the list is read anew."""

    def __init__(self, driver, monkeypatch):
        self.asked = self.reloads = 0
        ask = driver.app.library.changed_elsewhere

        def asking():
            self.asked += 1
            return ask()

        def count(_):
            self.reloads += 1

        monkeypatch.setattr(driver.app.library, "changed_elsewhere", asking)
        driver.main_screen.rows.reloaded.subscribe(count)
        self.driver = driver

    async def some(self):
        """Wait until the library was asked a few times more."""
        until = self.asked + 4
        await self.driver.wait_until(lambda: self.asked >= until)


def place_on_screen(driver, title):
    lines = driver.screen_text().splitlines()
    return next(number for number, line in enumerate(lines) if title in line)


async def test_forget_takes_the_row_from_the_other_window(open_screen):
    """The row goes; the cursor and what is on screen stay where they are."""
    async with open_screen(FILES) as driver:
        await driver.press("G", "k", "k")
        chosen = driver.main_screen.list.chosen
        above = driver.main_screen.list.on_screen[0]
        first = driver.main_screen.rows.row_at(0)
        place = place_on_screen(driver, chosen.title)
        command = [READER, "forget", "--id", str(first.id), "--yes"]
        subprocess.run(command, check=True, capture_output=True)
        await driver.wait_until(lambda: driver.main_screen.list.count == 27)
        assert driver.main_screen.rows.row_at(0).id != first.id
        assert driver.main_screen.list.chosen.id == chosen.id
        assert driver.main_screen.list.on_screen[0].id == above.id
        assert place_on_screen(driver, chosen.title) == place


async def test_a_row_is_forgotten_while_the_screen_starts(open_screen, other, monkeypatch):
    """Between the first reading of the list and the first look for changes."""
    start = Controllers.start

    def start_late(controllers):
        other.forget(controllers._screen.rows.row_at(0).id)
        start(controllers)

    monkeypatch.setattr(Controllers, "start", start_late)
    async with open_screen(FILES) as driver:
        await driver.wait_until(lambda: driver.main_screen.list.count == 27)


async def test_the_row_under_the_cursor_is_forgotten(open_screen, other):
    """The cursor stays where it is, on the next row."""
    async with open_screen(FILES) as driver:
        await driver.press("j", "j")
        removed, following = driver.main_screen.rows.row_at(2), driver.main_screen.rows.row_at(3)
        other.forget(removed.id)
        await driver.wait_until(lambda: driver.main_screen.list.count == 27)
        assert driver.main_screen.list.chosen.id == following.id


async def test_a_star_shows_in_the_other_window(open_screen, other):
    """Marks, tags and notes of the open article, and the marks of every row."""
    async with open_screen({"a.txt": SAMPLE, **FILES}) as driver:
        await driver.press("G")
        row = driver.main_screen.rows.row_at(3)
        await driver.press("g")
        await driver.read()
        opened = driver.main_screen.open_article.row
        other.set_starred([row.id, opened.id])
        await driver.wait_until(lambda: driver.main_screen.rows.row_at(3).starred)
        await driver.wait_until(lambda: driver.main_screen.open_article.row.starred)
        other.set_tags(opened.id, ["from elsewhere"])
        note = other.add_note(opened.id, 1, None, None, "'We had waited", "A note from elsewhere")
        await driver.wait_until(lambda: "from elsewhere" in driver.screen_text())
        await driver.wait_until(lambda: "A note from elsewhere" in driver.screen_text())
        other.change_note(note.id, "Changed elsewhere")
        await driver.wait_until(lambda: "Changed elsewhere" in driver.screen_text())
        await driver.press("s")  # takes away the star that was set elsewhere
        await driver.wait_until(lambda: not other.state(opened.id).starred)


async def test_the_open_article_is_forgotten(open_screen, other):
    """It is said, the text can be read on, nothing fails, and another can be opened."""
    async with open_screen(FILES, size=(100, 24)) as driver:
        await driver.read()
        opened = driver.main_screen.open_article.row
        other.forget(opened.id)
        await driver.wait_until(lambda: any("removed" in toast for toast in driver.toasts()))
        assert "Not in the library any more" in driver.screen_text()
        for key in ("plus", "j", "space", "s", "m", "t", "e", "G", "c"):
            await driver.press(key)
        driver.main_screen.open_article.save()
        await driver.wait_until(lambda: not driver.app.writer.is_busy)
        await driver.press("m")
        assert "any more" in driver.screen_text().splitlines()[-1]
        await driver.press("1", "2")
        assert "Line 36 of article" in driver.screen_text(), driver.screen_text().replace("\n", "|")
        assert len(driver.toasts()) == 1, driver.toasts()
        await driver.press("J")
        await driver.wait_until(lambda: driver.main_screen.open_article.row is not None)
        assert driver.main_screen.open_article.id != opened.id
        assert "Not in the library any more" not in driver.screen_text()


async def test_nothing_is_read_anew_for_the_own_changes(open_screen, other, monkeypatch):
    """Not for marks and positions of this window, nor for positions of another."""
    # Otherwise what is new in each article is counted again when one is marked read.
    async with open_screen(FILES, known_sentences=False) as driver:
        await driver.read()
        # The process that makes digests counts the articles on screen meanwhile, which is news:
        # the list is read anew, and holds no rows until it is drawn or asked.
        articles = driver.main_screen.list
        await driver.wait_until(
            lambda: all(row.words_shown is not None for row in articles.on_screen)
        )
        looks = Looks(driver, monkeypatch)
        await looks.some()
        looks.reloads = 0
        for key in ("s", "j", "space", "m", "s"):
            await driver.read_on(key)  # the other's position is not the first
            driver.main_screen.open_article.save()
            await looks.some()
        row = driver.main_screen.rows.row_at(5)
        other.set_position(driver.main_screen.open_article.id, 3, 0, 0.3)
        await looks.some()
        assert looks.reloads == 0
        other.set_starred(row.id)
        await driver.wait_until(lambda: looks.reloads == 1)


async def test_a_row_that_is_read_before_a_change_is_stored(open_screen, other):
    """It shows the change, in the list and where the article is opened, whatever is stored yet."""
    async with open_screen(FILES) as driver:
        rows, stored = driver.main_screen.rows, threading.Event()
        article = rows.row_at(0).id
        driver.app.writer.write(stored.wait)
        try:
            await driver.press("enter", "s", is_stored=False)
            driver.main_screen.reload_list()
            assert (rows.row_at(0).unread, rows.row_at(0).starred) == (False, True)
            assert rows.load_row(article).starred
            assert not other.row(article).starred
        finally:
            stored.set()
        await driver.wait_until(lambda: not driver.app.writer.is_busy)
        other.set_starred(article, False)
        await driver.wait_until(lambda: not rows.row_at(0).starred)
        assert not rows.row_at(0).unread


async def test_the_screen_is_not_set_back_to_before_an_own_change(open_screen, other):
    """A change that waits for the library's lock is not taken from the screen by another's."""
    async with open_screen(FILES) as driver:
        row, starred = driver.main_screen.list.chosen, driver.main_screen.rows.row_at(1)
        db = sqlite3.connect(find_paths().database, isolation_level=None)
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE state SET starred = 1 WHERE id = ?", (starred.id,))
        await driver.press("s", is_stored=False)
        seen = []
        reload = driver.main_screen.list.reload
        driver.main_screen.list.reload = lambda *a, **o: (
            reload(*a, **o),
            seen.append(driver.main_screen.rows.row_at(0).starred),
        )
        db.execute("COMMIT")
        db.close()
        await driver.wait_until(lambda: driver.main_screen.rows.row_at(1).starred)
        assert other.state(row.id).starred
        assert all(seen)
        assert driver.main_screen.rows.row_at(0).starred


async def test_a_look_that_ends_after_the_stop_is_the_last_one(open_screen, monkeypatch):
    """The writer is closed by then, and takes nothing any more."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        windows = driver.main_screen.control.other_windows
        windows._poll()
        windows.stop()
        await driver.wait_until(lambda: not windows._is_polling)
        written = []
        with monkeypatch.context() as patched:
            patched.setattr(driver.app.writer, "write", lambda *given: written.append(given))
            windows._poll()
        assert not written
