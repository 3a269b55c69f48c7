"""What the reader changed: articles split off or moved, stories followed or muted; with undo.

In the undo log a placement is, for each article, the pair of placement and story before and after:
``[is_placed, anchor, story]``; with it are, for each article of these stories that had a mark
before or after, both marks (``[followed, muted]``) before and after. A mark names the stories whose
mark was changed. In both ``back`` are the articles for which the change was undone: for these alone
it is redone.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, Literal

from reader.errors import LibraryError
from reader.library.stories import memberships, story_list
from reader.library.undo.undo_log import (
    Effect,
    count_existing,
    describe_articles,
    make_excerpt,
    record,
)

StoryMark = Literal["followed", "muted"]
_State = list[Any]  # is_placed, anchor, story
_Marks = list[int]  # followed, muted
_MarkRow = tuple[int, list[_Marks]]  # article, marks before and after


def split(db: sqlite3.Connection, articles: Iterable[int]) -> list[int]:
    """Put each article into a story of its own; return these stories. ``undo`` takes it back."""
    return _place(db, [(article, None) for article in articles])


def move(db: sqlite3.Connection, articles: Iterable[int], story: int) -> list[int]:
    """Put articles into a story; return it for each. ``undo`` takes it back.

    Raises ``LibraryError`` where there is no such story.
    """
    if memberships.find_first(db, story) is None:
        raise LibraryError(f"There is no story {story} any more; list the stories again.")
    return _place(db, [(article, story) for article in articles])


def _place(db: sqlite3.Connection, wanted: list[tuple[int, int | None]]) -> list[int]:
    """Put articles into stories, None for new ones, and log it as one change."""
    rows: list[list[Any]] = []
    stories: list[int] = []
    left = memberships.find_stories(db, (article for article, _ in wanted))
    marked = _load_marks(db, [*left.values(), *(story for _, story in wanted)])
    for article, story in wanted:
        before = _load_state(db, article)
        if before is None:
            raise LibraryError(
                f"Article {article} is in no story yet; run reader stories, which groups the rest."
            )
        if story == before[2]:
            stories.append(before[2])
            continue
        is_alone = story is None and memberships.count_articles(db, before[2]) == 1
        anchor = None if story is None else memberships.find_first(db, story)
        after = [True, anchor, before[2] if is_alone else story]
        _set_state(db, article, after)
        stories.append(int(after[2] or 0))
        if before[::2] != after[::2]:
            rows.append([article, before, after])
    if rows:
        marks = _compare_marks(marked, _load_marks(db, [*left.values(), *stories]))
        record(db, "placement", {"rows": rows} | ({"marks": marks} if marks else {}))
    return stories


def _load_marks(db: sqlite3.Connection, stories: Iterable[int | None]) -> dict[int, _Marks]:
    """Return the marks of articles of some stories, of those that have any."""
    return {
        article: [followed, muted]
        for article, followed, muted in db.execute(
            "SELECT m.article, m.followed, m.muted FROM story_mark m"
            " JOIN story_article s ON s.article = m.article"
            " WHERE s.story IN (SELECT value FROM json_each(?))",
            (json.dumps(list(stories)),),
        )
    }


def _compare_marks(before: dict[int, _Marks], after: dict[int, _Marks]) -> list[_MarkRow]:
    """Return the marks of each article before and after, also where they are the same."""
    articles = dict.fromkeys([*before, *after])
    return [(a, [before.get(a, [0, 0]), after.get(a, [0, 0])]) for a in articles]


def _take_marks(
    db: sqlite3.Connection, rows: list[_MarkRow], present: int, wanted: int
) -> list[tuple[int, _Marks]]:
    """Remove the marks that are as ``present`` says, so that no other article takes them over.

    Return those that are ``wanted`` in their place.
    """
    taken = []
    for article, states in rows:
        now = db.execute(
            "SELECT followed, muted FROM story_mark WHERE article = ?", (article,)
        ).fetchone()
        if list(now or (0, 0)) == states[present - 1]:
            db.execute("DELETE FROM story_mark WHERE article = ?", (article,))
            taken.append((article, states[wanted - 1]))
    return taken


def _set_marks(db: sqlite3.Connection, marks: list[tuple[int, _Marks]]) -> None:
    db.executemany(
        "INSERT OR REPLACE INTO story_mark (article, followed, muted)"
        " SELECT id, ?2, ?3 FROM article WHERE id = ?1",
        [(article, *values) for article, values in marks if any(values)],
    )


def _load_state(db: sqlite3.Connection, article: int) -> _State | None:
    """Return how an article is placed, None where it is not grouped."""
    story = memberships.find_story(db, article)
    if story is None:
        return None
    found = db.execute(
        "SELECT anchor FROM story_placement WHERE article = ?", (article,)
    ).fetchone()
    return [found is not None, None if found is None else found[0], story]


def _set_state(db: sqlite3.Connection, article: int, state: _State) -> None:
    """Place an article; for the story None a new one is made, and its id put into ``state``."""
    is_placed, anchor, story = state
    state[2] = memberships.move(db, article, story)
    if is_placed:
        db.execute(
            "INSERT OR REPLACE INTO story_placement (article, anchor)"
            " VALUES (?1, (SELECT id FROM article WHERE id = ?2))",
            (article, anchor),
        )
    else:
        db.execute("DELETE FROM story_placement WHERE article = ?", (article,))


def restore_placement(db: sqlite3.Connection, article: int, anchor: int | None) -> bool:
    """Place an article as another library had it, without a log; return whether that is a change.

    One that is placed here already stays where it is. The anchor may be grouped later.
    """
    if db.execute("SELECT 1 FROM story_placement WHERE article = ?", (article,)).fetchone():
        return False
    story = memberships.find_story(db, article)
    if story is None:
        db.execute("INSERT INTO story_placement (article, anchor) VALUES (?, ?)", (article, anchor))
        return True
    wanted = None if anchor is None else memberships.find_story(db, anchor)
    if wanted is None and (anchor is not None or memberships.count_articles(db, story) == 1):
        wanted = story
    _set_state(db, article, [True, anchor, wanted])
    return True


def release_placements(db: sqlite3.Connection) -> int:
    """Have articles stand alone that were put beside one that is gone; return how many."""
    return db.execute(
        "UPDATE story_placement SET anchor = NULL WHERE anchor NOT IN (SELECT id FROM article)"
    ).rowcount


def revert_placement(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Undo a placement for the articles that are as it left them; None if there are none."""
    rows = payload["rows"]
    done, rows = _change_placements(db, payload, {row[0] for row in rows}, 2, 1)
    return _make_effect(db, rows, done, 1, {**payload, "rows": rows, "back": done})


