"""From the words of a query to a condition on articles; the one place that knows its language."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

# Quotation marks and dashes as they are typed into a search.
_TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class Condition(NamedTuple):
    """A condition in SQL over ``article a``, and the values of its parameters; "" is always so."""

    sql: str
    values: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return a text as it is searched and sorted: no capitals, accents and curly quotes."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.translate(_TYPED))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def title_key(title: str) -> str:
    """Return a headline in the form by which it is sorted and searched, opening quotes last."""
    key = plain(title)
    start = next((i for i, c in enumerate(key) if c.isalnum()), 0)
    return f"{key[start:]} {key[:start]}" if start else key


def read_query(query: str) -> Condition:
    """Return the condition of a query: each of its words stands in the headline or the source."""
    words = plain(query).split()
    each = ("(instr(a.title_key, ?) OR instr(a.source, ?))",) * len(words)
    return Condition(" AND ".join(each), tuple(word for word in words for _ in range(2)))
