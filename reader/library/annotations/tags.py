"""Tags: short names that a reader gives to articles, compared without case."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from reader.errors import LibraryError
from reader.library.undo.undo_log import (
    BETWEEN_NAMES,
    Effect,
    count_existing,
    decode_ids,
    describe_articles,
    encode_ids,
    record,
)

MAX_NAME_LENGTH = 40  # characters of a name
_MAX_NAMED = 3  # as many are named where a change was about several

# Names, each with the ids of articles; and the same as the undo log holds it.
Taggings = Iterable[tuple[str, list[int]]]
PackedTaggings = list[list[Any]]


def clean_name(name: str) -> str:
    """Return a tag's name as it is stored: cleaned, with single spaces, without a leading "#".

    Raises ``LibraryError`` where nothing is left, for a comma or a double quotation mark, which
    part names, and for a name of more than ``MAX_NAME_LENGTH`` characters.
    """
    from reader.text import clean

    name = unicodedata.normalize("NFC", clean(name))
    name = " ".join(name.lstrip("# ").split())
    if not name:
        raise LibraryError("A tag needs a name; type a word.")
    if "," in name or '"' in name:
        raise LibraryError(
            f"The tag {name[:MAX_NAME_LENGTH]} has a comma or a quotation mark; remove it"
            " from the tag."
        )
    if len(name) > MAX_NAME_LENGTH:
        raise LibraryError(
            f"The tag '{name[:MAX_NAME_LENGTH]}…' is too long;"
            f" use at most {MAX_NAME_LENGTH} characters."
        )
    return name


def make_tag_key(name: str) -> str:
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
    given, taken = [clean_name(name) for name in on], [clean_name(name) for name in off]
    removed = [(name, _remove_tag(db, wanted, name)) for name in taken]
    added = [(name, _add_tag(db, wanted, name)) for name in given]
    changed = _collect_ids(added, removed)
    if changed:
        record(db, "tags", {"on": _pack_taggings(added), "off": _pack_taggings(removed)})
    return len(changed)


def give(db: sqlite3.Connection, ids: Iterable[int], names: Iterable[str]) -> int:
    """Give tags to articles, not to be undone; return how many taggings are new."""
    wanted = json.dumps(list(ids))
    return sum(len(_add_tag(db, wanted, name)) for name in names)


def give_each(db: sqlite3.Connection, ids_by_name: Mapping[str, Iterable[int]]) -> int:
    """Give each tag to its articles; return how many articles changed.

    ``undo`` takes all of it back at once. Raises ``LibraryError`` for a name that is none.
    """
    names = {name: clean_name(name) for name in ids_by_name}
    added = [
        (names[name], _add_tag(db, json.dumps(list(ids)), names[name]))
        for name, ids in ids_by_name.items()
    ]
    changed = _collect_ids(added)
    if changed:
        record(db, "tags", {"on": _pack_taggings(added), "off": []})
    return len(changed)


def replace(db: sqlite3.Connection, ids: Iterable[int], names: Iterable[str]) -> int:
    """Give articles these tags and no others; return how many articles changed."""
    ids, names = list(ids), list(names)
    keys = {make_tag_key(clean_name(name)) for name in names}
    present = db.execute(
        "SELECT DISTINCT t.name FROM tagging g JOIN tag t ON t.id = g.tag"
        " WHERE g.article IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    ).fetchall()
    return change(db, ids, names, [name for (name,) in present if make_tag_key(name) not in keys])


def revert(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Undo the part of ``change`` that was not changed since; return None if there is none.

    The tags that this added and removed are stored as "back", for ``reapply``.
    """
    effect = _swap(db, on=payload["off"], off=payload["on"])
    if effect is None:
        return None
    undone = {"on": effect.payload["on"], "off": effect.payload["off"]}
    left = count_existing(db, _payload_ids(payload)) - effect.articles
    return effect._replace(payload={**payload, "back": undone}, left=left)


def reapply(db: sqlite3.Connection, payload: dict[str, Any]) -> Effect | None:
    """Redo the part of ``change`` that ``revert`` undid and nothing changed since; None if none.

    A tagging that something else has changed since no longer belongs to the change.
    """
    undone = payload["back"]
    effect = _swap(db, on=undone["off"], off=undone["on"])
    if effect is None:
        return None
    new_payload = {
        "on": _subtract_taggings(
            payload["on"], _subtract_taggings(undone["off"], effect.payload["on"])
        ),
        "off": _subtract_taggings(
            payload["off"], _subtract_taggings(undone["on"], effect.payload["off"])
        ),
    }
    left = count_existing(db, _payload_ids(undone)) - effect.articles
    return effect._replace(payload=new_payload, left=left)


