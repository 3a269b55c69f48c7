"""Whether names and figures say that two articles of much the same words tell of two events.

Weather, markets, accidents and matches are often told in the words of the last time, about another
place, other people and other figures. A name is a word with a capital that does not begin a
sentence. In a script without capitals a word that several paragraphs have, and the other article
has nowhere, stands for one; it counts only together with figures, since a house has its own words
for things too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from reader.library.near_duplicates.text_similarity import pair_paragraphs, split_words

# Shares of the common paragraphs with a name, or a figure, in which another one stands in its
# place. A toll that rises is another figure in some paragraphs, and no other name.
_MIN_NAMES = 0.5
_MIN_NAMES_WITH_FIGURES = 1 / 3
_MIN_FIGURES_WITH_NAMES = 0.5
_MIN_FIGURES = 0.6
_MIN_FIGURE_PARAGRAPHS = 3  # where figures alone decide
_MIN_OWN_NAMES = 2  # of each article, where names alone decide: a name may be spelt otherwise
_SAME_NAME = 0.7  # how alike two spellings of one name are: "Zelenskiy" and "Zelensky"
_MAX_COMPARED = 2_500  # pairs of names; more are no spellings of each other

# Of two articles under one address that share little text: the least share of the names and figures
# of the one with fewer of them that the other has, where both have some.
_MIN_COMMON = 0.25
_FEW = 4

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
# With what is counted behind it: 三人, 十二艘. A single 一 is mostly no figure.
_HAN_FIGURE = re.compile(
    "[〇零一二两兩三四五六七八九十百千万萬亿億兆]+(?<!一)(?=[人名位日号號年岁歳個个辆輛台件艘架栋棟层層米公元円時时分度])"
)
_WITHIN_SENTENCE = re.compile(r"[\w,;’'”)] (?:['\"‘“(])?$")


class _Marks(NamedTuple):
    """The names and figures of a paragraph; names without case."""

    names: frozenset[str]
    figures: frozenset[str]


def tells_other_event(texts: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether names and figures stand against two articles' being one."""
    here, there = [_find_marks(text) for text in texts], [_find_marks(text) for text in others]
    here_words, there_words = _collect_words(texts), _collect_words(others)
    own = _collect_names(here) - there_words
    theirs = _collect_names(there) - here_words
    own, theirs = _drop_spellings(own, theirs), _drop_spellings(theirs, own)
    own_figures = _collect_figures(here) - _collect_figures(there)
    their_figures = _collect_figures(there) - _collect_figures(here)
    with_names = with_figures = other_names = other_figures = 0
    for number, other in pair_paragraphs(texts, others):
        a, b = here[number], there[other]
        with_names += bool(a.names and b.names)
        with_figures += bool(a.figures and b.figures)
        other_names += bool(a.names & own and b.names & theirs)
        other_figures += bool(a.figures & own_figures and b.figures & their_figures)
    names = other_names / with_names if with_names else _compare_own_words(texts, others)
    figures = other_figures / with_figures if with_figures else 0.0
    return (
        (names >= _MIN_NAMES and min(len(own), len(theirs)) >= _MIN_OWN_NAMES)
        or (names >= _MIN_NAMES_WITH_FIGURES and figures >= _MIN_FIGURES_WITH_NAMES)
        or (figures >= _MIN_FIGURES and other_figures >= _MIN_FIGURE_PARAGRAPHS)
    )


def _compare_own_words(texts: Sequence[str], others: Sequence[str]) -> float:
    """Return in which share of the common paragraphs both have own words that recur in theirs."""
    here, there = (
        [frozenset(split_words(t)) for t in texts],
        [frozenset(split_words(t)) for t in others],
    )
    own = _find_recurring(here).difference(*there)
    theirs = _find_recurring(there).difference(*here)
    pairs = pair_paragraphs(texts, others)
    differing = sum(bool(here[a] & own and there[b] & theirs) for a, b in pairs)
    return differing / len(pairs) if pairs else 0.0


def _find_recurring(paragraphs: Iterable[frozenset[str]]) -> set[str]:
    """Return the words that at least two paragraphs have."""
    counts = Counter(word for words in paragraphs for word in words if not word.isdecimal())
    return {word for word, number in counts.items() if number > 1}


def shares_names(texts: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether two articles have some names and figures in common, or few at all."""
    marks = []
    for paragraphs in (texts, others):
        found = [_find_marks(text) for text in paragraphs]
        marks.append(_collect_names(found) | _collect_figures(found))
    fewer = min(len(marks[0]), len(marks[1]))
    return fewer < _FEW or len(marks[0] & marks[1]) >= _MIN_COMMON * fewer


def _find_marks(text: str) -> _Marks:
    names = {
        match[0].casefold()
        for match in _WORD.finditer(text)
        if match[0][0].isupper() and _WITHIN_SENTENCE.search(text, 0, match.start())
    }
    return _Marks(frozenset(names), frozenset(_find_figures(text)))


def _find_figures(text: str) -> Iterator[str]:
    """Yield the figures of a text, in the digits of ASCII, and those in Chinese characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        yield from _HAN_FIGURE.findall(text)
    for figure in _FIGURE.findall(text):
        yield figure if figure.isascii() else "".join(map(_write_digit, figure))


def _write_digit(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)


def _collect_words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in _WORD.findall(text)} | {
        word for text in texts for word in split_words(text)
    }


def _collect_names(marks: Iterable[_Marks]) -> set[str]:
    return {name for mark in marks for name in mark.names}


def _collect_figures(marks: Iterable[_Marks]) -> set[str]:
    return {figure for mark in marks for figure in mark.figures}


def _drop_spellings(names: Collection[str], others: Collection[str]) -> set[str]:
    """Return the names that are no other spelling of one of the others."""
    if len(names) * len(others) > _MAX_COMPARED:
        return set(names)
    return {name for name in names if not get_close_matches(name, others, n=1, cutoff=_SAME_NAME)}
