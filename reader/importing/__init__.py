"""Imports done in a child process: neither the screen's latency nor its memory pays for them."""

from reader.importing.importer import Importer

__all__ = ["Importer"]
