"""What is typed into a note is never lost: by leaving, by failures, by other windows."""

import asyncio
import subprocess

import pytest

from reader.errors import LibraryError
from reader.library import Library, NoteDraft
from reader.paths import find_paths
from tests.ui.conftest import SAMPLE

WORDS = "the farmers may be wrong"


def texts() -> list[str]:
    """The notes of the one article, as another window finds them."""
    with Library.open(find_paths()) as library:
        return [note.text for note in library.notes(1)]


def sheet_text(driver) -> str:
    """What stands in the open sheet."""
    return driver.app.screen.query_one("TextArea").text


async def is_failing(driver) -> None:
    """Wait for the sheet that says what went wrong."""
    await driver.wait_until(lambda: bool(driver.app.screen.query("#problem")))


async def test_leaving_at_once_saves_what_is_being_written(open_screen):
    """Ctrl+Q in the sheet does to the note what Esc does."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("w", *WORDS, "ctrl+q")
    assert texts() == [WORDS]


async def test_what_cannot_be_saved_comes_back(open_screen, monkeypatch):
    """With the reason; Esc again copies it, w brings it back, and once it can be it is saved."""
    save = Library.write_note

    def refuse(self, draft):
        raise LibraryError("The disk is full; free some space.")

    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        monkeypatch.setattr(Library, "write_note", refuse)
        await driver.press("w", *WORDS, "escape")
        await is_failing(driver)
        assert sheet_text(driver) == WORDS
        assert "Not saved: The disk is full" in driver.screen_text()
        await driver.press("escape")
        assert driver.app.clipboard == WORDS
        await driver.press("w")
        assert sheet_text(driver) == WORDS
        monkeypatch.setattr(Library, "write_note", save)
        await driver.press("!", "escape")
        await driver.wait_until(lambda: f"» {WORDS}!" in driver.screen_text())
    assert texts() == [f"{WORDS}!"]


async def test_what_could_not_be_saved_is_tried_again_at_the_end(open_screen, monkeypatch):
    """Leaving reader is another try."""
    save = Library.write_note

    def refuse(self, draft):
        raise LibraryError("The disk is full; free some space.")

    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        monkeypatch.setattr(Library, "write_note", refuse)
        await driver.press("w", *WORDS, "escape")
        await is_failing(driver)
        await driver.press("escape")
        monkeypatch.setattr(Library, "write_note", save)
    assert texts() == [WORDS]


async def test_words_that_are_lost_in_the_end_are_printed(open_screen, monkeypatch):
    """Standard error has them where even the last try fails."""

    def refuse(self, draft):
        raise LibraryError("The disk is full; free some space.")

    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        monkeypatch.setattr(Library, "write_note", refuse)
        await driver.press("w", *WORDS)
    assert any(WORDS in sentence for sentence in driver.app.errors)


async def test_the_article_is_forgotten_while_a_note_is_written(open_screen):
    """The words stay in the sheet, with what happened."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("w", *WORDS)
        with Library.open(find_paths()) as other:
            other.forget(1)
        await driver.press("escape")
        await is_failing(driver)
        assert sheet_text(driver) == WORDS
        await driver.press("escape")
        assert driver.app.clipboard == WORDS


async def test_a_note_that_another_window_removes_is_written_anew(open_screen):
    """What was typed meanwhile is a new note."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("w", *"first", "escape")
        await driver.wait_until(lambda: "» first" in driver.screen_text())
        await driver.press("w", *" and more")
        with Library.open(find_paths()) as other:
            other.remove_note(other.notes(1)[0].id)
        await driver.press("escape")
        await driver.wait_until(lambda: "» first and more" in driver.screen_text())
    assert texts() == ["first and more"]


async def test_a_note_on_some_words_is_written_anew_on_these(open_screen):
    """Where another window removes it while it is being changed."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("v", "w", *"first", "escape")
        await driver.wait_until(lambda: "» first" in driver.screen_text())
        with Library.open(find_paths()) as other:
            (before,) = other.notes(1)
            await driver.press("w", "2", *" and more")
            other.remove_note(before.id)
            await driver.press("escape")
            await driver.wait_until(lambda: "» first and more" in driver.screen_text())
            (after,) = other.notes(1)
        assert before.start is not None
        assert (after.start, after.stop, after.quote) == (before.start, before.stop, before.quote)
        assert after.text == "first and more"


