"""The table of commands leads to methods that are there."""

from operator import attrgetter

import pytest

from reader.ui.commands import COMMANDS, make_help_table

from .conftest import SAMPLE


async def test_every_command_has_its_method(open_screen):
    """What the table names can be called on the main screen."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        for command in COMMANDS:
            method = attrgetter(command.method)(driver.main_screen)
            assert callable(method), command.id
            assert method.__doc__, command.id


def test_ids_and_methods_stand_once():
    """No two commands have one id, and no method serves two."""
    for values in ([c.id for c in COMMANDS], [c.method for c in COMMANDS]):
        assert len(values) == len(set(values))


def test_no_key_of_a_pane_stands_for_two_commands():
    """What has no key is found by its name, and Ctrl+P alone is the key that finds it."""
    for title, rows in make_help_table():
        keys = [key for keys, _ in rows if keys != "Ctrl+P …" for key in keys.split()]
        assert len(keys) == len(set(keys)), title
    shown = dict(pair for _, rows in make_help_table() for pair in rows)
    assert shown["Ctrl+P"] == "Find a command by name"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_help_is_a_sentence_without_its_stop(command):
    """The help begins with a capital and has no full stop."""
    assert command.help[0].isupper()
    assert not command.help.endswith(".")


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (("D",), "D works only in the article (2 goes there)."),
        (("3", "D"), "D works only in the article (2 goes there)."),
        (("C",), "C works only in the article (2 goes there) or in the summary (3 goes there)."),
        (("2", "f"), "f works only in the list (1 goes there)."),
        (("a",), "a works only in the summary (3 goes there)."),
    ],
)
async def test_a_key_of_another_pane_says_where_it_works(open_screen, keys, sentence):
    """A key that has no command in the focused pane is explained in the footer."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("escape")
        await driver.press(*keys)
        assert sentence in driver.screen_text()


async def test_a_key_that_the_settings_give_to_another_pane(open_screen):
    """The user's keys are explained, and not those that they replace."""
    async with open_screen({"a.txt": SAMPLE}, keys={"article.differences": "f6"}) as driver:
        await driver.press("f6")
        assert "works only in the article (2 goes there)." in driver.screen_text()
        await driver.press("D")
        assert "D works" not in driver.screen_text()


@pytest.mark.parametrize(
    "keys", [("m",), ("s",), ("A",), ("o",), ("2", "m"), ("2", "C"), ("3", "+")]
)
async def test_a_command_without_an_article_says_so(open_screen, keys):
    """Where there is no article, a command that needs one says what is missing."""
    async with open_screen() as driver:
        await driver.press("escape")
        await driver.press(*keys)
        screen = driver.screen_text()
        assert "There is no article in this list." in screen or "Open an article first." in screen


async def test_an_address_without_a_browser(open_screen, monkeypatch):
    """Where no browser opens, a sentence gives the address."""
    monkeypatch.setattr(
        "reader.ui.control.library.outside_programs.open_in_browser", lambda url: False
    )
    article = "A harbour\n20240301\nhttps://example.org/a\nBoats left the harbour.\n"
    async with open_screen({"a.txt": article}) as driver:
        await driver.press("o")
        (sentence,) = driver.toasts()
        assert sentence == "No browser could be opened; the address is https://example.org/a"
