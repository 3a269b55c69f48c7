"""The summary of a briefing, for the pane that shows summaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.records import Record

if TYPE_CHECKING:
    from collections.abc import Sequence


class BriefingSummary(Record):
    """Facts, sentences with their sources, those that were read, and what follows.

    ``read`` has the numbers of sentences that were read, from 0; ``below`` are lines.
    """

    facts: str
    sentences: Sequence[str]
    read: frozenset[int] = frozenset()
    below: Sequence[str] = ()
