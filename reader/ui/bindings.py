"""Textual's key bindings, made from the table of commands."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from reader.ui.commands import Scope, get_commands

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
