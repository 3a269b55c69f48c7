"""Captions: the paragraphs of a scraped page that belong to its pictures."""

from reader.text.captions.detection import find_captions

__all__ = ["find_captions"]
