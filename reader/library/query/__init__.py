"""The language of queries: what a query says, and where an article has the words of it."""

from __future__ import annotations

from reader.library.query.lookup import FormFinder, find_no_forms
from reader.library.query.parser import parse
from reader.library.query.tree import (
    All,
    Any,
    Author,
    Compare,
    Facet,
    Figure,
    InLanguage,
    Not,
    Query,
    Words,
)
from reader.library.query.words import Span, Term, find_terms, make_title_key, to_sort_form

__all__ = [
    "Facet",
    "Query",
    "Span",
    "Term",
    "extract_terms",
    "find_facets",
    "find_figures",
    "find_terms",
    "is_empty",
    "make_title_key",
    "parse",
    "to_sort_form",
]


def is_empty(query: str) -> bool:
    """Return whether a query asks for nothing, and every article has it; raises ``QueryError``."""
    return parse(query) == All()


def find_figures(query: Query) -> frozenset[Figure]:
    """Return the figures that the answer depends on and that are counted for each article."""
    match query:
        case Compare(figure):
            return frozenset((figure,))
        case All(parts) | Any(parts):
            return frozenset().union(*map(find_figures, parts))
        case Not(part):
            return find_figures(part)
        case _:
            return frozenset()


def find_facets(query: Query) -> frozenset[Facet]:
    """Return which of what stands in the texts alone, and is kept beside them, is asked for."""
    match query:
        case InLanguage():
            return frozenset(("language",))
        case Author():
            return frozenset(("author",))
        case All(parts) | Any(parts):
            return frozenset().union(*map(find_facets, parts))
        case Not(part):
            return find_facets(part)
        case _:
            return frozenset()


def extract_terms(
    query: str, *, is_typed: bool = False, find_forms: FormFinder = find_no_forms
) -> tuple[Term, ...]:
    """Return the words that a query finds articles by, each once; raises ``QueryError``.

    What the query leaves out is not among them. ``find_forms`` tells what else a word counts as.
    """
    return tuple(dict.fromkeys(_terms(parse(query, is_typed=is_typed), find_forms)))


def _terms(query: Query, find_forms: FormFinder) -> list[Term]:
    match query:
        case Words(words, in_title, is_prefix, is_typed, spelling):
            forms = find_forms(spelling) if spelling else ()
            return [Term(words, is_prefix or is_typed, in_title, forms)]
        case All(parts) | Any(parts):
            return [term for part in parts for term in _terms(part, find_forms)]
        case Not(Not(part)):
            return _terms(part, find_forms)
        case _:
            return []
