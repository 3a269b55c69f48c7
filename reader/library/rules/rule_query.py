"""Which queries can be those of rules."""

from __future__ import annotations

from reader.errors import QueryError
from reader.library.query import find_figures, parse
from reader.library.query.tree import All, Any, Is, Not, Query


def check_query(text: str) -> str:
    """Return the query of a rule as it is kept; raises ``QueryError`` for one that cannot be one.

    It must not find everything, and must not ask for what rules decide or for what changes as one
    reads on.
    """
    query = " ".join(text.split())
    tree = parse(query)
    if tree == All():
        raise QueryError("A rule needs words or a field, or it is for every article.", 0, len(text))
    if asks_for_muted(tree):
        raise QueryError("is:muted cannot stand in a rule, which decides that.", 0, len(text))
    if "new" in find_figures(tree):
        raise QueryError(
            "new: cannot stand in a rule: what is new changes with all that you read.", 0, len(text)
        )
    return query


def asks_for_muted(query: Query) -> bool:
    """Return whether a query says anything of muted articles."""
    match query:
        case Is(mark):
            return mark == "muted"
        case Not(part):
            return asks_for_muted(part)
        case All(parts) | Any(parts):
            return any(map(asks_for_muted, parts))
        case _:
            return False
