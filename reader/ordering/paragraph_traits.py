"""Traits of paragraphs that say where in an article they stand; none depends on their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np

from reader.summarising.anaphora import (
    HE_SHE_PRONOUNS,
    OPENINGS,
    SPEECH_VERBS,
    find_full_names,
)
from reader.summarising.arrays import Bools, Floats, Ints, stack_columns, sum_by_index
from reader.summarising.selection import COMMON_FEATURES, ENGLISH_FEATURES, measure_sentences
from reader.summarising.terms import find_words_once, make_term_matrix
from reader.text import CAPITALS, SENTENCE_ENDS, SMALL_LETTERS, word_set

PLAIN_TRAITS = (
    "full names",
    "short names",
    "opens with he or she",
    "opens with another reference",
    "opens with a connective",
    "opens with a quotation",
    "opens in small letters",
    "a reference soon",
    "quotation alone",
    "unclosed quotation",
    "ends with a colon",
    "no full stop",
    "age",
    "short form in brackets",
)
TRAITS = (*ENGLISH_FEATURES, *PLAIN_TRAITS)
# Of two neighbours: what the first has, and what the second has.
FIRST_TRAITS = (
    "any",
    "full names",
    "short names",
    "opens with he or she",
    "quotation alone",
    "unclosed quotation",
    "ends with a colon",
    "no full stop",
    "quotation marks",
)
SECOND_TRAITS = (
    "short names",
    "opens with he or she",
    "opens with another reference",
    "opens with a connective",
    "opens with a quotation",
    "opens in small letters",
    "quotation alone",
    "no full stop",
    "quotation marks",
)
LIKENESSES = ("likeness", "rare words", "names", "opening words")
_CONNECTIVES = word_set(
    "but and so yet also then however meanwhile instead still therefore thus moreover furthermore "
    "nevertheless nonetheless besides similarly likewise otherwise elsewhere later earlier"
)
_OPENING = 4  # terms
_SOON = 8  # words at the beginning in which a reference may stand
_QUOTES = "\"'“”‘’„«»"
# What stands before is looked at behind the capital: capitals alone are found in half the time.
_CAPITALISED = re.compile(rf"[{CAPITALS}](?<![\w.'’-].)[{SMALL_LETTERS}][\w-]+")
_AGE = re.compile(r", \d{1,2},")
_SHORT_FORM = re.compile(r"\([A-Z]{2,6}\)")
_ENDS = frozenset(SENTENCE_ENDS)
_STOPS = (".", "!", "?")
_RARE = 2  # paragraphs that have a rare word


class ParagraphTraits:
    """Traits of an article's paragraphs, of pairs of them, and who is named in full where.

    ``singles: float64[n, len(TRAITS)]`` are traits of each paragraph. Those of a pair, ``i``
    followed by ``j``, are ``likenesses[:, i, j]`` (``float64[len(LIKENESSES), n, n]``) and the
    products of ``firsts[i]`` and ``seconds[j]``, the columns of ``FIRST_TRAITS`` and
    ``SECOND_TRAITS``. ``names`` lists for each person the paragraphs with the full name and those
    with the short one alone. ``matrix`` holds their terms.
    """

    def __init__(self, texts: Sequence[str], title: str, language: str) -> None:
        words = list(map(find_words_once, texts))
        self.matrix = make_term_matrix(texts, title, language)
        measured, _ = measure_sentences(self.matrix)
        features = np.zeros((len(texts), len(ENGLISH_FEATURES)))
        features[:, : measured.shape[1]] = measured
        full = [find_full_names(text) for text in texts]
        known = frozenset[str]().union(*full)
        # At the beginning of a sentence only what is known as a name is one.
        mentioned = [_find_mentioned(text, known) for text in texts]
        short = [(names & known) - own for names, own in zip(mentioned, full, strict=True)]
        with_full, with_short = _list_by_name(full), _list_by_name(short)
        self.names = [
            (np.array(with_full[name]), np.array(with_short[name])) for name in sorted(with_short)
        ]
        openings = OPENINGS.get(language, frozenset())
        firsts = [sentence[0] if sentence else "" for sentence in words]
        ends = [text.rstrip(_QUOTES + ") ")[-1:] for text in texts]
        traits: dict[str, list[int] | list[bool]] = {
            "full names": [min(len(names), 3) for names in full],
            "short names": [min(len(names), 3) for names in short],
            "opens with he or she": [first in HE_SHE_PRONOUNS for first in firsts],
            "opens with another reference": [
                first in openings and first not in HE_SHE_PRONOUNS and first not in _CONNECTIVES
                for first in firsts
            ],
            "opens with a connective": [first in _CONNECTIVES for first in firsts],
            "opens with a quotation": [text[:1] in _QUOTES for text in texts],
            "opens in small letters": [text[:1].islower() for text in texts],
            "a reference soon": [not openings.isdisjoint(own[1:_SOON]) for own in words],
            "quotation alone": [
                text[:1] in _QUOTES and SPEECH_VERBS.isdisjoint(own)
                for text, own in zip(texts, words, strict=True)
            ],
            "unclosed quotation": [
                text.count("“") > text.count("”") or text.count('"') % 2 == 1 for text in texts
            ],
            "ends with a colon": [text.rstrip().endswith(":") for text in texts],
            "no full stop": [end not in _ENDS for end in ends],
            "age": [_AGE.search(text) is not None for text in texts],
            "short form in brackets": [_SHORT_FORM.search(text) is not None for text in texts],
        }
        # All at once: to make an array takes longer than to fill it.
        rows = np.array([traits[name] for name in PLAIN_TRAITS], dtype=np.float64)
        self.singles: Floats = np.hstack((features, rows.T))
        plain = dict(zip(PLAIN_TRAITS, rows, strict=True))
        plain["any"] = np.ones(len(texts))
        plain["quotation marks"] = (
            features[:, COMMON_FEATURES.index("quotation marks")] > 0
        ).astype(float)
        self.firsts: Floats = stack_columns([plain[name] for name in FIRST_TRAITS])
        self.seconds: Floats = stack_columns([plain[name] for name in SECOND_TRAITS])
        self.likenesses: Floats = np.stack(self._compare(mentioned))

    def _compare(self, mentioned: Sequence[frozenset[str]]) -> list[Floats]:
        """Return ``LIKENESSES`` of all pairs, ``float64[n, n]`` each."""
        matrix, count = self.matrix, len(mentioned)
        is_content = matrix.is_content[matrix.columns]
        rows, columns = matrix.rows[is_content], matrix.columns[is_content]
        uses = np.bincount(columns)
        numbers = np.flatnonzero(uses)
        columns = (np.cumsum(uses > 0) - 1)[columns]
        uses = uses[numbers]
        rarity = np.log1p(count / np.maximum(uses, 1))[columns]
        norms = np.sqrt(np.maximum(sum_by_index(rows, rarity**2, count), 1e-9))
        weighed = np.zeros((count, len(numbers)))
        weighed[rows, columns] = rarity / norms[rows]
        rare = (weighed[:, uses == _RARE] > 0).astype(float)
        everyone = _list_by_name(mentioned)
        named = np.zeros((len(everyone), count))
        holders = list(map(len, everyone.values()))
        named[np.repeat(np.arange(len(everyone)), holders), list(chain(*everyone.values()))] = 1
        return [
            np.sqrt(weighed @ weighed.T),
            np.minimum(rare @ rare.T, 3),
            np.minimum(named.T @ named, 2),
            self._share_openings(weighed > 0, columns_of=numbers),
        ]

    def _share_openings(self, has_term: Bools, columns_of: Ints) -> Floats:
        """Return whether the first words of the second are in the first, ``float64[n, n]``."""
        column_of = np.full(len(self.matrix.is_content), -1)
        column_of[columns_of] = np.arange(len(columns_of))
        openings = [sequence[:_OPENING] for sequence in self.matrix.term_sequences]
        seconds = np.repeat(np.arange(len(openings)), list(map(len, openings)))
        columns = column_of[list(chain.from_iterable(openings))]
        columns, seconds = columns[columns >= 0], seconds[columns >= 0]
        shared = np.zeros((len(openings), len(openings)))
        if len(columns):
            begins = np.flatnonzero(np.diff(seconds, prepend=-1))  # of each paragraph's own columns
            shared[:, seconds[begins]] = np.logical_or.reduceat(
                has_term[:, columns], begins, axis=1
            )
        return shared


def _find_mentioned(text: str, known: frozenset[str]) -> frozenset[str]:
    """Return the capitalised words within the sentences of a text, and the known ones anywhere."""
    found = set[str]()
    for match in _CAPITALISED.finditer(text):
        name, start = match[0], match.start()
        begins = not start or (text[start - 1].isspace() and text[start - 2 : start - 1] in _STOPS)
        if not begins or name in known:
            found.add(name)
    return frozenset(found)


def _list_by_name(names_of: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Return the numbers of the paragraphs with each name, given the names of each paragraph."""
    paragraphs: dict[str, list[int]] = {}
    for number, names in enumerate(names_of):
        for name in names:
            paragraphs.setdefault(name, []).append(number)
    return paragraphs
