"""Formats: from files and bytes to clean articles.

``files`` opens files, ``format_detection`` finds a file's format by its content, and ``dispatch``
calls the reader of that format, a function ``read(source)`` that yields articles. Its module is
imported only when a file has the format. Below ``dispatch`` the packages form layers:
``documents``, ``mail`` and ``records`` on ``archives`` and ``feed``, these on ``web``, and all on
``shared``.

A name is imported from its module when it is first used: who walks a folder, or shows a path, reads
no file yet, and to import what detects formats is most of the start of a short command.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_MODULES = {
    "DEFAULT_LIMITS": "reader.limits",
    "FeedArticles": "reader.formats.dispatch",
    "FoundFile": "reader.formats.walk",
    "Limits": "reader.limits",
    "OnError": "reader.formats.shared.source",
    "find_files": "reader.formats.walk",
    "read_articles": "reader.formats.dispatch",
    "read_feed": "reader.formats.dispatch",
    "read_feed_list": "reader.formats.dispatch",
    "read_file": "reader.formats.files",
    "read_stream": "reader.formats.files",
    "show_path": "reader.formats.walk",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
