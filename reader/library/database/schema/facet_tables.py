"""The table of facets: language and author of articles, which stand in their texts alone.

It can be made again of the texts. To tell a language takes .4 ms, so that an import leaves it to
who asks first or to the background; until then a query looks into the text of the article.
"""

from __future__ import annotations

import sqlite3

# What the value is made of is another one now: neither is known until it is made again.
_FORGET = "DELETE FROM facet WHERE article = new.id; INSERT INTO facet (article) VALUES (new.id);"

TABLES: tuple[str, ...] = (
    # ``language`` is a name as ``reader.text`` has them, ``author`` the folded words of the name,
    # a space before and behind each, "" for none; NULL says that it is not known yet.
    """
    CREATE TABLE facet (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        language TEXT,
        author TEXT
    )
    """,
    "CREATE INDEX facet_language ON facet (language) WHERE language IS NOT NULL",
    "CREATE INDEX facet_author ON facet (author) WHERE author > ''",
    "CREATE INDEX facet_without_language ON facet (article) WHERE language IS NULL",
    "CREATE INDEX facet_without_author ON facet (article) WHERE author IS NULL",
    # By triggers, so that a text that an older reader stores meanwhile is not taken for known. A
    # headline never changes without its text being stored once more.
    f"CREATE TRIGGER facet_body_inserted AFTER INSERT ON body BEGIN {_FORGET} END",
    f"CREATE TRIGGER facet_body_updated AFTER UPDATE ON body BEGIN {_FORGET} END",
    """
    CREATE TRIGGER facet_body_deleted AFTER DELETE ON body
        BEGIN DELETE FROM facet WHERE article = old.id; END
    """,
)


def add_facets(db: sqlite3.Connection) -> None:
    """Make the table in a library of the version before, whose articles have no facets yet."""
    for statement in TABLES:
        db.execute(" ".join(statement.split()))
    db.execute("INSERT INTO facet (article) SELECT id FROM body")
