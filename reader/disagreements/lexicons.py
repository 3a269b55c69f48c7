"""The quantity lexicons by language; a language without one has no disagreements."""

from __future__ import annotations

from reader.disagreements.english import ENGLISH_QUANTITIES
from reader.disagreements.quantity_lexicon import QuantityLexicon

_LEXICONS = {"english": ENGLISH_QUANTITIES}


def quantity_lexicon_of(language: str | None) -> QuantityLexicon | None:
    """Return the quantity lexicon of a language, None where there is none."""
    return _LEXICONS.get(language or "")
