"""Esc and another key in one write to a real terminal, as by tmux or over a slow line."""

import pytest

from tests.ui.conftest import SAMPLE

from .terminal import Terminal


@pytest.fixture
def two_articles(reader_home, tmp_path):
    """A folder with two articles on a heron."""
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "a.txt").write_text(SAMPLE, encoding="utf-8")
    (folder / "b.txt").write_text(SAMPLE.replace("harbour", "quay"), encoding="utf-8")
    return folder


def test_each_is_a_key_of_its_own(two_articles):
    """The search ends, and the digit goes to the pane; no sign stands for the two."""
    with Terminal(two_articles, columns=100, rows=30) as terminal:
        terminal.until("1/2").press("/", "heron", "\r").until("“heron”")
        terminal.child.send("\x1bG")
        terminal.until("2/2").until(lambda: "“heron”" not in terminal.text).rest()
        terminal.press("g").until("1/2")
        terminal.child.send("\x1bj\x1b")
        terminal.until("2/2").press("2")
        terminal.child.send("\x1b1")
        terminal.rest().press("k").until("1/2")
        assert "^" not in terminal.text
        assert "¡" not in terminal.text
