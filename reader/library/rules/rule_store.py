"""The rules that were made on the screen or by a command, which the library keeps."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError
from reader.late_modules import LateModule
from reader.library.rules.rule import Rule

if TYPE_CHECKING:
    from reader.library.undo import undo_log
else:
    undo_log = LateModule("reader.library.undo.undo_log")

_NAME = "rules"  # in the table "session"
_MAX_RULES = 1_000


def load(db: sqlite3.Connection) -> list[Rule]:
    """Return the rules in the order in which they were made."""
    row = db.execute("SELECT value FROM session WHERE name = ?", (_NAME,)).fetchone()
    try:
        kept = json.loads(row[0]) if row else []
        return [Rule(str(query), str(tag)) for query, tag in kept]
    except (TypeError, ValueError):  # written by hand, or by another reader
        return []


def add(db: sqlite3.Connection, rule: Rule) -> bool:
    """Keep a rule; return whether it was not there. ``undo`` takes it back."""
    kept = load(db)
    if rule in kept:
        return False
    if len(kept) >= _MAX_RULES:
        raise LibraryError(f"There are already {_MAX_RULES:,} rules; remove some first.")
    _save(db, [*kept, rule])
    undo_log.record(db, "rule", {"query": rule.query, "tag": rule.tag, "added": True})
    return True


def remove(db: sqlite3.Connection, rule: Rule) -> bool:
    """Keep a rule no longer; return whether it was there. ``undo`` brings it back."""
    kept = load(db)
    if rule not in kept:
        return False
    _save(db, [one for one in kept if one != rule])
    undo_log.record(db, "rule", {"query": rule.query, "tag": rule.tag, "added": False})
    return True


def _save(db: sqlite3.Connection, rules: list[Rule]) -> None:
    value = json.dumps([[rule.query, rule.tag] for rule in rules], ensure_ascii=False)
    db.execute("INSERT OR REPLACE INTO session (name, value) VALUES (?, ?)", (_NAME, value))


# Undo and redo. A change is in the log as the rule and whether it was made or removed.


def revert(db: sqlite3.Connection, payload: dict[str, Any]) -> undo_log.Effect | None:
    """Undo what was done to a rule; None where that is so already."""
    return _set(db, payload, is_there=not payload["added"])


def reapply(db: sqlite3.Connection, payload: dict[str, Any]) -> undo_log.Effect | None:
    """Redo what was done to a rule; None where that is so already."""
    return _set(db, payload, is_there=payload["added"])


def describe(payload: dict[str, Any]) -> str:
    """Return which rule a change was about."""
    return f"rule “{Rule(payload['query'], payload['tag'])}”"


def _set(
    db: sqlite3.Connection, payload: dict[str, Any], *, is_there: bool
) -> undo_log.Effect | None:
    rule, kept = Rule(payload["query"], payload["tag"]), load(db)
    if (rule in kept) is is_there:
        return None
    _save(db, [*kept, rule] if is_there else [one for one in kept if one != rule])
    return undo_log.Effect(mark="rule", value=is_there, articles=0, name=str(rule), payload=payload)
