"""All notes: found by words, in three orders, and gone to."""

import pytest

from reader.library import Library
from reader.paths import find_paths
from tests.ui.conftest import SAMPLE

TRAM = """A tram is late
20240101
https://example.org/tram
The tram was late by an hour on Monday morning.
Nobody on it complained, the driver said.
"""
FILES = {"a.txt": SAMPLE, "b.txt": TRAM}


@pytest.fixture
def written(reader_home):
    """Return what writes two notes and a highlight, once the articles are there."""

    def write():
        with Library.open(find_paths()) as library:
            ids = {library.row(i).title[:6]: i for i in (1, 2)}
            harbour, tram = ids["A harb"], ids["A tram"]
            library.add_note(tram, 1, 0, 6, "Nobody", "not even the\nmayor")
            library.add_note(harbour, 4, 0, 7, "Farmers", "")
            library.add_note(harbour, 0, 4, 11, "harbour", "who pays?")
            library.add_tag(tram, "trams")

    return write


def lines(driver):
    """What stands in the box."""
    return [line.strip(" │▌▏●▎▐") for line in driver.screen_text().split("\n")]


def order_of(driver, *texts):
    """Some texts in the order in which they stand on the screen."""
    screen = driver.screen_text()
    return sorted(texts, key=screen.index)


async def test_all_notes_the_newest_first(open_screen, written):
    """Each with its text, what it is on, and its article; those of muted articles too."""
    async with open_screen(FILES, size=(100, 30), mute=("source:news.example.org",)) as driver:
        written()
        await driver.press("W")
        await driver.wait_until(lambda: "who pays?" in driver.screen_text())
        screen = driver.screen_text()
        assert "3 notes · newest first" in screen
        texts = ["» who pays?", "“Farmers”", "» not even the mayor"]
        assert order_of(driver, *reversed(texts)) == texts
        assert "A tram is late · example.org" in screen


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (160, 45)])
async def test_enter_goes_to_the_note(open_screen, written, size):
    """Its article is open at its place, whichever was open before; Ctrl+O comes back."""
    async with open_screen(FILES, size=size) as driver:
        written()
        await driver.read()
        before = driver.main_screen.open_article.id
        await driver.press("W")
        await driver.wait_until(lambda: "who pays?" in driver.screen_text())
        await driver.press("G", "enter")
        row = driver.main_screen.open_article.row
        assert row.title == "A tram is late"
        assert driver.main_screen.article.current == 1
        assert driver.main_screen.navigation.pane == "article"
        await driver.press("ctrl+o")
        assert driver.main_screen.open_article.id == before


VERSION = """The dredger of Elby stops, number {0}
2024010{0}
https://paper{0}.example.org/dredger
The dredger Maren stopped on Monday when its pump took in a net of the fishermen of Elby.
Its captain said that the net had hung on the bank for two winters and that nobody missed it.
The harbour board asked the fishermen to mark their nets with red buoys from March on.
The fishermen answered that red buoys are stolen, and offered to sink white stones instead.
A diver cut the net out of the pump in {1} hours and was given a basket of mackerel.
The mackerel was eaten on the quay, and what was left of it went to the cat of the harbour office.
On Tuesday the Maren dredged again, with a lookout at the bow who is paid by the board.
The bank has grown by half a metre in two winters, a survey of the county says of this harbour.
Without the dredger no boat of more than three metres could have left Elby from April on.
"""
VERSIONS = {f"v{number}.txt": VERSION.format(number, 10 + number) for number in range(1, 5)}


async def test_a_note_that_was_gone_to_stays_in_view(open_screen, reader_home):
    """Lines about other versions, which come below the headline later, do not move it away."""
    async with open_screen(VERSIONS, size=(60, 16)) as driver:
        with Library.open(find_paths()) as library:
            library.add_note(1, 0, 0, 3, "The", "ask the captain")
        await driver.read()
        await driver.press("c", "W")
        await driver.wait_until(lambda: "ask the captain" in driver.screen_text())
        await driver.press("enter")
        said = ("sentences", "more on this")
        await driver.wait_until(lambda: any(words in driver.screen_text() for words in said))
        assert "» ask the captain" in driver.screen_text()


