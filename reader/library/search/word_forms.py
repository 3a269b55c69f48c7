"""Forms of words: what else a word is looked for as, such as its plural.

The index holds the words of a text as they are. Beside it stands for each language of the library
which forms of a stem were met in articles of that language: a word of a query is looked for in all
forms that its stem has there. A form that is its own stem has no row. Forms that no article has any
more stay: they find nothing.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from reader.text import (
    LETTERS,
    detect_language,
    fold_text,
    has_stemmer,
    split_folded_words,
    stem,
)

Phrase = tuple[str, ...]

_SAMPLE_CHARACTERS = 600  # of an article, enough to tell its language
_MIN_LETTERS, _MAX_LETTERS = 3, 30  # of a word that has other forms
_ASCII_WORD = re.compile(f"[a-z]{{{_MIN_LETTERS},{_MAX_LETTERS}}}")
_WORD = re.compile(LETTERS)
_LARGE_NUMBER = re.compile("[0-9]{4,}")
# Letters in which an English form differs at the end: "organ" is no form of "organisation", as its
# stemmer has it.
_MAX_ENGLISH_ENDING = 4
_MAX_FORMS = 24  # of a stem; a verb of a Slavic language has some thirty, few of them in news


def find_search_language(body: str, declared: str | None) -> str:
    """Return the language by whose stems an article's words are found."""
    return declared or detect_language([body[:_SAMPLE_CHARACTERS]], is_quick=True)


def find_inflected_words(text: str) -> frozenset[str]:
    """Return the distinct words of a text that may have other forms, in lower case."""
    lower_case = text.lower()
    if lower_case.isascii():
        return frozenset(_ASCII_WORD.findall(lower_case))
    words = frozenset(_WORD.findall(lower_case))
    return frozenset(word for word in words if _MIN_LETTERS <= len(word) <= _MAX_LETTERS)


def add(db: sqlite3.Connection, words: Mapping[str, Iterable[str]]) -> None:
    """Remember the forms that articles have, by language; inside the caller's transaction."""
    for language, found in words.items():
        if not has_stemmer(language):
            continue
        db.execute("INSERT OR IGNORE INTO word_language (name) VALUES (?)", (language,))
        (number,) = db.execute(
            "SELECT id FROM word_language WHERE name = ?", (language,)
        ).fetchone()
        db.executemany(
            "INSERT OR IGNORE INTO word_form (language, stem, form) VALUES (?, ?, ?)",
            (
                (number, key, form)
                for word in found
                for form, keys in (_find_form(word, language),)
                for key in keys
                if key != form
            ),
        )


def clear(db: sqlite3.Connection) -> None:
    """Forget all forms, inside the caller's transaction."""
    db.execute("DELETE FROM word_form")
    db.execute("DELETE FROM word_language")


def find_forms(db: sqlite3.Connection, word: str) -> tuple[Phrase, ...]:
    """Return what else a word of a query is looked for as, in the form of the index."""
    if _LARGE_NUMBER.fullmatch(word):
        return (_group_digits(word),)  # with plain spaces between the groups
    languages = db.execute("SELECT id, name FROM word_language").fetchall()
    found: dict[str, None] = {}
    for number, language in languages:
        form, keys = _find_form(word.lower(), language)
        for key in keys:
            rows = db.execute(
                "SELECT form FROM word_form WHERE language = ? AND stem = ? LIMIT ?",
                (number, key, _MAX_FORMS),
            )
            found |= dict.fromkeys(
                other for (other,) in rows if language != "english" or _is_inflected(form, other)
            )
            if key in _find_form(key, language)[1]:
                found[key] = None
        found.pop(form, None)
    return tuple((form,) for form in found)


def _is_inflected(form: str, other: str) -> bool:
    """Return whether two English words differ in an ending alone."""
    beginning = max(len(form), len(other)) - _MAX_ENGLISH_ENDING
    return form[:beginning] == other[:beginning]


def _group_digits(number: str) -> Phrase:
    head = len(number) % 3
    groups = [number[start : start + 3] for start in range(head, len(number), 3)]
    return tuple(filter(None, (number[:head], *groups)))


@lru_cache(1 << 16)
def _find_form(word: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return a word as the index has it, and the stems that it is found by, folded too.

    A word that is typed without its accents may have another stem than with them: both are told.
    """
    form = _fold(word)
    if not form:
        return "", ()
    return form, tuple({_fold(stem(word, language)): None, _fold(stem(form, language)): None})


def _fold(word: str) -> str:
    """Return a word as the index has it, "" for what is not one word there."""
    if word.isascii():
        return word
    folded = fold_text(word)
    return folded if " " not in folded else "".join(_only(split_folded_words(word)))


def _only(words: list[str]) -> Iterator[str]:
    if len(words) == 1:
        yield words[0]
