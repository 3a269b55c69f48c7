"""A source that changes or goes away while its article is in the list, or on the screen."""

import re

import pytest

from reader.ingest import fetch_article
from reader.library import View
from tests.network.feeds import feed, item
from tests.network.server import Server, in_turn
from tests.ui.conftest import SAMPLE, long_article, write

HINT = "This article was updated. Press Ctrl+L to read the new text."
BEFORE = "nine thousand tonnes"
AFTER = "twelve thousand tonnes"
EDITED = SAMPLE.replace(BEFORE, AFTER)
OTHER = SAMPLE.replace("Ostby", "Vestby").replace("A harbour", "Another harbour")


@pytest.fixture
def server():
    """A server on this machine."""
    with Server() as running:
        yield running


def text_of(driver):
    """The text of the article in view."""
    return "\n".join(
        paragraph.original for paragraph in driver.main_screen.article.article.paragraphs
    )


async def change(driver, tmp_path, text, name="a.txt"):
    """Write a file anew, look for it by the key, and wait until the screen says so."""
    write(tmp_path / "articles", name, text)
    await driver.rescan()
    await driver.wait_until(
        lambda: driver.main_screen.open_article.has_new_text and HINT in driver.screen_text()
    )


async def show_new(driver, there):
    """Press the key for the new text and wait until it is on the screen."""
    await driver.press("ctrl+l")
    await driver.wait_until(
        lambda: there in text_of(driver) and driver.main_screen.article.digest is not None
    )
    await driver.wait_until(lambda: HINT not in driver.screen_text())


async def test_the_open_article_offers_its_new_text(open_screen, tmp_path):
    """The old text stays until the key is pressed; then the new one is there, the old one kept."""
    async with open_screen(
        {"a.txt": SAMPLE, "b.txt": OTHER.replace("20240316", "20230101")}
    ) as driver:
        await driver.read()
        await change(driver, tmp_path, EDITED)
        assert BEFORE in text_of(driver)
        assert "± A harbour" in driver.screen_text()
        await driver.rescan()
        message = "Checked 2 files: 2 unchanged; 1 updated article is not opened yet."
        await driver.wait_until(lambda: message in driver.screen_text())
        assert not driver.main_screen.list.chosen.unread
        await show_new(driver, AFTER)
        assert "±" not in driver.screen_text()
        library, article_id = driver.app.library, driver.main_screen.open_article.id
        assert library.count(View("is:changed")) == 0
        (version,) = library.versions_of(article_id)
        earlier = library.article(article_id, version.key)
        assert BEFORE in "\n".join(earlier.originals)
        await driver.press("ctrl+l")
        assert "This article was not updated since it was opened." in driver.screen_text()


