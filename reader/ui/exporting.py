"""Notes from the screen: digests on this thread's behalf, files on another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.log import log_error

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
    """Write a note for each row; yield its path, and the error where something is missing in it.

    Where it could not be written, the error alone.
    """
    from reader.digesting import DigestError
    from reader.export.note_files import export_article

    for row in rows:
        try:
            with contain(f"{row.title} cannot be exported"):
                article: Article = await asyncio.to_thread(library.article, row.id)
                digest = digests.kept(article) or await digests.make(article)
                path = await asyncio.to_thread(
                    export_article,
                    digest,
                    folder,
                    with_article=with_article,
                    tags=await asyncio.to_thread(library.tags_of, row.id),
                    notes=await asyncio.to_thread(library.notes, row.id),
                )
        except ReaderError as error:
            if isinstance(error, UnexpectedError):
                log_error(error)
            yield error
            continue
        yield path
        if digest.error is not None:
            yield DigestError(f"{row.title}: {digest.error}")
