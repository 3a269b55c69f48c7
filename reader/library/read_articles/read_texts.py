"""The texts that count as read: all of a text, or as far as it was read before it was left.

The table ``read_text`` says so, a row for each; nothing is called read by the state alone, since
an article turns read when it is opened. What becomes unread is only set aside, so that undo finds
it as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.known.read_index import ReadGap
from reader.library.database.timestamps import now
from reader.library.read_articles import read_gaps
from reader.library.read_articles.read_gaps import TextSpan

_IDS = "(SELECT value FROM json_each(?1))"


class ReadText(NamedTuple):
    """A text that was read: its content key, when, and where it was left, None for the end.

    ``read_at`` is in milliseconds since 1970. ``paragraph`` is an index, ``char`` a code point of
    the paragraph's text; so are ``marked_paragraph`` and ``marked_char``, up to where it was marked
    read by hand. ``gaps`` are what was jumped over above the place where it was left.
    """

    key: bytes
    read_at: int
    paragraph: int | None
    char: int | None
    marked_paragraph: int = 0
    marked_char: int = 0
    gaps: tuple[ReadGap, ...] = ()

    @property
    def unread_gaps(self) -> tuple[ReadGap, ...]:
        """What does not count as read though it stands above the end of what does."""
        if self.paragraph is None:
            return ()
        return read_gaps.cut_marked(self.gaps, (self.marked_paragraph, self.marked_char))


def record_whole(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Have the present text of articles count as read; return the ids for which it did not."""
    wanted = json.dumps(list(ids))
    changed = [
        article
        for (article,) in db.execute(
            f"SELECT id FROM article a WHERE id IN {_IDS} AND NOT EXISTS (SELECT 1 FROM read_text r"
            " WHERE r.article = a.id AND r.key = a.key AND r.taken_back IS NULL"
            " AND r.paragraph IS NULL) ORDER BY id",
            (wanted,),
        )
    ]
    _upsert(db, "SELECT id, key, ?2, NULL, NULL FROM article", (json.dumps(changed), now()))
    return changed


def record_whole_text(db: sqlite3.Connection, article_id: int, key: bytes) -> None:
    """Have one text of an article count as read, which may be an earlier one."""
    _upsert(db, "SELECT id, ?3, ?2, NULL, NULL FROM article", (f"[{article_id}]", now(), key))


def record_position(
    db: sqlite3.Connection,
    article_id: int,
    key: bytes | None,
    paragraph: int,
    char: int,
    gaps: Iterable[TextSpan] = (),
) -> None:
    """Have a text count as read up to a place but for ``gaps``; ``key`` None is the present text.

    Nothing changes for a text that was read to its end, and for an article that is unread.
    """
    db.execute(
        "INSERT INTO read_text (article, key, read_at, paragraph, char)"
        " SELECT a.id, ifnull(?2, a.key), ?3, ?4, ?5 FROM article a JOIN state s ON s.id = a.id"
        " WHERE a.id = ?1 AND s.unread = 0 AND (?4 > 0 OR ?5 > 0 OR EXISTS (SELECT 1 FROM read_text"
        " WHERE article = ?1 AND taken_back IS NULL))"
        " ON CONFLICT (article, key) WHERE taken_back IS NULL DO UPDATE SET"
        " read_at = excluded.read_at, paragraph = excluded.paragraph, char = excluded.char"
        " WHERE paragraph IS NOT NULL",
        (article_id, key, now(), paragraph, char),
    )
    read_gaps.replace(db, article_id, key, gaps)


def record_marked(
    db: sqlite3.Connection, article_id: int, key: bytes, paragraph: int, char: int
) -> bool:
    """Have a text count as read up to a place, wherever it is left after that.

    Return False, with nothing done, for a text that was read to its end.
    """
    changed = db.execute(
        "INSERT INTO read_text (article, key, read_at, paragraph, char, marked_paragraph,"
        " marked_char) SELECT id, ?2, ?3, 0, 0, ?4, ?5 FROM article WHERE id = ?1"
        " ON CONFLICT (article, key) WHERE taken_back IS NULL DO UPDATE SET"
        " read_at = excluded.read_at, marked_paragraph = excluded.marked_paragraph,"
        " marked_char = excluded.marked_char WHERE paragraph IS NOT NULL",
        (article_id, key, now(), paragraph, char),
    ).rowcount
    return changed > 0


