"""The language of queries: what a query says, and where an article has the words of it."""

from __future__ import annotations

from collections.abc import Iterator

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
    return frozenset(leaf.figure for leaf in _list_leaves(query) if isinstance(leaf, Compare))


def find_facets(query: Query) -> frozenset[Facet]:
    """Return which of what stands in the texts alone, and is kept beside them, is asked for."""
    found: set[Facet] = set()
    for leaf in _list_leaves(query):
        if isinstance(leaf, InLanguage):
            found.add("language")
        elif isinstance(leaf, Author):
            found.add("author")
    return frozenset(found)


def _list_leaves(query: Query) -> Iterator[Query]:
    """Yield the conditions of a query that hold no others."""
    match query:
        case All(parts) | Any(parts):
            for part in parts:
                yield from _list_leaves(part)
        case Not(part):
            yield from _list_leaves(part)
        case _:
            yield query


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
