"""Language and author of articles, by which queries filter them: found once and kept.

They are kept in the table ``facet``. What an import, an older reader or an upgrade left is found
some articles at a time, in short transactions, by the background and by the first command that
asks for it. An answer never depends on how far that is (``query/lookup.py``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import TYPE_CHECKING

from reader.library.content.text_functions import find_author, find_language

if TYPE_CHECKING:
    from reader.library.database.connections import Connections
    from reader.library.query.tree import Facet

# Of the rules by which languages are told and names folded (``reader/text/languages``,
# ``reader/text/words``). Raise it with them: what other rules found is found anew.
FACETS_VERSION = "2"
_RULES = "facets"  # in the table ``session``: by which version of them they were found


def count_unknown(db: sqlite3.Connection, facet: Facet) -> int:
    """Return of how many articles a facet is not known yet."""
    (number,) = db.execute(f"SELECT count(*) FROM facet WHERE {facet} IS NULL").fetchone()
    return int(number)


def are_outdated(db: sqlite3.Connection) -> bool:
    """Return whether facets were found by the rules of another version."""
    (outdated,) = db.execute(
        "SELECT EXISTS (SELECT 1 FROM facet WHERE language IS NOT NULL)"
        " AND NOT EXISTS (SELECT 1 FROM session WHERE name = ? AND value = ?)",
        (_RULES, FACETS_VERSION),
    ).fetchone()
    return bool(outdated)


def forget_all(db: sqlite3.Connection) -> None:
    """Have the facets of all articles found anew."""
    db.execute("UPDATE facet SET language = NULL, author = NULL")


def find_more(connections: Connections, facet: Facet, limit: int) -> int:
    """Find a facet of at most ``limit`` articles; return how many are left.

    With the language the author is found too. Texts are looked into before the transaction, and
    what is another text by then is left for the next time.
    """
    with connections.reading() as db:
        texts = db.execute(
            "SELECT f.article, a.title, b.content FROM facet f CROSS JOIN article a"
            " ON a.id = f.article CROSS JOIN body b ON b.id = f.article"
            f" WHERE f.{facet} IS NULL ORDER BY f.article LIMIT ?",
            (limit,),
        ).fetchall()
    if not texts:
        return 0
    found = [
        (find_language(title, content) if facet == "language" else None, find_author(content))
        for _, title, content in texts
    ]
    with connections.writing(durable=False) as db:
        db.executemany(
            "UPDATE facet SET language = ifnull(?, language), author = ? WHERE article = ?"
            " AND (SELECT title FROM article WHERE id = facet.article) IS ?"
            " AND (SELECT content FROM body WHERE id = facet.article) IS ?",
            [(*values, *text) for values, text in zip(found, texts, strict=True)],
        )
        _save_version(db)
        return count_unknown(db, facet)


def _save_version(db: sqlite3.Connection) -> None:
    db.execute(
        "INSERT OR REPLACE INTO session (name, value) SELECT ?1, ?2 WHERE NOT EXISTS"
        " (SELECT 1 FROM session WHERE name = ?1 AND value = ?2)",
        (_RULES, FACETS_VERSION),
    )


def set_author(db: sqlite3.Connection, article_id: int, author: str) -> None:
    """Set the author of an article whose text was just stored, as ``fold_author`` returns it."""
    db.execute("UPDATE facet SET author = ? WHERE article = ?", (author, article_id))


def repair(db: sqlite3.Connection, known_languages: Collection[str]) -> int:
    """Have facets found anew that no text has; return of how many articles.

    A language is compared with those that there are: to tell it again of every text would take
    longer than the rest of a check.
    """
    missing = db.execute(
        "INSERT INTO facet (article) SELECT id FROM body"
        " WHERE id NOT IN (SELECT article FROM facet)"
    ).rowcount
    rows = db.execute(
        "SELECT f.article, f.language, f.author, b.content FROM facet f"
        " LEFT JOIN body b ON b.id = f.article"
    )
    wrong = [
        (article,)
        for article, language, author, content in rows
        if content is None
        or (language is not None and language not in known_languages)
        or (author is not None and author != find_author(content))
    ]
    db.executemany("DELETE FROM facet WHERE article = ?", wrong)
    db.executemany("INSERT INTO facet (article) SELECT id FROM body WHERE id = ?", wrong)
    return missing + len(wrong)
