"""Adds articles to the full-text index (contentless FTS5), and removes them.

The index stores no text: to remove an article, SQLite must be given the same text again. So if
``make_index_text`` changes, a migration must index all articles again (``rebuild``).
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_searched
from reader.library.content.fingerprint import (
    compute_fingerprint,
    compute_older_fingerprint,
    has_new_fingerprint,
)
from reader.library.database.connections import is_damage
from reader.library.search import word_forms
from reader.library.search.unindexed import count_unindexed
from reader.text import fold_text, split_at_spaces
from reader.text.garbage_collection import paused_garbage_collection

if TYPE_CHECKING:
    from reader.library.database.connections import Connections


_Row = tuple[int, str, str, str | None]
"""Number, headline, text and fingerprint of an article, as the tables have them.

There is no fingerprint where the table has it already.
"""


class IndexText(NamedTuple):
    """What is searched of an article: headline and text, folded, and the text's fingerprint.

    In ``tokens``, with a space between each two, are the words that may have forms in ``language``:
    one string, as a thousand of them would take a process as long to send as all the rest.
    ``fingerprint`` is None where the index has it.
    """

    title: str
    body: str
    fingerprint: str | None
    language: str
    tokens: str


class _Searched(NamedTuple):
    """What is searched of a stored article, not folded, and its language where it is known."""

    title: str
    body: str
    language: str | None


# ``companyShadowBreak``: a space was lost before the capital.
_LOST_SPACE = re.compile(r"[A-Z](?<=[a-z][a-z][a-z][A-Z])(?=[A-Za-z][a-z])")
_WORD_LEFT, _WORD_RIGHT = re.compile(r"[^\W\d_]*\Z"), re.compile(r"[^\W\d_]*")
_MAX_WORD_LENGTH = 80
_MAX_STORED_BYTES = 2_000_000  # of compressed texts that are indexed in one transaction
_MAX_OTHERS = 200  # articles of an older reader that an import indexes beside its own


def make_index_text(title: str, texts: Sequence[str], language: str | None = None) -> IndexText:
    """Return what is searched of an article, given its ``language`` where it is known.

    SQLite splits words at punctuation, so ``refused.We`` is two words. Words that were joined
    without punctuation, as by a lost space, are added once more, split.
    """
    return _make_index_text(_Searched(title, "\n".join(texts), language))


def _make_index_text(searched: _Searched) -> IndexText:
    tokens: dict[str, set[str]] = {}
    (index_text,) = _make_index_texts([searched], [False], tokens)
    return index_text._replace(tokens=" ".join(tokens[index_text.language]))


def _add_split_words(body: str) -> tuple[str, ...]:
    """Return a text and, where it has words that a lost space has joined, these split."""
    split_words = "\n".join(_split_lost_spaces(body))
    return (body, split_words) if split_words else (body,)


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
    _insert(db, _take_unindexed(db, known or {}, [article_id for (article_id,) in found]))


def _insert(db: sqlite3.Connection, rows: Sequence[_Row]) -> None:
    db.executemany(
        "INSERT INTO prose (rowid, title, body) VALUES (?, ?, ?)", [row[:3] for row in rows]
    )
    db.executemany("INSERT INTO headline (rowid, title) VALUES (?, ?)", [row[:2] for row in rows])
    db.executemany(
        "INSERT INTO sketch (rowid, drawn) VALUES (?, ?)",
        [(row[0], row[3]) for row in rows if row[3] is not None],
    )


def update_some(connections: Connections, limit: int) -> int:
    """Bring some articles that are not in the index into it; return how many are left.

    They are at most ``limit``, and fewer where they are long. They are read and folded before the
    transaction, and again within it where others have changed the library meanwhile. What a power
    cut may lose is brought into the index again.
    """
    # Looking for cycles among so many words would take a twentieth of the time.
    with paused_garbage_collection():
        with connections.reading() as db:
            changes = _count_changes(db)
            ids, known, tokens = _load_unindexed(db, limit)
            forms = word_forms.find_new(db, tokens)
        with connections.writing(durable=False) as db:
            if _count_changes(db) == changes:
                _insert(db, _take_known(db, known, ids, forms))
            else:
                update(db, limit=len(ids))
            return count_unindexed(db)


def _count_changes(db: sqlite3.Connection) -> int:
    """Return what grows with each change of a headline or a text, and of the list of unindexed."""
    (number,) = db.execute("SELECT number FROM version WHERE kind = 'articles'").fetchone()
    return int(number)


def _load_unindexed(
    db: sqlite3.Connection, limit: int
) -> tuple[list[int], dict[int, IndexText], dict[str, set[str]]]:
    """Return the next articles that are not in the index, and their index texts where they can be.

    The tokens are returned by language instead, of all these texts together.
    They are so many that their stored texts have ``_MAX_STORED_BYTES`` together, and one at least.
    """
    ids: list[int] = []
    searched: dict[int, _Searched] = {}
    fingerprinted: list[bool] = []
    size = 0
    rows = db.execute(
        "SELECT u.id, a.title, b.content, s.id IS NOT NULL FROM unindexed u"
        " LEFT JOIN article a ON a.id = u.id LEFT JOIN body b ON b.id = u.id"
        " LEFT JOIN sketch_docsize s ON s.id = u.id ORDER BY u.id LIMIT ?",
        (limit,),
    )
    for article_id, title, content, has_fingerprint in rows:
        ids.append(article_id)
        found = None if title is None else _decode_searched(title, content)
        if found is not None:
            searched[article_id] = found
            fingerprinted.append(bool(has_fingerprint))
        size += len(content or b"")
        if size > _MAX_STORED_BYTES:
            break
    rows.close()
    tokens: dict[str, set[str]] = {}
    index_texts = _make_index_texts(list(searched.values()), fingerprinted, tokens)
    return ids, dict(zip(searched, index_texts, strict=True)), tokens


def _make_index_texts(
    searched: Sequence[_Searched], fingerprinted: Iterable[bool], tokens: dict[str, set[str]]
) -> list[IndexText]:
    """Return the index texts of articles, given which have their fingerprint in the index.

    The ``tokens`` are collected by language, each once, and the index texts have none: all that a
    batch has with its repetitions would fill the processor's cache.

    Step by step for all of them: what each step looks up stays in the processor's cache so, which
    saves a seventh of the time.
    """
    languages = [word_forms.find_search_language(body, language) for _, body, language in searched]
    fingerprints = [
        None if has and not has_new_fingerprint(one.body) else compute_fingerprint(one.body)
        for one, has in zip(searched, fingerprinted, strict=True)
    ]
    texts = [_add_split_words(one.body) for one in searched]
    for (title, _, _), own, language in zip(searched, texts, languages, strict=True):
        tokens.setdefault(language, set()).update(word_forms.find_tokens((title, *own)))
    titles = [_fold(one.title) for one in searched]
    folded = map(_fold_all, texts)
    return list(map(IndexText, titles, folded, fingerprints, languages, repeat("")))


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
    db.execute(
        "INSERT INTO sketch (rowid, drawn) SELECT id, drawn FROM temp.fresh WHERE drawn IS NOT NULL"
    )
    db.execute("DELETE FROM temp.fresh")


def _take_unindexed(
    db: sqlite3.Connection, known: Mapping[int, IndexText], ids: Sequence[int]
) -> list[_Row]:
    """Remove articles from the list of unindexed ones, and return their rows of the index."""
    index_texts = ((i, known.get(i) or _load_index_text(db, i)) for i in ids)
    found = {i: index_text for i, index_text in index_texts if index_text is not None}
    return _take_known(db, found, ids, word_forms.find_new(db, _collect_tokens(found.values())))


def _take_known(
    db: sqlite3.Connection,
    known: Mapping[int, IndexText],
    ids: Sequence[int],
    forms: word_forms.NewForms,
) -> list[_Row]:
    """Do the same where all index texts are known, and the ``forms`` of their words."""
    db.execute(
        "DELETE FROM unindexed WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    word_forms.store(db, forms)
    for article_id in _find_fingerprinted(db, known):
        if known[article_id].fingerprint is not None:
            _remove_fingerprint(db, article_id)
    return [(article_id, *index_text[:3]) for article_id, index_text in known.items()]


def _find_fingerprinted(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Return which articles have a fingerprint in the index."""
    found = db.execute(
        "SELECT id FROM sketch_docsize WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    return [article_id for (article_id,) in found]


def _remove_fingerprint(db: sqlite3.Connection, article_id: int) -> None:
    """Take out the fingerprint of an article whose words wait for the index: new or older one."""
    found = _load_searched(db, article_id)
    body = "" if found is None else found.body
    words = f"{compute_fingerprint(body)} {compute_older_fingerprint(body)}".split()
    stored = [word for word in dict.fromkeys(words) if _has_in_fingerprint(db, article_id, word)]
    db.execute(
        "INSERT INTO sketch (sketch, rowid, drawn) VALUES ('delete', ?, ?)",
        (article_id, " ".join(stored)),
    )


def _has_in_fingerprint(db: sqlite3.Connection, article_id: int, word: str) -> bool:
    found = db.execute(
        "SELECT 1 FROM sketch WHERE sketch MATCH ? AND rowid = ?", (f'"{word}"', article_id)
    )
    return found.fetchone() is not None


def _collect_tokens(index_texts: Iterable[IndexText]) -> dict[str, set[str]]:
    """Return the tokens of articles, by language, each once."""
    tokens: dict[str, set[str]] = {}
    for index_text in index_texts:
        tokens.setdefault(index_text.language, set()).update(index_text.tokens.split())
    return tokens


def remove(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take articles out of the index before their text is changed or deleted."""
    for article_id in ids:
        if db.execute("DELETE FROM unindexed WHERE id = ?", (article_id,)).rowcount:
            if _find_fingerprinted(db, [article_id]):
                _remove_fingerprint(db, article_id)
            continue
        found = _load_searched(db, article_id)
        if found is None:
            continue  # of a damaged text the words stay, and no article belongs to them
        title = _fold(found.title)
        db.execute(
            "INSERT INTO prose (prose, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            (article_id, title, _fold_all(_add_split_words(found.body))),
        )
        db.execute(
            "INSERT INTO headline (headline, rowid, title) VALUES ('delete', ?, ?)",
            (article_id, title),
        )
        db.execute(
            "INSERT INTO sketch (sketch, rowid, drawn) VALUES ('delete', ?, ?)",
            (article_id, compute_fingerprint(found.body)),
        )


def rebuild(db: sqlite3.Connection) -> None:
    """Empty the index, and have all articles brought into it anew by ``update``."""
    db.execute("INSERT INTO sketch (sketch) VALUES ('delete-all')")
    rebuild_words(db)


def rebuild_words(db: sqlite3.Connection) -> None:
    """Do the same of words and their forms; fingerprints stay, which follow other rules."""
    for table in ("prose", "headline"):
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


def _load_index_text(db: sqlite3.Connection, article_id: int) -> IndexText | None:
    """Return what is searched of a stored article, None where its text is damaged or missing."""
    found = _load_searched(db, article_id)
    return None if found is None else _make_index_text(found)


def _load_searched(db: sqlite3.Connection, article_id: int) -> _Searched | None:
    found = db.execute(
        "SELECT a.title, b.content FROM article a JOIN body b ON b.id = a.id WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    return None if found is None else _decode_searched(*found)


def _decode_searched(title: str, content: bytes) -> _Searched | None:
    try:
        return _Searched(title, *decode_searched(content))
    except LibraryError:
        return None


def _fold_all(texts: Iterable[str]) -> str:
    return "\n".join(map(_fold, texts))


def _fold(text: str) -> str:
    """Return a text folded, without NUL, at which SQLite would end it.

    In parts: one picture in a text makes each of its letters take four bytes, also in the copies
    that folding makes on its way.
    """
    return "".join(fold_text(part).replace("\0", " ") for part in split_at_spaces(text))
