"""Word lists that are written as text."""

from __future__ import annotations


def word_set(*texts: str) -> frozenset[str]:
    """Return the distinct words of ``texts``, in which white space separates them."""
    return frozenset(word for text in texts for word in text.split())
