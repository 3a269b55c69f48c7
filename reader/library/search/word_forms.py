"""Forms of words: what else a word is looked for as, such as its plural.

The index holds the words of a text as they are. Beside it stands for each language of the library
which forms of a stem were met in articles of that language: a word of a query is looked for in all
forms that its stem has there. A form that is its own stem has no row. Forms that no article has any
more stay: they find nothing.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain

from reader.library.search.hebrew_forms import list_words_of, list_words_to_look_up
from reader.library.search.irregular_plurals import find_singular
from reader.library.search.noun_endings import has_noun_endings, strip_noun_ending
from reader.library.search.unindexed import FORMS_VERSION, RULES
from reader.text import (
    LETTERS,
    fold_text,
    has_stemmer,
    split_at_spaces,
    split_folded_words,
    stem_inflections,
    strip_article,
)
from reader.text.ascii_words import split_letters

_HEBREW = "hebrew"

Phrase = tuple[str, ...]

_SAMPLE_CHARACTERS = 400  # of an article, enough to tell its language
_MIN_LETTERS, _MAX_LETTERS = 3, 30  # of a word that has other forms
_TYPOGRAPHIC_SIGNS = "“”‘’–—…\xa0£€"  # in English mostly all that is beyond ASCII
_LARGE_NUMBER = re.compile("[0-9]{4,}")
_MAX_WORDS = 100_000  # of an article; a novel has some 30,000
_MAX_KNOWN_WORDS = 300_000  # some 30 MB; those of four languages
_MAX_FORMS = 24  # of a stem; a verb of a Slavic language has some thirty, few of them in news


def find_search_language(body: str, declared: str | None) -> str:
    """Return the language by whose stems an article's words are found."""
    if declared:
        return declared
    from reader.text import detect_language  # a query needs it not

    return detect_language([body[:_SAMPLE_CHARACTERS]], is_quick=True)


def find_inflected_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the distinct words of texts, in lower case: those that may have other forms.

    Of a text with more distinct words than any prose has, the first ones.
    """
    words: set[str] = set()
    for part in chain.from_iterable(map(split_at_spaces, texts)):
        words.update(_split_words(part.lower()))
        if len(words) > _MAX_WORDS:
            break
    return frozenset(words)


def _split_words(lower_case: str) -> Iterable[str]:
    if not lower_case.isascii():
        for sign in _TYPOGRAPHIC_SIGNS:
            lower_case = lower_case.replace(sign, " ")
    if lower_case.isascii():
        return split_letters(lower_case)
    tokens = set(lower_case.split())
    beyond_ascii = {token for token in tokens if not token.isascii()}
    plain_words = split_letters(" ".join(tokens - beyond_ascii))
    return (*plain_words, *_word().findall(" ".join(beyond_ascii)))


@cache  # compiled slowly, and a query does not need it
def _word() -> re.Pattern[str]:
    return re.compile(LETTERS)


class _KnownWords:
    """The words whose forms a library has, so that they are not added with each batch again.

    ``token`` is what the library's row has as long as nobody else has changed its forms, and the
    transaction that wrote it was not rolled back. Words that did not come for long are forgotten:
    those of the ``older`` half, when the ``younger`` one is full.
    """

    def __init__(self) -> None:
        self.token = 0
        self.younger: dict[str, set[str]] = {}
        self.older: dict[str, set[str]] = {}

    def find_unknown(self, language: str, words: Iterable[str]) -> set[str]:
        """Return the words of a language that are not known."""
        known = (half.get(language, set()) for half in (self.younger, self.older))
        return set(words).difference(*known)

    def remember(self, language: str, words: Iterable[str]) -> None:
        """Know words of a language from now on."""
        self.younger.setdefault(language, set()).update(words)
        if sum(map(len, self.younger.values())) > _MAX_KNOWN_WORDS // 2:
            self.older, self.younger = self.younger, {}


_known_words = _KnownWords()


def add(db: sqlite3.Connection, words: Mapping[str, Iterable[str]]) -> None:
    """Remember the forms that articles have, by language; inside the caller's transaction."""
    global _known_words
    known = _known_words
    row = db.execute("SELECT token FROM word_change").fetchone()
    if row is None:
        db.execute("INSERT OR REPLACE INTO session VALUES (?, ?)", (RULES, FORMS_VERSION))
    if row != (known.token,):
        known = _KnownWords()
    is_changed = False
    for language, found in words.items():
        if not _has_forms(language):
            continue
        if unknown := known.find_unknown(language, found):
            _add_forms(db, language, unknown)
            is_changed = True
        known.remember(language, found)
    if is_changed:
        known.token = int.from_bytes(os.urandom(7))  # without what the module random imports
        db.execute("DELETE FROM word_change")
        db.execute("INSERT INTO word_change (token) VALUES (?)", (known.token,))
        _known_words = known


