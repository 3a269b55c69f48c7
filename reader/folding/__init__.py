"""Folding: every statement is shown once, and nothing that is said is hidden."""

from reader.folding.fold import fold_article
from reader.folding.relation import Conflict, Difference, Fold, Folding, Relation, Repeat

__all__ = ["Conflict", "Difference", "Fold", "Folding", "Relation", "Repeat", "fold_article"]
