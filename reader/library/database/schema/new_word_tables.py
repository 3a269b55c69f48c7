"""The tables of how many words of an article are new, and of what these numbers depend on.

A number is stored with the counters of ``read_change`` as they were when it was computed:

- ``removed`` rises when something counts as read no longer. With another one a number is unknown.
- ``added`` rises when more counts as read, and ``moved`` when an article that was left half-way
  counts up to another place. With other ones a number is the most that it can be now.

So a change of what is read costs one row, however many articles it concerns. ``counted`` rises
when a number is stored or removed.
"""

from __future__ import annotations


def _bump(counter: str) -> str:
    return f"UPDATE read_change SET {counter} = {counter} + 1"


def _trigger(name: str, event: str, when: str, *actions: str) -> str:
    condition = f"WHEN {when}" if when else ""
    return f"CREATE TRIGGER {name} AFTER {event} {condition} BEGIN {'; '.join(actions)}; END"


_PLACE = ("paragraph", "char", "marked_paragraph", "marked_char")
_SAME_PLACE = " AND ".join(f"old.{column} IS new.{column}" for column in _PLACE)
_INDEXED = "new.prepared IS NOT NULL AND new.taken_back IS NULL AND old.taken_back IS NULL"


def _is_read(article: str, condition: str = "") -> str:
    return (
        f"EXISTS (SELECT 1 FROM read_text r WHERE r.article = {article} AND r.taken_back IS NULL"
        f" AND r.prepared IS NOT NULL {condition})"
    )


TABLES: tuple[str, ...] = (
    "CREATE TABLE read_change (added INTEGER NOT NULL, removed INTEGER NOT NULL,"
    " moved INTEGER NOT NULL, counted INTEGER NOT NULL)",
    "INSERT INTO read_change VALUES (0, 0, 0, 0)",
    # ``words`` are those of the paragraphs that are not folded, outside of known sentences.
    # ``is_partial`` says that a known sentence was read in an article that was left half-way.
    """
    CREATE TABLE new_words (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        words INTEGER NOT NULL,
        added INTEGER NOT NULL,
        removed INTEGER NOT NULL,
        moved INTEGER NOT NULL,
        is_partial INTEGER NOT NULL
    )
    """,
    "CREATE INDEX new_words_order ON new_words (removed, words, article)",
    "CREATE INDEX new_words_partial ON new_words (article) WHERE is_partial = 1",
    _trigger("new_words_inserted", "INSERT ON new_words", "", _bump("counted")),
    _trigger("new_words_updated", "UPDATE ON new_words", "", _bump("counted")),
    _trigger("new_words_deleted", "DELETE ON new_words", "", _bump("counted")),
    _trigger(
        "read_text_indexed",
        "UPDATE OF prepared ON read_text",
        "old.prepared IS NULL AND new.prepared IS NOT NULL AND new.taken_back IS NULL",
        _bump("added"),
    ),
    _trigger(
        "read_text_emptied",
        "UPDATE OF prepared ON read_text",
        "old.prepared IS NOT NULL AND new.prepared IS NULL AND new.taken_back IS NULL",
        _bump("removed"),
    ),
    _trigger(
        "read_text_brought_back",
        "UPDATE OF taken_back ON read_text",
        "old.taken_back IS NOT NULL AND new.taken_back IS NULL AND new.prepared IS NOT NULL",
        _bump("added"),
    ),
    _trigger(
        "read_text_taken_back",
        "UPDATE OF taken_back ON read_text",
        "old.taken_back IS NULL AND new.taken_back IS NOT NULL AND new.prepared IS NOT NULL",
        _bump("removed"),
    ),
    _trigger(
        "read_text_deleted",
        "DELETE ON read_text",
        "old.taken_back IS NULL AND old.prepared IS NOT NULL",
        _bump("removed"),
    ),
    _trigger(
        "read_text_read_whole",
        "UPDATE OF paragraph ON read_text",
        f"{_INDEXED} AND old.paragraph IS NOT NULL AND new.paragraph IS NULL",
        _bump("added"),
    ),
    _trigger(
        "read_text_read_in_part",
        "UPDATE OF paragraph ON read_text",
        f"{_INDEXED} AND old.paragraph IS NULL AND new.paragraph IS NOT NULL",
        _bump("removed"),
    ),
    _trigger(
        "read_text_moved",
        f"UPDATE OF {', '.join(_PLACE)} ON read_text",
        f"{_INDEXED} AND old.paragraph IS NOT NULL AND new.paragraph IS NOT NULL"
        f" AND NOT ({_SAME_PLACE})",
        _bump("moved"),
    ),
    # Who goes back in an article has less of it read: what was known by it alone is new again.
    _trigger(
        "read_text_moved_back",
        f"UPDATE OF {', '.join(_PLACE)} ON read_text",
        f"{_INDEXED} AND ((new.paragraph, new.char) < (old.paragraph, old.char)"
        " OR (new.marked_paragraph, new.marked_char) < (old.marked_paragraph, old.marked_char))",
        "DELETE FROM new_words WHERE is_partial = 1",
    ),
    _trigger("unread_sentence_inserted", "INSERT ON unread_sentence", "", _bump("removed")),
    _trigger("unread_sentence_deleted", "DELETE ON unread_sentence", "", _bump("added")),
    # What becomes of an article's own text, and of one that was read.
    _trigger(
        "new_words_article_updated",
        "UPDATE OF key, date ON article",
        "old.key <> new.key OR old.date <> new.date",
        "DELETE FROM new_words WHERE article = new.id",
        f"{_bump('removed')} WHERE {_is_read('new.id')}",
    ),
    _trigger(
        "new_words_body_inserted",
        "INSERT ON body",
        "",
        "DELETE FROM new_words WHERE article = new.id",
        f"{_bump('removed')} WHERE {_is_read('new.id')}",
    ),
    _trigger(
        "new_words_body_updated",
        "UPDATE ON body",
        "",
        "DELETE FROM new_words WHERE article = new.id",
        f"{_bump('removed')} WHERE {_is_read('new.id')}",
    ),
    _trigger(
        "new_words_version_deleted",
        "DELETE ON article_version",
        _is_read("old.article", "AND r.key = old.key"),
        _bump("removed"),
    ),
)
