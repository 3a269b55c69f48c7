"""Statements with who says them: "the agency said X", "X, the agency said", "X"."""

from reader.briefing.attributed.claim_proofs import AttributedProof, prove_attributed
from reader.briefing.attributed.speaker_phrases import Attribution, find_attribution
from reader.briefing.attributed.speakers import name_other_speakers

__all__ = [
    "AttributedProof",
    "Attribution",
    "find_attribution",
    "name_other_speakers",
    "prove_attributed",
]
