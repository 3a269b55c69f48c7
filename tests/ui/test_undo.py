"""U and Ctrl+Y: what is done at once, what is asked before, and where the keys are others'."""

import pytest

from reader.library import Library
from reader.paths import find_paths
from reader.ui.sheets.prompts import Question
from tests.ui.conftest import SAMPLE

HEADLINE = "A harbour is dredged, and the mud is"


async def write_note(hands, text):
    """Write a note on the first paragraph of the article in view."""
    await hands.press("w", *text, "escape")
    await hands.until(lambda: f"» {text}" in hands.screen())


async def asked(hands):
    """Wait for the question and return its words on one line."""
    await hands.until(lambda: isinstance(hands.app.screen, Question))
    lines = hands.screen().split("\n")
    box = [line.split("│")[-2].strip() for line in lines if line.count("│") >= 2]
    return " ".join(" ".join(box).split())


def notes(hands):
    """The texts of the notes of the article in view."""
    return [note.text for note in hands.app.library.notes(hands.room.open_article.id)]


@pytest.mark.parametrize("key", ["enter", "y"])
async def test_a_note_is_asked_for_and_comes_back_after_other_changes(room, key):
    """U says what would go; a star later Ctrl+Y brings it back, and in the next session too."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await write_note(hands, "whose mud?")
        await hands.press("U")
        question = await asked(hands)
        assert f"Remove the note “whose mud?” on “{HEADLINE}" in question
        assert notes(hands) == ["whose mud?"], "nothing is done before the answer"
        await hands.press(key)
        await hands.until(lambda: "»" not in hands.screen())
        assert "Undone: note “whose mud?” removed. Ctrl+Y brings it back." in hands.screen()
        await hands.press("s")
        await hands.until(lambda: "Starred." in hands.screen())
    async with room() as hands:
        await hands.until(lambda: hands.room.open_article.row is not None)
        await hands.press("ctrl+y")
        await hands.until(lambda: "» whose mud?" in hands.screen())
        assert "Redone: note “whose mud?” brought back. U takes it back." in hands.screen()


@pytest.mark.parametrize("key", ["escape", "n"])
async def test_what_is_not_agreed_to_stays(room, key):
    """Esc and n leave all as it is, and say so."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await write_note(hands, "whose mud?")
        await hands.press("U")
        await asked(hands)
        await hands.press(key)
        await hands.until(lambda: "Nothing was changed." in hands.screen())
        assert notes(hands) == ["whose mud?"]
        assert "» whose mud?" in hands.screen()


async def test_the_key_pressed_twice_asks_once(room):
    """A second U is not the answer to the question of the first."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await write_note(hands, "whose mud?")
        await hands.press("U", "U", "U")
        await asked(hands)
        await hands.press("U")
        assert len([s for s in hands.app.screen_stack if isinstance(s, Question)]) == 1
        await hands.press("escape")
        await hands.until(lambda: hands.app.screen is hands.room)
        assert notes(hands) == ["whose mud?"]


async def test_another_windows_change_is_asked_and_named(room):
    """The window's own star goes without a question, what came from elsewhere with one."""
    async with room({"a.txt": SAMPLE}) as hands:
        row = hands.room.list.chosen
        await hands.press("s")
        await hands.until(lambda: hands.app.library.state(row.id).starred)
        with Library.open(find_paths()) as other:
            other.mark_read(row.id)
        await hands.press("U")
        await hands.until(lambda: "Undone: star of 1 article taken away." in hands.screen())
        await hands.press("U")
        question = await asked(hands)
        assert f"Mark “{HEADLINE}" in question
        assert "in another window?" in question
        assert not hands.app.library.state(row.id).unread
        await hands.press("enter")
        await hands.until(lambda: hands.app.library.state(row.id).unread)


async def test_what_is_passed_over_is_said(room):
    """A change that another program has changed again is named in a toast."""
    async with room({"a.txt": SAMPLE}) as hands:
        row = hands.room.list.chosen
        await hands.press("s", "m", "m")
        await hands.until(lambda: "Marked unread." in hands.screen())
        with Library.open(find_paths()) as other:
            other.mark_opened(row.id)
        await hands.press("U")
        await hands.until(lambda: bool(hands.toasts()))
        assert hands.toasts()[0].startswith(
            f"Passed over, because changed again since: read mark of “{HEADLINE}"
        )


async def test_a_saved_search_is_undone_and_redone(room):
    """F on a saved search is not its end."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("slash", *"mud", "enter")
        await hands.press("F", *"Mud", "enter")
        await hands.until(lambda: bool(hands.app.library.saved_searches()))
        await hands.press("U")
        assert "Remove the saved search “Mud”, saved on" in await asked(hands)
        await hands.press("enter")
        await hands.until(lambda: not hands.room.rows.searches)
        await hands.press("ctrl+y")
        await hands.until(lambda: [s.name for s in hands.room.rows.searches] == ["Mud"])


async def test_the_keys_write_where_one_writes(room):
    """In a note Ctrl+Y belongs to the text, in a search it changes nothing out of sight."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("s", "U")
        await hands.until(lambda: "Undone: star" in hands.screen())
        await hands.press("w", *"mud", "ctrl+z", "ctrl+y", "escape")
        await hands.until(lambda: "» mud" in hands.screen())
        await hands.press("slash", "ctrl+y", *"U", "escape")
        await hands.until(lambda: not hands.room.bar.display)
        assert not hands.app.library.state(hands.room.open_article.id).starred
        await hands.press("ctrl+y")
        await hands.until(lambda: "Redone: 1 article starred." in hands.screen())


async def test_the_keys_can_be_others(room):
    """The settings change them, and the sentences name what they were changed to."""
    keys = {"app.redo": "Z", "app.undo": "ctrl+y"}
    async with room({"a.txt": SAMPLE}, keys=keys) as hands:
        await hands.press("s", "ctrl+y")
        await hands.until(lambda: "taken away. Z brings it back." in hands.screen())
        await hands.press("Z")
        await hands.until(lambda: "starred. Ctrl+Y takes it back." in hands.screen())


async def test_the_help_says_what_is_undone(room):
    """Marks, tags, notes and saved searches, and the key that redoes."""
    async with room({"a.txt": SAMPLE}, size=(120, 100)) as hands:
        await hands.press("question_mark")
        told = "Undo: read, stars, tags, notes, searches"
        await hands.until(lambda: told in hands.screen())
        assert "Redo: bring back what was undone" in hands.screen()
