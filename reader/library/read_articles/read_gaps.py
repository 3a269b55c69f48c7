"""What was jumped over in texts that were read: parts that were not on the screen."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby

from reader.known.read_index import ReadGap, ReadPosition

# From the index of a paragraph and a code point of its text on, before another such pair.
TextSpan = tuple[tuple[int, int], tuple[int, int]]

MAX_GAPS = 200  # of a text; of more than that, those next to each other become one


def load(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, tuple[ReadGap, ...]]:
    """Return the gaps of read texts by the texts' numbers, in order; none for one without."""
    rows = db.execute(
        "SELECT text, paragraph, char, end_paragraph, end_char FROM read_gap"
        " WHERE text IN (SELECT value FROM json_each(?)) ORDER BY text, paragraph, char",
        (json.dumps(list(numbers)),),
    )
    return {
        number: tuple(ReadGap(ReadPosition(*row[1:3]), ReadPosition(*row[3:])) for row in group)
        for number, group in groupby(rows.fetchall(), key=lambda row: row[0])
    }


def replace(
    db: sqlite3.Connection, article_id: int, key: bytes | None, gaps: Iterable[TextSpan]
) -> None:
    """Have a text that counts as read have these gaps; ``key`` None is the article's present text.

    Nothing is done for a text that does not count as read, or that was read to its end.
    """
    found = db.execute(
        "SELECT r.number FROM article a JOIN read_text r ON r.article = a.id"
        " AND r.key = ifnull(?, a.key) WHERE a.id = ? AND r.taken_back IS NULL"
        " AND r.paragraph IS NOT NULL",
        (key, article_id),
    ).fetchone()
    if found is None:
        return
    (number,) = found
    before = set(load(db, [number]).get(number, ()))
    wanted = _join_nearest(
        [ReadGap(ReadPosition(*start), ReadPosition(*end)) for start, end in gaps]
    )
    db.executemany(
        "DELETE FROM read_gap WHERE text = ? AND paragraph = ? AND char = ?",
        [(number, *gap.start) for gap in before.difference(wanted)],
    )
    db.executemany(
        "INSERT OR REPLACE INTO read_gap VALUES (?, ?, ?, ?, ?)",
        [(number, *gap.start, *gap.end) for gap in wanted if gap not in before],
    )


def cut_marked(gaps: Iterable[ReadGap], marked: Sequence[int]) -> tuple[ReadGap, ...]:
    """Return gaps without what was marked read by hand, up to the paragraph and char ``marked``."""
    end = ReadPosition(*marked)
    return tuple(ReadGap(max(gap.start, end), gap.end) for gap in gaps if gap.end > end)


def _join_nearest(gaps: Sequence[ReadGap]) -> list[ReadGap]:
    """Return at most ``MAX_GAPS`` gaps; what is read between those that become one is unread."""
    joined = list(gaps)
    while len(joined) > MAX_GAPS:
        joined = [
            ReadGap(pair[0].start, pair[-1].end)
            for pair in (joined[i : i + 2] for i in range(0, len(joined), 2))
        ]
    return joined
