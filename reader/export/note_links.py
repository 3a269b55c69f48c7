"""To which other notes the note of an article links: its other versions, and its story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.export.note_files import find_note_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from reader.export.note_values import NoteLinks
    from reader.library import Library


def find_note_links(
    library: Library, article_id: int, folder: Path, fields: Collection[str]
) -> NoteLinks:
    """Return the notes of an article's other versions and of its story, as far as it is asked.

    ``fields`` are those of a template. They are named whether they are exported yet or not, so that
    the order in which notes are written changes nothing. To compare an article with others takes up
    to 45 ms. Raises ``LibraryError``.
    """
    links: dict[str, list[tuple[str, str]]] = {}
    if "versions" in fields:
        related = library.related_articles(article_id)
        links["versions"] = _name(library, (other.id for other in related), folder)
    if "story" in fields:
        story = library.stories.find_ids([article_id]).get(article_id)
        loaded = () if story is None else library.stories.load([story])
        others = [one.id for each in loaded for one in each.articles if one.id != article_id]
        links["story"] = _name(library, others, folder)
    return links


def _name(library: Library, ids: Iterable[int], folder: Path) -> list[tuple[str, str]]:
    rows = filter(None, map(library.row, ids))
    return [(find_note_name(folder, row.title, row.date, row.key), row.title) for row in rows]
