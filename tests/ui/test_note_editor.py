"""What is typed into a note is never lost: by leaving, by failures, by other windows."""

import asyncio

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


def sheet_text(hands) -> str:
    """What stands in the open sheet."""
    return hands.app.screen.query_one("TextArea").text


async def is_failing(hands) -> None:
    """Wait for the sheet that says what went wrong."""
    await hands.until(lambda: bool(hands.app.screen.query("#problem")))


async def test_leaving_at_once_saves_what_is_being_written(room):
    """Ctrl+Q in the sheet does to the note what Esc does."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("w", *WORDS, "ctrl+q")
    assert texts() == [WORDS]


async def test_what_cannot_be_saved_comes_back(room, monkeypatch):
    """With the reason; Esc again copies it, w brings it back, and once it can be it is saved."""
    save = Library.write_note

    def refuse(self, draft):
        raise LibraryError("The disk is full; free some space.")

    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        monkeypatch.setattr(Library, "write_note", refuse)
        await hands.press("w", *WORDS, "escape")
        await is_failing(hands)
        assert sheet_text(hands) == WORDS
        assert "Not saved: The disk is full" in hands.screen()
        await hands.press("escape")
        assert hands.app.clipboard == WORDS
        await hands.press("w")
        assert sheet_text(hands) == WORDS
        monkeypatch.setattr(Library, "write_note", save)
        await hands.press("!", "escape")
        await hands.until(lambda: f"» {WORDS}!" in hands.screen())
    assert texts() == [f"{WORDS}!"]


async def test_what_could_not_be_saved_is_tried_again_at_the_end(room, monkeypatch):
    """Leaving reader is another try."""
    save = Library.write_note

    def refuse(self, draft):
        raise LibraryError("The disk is full; free some space.")

    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        monkeypatch.setattr(Library, "write_note", refuse)
        await hands.press("w", *WORDS, "escape")
        await is_failing(hands)
        await hands.press("escape")
        monkeypatch.setattr(Library, "write_note", save)
    assert texts() == [WORDS]


async def test_words_that_are_lost_in_the_end_are_printed(room, monkeypatch):
    """Standard error has them where even the last try fails."""

    def refuse(self, draft):
        raise LibraryError("The disk is full; free some space.")

    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        monkeypatch.setattr(Library, "write_note", refuse)
        await hands.press("w", *WORDS)
    assert any(WORDS in sentence for sentence in hands.app.errors)


async def test_the_article_is_forgotten_while_a_note_is_written(room):
    """The words stay in the sheet, with what happened."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("w", *WORDS)
        with Library.open(find_paths()) as other:
            other.forget(1)
        await hands.press("escape")
        await is_failing(hands)
        assert sheet_text(hands) == WORDS
        await hands.press("escape")
        assert hands.app.clipboard == WORDS


async def test_a_note_that_another_window_removes_is_written_anew(room):
    """What was typed meanwhile is a new note."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("w", *"first", "escape")
        await hands.until(lambda: "» first" in hands.screen())
        await hands.press("w", *" and more")
        with Library.open(find_paths()) as other:
            other.remove_note(other.notes(1)[0].id)
        await hands.press("escape")
        await hands.until(lambda: "» first and more" in hands.screen())
    assert texts() == ["first and more"]


async def test_a_note_that_another_window_changes_is_replaced_and_said(room):
    """U brings the other text back."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("w", *"first", "escape")
        await hands.until(lambda: "» first" in hands.screen())
        await hands.press("w", *" here")
        with Library.open(find_paths()) as other:
            other.change_note(other.notes(1)[0].id, "first there")
        await hands.press("escape")
        await hands.until(lambda: "» first here" in hands.screen())
        await hands.until(lambda: any("Another window" in toast for toast in hands.toasts()))
        await hands.press("U")
        await hands.until(lambda: "first here" in hands.screen() and "Enter" in hands.screen())
        await hands.press("enter")
        await hands.until(lambda: "» first there" in hands.screen())


async def test_a_note_that_is_not_kept_is_said_to_be_so(room, monkeypatch):
    """A library that cannot be written takes notes until the end only."""
    monkeypatch.setattr(Library, "is_kept", property(lambda self: False))
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("w", *"x", "escape")
        await hands.until(lambda: "only until reader ends" in hands.screen())


async def test_a_draft_is_kept_while_one_types_and_gone_once_it_is_saved(room):
    """In the library within two seconds, so that a kill takes no more than that."""

    def drafts() -> int:
        with Library.open(find_paths()) as library, library.connections.reading() as db:
            return db.execute("SELECT count(*) FROM session WHERE name LIKE 'draft %'").fetchone()[
                0
            ]

    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("w", *WORDS)
        while not drafts():
            await asyncio.sleep(0.05)
        await hands.press("escape")
        await hands.until(lambda: f"» {WORDS}" in hands.screen())
        assert drafts() == 0


async def test_a_draft_of_a_program_that_was_killed_is_saved_at_the_next_start(room):
    """As a note that U takes away; a draft of one that runs is left alone."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        key = hands.room.open_article.key
    draft = NoteDraft(1, key, 0, None, None, "The harbour", text=WORDS)
    with Library.open(find_paths()) as library, library.connections.writing() as db:
        for name, text in (("999999999-a", WORDS), ("1-b", "being written in another window")):
            value = draft_value(draft, text)
            db.execute("INSERT INTO session VALUES (?, ?)", (f"draft {name}", value))
    async with room() as hands:
        await hands.until(lambda: any(WORDS in toast for toast in hands.toasts()))
        await hands.until(lambda: f"» {WORDS}" in hands.screen())
        await hands.press("U", "enter")
        await hands.until(lambda: f"» {WORDS}" not in hands.screen())
    with Library.open(find_paths()) as library, library.connections.reading() as db:
        assert db.execute("SELECT name FROM session WHERE name LIKE 'draft %'").fetchall() == [
            ("draft 1-b",)
        ]


def draft_value(draft: NoteDraft, text: str) -> str:
    """A draft as the library keeps it."""
    import json
    from dataclasses import asdict

    return json.dumps({**asdict(draft), "text": text})


async def test_a_draft_on_an_article_that_is_gone_is_shown(room):
    """Its words are in the notice and in the log."""
    draft = NoteDraft(77, "00", 0, None, None, "quote", text=WORDS)
    with Library.open(find_paths()) as library, library.connections.writing() as db:
        db.execute(
            "INSERT INTO session VALUES (?, ?)", ("draft 999999999-a", draft_value(draft, WORDS))
        )
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.until(lambda: any(WORDS in toast for toast in hands.toasts()))


@pytest.mark.parametrize("typed", ['"bad', "x" * 41])
async def test_a_tag_that_cannot_be_one_loses_no_other(room, typed):
    """The sheet stays with all that was typed, and says what is wrong."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("t", *"good, ", *typed, "enter")
        assert "leave it out" in hands.screen() or "at most" in hands.screen()
        await hands.press(*["backspace"] * len(typed), "enter")
        await hands.until(lambda: "#good" in hands.screen())
