"""Stores the objects of article_objects.py as articles in the library.

An import of an export gives the same library: in an empty library every article has its former id,
so that a second export is the first one byte for byte. What a library has already keeps its marks
and gets what it lacks: what is read, starred, tagged or noted in one of the two is so, and the
further position counts. Earlier texts that it lacks are kept as well. An article that was put into
the story of another one, which comes later in the file, is placed at the end of it.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Literal

from reader.article import Article, Paragraph
from reader.errors import LibraryError, QueryError
from reader.formats.shared.source import MAX_PARAGRAPH_CHARS
from reader.known.read_index import ReadGap, ReadPosition
from reader.library.annotations import notes, tags
from reader.library.articles import article_store, versions, waiting_links
from reader.library.briefings import briefed_texts
from reader.library.database.timestamps import now, write_time
from reader.library.jsonl.article_objects import GAP_FIELDS, MAX_VERSIONS
from reader.library.jsonl.object_fields import Fields
from reader.library.jsonl.story_objects import (
    LatePlacement,
    read_story_state,
    restore_story_state,
)
from reader.library.read_articles import read_texts, unread_sentences
from reader.library.read_articles.read_gaps import MAX_GAPS
from reader.library.read_articles.read_texts import ReadText
from reader.library.search import saved_queries

Outcome = Literal["added", "updated", "unchanged"]

# An id that is taken over leaves room for all those after it; bitset_query.py has bytes up to it.
_MAX_ID = 1 << 22

_MAX_NOTES = 10_000
_MAX_TAGS = 1_000
_MAX_LENGTH = 10_000  # characters of a headline, an author, a path

_STATE = (
    *("unread", "starred", "paragraph", "char", "progress", "opened", "finished", "spent"),
    "changed",
)


def restore(
    db: sqlite3.Connection,
    value: object,
    *,
    keep_ids: bool,
    max_paragraphs: int,
    late: list[LatePlacement],
) -> tuple[Outcome, int | None]:
    """Store an article, or a saved search, of an object; return what came of it, and its id.

    ``keep_ids`` keeps the object's id where it is free; ``late`` gets what is to be done after all
    articles of the file. Raises ``ValueError``, whose message is the
    middle of a sentence, for what is no such object; then nothing is stored.
    """
    fields = Fields(value)
    if (name := fields.text_or_none("search")) is not None:
        return _restore_search(db, name, fields.text("query")), None
    article, state, given = (
        _read_article(fields, max_paragraphs),
        _read_state(fields),
        _read_tags(fields),
    )
    wanted = [_read_note(note) for note in fields.objects("notes", _MAX_NOTES)]
    earlier = [_read_version(version, max_paragraphs) for version in _read_versions(fields)]
    read = [_read_read_text(text) for text in fields.objects("read", MAX_VERSIONS)]
    unread = [_read_place(place) for place in fields.objects("not_read", max_paragraphs)]
    briefed = [_read_briefed_text(text) for text in fields.objects("briefed", MAX_VERSIONS)]
    story = read_story_state(fields)
    columns = _read_columns(fields)
    record = article_store.make_record(article)
    article_id = article_store.find(db, record.key)
    new = article_id is None
    changed = False
    if article_id is None:
        if not keep_ids or _is_taken(db, columns["id"]):
            del columns["id"]
        if 2 * (columns["words"] or 0) < article.words:
            # An older export counted what stands between spaces, in scripts that write none.
            columns |= {"words": None, "words_shown": None, "folds": None}
        known = {name: value for name, value in columns.items() if value is not None}
        article_id = article_store.insert(db, record._replace(columns={**record.columns, **known}))
        _set_state(db, article_id, state)
        if fields.flag("is_link", False):
            waiting_links.mark(db, [article_id])
    else:
        changed = _merge_state(db, article_id, state)
    changed |= tags.give(db, [article_id], given) + notes.restore(db, article_id, wanted) > 0
    for version in reversed(earlier):  # the latest comes last, as it did
        changed |= versions.restore(db, article_id, *version)
    if fields.has("read"):
        changed |= read_texts.restore(db, article_id, read)
    else:  # written by a version that did not know it
        changed |= read_texts.restore_from_state(db, article_id)
    changed |= briefed_texts.record(db, [(article_id, *text) for text in briefed]) > 0
    for place in unread:
        changed |= unread_sentences.add(db, *place)
    changed |= restore_story_state(db, article_id, story, late)
    return "added" if new else "updated" if changed else "unchanged", article_id


def _read_article(fields: Fields, max_paragraphs: int) -> Article:
    paragraphs = fields.objects("paragraphs", max_paragraphs)
    if not paragraphs and not fields.has("paragraphs"):
        raise ValueError("paragraphs is missing; it must be a list of objects")
    texts = [paragraph.text("text", MAX_PARAGRAPH_CHARS) for paragraph in paragraphs]
    lines = [paragraph.number("line") for paragraph in paragraphs]
    return Article(
        path=fields.text_or_none("path", _MAX_LENGTH) or "-",
        title=fields.text("title", _MAX_LENGTH),
        date=fields.date("date"),
        url=fields.text_or_none("url", _MAX_LENGTH),
        paragraphs=tuple(
            Paragraph(index, line, text, text)
            for index, (line, text) in enumerate(zip(lines, texts, strict=True))
        ),
        item=fields.number("item"),
        language=fields.text_or_none("language", _MAX_LENGTH),
        remarks=tuple(fields.texts("remarks", _MAX_TAGS)),
        author=fields.text_or_none("author", _MAX_LENGTH),
        outlet=fields.text_or_none("outlet", _MAX_LENGTH),
        ordered=fields.flag("ordered", False),
    )


def _read_versions(fields: Fields) -> list[Fields]:
    return fields.objects("versions", MAX_VERSIONS)


def _read_version(
    fields: Fields, max_paragraphs: int
) -> tuple[article_store.Record, int, int | None]:
    """Return an earlier text, when it was replaced, and when its reader last opened it."""
    record = article_store.make_record(_read_article(fields, max_paragraphs))
    replaced, opened = _read_time(fields, "replaced_at"), _read_time(fields, "opened_at")
    return record, now() if replaced is None else replaced, opened


def _read_columns(fields: Fields) -> dict[str, Any]:
    return {
        "id": fields.number("id"),
        "added": _read_time(fields, "added_at"),
        "gone": fields.flag("gone", False),
        "words": fields.number("words"),
        "words_shown": fields.number("words_shown"),
        "folds": fields.number("folds"),
    }


def _read_state(fields: Fields) -> dict[str, Any]:
    return {
        "unread": fields.flag("unread", True),
        "starred": fields.flag("starred", False),
        "paragraph": fields.number("paragraph") or 0,
        "char": fields.number("char") or 0,
        "progress": fields.share("progress"),
        "opened": _read_time(fields, "opened_at"),
        "finished": _read_time(fields, "finished_at"),
        "spent": round(fields.seconds("seconds") * 1000),
        "changed": _read_time(fields, "changed"),
    }


def _read_time(fields: Fields, name: str) -> int | None:
    time = fields.time(name)
    return None if time is None else write_time(time)


def _read_tags(fields: Fields) -> list[str]:
    try:
        return [tags.clean_name(name) for name in fields.texts("tags", _MAX_TAGS)]
    except LibraryError as error:
        raise ValueError(f"tags must be short and without commas: {error}") from error


def _read_note(fields: Fields) -> notes.NoteContent:
    try:
        return notes.NoteContent(
            paragraph=fields.number("paragraph") or 0,
            start=fields.number("start"),
            stop=fields.number("stop"),
            quote=notes.clean_note(fields.lines("quote")),
            text=notes.clean_note(fields.lines("text")),
            made=_read_time(fields, "made_at"),
            changed=_read_time(fields, "changed_at"),
        )
    except LibraryError as error:
        raise ValueError(f"notes must be shorter: {error}") from error


def _read_read_text(fields: Fields) -> ReadText:
    """Return a text that counts as read."""
    key = bytes.fromhex(_read_key(fields))
    read_at = _read_time(fields, "read_at")
    paragraph, char = fields.number("paragraph"), fields.number("char")
    if paragraph is not None and char is None:
        char = 0
    return ReadText(
        key,
        now() if read_at is None else read_at,
        paragraph,
        None if paragraph is None else char,
        fields.number("marked_paragraph") or 0,
        fields.number("marked_char") or 0,
        tuple(sorted(map(_read_gap, fields.objects("gaps", MAX_GAPS)))),
    )


def _read_gap(fields: Fields) -> ReadGap:
    """Return a part of a text that was jumped over."""
    start, char, stop, end = (fields.number(name) for name in GAP_FIELDS)
    if start is None or char is None or stop is None or end is None or (stop, end) <= (start, char):
        raise ValueError("a gap must begin and end at a paragraph and char, in this order")
    return ReadGap(ReadPosition(start, char), ReadPosition(stop, end))


def _read_briefed_text(fields: Fields) -> tuple[bytes, int]:
    """Return the content key of a text that was told in a briefing, and when that was."""
    told_at = _read_time(fields, "told_at")
    return bytes.fromhex(_read_key(fields)), now() if told_at is None else told_at


def _read_place(fields: Fields) -> tuple[str, int, int, int]:
    """Return the content key, paragraph, start and stop of a sentence that counts as not read."""
    paragraph, start, stop = (fields.number(name) for name in ("paragraph", "start", "stop"))
    if paragraph is None or start is None or stop is None:
        raise ValueError("paragraph, start and stop of what was not read must be numbers")
    return _read_key(fields), paragraph, start, stop


def _read_key(fields: Fields) -> str:
    key = fields.text("key")
    try:
        bytes.fromhex(key)
    except ValueError as error:
        raise ValueError("key of what was read must be 32 hexadecimal digits") from error
    return key


def _is_taken(db: sqlite3.Connection, article_id: int | None) -> bool:
    if not article_id or article_id >= _MAX_ID:
        return True
    found = db.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone()
    return found is not None


def _set_state(db: sqlite3.Connection, article_id: int, state: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = ?" for name in state)
    db.execute(f"UPDATE state SET {sets} WHERE id = ?", (*state.values(), article_id))


def _merge_state(db: sqlite3.Connection, article_id: int, state: dict[str, Any]) -> bool:
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
    _set_state(db, article_id, merged)
    return True


def _restore_search(db: sqlite3.Connection, name: str, query: str) -> Outcome:
    try:
        name, query = saved_queries.check(db, name, query)
    except (LibraryError, QueryError) as error:
        raise ValueError(f"the search cannot be saved: {error}") from error
    added = db.execute(
        "INSERT OR IGNORE INTO search (name, query, place)"
        " SELECT ?, ?, ifnull(max(place) + 1, 0) FROM search",
        (name, query),
    ).rowcount
    return "added" if added else "unchanged"