async def test_a_note_of_the_open_article_is_gone_to(open_screen, written):
    """From another paragraph, and back."""
    async with open_screen(FILES, size=(60, 16)) as driver:
        written()
        await driver.press(*"j" if driver.main_screen.list.chosen.title != TRAM[:14] else ())
        await driver.press("W")
        await driver.wait_until(lambda: "who pays?" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        await driver.press("G", "W")
        await driver.wait_until(lambda: "“Farmers”" in driver.screen_text())
        await driver.press("j", "enter")
        assert driver.main_screen.article.current == 4


async def test_the_note_that_was_gone_to_is_changed(open_screen, written):
    """Also where its paragraph has others."""
    async with open_screen(FILES, size=(100, 30)) as driver:
        written()
        with Library.open(find_paths()) as library:
            (first,) = (n for n in library.notes(1) + library.notes(2) if n.text == "who pays?")
            library.add_note(first.article, first.paragraph, 0, 3, "The", "a second one")
        for word, text in (("second", "a second one"), ("pays", "who pays?")):
            await driver.press("W")
            await driver.wait_until(lambda: "notes · newest first" in driver.screen_text())
            await driver.press("/", *word, "enter")
            await driver.wait_until(lambda: "1 note" in driver.screen_text())
            await driver.press("enter", "w", *"!", "escape")
            await driver.wait_until(lambda text=text: f"» {text}!" in driver.screen_text())


async def test_orders(open_screen, written):
    """By article and by tag, each under its heading; the order is kept."""
    async with open_screen(FILES, size=(100, 30)) as driver:
        written()
        await driver.press("W", "S")
        await driver.wait_until(lambda: "by article" in driver.screen_text())
        heading = "A harbour is dredged, and the mud is given to farmers · news.example.org"
        texts = [heading, "» who pays?", "“Farmers”", "A tram is late · example.org"]
        await driver.wait_until(lambda: "who pays?" in driver.screen_text())
        assert order_of(driver, *reversed(texts)) == texts
        await driver.press("S")
        texts = ["trams", "» not even the mayor", "no tag", "» who pays?"]
        assert order_of(driver, *reversed(texts)) == texts
        await driver.press("escape", "W")
        await driver.wait_until(lambda: "by tag" in driver.screen_text())


async def test_words_filter(open_screen, written):
    """What is typed finds notes, a wrong query is explained, Esc ends the search first."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        written()
        await driver.press("W", "slash", *"mayo")
        await driver.wait_until(lambda: "1 note ·" in driver.screen_text())
        assert "who pays?" not in driver.screen_text()
        await driver.press(*["backspace"] * 4, *"is:cold")
        await driver.wait_until(lambda: "is not known;" in driver.screen_text())
        await driver.press("escape")
        await driver.wait_until(lambda: "3 notes ·" in driver.screen_text())
        await driver.press("escape")
        assert driver.app.screen is driver.main_screen


async def test_enter_finds_what_the_command_finds(open_screen, written):
    """The last word is whole then; other forms of it are found as in the library."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        written()
        await driver.press("W", "slash", *"farmer", "enter")
        await driver.wait_until(lambda: "2 notes ·" in driver.screen_text())
        await driver.press("slash", *["backspace"] * 6, *"mayo")
        await driver.wait_until(lambda: "1 note ·" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: "0 notes ·" in driver.screen_text())


async def test_hostile_notes_show_as_they_are(open_screen, reader_home):
    """Markup in a note, a quote, a headline or a tag is text."""
    hostile = "[red]no[/red] [@click=app.quit]x[/]"
    async with open_screen({"a.txt": SAMPLE.replace("A harbour is", hostile)}) as driver:
        with Library.open(find_paths()) as library:
            library.add_note(1, 0, 0, 3, hostile, f"a {hostile}")
            library.add_tag(1, "[b]bold")
        await driver.press("W", "S", "S")
        await driver.wait_until(lambda: f"» a {hostile}" in driver.screen_text())
        assert f"“{hostile}”" in driver.screen_text()
        assert "[b]bold" in driver.screen_text()


async def test_without_notes_it_says_how_one_is_written(open_screen):
    """In the footer, and nothing opens."""
    async with open_screen(FILES) as driver:
        await driver.press("W")
        assert "There are no notes yet; w in an article writes one." in driver.screen_text()
        assert driver.app.screen is driver.main_screen
