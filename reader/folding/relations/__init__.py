"""Relations: how one paragraph may be folded onto another, and which paragraph is shown."""

from reader.folding.relations.representative import Representatives, choose_representatives
from reader.folding.relations.verdict import Verdict, find_relation

__all__ = [
    "Representatives",
    "Verdict",
    "choose_representatives",
    "find_relation",
]