def describe(db: sqlite3.Connection, payload: dict[str, Any]) -> str:
    """Return what a change was about: "tag “war” of 2 articles"."""
    names = list(dict.fromkeys(name for side in ("on", "off") for name, _ in payload[side]))
    listed = ", ".join(f"“{name}”" for name in names[:_MAX_NAMED])
    articles = describe_articles(db, list(_payload_ids(payload)))
    return f"tag{'s' * (len(names) > 1)} {listed} of {articles}"


def _swap(db: sqlite3.Connection, on: PackedTaggings, off: PackedTaggings) -> Effect | None:
    """Give the tags ``on`` and take the tags ``off``; return what was changed by that."""
    taken = [(name, _remove_tag(db, json.dumps(decode_ids(gaps)), name)) for name, gaps in off]
    given = [(name, _add_tag(db, json.dumps(decode_ids(gaps)), name)) for name, gaps in on]
    changed = _collect_ids(given, taken)
    if not changed:
        return None
    names_given, names_taken = ([name for name, ids in side if ids] for side in (given, taken))
    # Of one or several tags, where all were given or all taken; no name has a quotation mark.
    names = names_given or names_taken if not (names_given and names_taken) else []
    unused = [name for name, ids in taken if ids and not _is_used(db, name)]
    return Effect(
        mark="tags",
        value=bool(names_given),
        articles=len(changed),
        name=BETWEEN_NAMES.join(names),
        payload={"on": _pack_taggings(given), "off": _pack_taggings(taken)},
        article=next(iter(changed)) if len(changed) == 1 else None,
        lost_text=", ".join(unused),
    )


def _pack_taggings(taggings: Taggings) -> PackedTaggings:
    return [[name, encode_ids(ids)] for name, ids in taggings if ids]


def _subtract_taggings(taggings: PackedTaggings, others: PackedTaggings) -> PackedTaggings:
    """Return taggings without those that are among others too."""
    left: dict[str, set[int]] = {}
    for name, gaps in others:
        left.setdefault(make_tag_key(name), set()).update(decode_ids(gaps))
    return _pack_taggings(
        (name, [i for i in decode_ids(gaps) if i not in left.get(make_tag_key(name), ())])
        for name, gaps in taggings
    )


def _is_used(db: sqlite3.Connection, name: str) -> bool:
    return (
        db.execute("SELECT 1 FROM tag WHERE key = ?", (make_tag_key(name),)).fetchone() is not None
    )


def without(db: sqlite3.Connection, ids: Iterable[int], name: str) -> list[int]:
    """Return those of some articles that lack a tag."""
    return _find_without(db, json.dumps(list(ids)), name)


def _find_without(db: sqlite3.Connection, ids: str, name: str) -> list[int]:
    found = db.execute(
        "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN"
        " (SELECT g.article FROM tagging g JOIN tag t ON t.id = g.tag WHERE t.key = ?)",
        (ids, make_tag_key(name)),
    )
    return [article for (article,) in found]


def _add_tag(db: sqlite3.Connection, ids: str, name: str) -> list[int]:
    """Give a tag to the articles that lack it; return their ids."""
    without_tag = _find_without(db, ids, name)
    if without_tag:
        db.execute(
            "INSERT OR IGNORE INTO tag (name, key) VALUES (?, ?)", (name, make_tag_key(name))
        )
        db.execute(
            "INSERT INTO tagging (article, tag) SELECT j.value, t.id FROM json_each(?) j, tag t"
            " WHERE t.key = ?",
            (json.dumps(without_tag), make_tag_key(name)),
        )
    return without_tag


def _remove_tag(db: sqlite3.Connection, ids: str, name: str) -> list[int]:
    """Take a tag from the articles that have it; return their ids."""
    found = db.execute(
        "SELECT g.article, t.id FROM tagging g JOIN tag t ON t.id = g.tag WHERE t.key = ?"
        " AND g.article IN (SELECT value FROM json_each(?))",
        (make_tag_key(name), ids),
    ).fetchall()
    with_tag = [article for article, _ in found]
    db.executemany("DELETE FROM tagging WHERE article = ? AND tag = ?", found)
    if with_tag:
        remove_unused(db)
    return with_tag


def remove_unused(db: sqlite3.Connection) -> None:
    """Remove the tags that no article has: the next use may spell them otherwise."""
    db.execute("DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM tagging WHERE tag = tag.id)")


def _collect_ids(*sides: Taggings) -> set[int]:
    return {article for side in sides for _, ids in side for article in ids}


def _payload_ids(payload: dict[str, Any]) -> set[int]:
    return {i for side in ("on", "off") for _, gaps in payload[side] for i in decode_ids(gaps)}
