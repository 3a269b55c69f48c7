"""Formats: from files and bytes to clean articles."""

from reader.formats.files import read_file, read_stream
from reader.formats.limits import DEFAULT_LIMITS, Limits
from reader.formats.reading import read_articles
from reader.formats.walk import FoundFile, find_files, show_path

__all__ = [
    "DEFAULT_LIMITS",
    "FoundFile",
    "Limits",
    "find_files",
    "read_articles",
    "read_file",
    "read_stream",
    "show_path",
]
