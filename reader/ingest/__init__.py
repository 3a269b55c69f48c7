"""What fills the library: files, folders and their changes, pages and feeds.

An import for the screen is done in a child process, which keeps the screen fast and small.
"""

from reader.ingest.importer import Importer
from reader.ingest.library_updates import (
    fetch_article,
    fetch_links,
    fetch_text,
    group_stories,
    import_paths,
    make_watch,
    refresh_feeds,
    rescan,
)

__all__ = [
    "Importer",
    "fetch_article",
    "fetch_links",
    "fetch_text",
    "group_stories",
    "import_paths",
    "make_watch",
    "refresh_feeds",
    "rescan",
]
