"""Captions: the paragraphs of a scraped page that stood under its pictures."""

from reader.text.captions.finding import find_captions

__all__ = ["find_captions"]
