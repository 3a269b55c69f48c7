"""Candidates: which texts share enough word triples to be compared at all."""

from reader.folding.candidates.shingle_index import CandidateText, ShingleIndex

__all__ = [
    "CandidateText",
    "ShingleIndex",
]
