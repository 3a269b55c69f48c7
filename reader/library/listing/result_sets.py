"""What a query finds: articles in an order, as arrays and bits."""

from __future__ import annotations

from itertools import compress, islice
from typing import TYPE_CHECKING

from reader.records import Record

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator


class AllArticles(Record):
    """All articles: their ids in an order, as bits, and the number of bytes of these."""

    order: array[int]
    bits: int
    size: int


class ResultSet:
    """The articles of a view: all ids in its order, and for each id a byte, 1 for those chosen."""

    def __init__(self, order: array[int], chosen: bytes) -> None:
        self.order = order
        self.chosen = chosen

    def __len__(self) -> int:
        return self.chosen.count(1)

    def ids(self, offset: int = 0, limit: int | None = None) -> list[int]:
        """Return at most ``limit`` ids from ``offset`` on."""
        if offset >= len(self):
            return []
        stop = None if limit is None else offset + limit
        return list(islice(self._walk(self.order), offset, stop))

    def position(self, article_id: int) -> int | None:
        """Return the number of an article from 0, None if it is not chosen."""
        if not 0 <= article_id < len(self.chosen) or not self.chosen[article_id]:
            return None
        return sum(map(self.chosen.__getitem__, self.order[: self.order.index(article_id)]))

    def next_article(self, article_id: int, *, backwards: bool) -> int | None:
        """Return the chosen article after one that need not be chosen, or before it."""
        try:
            index = self.order.index(article_id)
        except ValueError:
            return None
        others = self.order[:index][::-1] if backwards else self.order[index + 1 :]
        return next(self._walk(others), None)

    def _walk(self, ids: array[int]) -> Iterator[int]:
        return compress(ids, map(self.chosen.__getitem__, ids))
