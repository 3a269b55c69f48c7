"""U and Ctrl+Y: what is done at once, what is asked before, and where the keys are others'."""

import pytest

from reader.library import Library
from reader.paths import find_paths
from reader.ui.sheets.prompts import Question
from tests.ui.conftest import SAMPLE

HEADLINE = "A harbour is dredged, and the mud is"


async def write_note(driver, text):
    """Write a note on the first paragraph of the article in view."""
    await driver.press("w", *text, "escape")
    await driver.wait_until(lambda: f"» {text}" in driver.screen_text())


async def asked(driver):
    """Wait for the question and return its words on one line."""
    await driver.wait_until(lambda: isinstance(driver.app.screen, Question))
    lines = driver.screen_text().split("\n")
    box = [line.split("│")[-2].strip() for line in lines if line.count("│") >= 2]
    return " ".join(" ".join(box).split())


def notes(driver):
    """The texts of the notes of the article in view."""
    return [note.text for note in driver.app.library.notes(driver.main_screen.open_article.id)]


async def test_a_note_goes_at_once_and_comes_back_after_other_changes(open_screen):
    """The session that wrote it is not asked; Ctrl+Y brings it back, in the next session too."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await write_note(driver, "whose mud?")
        await driver.press("U")
        await driver.wait_until(
            lambda: "Undone: note “whose mud?” removed. Ctrl+Y redoes it." in driver.screen_text()
        )
        await driver.wait_until(lambda: "»" not in driver.screen_text())
        await driver.press("s")
        await driver.wait_until(lambda: "Starred." in driver.screen_text())
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.open_article.row is not None)
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: "» whose mud?" in driver.screen_text())
        assert "Redone: note “whose mud?” restored. U undoes it again." in driver.screen_text()


@pytest.fixture
async def with_earlier_note(open_screen):
    """Opens the screen on an article with a note that an earlier session wrote."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await write_note(driver, "whose mud?")
    async with open_screen() as driver:
        await driver.wait_until(lambda: "» whose mud?" in driver.screen_text())
        yield driver


@pytest.mark.parametrize("key", ["enter", "y"])
async def test_a_note_of_an_earlier_session_is_asked_for(with_earlier_note, key):
    """U says what would go and that it is not of this session."""
    driver = with_earlier_note
    await driver.press("U")
    question = await asked(driver)
    assert f"Remove the note “whose mud?” on “{HEADLINE}" in question
    assert "before this session?" in question
    assert notes(driver) == ["whose mud?"], "nothing is done before the answer"
    await driver.press(key)
    await driver.wait_until(lambda: "»" not in driver.screen_text())


@pytest.mark.parametrize("key", ["escape", "n"])
async def test_what_is_not_agreed_to_stays(with_earlier_note, key):
    """Esc and n leave all as it is, and say so."""
    driver = with_earlier_note
    await driver.press("U")
    await asked(driver)
    await driver.press(key)
    await driver.wait_until(lambda: "Nothing was changed." in driver.screen_text())
    assert notes(driver) == ["whose mud?"]
    assert "» whose mud?" in driver.screen_text()


async def test_the_key_pressed_twice_asks_once(with_earlier_note):
    """A second U is not the answer to the question of the first."""
    driver = with_earlier_note
    await driver.press("U", "U", "U")
    await asked(driver)
    await driver.press("U")
    assert len([s for s in driver.app.screen_stack if isinstance(s, Question)]) == 1
    await driver.press("escape")
    await driver.wait_until(lambda: driver.app.screen is driver.main_screen)
    assert notes(driver) == ["whose mud?"]


async def test_another_windows_change_is_asked_and_named(open_screen):
    """The window's own star goes without a question, what came from elsewhere with one."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        row = driver.main_screen.list.chosen
        await driver.press("s")
        await driver.wait_until(lambda: driver.app.library.state(row.id).starred)
        with Library.open(find_paths()) as other:
            other.mark_read(row.id)
        await driver.press("U")
        await driver.wait_until(
            lambda: "Undone: star of 1 article removed." in driver.screen_text()
        )
        await driver.press("U")
        question = await asked(driver)
        assert f"Mark “{HEADLINE}" in question
        assert "in another window?" in question
        assert not driver.app.library.state(row.id).unread
        await driver.press("enter")
        await driver.wait_until(lambda: driver.app.library.state(row.id).unread)


async def test_what_is_passed_over_is_said(open_screen):
    """A change that another program has changed again is named in a toast."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        row = driver.main_screen.list.chosen
        await driver.press("s", "m", "m")
        await driver.wait_until(lambda: "Marked unread." in driver.screen_text())
        with Library.open(find_paths()) as other:
            other.mark_opened(row.id)
        await driver.press("U")
        await driver.wait_until(lambda: bool(driver.toasts()))
        assert driver.toasts()[0].startswith(
            f"Skipped, because it was changed again since then: reading state of “{HEADLINE}"
        )


async def test_a_saved_search_is_undone_and_redone(open_screen):
    """F on a saved search is not its end."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("slash", *"mud", "enter")
        await driver.press("F", *"Mud", "enter")
        await driver.wait_until(lambda: bool(driver.app.library.saved_searches()))
        await driver.press("U")
        await driver.wait_until(lambda: not driver.main_screen.rows.searches)
        await driver.press("ctrl+y")
        await driver.wait_until(
            lambda: [s.name for s in driver.main_screen.rows.searches] == ["Mud"]
        )


async def test_the_keys_write_where_one_writes(open_screen):
    """In a note Ctrl+Y belongs to the text, in a search it changes nothing out of sight."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("s", "U")
        await driver.wait_until(lambda: "Undone: star" in driver.screen_text())
        await driver.press("w", *"mud", "ctrl+z", "ctrl+y", "escape")
        await driver.wait_until(lambda: "» mud" in driver.screen_text())
        await driver.press("slash", "ctrl+y", *"U", "escape")
        await driver.wait_until(lambda: not driver.main_screen.bar.display)
        assert not driver.app.library.state(driver.main_screen.open_article.id).starred
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: "Redone: 1 article starred." in driver.screen_text())


async def test_the_keys_can_be_others(open_screen):
    """The settings change them, and the sentences name what they were changed to."""
    keys = {"app.redo": "Z", "app.undo": "ctrl+y"}
    async with open_screen({"a.txt": SAMPLE}, keys=keys) as driver:
        await driver.press("s", "ctrl+y")
        await driver.wait_until(lambda: "removed. Z redoes it." in driver.screen_text())
        await driver.press("Z")
        await driver.wait_until(lambda: "starred. Ctrl+Y undoes it again." in driver.screen_text())


async def test_the_help_says_what_is_undone(open_screen):
    """Marks, tags, notes, saved searches and what counts as read, and the key that redoes."""
    async with open_screen({"a.txt": SAMPLE}, size=(120, 100)) as driver:
        await driver.press("question_mark")
        message = "Undo: marks, tags, notes, searches, reading"
        await driver.wait_until(lambda: message in driver.screen_text())
        assert "Redo what was undone last" in driver.screen_text()
