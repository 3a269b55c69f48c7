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
    stem_all_inflections,
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
_MAX_KNOWN_TOKENS = 300_000  # some 30 MB; those of four languages
_MAX_FORMS = 24  # of a stem; a verb of a Slavic language has some thirty, few of them in news


def find_search_language(body: str, declared: str | None) -> str:
    """Return the language by whose stems an article's words are found."""
    if declared:
        return declared
    from reader.text import detect_language  # a query needs it not

    return detect_language([body[:_SAMPLE_CHARACTERS]], is_quick=True)


def find_tokens(texts: Iterable[str]) -> frozenset[str]:
    """Return what stands between the spaces of texts, in lower case, each once.

    ``add`` finds the words in it: only in what is new to it, which is little. Of a text with more
    distinct words than any prose has, these are the first ones.
    """
    tokens: set[str] = set()
    for part in chain.from_iterable(map(split_at_spaces, texts)):
        lower_case = part.lower()
        tokens.update(split_letters(lower_case) if part.isascii() else lower_case.split())
        if len(tokens) > _MAX_WORDS:
            break
    return frozenset(tokens)


def _find_words(tokens: Iterable[str]) -> set[str]:
    """Return the words of what ``find_tokens`` returned."""
    beyond_ascii = " ".join([token for token in tokens if not token.isascii()])
    for sign in _TYPOGRAPHIC_SIGNS:
        beyond_ascii = beyond_ascii.replace(sign, " ")
    words = set(_word().findall(beyond_ascii))
    words.update(split_letters(" ".join([token for token in tokens if token.isascii()])))
    return words


@cache  # compiled slowly, and a query does not need it
def _word() -> re.Pattern[str]:
    return re.compile(LETTERS)


class _KnownTokens:
    """The tokens whose forms a library has, so that they are not added with each batch again.

    ``token`` is what the library's row has as long as nobody else has changed its forms, and the
    transaction that wrote it was not rolled back. What did not come for long is forgotten:
    the ``older`` half, when the ``younger`` one is full.
    """

    def __init__(self) -> None:
        self.token = 0
        self.younger: dict[str, set[str]] = {}
        self.older: dict[str, set[str]] = {}

    def find_unknown(self, language: str, tokens: Iterable[str]) -> set[str]:
        """Return the tokens of a language that are not known."""
        known = (half.get(language, set()) for half in (self.younger, self.older))
        return set(tokens).difference(*known)

    def remember(self, language: str, tokens: Iterable[str]) -> None:
        """Know tokens of a language from now on."""
        self.younger.setdefault(language, set()).update(tokens)
        if sum(map(len, self.younger.values())) > _MAX_KNOWN_TOKENS // 2:
            self.older, self.younger = self.younger, {}


_known_tokens = _KnownTokens()


def add(db: sqlite3.Connection, tokens: Mapping[str, Iterable[str]]) -> None:
    """Remember the forms that articles have, by language; inside the caller's transaction.

    ``tokens`` are what ``find_tokens`` returned for articles of each language.
    """
    global _known_tokens
    known = _known_tokens
    row = db.execute("SELECT token FROM word_change").fetchone()
    if row is None:
        db.execute("INSERT OR REPLACE INTO session VALUES (?, ?)", (RULES, FORMS_VERSION))
    if row != (known.token,):
        known = _KnownTokens()
    is_changed = False
    for language, found in tokens.items():
        if not _has_forms(language):
            continue
        if unknown := known.find_unknown(language, found):
            _add_forms(db, language, _find_words(unknown))
            is_changed = True
        known.remember(language, found)
    if is_changed:
        known.token = int.from_bytes(os.urandom(7))  # without what the module random imports
        db.execute("DELETE FROM word_change")
        db.execute("INSERT INTO word_change (token) VALUES (?)", (known.token,))
        _known_tokens = known


def _has_forms(language: str) -> bool:
    """Return whether words of a language are found in other forms."""
    return has_stemmer(language) or has_noun_endings(language) or language == _HEBREW


def _add_forms(db: sqlite3.Connection, language: str, words: Iterable[str]) -> None:
    db.execute("INSERT OR IGNORE INTO word_language (name) VALUES (?)", (language,))
    (number,) = db.execute("SELECT id FROM word_language WHERE name = ?", (language,)).fetchone()
    long_words = [word for word in words if _MIN_LETTERS <= len(word) <= _MAX_LETTERS]
    pairs = _find_stems(long_words, language)
    # In the order of the table.
    rows = sorted({(number, stem, form) for stem, form in pairs if form and stem != form})
    db.executemany("INSERT OR IGNORE INTO word_form (language, stem, form) VALUES (?, ?, ?)", rows)


def _find_stems(words: list[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield each stem of words with the form of its word, the same ones as ``_make_form`` tells.

    All are folded and stemmed at once, which takes half as long.
    """
    forms = _fold_all(words)
    if language == _HEBREW:
        yield from ((stem, form) for form in forms if form for stem in list_words_of(form))
        return
    yield from zip(_stem_all(words, language), forms, strict=True)
    unaccented = [form for word, form in zip(words, forms, strict=True) if word != form and form]
    yield from zip(_stem_all(unaccented, language), unaccented, strict=True)
    bare = map(strip_article, forms) if language == "arabic" else forms
    singulars = [find_singular(form, language) for form in bare]
    irregular = [pair for pair in zip(singulars, forms, strict=True) if pair[0] != pair[1]]
    if irregular:
        stems = _stem_all([singular for singular, _ in irregular], language)
        yield from zip(stems, [form for _, form in irregular], strict=True)
    if has_noun_endings(language):
        for singular, form in zip(singulars, forms, strict=True):
            yield strip_noun_ending(singular, language), form


def _stem_all(words: list[str], language: str) -> list[str]:
    return _fold_all(stem_all_inflections(words, language))


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


def _fold_all(words: list[str]) -> list[str]:
    """Return what ``_fold`` does of each of some words, which have letters alone."""
    text = "\n".join(words)
    if text.isascii():
        return words
    folded = fold_text(text)
    forms = folded.split("\n")
    return list(map(_fold, words)) if " " in folded else forms


def _only(words: list[str]) -> Iterator[str]:
    if len(words) == 1:
        yield words[0]