async def test_nothing_is_pressed(open_screen, tmp_path, passing_messages):
    """The watch over folders finds the change, and footer, text and list say it."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        write(tmp_path / "articles", "a.txt", EDITED)
        await driver.wait_until(lambda: "1 article was updated." in driver.screen_text())
        assert HINT in driver.screen_text()
        assert "± A harbour" in driver.screen_text()
        assert BEFORE in text_of(driver)
        await driver.press("g", "1")
        await driver.wait_until(
            lambda: driver.screen_text().splitlines()[-1].rstrip().endswith(HINT)
        )


@pytest.mark.parametrize("keys", [("1", "enter"), ("1", "J", "K"), ("2", "J", "ctrl+o")])
async def test_opening_it_shows_the_new_text(open_screen, tmp_path, keys):
    """By Enter in the list, and by moving away and back."""
    async with open_screen(
        {"a.txt": SAMPLE, "b.txt": OTHER.replace("20240316", "20230101")}
    ) as driver:
        await driver.read()
        await change(driver, tmp_path, EDITED)
        await driver.press(*keys)
        await driver.wait_until(lambda: AFTER in text_of(driver))
        assert driver.main_screen.open_article.row.title.startswith("A harbour")
        # The progress of the import may stand in the place of the hint before it is done.
        await driver.wait_until(lambda: driver.app.library.count(View("is:changed")) == 0)
        await driver.wait_until(lambda: HINT not in driver.screen_text())


def at_top(driver):
    """The paragraph at the upper edge."""
    article = driver.main_screen.article
    return article.article.paragraphs[article.position.paragraph].original


async def test_the_place_is_kept(open_screen, tmp_path, passing_messages):
    """Also when one goes on reading in the old text, and paragraphs came above."""
    text = long_article(80)
    head, rest = text.split("Paragraph 0", 1)
    new = "".join(f"Addition {n} is about herons on the mole.\n" for n in range(7))
    async with open_screen({"a.txt": text}) as driver:
        await driver.read()
        await driver.press("space")
        await change(driver, tmp_path, f"{head}{new}Paragraph 0{rest}")
        await driver.press("space", "space")
        stood = at_top(driver)
        await show_new(driver, "Addition 6")
        assert at_top(driver) == stood
        assert driver.main_screen.article.position.paragraph > 20
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.article.article is not None)
        assert at_top(driver) == stood


async def test_a_paragraph_that_was_edited_is_where_it_stood(
    open_screen, tmp_path, passing_messages
):
    """The paragraph that is read at this moment has another figure, and stands further down."""
    text = long_article(80)
    async with open_screen({"a.txt": text}) as driver:
        await driver.read()
        await driver.press("space", "space")
        number = driver.main_screen.article.position.paragraph
        edited = text.replace(f"Paragraph {number} tells", f"Paragraph {number} told")
        edited = edited.replace("Paragraph 0 ", "A new paragraph.\nAnother one.\nParagraph 0 ")
        await change(driver, tmp_path, edited)
        await show_new(driver, "told")
        assert at_top(driver).startswith(f"Paragraph {number} told")


async def test_notes_stay_with_their_sentences(open_screen, tmp_path):
    """One from before, and one that is written on the old text while the new one waits."""
    lines = SAMPLE.split("\n")
    edited = "\n".join([*lines[:3], "A word before.", "And another.", *lines[3:]])
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("g", "}", "w", *"first", "escape")
        await driver.wait_until(lambda: len(driver.main_screen.article.notes) == 1)
        paragraph = driver.main_screen.article.notes[0].paragraph
        await change(driver, tmp_path, edited)
        await driver.press("}", "w", *"later", "escape")
        await driver.wait_until(lambda: len(driver.main_screen.article.notes) == 2)
        places = [note.paragraph for note in driver.main_screen.article.notes]
        assert places[0] == paragraph
        assert places[1] > paragraph
        quotes = {note.text: note.quote for note in driver.main_screen.article.notes}
        await show_new(driver, "A word before.")
        notes = driver.main_screen.article.notes
        assert [note.paragraph for note in notes] == [place + 2 for place in places]
        assert {note.text: note.quote for note in notes} == quotes


async def test_a_note_on_a_sentence_that_is_gone_says_so(open_screen, tmp_path):
    """With the words it was written on; a note on another paragraph says nothing of the kind."""
    sign = "This note was written on words that the text no longer has: “A heron stood"
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        for text, quote in (("first", "The harbour of Ostby"), ("second", "A heron stood")):
            index = (
                text_of(driver)
                .split("\n")
                .index(next(line for line in text_of(driver).split("\n") if line.startswith(quote)))
            )
            paragraph = driver.main_screen.article.article.paragraphs[index]
            driver.app.library.add_note(
                driver.main_screen.open_article.id, index, None, None, paragraph.text, text
            )
        driver.main_screen.control.annotations.show()
        assert "» second" in driver.screen_text()
        assert sign not in driver.screen_text()
        without = "".join(x for x in SAMPLE.splitlines(True) if not x.startswith("A heron"))
        await change(driver, tmp_path, without)
        assert sign not in driver.screen_text()
        await show_new(driver, "two anchors")
        pane = driver.main_screen.article
        shown = " ".join(line.text.strip() for _, line in pane.rows_on_screen(pane.page))
        assert shown.count("This note was written on words") == 1
        assert f"» second {sign}" in shown


async def test_the_summary_of_the_old_text(open_screen, tmp_path):
    """Another length is of the text on the screen, not of the one that waits."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await change(driver, tmp_path, SAMPLE.replace("heron", "penguin"))
        before = driver.main_screen.article.digest
        await driver.press("3", "plus")
        await driver.wait_until(lambda: driver.main_screen.article.digest is not before)
        assert len(driver.main_screen.article.digest.summary.sentences) == 6
        assert "penguin" not in text_of(driver)


