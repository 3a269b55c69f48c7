"""What the terminal sends, as keys: Esc and a key that came right behind it stay two keys.

A terminal sends Alt and a key as Esc and the key. So Textual's parser takes for one what a quick
hand, ``tmux send-keys`` or a slow line sends in one piece: "¡" for Esc and 1, "/" for Esc and /,
Ctrl+Left for Esc and b; and of Esc, j, Esc it makes "^" and j. Only who knows what has the focus
can tell what is meant, so the parser sends both readings, and the app chooses.
"""

from __future__ import annotations

import sys
from math import inf
from typing import TYPE_CHECKING

from textual import constants
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.events import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.message import Message

_ESC = "\x1b"
# Behind Esc they begin what only terminals send, such as the keys of the cursor and answers.
_SEQUENCE_STARTS = "[O]_^"
_PASTE_START, _PASTE_END = "\x1b[200~", "\x1b[201~"


class EscapeBeforeKey(Key):
    """An Esc with which another key came, ``late``, that is the next event.

    ``alt_key`` is Textual's name of that key with Alt, as commands have it; ``in_fields`` is what
    fields to write in take the two for.
    """

    def __init__(self, late: LateKey, in_fields: Key) -> None:
        super().__init__("escape", _ESC)
        self.late = late
        name = late.key
        self.alt_key = f"alt+shift+{name.lower()}" if name.isupper() else f"alt+{name}"
        self.in_fields = in_fields

    @property
    def is_known_to_fields(self) -> bool:
        """Whether a field to write in knows the two as one: another sign, a word back."""
        sequence = f"{_ESC}{self.late.character}"
        return sequence in ANSI_SEQUENCES_KEYS or not self.late.is_printable

    def take_as_one(self, *, is_in_field: bool) -> Key:
        """Return the one key that both are; the second no longer counts."""
        self.late.is_taken = True
        return self.in_fields.copy() if is_in_field else Key(self.alt_key, self.late.character)


class LateKey(Key):
    """The key that came right behind an Esc; it ``is_taken`` where both were one."""

    is_taken = False


class InputParser(XTermParser):
    """Textual's parser, but for Esc and a key behind it, which it gives as two.

    An Esc is held back until it is known what it begins, at most as long as Textual waits.
    """

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._held = ""  # an Esc, or with the "[" or "O" behind it
        self._held_until = 0.0
        self._latest = ""  # the characters that were parsed last
        self._is_pasting = False

    def feed(self, data: str) -> Iterator[Message]:
        """Yield what the characters are; none of them ("") means that the input has ended."""
        if not data:
            yield from self._release()
            yield from super().feed(data)
            return
        for character in data:
            yield from self._take(character)

    def tick(self) -> Iterator[Message]:
        """Yield what was held back for long enough; to be called again and again."""
        if self._held and get_time() >= self._held_until:
            yield from self._release()
        yield from super().tick()

    def _take(self, character: str) -> Iterable[Message]:
        held, self._held = self._held, ""
        if self._is_pasting:
            return self._paste(held + character)
        if not held:
            is_first = character == _ESC and self._awaiting.timeout is None
            return self._hold(character) if is_first else self._parse(character)
        if held == _ESC:
            if character in "[O":
                return self._hold(held + character)
            if character == _ESC:
                return [Key("escape", _ESC), *self._hold(character)]
            if character in _SEQUENCE_STARTS:
                return self._parse(held + character)
            return self._split(character)
        if character == _ESC:  # in no sequence of a terminal
            return [*self._split(held[1:]), *self._hold(character)]
        if held[1:] == "O" and held + character not in ANSI_SEQUENCES_KEYS:
            return [*self._split("O"), *self._take(character)]
        return self._parse(held + character)

    def _paste(self, characters: str) -> Iterator[Message]:
        """Yield a pasted text once it ends; an Esc in it is left out, where Textual ends it."""
        if characters == _PASTE_END:
            yield from self._parse(characters)
        elif _PASTE_END.startswith(characters):
            self._held, self._held_until = characters, inf
        else:
            yield from self._parse(characters[:-1].removeprefix(_ESC))
            if characters[-1] == _ESC:
                self._held, self._held_until = _ESC, inf
            else:
                yield from self._parse(characters[-1])

    def _hold(self, characters: str) -> Iterable[Message]:
        self._held = characters
        self._held_until = get_time() + constants.ESCAPE_DELAY
        return ()

    def _release(self) -> Iterable[Message]:
        held, self._held = self._held, ""
        if held == _ESC:
            return [Key("escape", _ESC)]
        return self._split(held[1:]) if held else ()

    def _parse(self, characters: str) -> Iterator[Message]:
        for character in characters:
            self._latest = (self._latest + character)[-len(_PASTE_START) :]
            if character == "~" and self._latest in {_PASTE_START, _PASTE_END}:
                self._is_pasting = self._latest == _PASTE_START
            yield from super().feed(character)

    def _split(self, character: str) -> Iterable[Message]:
        """Return an Esc and a key behind it, each with what Textual makes of both."""
        found = [*self._sequence_to_key_events(_ESC + character)]
        in_fields = found or [*self._sequence_to_key_events(character, alt=True)]
        keys = [*self._sequence_to_key_events(character)]
        if len(keys) != 1 or len(in_fields) != 1:  # what Textual takes for several keys
            return [Key("escape", _ESC), *keys]
        late = LateKey(keys[0].key, keys[0].character)
        return [EscapeBeforeKey(late, in_fields[0]), late]


def use_parser(driver: type) -> None:
    """Have a driver of Textual's read what the terminal sends by this parser.

    The drivers make theirs by its name in their module; one that reads no terminal has none.
    """
    for base in driver.__mro__:
        module = sys.modules[base.__module__]
        if hasattr(module, "XTermParser"):
            module.XTermParser = InputParser  # type: ignore[attr-defined]
