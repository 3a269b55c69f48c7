"""Notes from the screen: digests on this thread's behalf, files on another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library import Library, Row
    from reader.ui.digests import Digests


async def export_rows(
    library: Library,
    digests: Digests,
    rows: Sequence[Row],
    folder: Path,
    *,
    with_article: bool,
) -> AsyncIterator[Path | ReaderError]:
    """Write a note for each row; yield its path, or the error that kept it from being written."""
    from reader.export.notes import export_article

    for row in rows:
        try:
            article: Article = await asyncio.to_thread(library.article, row.id)
            digest = digests.kept(article) or await digests.make(article)
            yield await asyncio.to_thread(
                export_article,
                digest,
                folder,
                with_article=with_article,
                tags=await asyncio.to_thread(library.tags_of, row.id),
                notes=await asyncio.to_thread(library.notes, row.id),
            )
        except ReaderError as error:
            yield error
