"""The user's rule of what leaves the library, as the settings have it."""

from __future__ import annotations

from reader.records import Record


class RetentionRule(Record):
    """What stays: None sets no bound.

    ``versions`` is how many earlier texts of an article stay; ``link_days`` are the days after
    which a link goes whose page was never fetched, and ``read_days`` those after which an article
    goes that was read.
    """

    versions: int | None = None
    link_days: int | None = None
    read_days: int | None = None

    @property
    def is_set(self) -> bool:
        """Whether anything may go."""
        return (self.versions, self.link_days, self.read_days) != (None, None, None)
