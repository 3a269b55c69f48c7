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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain, compress, filterfalse
from operator import ne
from typing import NamedTuple

from reader.library.search.hebrew_forms import list_words_of, list_words_to_look_up
from reader.library.search.irregular_plurals import find_singular, find_singulars
from reader.library.search.noun_endings import (
    has_noun_endings,
    strip_all_noun_endings,
    strip_noun_ending,
)
from reader.library.search.unindexed import FORMS_VERSION, RULES
from reader.text import (
    MARKS,
    fold_letters,
    fold_text,
    has_stemmer,
    split_at_spaces,
    split_folded_words,
    stem_all_inflections,
    stem_inflections,
    strip_article,
)
from reader.text.ascii_words import split_letters
from reader.text.garbage_collection import paused_garbage_collection

_HEBREW = "hebrew"

Phrase = tuple[str, ...]

_SAMPLE_CHARACTERS = 400  # of an article, enough to tell its language
_SURE_CHARACTERS = 200  # from so many on the function words alone tell it
_MIN_LETTERS, _MAX_LETTERS = 3, 30  # of a word that has other forms
_TYPOGRAPHIC_SIGNS = "“”‘’–—…\xa0£€"  # in English mostly all that is beyond ASCII
_HEBREW_MARK = re.compile('(?<=[א-ת])["״](?=[א-ת])')
_GROUPED_NUMBER = re.compile("[0-9]{1,3}(?:[.,'’][0-9]{3})+")
_GROUP_MARKS = re.compile("[.,'’]")
_LARGE_NUMBER = re.compile("[0-9]{4,}")
_MAX_WORDS = 100_000  # of an article; a novel has some 30,000
_MAX_TOKENS = 2_000  # of a text whose repeated words are left in
# At most some 50 MB: all words of a library of few languages. In made articles of 28 languages
# 28 words of each are new to these; to 300,000 tokens alone the words of 45 tokens were.
_MAX_KNOWN_TOKENS, _MAX_KNOWN_WORDS = 100_000, 500_000
_MAX_FORMS = 24  # of a stem; a verb of a Slavic language has some thirty, few of them in news


def find_search_language(body: str, declared: str | None) -> str:
    """Return the language by whose stems an article's words are found."""
    if declared:
        return declared
    from reader.text import detect_language  # a query needs it not

    # In a sentence or two there may be no function word, or one of another language's.
    is_quick = len(body) >= _SURE_CHARACTERS
    return detect_language([body[:_SAMPLE_CHARACTERS]], is_quick=is_quick)


def find_tokens(texts: Iterable[str]) -> Collection[str]:
    """Return what stands between the spaces of texts; of ASCII the runs of letters.

    ``find_new`` finds the words in it: only in what is new to it, which is little. It knows of each
    only once too, so that what comes often in a short text is left in. Of a text with more distinct
    words than any prose has, these are the first ones.
    """
    tokens: list[str] = []
    parts = chain.from_iterable(map(split_at_spaces, texts))
    for part in parts:
        # Small letters of ASCII alone are made in no time.
        tokens += split_letters(part.lower()) if part.isascii() else part.split()
        if len(tokens) > _MAX_TOKENS:
            return _find_distinct(tokens, parts)
    return tokens


def _find_distinct(tokens: Iterable[str], parts: Iterable[str]) -> set[str]:
    """Return tokens, and those of further parts of a long text, each once."""
    distinct = set(tokens)
    for part in parts:
        distinct.update(split_letters(part.lower()) if part.isascii() else part.split())
        if len(distinct) > _MAX_WORDS:
            break
    return distinct


