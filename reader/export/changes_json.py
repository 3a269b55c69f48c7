"""What changed in an article as a JSON object, for other programs.

This is a stable interface: keys may be added, but never changed or removed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812
from datetime import datetime
from typing import Any, Protocol

from reader.article import Article
from reader.changes import ArticleChanges, SentenceChange, SentencePlace, WordPair


class VersionLike(Protocol):
    """An earlier text of an article, as the library has it."""

    @property
    def key(self) -> str:
        """The content key."""

    @property
    def title(self) -> str:
        """The headline."""

    @property
    def date(self) -> Date | None:
        """The date."""

    @property
    def replaced_at(self) -> datetime:
        """When a later text took its place."""

    @property
    def opened_at(self) -> datetime | None:
        """When its reader last opened it."""


def make_changes_object(
    article_id: int,
    article: Article,
    versions: Sequence[VersionLike],
    number: int | None,
    changes: ArticleChanges | None,
) -> dict[str, Any]:
    """Return what changed as an object for JSON; offsets count code points of paragraphs.

    ``versions`` are the earlier texts, the one replaced last first, and ``number`` says with which
    of them, from 1, the present text is compared; it and ``changes`` are None where there is none.
    """
    sentences = changes.sentences if changes else ()
    return {
        "id": article_id,
        "path": article.path,
        **({} if article.item is None else {"item": article.item}),
        "title": article.title,
        "date": article.date and article.date.isoformat(),
        "url": article.url,
        "key": article.key,
        "updated": versions[0].replaced_at.isoformat() if versions else None,
        "versions": [
            {
                "number": position,
                "key": version.key,
                "title": version.title,
                "date": version.date and version.date.isoformat(),
                "replaced": version.replaced_at.isoformat(),
                "opened": version.opened_at and version.opened_at.isoformat(),
            }
            for position, version in enumerate(versions, start=1)
        ],
        "compared_with": number,
        "counts": {
            **{kind: sum(s.kind == kind for s in sentences) for kind in _KINDS},
            "moved": changes.moved if changes else 0,
        },
        "headline": [_make_pair(pair) for pair in changes.headline] if changes else [],
        "sentences": [_make_sentence(sentence) for sentence in sentences],
    }


_KINDS = ("same", "changed", "new", "removed")


def _make_sentence(sentence: SentenceChange) -> dict[str, Any]:
    return {
        "kind": sentence.kind,
        "moved": sentence.is_moved,
        "new": _make_place(sentence.new),
        "old": _make_place(sentence.old),
        "words": [_make_pair(pair) for pair in sentence.words],
    }


def _make_place(place: SentencePlace | None) -> dict[str, Any] | None:
    return None if place is None else place._asdict()


def _make_pair(pair: WordPair) -> dict[str, Any]:
    return {"old": pair.old, "new": pair.new, "same": pair.is_same}
