"""Which note is meant, where a paragraph has notes on parts of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.ui.layout.wrap import cut

if TYPE_CHECKING:
    from reader.ui.layout.note_targets import NoteTarget
    from reader.ui.services import Services

_CELLS = 60  # of a quote, and of a note, by which each is known


def choose_note_target(
    services: Services, targets: Sequence[NoteTarget], chosen: Callable[[NoteTarget], None]
) -> None:
    """Call ``chosen`` with the only target, or with that which the user chooses, if any."""
    from reader.ui.sheets.prompts import Choice

    if len(targets) == 1:
        chosen(targets[0])
        return
    names = ["Paragraph", *(f"Part {number}" for number in range(1, len(targets)))]
    by_name = dict(zip(names, targets, strict=True))
    options = [(name, _describe(target)) for name, target in by_name.items()]

    def answered(name: str | None) -> None:
        if name is not None:
            chosen(by_name[name])

    services.ask(Choice("Which note?", options, name_width=10), answered)


def _describe(target: NoteTarget) -> str:
    """Return a target's note after the words that it is on, where they are a part."""
    note = target.note
    if note is None:
        return "a new note on all of it"
    text = cut(" ".join(note.text.split()), _CELLS) or "marked, without a note"
    if note.start is None:
        return f"» {text}"
    return f"“{cut(' '.join(note.quote.split()), _CELLS)}” » {text}"