def _find_words(tokens: Iterable[str]) -> set[str]:
    """Return the words of what ``find_tokens`` returned that may have other forms."""
    text = " ".join(tokens).lower()
    if text.isascii():
        return _filter_lengths(split_letters(text))
    for sign in _TYPOGRAPHIC_SIGNS:
        text = text.replace(sign, " ")
    if "״" in text or '"' in text:
        text = _HEBREW_MARK.sub("", text)
    # Most pieces are letters alone, and a word each: the pattern takes four times as long.
    pieces = text.split()
    words = list(filter(str.isalpha, pieces))
    if len(words) < len(pieces):
        words += _word().findall(" ".join(filterfalse(str.isalpha, pieces)))
    return _filter_lengths(words)


def _filter_lengths(words: Iterable[str]) -> set[str]:
    return {word for word in words if _MIN_LETTERS <= len(word) <= _MAX_LETTERS}


@cache  # compiled slowly, and a query does not need it
def _word() -> re.Pattern[str]:
    # ``LETTERS`` in a third of the time: runs of letters at once, and nothing given back.
    return re.compile(rf"(?:[^\W\d_]++[{MARKS}\u200c\u200d]*+)++")


class _LatelyMet:
    """Strings of each language that were met not long ago.

    What did not come for long is forgotten: the ``older`` half, when the ``younger`` one is full.
    """

    def __init__(self, max_strings: int) -> None:
        self._max_strings = max_strings
        self._younger: dict[str, set[str]] = {}
        self._older: dict[str, set[str]] = {}

    def find_new(self, language: str, strings: AbstractSet[str]) -> AbstractSet[str]:
        """Return the strings of a language that were not met."""
        # One after the other: ``difference`` of several looks at each string that is known.
        return strings - self._younger.get(language, set()) - self._older.get(language, set())

    def remember(self, language: str, strings: Iterable[str]) -> None:
        """Know strings of a language from now on."""
        self._younger.setdefault(language, set()).update(strings)
        if sum(map(len, self._younger.values())) > self._max_strings // 2:
            self._older, self._younger = self._younger, {}


class _Known:
    """The tokens and words whose forms a library has, so that they are not found and added again.

    The tokens are the most frequent ones, with capitals and marks; of the words there are many
    more. ``token`` is what the library's row has as long as nobody else has changed its forms, and
    the transaction that wrote it was not rolled back.
    """

    def __init__(self) -> None:
        self.token = 0
        self.tokens = _LatelyMet(_MAX_KNOWN_TOKENS)
        self.words = _LatelyMet(_MAX_KNOWN_WORDS)


_known = _Known()


class NewForms(NamedTuple):
    """Forms of words that a library has not yet.

    ``stems`` are pairs of stem and form, by language, in the order of the table. ``tokens`` and
    ``words`` are those in which they were found, and ``token`` is what the library's row had then.
    """

    tokens: Mapping[str, AbstractSet[str]]
    words: Mapping[str, AbstractSet[str]]
    stems: Mapping[str, Iterable[tuple[str, str]]]
    token: int


