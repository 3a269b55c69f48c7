"""Sentence boundaries in every script: Punkt, mended by rules and by lists of each language."""

from reader.text.sentences.sentence_boundaries import find_sentences as find_sentences

__all__ = ["find_sentences"]
