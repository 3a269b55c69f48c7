"""What a number counts, by the phrase that it stands in: "killed 12 people" is "dead".

Requirements. In a story figures of many articles are compared, so a word somewhere near a number is
not enough: the number stands in the phrase. What is not sure to have happened ("feared", "could"),
what is told as a series ("daily", "this year") and what counts a part is no figure of a story.
"""

from __future__ import annotations

import re

from reader.disagreements.figures import Figure
from reader.disagreements.number_reading import COUNT, MEASURE, MONEY, PERCENT, TIME
from reader.disagreements.quantity_lexicon import QuantityLexicon, QuantityPhrase

_LEFT = 120  # letters before a number that a phrase may begin in
_WEAK = 1000
_PART_LETTERS = 22
_OPENING = 12  # letters at the beginning of a sentence
_CLAUSE_BREAK = re.compile(
    r"[;:]|\s(?:[-–—]|--)\s|—|,\s(?=(?:and|but|while|where|which|when|as|\w+ing"
    r"|\w+ of (?:them|whom|which|those)"
    r"|\w+ (?:seriously|critically|severely|badly|slightly))\b)"
)
_LIQUIDS = frozenset(("volume", "barrel", "weight"))


def find_label(text: str, start: int, figure: Figure, lexicon: QuantityLexicon) -> str:
    """Return the label of the phrase around a figure of a sentence, "" for none.

    ``start`` is where the figure begins in ``text``.
    """
    number = figure.number
    left = text[max(0, start - _LEFT) : start]
    if lexicon.relation_before.search(left):
        return ""
    behind_at = start + (number.after if number.kind != COUNT else number.end) - number.start
    best: tuple[int, int, str] | None = None
    for rank, phrase in enumerate(lexicon.phrases):
        if not _may_count(phrase, figure, lexicon):
            continue
        before = [m.start() for pattern in phrase.before_patterns if (m := pattern.search(left))]
        behind = [
            m.end() for pattern in phrase.behind_patterns if (m := pattern.match(text, behind_at))
        ]
        if phrase.both and not (before and behind):
            continue
        if before:
            found = (len(left) - max(before), rank, phrase.label)
        elif behind:
            found = (_LEFT + min(behind) - behind_at, rank, phrase.label)
        else:
            continue
        if phrase.is_weak:
            found = (found[0] + _WEAK, *found[1:])
        if best is None or found < best:
            best = found
    return best[2] if best else ""


def is_sure(text: str, start: int, label: str, lexicon: QuantityLexicon) -> bool:
    """Return whether the clause of a figure says that something happened, and only then."""
    clause = find_clause(text, start)
    time = lexicon.time_pattern.search(text)
    if time and time.start() < _OPENING:
        return False  # "In 1998 a ferry sank, and 22 people died"
    if lexicon.time_pattern.search(clause) or lexicon.apart_pattern.search(clause):
        return False
    if label not in lexicon.planned and (
        lexicon.unsure_pattern.search(clause) or lexicon.at_most_before.search(text[:start])
    ):
        return False
    return not lexicon.series_pattern.search(clause)


def counts_part(text: str, start: int, end: int, lexicon: QuantityLexicon) -> bool:
    """Return whether the number from ``start`` to ``end`` counts a part, or an addition."""
    if lexicon.part_before.search(text, max(0, start - 16), start):
        return True
    found = lexicon.part_behind.search(text, end)  # not cut off: "more than" is no part
    if not found or found.end() > end + _PART_LETTERS:
        return False
    # "410 cases of the fever" are all, and "52% of the votes"; "two of the cases" are not.
    is_far = found.start() > end + 1 or text[end - 1] == "%"
    return not (is_far and found[0].lower() in lexicon.part_articles)


def find_clause(text: str, start: int) -> str:
    """Return the clause that a figure at ``start`` stands in."""
    begin = max((m.end() for m in _CLAUSE_BREAK.finditer(text, 0, start)), default=0)
    end = _CLAUSE_BREAK.search(text, start)
    return text[begin : end.start() if end else None]


def find_places(text: str, start: int, lexicon: QuantityLexicon) -> frozenset[str]:
    """Return the words of the places that the clause of a figure names, in lower case."""
    found: set[str] = set()
    for match in lexicon.place_pattern.finditer(find_clause(text, start)):
        words = match["name"].lower().split()
        if words[0] not in lexicon.weekdays and words[0] not in lexicon.months:
            found.update(words)
    return frozenset(found)


def _may_count(phrase: QuantityPhrase, figure: Figure, lexicon: QuantityLexicon) -> bool:
    kind, dimension = figure.number.kind, figure.number.dimension
    if phrase.counted in ("money", "percent"):
        return kind == {"money": MONEY, "percent": PERCENT}[phrase.counted]
    if kind == MEASURE:
        wanted = phrase.counted
        return (
            dimension == {"term": TIME}.get(wanted, wanted)
            or (wanted == "liquid" and dimension in _LIQUIDS)
        )  # fmt: skip
    if kind != COUNT:
        return False
    persons = figure.kinds & lexicon.person_kinds
    animals = figure.kinds & lexicon.animal_kinds
    match phrase.counted:
        case "persons":
            return bool(persons) or not figure.kinds
        case "seats" | "votes" | "any":
            return True
        case "workers":
            return "workers" in figure.kinds
        case "animals":
            return bool(animals)
        case "things":
            return bool(figure.noun) and not (persons and figure.kinds == persons)
    return False
