"""Formats: from files and bytes to clean articles."""

from reader.formats.files import FoundFile, find_files, read_file, read_stream, show_path
from reader.formats.limits import DEFAULT_LIMITS, Limits
from reader.formats.reading import read_articles

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
