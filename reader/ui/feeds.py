"""What a fetch came to, for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import FetchReport


def told_of_refresh(report: FetchReport) -> str:
    """Return what a refresh came to, in one sentence."""
    if not report.feeds:
        return "No feeds are kept yet: reader feeds add URL keeps one."
    parts = [
        f"{count:,} {what}"
        for count, what in (
            (report.added, "new"),
            (report.updated, "changed"),
            (report.spared, "kept in the longer text"),
            (len(report.errors), "could not be had"),
        )
        if count
    ]
    told = ", ".join(parts) or "nothing new"
    if report.cancelled:
        return f"Refresh left; so far {told}."
    return f"{report.feeds:,} {'feed' if report.feeds == 1 else 'feeds'}: {told}."


def told_of_page(report: FetchReport) -> str:
    """Return what the fetch of one address came to, in one sentence."""
    if report.spared and not report.is_feed:
        return "Little or nothing came of its text now: the longer one that was stored is kept."
    if report.is_feed:
        return f"A feed: {report.added:,} new. reader feeds add URL keeps it."
    if report.added:
        return "Added."
    if report.updated:
        return "It has changed: this is the new text; the earlier one is kept."
    return "Known already."
