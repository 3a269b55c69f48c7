"""Which article is in which story: rows put in, moved and taken out, with counts and days.

All of it inside the caller's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from reader.library.database.schema.story_tables import DAYS
from reader.stories import Vector, decode_vector, encode_vector, find_key_terms


def find_story(db: sqlite3.Connection, article: int) -> int | None:
    """Return the story that an article is in, None where it is not grouped."""
    found = db.execute("SELECT story FROM story_article WHERE article = ?", (article,)).fetchone()
    return None if found is None else int(found[0])


def find_first(db: sqlite3.Connection, story: int, without: int | None = None) -> int | None:
    """Return the article that a story began with, or the next one but ``without``."""
    found = db.execute(
        "SELECT article FROM story_article WHERE story = ? AND article IS NOT ?"
        " ORDER BY number LIMIT 1",
        (story, without),
    ).fetchone()
    return None if found is None else int(found[0])


def count_articles(db: sqlite3.Connection, story: int) -> int:
    """Return how many articles a story has, 0 where there is none."""
    found = db.execute("SELECT articles FROM story WHERE id = ?", (story,)).fetchone()
    return 0 if found is None else int(found[0])


def add(
    db: sqlite3.Connection,
    article: int,
    day: int,
    vector: Vector,
    key_terms: Iterable[int],
    story: int | None,
    number: int,
) -> tuple[int, int]:
    """Put an article that is in no story into one, a new one where it is None.

    Return its id and how many articles it has now. A story that is not there is made with this id.
    ``key_terms`` are those of the vector.
    """
    story, size = _count_in(db, story, day)
    db.execute(
        "INSERT INTO story_article (article, story, number, day, vector) VALUES (?, ?, ?, ?, ?)",
        (article, story, number, day, encode_vector(vector)),
    )
    db.executemany(
        "INSERT OR IGNORE INTO story_term (term, article) VALUES (?, ?)",
        [(term * DAYS + day, article) for term in key_terms],
    )
    return story, size


def remove(db: sqlite3.Connection, article: int) -> None:
    """Take an article out of its story and of the index, as before it was grouped."""
    found = db.execute(
        "SELECT day, vector FROM story_article WHERE article = ?", (article,)
    ).fetchone()
    if found is None:
        return
    day, content = found
    db.executemany(
        "DELETE FROM story_term WHERE term = ? AND article = ?",
        [(term * DAYS + day, article) for term in find_key_terms(decode_vector(content))],
    )
    replace_in_marks(db, article)
    db.execute("DELETE FROM story_article WHERE article = ?", (article,))


def remove_all(db: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Take articles out of their stories before they are forgotten."""
    for article in articles:
        remove(db, article)


def move(db: sqlite3.Connection, article: int, story: int | None) -> int:
    """Bring an article from its story into another one; return the id, of a new one for None.

    A story that is not there is made with this id; the one that it leaves is removed when empty.
    """
    before, day = db.execute(
        "SELECT story, day FROM story_article WHERE article = ?", (article,)
    ).fetchone()
    if before == story:
        return int(before)
    replace_in_marks(db, article, others_only=True)
    story, _ = _count_in(db, story, day)
    db.execute("UPDATE story_article SET story = ? WHERE article = ?", (story, article))
    refresh(db, before)
    return story


def refresh(db: sqlite3.Connection, story: int) -> None:
    """Count the articles of a story and its days again; remove it when it is empty."""
    db.execute(
        "UPDATE story SET (articles, first, last) = (SELECT count(*), ifnull(min(day), 0),"
        " ifnull(max(day), 0) FROM story_article WHERE story = ?1) WHERE id = ?1",
        (story,),
    )
    db.execute("DELETE FROM story WHERE id = ? AND articles = 0", (story,))


def replace_in_marks(db: sqlite3.Connection, article: int, *, others_only: bool = False) -> None:
    """Have another article of its story stand for an article that leaves it.

    With ``others_only`` nothing is changed where it is the only one, and goes on standing for it.
    """
    story = find_story(db, article)
    other = None if story is None else find_first(db, story, without=article)
    if other is None:
        return
    db.execute(
        "INSERT INTO story_mark (article, followed, muted)"
        " SELECT ?2, followed, muted FROM story_mark WHERE article = ?1"
        " ON CONFLICT (article) DO UPDATE SET followed = max(followed, excluded.followed),"
        " muted = max(muted, excluded.muted)",
        (article, other),
    )
    db.execute("DELETE FROM story_mark WHERE article = ?", (article,))
    # What was put beside the article belongs to the story that it was put into.
    db.execute(
        "UPDATE story_placement SET anchor = nullif(?2, article) WHERE anchor = ?1 AND article IN"
        " (SELECT article FROM story_article WHERE story = ?3)",
        (article, other, story),
    )


def find_stories(db: sqlite3.Connection, articles: Iterable[int]) -> dict[int, int]:
    """Return the stories of the articles that are grouped, by article."""
    return dict(
        db.execute(
            "SELECT article, story FROM json_each(?) CROSS JOIN story_article ON article = value",
            (json.dumps(list(articles)),),
        )
    )


def _count_in(db: sqlite3.Connection, story: int | None, day: int) -> tuple[int, int]:
    """Count one article more in a story, which is made where it is not there.

    Return its id and how many articles it has now.
    """
    (row,) = db.execute(
        "INSERT INTO story (id, articles, first, last) VALUES (?1, 1, ?2, ?2)"
        " ON CONFLICT (id) DO UPDATE SET articles = articles + 1, first = min(first, ?2),"
        " last = max(last, ?2) RETURNING id, articles",
        (story, day),
    ).fetchall()
    return int(row[0]), int(row[1])