async def test_a_note_that_another_window_changes_is_replaced_and_said(open_screen):
    """U brings the other text back."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("w", *"first", "escape")
        await driver.wait_until(lambda: "» first" in driver.screen_text())
        await driver.press("w", *" here")
        with Library.open(find_paths()) as other:
            other.change_note(other.notes(1)[0].id, "first there")
        await driver.press("escape")
        await driver.wait_until(lambda: "» first here" in driver.screen_text())
        await driver.wait_until(lambda: any("Another window" in toast for toast in driver.toasts()))
        await driver.press("U")
        await driver.wait_until(lambda: "» first there" in driver.screen_text())


async def test_a_note_that_is_not_kept_is_said_to_be_so(open_screen, monkeypatch):
    """A library that cannot be written takes notes until the end only."""
    monkeypatch.setattr(Library, "is_kept", property(lambda self: False))
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("w", *"x", "escape")
        await driver.wait_until(lambda: "only until reader ends" in driver.screen_text())


async def test_a_draft_is_kept_while_one_types_and_gone_once_it_is_saved(open_screen):
    """In the library within two seconds, so that a kill takes no more than that."""

    def drafts() -> int:
        with Library.open(find_paths()) as library, library.connections.reading() as db:
            return db.execute("SELECT count(*) FROM session WHERE name LIKE 'draft %'").fetchone()[
                0
            ]

    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("w", *WORDS)
        while not drafts():
            await asyncio.sleep(0.05)
        await driver.press("escape")
        await driver.wait_until(lambda: f"» {WORDS}" in driver.screen_text())
        assert drafts() == 0


async def test_a_draft_of_a_program_that_was_killed_is_saved_at_the_next_start(open_screen):
    """As a note that U takes away; a draft of one that runs is left alone."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        key = driver.main_screen.open_article.key
    draft = NoteDraft(1, key, 0, None, None, "The harbour", text=WORDS)
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as other:  # ends with its input
        running = f"{other.pid}-b"
        with Library.open(find_paths()) as library, library.connections.writing() as db:
            for name, text in (("999999999-a", WORDS), (running, "written in another window")):
                value = draft_value(draft, text)
                db.execute("INSERT INTO session VALUES (?, ?)", (f"draft {name}", value))
        async with open_screen() as driver:
            await driver.wait_until(lambda: any(WORDS in toast for toast in driver.toasts()))
            await driver.wait_until(lambda: f"» {WORDS}" in driver.screen_text())
            await driver.press("U")
            await driver.wait_until(lambda: f"» {WORDS}" not in driver.screen_text())
        with Library.open(find_paths()) as library, library.connections.reading() as db:
            assert db.execute("SELECT name FROM session WHERE name LIKE 'draft %'").fetchall() == [
                (f"draft {running}",)
            ]


def draft_value(draft: NoteDraft, text: str) -> str:
    """A draft as the library keeps it."""
    import json
    from dataclasses import asdict

    return json.dumps({**asdict(draft), "text": text})


async def test_a_draft_on_an_article_that_is_gone_is_shown(open_screen):
    """Its words are in the notice and in the log."""
    draft = NoteDraft(77, "00", 0, None, None, "quote", text=WORDS)
    with Library.open(find_paths()) as library, library.connections.writing() as db:
        db.execute(
            "INSERT INTO session VALUES (?, ?)", ("draft 999999999-a", draft_value(draft, WORDS))
        )
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.wait_until(lambda: any(WORDS in toast for toast in driver.toasts()))


@pytest.mark.parametrize("typed", ['"bad', "x" * 41])
async def test_a_tag_that_cannot_be_one_loses_no_other(open_screen, typed):
    """The sheet stays with all that was typed, and says what is wrong."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("t", *"good, ", *typed, "enter")
        assert "remove it from the tag" in driver.screen_text() or "at most" in driver.screen_text()
        await driver.press(*["backspace"] * len(typed), "enter")
        await driver.wait_until(lambda: "Tags: good" in driver.screen_text())


@pytest.mark.parametrize("before", ["", "an earlier thought"])
async def test_writing_can_be_cancelled(open_screen, before):
    """Ctrl+G leaves the note as it was, and no draft; the next one begins without the words."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        if before:
            await driver.press("w", *before.replace(" ", "_"), "escape")
            await driver.wait_until(lambda: "Note saved." in driver.screen_text())
        await driver.press("w", *WORDS, "ctrl+g")
        left = "The note is as it was." if before else "No note was written."
        assert f"Cancelled. {left}" in driver.screen_text()
        await driver.press("w")
        assert sheet_text(driver) == before.replace(" ", "_")
        await driver.press("escape")
    assert texts() == ([before.replace(" ", "_")] if before else [])
    with Library.open(find_paths()) as library:
        assert library.finish_drafts() == []


async def test_a_note_is_written_from_the_summary(open_screen):
    """On the sentence under the cursor, which stands in the article; the summary keeps the keys."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("3")
        await driver.press("w")
        assert "Open an article first." in driver.main_screen.footer._note
        await driver.press("1")
        await driver.read()
        await driver.press("3", "j")
        sentence = driver.main_screen.summary.chosen
        await driver.press("w", *"why", "escape")
        await driver.wait_until(lambda: driver.main_screen.article.notes)
        (note,) = driver.main_screen.article.notes
        assert (note.text, note.paragraph, note.quote) == ("why", sentence.paragraph, sentence.text)
        assert driver.main_screen.navigation.pane == "summary"
