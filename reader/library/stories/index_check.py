"""Checks the tables of stories against each other, and has stories made again where they differ.

Only what can be made again of the articles is ever dropped; what the reader split, moved or marked
stays.
"""

from __future__ import annotations

import sqlite3
from typing import Literal

from reader.library.database.schema.story_tables import DAYS
from reader.library.stories import grouping
from reader.stories import RULES_VERSION, decode_vector, encode_vector, find_key_terms

Fault = Literal["damaged", "other rules"]

_WRONG_STORIES = (
    "SELECT EXISTS (SELECT id, articles, first, last FROM story EXCEPT"
    " SELECT story, count(*), min(day), max(day) FROM story_article GROUP BY story)"
    " OR EXISTS (SELECT 1 FROM story_article WHERE story NOT IN (SELECT id FROM story))"
)


def find_fault(db: sqlite3.Connection) -> Fault | None:
    """Return why stories must be made again, None where all is well."""
    try:
        version, (grouped, counted) = grouping.load_version(db), grouping.load_counted(db)
    except (ValueError, TypeError):  # no JSON, or no two numbers
        return "damaged"
    if version is not None and version != RULES_VERSION:
        return "other rules"
    (is_wrong,) = db.execute(_WRONG_STORIES).fetchone()
    if is_wrong or not _are_counts_right(db, grouped, counted) or not _are_terms_right(db):
        return "damaged"
    return None


def _are_counts_right(db: sqlite3.Connection, grouped: int, counted: int) -> bool:
    """Tell whether the numbers of articles, and those of terms, are within what was counted."""
    highest, wrong_words, has_words, has_terms = db.execute(
        "SELECT (SELECT ifnull(max(number), 0) FROM story_article),"
        " EXISTS (SELECT 1 FROM story_word WHERE articles NOT BETWEEN 1 AND ?),"
        " EXISTS (SELECT 1 FROM story_word), EXISTS (SELECT 1 FROM story_term)",
        (counted,),
    ).fetchone()
    return highest <= grouped and not wrong_words and (has_words or not has_terms)


def _are_terms_right(db: sqlite3.Connection) -> bool:
    """Tell whether every vector can be read, and the index has its key terms and no others."""
    # Their number and sum instead of the terms, which would take too much memory.
    indexed = {
        article: (number, total)
        for article, number, total in db.execute(
            "SELECT article, count(*), sum(term) FROM story_term GROUP BY article"
        )
    }
    rows = db.execute(
        "SELECT article, day, CAST(vector AS BLOB),"
        " typeof(day) = 'integer' AND typeof(vector) = 'blob' FROM story_article"
    )
    for article, day, content, is_typed in rows:
        if not is_typed:
            return False
        vector = decode_vector(content)
        terms = [term * DAYS + day for term in find_key_terms(vector)]
        if encode_vector(vector) != content:
            return False
        if indexed.pop(article, (0, 0)) != (len(terms), sum(terms)):
            return False
    return not indexed


def repair(db: sqlite3.Connection, fault: Fault | None) -> int:
    """Have articles grouped that are in no story, or all for a fault; return how many those are."""
    if fault is not None:
        grouping.queue_all(db)
        grouping.save_version(db)
    missing = db.execute(
        "INSERT INTO story_pending (article) SELECT id FROM body"
        " WHERE id NOT IN (SELECT article FROM story_article)"
        " AND id NOT IN (SELECT article FROM story_pending)"
    ).rowcount
    return missing if fault is None else grouping.count_pending(db)