def reapply_placement(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Redo a placement for the articles that are as undoing left them; None if there are none.

    Those that something else has changed since no longer belong to the change.
    """
    undone = set(payload.get("back", [row[0] for row in payload["rows"]]))
    done, rows = _change_placements(db, payload, undone, 1, 2)
    kept = [row for row in rows if row[0] in done or row[0] not in undone]
    marks = {"marks": payload["marks"]} if "marks" in payload else {}
    return _make_effect(db, rows, done, 2, {"rows": kept, **marks})


def _change_placements(
    db: sqlite3.Connection, payload: dict[str, Any], articles: set[int], present: int, wanted: int
) -> tuple[list[int], list[list[Any]]]:
    """Place those of some articles that are as ``present`` says; return them, and all new rows.

    Where that is all of the change, marks that are as ``present`` says too become as they were.
    """
    rows = payload["rows"]
    states = {row[0]: _load_state(db, row[0]) for row in rows if row[0] in articles}
    done = [
        row[0]
        for row in rows
        if (state := states.get(row[0])) is not None and state[::2] == row[present][::2]
    ]
    is_whole = len(done) == len(rows)
    marks = _take_marks(db, payload.get("marks", []), present, wanted) if is_whole else []
    changed_rows = []
    for row in rows:
        changed = [row[0], list(row[1]), list(row[2])]
        if row[0] in done:
            _set_state(db, row[0], changed[wanted])
        changed_rows.append(changed)
    _set_marks(db, marks)
    return done, changed_rows


def _make_effect(
    db: sqlite3.Connection,
    rows: list[list[Any]],
    done: list[int],
    wanted: int,
    payload: dict[str, Any],
) -> Effect | None:
    """Return what was changed; None where nothing was."""
    if not done:
        return None
    left = count_existing(db, {row[0] for row in rows} - set(done))
    story = next(row[wanted][2] for row in rows if row[0] == done[0])
    others = _find_title(db, story, done)
    article = done[0] if len(done) == 1 else None
    return Effect("placement", bool(others), len(done), others, payload, article, left=left)


def describe_placement(db: sqlite3.Connection, payload: dict[str, Any]) -> str:
    """Return what a change was about."""
    return f"story of {describe_articles(db, [row[0] for row in payload['rows']])}"


def set_mark(db: sqlite3.Connection, stories: Iterable[int], mark: StoryMark, value: bool) -> int:
    """Follow or mute stories, or no longer; return how many were not so. ``undo`` reverts it."""
    changed = _set_mark(db, stories, mark, value)
    if changed:
        record(db, "story", {"mark": mark, "value": value, "articles": changed})
    return len(changed)


def _set_mark(
    db: sqlite3.Connection, stories: Iterable[int], mark: StoryMark, value: bool
) -> list[int]:
    """Set a mark of the stories that have it otherwise; return the first article of each."""
    changed = []
    for story in dict.fromkeys(stories):
        first = memberships.find_first(db, story)
        (marked,) = db.execute(
            f"SELECT ifnull(max(m.{mark}), 0) FROM story_article s"
            " JOIN story_mark m ON m.article = s.article WHERE s.story = ?",
            (story,),
        ).fetchone()
        if first is None or bool(marked) == value:
            continue
        db.execute(
            f"UPDATE story_mark SET {mark} = 0 WHERE article IN"
            " (SELECT article FROM story_article WHERE story = ?)",
            (story,),
        )
        if value:
            db.execute(
                f"INSERT INTO story_mark (article, {mark}) VALUES (?, 1)"
                f" ON CONFLICT (article) DO UPDATE SET {mark} = 1",
                (first,),
            )
        changed.append(first)
    db.execute("DELETE FROM story_mark WHERE followed = 0 AND muted = 0")
    return changed


def restore_marks(db: sqlite3.Connection, article: int, followed: bool, muted: bool) -> bool:
    """Give the story of an article the marks it lacks, without a log; return whether it did."""
    own = db.execute(
        "SELECT ifnull(max(followed), 0), ifnull(max(muted), 0) FROM story_mark"
        " WHERE article = ?1 OR article IN (SELECT article FROM story_article WHERE story ="
        " (SELECT story FROM story_article WHERE article = ?1))",
        (article,),
    ).fetchone()
    if own[0] >= followed and own[1] >= muted:
        return False
    db.execute(
        "INSERT INTO story_mark (article, followed, muted) VALUES (?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET followed = max(followed, excluded.followed),"
        " muted = max(muted, excluded.muted)",
        (article, followed, muted),
    )
    return True


def revert_mark(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Undo a mark for the stories that still have it as it was left; None if there are none."""
    done = _change_marks(db, payload, payload["articles"], not payload["value"])
    return _make_mark_effect(db, done, not payload["value"], {**payload, "back": done})


def reapply_mark(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Redo a mark for the stories that ``revert_mark`` changed and that are still so.

    None if there are none. Those changed since no longer belong to the change.
    """
    undone = payload.get("back", payload["articles"])
    done = _change_marks(db, payload, undone, bool(payload["value"]))
    articles = [i for i in payload["articles"] if i in done or i not in undone]
    kept = {name: value for name, value in payload.items() if name != "back"}
    return _make_mark_effect(db, done, bool(payload["value"]), {**kept, "articles": articles})


def _change_marks(
    db: sqlite3.Connection, payload: dict[str, Any], articles: list[int], value: bool
) -> list[int]:
    """Set the mark of the stories of some articles; return those whose story had it otherwise."""
    found = memberships.find_stories(db, articles)
    changed = _set_mark(db, found.values(), payload["mark"], value)
    stories = set(memberships.find_stories(db, changed).values())
    return [article for article in articles if found.get(article) in stories]


def _make_mark_effect(
    db: sqlite3.Connection, done: list[int], value: bool, payload: dict[str, Any]
) -> Effect | None:
    """Return what was changed; None where nothing was."""
    if not done:
        return None
    title = _find_title(db, memberships.find_story(db, done[0]), ())
    return Effect(payload["mark"], value, len(done), title, payload)


def describe_mark(db: sqlite3.Connection, payload: dict[str, Any]) -> str:
    """Return what a change was about."""
    what = "following" if payload["mark"] == "followed" else "muting"
    return f"{what} of the story of {describe_articles(db, payload['articles'])}"


def _find_title(db: sqlite3.Connection, story: int | None, without: Iterable[int]) -> str:
    """Return the name of a story without some articles, "" where there are no others."""
    found = story_list.load(db, [] if story is None else [story], set(without))
    return make_excerpt(found[0].title) if found else ""
