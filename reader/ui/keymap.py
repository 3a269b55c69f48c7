"""The user's keys, held against the table of commands."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from reader.ui.commands import COMMANDS, PLACES, Command, key_name, keys_of


def key_problems(keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return a sentence for each id that no command has and for each key that two commands want."""
    known = {command.id for command in COMMANDS}
    problems = [
        f"[keys] of the settings: there is no command “{name}”; the help (?) shows all."
        for name in keymap
        if name not in known
    ]
    for place in PLACES:
        there = [command for command in COMMANDS if command.place in {"app", place}]
        for one, other in combinations(there, 2):
            if one.id in keymap or other.id in keymap:
                problems += _clashes(one, other, keymap)
    return tuple(dict.fromkeys(problems))


def _clashes(one: Command, other: Command, keymap: Mapping[str, str]) -> list[str]:
    shared = set(keys_of(one, keymap)) & set(keys_of(other, keymap))
    return [
        f"[keys] of the settings: {one.id} and {other.id} both have the key {key_name(key)}; "
        "give one of them another."
        for key in sorted(shared)
    ]
