"""The user's keys: read as they may be written, and held against the table of commands."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import Keys

from reader.settings import place_of
from reader.ui.commands import COMMANDS, PLACES, Command, key_name, keys_of

if TYPE_CHECKING:
    from reader.paths import Paths

_MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")


def read_keymap(keys: Mapping[str, str], paths: Paths) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the keys of commands as Textual wants them, and what is wrong, a sentence each.

    ``keys`` is the table [keys] of the settings, from a command's id to its keys, separated by
    commas. A key is written as it is typed ("?", "J"), as the help shows it ("PgDn", "Ctrl+E") or
    as Textual names it ("question_mark"). What is wrong is left out; where two commands want one
    key, both are named.
    """
    known = {command.id for command in COMMANDS}
    keymap: dict[str, str] = {}
    problems: list[str] = []

    def complain(name: str, what: str) -> None:
        problems.append(f"{place_of(paths, 'keys', name)}: {what}")

    for name, written in keys.items():
        read = {one.strip(): read_key(one) for one in written.split(",") if one.strip()}
        unknown = [one for one, key in read.items() if key is None]
        if name not in known:
            complain(
                name, f"there is no command “{name}”{_suggestion(name)}; the help (?) has all."
            )
        elif unknown or not read:
            what = f"no key is called “{unknown[0]}”" if unknown else "no key is named"
            complain(name, f"{what}, so {name} has the keys that it comes with.")
        else:
            keymap[name] = ",".join(key for key in read.values() if key)
    return keymap, (*problems, *_all_clashes(keymap, paths))


def read_key(written: str) -> str | None:
    """Return Textual's name of a key, None where there is no such key."""
    *modifiers, key = (part.strip() for part in re.split(r"\+(?=.)", written.strip()))
    modifiers = [modifier.lower() for modifier in modifiers]
    if not set(modifiers) <= set(_MODIFIERS):
        return None
    if key.casefold() in _SHOWN:
        key = _SHOWN[key.casefold()]
    elif len(key) == 1 and key.isprintable():
        key = _name_of(key.lower() if modifiers else key)
    elif key.lower() in _NAMED:
        key = key.lower()
    else:
        return None
    return "+".join([*modifiers, key])


def _name_of(character: str) -> str:
    """Return Textual's name of a character, as it turns one into a binding."""
    return next(iter(Binding.make_bindings([Binding(character, "", "")]))).key


_NAMED = {
    "comma",
    *(_name_of(character) for character in string.punctuation if character != ","),
    *(key.value for key in Keys if key.value.isalnum()),
}
_SHOWN = {key_name(key).casefold(): key for key in _NAMED}


def _all_clashes(keymap: Mapping[str, str], paths: Paths) -> tuple[str, ...]:
    if not keymap:
        return ()
    problems: list[str] = []
    for place in PLACES:
        there = [command for command in COMMANDS if command.place in {"app", place}]
        for one, other in combinations(there, 2):
            if one.id in keymap or other.id in keymap:
                problems += _clashes(one, other, keymap, paths)
    return tuple(dict.fromkeys(problems))


def _clashes(one: Command, other: Command, keymap: Mapping[str, str], paths: Paths) -> list[str]:
    shared = set(keys_of(one, keymap)) & set(keys_of(other, keymap))
    changed = one.id if one.id in keymap else other.id
    return [
        f"{place_of(paths, 'keys', changed)}: {one.id} and {other.id} both have the key "
        f"{key_name(key)}; give one of them another."
        for key in sorted(shared)
    ]


def _suggestion(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, [command.id for command in COMMANDS], n=1)
    return f"; did you mean {near[0]}?" if near else ""
