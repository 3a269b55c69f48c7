"""Adds articles to the full-text index (contentless FTS5), and removes them.

The index stores no text: to remove an article, SQLite must be given the same text again. So if
``make_index_text`` changes, a migration must index all articles again (``rebuild``).
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_body
from reader.library.content.fingerprint import compute_fingerprint
from reader.library.database.connections import is_damage
from reader.library.search import word_forms
from reader.text import fold_text, split_at_spaces


class IndexText(NamedTuple):
    """What is searched of an article: headline and text, folded, and the text's fingerprint.

    In ``tokens``, what stands between spaces, are the words that may have forms in ``language``.
    """

    title: str
    body: str
    fingerprint: str
    language: str
    tokens: frozenset[str]


# ``companyShadowBreak``: a space was lost before the capital.
_LOST_SPACE = re.compile(r"[A-Z](?<=[a-z][a-z][a-z][A-Z])(?=[A-Za-z][a-z])")
_WORD_LEFT, _WORD_RIGHT = re.compile(r"[^\W\d_]*\Z"), re.compile(r"[^\W\d_]*")
_MAX_WORD_LENGTH = 80
_MAX_OTHERS = 200  # articles of an older reader that an import indexes beside its own


def make_index_text(
    title: str, texts: Sequence[str], language: str | None = None, *, has_words: bool = True
) -> IndexText:
    """Return what is searched of an article, given its ``language`` where it is known.

    SQLite splits words at punctuation, so ``refused.We`` is two words. Words that were joined
    without punctuation, as by a lost space, are added once more, split. What only leaves the index
    ``has_words`` no more.
    """
    body = "\n".join(texts)
    fingerprint = compute_fingerprint(body)
    split_words = "\n".join(_split_lost_spaces(body))
    texts_to_fold = (body, split_words) if split_words else (body,)
    folded = "\n".join(map(_fold, texts_to_fold))
    if not has_words:
        return IndexText(_fold(title), folded, fingerprint, "", frozenset())
    language = word_forms.find_search_language(body, language)
    tokens = word_forms.find_tokens((title, *texts_to_fold))
    return IndexText(_fold(title), folded, fingerprint, language, tokens)


def _split_lost_spaces(body: str) -> Iterator[str]:
    """Yield the two words that each lost space has joined."""
    for match in _LOST_SPACE.finditer(body):
        place = match.start()
        left = _WORD_LEFT.search(body, max(0, place - _MAX_WORD_LENGTH), place)
        right = _WORD_RIGHT.match(body, place, place + _MAX_WORD_LENGTH)
        yield f"{left[0]} {right[0]}"  # type: ignore[index]


def update(
    db: sqlite3.Connection, known: Mapping[int, IndexText] | None = None, limit: int = -1
) -> None:
    """Bring articles that are not in the index into it, all or ``limit`` of them.

    ``known`` may have what ``make_index_text`` returned for some. Inside the caller's transaction.
    """
    found = db.execute("SELECT id FROM unindexed ORDER BY id LIMIT ?", (limit,)).fetchall()
    rows = _take_unindexed(db, known or {}, [article_id for (article_id,) in found])
    if rows:
        db.executemany(
            "INSERT INTO prose (rowid, title, body) VALUES (?, ?, ?)", [row[:3] for row in rows]
        )
        db.executemany(
            "INSERT INTO headline (rowid, title) VALUES (?, ?)", [row[:2] for row in rows]
        )
        db.executemany(
            "INSERT INTO sketch (rowid, drawn) VALUES (?, ?)", [(row[0], row[3]) for row in rows]
        )


def update_at_once(
    db: sqlite3.Connection, known: Mapping[int, IndexText], before_insert: Callable[[], None]
) -> None:
    """Do the same as ``update`` for all articles of ``known``, and some others, for an import.

    After ``before_insert`` is called, one statement adds all articles: SQLite runs it without
    Python's lock (GIL), so that another thread can read files meanwhile, while one statement an
    article would wait for that lock each time.
    """
    found = db.execute(
        "SELECT id FROM unindexed WHERE id IN (SELECT value FROM json_each(?)) UNION"
        " SELECT id FROM (SELECT id FROM unindexed ORDER BY id LIMIT ?) ORDER BY id",
        (json.dumps(list(known)), _MAX_OTHERS),
    ).fetchall()
    rows = _take_unindexed(db, known, [article_id for (article_id,) in found])
    db.execute("CREATE TEMP TABLE IF NOT EXISTS fresh (id INTEGER PRIMARY KEY, title, body, drawn)")
    db.executemany("INSERT INTO temp.fresh (id, title, body, drawn) VALUES (?, ?, ?, ?)", rows)
    before_insert()
    if rows:
        _insert_fresh(db)


def _insert_fresh(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO prose (rowid, title, body) SELECT id, title, body FROM temp.fresh")
    db.execute("INSERT INTO headline (rowid, title) SELECT id, title FROM temp.fresh")
    db.execute("INSERT INTO sketch (rowid, drawn) SELECT id, drawn FROM temp.fresh")
    db.execute("DELETE FROM temp.fresh")


def _take_unindexed(
    db: sqlite3.Connection, known: Mapping[int, IndexText], ids: Sequence[int]
) -> list[tuple[int, str, str, str]]:
    """Remove articles from the list of unindexed ones, and return their index texts."""
    db.execute(
        "DELETE FROM unindexed WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    rows: list[tuple[int, str, str, str]] = []
    tokens: dict[str, set[str]] = {}
    for article_id in ids:
        index_text = known.get(article_id) or _load_index_text(db, article_id)
        if index_text is not None:
            rows.append((article_id, *index_text[:3]))
            tokens.setdefault(index_text.language, set()).update(index_text.tokens)
    word_forms.add(db, tokens)
    return rows


def remove(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take articles out of the index before their text is changed or deleted."""
    for article_id in ids:
        was_unindexed = db.execute("DELETE FROM unindexed WHERE id = ?", (article_id,)).rowcount
        index_text = None if was_unindexed else _load_index_text(db, article_id, has_words=False)
        if index_text is None:
            continue  # of a damaged text the words stay, and no article belongs to them
        db.execute(
            "INSERT INTO prose (prose, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            (article_id, *index_text[:2]),
        )
        db.execute(
            "INSERT INTO headline (headline, rowid, title) VALUES ('delete', ?, ?)",
            (article_id, index_text[0]),
        )
        db.execute(
            "INSERT INTO sketch (sketch, rowid, drawn) VALUES ('delete', ?, ?)",
            (article_id, index_text[2]),
        )


