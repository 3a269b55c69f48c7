"""The face of the user's rule: what it would let go, and what it let go."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from reader.library.database.timestamps import now
from reader.library.read_articles import indexing
from reader.library.tidying import outdated_articles, tidy_runs
from reader.library.tidying.tidy_report import TidyReport

if TYPE_CHECKING:
    from reader.library.database.connections import Connections
    from reader.library.tidying.retention_rule import RetentionRule


class Tidying:
    """Removes what is old from one library; every method raises ``LibraryError``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find(self, rule: RetentionRule) -> TidyReport:
        """Return what a rule would let go now."""
        with self._connections.reading() as db:
            return outdated_articles.find(db, rule, now())

    def apply(self, rule: RetentionRule, spared: Collection[int] = ()) -> TidyReport:
        """Remove what a rule lets go, but ``spared`` articles; ``undo`` brings it back.

        What went more than ``tidy_runs.KEPT_DAYS`` ago is removed for good.
        """
        if not rule.is_set:
            return TidyReport()
        with self._connections.writing() as db:
            report = tidy_runs.run(db, rule, now(), spared)
        if report:
            indexing.purge(self._connections)
        return report

    def count_versions(self, versions: Collection[int]) -> dict[int, int]:
        """Return how many of some earlier texts belong to which article."""
        with self._connections.reading() as db:
            return outdated_articles.count_versions(db, versions)
