"""From the objects of article_objects.py to articles in the library.

What went out comes back the same: in an empty library every article has its former id, so that a
second export is the first one byte for byte. What a library has already keeps its marks and gets
what it lacks: what is read, starred, tagged or noted in one of the two is so, and the further
position counts. Earlier texts that it lacks are kept as well.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Literal

from reader.article import Article, Paragraph
from reader.errors import LibraryError, QueryError
from reader.formats.shared.source import MAX_PARAGRAPH_CHARS
from reader.library.annotations import notes, tags
from reader.library.articles import article_store, versions
from reader.library.database.timestamps import now, write_time
from reader.library.jsonl.article_objects import MOST_VERSIONS
from reader.library.jsonl.object_fields import Fields
from reader.library.search import saved_queries

Outcome = Literal["added", "updated", "unchanged"]

# An id that is taken over leaves room for all those after it; catalogue.py has bytes up to it.
_HIGHEST_ID = 1 << 22

_MOST_NOTES = 10_000
_MOST_TAGS = 1_000
_LONGEST = 10_000  # characters of a headline, an author, a path

_STATE = (
    *("unread", "starred", "paragraph", "char", "progress", "opened", "finished", "spent"),
    "changed",
)


def restore(
    db: sqlite3.Connection, value: object, *, with_id: bool, most_paragraphs: int
) -> tuple[Outcome, int | None]:
    """Store an article, or a saved search, of an object; return what came of it, and its id.

    ``with_id`` keeps the object's id where it is free. Raises ``ValueError``, whose message is the
    middle of a sentence, for what is no such object; then nothing is stored.
    """
    fields = Fields(value)
    if (name := fields.text_or_none("search")) is not None:
        return _restore_search(db, name, fields.text("query")), None
    article, state, given = _article(fields, most_paragraphs), _state(fields), _tags(fields)
    wanted = [_note(note) for note in fields.objects("notes", _MOST_NOTES)]
    earlier = [_version(version, most_paragraphs) for version in _versions(fields)]
    columns = _columns(fields)
    record = article_store.make_record(article)
    article_id = article_store.find(db, record.key)
    new = article_id is None
    changed = False
    if article_id is None:
        if not with_id or _is_taken(db, columns["id"]):
            del columns["id"]
        known = {name: value for name, value in columns.items() if value is not None}
        article_id = article_store.insert(db, record._replace(columns={**record.columns, **known}))
        _set(db, article_id, state)
    else:
        changed = _merge(db, article_id, state)
    changed |= tags.give(db, [article_id], given) + notes.restore(db, article_id, wanted) > 0
    for version in reversed(earlier):  # the latest comes last, as it did
        changed |= versions.restore(db, article_id, *version)
    return "added" if new else "updated" if changed else "unchanged", article_id


def _article(fields: Fields, most_paragraphs: int) -> Article:
    paragraphs = fields.objects("paragraphs", most_paragraphs)
    if not paragraphs and not fields.has("paragraphs"):
        raise ValueError("paragraphs must be there, a list of objects")
    texts = [paragraph.text("text", MAX_PARAGRAPH_CHARS) for paragraph in paragraphs]
    lines = [paragraph.number("line") for paragraph in paragraphs]
    return Article(
        path=fields.text_or_none("path", _LONGEST) or "-",
        title=fields.text("title", _LONGEST),
        date=fields.date("date"),
        url=fields.text_or_none("url", _LONGEST),
        paragraphs=tuple(
            Paragraph(index, line, text, text)
            for index, (line, text) in enumerate(zip(lines, texts, strict=True))
        ),
        item=fields.number("item"),
        language=fields.text_or_none("language", _LONGEST),
        remarks=tuple(fields.texts("remarks", _MOST_TAGS)),
        author=fields.text_or_none("author", _LONGEST),
    )


def _versions(fields: Fields) -> list[Fields]:
    return fields.objects("versions", MOST_VERSIONS)


def _version(fields: Fields, most_paragraphs: int) -> tuple[article_store.Record, int, int | None]:
    """Return an earlier text, when it was replaced, and when its reader last opened it."""
    record = article_store.make_record(_article(fields, most_paragraphs))
    replaced, opened = _time(fields, "replaced_at"), _time(fields, "opened_at")
    return record, now() if replaced is None else replaced, opened


def _columns(fields: Fields) -> dict[str, Any]:
    return {
        "id": fields.number("id"),
        "added": _time(fields, "added_at"),
        "gone": fields.flag("gone", False),
        "words": fields.number("words"),
        "words_shown": fields.number("words_shown"),
        "folds": fields.number("folds"),
    }


def _state(fields: Fields) -> dict[str, Any]:
    return {
        "unread": fields.flag("unread", True),
        "starred": fields.flag("starred", False),
        "paragraph": fields.number("paragraph") or 0,
        "char": fields.number("char") or 0,
        "progress": fields.share("progress"),
        "opened": _time(fields, "opened_at"),
        "finished": _time(fields, "finished_at"),
        "spent": round(fields.seconds("seconds") * 1000),
        "changed": _time(fields, "changed"),
    }


def _time(fields: Fields, name: str) -> int | None:
    time = fields.time(name)
    return None if time is None else write_time(time)


def _tags(fields: Fields) -> list[str]:
    try:
        return [tags.clean_name(name) for name in fields.texts("tags", _MOST_TAGS)]
    except LibraryError as error:
        raise ValueError(f"tags must be short and without commas: {error}") from error


def _note(fields: Fields) -> notes.NoteContent:
    try:
        return notes.NoteContent(
            paragraph=fields.number("paragraph") or 0,
            start=fields.number("start"),
            stop=fields.number("stop"),
            quote=notes.clean_note(fields.lines("quote")),
            text=notes.clean_note(fields.lines("text")),
            made=_time(fields, "made_at"),
            changed=_time(fields, "changed_at"),
        )
    except LibraryError as error:
        raise ValueError(f"notes must be shorter: {error}") from error


def _is_taken(db: sqlite3.Connection, article_id: int | None) -> bool:
    if not article_id or article_id >= _HIGHEST_ID:
        return True
    found = db.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone()
    return found is not None


def _set(db: sqlite3.Connection, article_id: int, state: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = ?" for name in state)
    db.execute(f"UPDATE state SET {sets} WHERE id = ?", (*state.values(), article_id))


def _merge(db: sqlite3.Connection, article_id: int, state: dict[str, Any]) -> bool:
    """Give an article what its state lacks; return whether that was anything."""
    names = ", ".join(_STATE)
    row = db.execute(f"SELECT {names} FROM state WHERE id = ?", (article_id,)).fetchone()
    own = dict(zip(_STATE, row, strict=True))
    merged = {
        **own,
        "unread": own["unread"] and state["unread"],
        "starred": own["starred"] or state["starred"],
        "opened": max(own["opened"] or 0, state["opened"] or 0) or None,
        "finished": own["finished"] or state["finished"],
        "spent": max(own["spent"], state["spent"]),
    }
    if state["progress"] > own["progress"]:
        merged |= {name: state[name] for name in ("paragraph", "char", "progress")}
    if merged == own:
        return False
    _set(db, article_id, merged)
    return True


def _restore_search(db: sqlite3.Connection, name: str, query: str) -> Outcome:
    try:
        name, query = saved_queries.check(db, name, query)
    except (LibraryError, QueryError) as error:
        raise ValueError(f"the search cannot be kept: {error}") from error
    added = db.execute(
        "INSERT OR IGNORE INTO search (name, query, place)"
        " SELECT ?, ?, ifnull(max(place) + 1, 0) FROM search",
        (name, query),
    ).rowcount
    return "added" if added else "unchanged"
