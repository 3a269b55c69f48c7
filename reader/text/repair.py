"""Repair: puts back the spaces that scraping lost."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"(?<=[a-z][.!?])(?=[A-Z][a-z])|(?<=[a-z]['’][.!?])(?=[A-Z][a-z])")


def repair(text: str) -> str:
    """Return ``text`` with lost spaces put back."""
    return _SENTENCE_END.sub(" ", text)
