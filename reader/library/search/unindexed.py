"""What the search index lacks: asked at every start, without loading the index."""

from __future__ import annotations

import sqlite3

# Of the rules by which words are folded and their forms found (``search_folding.py``,
# ``word_forms.py``, ``noun_endings.py`` and what they use). Raise it with them: libraries of other
# numbers are indexed anew.
FORMS_VERSION = "2"
RULES = "word forms"  # in the table ``session``: by which version of them the index was made


def count_unindexed(db: sqlite3.Connection) -> int:
    """Return how many articles are not in the index yet."""
    (number,) = db.execute("SELECT count(*) FROM unindexed").fetchone()
    return int(number)


def are_forms_outdated(db: sqlite3.Connection) -> bool:
    """Return whether the forms of words in the index follow the rules of another version."""
    (outdated,) = db.execute(
        "SELECT EXISTS (SELECT 1 FROM word_change)"
        " AND NOT EXISTS (SELECT 1 FROM session WHERE name = ? AND value = ?)",
        (RULES, FORMS_VERSION),
    ).fetchone()
    return bool(outdated)
