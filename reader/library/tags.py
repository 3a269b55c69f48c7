"""Tags: short names that a reader gives to articles, compared without case."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterable
from typing import Any

from reader.errors import LibraryError
from reader.library.undoing import Undone, remember

LONGEST = 40  # characters of a name


def read_name(name: str) -> str:
    """Return a tag's name as it is kept: clean, spaces single, without "#" before it.

    Raises ``LibraryError`` where nothing is left, for a comma or a double quotation mark, which
    part names, and for a name of more than ``LONGEST`` characters.
    """
    from reader.text.cleaning import clean

    name = unicodedata.normalize("NFC", clean(name))
    name = " ".join(name.lstrip("# ").split())
    if not name:
        raise LibraryError("A tag needs a name; type a word.")
    if "," in name or '"' in name:
        raise LibraryError(
            f"The tag {name[:LONGEST]} has a comma or a quotation mark; leave it out."
        )
    if len(name) > LONGEST:
        raise LibraryError(
            f"The tag '{name[:LONGEST]}…' is too long; give it at most {LONGEST} characters."
        )
    return name


def tag_key(name: str) -> str:
    """Return a tag's name as it is compared: without case."""
    return unicodedata.normalize("NFC", name).casefold()


def count_tags(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return each tag that is in use and its number of articles, by name."""
    found = db.execute(
        "SELECT t.name, count(*) FROM tag t JOIN tagging g ON g.tag = t.id GROUP BY t.id"
        " ORDER BY t.key"
    )
    return [(name, number) for name, number in found]


def load(db: sqlite3.Connection, article_id: int) -> tuple[str, ...]:
    """Return the tags of an article, by name."""
    found = db.execute(
        "SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag WHERE g.article = ?"
        " ORDER BY t.key",
        (article_id,),
    )
    return tuple(name for (name,) in found)


def change(
    db: sqlite3.Connection, ids: Iterable[int], on: Iterable[str] = (), off: Iterable[str] = ()
) -> int:
    """Give tags to articles and take others from them; return how many articles changed.

    ``undo`` takes all of it back at once. Raises ``LibraryError`` for a name that is none.
    """
    wanted = json.dumps(list(ids))
    given, taken = [read_name(name) for name in on], [read_name(name) for name in off]
    what = {
        "off": [[name, _take(db, wanted, name)] for name in taken],
        "on": [[name, _give(db, wanted, name)] for name in given],
    }
    changed = _articles(what)
    if changed:
        remember(db, "tags", what)
    return changed


def give(db: sqlite3.Connection, ids: Iterable[int], names: Iterable[str]) -> int:
    """Give tags to articles, not to be undone; return how many taggings are new."""
    wanted = json.dumps(list(ids))
    return sum(len(_give(db, wanted, name)) for name in names)


def replace(db: sqlite3.Connection, ids: Iterable[int], names: Iterable[str]) -> int:
    """Give articles these tags and no others; return how many articles changed."""
    ids, names = list(ids), list(names)
    keys = {tag_key(read_name(name)) for name in names}
    present = db.execute(
        "SELECT DISTINCT t.name FROM tagging g JOIN tag t ON t.id = g.tag"
        " WHERE g.article IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    ).fetchall()
    return change(db, ids, names, [name for (name,) in present if tag_key(name) not in keys])


def take_back(db: sqlite3.Connection, what: dict[str, Any]) -> Undone | None:
    """Undo ``change`` as far as it still stands; return what that was, None for nothing."""
    back = {
        "off": [[name, _take(db, json.dumps(ids), name)] for name, ids in what["on"]],
        "on": [[name, _give(db, json.dumps(ids), name)] for name, ids in what["off"]],
    }
    changed = _articles(back)
    if not changed:
        return None
    named = [(on, name) for on in back for name, ids in back[on] if ids]
    on, name = named[0] if len(named) == 1 else ("on", "")
    return Undone("tags", on == "on", changed, name)


def _give(db: sqlite3.Connection, ids: str, name: str) -> list[int]:
    """Give a tag to the articles that lack it; return their ids."""
    lacking = [
        article
        for (article,) in db.execute(
            "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN"
            " (SELECT g.article FROM tagging g JOIN tag t ON t.id = g.tag WHERE t.key = ?)",
            (ids, tag_key(name)),
        )
    ]
    if lacking:
        db.execute("INSERT OR IGNORE INTO tag (name, key) VALUES (?, ?)", (name, tag_key(name)))
        db.execute(
            "INSERT INTO tagging (article, tag) SELECT j.value, t.id FROM json_each(?) j, tag t"
            " WHERE t.key = ?",
            (json.dumps(lacking), tag_key(name)),
        )
    return lacking


def _take(db: sqlite3.Connection, ids: str, name: str) -> list[int]:
    """Take a tag from the articles that have it; return their ids."""
    found = db.execute(
        "SELECT g.article, t.id FROM tagging g JOIN tag t ON t.id = g.tag WHERE t.key = ?"
        " AND g.article IN (SELECT value FROM json_each(?))",
        (tag_key(name), ids),
    ).fetchall()
    having = [article for article, _ in found]
    db.executemany("DELETE FROM tagging WHERE article = ? AND tag = ?", found)
    if having:
        remove_unused(db)
    return having


def remove_unused(db: sqlite3.Connection) -> None:
    """Remove the tags that no article has: the next use may spell them otherwise."""
    db.execute("DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM tagging WHERE tag = tag.id)")


def _articles(what: dict[str, Any]) -> int:
    return len({article for parts in what.values() for _, ids in parts for article in ids})
