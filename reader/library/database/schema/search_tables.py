"""The tables of full-text search, and the counters that say what changed.

The index holds words alone, not the texts: those are in ``body``, compressed. ``headline`` has the
beginnings of words too, so that one letter finds something; for whole texts that index would be
half as large as the library.
"""

from __future__ import annotations

import sqlite3

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_texts
from reader.word_counts import count_words, has_unspaced

# What is indexed is folded already (``reader/text/words/search_folding.py``): this tokenizer
# takes runs of letters and digits, and lowers the case of ASCII.
_TOKENS = "tokenize = 'ascii'"

# What the answer to a query may depend on; each has a number that grows when it changes.
#   articles: which there are, their texts, headlines, sources and dates
#   figures: words, and what digests told
#   marks: unread, starred, started, finished, changed
#   kept: tags and notes
KINDS = ("articles", "figures", "marks", "kept")


def _counter_trigger(name: str, event: str, kind: str, when: str = "") -> str:
    condition = f"WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {name} AFTER {event} {condition}"
        f" BEGIN UPDATE version SET number = number + 1 WHERE kind = '{kind}'; END"
    )


INDEX_TABLES = (
    f"CREATE VIRTUAL TABLE prose USING fts5(title, body, content = '', {_TOKENS})",
    f"CREATE VIRTUAL TABLE headline USING fts5(title, content = '', prefix = '1 2 3', {_TOKENS})",
    # Bytes that are gathered before they are written as one piece: a batch of an import.
    "INSERT INTO prose (prose, rank) VALUES ('hashsize', 16000000)",
)

# Which forms of a stem the articles of a language have (``library/search/word_forms.py``).
WORD_TABLES = (
    "CREATE TABLE word_language (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    # A number that each change of the forms makes anew, at random.
    "CREATE TABLE word_change (token INTEGER NOT NULL)",
    """
    CREATE TABLE word_form (
        language INTEGER NOT NULL,
        stem TEXT NOT NULL,
        form TEXT NOT NULL,
        PRIMARY KEY (language, stem, form)
    ) WITHOUT ROWID
    """,
)

TABLES: tuple[str, ...] = (
    "ALTER TABLE article ADD COLUMN folds INTEGER",
    # What no digest has told yet stands last in the orders by it.
    """
    ALTER TABLE article ADD COLUMN shown_last INTEGER NOT NULL
        AS (ifnull(words_shown, 1000000000000)) VIRTUAL
    """,
    """
    ALTER TABLE article ADD COLUMN share_last REAL NOT NULL
        AS (ifnull(words_shown * 1.0 / max(words, 1), 1000.0)) VIRTUAL
    """,
    "CREATE INDEX article_shown ON article (shown_last, id)",
    "CREATE INDEX article_share ON article (share_last, id)",
    "CREATE INDEX article_folds ON article (folds) WHERE folds IS NOT NULL",
    "CREATE INDEX article_gone ON article (id) WHERE gone",
    # Where most are unread, those that are read are looked up instead.
    "CREATE INDEX state_read ON state (id) WHERE unread = 0",
    *INDEX_TABLES,
    # Articles whose text is not in the index yet.
    "CREATE TABLE unindexed (id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE)",
    """
    CREATE TRIGGER body_inserted AFTER INSERT ON body
        BEGIN INSERT OR IGNORE INTO unindexed (id) VALUES (new.id); END
    """,
    """
    CREATE TRIGGER body_updated AFTER UPDATE ON body
        BEGIN INSERT OR IGNORE INTO unindexed (id) VALUES (new.id); END
    """,
    "CREATE TABLE version (kind TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
    f"INSERT INTO version (kind, number) VALUES {', '.join(f'({kind!r}, 0)' for kind in KINDS)}",
    _counter_trigger("article_inserted", "INSERT ON article", "articles"),
    _counter_trigger("article_deleted", "DELETE ON article", "articles"),
    _counter_trigger(
        "article_updated",
        "UPDATE OF title, title_key, source, date, date_last, gone ON article",
        "articles",
    ),
    _counter_trigger(
        "article_figured", "UPDATE OF words, words_shown, folds ON article", "figures"
    ),
    _counter_trigger("article_indexed", "DELETE ON unindexed", "articles"),
    _counter_trigger(
        "state_updated",
        "UPDATE OF unread, starred, progress, finished ON state",
        "marks",
        "old.unread <> new.unread OR old.starred <> new.starred"
        " OR (old.progress > 0) <> (new.progress > 0)"
        " OR (old.finished IS NULL) <> (new.finished IS NULL)",
    ),
    _counter_trigger("tagging_inserted", "INSERT ON tagging", "kept"),
    _counter_trigger("tagging_deleted", "DELETE ON tagging", "kept"),
    _counter_trigger("tag_updated", "UPDATE ON tag", "kept"),
    _counter_trigger("note_inserted", "INSERT ON note", "kept"),
    _counter_trigger("note_deleted", "DELETE ON note", "kept"),
)


def queue_indexing(db: sqlite3.Connection) -> None:
    """Have the articles of an older library brought into the index, as soon as there is time."""
    db.execute("UPDATE article SET folds = 0 WHERE words_shown = words")
    db.execute("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM body")


def fold_index(db: sqlite3.Connection) -> None:
    """Have all articles indexed anew with folded words, as soon as there is time.

    Their fingerprints stay, which are made of unfolded text.
    """
    for table in ("prose", "headline"):
        db.execute(f"DROP TABLE {table}")
    for statement in (*INDEX_TABLES, *WORD_TABLES):
        db.execute(" ".join(statement.split()))
    db.execute("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM body")


# Compressed bytes a word, from which on the words of an article may have been counted by its
# spaces where its script has none: news with spaces takes 2 to 4, pieces between spaces 15 and up.
_MAX_BYTES_PER_WORD = 5


def recount_words(db: sqlite3.Connection) -> None:
    """Count the words of texts without spaces, which older versions took whole lines for.

    Figures of their digests are to be counted anew. All articles are indexed anew, as soon as there
    is time: near-duplicates in such scripts are found by another fingerprint, which replaces the
    older one then.
    """
    suspects = db.execute(
        "SELECT a.id, a.words, b.content FROM article a JOIN body b ON b.id = a.id"
        " WHERE length(b.content) > ? * a.words",
        (_MAX_BYTES_PER_WORD,),
    )
    recounted: list[tuple[int, int]] = []
    for article_id, words, content in suspects:
        try:
            texts = decode_texts(content)
        except LibraryError:
            continue  # damaged, and has nothing to count
        if any(map(has_unspaced, texts)) and (counted := sum(map(count_words, texts))) != words:
            recounted.append((counted, article_id))
    db.executemany(
        "UPDATE article SET words = ?, words_shown = NULL, folds = NULL WHERE id = ?", recounted
    )
    db.executemany("DELETE FROM new_words WHERE article = ?", [(row[1],) for row in recounted])
    for table in ("prose", "headline"):
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    db.execute("INSERT OR IGNORE INTO unindexed (id) SELECT id FROM body")
