"""Formats: from files and bytes to clean articles.

One small module a format; each has a function ``read(source)`` that yields articles, is loaded when
a file is of its kind, and ``kinds`` tells the kind by the content.
"""

from reader.formats.files import read_file, read_stream
from reader.formats.reading import read_articles
from reader.formats.source import Complain
from reader.formats.walk import FoundFile, find_files, show_path
from reader.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "DEFAULT_LIMITS",
    "Complain",
    "FoundFile",
    "Limits",
    "find_files",
    "read_articles",
    "read_file",
    "read_stream",
    "show_path",
]
