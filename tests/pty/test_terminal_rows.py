"""What the tests' terminal shows of a screen."""

import pyte

from tests.pty.terminal import read_rows


def write_row(text: str) -> str:
    screen = pyte.Screen(8, 1)
    pyte.Stream(screen).feed(text)
    return read_rows(screen)[0]


def test_wide_letters_have_two_cells():
    assert write_row("渡b") == "渡b     "


def test_half_a_wide_letter_is_a_blank():
    """A frame may be looked at when half of it has arrived."""
    assert write_row("渡b\x1b[1;1Hx") == "x b     "


def test_marks_belong_to_their_letter():
    assert write_row("e\u0301b") == "éb      "
