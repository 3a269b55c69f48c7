"""Esc and a key that come in one piece, as from a quick hand or over a slow line."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.widgets import Input

from reader.library import View
from reader.ui.input_parser import EscapeBeforeKey, InputParser
from tests.ui.conftest import SAMPLE

TWO = {"a.txt": SAMPLE, "b.txt": SAMPLE.replace("harbour", "quay")}
TYPED = "1jGqb/?:{}'é漢 \r\tO["
SEQUENCES = {"\x1b[A": "up", "\x1bOP": "f1", "\x1b[5~": "pageup", "\x1b[1;5D": "ctrl+left"}


def parse(*reads: str, is_late: bool = True):
    """Return what the parser makes of what a terminal sends, after all of it or ever later."""
    parser = InputParser()
    parser._held_until = 0.0
    events = [event for data in reads for event in parser.feed(data)]
    if is_late:
        events += [*parser._release(), *parser.feed("")]
    return events


def send(driver, data: str) -> None:
    """Have the screen get what the terminal sends in one read."""
    for event in parse(data):
        driver.app.post_message(event)


def get_names(events):
    return [event.key for event in events if isinstance(event, Key)]


@pytest.mark.parametrize("character", TYPED)
def test_esc_and_a_key_are_two(character):
    """Whatever Textual takes the two for, and be they read together or one after the other."""
    (alone,) = get_names(parse(character))
    for reads in ([f"\x1b{character}"], ["\x1b", character]):
        assert get_names(parse(*reads)) == ["escape", alone]


@given(
    st.lists(st.sampled_from(["\x1b", *TYPED, *SEQUENCES]), max_size=12),
    st.lists(st.integers(0, 40), max_size=4),
)
def test_every_key_is_what_it_is_alone(pieces, cuts):
    """In any order and cut into reads anywhere, but for an Esc that does begin a sequence."""
    # "Esc [" and more may be a key of the terminal, as far as anybody can tell.
    assume(not any(one == "\x1b" and after in ("[", "O") for one, after in pairwise(pieces)))
    data = "".join(pieces)
    edges = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    reads = [data[start:end] for start, end in pairwise(edges) if start < end]
    expected = [
        "escape" if one == "\x1b" else SEQUENCES.get(one) or get_names(parse(one))[0]
        for one in pieces
    ]
    assert get_names(parse(*reads)) == expected


def test_a_paste_is_one():
    """What it says does nothing, be there an Esc in it or not."""
    (pasted, escape, late) = parse("\x1b[200~one\x1bq\x1b[2 two\x1b[201~\x1bj")
    assert isinstance(pasted, Paste)
    assert pasted.text == "oneq[2 two"
    assert get_names([escape, late]) == ["escape", "j"]


@pytest.mark.parametrize("keys", ["\x1bG", "\x1bG\x1b", "\x1b2\x1b1G", "\x1b1G"])
async def test_both_act_in_a_pane(open_screen, keys):
    """Esc ends the search, and the keys behind it act in their order."""
    async with open_screen(TWO) as driver:
        await driver.press("slash", *"heron", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "heron")
        send(driver, keys)
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "")
        await driver.wait_until(lambda: "2/2" in driver.screen_text())
        assert driver.main_screen.navigation.pane == "list"


@pytest.mark.parametrize("pane", ["2", "3"])
async def test_the_panes_are_no_fields(open_screen, pane):
    """Though one can select text there: the digit goes to its pane."""
    async with open_screen(TWO) as driver:
        await driver.read()
        await driver.press(pane)
        send(driver, "\x1b1")
        await driver.wait_until(lambda: driver.main_screen.navigation.pane == "list")
        send(driver, f"\x1b{pane}")
        name = {"2": "article", "3": "summary"}[pane]
        await driver.wait_until(lambda: driver.main_screen.navigation.pane == name)


async def test_what_follows_comes_behind_both(open_screen):
    """A third key is not pressed before the second."""
    async with open_screen(TWO) as driver:
        await driver.press("slash", *"heron", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "heron")
        send(driver, "\x1bGks")
        await driver.wait_until(lambda: driver.app.library.count(View("is:starred")) == 1)
        assert driver.main_screen.rows.row_at(0).starred


async def test_both_act_while_a_search_is_typed(open_screen):
    """Esc ends it, and the letter is none of it."""
    async with open_screen(TWO) as driver:
        await driver.press("slash", *"heron")
        send(driver, "\x1bG")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "")
        await driver.wait_until(lambda: "2/2" in driver.screen_text())


@pytest.mark.parametrize("opened_by", ["t", "S", "question_mark", "ctrl+p", "exclamation_mark"])
async def test_a_key_behind_the_esc_that_closes_a_dialog(open_screen, opened_by):
    """It is for the pane below, be there a field in the dialog or not."""
    async with open_screen(TWO) as driver:
        await driver.press(opened_by)
        await driver.wait_until(lambda: driver.app.screen is not driver.main_screen)
        send(driver, "\x1bG")
        await driver.wait_until(lambda: driver.app.screen is driver.main_screen)
        await driver.wait_until(lambda: "2/2" in driver.screen_text())


async def test_a_field_knows_what_alt_writes(open_screen):
    """Where one writes, Alt and a key stay what Textual has them for: signs, moves by words."""
    async with open_screen(TWO) as driver:
        await driver.press("slash", *"ab cd")
        send(driver, "\x1bb")
        send(driver, "\x1b1")
        await driver.press()
        assert driver.main_screen.bar.query_one(Input).value == "ab ¡cd"


async def test_a_command_with_alt_is_that(open_screen):
    """Alt+1 goes to the list where 1 begins a count, which no terminal without Kitty's keys did."""
    async with open_screen(TWO, counts_from_1=True) as driver:
        await driver.read()
        send(driver, "\x1b2")
        await driver.wait_until(lambda: driver.main_screen.navigation.pane == "article")
        send(driver, "\x1b1")
        await driver.wait_until(lambda: driver.main_screen.navigation.pane == "list")
        send(driver, "\x1bG")
        await driver.wait_until(lambda: "2/2" in driver.screen_text())


def test_a_key_says_its_name_with_alt():
    """As the settings have it."""
    names = [parse(f"\x1b{key}")[0] for key in "jG1/"]
    assert all(isinstance(one, EscapeBeforeKey) for one in names)
    assert [one.alt_key for one in names] == ["alt+j", "alt+shift+g", "alt+1", "alt+slash"]
