"""The summarising methods, each with a word on what it goes by."""

from __future__ import annotations

METHOD_NAMES: tuple[tuple[str, str], ...] = (
    ("gist", "reader's own: the central statements, without repeats"),
    ("lexrank", "sentences like many others, as a graph"),
    ("textrank", "sentences that share words with many others"),
    ("lsa", "topics by singular value decomposition"),
    ("luhn", "clusters of frequent words"),
    ("sumbasic", "frequent words; a word counts less after each use"),
    ("kl", "word frequencies as in the article; slow on long articles"),
    ("reduction", "sentences that share the most words with others"),
    ("edmundson", "sentences with words of the headline"),
)
