"""What left the library by a rule, or would leave it."""

from __future__ import annotations

from reader.records import Record


class TidyReport(Record):
    """``articles`` and ``links`` by their ids, ``versions``, earlier texts of others, by theirs.

    ``str()`` says how many there are.
    """

    articles: tuple[int, ...] = ()
    links: tuple[int, ...] = ()
    versions: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.articles or self.links or self.versions)

    def __str__(self) -> str:
        """Return "3 articles, 2 links and 1 earlier text"."""
        counted = (
            (len(self.articles), "article"),
            (len(self.links), "link"),
            (len(self.versions), "earlier text"),
        )
        *first, last = (f"{n:,} {what}{'' if n == 1 else 's'}" for n, what in counted if n)
        return f"{', '.join(first)} and {last}" if first else last
