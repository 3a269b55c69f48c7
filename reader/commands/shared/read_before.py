"""What of an article the library's owner has read in others, for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.shared.stdio import progress_line, show_message

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.export.read_before import ReadBefore
    from reader.library import Library
    from reader.settings import Settings

_BATCH_SIZE = 50  # read texts between two looks at the progress


def index_read_texts(library: Library, settings: Settings) -> None:
    """Bring all that was read into the library's index, and say what takes long.

    Raises ``LibraryError``; what is done before an interruption is kept.
    """
    read = library.read_articles
    if read.check_version(settings.language):
        show_message("The index of what was read is made anew, since reader's rules have changed.")
    pending = read.count_pending()
    if not pending:
        return
    with progress_line("comparing with what was read") as progress:
        done = 0
        while indexed := read.index_pending(_BATCH_SIZE, settings.language):
            done += indexed
            if progress is not None:
                progress(min(done / pending, 1.0))


def find_read_before(library: Library, digest: Digest, settings: Settings) -> ReadBefore:
    """Return what of an article was read in others, by all that was read up to now.

    Raises ``LibraryError``.
    """
    from reader.export.read_before import ReadBefore, ReadSource

    index_read_texts(library, settings)
    known = library.read_articles.find_known(digest.article, settings.known_since)
    sources = {
        number: ReadSource(source.path, source.item, source.title, source.article)
        for number, source in known.sources.items()
    }
    return ReadBefore(known.spans, sources)