async def test_a_text_that_goes_back(open_screen, tmp_path):
    """Where the file says again what is on the screen, nothing is offered."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await change(driver, tmp_path, EDITED)
        write(tmp_path / "articles", "a.txt", SAMPLE)
        await driver.rescan()
        # The progress of the import may stand in the place of the hint before it is done.
        await driver.wait_until(lambda: driver.app.library.count(View("is:changed")) == 0)
        await driver.wait_until(lambda: HINT not in driver.screen_text())


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("width", [40, 70, 100, 160])
async def test_the_sign_in_the_list(open_screen, tmp_path, width, density):
    """A character, in every width; unread and starred ones have theirs beside it."""
    files = {"a.txt": SAMPLE, "b.txt": OTHER}
    async with open_screen(files, size=(width, 24), density=density) as driver:
        await driver.press("s")
        for name, text in files.items():
            write(tmp_path / "articles", name, text.replace(BEFORE, AFTER))
        await driver.rescan()
        await driver.wait_until(lambda: driver.screen_text().count("±") == 2)
        assert re.search("★ ± A", driver.screen_text())
        assert re.search("● ± A", driver.screen_text())
        await driver.press("/", *"is:changed", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)


async def test_a_file_that_is_removed(open_screen, tmp_path):
    """Its article stays in the list, which says so, and can be read on, until the file is back."""
    async with open_screen(
        {"a.txt": SAMPLE, "b.txt": OTHER.replace("20240316", "20230101")}
    ) as driver:
        await driver.read()
        await driver.main_screen.control.watcher.stop()  # it would see it first, and say so
        file = tmp_path / "articles" / "a.txt"
        file.unlink()
        await driver.rescan()
        # The list is read again before the import has come to its end, and says so.
        await driver.wait_until(lambda: "file removed" in driver.screen_text())
        await driver.wait_until(lambda: "1 kept whose file was removed" in driver.screen_text())
        assert "No imported file holds this article any more" in driver.screen_text()
        assert HINT not in driver.screen_text()
        await driver.press("J", "K")
        await driver.wait_until(lambda: BEFORE in text_of(driver))
        await driver.press("1", "/", *"is:gone", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        await driver.press("escape")
        file.write_text(SAMPLE, encoding="utf-8")
        await driver.rescan()
        await driver.wait_until(lambda: "file removed" not in driver.screen_text())
        assert "No imported file" not in driver.screen_text()


async def test_a_feed_that_changes_the_open_article(open_screen, server):
    """A refresh offers the new text as a rescan does."""
    server.pages["/"] = in_turn(
        *[feed(item(1, "The bridge is closed until noon. " * 9))],
        *[feed(item(1, "The bridge is closed until night. " * 9))] * 2,
    )
    async with open_screen(allow_private_addresses=True) as driver:
        await driver.press("escape")
        fetch_article(
            driver.app.library, server.url(), keep=True, bounds=driver.app.settings.bounds()
        )
        driver.main_screen.reload_list()
        await driver.read()
        await driver.press("R")
        await driver.wait_until(lambda: HINT in driver.screen_text())
        assert "1 updated" in driver.screen_text()
        assert "until noon" in text_of(driver)
        await show_new(driver, "until night")
