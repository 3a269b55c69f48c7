"""The user's keys: read as they may be written, and held against the table of commands."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import Keys

from reader.settings import describe_location
from reader.ui.commands import (
    COMMANDS,
    COMMANDS_BY_ID,
    FORMER_IDS,
    SCOPES,
    format_key,
    get_keys,
)

if TYPE_CHECKING:
    from reader.paths import Paths

_MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")


def read_keymap(keys: Mapping[str, str], paths: Paths) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the keys of commands as Textual wants them, and what is wrong, a sentence each.

    ``keys`` is the table [keys] of the settings, from a command's id to its keys, separated by
    commas. A key is written as it is typed ("?", "J"), as the help shows it ("PgDn", "Ctrl+E") or
    as Textual names it ("question_mark"). What is wrong is left out; where two commands want one
    key, both are named. A former id of a command stands for its id, where that is not given too.
    """
    keymap: dict[str, str] = {}
    written_names: dict[str, str] = {}  # by id, as the file has them
    problems: list[str] = []

    def add_problem(name: str, what: str) -> None:
        problems.append(f"{describe_location(paths, 'keys', name)}: {what}")

    for name, written in keys.items():
        read = {one.strip(): read_key(one) for one in written.split(",") if one.strip()}
        unknown = [one for one, key in read.items() if key is None]
        command_id = FORMER_IDS.get(name, name)
        if command_id != name and command_id in keys:
            continue
        if command_id not in COMMANDS_BY_ID:
            add_problem(
                name,
                f"there is no command “{name}”{_suggest(name)}; reader settings --defaults lists"
                " all commands.",
            )
        elif not read and not COMMANDS_BY_ID[command_id].keys:
            continue  # it has no key and gets none
        elif unknown or not read:
            what = f"there is no key “{unknown[0]}”" if unknown else "a key is missing"
            add_problem(name, f"{what}; {name} keeps its default keys.")
        else:
            keymap[command_id] = ",".join(key for key in read.values() if key)
            written_names[command_id] = name
    return keymap, (*problems, *_find_all_clashes(keymap, written_names, paths))


def read_key(written: str) -> str | None:
    """Return Textual's name of a key, None where there is no such key."""
    *modifiers, key = (part.strip() for part in re.split(r"\+(?=.)", written.strip()))
    modifiers = [modifier.lower() for modifier in modifiers]
    if not set(modifiers) <= set(_MODIFIERS):
        return None
    if key.casefold() in _KEYS_BY_LABEL:
        key = _KEYS_BY_LABEL[key.casefold()]
    elif len(key) == 1 and key.isprintable():
        key = _name_of(key.lower() if modifiers else key)
    elif key.lower() in _TEXTUAL_NAMES:
        key = key.lower()
    else:
        return None
    return "+".join([*modifiers, key])


def _name_of(character: str) -> str:
    """Return Textual's name of a character, as it turns one into a binding."""
    return next(iter(Binding.make_bindings([Binding(character, "", "")]))).key


_TEXTUAL_NAMES = {
    "comma",
    *(_name_of(character) for character in string.punctuation if character != ","),
    *(key.value for key in Keys if key.value.isalnum()),
}
_KEYS_BY_LABEL = {format_key(key).casefold(): key for key in _TEXTUAL_NAMES}


def _find_all_clashes(
    keymap: Mapping[str, str], written_names: Mapping[str, str], paths: Paths
) -> tuple[str, ...]:
    if not keymap:
        return ()
    clashes: dict[str, dict[str, None]] = {}  # by key, the ids of the commands that have it
    for scope in SCOPES:
        active = [command for command in COMMANDS if command.scope in {"app", scope}]
        for one, other in combinations(active, 2):
            if one.id in keymap or other.id in keymap:
                for key in sorted(set(get_keys(one, keymap)) & set(get_keys(other, keymap))):
                    clashes.setdefault(key, {}).update(dict.fromkeys((one.id, other.id)))
    return tuple(
        _describe_clash(key, list(ids), written_names, paths) for key, ids in clashes.items()
    )


def _describe_clash(
    key: str, ids: Sequence[str], written_names: Mapping[str, str], paths: Paths
) -> str:
    """Say which commands have one key, with the line of the first of them that the file sets."""
    changed = next(name for name in ids if name in written_names)
    *others, last = ids
    have, whom = ("both have", "one of them") if len(ids) == 2 else ("have", changed)
    return (
        f"{describe_location(paths, 'keys', written_names[changed])}: {', '.join(others)} and"
        f" {last} {have} the key {format_key(key)}; give {whom} another."
    )


def _suggest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, [command.id for command in COMMANDS], n=1)
    return f" (did you mean {near[0]}?)" if near else ""