def _has_forms(language: str) -> bool:
    """Return whether words of a language are found in other forms."""
    return has_stemmer(language) or has_noun_endings(language) or language == _HEBREW


def _add_forms(db: sqlite3.Connection, language: str, words: Iterable[str]) -> None:
    db.execute("INSERT OR IGNORE INTO word_language (name) VALUES (?)", (language,))
    (number,) = db.execute("SELECT id FROM word_language WHERE name = ?", (language,)).fetchone()
    rows: list[tuple[int, str, str]] = []
    keys: tuple[str, ...]
    for word in words:
        if not _MIN_LETTERS <= len(word) <= _MAX_LETTERS:
            continue
        if language == _HEBREW:
            form = _fold(word)
            keys = list_words_of(form) if form else ()
        else:
            form, keys = _make_form(word, language)  # each is seen once
        rows += [(number, key, form) for key in keys if key != form]
    rows.sort()  # in the order of the table
    db.executemany("INSERT OR IGNORE INTO word_form (language, stem, form) VALUES (?, ?, ?)", rows)


def clear(db: sqlite3.Connection) -> None:
    """Forget all forms, inside the caller's transaction."""
    db.execute("DELETE FROM word_change")
    db.execute("DELETE FROM word_form")
    db.execute("DELETE FROM word_language")


def find_forms(db: sqlite3.Connection, word: str) -> tuple[Phrase, ...]:
    """Return what else a word of a query is looked for as, in the form of the index."""
    if _LARGE_NUMBER.fullmatch(word):
        return (_group_digits(word),)  # with plain spaces between the groups
    lower_case = word.lower()
    found: dict[str, None] = {}
    stems: list[tuple[int, str]] = []
    forms: set[str] = set()
    for number, language in db.execute("SELECT id, name FROM word_language").fetchall():
        form, keys = _find_form(lower_case, language)
        if language == _HEBREW:
            keys = list_words_to_look_up(form)
        stems += [(number, key) for key in keys]
        forms.add(form)
        found |= dict.fromkeys(
            key for key in keys if language == _HEBREW or key in _find_form(key, language)[1]
        )
    found |= dict.fromkeys(_load_forms(db, stems))
    for form in forms:
        found.pop(form, None)
    return tuple((form,) for form in found)


def _load_forms(db: sqlite3.Connection, stems: list[tuple[int, str]]) -> Iterator[str]:
    """Yield the forms of stems of languages, by their numbers: some of a stem that has very many.

    One statement looks all of them up: in a library of many languages there are some sixty.
    """
    if not stems:
        return
    rows = db.execute(
        f"WITH wanted (language, stem) AS (VALUES {', '.join(['(?, ?)'] * len(stems))})"
        " SELECT w.language, w.stem, f.form FROM wanted w CROSS JOIN word_form f"
        " ON f.language = w.language AND f.stem = w.stem",
        [value for stem in stems for value in stem],
    )
    counts: dict[tuple[int, str], int] = {}
    for number, stem, form in rows:
        count = counts[number, stem] = counts.get((number, stem), 0) + 1
        if count <= _MAX_FORMS:
            yield form


def list_keys(word: str, language: str) -> tuple[str, ...]:
    """Return the stems by which a word of a language is found: two words with one are forms."""
    return list_words_of(_fold(word)) if language == _HEBREW else _find_form(word, language)[1]


def _group_digits(number: str) -> Phrase:
    head = len(number) % 3
    groups = [number[start : start + 3] for start in range(head, len(number), 3)]
    return tuple(filter(None, (number[:head], *groups)))


@lru_cache(1 << 16)
def _find_form(word: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return what ``_make_form`` does, kept for words that are met again."""
    return _make_form(word, language)


def _make_form(word: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return a word as the index has it, and the stems that it is found by, folded too.

    The stems are Snowball's and what is left without the endings of nouns. A word that is typed
    without its accents may have another stem than with them, and so has an irregular plural: all
    are told.
    """
    form = _fold(word)
    if not form:
        return "", ()
    bare = strip_article(form) if language == "arabic" else form
    singular = find_singular(bare, language)
    stems = [_fold(stem_inflections(word, language))]
    if form is not word:
        stems.append(_fold(stem_inflections(form, language)))
    if singular is not form:
        stems.append(_fold(stem_inflections(singular, language)))
    if has_noun_endings(language):
        stems.append(strip_noun_ending(singular, language))
    return form, tuple(dict.fromkeys(stems))


def _fold(word: str) -> str:
    """Return a word as the index has it, "" for what is not one word there."""
    if word.isascii():
        return word
    folded = fold_text(word)
    return folded if " " not in folded else "".join(_only(split_folded_words(word)))


def _only(words: list[str]) -> Iterator[str]:
    if len(words) == 1:
        yield words[0]
