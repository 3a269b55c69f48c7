"""A source that changes or goes away while its article is in the list, or on the screen."""

import re

import pytest

from reader.ingest import fetch_article
from reader.library import View
from tests.network.feeds import feed, item
from tests.network.server import Server, in_turn
from tests.ui.conftest import SAMPLE, long_article, write

HINT = "This article has changed. Press Ctrl+L to read the new text."
BEFORE = "nine thousand tonnes"
AFTER = "twelve thousand tonnes"
EDITED = SAMPLE.replace(BEFORE, AFTER)
OTHER = SAMPLE.replace("Ostby", "Vestby").replace("A harbour", "Another harbour")


@pytest.fixture
def server():
    """A server on this machine."""
    with Server() as running:
        yield running


def text_of(hands):
    """The text of the article in view."""
    return "\n".join(paragraph.original for paragraph in hands.room.article.article.paragraphs)


async def change(hands, tmp_path, text, name="a.txt"):
    """Write a file anew, look for it by the key, and wait until the screen says so."""
    write(tmp_path / "articles", name, text)
    await hands.press("ctrl+r")
    await hands.until(lambda: hands.room.open_article.has_new_text and HINT in hands.screen())


async def show_new(hands, there):
    """Press the key for the new text and wait until it is on the screen."""
    await hands.press("ctrl+l")
    await hands.until(lambda: there in text_of(hands) and hands.room.article.digest is not None)
    await hands.until(lambda: HINT not in hands.screen())


async def test_the_open_article_offers_its_new_text(room, tmp_path):
    """The old text stays until the key is pressed; then the new one is there, the old one kept."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER.replace("20240316", "20230101")}) as hands:
        await hands.read()
        await change(hands, tmp_path, EDITED)
        assert BEFORE in text_of(hands)
        assert "± A harbour" in hands.screen()
        await hands.press("ctrl+r")
        told = "Looked at 2 files: 2 unchanged; 1 changed article is not opened yet."
        await hands.until(lambda: told in hands.screen())
        assert not hands.room.list.chosen.unread
        await show_new(hands, AFTER)
        assert "±" not in hands.screen()
        library, article_id = hands.app.library, hands.room.open_article.id
        assert library.count(View("is:changed")) == 0
        (version,) = library.versions_of(article_id)
        earlier = library.article(article_id, version.key)
        assert BEFORE in "\n".join(earlier.originals)
        await hands.press("ctrl+l")
        assert "This article has not changed since it was opened." in hands.screen()


async def test_nothing_is_pressed(room, tmp_path):
    """The watch over folders finds the change, and footer, text and list say it."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        write(tmp_path / "articles", "a.txt", EDITED)
        await hands.until(lambda: "1 article has changed." in hands.screen())
        assert HINT in hands.screen()
        assert "± A harbour" in hands.screen()
        assert BEFORE in text_of(hands)
        await hands.press("g", "1")
        await hands.until(lambda: hands.screen().splitlines()[-1].rstrip().endswith(HINT))


