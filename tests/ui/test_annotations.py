"""Selecting sentences, writing notes, tagging."""

from tests.ui.conftest import SAMPLE, long_article, type_at_once

SENTENCES = """Three boats and a bridge
20240316
The first boat came at noon. The second boat had a red sail. Nobody saw the third.
The bridge was closed all day. It opened at night.
A heron watched from the pier.
"""


async def test_sentences_are_selected_one_by_one_and_copied(open_screen):
    """v selects, j and k take more and less, h and l move on; y copies verbatim and ends it."""
    async with open_screen({"a.txt": SENTENCES}) as driver:
        await driver.read()
        await driver.press("v")
        assert driver.main_screen.article.selected_text == "The first boat came at noon."
        assert "copy" in driver.screen_text().split("\n")[-1]
        await driver.press("j", "j", "j")
        text = driver.main_screen.article.selected_text
        assert text.endswith("Nobody saw the third.\n\nThe bridge was closed all day.")
        await driver.press("k", "k")
        assert driver.main_screen.article.selected_text.endswith("The second boat had a red sail.")
        await driver.press("l")
        assert driver.main_screen.article.selected_text == "Nobody saw the third."
        await driver.press("h", "y")
        assert driver.app.clipboard == "The second boat had a red sail."
        assert not driver.main_screen.article.selection
        assert driver.main_screen.navigation.pane == "article"


async def test_escape_ends_a_selection_and_nothing_else(open_screen):
    """Esc and v leave selecting where one is."""
    async with open_screen({"a.txt": long_article(100)}) as driver:
        await driver.read()
        await driver.press("space", "v", "j", "escape")
        assert not driver.main_screen.article.selection
        assert driver.main_screen.navigation.pane == "article"
        await driver.press("v", "v")
        assert not driver.main_screen.article.selection


async def test_a_selection_is_kept_in_view(open_screen):
    """The end that moves scrolls the article."""
    async with open_screen({"a.txt": long_article(100)}) as driver:
        await driver.read()
        await driver.press("v", *"j" * 40)
        assert "Paragraph 40 tells" in driver.screen_text()
        await driver.press(*"k" * 40)
        assert "Paragraph 0 tells" in driver.screen_text()


async def test_the_mouse_selects_words(open_screen):
    """Dragging selects whole words over paragraphs; a click ends it."""
    async with open_screen({"a.txt": SENTENCES}, size=(100, 30)) as driver:
        await driver.read()
        rows = driver.screen_text().split("\n")
        first = next(y for y, row in enumerate(rows) if "The first boat" in row)
        second = next(y for y, row in enumerate(rows) if "The bridge was" in row)
        x = rows[first].index("first") + 2
        await driver.pilot.mouse_down(offset=(x, first))
        await driver.pilot.hover(offset=(rows[second].index("closed") + 1, second))
        await driver.pilot.mouse_up(offset=(rows[second].index("closed") + 1, second))
        await driver.press()
        text = driver.main_screen.article.selected_text
        assert text.startswith("first boat came")
        assert text.endswith("\n\nThe bridge was closed")
        await driver.pilot.click(offset=(x, first))
        await driver.press()
        assert not driver.main_screen.article.selection


async def test_a_note_on_a_paragraph_is_written_changed_and_taken_back(open_screen):
    """w writes, Esc keeps; the note stands below its paragraph, also next time; U takes it back."""
    async with open_screen({"a.txt": SENTENCES}) as driver:
        await driver.read()
        await driver.press("w", *"who saw it?", "escape")
        await driver.wait_until(lambda: "» who saw it?" in driver.screen_text())
        await driver.press("w", *" Ida", "escape")
        await driver.wait_until(lambda: "» who saw it? Ida" in driver.screen_text())
    async with open_screen() as driver:
        await driver.wait_until(lambda: "» who saw it? Ida" in driver.screen_text())
        await driver.press("U")
        await driver.wait_until(lambda: "of “who saw it? Ida”, changed on" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: "Ida" not in driver.screen_text())
        await driver.wait_until(lambda: "» who saw it?" in driver.screen_text())
        await driver.press("U")
        await driver.wait_until(lambda: "Remove the note “who saw it?”" in driver.screen_text())
        await driver.press("y")
        await driver.wait_until(lambda: "»" not in driver.screen_text())
        await driver.press("ctrl+y", "ctrl+y")
        await driver.wait_until(lambda: "» who saw it? Ida" in driver.screen_text())


