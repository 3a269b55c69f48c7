"""The table of commands leads to methods that are there."""

from operator import attrgetter

import pytest

from reader.ui.commands import COMMANDS

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


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_help_is_a_sentence_without_its_stop(command):
    """The help begins with a capital and has no full stop."""
    assert command.help[0].isupper()
    assert not command.help.endswith(".")