@pytest.mark.parametrize("keys", [("1", "enter"), ("1", "J", "K"), ("2", "J", "ctrl+o")])
async def test_opening_it_shows_the_new_text(room, tmp_path, keys):
    """By Enter in the list, and by moving away and back."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER.replace("20240316", "20230101")}) as hands:
        await hands.read()
        await change(hands, tmp_path, EDITED)
        await hands.press(*keys)
        await hands.until(lambda: AFTER in text_of(hands))
        assert hands.room.open_article.row.title.startswith("A harbour")
        await hands.until(lambda: HINT not in hands.screen())
        assert hands.app.library.count(View("is:changed")) == 0


def at_top(hands):
    """The paragraph at the upper edge."""
    article = hands.room.article
    return article.article.paragraphs[article.position.paragraph].original


async def test_the_place_is_kept(room, tmp_path):
    """Also when one goes on reading in the old text, and paragraphs came above."""
    text = long_article(80)
    head, rest = text.split("Paragraph 0", 1)
    new = "".join(f"Addition {n} is about herons on the mole.\n" for n in range(7))
    async with room({"a.txt": text}) as hands:
        await hands.read()
        await hands.press("space")
        await change(hands, tmp_path, f"{head}{new}Paragraph 0{rest}")
        await hands.press("space", "space")
        stood = at_top(hands)
        await show_new(hands, "Addition 6")
        assert at_top(hands) == stood
        assert hands.room.article.position.paragraph > 20
    async with room() as hands:
        await hands.until(lambda: hands.room.article.article is not None)
        assert at_top(hands) == stood


async def test_a_paragraph_that_was_edited_is_where_it_stood(room, tmp_path):
    """The paragraph that is read at this moment has another figure, and stands further down."""
    text = long_article(80)
    async with room({"a.txt": text}) as hands:
        await hands.read()
        await hands.press("space", "space")
        number = hands.room.article.position.paragraph
        edited = text.replace(f"Paragraph {number} tells", f"Paragraph {number} told")
        edited = edited.replace("Paragraph 0 ", "A new paragraph.\nAnother one.\nParagraph 0 ")
        await change(hands, tmp_path, edited)
        await show_new(hands, "told")
        assert at_top(hands).startswith(f"Paragraph {number} told")


async def test_notes_stay_with_their_sentences(room, tmp_path):
    """One from before, and one that is written on the old text while the new one waits."""
    lines = SAMPLE.split("\n")
    edited = "\n".join([*lines[:3], "A word before.", "And another.", *lines[3:]])
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("g", "}", "w", *"first", "escape")
        await hands.until(lambda: len(hands.room.article.notes) == 1)
        paragraph = hands.room.article.notes[0].paragraph
        await change(hands, tmp_path, edited)
        await hands.press("}", "w", *"later", "escape")
        await hands.until(lambda: len(hands.room.article.notes) == 2)
        places = [note.paragraph for note in hands.room.article.notes]
        assert places[0] == paragraph
        assert places[1] > paragraph
        quotes = {note.text: note.quote for note in hands.room.article.notes}
        await show_new(hands, "A word before.")
        notes = hands.room.article.notes
        assert [note.paragraph for note in notes] == [place + 2 for place in places]
        assert {note.text: note.quote for note in notes} == quotes


async def test_the_summary_of_the_old_text(room, tmp_path):
    """Another length is of the text on the screen, not of the one that waits."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await change(hands, tmp_path, SAMPLE.replace("heron", "penguin"))
        before = hands.room.article.digest
        await hands.press("3", "plus")
        await hands.until(lambda: hands.room.article.digest is not before)
        assert len(hands.room.article.digest.summary.sentences) == 6
        assert "penguin" not in text_of(hands)


async def test_a_text_that_goes_back(room, tmp_path):
    """Where the file says again what is on the screen, nothing is offered."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await change(hands, tmp_path, EDITED)
        write(tmp_path / "articles", "a.txt", SAMPLE)
        await hands.press("ctrl+r")
        await hands.until(lambda: HINT not in hands.screen())
        assert hands.app.library.count(View("is:changed")) == 0


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("width", [40, 70, 100, 160])
async def test_the_sign_in_the_list(room, tmp_path, width, density):
    """A character, in every width; unread and starred ones have theirs beside it."""
    files = {"a.txt": SAMPLE, "b.txt": OTHER}
    async with room(files, size=(width, 24), density=density) as hands:
        await hands.press("s")
        for name, text in files.items():
            write(tmp_path / "articles", name, text.replace(BEFORE, AFTER))
        await hands.press("ctrl+r")
        await hands.until(lambda: hands.screen().count("±") == 2)
        assert re.search("★ ± A", hands.screen())
        assert re.search("● ± A", hands.screen())
        await hands.press("/", *"is:changed", "enter")
        await hands.until(lambda: hands.room.list.count == 2)


async def test_a_file_that_is_removed(room, tmp_path):
    """Its article stays in the list, which says so, and can be read on, until the file is back."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER.replace("20240316", "20230101")}) as hands:
        await hands.read()
        await hands.room.control.watcher.stop()  # it would see it first, and say so otherwise
        file = tmp_path / "articles" / "a.txt"
        file.unlink()
        await hands.press("ctrl+r")
        await hands.until(lambda: "no file" in hands.screen())
        assert "1 without a file now, but kept" in hands.screen()
        assert "No imported file holds this article any more" in hands.screen()
        assert HINT not in hands.screen()
        await hands.press("J", "K")
        await hands.until(lambda: BEFORE in text_of(hands))
        await hands.press("1", "/", *"is:gone", "enter")
        await hands.until(lambda: hands.room.list.count == 1)
        await hands.press("escape")
        file.write_text(SAMPLE, encoding="utf-8")
        await hands.press("ctrl+r")
        await hands.until(lambda: "no file" not in hands.screen())
        assert "No imported file" not in hands.screen()


async def test_a_feed_that_changes_the_open_article(room, server):
    """A refresh offers the new text as a rescan does."""
    server.pages["/"] = in_turn(
        *[feed(item(1, "The bridge is closed until noon. " * 9))],
        *[feed(item(1, "The bridge is closed until night. " * 9))] * 2,
    )
    async with room(allow_private_addresses=True) as hands:
        await hands.press("escape")
        fetch_article(
            hands.app.library, server.url(), keep=True, bounds=hands.app.settings.bounds()
        )
        hands.room.reload_list()
        await hands.read()
        await hands.press("R")
        await hands.until(lambda: HINT in hands.screen())
        assert "1 changed" in hands.screen()
        assert "until noon" in text_of(hands)
        await show_new(hands, "until night")
