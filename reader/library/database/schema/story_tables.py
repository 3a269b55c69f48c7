"""The tables of stories: which article is in which, how they were found, what the reader changed.

``story_article``, ``story_term``, ``story_word`` and ``story`` can be made again of the articles;
``story_placement`` and ``story_mark`` are the reader's own. These two name articles, never stories,
so that they hold after stories were made again: a placement names an article of the other story,
a mark the first article of its story.
"""

from __future__ import annotations

import sqlite3

TABLES: tuple[str, ...] = (
    # ``articles`` is how many there are; ``first`` and ``last`` are days, as in ``story_article``.
    """
    CREATE TABLE story (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        articles INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL
    )
    """,
    "CREATE INDEX story_newest ON story (last, id) WHERE articles > 1",
    # ``number`` rises in the order of grouping. ``day`` is that of the article's date, or of the
    # time when it was added: days since 1 January of the year 1, which is day 1.
    """
    CREATE TABLE story_article (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        story INTEGER NOT NULL,
        number INTEGER NOT NULL,
        day INTEGER NOT NULL,
        vector BLOB NOT NULL
    )
    """,
    "CREATE INDEX story_article_story ON story_article (story, number)",
    # The key terms of articles: ``term`` is a term's number times ``DAYS`` plus the article's day.
    """
    CREATE TABLE story_term (
        term INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (term, article)
    ) WITHOUT ROWID
    """,
    # In how many of the counted articles a term stands.
    "CREATE TABLE story_word (term INTEGER PRIMARY KEY, articles INTEGER NOT NULL)",
    # Articles that are to be grouped; ``number`` is their place in a grouping that is made again.
    """
    CREATE TABLE story_pending (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        number INTEGER
    )
    """,
    # While stories are made again: the stories that there were, by their first articles.
    """
    CREATE TABLE story_former (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        story INTEGER NOT NULL
    )
    """,
    # Articles that the reader put into the story of ``anchor``, or into one of its own (NULL).
    """
    CREATE TABLE story_placement (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        anchor INTEGER REFERENCES article ON DELETE SET NULL
    )
    """,
    "CREATE INDEX story_placement_anchor ON story_placement (anchor) WHERE anchor IS NOT NULL",
    """
    CREATE TABLE story_mark (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        followed INTEGER NOT NULL DEFAULT 0,
        muted INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TRIGGER story_body_inserted AFTER INSERT ON body
        BEGIN INSERT OR IGNORE INTO story_pending (article) VALUES (new.id); END
    """,
    """
    CREATE TRIGGER story_body_updated AFTER UPDATE ON body
        BEGIN INSERT OR IGNORE INTO story_pending (article) VALUES (new.id); END
    """,
    """
    CREATE TRIGGER story_article_dated AFTER UPDATE OF date ON article WHEN old.date <> new.date
        BEGIN INSERT OR IGNORE INTO story_pending (article) VALUES (new.id); END
    """,
    """
    CREATE TRIGGER story_article_deleted AFTER DELETE ON story_article BEGIN
        UPDATE story SET articles = articles - 1,
            first = ifnull((SELECT min(day) FROM story_article WHERE story = old.story), 0),
            last = ifnull((SELECT max(day) FROM story_article WHERE story = old.story), 0)
            WHERE id = old.story;
        DELETE FROM story WHERE id = old.story AND articles < 1;
    END
    """,
)

# Has how many stories of several articles there are, and how many articles these have.
COVERED_INDEX = "CREATE INDEX story_covered ON story (articles, last, id) WHERE articles > 1"

# What the reader changed by hand, which cannot be made again.
OWN_TABLES = {
    "story_placement": "what was split off or put together by hand",
    "story_mark": "which stories were followed or muted",
}

DAYS = 1 << 22  # more than there are days until the year 9999


def add_stories(db: sqlite3.Connection) -> None:
    """Make the tables in a library of the version before, and have its articles grouped."""
    for statement in TABLES:
        db.execute(" ".join(statement.split()))
    db.execute("INSERT INTO story_pending (article) SELECT id FROM body")


def add_covered_index(db: sqlite3.Connection) -> None:
    """Make the index in a library of the version before."""
    db.execute(COVERED_INDEX)


def make_missing(db: sqlite3.Connection) -> list[str]:
    """Make the tables, indices and triggers that a library lacks, empty; return their names."""
    present = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    missing = []
    for statement in (*TABLES, COVERED_INDEX):
        _, _, name, *_ = statement.split()
        if name not in present:
            db.execute(" ".join(statement.split()))
            missing.append(name)
    return missing
