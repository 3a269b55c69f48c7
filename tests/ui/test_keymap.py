"""Keys that the user gives to commands."""

from reader.ui.commands import COMMANDS
from reader.ui.keymap import key_problems


def test_the_table_has_no_clash_of_its_own():
    """Every id is there once, and the keys as they come are told as no problem."""
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert key_problems({}) == ()


def test_a_key_for_two_commands_is_told():
    """Both are named, and the key."""
    (problem,) = key_problems({"app.export": "q"})
    assert "app.export" in problem
    assert "app.back" in problem
    assert "key q" in problem


def test_a_pane_may_not_take_a_key_from_everywhere_unsaid():
    """A key of the article that works everywhere is a clash, one of another pane is none."""
    (problem,) = key_problems({"article.unfold": "e"})
    assert "article.unfold" in problem
    assert key_problems({"article.unfold": "S"}) == ()


def test_an_unknown_command_is_told():
    """The id stands in the sentence."""
    (problem,) = key_problems({"app.fly": "f"})
    assert "app.fly" in problem
