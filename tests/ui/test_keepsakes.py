"""Selecting sentences, writing notes, tagging."""

from tests.ui.conftest import SAMPLE, long_article, type_at_once

SENTENCES = """Three boats and a bridge
20240316
The first boat came at noon. The second boat had a red sail. Nobody saw the third.
The bridge was closed all day. It opened at night.
A heron watched from the pier.
"""


async def test_sentences_are_selected_one_by_one_and_copied(room):
    """v selects, j and k take more and less, h and l move on; y copies verbatim and ends it."""
    async with room({"a.txt": SENTENCES}) as hands:
        await hands.read()
        await hands.press("v")
        assert hands.room.article.selected_text == "The first boat came at noon."
        assert "copy" in hands.screen().split("\n")[-1]
        await hands.press("j", "j", "j")
        text = hands.room.article.selected_text
        assert text.endswith("Nobody saw the third.\n\nThe bridge was closed all day.")
        await hands.press("k", "k")
        assert hands.room.article.selected_text.endswith("The second boat had a red sail.")
        await hands.press("l")
        assert hands.room.article.selected_text == "Nobody saw the third."
        await hands.press("h", "y")
        assert hands.app.clipboard == "The second boat had a red sail."
        assert not hands.room.article.selection
        assert hands.room.navigation.pane == "article"


async def test_escape_ends_a_selection_and_nothing_else(room):
    """Esc and v leave selecting where one is."""
    async with room({"a.txt": long_article(100)}) as hands:
        await hands.read()
        await hands.press("space", "v", "j", "escape")
        assert not hands.room.article.selection
        assert hands.room.navigation.pane == "article"
        await hands.press("v", "v")
        assert not hands.room.article.selection


async def test_a_selection_is_kept_in_view(room):
    """The end that moves scrolls the article."""
    async with room({"a.txt": long_article(100)}) as hands:
        await hands.read()
        await hands.press("v", *"j" * 40)
        assert "Paragraph 40 tells" in hands.screen()
        await hands.press(*"k" * 40)
        assert "Paragraph 0 tells" in hands.screen()


async def test_the_mouse_selects_words(room):
    """Dragging selects whole words over paragraphs; a click ends it."""
    async with room({"a.txt": SENTENCES}, size=(100, 30)) as hands:
        await hands.read()
        rows = hands.screen().split("\n")
        first = next(y for y, row in enumerate(rows) if "The first boat" in row)
        second = next(y for y, row in enumerate(rows) if "The bridge was" in row)
        x = rows[first].index("first") + 2
        await hands.pilot.mouse_down(offset=(x, first))
        await hands.pilot.hover(offset=(rows[second].index("closed") + 1, second))
        await hands.pilot.mouse_up(offset=(rows[second].index("closed") + 1, second))
        await hands.press()
        text = hands.room.article.selected_text
        assert text.startswith("first boat came")
        assert text.endswith("\n\nThe bridge was closed")
        await hands.pilot.click(offset=(x, first))
        await hands.press()
        assert not hands.room.article.selection


async def test_a_note_on_a_paragraph_is_written_changed_and_taken_back(room):
    """w writes, Esc keeps; the note stands below its paragraph, also next time; U takes it back."""
    async with room({"a.txt": SENTENCES}) as hands:
        await hands.read()
        await hands.press("w", *"who saw it?", "escape")
        await hands.until(lambda: "» who saw it?" in hands.screen())
        await hands.press("w", *" Ida", "escape")
        await hands.until(lambda: "» who saw it? Ida" in hands.screen())
    async with room() as hands:
        await hands.until(lambda: "» who saw it? Ida" in hands.screen())
        await hands.press("U")
        await hands.until(lambda: "of “who saw it? Ida”, changed on" in hands.screen())
        await hands.press("enter")
        await hands.until(lambda: "Ida" not in hands.screen())
        assert "» who saw it?" in hands.screen()
        await hands.press("U")
        await hands.until(lambda: "Remove the note “who saw it?”" in hands.screen())
        await hands.press("y")
        await hands.until(lambda: "»" not in hands.screen())
        await hands.press("ctrl+y", "ctrl+y")
        await hands.until(lambda: "» who saw it? Ida" in hands.screen())


async def test_a_note_on_a_selection_keeps_its_quote(room):
    """w on a selection quotes it; an empty note is none."""
    async with room({"a.txt": SENTENCES}) as hands:
        await hands.read()
        await hands.press("v", "l", "w")
        assert "The second boat had a red sail." in hands.screen()
        await hands.press(*"red?", "escape")
        await hands.until(lambda: "» red?" in hands.screen())
        (note,) = hands.app.library.notes(hands.room.open_article.id)
        assert note.quote == "The second boat had a red sail."
        await hands.press("v", "w", "escape")
        assert len(hands.app.library.notes(hands.room.open_article.id)) == 1


async def test_tags_are_completed_and_shown(room):
    """t tags the article under the cursor or in view; tags in use complete what is typed."""
    async with room({"a.txt": SENTENCES, "b.txt": SAMPLE}) as hands:
        await hands.press("t", *"harbour, long read", "enter")
        await hands.until(lambda: hands.app.library.tags())
        await hands.press("j")
        await hands.read()
        await hands.press("t")
        type_at_once(hands, *"lo", "tab", "enter")
        await hands.until(lambda: "#long read" in hands.screen())
        assert dict(hands.app.library.tags()) == {"harbour": 1, "long read": 2}
        await hands.press("U")
        await hands.until(lambda: "#long read" not in hands.screen())


async def test_captions_are_set_apart_and_put_back(room):
    """P shows the captions after the article, and again where they stood, the place kept."""
    caption = "Pictured: The dredger Ostby at the quay"
    lines = SAMPLE.split("\n")
    text = "\n".join([*lines[:4], caption, *lines[4:]])
    async with room({"a.txt": text}) as hands:
        await hands.read()
        screen = hands.screen()
        assert screen.index(caption) < screen.index("A heron stood")
        await hands.press("P")
        screen = hands.screen()
        assert screen.index("A heron stood") < screen.index("Captions") < screen.index(caption)
        await hands.press("P")
        screen = hands.screen()
        assert screen.index(caption) < screen.index("A heron stood")


async def test_an_article_without_captions_says_so(room):
    """P has nothing to do where no captions are."""
    async with room({"a.txt": SENTENCES}) as hands:
        await hands.read()
        await hands.press("P")
        assert "No captions were found" in hands.screen()