def get_marked(db: sqlite3.Connection, article_id: int, key: bytes) -> list[int] | None:
    """Return the paragraph and char up to which a text was marked read.

    None for one that does not count as read, or that was read to its end.
    """
    found = db.execute(
        "SELECT marked_paragraph, marked_char FROM read_text"
        " WHERE article = ? AND key = ? AND taken_back IS NULL AND paragraph IS NOT NULL",
        (article_id, key),
    ).fetchone()
    return None if found is None else list(found)


def restore_marked(
    db: sqlite3.Connection, article_id: int, key: bytes, marked: Sequence[int] | None
) -> None:
    """Undo ``record_marked``; ``marked`` is what ``get_marked`` returned before it."""
    where = " WHERE article = ? AND key = ? AND taken_back IS NULL"
    db.execute(
        f"UPDATE read_text SET marked_paragraph = ?, marked_char = ?{where}",
        (*(marked or (0, 0)), article_id, key),
    )
    if marked is None:  # the text may have been left somewhere since
        db.execute(
            f"UPDATE read_text SET taken_back = ?{where} AND paragraph = 0 AND char = 0",
            (now(), article_id, key),
        )


def sort_pending(db: sqlite3.Connection) -> None:
    """Number the texts that the index does not have yet by the times at which they were read.

    For texts that came from another library in the order of its articles.
    """
    rows = db.execute(
        "SELECT number FROM read_text WHERE prepared IS NULL AND taken_back IS NULL"
        " ORDER BY read_at, number"
    ).fetchall()
    numbers = [number for (number,) in rows]
    if numbers != sorted(numbers):
        pairs = zip(sorted(numbers), numbers, strict=True)
        db.executemany("UPDATE read_text SET number = -? WHERE number = ?", list(pairs))
        db.execute("UPDATE read_text SET number = -number WHERE number < 0")


