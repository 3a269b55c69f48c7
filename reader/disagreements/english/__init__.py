"""The English quantity lexicon."""

from reader.disagreements.english.english_quantities import ENGLISH_QUANTITIES

__all__ = ["ENGLISH_QUANTITIES"]
