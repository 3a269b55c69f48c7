"""Finds near-duplicates: reprints, and other versions under one address.

Candidates come from checksums of addresses and from fingerprints; their full texts are compared at
each call. No relation is stored, and articles are never merged. Articles whose names and figures
say that they tell of two events are no near-duplicates, and nor is an exact copy: it is the same
article.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from typing import Literal, NamedTuple

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_body
from reader.library.content.fingerprint import (
    compute_address_checksum,
    compute_fingerprint,
    normalise_address,
)
from reader.library.database.timestamps import read_date
from reader.library.near_duplicates.other_event import shares_names, tells_other_event
from reader.library.near_duplicates.text_similarity import compute_similarity

Relation = Literal["version", "reprint"]

# Articles; a word of the fingerprint that more of them have is a standard phrase of a publisher.
_MAX_SHARED_BY = 200
_MAX_CANDIDATES = 20  # candidates that are compared, those with most of the fingerprint first
_MAX_PER_ADDRESS = (
    20  # an address of more articles than these is that of a page with changing articles
)


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """A near-duplicate of an article.

    ``relation`` is "version" where both have one address, else "reprint"; ``differing`` counts
    the paragraphs of either that the other has not word for word. The rest is as in ``Row``.
    """

    id: int
    relation: Relation
    differing: int
    title: str
    source: str
    path: str
    date: Date | None


class _Stored(NamedTuple):
    id: int
    title: str
    source: str
    path: str
    date: Date | None
    url: str | None
    texts: list[str]


def find_related(db: sqlite3.Connection, article_id: int) -> tuple[RelatedArticle, ...]:
    """Return the near-duplicates of an article, those that differ least first.

    There are none where its text is damaged.
    """
    here = next(_load(db, [article_id]), None)
    if here is None:
        return ()
    versions = _find_versions(db, here)
    found = []
    for other in _load(db, dict.fromkeys([*versions, *_find_candidates(db, here)])):
        similarity = compute_similarity(here.texts, other.texts)
        if similarity.is_reprint:
            is_related = not tells_other_event(here.texts, other.texts)
        else:
            is_related = other.id in versions and shares_names(here.texts, other.texts)
        if is_related:
            relation: Relation = "version" if other.id in versions else "reprint"
            differing = similarity.differing
            found.append(
                RelatedArticle(
                    other.id,
                    relation,
                    differing,
                    other.title,
                    other.source,
                    other.path,
                    other.date,
                )
            )
    return tuple(sorted(found, key=lambda other: (other.differing, other.id)))


def _find_versions(db: sqlite3.Connection, here: _Stored) -> list[int]:
    """Return the other articles of the same address, unless the address has many of them."""
    address = normalise_address(here.url)
    found = db.execute(
        "SELECT id, url FROM article WHERE address = ? LIMIT ?",
        (compute_address_checksum(here.url), _MAX_PER_ADDRESS + 1),
    ).fetchall()
    if not address or len(found) > _MAX_PER_ADDRESS:
        return []
    return [other for other, url in found if other != here.id and normalise_address(url) == address]


def _find_candidates(db: sqlite3.Connection, here: _Stored) -> list[int]:
    """Return the other articles that have most of the fingerprint."""
    shared: Counter[int] = Counter()
    for word in compute_fingerprint("\n".join(here.texts)).split():
        article_ids = db.execute(
            "SELECT rowid FROM sketch WHERE sketch MATCH ? LIMIT ?",
            (f'"{word}"', _MAX_SHARED_BY + 1),
        ).fetchall()
        if len(article_ids) <= _MAX_SHARED_BY:
            shared.update(article for (article,) in article_ids)
    del shared[here.id]
    return [article for article, _ in shared.most_common(_MAX_CANDIDATES)]


def _load(db: sqlite3.Connection, ids: Iterable[int]) -> Iterator[_Stored]:
    """Give the articles that are there and whose text can be read."""
    for article_id in ids:
        row = db.execute(
            "SELECT a.id, a.title, a.source, a.path, a.date, a.url, b.content"
            " FROM article a JOIN body b ON b.id = a.id WHERE a.id = ?",
            (article_id,),
        ).fetchone()
        if row is None:
            continue
        number, title, source, path, date, url, content = row
        try:
            texts = decode_body(content)["texts"]
        except LibraryError:
            continue
        yield _Stored(number, title, source, path, read_date(date), url, texts)
