"""The summarising methods, each with a word on what it goes by."""

from __future__ import annotations

METHOD_NAMES: tuple[tuple[str, str], ...] = (
    ("gist", "reader's own: what is central, said once"),
    ("lexrank", "sentences like many others, as a graph"),
    ("textrank", "sentences that share words with many others"),
    ("lsa", "topics by singular value decomposition"),
    ("luhn", "clusters of frequent words"),
    ("sumbasic", "frequent words, each counted down once used"),
    ("kl", "words spread as in the article; slow on long ones"),
    ("reduction", "sentences with the most links to others"),
    ("edmundson", "words of the headline"),
)
