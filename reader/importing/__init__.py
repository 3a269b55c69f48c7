"""Imports done in a child process, which keeps the screen fast and its process small."""

from reader.importing.importer import Importer

__all__ = ["Importer"]
