"""Briefings as files in a folder of the user's: notes in Markdown, and books."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812 - as elsewhere
from hashlib import blake2b
from pathlib import Path

from reader.briefing import Briefing
from reader.export.atomic_files import export_error, move_to_free_name, temporary_file
from reader.export.briefings.briefing_epub import render_briefing_epub
from reader.export.briefings.briefing_markdown import render_briefing_markdown
from reader.export.file_names import make_file_name
from reader.export.note_files import make_discriminators, write_note


def export_briefing_note(
    briefing: Briefing, ids: Sequence[int], folder: Path, exported: datetime | None = None
) -> Path:
    """Write the note of a briefing into a folder, which is made if missing; return its path.

    ``ids`` are those of its articles in the library. An unedited note of a briefing with the same
    first article and headline is replaced, unless nothing but ``exported`` (local time, now by
    default) would change in it. Raises ``ExportError``.
    """
    text = render_briefing_markdown(briefing, exported or datetime.now())
    return write_note(
        text,
        folder,
        title=_get_title(briefing),
        date=_find_last_day(briefing),
        key=_make_key(briefing, ids),
    )


def export_briefing_book(
    briefing: Briefing, folder: Path, exported: datetime | None = None
) -> Path:
    """Write a briefing as an EPUB into a folder, under a name that is free; return its path.

    ``exported`` has a time zone, it is now by default. Raises ``ExportError``.
    """
    data = render_briefing_epub(briefing, exported or datetime.now(UTC))
    names = (
        make_file_name(_get_title(briefing), _find_last_day(briefing), mark, ".epub")
        for mark in make_discriminators(briefing.articles[0].key)
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with temporary_file([data], folder) as temporary:
            return next(
                folder / name for name in names if move_to_free_name(temporary, folder / name)
            )
    except OSError as error:
        raise export_error(folder, error) from error


def _find_last_day(briefing: Briefing) -> Date | None:
    return max((article.date for article in briefing.articles if article.date), default=None)


def _get_title(briefing: Briefing) -> str:
    return f"Briefing {briefing.title}"


def _make_key(briefing: Briefing, ids: Sequence[int]) -> str:
    """Return what tells the note of a briefing from other notes: it belongs to its first article.

    So the note of a story stays its note when articles join it.
    """
    _, first = min(zip(ids, briefing.articles, strict=True), key=lambda pair: pair[0])
    return blake2b(f"briefing {first.key}".encode(), digest_size=16).hexdigest()
