"""The index of what was read, as the search for known sentences asks it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.article import Paragraph
from reader.errors import LibraryError
from reader.known.read_index import (
    MAX_FIRST_READ,
    MAX_LAST_READ,
    Place,
    ReadArticle,
    ReadGap,
    ReadPosition,
    RunPlaces,
)
from reader.library.content.article_bodies import decode_texts
from reader.library.database.timestamps import read_date
from reader.library.read_articles import prepared_texts, read_gaps
from reader.library.read_articles.places import decode_places
from reader.library.read_articles.prepared_texts import PreparedText

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

_MAX_PLACES = MAX_FIRST_READ + MAX_LAST_READ
_FIRST_PLACES = (
    "SELECT * FROM (SELECT value, (SELECT group_concat(place) FROM (SELECT place FROM read_run"
    f" WHERE run = value ORDER BY place LIMIT {_MAX_PLACES + 1})) AS places FROM json_each(?))"
    " WHERE places IS NOT NULL"
)
_LAST_PLACES = f"SELECT place FROM read_run WHERE run = ? ORDER BY place DESC LIMIT {MAX_LAST_READ}"


class _Text(NamedTuple):
    """A read text: its article, its content key, what was kept of it, and how far it was read."""

    article: int
    key: bytes
    date: int
    prepared: PreparedText
    until: ReadPosition | None
    gaps: tuple[ReadGap, ...]


class StoredIndex:
    """A ``ReadIndex`` over the database, for one search inside one transaction.

    A text that cannot be read is left out, as one that is gone; and so is one that was read before
    ``since``, in milliseconds since 1970, and one with the number ``before`` or a higher one.
    """

    def __init__(self, db: sqlite3.Connection, since: int = 0, before: int | None = None) -> None:
        self._db = db
        self._since = since
        self._before = before
        self._texts: dict[int, _Text | None] = {}
        self._originals: dict[int, Sequence[str]] = {}

    def find_places(self, runs: Ints) -> RunPlaces:
        """Return the places of runs; see ``ReadIndex``."""
        import numpy as np

        # One statement for all: two thousand statements would take most of the time.
        found = self._db.execute(_FIRST_PLACES, (json.dumps(runs.tolist()),)).fetchall()
        if not found:
            return decode_places(*np.zeros((2, 0), np.int64))
        joined = [self._bound(run, places) for run, places in found]
        sizes = [places.count(",") + 1 for places in joined]
        of_run = np.repeat(np.array([run for run, _ in found], np.int64), sizes)
        all_places = np.array(",".join(joined).split(","), np.int64)
        order = np.lexsort((all_places, of_run))
        places = decode_places(of_run[order], all_places[order])
        return places if self._before is None else places.select(places.articles < self._before)

    def _bound(self, run: int, places: str) -> str:
        """Return the places that were read first and last, if there are more than is asked for."""
        if places.count(",") < _MAX_PLACES:
            return places
        first = sorted(map(int, places.split(",")))[:MAX_FIRST_READ]
        latest = [place for (place,) in self._db.execute(_LAST_PLACES, (run,))]
        return ",".join(map(str, {*first, *latest}))

    def find_numbers(self, key: str) -> Collection[int]:
        """Return the numbers of the read texts with a content key."""
        content_key = bytes.fromhex(key)
        return [
            number
            for (number,) in self._db.execute(
                "SELECT number FROM read_text WHERE key = ?1 AND article IN (SELECT id FROM article"
                " WHERE key = ?1 UNION ALL SELECT article FROM article_version WHERE key = ?1)"
                " AND taken_back IS NULL",
                (content_key,),
            )
        ]

    def find_articles(self, numbers: Collection[int]) -> Mapping[int, ReadArticle]:
        """Return the read texts with these numbers; one that is gone is left out."""
        self._load(numbers)
        return {
            number: ReadArticle(
                text.key.hex(),
                read_date(text.date),
                text.prepared.language,
                text.until,
                _find_unseen(text.prepared, text.until, text.gaps),
                text.gaps,
            )
            for number in numbers
            if (text := self._texts[number]) is not None
        }

    def find_paragraphs(self, places: Collection[Place]) -> Mapping[Place, Paragraph]:
        """Return the prepared paragraphs at these places; one that is gone is left out."""
        by_text = defaultdict(list)
        for place in places:
            by_text[place.article].append(place)
        self._load(by_text.keys())
        found = {}
        for number, wanted in by_text.items():
            text = self._texts[number]
            if text is None:
                continue
            originals = self._load_originals(number, text)
            for place in wanted:
                if place.paragraph < len(originals):
                    try:
                        found[place] = text.prepared.apply(
                            place.paragraph, originals[place.paragraph]
                        )
                    except ValueError:
                        continue  # damaged; ``reader check`` makes it anew
        return found

    def _load(self, numbers: Collection[int]) -> None:
        """Load the texts that are not loaded yet."""
        missing = [number for number in numbers if number not in self._texts]
        self._texts |= dict.fromkeys(missing)
        if self._before is not None:
            missing = [number for number in missing if number < self._before]
        rows = self._db.execute(
            "SELECT r.number, r.article, r.key, ifnull(v.date, a.date), r.prepared,"
            " r.paragraph, r.char, r.marked_paragraph, r.marked_char"
            " FROM json_each(?1) CROSS JOIN read_text r ON r.number = value"
            " JOIN article a ON a.id = r.article"
            " LEFT JOIN article_version v ON v.article = r.article AND v.key = r.key"
            " WHERE r.taken_back IS NULL AND r.prepared IS NOT NULL AND r.read_at >= ?2",
            (json.dumps(missing), self._since),
        )
        found = rows.fetchall()
        gaps = read_gaps.load(self._db, [row[0] for row in found])
        for number, article, key, date, content, paragraph, char, *marked in found:
            try:
                prepared = prepared_texts.decode(content)
            except ValueError:
                continue
            until = None if paragraph is None else ReadPosition(*max([paragraph, char], marked))
            own_gaps = read_gaps.cut_marked(gaps.get(number, ()), marked) if until else ()
            self._texts[number] = _Text(article, key, date, prepared, until, own_gaps)

    def _load_originals(self, number: int, text: _Text) -> Sequence[str]:
        """Return the paragraphs of a read text as they are stored, none if they are damaged."""
        if number not in self._originals:
            body = load_body(self._db, text.article, text.key)
            try:
                self._originals[number] = [] if body is None else decode_texts(body)
            except LibraryError:
                self._originals[number] = []
        return self._originals[number]


def load_body(db: sqlite3.Connection, article_id: int, key: bytes) -> bytes | None:
    """Return the stored body of one text of an article, present or earlier, None if it is gone."""
    found = db.execute(
        "SELECT b.content FROM article a JOIN body b ON b.id = a.id WHERE a.id = ?1 AND a.key = ?2"
        " UNION ALL SELECT b.content FROM article_version v JOIN version_body b ON b.id = v.id"
        " WHERE v.article = ?1 AND v.key = ?2",
        (article_id, key),
    ).fetchone()
    return None if found is None else bytes(found[0])


def _find_unseen(
    prepared: PreparedText, until: ReadPosition | None, gaps: Sequence[ReadGap]
) -> frozenset[int]:
    """Return the paragraphs folded onto one behind ``until`` or in a gap: they were not seen."""
    if until is None:
        return frozenset()
    return frozenset(
        folded
        for folded, shown in prepared.folded_onto.items()
        if shown > until.paragraph or any(gap.has_some_of(shown) for gap in gaps)
    )
