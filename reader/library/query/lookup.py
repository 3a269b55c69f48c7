"""From one condition of a query to the SQL that finds its articles."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from reader.library.content.text_functions import (
    AUTHOR_FUNCTION,
    LANGUAGE_FUNCTION,
    LOWER_FUNCTION,
    make_author_pattern,
)
from reader.library.query.tree import (
    Author,
    Compare,
    Dates,
    Has,
    InLanguage,
    Is,
    Leaf,
    NewWords,
    OfStory,
    OutdatedNewWords,
    SourceHost,
    Tag,
    UncountedWords,
    UnknownNewWords,
    Words,
)
from reader.library.query.words import Phrase
from reader.records import Record

Value = str | int
FormFinder = Callable[[str], tuple[Phrase, ...]]
"""From a word of a query to the phrases that it counts as too, in the form of the index."""

MIN_PREFIX_LENGTH = 5  # letters of a beginning of a word that is found in whole texts at once

_TAG_SQL = "SELECT g.article FROM tagging g JOIN tag t ON t.id = g.tag"

# Each but "started" is the condition of a partial index of the schema.
_IS_SQL = {
    "unread": "SELECT s.id FROM state s WHERE s.unread = 1",
    "read": "SELECT s.id FROM state s WHERE s.unread = 0",
    "starred": "SELECT s.id FROM state s WHERE s.starred = 1",
    "started": "SELECT s.id FROM state s"
    " WHERE (s.opened IS NOT NULL OR s.progress > 0) AND s.finished IS NULL",
    "finished": "SELECT s.id FROM state s WHERE s.finished IS NOT NULL",
    "changed": "SELECT s.id FROM state s WHERE s.changed IS NOT NULL",
    "gone": "SELECT a.id FROM article a WHERE a.gone",
    "undigested": "SELECT a.id FROM article a WHERE a.words_shown IS NULL",
}
_HAS_SQL = {
    "note": "SELECT DISTINCT n.article FROM note n",
    "tag": "SELECT DISTINCT g.article FROM tagging g",
    "date": "SELECT a.id FROM article a WHERE a.date > 0",
}
_COUNTED_NEW_SQL = (
    "SELECT n.article FROM new_words n WHERE n.removed = (SELECT removed FROM read_change)"
)
# Hosts have small letters alone; what else there is are the names of senders.
_OF_SOURCE = (
    "SELECT a.id FROM article a WHERE instr(a.source, ?) OR"
    f" (a.source GLOB '*[^a-z0-9.-]*' AND instr({LOWER_FUNCTION}(a.source), ?))"
)
_MAX_WORDS = 1 << 62

# CROSS JOIN has SQLite begin with the few whose facets are not known yet, not with all articles.
_TEXT_SQL = (
    "SELECT f.article FROM facet f CROSS JOIN article a ON a.id = f.article"
    " CROSS JOIN body b ON b.id = f.article"
)


class Lookup(Record):
    """A SELECT of ids with the values of its parameters, and the kinds of change it depends on."""

    sql: str
    values: tuple[Value, ...]
    kinds: tuple[str, ...] = ("articles",)


def find_no_forms(word: str) -> tuple[Phrase, ...]:
    """Return nothing: a word counts as it is written alone."""
    return ()


def make_lookup(leaf: Leaf, find_forms: FormFinder = find_no_forms) -> Lookup:
    """Return the SQL that finds the articles of a condition.

    ``find_forms`` tells what else a word counts as.
    """
    match leaf:
        case Words():
            return _make_words_lookup(leaf, find_forms(leaf.spelling) if leaf.spelling else ())
        case SourceHost(text):
            return Lookup(_OF_SOURCE, (text, text))
        case Author(words, is_prefix):
            return _make_author_lookup(" ".join(words), is_prefix)
        case InLanguage(names):
            told = (
                f"SELECT f.article FROM facet f WHERE f.language IN ({', '.join('?' * len(names))})"
            )
            untold = f"f.language IS NULL AND {LANGUAGE_FUNCTION}(a.title, b.content, ?)"
            found = f"{told} UNION ALL {_TEXT_SQL} WHERE {untold}"
            return Lookup(found, (*names, " ".join(names)))
        case Tag(name, is_typed):
            key = unicodedata.normalize("NFC", name.lstrip("# ")).casefold()
            if is_typed:
                found = f"{_TAG_SQL} WHERE substr(t.key, 1, ?) = ?"
                return Lookup(found, (len(key), key), ("articles", "kept"))
            return Lookup(f"{_TAG_SQL} WHERE t.key = ?", (key,), ("articles", "kept"))
        case Dates(first, last):
            return Lookup("SELECT a.id FROM article a WHERE a.date BETWEEN ? AND ?", (first, last))
        case Is(mark):
            kind = {"gone": "articles", "undigested": "figures"}.get(mark, "marks")
            return Lookup(_IS_SQL[mark], (), ("articles", kind))
        case Has(attribute):
            return Lookup(
                _HAS_SQL[attribute], (), ("articles", "articles" if attribute == "date" else "kept")
            )
        case Compare(figure, sign, number):
            found = f"SELECT a.id FROM article a WHERE a.{figure} {sign} ?"
            return Lookup(found, (number,), ("articles", "figures"))
        case OfStory(story):
            return Lookup(
                "SELECT s.article FROM story_article s WHERE s.story = ?",
                (story,),
                ("articles", "stories"),
            )
        case UncountedWords(low, high):
            # The sign keeps SQLite from walking along the index of all that have no digest.
            found = "a.words BETWEEN ? AND ? AND +a.words_shown IS NULL"
            return Lookup(
                f"SELECT a.id FROM article a WHERE {found}", (low, high), ("articles", "figures")
            )
        case NewWords() | UnknownNewWords() | OutdatedNewWords():
            return _make_new_words_lookup(leaf)


def _make_author_lookup(words: str, is_prefix: bool) -> Lookup:
    known = "SELECT f.article FROM facet f WHERE f.author > '' AND instr(f.author, ?)"
    unknown = f"f.author IS NULL AND {AUTHOR_FUNCTION}(b.content, ?, ?)"
    return Lookup(
        f"{known} UNION ALL {_TEXT_SQL} WHERE {unknown}",
        (make_author_pattern(words, is_prefix), words, int(is_prefix)),
    )


def _make_new_words_lookup(leaf: NewWords | UnknownNewWords | OutdatedNewWords) -> Lookup:
    if isinstance(leaf, UnknownNewWords):
        # All of its words may be new; a digest may count more of them, as for ``UncountedWords``.
        found = (
            "SELECT a.id FROM article a WHERE ifnull(a.words_shown, a.words + a.words / 10 + 10)"
            f" >= ? AND a.id NOT IN ({_COUNTED_NEW_SQL})"
        )
        return Lookup(found, (leaf.low,), ("articles", "figures", "counted", "removed"))
    high = _MAX_WORDS if leaf.high is None else leaf.high
    if isinstance(leaf, NewWords):
        found = f"{_COUNTED_NEW_SQL} AND n.words BETWEEN ? AND ?"
        return Lookup(found, (leaf.low, high), ("articles", "counted", "removed"))
    # It may fall below ``low``, or into the range; never rise.
    may_change = "n.words > ? OR (n.words >= ? AND ? > 0)"
    found = f"{_COUNTED_NEW_SQL} AND ({may_change}) AND n.added <> (SELECT added FROM read_change)"
    values = (high, leaf.low, leaf.low)
    return Lookup(found, values, ("articles", "counted", "removed", "added"))


def _make_words_lookup(leaf: Words, forms: tuple[Phrase, ...]) -> Lookup:
    others = "".join(f" OR {_quote(form)}" for form in forms)
    phrase = _quote(leaf.words) + others
    prefix_phrase = f"{_quote(leaf.words)}*{others}"
    if leaf.in_title:
        is_prefix = leaf.is_prefix or leaf.is_typed
        return Lookup(_match_sql("headline"), (prefix_phrase if is_prefix else phrase,))
    if leaf.is_prefix or (leaf.is_typed and len(leaf.words[-1]) >= MIN_PREFIX_LENGTH):
        return Lookup(_match_sql("prose"), (prefix_phrase,))
    if leaf.is_typed:
        word_or_title_prefix = f"{_match_sql('prose')} UNION ALL {_match_sql('headline')}"
        return Lookup(word_or_title_prefix, (phrase, prefix_phrase))
    return Lookup(_match_sql("prose"), (phrase,))


def _quote(phrase: Phrase) -> str:
    """Return a phrase as FTS5 takes it; a word of the index has no quotation mark."""
    return f'"{" ".join(phrase)}"'


def _match_sql(table: str) -> str:
    return f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
