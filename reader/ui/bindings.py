"""Textual's key bindings, made from the table of commands."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from reader.ui.commands import Place, commands_of


def bindings_of(place: Place) -> list[BindingType]:
    """Return the bindings of a place; each has the command's id, so that settings can change it."""
    return [
        Binding(",".join(command.keys), command.name, command.help, show=False, id=command.id)
        for command in commands_of(place)
    ]