async def test_a_note_on_a_selection_keeps_its_quote(open_screen):
    """w on a selection quotes it; an empty note is none."""
    async with open_screen({"a.txt": SENTENCES}) as driver:
        await driver.read()
        await driver.press("v", "l", "w")
        assert "The second boat had a red sail." in driver.screen_text()
        await driver.press(*"red?", "escape")
        await driver.wait_until(lambda: "» red?" in driver.screen_text())
        (note,) = driver.app.library.notes(driver.main_screen.open_article.id)
        assert note.quote == "The second boat had a red sail."
        await driver.press("v", "w", "escape")
        assert len(driver.app.library.notes(driver.main_screen.open_article.id)) == 1


async def test_each_note_of_a_paragraph_can_be_changed(open_screen):
    """That on a sentence where it is selected; where nothing is, one is chosen of all."""
    async with open_screen({"a.txt": SENTENCES}) as driver:
        await driver.read()
        await driver.press("w", *"all", "escape", "v", "w", *"one", "escape")
        await driver.press("v", "l", "w", *"two", "escape", "v", "l", "w", *"!", "escape")
        await driver.wait_until(lambda: "» two!" in driver.screen_text())
        await driver.press("w", "1", *"?", "escape", "v", "w", *"...", "escape")
        await driver.wait_until(lambda: "» one..." in driver.screen_text())
        await driver.press("w")
        rows = driver.screen_text().split("\n")
        for name, note in (("Paragraph", "all?"), ("Part 1", "one..."), ("Part 2", "two!")):
            assert any(name in row and f"» {note}" in row for row in rows)
        await driver.press("j", "j", "enter", *"!", "escape")
        await driver.wait_until(lambda: "» two!!" in driver.screen_text())
        notes = driver.app.library.notes(driver.main_screen.open_article.id)
        assert sorted(note.text for note in notes) == ["all?", "one...", "two!!"]


async def test_a_note_on_a_paragraph_beside_one_on_its_sentence(open_screen):
    """The note on the sentence stays as it is, unless it is chosen; Esc chooses none."""
    async with open_screen({"a.txt": SENTENCES}) as driver:
        await driver.read()
        await driver.press("v", "w", *"one", "escape")
        await driver.wait_until(lambda: "» one" in driver.screen_text())
        await driver.press("w")
        assert "a new note on all of it" in driver.screen_text()
        await driver.press("enter", *"all", "escape")
        await driver.wait_until(lambda: "» all" in driver.screen_text())
        await driver.press("w", "escape")
        notes = driver.app.library.notes(driver.main_screen.open_article.id)
        assert sorted((note.text, note.start) for note in notes) == [("all", None), ("one", 0)]


async def test_tags_are_completed_and_shown(open_screen):
    """t tags the article under the cursor or in view; tags in use complete what is typed."""
    async with open_screen({"a.txt": SENTENCES, "b.txt": SAMPLE}) as driver:
        await driver.press("t", *"harbour, long read", "enter")
        await driver.wait_until(lambda: driver.app.library.tags())
        await driver.press("j")
        await driver.read()
        await driver.press("t")
        type_at_once(driver, *"lo", "tab", "enter")
        await driver.wait_until(lambda: "Tags: long read" in driver.screen_text())
        assert dict(driver.app.library.tags()) == {"harbour": 1, "long read": 2}
        await driver.press("U")
        await driver.wait_until(lambda: "Tags: long read" not in driver.screen_text())


async def test_captions_are_set_apart_and_put_back(open_screen):
    """P shows the captions after the article, and again where they stood, the place kept."""
    caption = "Pictured: The dredger Ostby at the quay"
    lines = SAMPLE.split("\n")
    text = "\n".join([*lines[:4], caption, *lines[4:]])
    async with open_screen({"a.txt": text}) as driver:
        await driver.read()
        screen = driver.screen_text()
        assert screen.index(caption) < screen.index("A heron stood")
        await driver.press("P")
        assert "Captions stand at the end; P puts them back." in driver.screen_text()
        screen = driver.screen_text()
        assert screen.index("A heron stood") < screen.index("Captions") < screen.index(caption)
        await driver.press("P")
        screen = driver.screen_text()
        assert screen.index(caption) < screen.index("A heron stood")


async def test_an_article_without_captions_says_so(open_screen):
    """P has nothing to do where no captions are."""
    async with open_screen({"a.txt": SENTENCES}) as driver:
        await driver.read()
        await driver.press("P")
        assert "No captions were found" in driver.screen_text()