def take_back(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Have no text of articles count as read; return the ids for which one did."""
    wanted = json.dumps(list(ids))
    changed = [
        article
        for (article,) in db.execute(
            f"SELECT DISTINCT article FROM read_text WHERE article IN {_IDS}"
            " AND taken_back IS NULL ORDER BY article",
            (wanted,),
        )
    ]
    db.execute(
        f"UPDATE read_text SET taken_back = ?2 WHERE article IN {_IDS} AND taken_back IS NULL",
        (wanted, now()),
    )
    return changed


def take_back_whole(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Take back ``record_whole``; return the ids for which the present text counted as read.

    An article that was left half-way counts up to there again, a finished one as a whole.
    """
    wanted = json.dumps(list(ids))
    changed = [
        article
        for (article,) in db.execute(
            "SELECT r.article FROM read_text r JOIN article a ON a.id = r.article"
            " AND a.key = r.key JOIN state s ON s.id = r.article"
            f" WHERE r.article IN {_IDS} AND r.taken_back IS NULL AND r.paragraph IS NULL"
            " AND (s.finished IS NULL OR s.unread = 1) ORDER BY r.article",
            (wanted,),
        )
    ]
    wanted = json.dumps(changed)
    db.execute(
        "UPDATE read_text SET paragraph = s.paragraph, char = s.char FROM state s"
        f" WHERE s.id = article AND article IN {_IDS} AND taken_back IS NULL"
        " AND key = (SELECT key FROM article WHERE id = read_text.article)"
        " AND s.unread = 0 AND s.opened IS NOT NULL"
        " AND (s.paragraph > 0 OR s.char > 0 OR marked_paragraph > 0 OR marked_char > 0)",
        (wanted,),
    )
    db.execute(
        f"UPDATE read_text SET taken_back = ?2 WHERE article IN {_IDS} AND taken_back IS NULL"
        " AND paragraph IS NULL AND key = (SELECT key FROM article WHERE id = read_text.article)",
        (wanted, now()),
    )
    return changed


def bring_back(db: sqlite3.Connection, ids: Iterable[int]) -> list[int]:
    """Have texts count as read again that were taken back last; return the ids that have any."""
    wanted = json.dumps(list(ids))
    numbers = db.execute(
        "SELECT number, article FROM read_text r WHERE taken_back IS NOT NULL"
        f" AND article IN {_IDS} AND taken_back = (SELECT max(taken_back) FROM read_text"
        " WHERE article = r.article) AND NOT EXISTS (SELECT 1 FROM read_text"
        " WHERE article = r.article AND key = r.key AND taken_back IS NULL)"
        " GROUP BY article, key HAVING number = max(number) ORDER BY article",
        (wanted,),
    ).fetchall()
    db.executemany(
        "UPDATE read_text SET taken_back = NULL WHERE number = ?",
        [(number,) for number, _ in numbers],
    )
    return sorted({article for _, article in numbers})


def is_whole(db: sqlite3.Connection, article_id: int) -> bool:
    """Return whether all of the present text of an article counts as read."""
    found = db.execute(
        "SELECT 1 FROM read_text r JOIN article a ON a.id = r.article AND a.key = r.key"
        " WHERE r.article = ? AND r.taken_back IS NULL AND r.paragraph IS NULL",
        (article_id,),
    ).fetchone()
    return found is not None


def find_number(db: sqlite3.Connection, key: str) -> int | None:
    """Return the lowest number of a text that was read to its end, None where it was not."""
    (number,) = db.execute(
        "SELECT min(r.number) FROM article a JOIN read_text r ON r.article = a.id AND r.key = a.key"
        " WHERE a.key = ? AND r.taken_back IS NULL AND r.paragraph IS NULL",
        (bytes.fromhex(key),),
    ).fetchone()
    return None if number is None else int(number)


def load(db: sqlite3.Connection, article_id: int) -> list[ReadText]:
    """Return the texts of an article that count as read, in the order of reading."""
    rows = db.execute(
        "SELECT number, key, read_at, paragraph, char, marked_paragraph, marked_char FROM read_text"
        " WHERE article = ? AND taken_back IS NULL ORDER BY number",
        (article_id,),
    ).fetchall()
    gaps = read_gaps.load(db, [number for number, *_ in rows])
    return [ReadText._make([*row, gaps.get(number, ())]) for number, *row in rows]


def restore(db: sqlite3.Connection, article_id: int, texts: Sequence[ReadText]) -> bool:
    """Have texts count as read that did so in another library; return whether that changes any.

    Of two places in a text the later one stays.
    """
    changed = 0
    for text in texts:
        is_changed = db.execute(
            "INSERT INTO read_text (article, key, read_at, paragraph, char, marked_paragraph,"
            " marked_char) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (article, key) WHERE taken_back IS NULL DO UPDATE SET"
            " paragraph = excluded.paragraph, char = excluded.char,"
            " marked_paragraph = max(marked_paragraph, excluded.marked_paragraph),"
            " marked_char = CASE WHEN excluded.marked_paragraph > marked_paragraph"
            " THEN excluded.marked_char ELSE marked_char END"
            " WHERE paragraph IS NOT NULL AND (excluded.paragraph IS NULL"
            " OR (excluded.paragraph, excluded.char) > (paragraph, char)"
            " OR excluded.marked_paragraph > marked_paragraph)",
            (article_id, *text[:-1]),
        ).rowcount
        if is_changed:
            read_gaps.replace(db, article_id, text.key, text.gaps)
        changed += is_changed
    return changed > 0


def restore_from_state(db: sqlite3.Connection, article_id: int) -> bool:
    """Have an article count as read as its state says, where nothing else does; return whether.

    A finished one counts as a whole, another one up to where it was left.
    """
    return (
        db.execute(
            "INSERT OR IGNORE INTO read_text (article, key, read_at, paragraph, char)"
            " SELECT s.id, a.key, coalesce(s.finished, s.opened),"
            " CASE WHEN s.finished IS NULL THEN s.paragraph END,"
            " CASE WHEN s.finished IS NULL THEN s.char END"
            " FROM state s JOIN article a ON a.id = s.id WHERE s.id = ? AND s.unread = 0"
            " AND (s.finished IS NOT NULL"
            " OR (s.opened IS NOT NULL AND (s.paragraph > 0 OR s.char > 0)))",
            (article_id,),
        ).rowcount
        > 0
    )


def _upsert(
    db: sqlite3.Connection, rows: str, parameters: tuple[str, int] | tuple[str, int, bytes]
) -> None:
    """Insert whole texts of the articles in the first parameter, or make partial ones whole."""
    db.execute(
        f"INSERT INTO read_text (article, key, read_at, paragraph, char) {rows} WHERE id IN {_IDS}"
        " ON CONFLICT (article, key) WHERE taken_back IS NULL DO UPDATE SET"
        " read_at = excluded.read_at, paragraph = NULL, char = NULL WHERE paragraph IS NOT NULL",
        parameters,
    )
