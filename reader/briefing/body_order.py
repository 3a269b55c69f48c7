"""The order of the body: the fullest article's, with the others' paragraphs where they belong.

Theory. The article that leads is read in its own order. Where another article says fuller what a
paragraph of it says, that article's paragraph stands in this place. Of the other articles, in the
order of their dates, a paragraph that says more beside what was told stands behind the paragraph
that told it, and so do few paragraphs between two that were told. Then come the paragraphs that
several others say, and at last what only one article says, article by article. As far as there is
no circle, what hides a part of a paragraph stands before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812

from reader.article import Article

_MAX_BETWEEN = 3  # paragraphs between two that were told elsewhere; more are a text of their own
_MAX_DEPTH = 100  # of paragraphs that need others before them

Key = tuple[int, int]  # article by rank, paragraph


class BodyOrder:
    """Puts the listed paragraphs in order: ``keys`` first, then those ``alone``.

    ``needed`` gives for each paragraph of an article, listed or not, the paragraphs that say its
    hidden sentences. ``listed`` are those with a shown sentence, and ``told_by_others`` those of
    them that other articles say too.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        needed: Mapping[Key, Sequence[Key]],
        listed: set[Key],
        told_by_others: set[Key],
    ) -> None:
        self.keys: list[Key] = []
        self.alone: list[Key] = []
        self._articles = articles
        self._needed = needed
        self._listed = listed
        self._placed: set[Key] = set()
        if not articles:
            return
        for paragraph in articles[0].paragraphs:
            self._append((0, paragraph.index))
        others = sorted(range(1, len(articles)), key=lambda rank: (_time_of(articles[rank]), rank))
        for rank in others:
            self._insert_beside(rank)
        for rank in others:
            for paragraph in articles[rank].paragraphs:
                if (rank, paragraph.index) in told_by_others:
                    self._append((rank, paragraph.index))
        in_body = set(self.keys)
        for rank in others:
            for paragraph in articles[rank].paragraphs:
                self._append((rank, paragraph.index))
        self.alone = [key for key in self.keys if key not in in_body]
        self.keys = [key for key in self.keys if key in in_body]

    def _append(self, key: Key, depth: int = 0) -> None:
        """Put a paragraph at the end, behind those that say its hidden sentences."""
        if key in self._placed or depth > _MAX_DEPTH:
            return
        self._placed.add(key)
        for needed in self._needed.get(key, ()):
            self._append(needed, depth + 1)
        if key in self._listed:
            self.keys.append(key)

    def _insert_beside(self, rank: int) -> None:
        """Put those paragraphs of an article in their places that stand beside what was told."""
        beside: list[tuple[Key, Key]] = []
        between: list[Key] = []
        anchor: Key | None = None
        positions = {key: position for position, key in enumerate(self.keys)}
        for paragraph in self._articles[rank].paragraphs:
            key = rank, paragraph.index
            needed = self._needed.get(key, ())
            told = [one for one in needed if one in positions]
            if not told:
                if key in self._listed and key not in self._placed:
                    between.append(key)
                continue
            if anchor is not None and len(between) <= _MAX_BETWEEN:
                beside += [(anchor, one) for one in between]
            between = []
            anchor = max(told, key=positions.__getitem__)
            if key in self._listed and key not in self._placed and len(told) == len(needed):
                beside.append((anchor, key))
        self._insert(beside)

    def _insert(self, beside: Sequence[tuple[Key, Key]]) -> None:
        """Put paragraphs behind others, each pair the other one and then the paragraph."""
        behind: dict[Key, list[Key]] = {}
        for anchor, key in beside:
            if key not in self._placed:
                self._placed.add(key)
                behind.setdefault(anchor, []).append(key)
        self.keys = [one for key in self.keys for one in (key, *behind.get(key, ()))]


def _time_of(article: Article) -> tuple[bool, Date]:
    """Return the order of an article by its date; those without one come last."""
    return article.date is None, article.date or Date.min
