"""What the reader changed of stories, as keys of the objects of articles, and back.

``placement`` is null for an article that grouping put into its story, else an object: ``beside`` is
the content key of the article into whose story it was put, null where it was split off.
``followed`` and ``muted`` stand on the one article of a story that has its marks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.library.jsonl.object_fields import Fields
from reader.library.stories import placements


class LatePlacement(NamedTuple):
    """An article that is to be put beside one that is not in the library yet."""

    article: int
    beside: bytes


class StoryState(NamedTuple):
    """What an object says of its article and story; ``beside`` is a content key or None."""

    is_placed: bool
    beside: bytes | None
    followed: bool
    muted: bool


def make_story_keys(db: sqlite3.Connection, article_id: int) -> dict[str, Any]:
    """Return what the reader changed of an article and its story."""
    placed = db.execute(
        "SELECT a.key FROM story_placement p LEFT JOIN article a ON a.id = p.anchor"
        " WHERE p.article = ?",
        (article_id,),
    ).fetchone()
    marks = db.execute(
        "SELECT followed, muted FROM story_mark WHERE article = ?", (article_id,)
    ).fetchone()
    followed, muted = marks or (False, False)
    return {
        "placement": placed and {"beside": placed[0] and placed[0].hex()},
        "followed": bool(followed),
        "muted": bool(muted),
    }


def read_story_state(fields: Fields) -> StoryState:
    """Return what an object says; raises ``ValueError`` for what is no such value."""
    placement = fields.object_or_none("placement")
    beside = None if placement is None else placement.text_or_none("beside")
    try:
        key = None if beside is None else bytes.fromhex(beside)
    except ValueError as error:
        raise ValueError("beside of placement must be 32 hexadecimal digits") from error
    return StoryState(
        placement is not None, key, fields.flag("followed", False), fields.flag("muted", False)
    )


def restore_story_state(
    db: sqlite3.Connection, article_id: int, state: StoryState, late: list[LatePlacement]
) -> bool:
    """Give an article and its story what they lack; return whether that was anything.

    A placement beside an article that is not there is added to ``late``.
    """
    changed = placements.restore_marks(db, article_id, state.followed, state.muted)
    if state.beside is not None:
        wanted = LatePlacement(article_id, state.beside)
        if _find_article(db, state.beside) is None:
            late.append(wanted)
            return changed
        return bool(restore_late(db, [wanted])) or changed
    if state.is_placed:
        changed |= placements.restore_placement(db, article_id, None)
    return changed


def restore_late(db: sqlite3.Connection, late: Iterable[LatePlacement]) -> list[int]:
    """Put articles beside those that are in the library now; return which were.

    One whose other article did not come stays where grouping puts it.
    """
    done = []
    for article, beside in late:
        anchor = _find_article(db, beside)
        is_there = db.execute("SELECT 1 FROM article WHERE id = ?", (article,)).fetchone()
        if anchor in (None, article) or is_there is None:
            continue
        if placements.restore_placement(db, article, anchor):
            done.append(article)
    return done


def _find_article(db: sqlite3.Connection, key: bytes) -> int | None:
    """Return the article that has a text, present or earlier, None if there is none."""
    found = db.execute(
        "SELECT id FROM article WHERE key = ?1"
        " UNION ALL SELECT article FROM article_version WHERE key = ?1 LIMIT 1",
        (key,),
    ).fetchone()
    return None if found is None else int(found[0])
