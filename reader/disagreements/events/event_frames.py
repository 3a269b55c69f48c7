"""What a moment or an offer belongs to: the events of its clause, and who and what it names.

Nothing is decided by a parser. A clause ends at a comma, a dash or "and"; of what the sentence
names beyond it, names and words tell whose event it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.disagreements.disagreement import StoryArticle
from reader.disagreements.english.english_plans import (
    EMPTY,
    GENERAL_GROUPS,
    GROUP_NOUN,
    SEQUENCE,
)
from reader.disagreements.quantity_lexicon import QuantityLexicon

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CLAUSE_BREAK = re.compile(
    r"[;:]\s|\s[-–—]\s|—|,\s(?!when\b|where\b)|\s(?=(?:and|but|while|whereas|although|though|before"
    r"|after|until after)\s)"
)
_OPENS_LATE = re.compile(r"(?:on|at|in|from|until|by)(?: about| around)?\s*$")
_MIN_LETTERS = 3


class Frame(NamedTuple):
    """The names and stems of a sentence and of the clause of a moment in it.

    ``groups`` are the stems of those who act, ``sequence`` the words that tell one of several
    events of a kind from another, ``runs`` are the names of the clause with those beside
    them ("Dario Okoro"), in order, and ``known`` those of the whole article.
    """

    clause: str
    names: frozenset[str]
    clause_names: frozenset[str]
    stems: frozenset[str]
    clause_stems: frozenset[str]
    groups: frozenset[str]
    sequence: frozenset[str]
    runs: tuple[frozenset[str], ...]
    known: frozenset[str]


def find_names(articles: Iterable[StoryArticle]) -> frozenset[str]:
    """Return the words of a story that begin with a capital within sentences, and never otherwise.

    In lower case, without "'s".
    """
    capital: set[str] = set()
    lower: set[str] = set()
    for one in articles:
        for paragraph in one.article.paragraphs:
            for sentence in paragraph.sentences:
                words = [m[0] for m in _WORD.finditer(paragraph.get_sentence_text(sentence))]
                capital.update(_strip(word) for word in words[1:] if word[0].isupper())
                lower.update(_strip(word) for word in words if word[0].islower())
    return frozenset(capital - lower)


def list_names(one: StoryArticle, names: frozenset[str]) -> frozenset[str]:
    """Return the names of a story that an article has."""
    return frozenset(
        word
        for paragraph in one.article.paragraphs
        for match in _WORD.finditer(paragraph.text)
        if match[0][0].isupper() and (word := _strip(match[0])) in names
    )


def find_clause(
    text: str, start: int, end: int, held: Collection[tuple[int, int]]
) -> tuple[int, str]:
    """Return where the clause around ``text[start:end]`` begins, and it.

    Places within ``held`` are no breaks.
    """
    breaks = [
        m
        for m in _CLAUSE_BREAK.finditer(text)
        if not any(m.start() < last and first < m.end() for first, last in held)
    ]
    begin = max((m.end() for m in breaks if m.end() <= start), default=0)
    if _OPENS_LATE.match(text[begin:start]) and begin:
        # "Will rule on the owner, Hugo Brandt, on 19 October": the comma divides nothing.
        strong = (m.end() for m in breaks if m.end() < begin and m[0][0] != ",")
        begin = max(strong, default=0)
    stop = min((m.start() for m in breaks if m.start() >= end), default=len(text))
    return begin, text[begin:stop]


def make_frame(text: str, clause: str, names: frozenset[str], lexicon: QuantityLexicon) -> Frame:
    """Return the frame of a clause of a sentence; ``names`` are those of its article."""
    own_names, stems = _read(text, names, lexicon)
    clause_names, clause_stems = _read(clause, names, lexicon)
    groups = {m[0] for m in GROUP_NOUN.finditer(text.lower())} - GENERAL_GROUPS
    return Frame(
        clause, own_names, clause_names, stems, clause_stems,
        frozenset(map(lexicon.stem, groups)),
        frozenset(m[0].lower() for m in SEQUENCE.finditer(clause)),
        tuple(_find_runs(clause, clause_names)),
        names,
    )  # fmt: skip


def _find_runs(clause: str, names: frozenset[str]) -> Iterator[frozenset[str]]:
    """Yield the runs of names that follow each other."""
    run: set[str] = set()
    end = 0
    for match in _WORD.finditer(clause):
        word = _strip(match[0])
        if run and (word not in names or clause[end : match.start()].strip()):
            yield frozenset(run)
            run = set()
        if word in names:
            run.add(word)
        end = match.end()
    if run:
        yield frozenset(run)


def _has_private(one: Frame, other: Frame) -> bool:
    """Return whether a clause has a name of which the other article knows no word."""
    return any(run.isdisjoint(other.known) for run in one.runs)


def _read(
    text: str, names: frozenset[str], lexicon: QuantityLexicon
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of a text and the stems of its other words that tell something."""
    found: set[str] = set()
    stems: set[str] = set()
    for match in _WORD.finditer(text):
        word = _strip(match[0])
        if word in lexicon.weekdays or word in lexicon.months:
            continue
        if match[0][0].isupper() and word in names:
            found.add(word)
        elif len(word) >= _MIN_LETTERS and word not in lexicon.stop_words:
            stem = lexicon.stem(word)
            if not {word, stem} & EMPTY and word not in lexicon.reporting_verbs:
                stems.add(stem)
    return frozenset(found), frozenset(stems)


def _strip(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower())


def are_apart(one: Frame, other: Frame) -> bool:
    """Return whether words of two clauses say that they tell of two events."""
    if one.sequence != other.sequence:
        return True
    if one.groups and other.groups and one.groups.isdisjoint(other.groups):
        return True
    if _has_private(one, other) and _has_private(other, one):
        return True  # each tells of somebody or something that the other article does not know
    if one.clause_names and other.clause_names and one.clause_names.isdisjoint(other.names):
        return one.names.isdisjoint(other.clause_names)
    return bool(one.names and other.names and one.names.isdisjoint(other.names))


def count_shared(one: Frame, other: Frame, own: Sequence[str] = ()) -> tuple[int, int]:
    """Return how many names and how many other stems two sentences share."""
    stems = (one.stems & other.stems) - set(own)
    return len(one.names & other.names), len(stems)
