"""What colours are asked for, in terminals that have many, few or none."""

import re

import pytest

from .terminal import Terminal

ATTRIBUTES = {"", "0", "1", "2", "3", "4", "7", "22", "23", "24", "27"}
SIXTEEN = {str(n) for n in (*range(30, 38), 39, *range(40, 48), 49, *range(90, 98))} | {
    str(n) for n in range(100, 108)
}


def asked(terminal: Terminal) -> set[str]:
    """What the program asked for by SGR: an attribute, or a colour with its parameters."""
    found: set[str] = set()
    for parameters in re.findall(r"\x1b\[([0-9;:]*)m", terminal.output.decode()):
        found |= set(re.findall(r"[34]8;2;\d+;\d+;\d+|[34]8;5;\d+|[^;]+", parameters))
    return found - {"0"}


def session(real_article, **environment) -> set[str]:
    """Look at the panes, the help, a toast and the palette; return what was asked for."""
    with Terminal(real_article, **environment) as terminal:
        terminal.until("gist ·").rest()
        terminal.press("3", "j", "\r")
        terminal.press("?").until("Everywhere").rest()
        terminal.press("q", "y", "\x10").rest()
        found = asked(terminal)
        assert "7" in found or any(colour.startswith("48;") for colour in found)
        return found


def test_no_color(real_article):
    """With NO_COLOR no colour is asked for, grey no more than red, whatever the theme."""
    assert session(real_article, NO_COLOR="1") <= ATTRIBUTES


@pytest.mark.parametrize("term", ["xterm", "screen", "linux"])
def test_sixteen_colours(real_article, term):
    """A terminal that tells of no more is asked for its own sixteen; what is chosen is swapped."""
    found = session(real_article, TERM=term, COLORTERM="")
    assert found <= ATTRIBUTES | SIXTEEN
    assert "7" in found
    assert found & {"35", "95"}


@pytest.mark.parametrize("term", ["screen-256color", "tmux-256color"])
def test_256_colours(real_article, term):
    """In screen and tmux, and over ssh, colours are of the palette of 256."""
    found = session(real_article, TERM=term, COLORTERM="")
    colours = found - ATTRIBUTES - SIXTEEN
    assert colours
    assert all(re.match(r"[34]8;5;", colour) for colour in colours)


def test_all_colours(real_article):
    """Where COLORTERM says so, every colour is the theme's."""
    assert any(colour.startswith("48;2;") for colour in session(real_article))


def test_a_terminal_that_cannot_place_its_cursor(real_article):
    """One sentence names what does without; nothing is drawn."""
    with Terminal(real_article, TERM="dumb") as terminal:
        assert terminal.end() == 2
        assert b"TERM=dumb" in terminal.output
        assert b"\x1b" not in terminal.output
