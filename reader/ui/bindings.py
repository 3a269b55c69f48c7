"""Textual's key bindings, made from the table of commands."""

from __future__ import annotations

import string
from collections.abc import Mapping

from textual.binding import Binding, BindingType
from textual.keys import _character_to_key

from reader.ui.commands import COMMANDS, Scope, get_commands, get_keys

_TYPED = string.digits + string.ascii_letters + string.punctuation
# Of the letters with Ctrl those that are other keys, or Textual's own.
_NOT_FREE = frozenset("chijmqz")
_NO_KEY = "unbound"  # what no key is called; the settings can give the command one


def make_bindings(scope: Scope) -> list[BindingType]:
    """Return the bindings of a scope; all of them run the main screen's one action.

    Each has the command's id, so that settings can change its keys.
    """
    return [
        Binding(
            ",".join(command.keys) or _NO_KEY,
            f"screen.command({command.id!r})",
            command.help,
            show=False,
            id=command.id,
        )
        for command in get_commands(scope)
    ]


def find_free_keys(keymap: Mapping[str, str]) -> list[str]:
    """Return the keys that one may press and no command has, under the user's keymap."""
    taken = {key for command in COMMANDS for key in get_keys(command, keymap)}
    with_ctrl = (f"ctrl+{letter}" for letter in string.ascii_lowercase if letter not in _NOT_FREE)
    return [key for key in (*map(_character_to_key, _TYPED), *with_ctrl) if key not in taken]