def rebuild(db: sqlite3.Connection) -> None:
    """Empty the index, and have all articles brought into it anew by ``update``."""
    for table in ("prose", "headline", "sketch"):
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    word_forms.clear(db)
    db.execute("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM body")


def is_consistent(db: sqlite3.Connection) -> bool:
    """Return whether the index is undamaged and has exactly the articles that it must have."""
    try:
        for table in ("prose", "headline", "sketch"):
            db.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
            (others,) = db.execute(
                f"SELECT count(*) FROM {table}_docsize WHERE id NOT IN (SELECT id FROM body)"
            ).fetchone()
            (missing,) = db.execute(
                f"SELECT count(*) FROM body WHERE id NOT IN (SELECT id FROM {table}_docsize)"
                " AND id NOT IN (SELECT id FROM unindexed)"
            ).fetchone()
            if others or missing:
                return False
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return False
    return True


def _load_index_text(
    db: sqlite3.Connection, article_id: int, *, has_words: bool = True
) -> IndexText | None:
    found = db.execute(
        "SELECT a.title, b.content FROM article a JOIN body b ON b.id = a.id WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        return None
    try:
        body = decode_body(found[1])
        return make_index_text(found[0], body["texts"], body.get("language"), has_words=has_words)
    except LibraryError:
        return None


def _fold(text: str) -> str:
    """Return a text folded, without NUL, at which SQLite would end it.

    In parts: one picture in a text makes each of its letters take four bytes, also in the copies
    that folding makes on its way.
    """
    return "".join(fold_text(part).replace("\0", " ") for part in split_at_spaces(text))
