"""Formats: from files and bytes to clean articles.

``files`` opens files, ``format_detection`` finds a file's format by its content, and ``dispatch``
calls the reader of that format, a function ``read(source)`` that yields articles. Its module is
imported only when a file has the format. Below ``dispatch`` the packages form layers:
``documents``, ``mail`` and ``records`` on ``archives`` and ``feed``, these on ``web``, and all on
``shared``.
"""

from reader.formats.dispatch import FeedArticles, read_articles, read_feed, read_feed_list
from reader.formats.files import read_file, read_stream
from reader.formats.shared.source import OnError
from reader.formats.walk import FoundFile, find_files, show_path
from reader.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "DEFAULT_LIMITS",
    "FeedArticles",
    "FoundFile",
    "Limits",
    "OnError",
    "find_files",
    "read_articles",
    "read_feed",
    "read_feed_list",
    "read_file",
    "read_stream",
    "show_path",
]