def find_new(db: sqlite3.Connection, tokens: Mapping[str, AbstractSet[str]]) -> NewForms:
    """Return the forms of words that are not known to be in the library, which is not changed.

    ``tokens`` are what ``find_tokens`` returned for articles of each language, each once.
    """
    known = _load_known(db)
    words: dict[str, AbstractSet[str]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    with paused_garbage_collection():  # among so many pairs it takes a tenth of the time
        for language, found in tokens.items():
            if not _has_forms(language) or not (unknown := known.tokens.find_new(language, found)):
                continue
            words[language] = _find_words(unknown)
            if new := known.words.find_new(language, words[language]):
                stems[language] = _list_stems(new, language)
    return NewForms(tokens, words, stems, known.token)


def store(db: sqlite3.Connection, new: NewForms) -> None:
    """Remember the forms that articles have; inside the caller's transaction."""
    global _known
    known = _load_known(db)
    if known.token != new.token:  # others have changed the forms since
        new = find_new(db, new.tokens)
    if db.execute("SELECT 1 FROM word_change").fetchone() is None:
        db.execute("INSERT OR REPLACE INTO session VALUES (?, ?)", (RULES, FORMS_VERSION))
    for language, stems in new.stems.items():
        _add_forms(db, language, stems)
    for language, tokens in new.tokens.items():
        if _has_forms(language):
            known.tokens.remember(language, tokens)
    for language, words in new.words.items():
        known.words.remember(language, words)
    if new.stems:
        known.token = int.from_bytes(os.urandom(7))  # without what the module random imports
        db.execute("DELETE FROM word_change")
        db.execute("INSERT INTO word_change (token) VALUES (?)", (known.token,))
        _known = known


def _load_known(db: sqlite3.Connection) -> _Known:
    """Return what is known of a library's forms."""
    row = db.execute("SELECT token FROM word_change").fetchone()
    return _known if row == (_known.token,) else _Known()


def _has_forms(language: str) -> bool:
    """Return whether words of a language are found in other forms."""
    return has_stemmer(language) or has_noun_endings(language) or language == _HEBREW


def _list_stems(words: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return the pairs of stem and form that words have in the index, in the table's order."""
    return sorted([pair for pair in _find_stems(list(words), language) if pair[1]])


def _add_forms(db: sqlite3.Connection, language: str, stems: Iterable[tuple[str, str]]) -> None:
    db.execute("INSERT OR IGNORE INTO word_language (name) VALUES (?)", (language,))
    (number,) = db.execute("SELECT id FROM word_language WHERE name = ?", (language,)).fetchone()
    db.executemany(
        f"INSERT OR IGNORE INTO word_form (language, stem, form) VALUES ({number}, ?, ?)", stems
    )


def _find_stems(words: list[str], language: str) -> set[tuple[str, str]]:
    """Return each stem of words with the form of its word, the same ones as ``_make_form`` tells.

    Those that are no other than the form are left out. All are folded and stemmed at once, which
    takes a third of the time.
    """
    forms = _fold_all(words)
    if language == _HEBREW:
        stems_of = ((form, list_words_of(form)) for form in forms if form)
        return {(stem, form) for form, stems in stems_of for stem in stems if stem != form}
    pairs = set(_pair_others(_stem_all(words, language), forms))
    unaccented = [form for word, form in _pair_others(words, forms) if form]
    if unaccented:
        pairs.update(_pair_others(_stem_all(unaccented, language), unaccented))
    bare = list(map(strip_article, forms)) if language == "arabic" else forms
    singulars = find_singulars(bare, language)
    irregular = list(_pair_others(singulars, forms))
    if irregular:
        stems = _stem_all([singular for singular, _ in irregular], language)
        pairs.update(_pair_others(stems, [form for _, form in irregular]))
    if has_noun_endings(language):
        pairs.update(_pair_others(strip_all_noun_endings(singulars, language), forms))
    return pairs


def _pair_others(stems: Sequence[str], forms: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Return the pairs of stem and form that differ."""
    return compress(zip(stems, forms, strict=True), map(ne, stems, forms))


def _stem_all(words: list[str], language: str) -> list[str]:
    return _fold_all(stem_all_inflections(words, language))


def clear(db: sqlite3.Connection) -> None:
    """Forget all forms, inside the caller's transaction."""
    db.execute("DELETE FROM word_change")
    db.execute("DELETE FROM word_form")
    db.execute("DELETE FROM word_language")


def find_forms(db: sqlite3.Connection, word: str) -> tuple[Phrase, ...]:
    """Return what else a word of a query is looked for as, in the form of the index."""
    number = _GROUP_MARKS.sub("", word) if _GROUPED_NUMBER.fullmatch(word) else word
    if word[:1].isdecimal() and _LARGE_NUMBER.fullmatch(number := _fold(number)):
        return (_group_digits(number),)  # with plain spaces between the groups
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
    forms = fold_letters(words)
    return [
        form if " " not in form else _fold(word) for word, form in zip(words, forms, strict=True)
    ]


def _only(words: list[str]) -> Iterator[str]:
    if len(words) == 1:
        yield words[0]
