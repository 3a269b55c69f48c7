"""What happens to imported folders while reader is open, or away."""

import pytest

from reader.formats import read_articles
from reader.library import Library
from tests.ui.conftest import SAMPLE, write

OTHER = SAMPLE.replace("Ostby", "Vestby").replace("A harbour", "Another harbour")
THIRD = SAMPLE.replace("Ostby", "Nordby").replace("A harbour", "A third harbour")


@pytest.fixture
def looks(monkeypatch):
    """One entry for each time that the folders have been looked through."""
    seen, new_since = [], Library.new_since

    def count(library, session):
        seen.append(session)
        return new_since(library, session)

    monkeypatch.setattr(Library, "new_since", count)
    return seen


async def test_new_files_appear_on_their_own(open_screen, tmp_path, looks):
    """A file that comes into an imported folder is listed without a key, and said to be new."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.wait_until(lambda: looks)
        write(tmp_path / "articles", "b.txt", OTHER)
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        await driver.wait_until(lambda: "1 new article came" in driver.screen_text())


async def test_what_came_meanwhile_is_counted(open_screen, tmp_path, looks):
    """The next start takes in what is new, and says how much it is since last time."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("j")
    write(tmp_path / "articles", "b.txt", OTHER)
    write(tmp_path / "articles", "c.txt", THIRD)
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.list.count == 3)
        await driver.wait_until(lambda: "· 2 new" in driver.screen_text())
    looks.clear()
    async with open_screen() as driver:
        await driver.wait_until(lambda: looks)
        assert "· 2 new" not in driver.screen_text()


async def test_what_another_program_stored_is_listed_too(open_screen):
    """The look at the folders finds nothing to add, and yet what is counted as new is there."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("j")
    async with open_screen() as driver:
        rescan = driver.app.importer.rescan

        def rescan_after_another(*args, **kwargs):
            (other,) = read_articles(OTHER.encode(), "other.txt")
            driver.app.library.add(other)
            return rescan(*args, **kwargs)

        driver.app.importer.rescan = rescan_after_another
        await driver.rescan()  # the first look may be over
        await driver.wait_until(lambda: "· 1 new" in driver.screen_text())
        assert driver.main_screen.list.count == 2


async def test_the_cursor_stays_when_articles_come(open_screen, tmp_path):
    """What appears above the cursor does not move it to another article."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        await driver.press("j")
        before = driver.main_screen.list.chosen.title
        write(tmp_path / "articles", "c.txt", THIRD.replace("20240316", "20250316"))
        await driver.wait_until(lambda: driver.main_screen.list.count == 3)
        assert driver.main_screen.list.chosen.title == before


async def test_a_source_that_can_no_longer_be_read_is_said_once(open_screen, tmp_path, looks):
    """At the change, not at the next start; again after it was restored and emptied once more."""
    file = tmp_path / "articles" / "a.txt"

    def count(driver):
        return sum(f"{file} is empty" in toast for toast in driver.toasts())

    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        write(tmp_path / "articles", "never.txt", "")
        await driver.wait_until(lambda: looks)
        file.write_text("")
        await driver.wait_until(lambda: count(driver))
        (sentence,) = (toast for toast in driver.toasts() if str(file) in toast)
        assert "keeps its article as it was imported" in sentence
        assert not any("never.txt" in toast for toast in driver.toasts())
        assert driver.main_screen.list.count == 2
    looks.clear()
    async with open_screen() as driver:
        await driver.wait_until(lambda: looks)
        assert not count(driver)
        file.write_text(SAMPLE.replace("Divers", "Swimmers"))
        await driver.wait_until(lambda: "1 article was updated" in driver.screen_text())
        file.write_text("")
        await driver.wait_until(lambda: count(driver))


async def test_what_was_emptied_meanwhile_is_said_at_the_start(open_screen, tmp_path):
    """Many files are listed on one sheet."""
    names = ("a.txt", "b.txt", "c.txt")
    async with open_screen(dict(zip(names, (SAMPLE, OTHER, THIRD), strict=True))) as driver:
        await driver.press("j")
    for name in names:
        write(tmp_path / "articles", name, "")
    async with open_screen() as driver:
        await driver.wait_until(lambda: "Files that can no longer be read" in driver.screen_text())
