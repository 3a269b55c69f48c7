"""How each kind of change in the undo log is undone and redone."""

from __future__ import annotations

import sqlite3
from typing import Any

from reader.library.annotations import notes, reading_state, tags
from reader.library.annotations.reading_state import SettableMark
from reader.library.read_articles import corrections
from reader.library.rules import rule_store
from reader.library.search import saved_queries
from reader.library.stories import placements
from reader.library.tidying import tidy_runs
from reader.library.undo.undo_log import Effect, Kind
from reader.library.undo.undo_steps import Reverter

Payload = dict[str, Any]


def _make_mark_reverter(mark: SettableMark) -> Reverter:
    def undo(db: sqlite3.Connection, payload: Payload) -> Effect | None:
        return reading_state.revert(db, mark, payload)

    def redo(db: sqlite3.Connection, payload: Payload) -> Effect | None:
        return reading_state.reapply(db, mark, payload)

    def describe(db: sqlite3.Connection, payload: Payload) -> str:
        return reading_state.describe(db, mark, payload)

    return Reverter(undo, redo, describe)


REVERTERS: dict[Kind, Reverter] = {
    "unread": _make_mark_reverter("unread"),
    "starred": _make_mark_reverter("starred"),
    "tags": Reverter(tags.revert, tags.reapply, tags.describe),
    "note": Reverter(notes.revert, notes.reapply, notes.describe),
    "search": Reverter(
        saved_queries.revert,
        saved_queries.reapply,
        lambda db, payload: saved_queries.describe(payload),
    ),
    "sentence": Reverter(
        corrections.revert_sentence, corrections.reapply_sentence, corrections.describe_sentence
    ),
    "place": Reverter(
        corrections.revert_place, corrections.reapply_place, corrections.describe_place
    ),
    "placement": Reverter(
        placements.revert_placement, placements.reapply_placement, placements.describe_placement
    ),
    "tidied": Reverter(
        tidy_runs.revert, tidy_runs.reapply, lambda db, payload: tidy_runs.describe(payload)
    ),
    "rule": Reverter(
        rule_store.revert, rule_store.reapply, lambda db, payload: rule_store.describe(payload)
    ),
    "story": Reverter(placements.revert_mark, placements.reapply_mark, placements.describe_mark),
}
