"""Functions for SQL that look into stored texts: who wrote an article, and in which language.

Neither has a column of its own, so each article is looked into: a search for an author takes some
12 µs for each article of the library, one for a language 0.1 ms, once in a process.
"""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

AUTHOR_FUNCTION = "is_by_author"  # in SQL: body, words with spaces between, is the last a beginning
LANGUAGE_FUNCTION = "is_in_language"  # in SQL: headline, body, names with spaces between

_HEAD_BYTES, _MORE_BYTES = 1024, 1 << 16  # of a body, without compression, read at a time
_SAMPLE_CHARACTERS = 700  # of a text, enough to tell its language
_MIN_CHARACTERS = 200  # with fewer, function words alone decide: letters take a second to load
_MAX_LANGUAGES = 500_000  # kept in memory, some 40 MB

# By a hash of the body: the same text is asked about again for each query and each change.
_languages: dict[int, str] = {}


def register(db: sqlite3.Connection) -> None:
    """Give a connection these functions."""
    db.create_function(AUTHOR_FUNCTION, 3, _is_by_author, deterministic=True)
    db.create_function(LANGUAGE_FUNCTION, 3, _is_in_language, deterministic=True)


def _is_by_author(content: bytes | None, words: str, is_prefix: int) -> bool:
    """Return whether an author's name has some words of a query, one after the other."""
    author = _read_beginning(content or b"", 0)[0].get("author")
    return isinstance(author, str) and _has_words(author, words, bool(is_prefix))


@lru_cache(1 << 14)
def _has_words(text: str, words: str, is_prefix: bool) -> bool:
    from reader.text import find_folded_words

    folded = "".join(f" {word.form}" for word in find_folded_words(text)) + " "
    return f" {words}{'' if is_prefix else ' '}" in folded


def _is_in_language(title: str, content: bytes | None, names: str) -> bool:
    key = hash((title, content))
    language = _languages.get(key)
    if language is None:
        if len(_languages) > _MAX_LANGUAGES:
            _languages.clear()
        language = _languages[key] = _find_language(title, content or b"")
    return language in names.split()


def _find_language(title: str, content: bytes) -> str:
    """Return the language of an article as its digest would, from the beginning of its text."""
    from reader.text import detect_language

    fields, sample = _read_beginning(content, _SAMPLE_CHARACTERS)
    declared = fields.get("language")
    return detect_language(
        [title, *sample],
        is_quick=sum(map(len, sample)) < _MIN_CHARACTERS,
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
