"""Who wrote an article, and in which language, as its stored text says: .02 and .4 ms each.

What was found is kept (``library/search/facets.py``). The functions for SQL are for articles of
which it is not kept yet.
"""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

AUTHOR_FUNCTION = "is_by_author"  # in SQL: body, words with spaces between, is the last a beginning
LOWER_FUNCTION = "in_lower_case"  # in SQL: a text; SQLite's own knows the letters of ASCII alone
LANGUAGE_FUNCTION = "is_in_language"  # in SQL: headline, body, names with spaces between

_HEAD_BYTES, _MORE_BYTES = 1024, 1 << 16  # of a body, without compression, read at a time
_SAMPLE_CHARACTERS = 700  # of a text, enough to tell its language
_MAX_LANGUAGES = 500_000  # kept in memory, some 40 MB

# By a hash of the body: the same text is asked about again for each query and each change.
_languages: dict[int, str] = {}


def register(db: sqlite3.Connection) -> None:
    """Give a connection these functions."""
    db.create_function(AUTHOR_FUNCTION, 3, _is_by_author, deterministic=True)
    db.create_function(LOWER_FUNCTION, 1, str.lower, deterministic=True)
    db.create_function(LANGUAGE_FUNCTION, 3, _is_in_language, deterministic=True)


def _is_by_author(content: bytes | None, words: str, is_prefix: int) -> bool:
    """Return whether an author's name has some words of a query, one after the other."""
    return make_author_pattern(words, bool(is_prefix)) in find_author(content)


def make_author_pattern(words: str, is_prefix: bool) -> str:
    """Return what stands in a folded name with these words of a query, one after the other."""
    return f" {words}{'' if is_prefix else ' '}"


def find_author(content: bytes | None) -> str:
    """Return who wrote an article, folded, as its body says; "" for nobody or a damaged body."""
    author = _read_beginning(content or b"", 0)[0].get("author")
    return fold_author(author) if isinstance(author, str) else ""


@lru_cache(1 << 12)
def fold_author(author: str) -> str:
    """Return the folded words of a name, a space before and behind each; "" where it has none."""
    from reader.text import find_folded_words

    words = "".join(f" {word.form}" for word in find_folded_words(author))
    return words and f"{words} "


def _is_in_language(title: str, content: bytes | None, names: str) -> bool:
    key = hash((title, content))
    language = _languages.get(key)
    if language is None:
        if len(_languages) > _MAX_LANGUAGES:
            _languages.clear()
        language = _languages[key] = find_language(title, content)
    return language in names.split()


def find_language(title: str, content: bytes | None) -> str:
    """Return the language of an article as its digest would, from the beginning of its text."""
    from reader.text import detect_language

    fields, sample = _read_beginning(content or b"", _SAMPLE_CHARACTERS)
    declared = fields.get("language")
    return detect_language(
        [title, *sample],
        declared=declared if isinstance(declared, str) else None,
    )


def _read_beginning(content: bytes, characters: int) -> tuple[dict[str, Any], list[str]]:
    """Return what a body says beside its texts, and so much of these, or a little more.

    Both are empty for a damaged one. The rest of it is not even unpacked.
    """
    unpacker = zlib.decompressobj()
    try:
        begun = unpacker.decompress(content, _HEAD_BYTES)
        while b"\n" not in begun and unpacker.unconsumed_tail:
            begun += unpacker.decompress(unpacker.unconsumed_tail, _MORE_BYTES)
        head, _, texts = begun.partition(b"\n")
        fields: dict[str, Any] = json.loads(head.decode("utf-8", "replace"))
        if "texts" in fields:  # which have line breaks
            return fields, "\n".join(fields["texts"])[:characters].split("\n")
        if characters and unpacker.unconsumed_tail:
            texts += unpacker.decompress(unpacker.unconsumed_tail, 4 * characters)
    except (zlib.error, ValueError):
        return {}, []
    return fields, texts.decode("utf-8", "replace")[:characters].split("\n")
