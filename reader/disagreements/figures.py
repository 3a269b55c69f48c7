"""Figures: numbers with what they count, what happened to it, when, where and who says so.

Nothing is decided by a parser: word lists take its place, and what no list holds gives no figure
that could be compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.disagreements.number_reading import COUNT, PERCENT, Number, read_numbers
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.sources import Source, find_source

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_CONNECTIVE = re.compile(r"\b(?:and|while|with|but|as well as|plus|where|when)\b|[,;:–—-]")
_CLAUSE_END = re.compile(r"[;:]|,\s|\s[-–—]\s|—")
_MAX_NOUN_WORDS = 4
_NEAR = 5.0  # words: an event farther from a figure may not be its own
_OTHER_CLAUSE = 4.0
_LATER_WORD = 1.5  # an event before a figure counts as so much farther
_BOUND_WORDS = 3
_BEFORE, _BEHIND = 16, 20  # letters
_MIN_WHOLE = 10  # "two of them" is a part, "60 of them" may be the whole


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A number of a sentence and what is known of it.

    ``start`` and ``end`` count code points of the paragraph. ``noun`` is the stem of the counted
    noun, "" where there is none; ``kinds`` are the lists that have it, ``nouns_before`` kinds and
    stems of the words before a number without a noun. ``events`` are the labels of what happened,
    nearest first, ``near_events`` those within a few words; ``context`` are the stems beside it,
    ``stems`` those of the sentence, ``place`` those of a place that opens it ("In Wolda").
    ``source`` is who says so. ``is_part`` says that it counts a part, ``is_apart`` that it counts
    another event, ``words`` how many tokens the sentence has.
    """

    paragraph: int
    sentence: int
    start: int
    end: int
    text: str
    number: Number
    noun: str
    noun_text: str
    kinds: frozenset[str]
    nouns_before: frozenset[str]
    is_anaphoric: bool
    bound: str
    events: tuple[str, ...]
    near_events: frozenset[str]
    context: frozenset[str]
    times: frozenset[str]
    weekdays: frozenset[str]
    names: frozenset[str]
    place: frozenset[str]
    stems: frozenset[str]
    source: Source
    is_part: bool
    is_apart: bool
    rivals: int
    words: int

    @property
    def base_value(self) -> float:
        """The value in the base unit of its dimension."""
        return self.number.value * self.number.factor


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    low: str
    start: int
    end: int


def read_figures(
    text: str, paragraph: int, sentence: int, offset: int, lexicon: QuantityLexicon,
    numbers: Sequence[Number] | None = None, *, sourced: bool = False,
) -> list[Figure]:  # fmt: skip
    """Return the figures of a sentence, which begins at ``offset`` of its paragraph.

    ``numbers`` are those to read, by default all; with ``sourced`` a sentence without a source has
    none.
    """
    numbers = list(read_numbers(text, lexicon)) if numbers is None else numbers
    if not numbers:
        return []
    tokens = [_make_token(m) for m in _TOKEN.finditer(text)]
    capitals = frozenset(lexicon.stem(t.low) for t in tokens[1:] if t.text[0].isupper())
    source = find_source([t.low for t in tokens], capitals, lexicon)
    if sourced and not source.stems:
        return []
    borders = _find_borders(text, numbers)
    place = _find_place(tokens, numbers[0], lexicon)
    all_stems = frozenset(lexicon.stem(t.low) for t in tokens)
    figures: list[Figure] = []
    for i, number in enumerate(numbers):
        own = [t for t in tokens if borders[i] <= t.start < borders[i + 1]]
        before = [t for t in tokens if t.end <= number.start]
        after = [t for t in tokens if t.start >= number.after]
        noun, noun_text, noun_end = _find_noun(after, number, lexicon)
        events, near_events = _find_events(own, number, noun_end, lexicon)
        if not events and figures and number.kind == COUNT:
            events, near_events = (
                figures[-1].events,
                figures[-1].near_events,
            )  # "injured 30 men and 12 women"
        anaphoric = number.value >= _MIN_WHOLE and bool(
            lexicon.anaphoric_pattern.match(text, number.end)
        )
        part = (
            not anaphoric
            and number.kind != PERCENT
            and bool(lexicon.part_behind.search(text, number.end, number.after + _BEHIND))
        )
        part = part or bool(
            lexicon.part_before.search(text, max(0, number.start - _BEFORE), number.start)
        )
        clause = text[borders[i] : _find_clause_end(text, number.after, borders[i + 1])]
        same_time = bool(lexicon.same_time_pattern.search(text))
        times = frozenset(m[0].lower() for m in lexicon.time_pattern.finditer(text))
        stems = frozenset(
            lexicon.stem(t.low)
            for t in own
            if t.low not in lexicon.stop_words and t.text[0].isalpha() and len(t.low) > 2
            and t.low not in lexicon.number_words and t.low not in lexicon.scales
        )  # fmt: skip
        kinds = lexicon.kind_index.get(noun, frozenset()) if noun else frozenset()
        before_stems = [lexicon.stem(t.low) for t in before if t.low not in lexicon.stop_words]
        nouns_before: frozenset[str] = frozenset()
        if not noun and number.kind == COUNT:
            nouns_before = frozenset(
                label
                for stem in before_stems
                for label in (stem, *lexicon.kind_index.get(stem, ()))
            )
        figures.append(
            Figure(
                paragraph, sentence, offset + number.start, offset + number.end,
                text[number.start : number.end], number, noun, noun_text, kinds, nouns_before,
                anaphoric, _find_bound(before, lexicon), events, near_events, stems - source.stems,
                frozenset({"same"}) if same_time else times,
                frozenset(t.low for t in tokens if t.low in lexicon.weekdays),
                _find_names(tokens, own, lexicon), place, all_stems, source, part,
                bool(
                    lexicon.apart_pattern.search(clause) or lexicon.unreal_pattern.search(clause)
                ),
                len(numbers) - 1, len(tokens),
            )
        )  # fmt: skip
    return figures


def _find_clause_end(text: str, after: int, border: int) -> int:
    """Return where the clause of a number ends, before ``border``."""
    end = _CLAUSE_END.search(text, after, border)
    return end.start() if end else border


def _make_token(match: re.Match[str]) -> _Token:
    low = match[0].lower().removesuffix("'s").removesuffix("’s")
    return _Token(match[0], low, match.start(), match.end())


def _find_borders(text: str, numbers: Sequence[Number]) -> list[int]:
    """Return where the words of each number begin, and where those of the last one end."""
    borders = [0]
    for one, other in pairwise(numbers):
        between = [m.start() for m in _CONNECTIVE.finditer(text, one.after, other.start)]
        borders.append(between[-1] if between else other.start)
    return [*borders, len(text)]


def _find_noun(
    after: Sequence[_Token], number: Number, lexicon: QuantityLexicon
) -> tuple[str, str, int]:
    """Return stem and text of the noun that a number counts, and where it ends in the sentence."""
    if number.kind == PERCENT and after and after[0].low == "of":
        after = after[2:] if len(after) > 1 and after[1].low in ("the", "all", "its") else after[1:]
        if not after:
            return "", "", number.after
        number = replace(number, after=after[0].start)
    elif number.kind != COUNT:
        return "", "", number.after
    run: list[_Token] = []
    for token in after[:_MAX_NOUN_WORDS]:
        if token.low in lexicon.stop_words or not token.text[0].isalpha():
            break
        run.append(token)
        if _is_plural(token.low, lexicon) and token.low not in lexicon.fates:
            break
    if not run or after[0].start > number.after + 2:
        return "", "", number.after
    for token in reversed(run):
        stem = lexicon.stem(token.low)
        if _is_plural(token.low, lexicon):
            return stem, token.low, token.end
    return "", "", number.after


def _is_plural(word: str, lexicon: QuantityLexicon) -> bool:
    return word in lexicon.noun_forms or (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    )


def _find_events(
    own: Sequence[_Token], number: Number, noun_end: int, lexicon: QuantityLexicon
) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the labels of what happened, nearest first, and those that stand near."""
    middle = sum(1 for t in own if t.start < number.start)
    behind = sum(1 for t in own if t.start < noun_end)
    stems = [lexicon.stem(t.low) for t in own]
    nearest: dict[str, float] = {}
    for i, stem in enumerate(stems):
        keys = [stem]
        if i + 1 < len(stems):
            keys.append(f"{stem} {stems[i + 1]}")
        if i < middle:
            distance = (middle - i) * _LATER_WORD
        else:
            distance = float(max(0, i - behind + 1))
            if any(own[k].low in lexicon.conjunctions for k in range(behind, i)):
                distance += _OTHER_CLAUSE  # "killing three people and injuring dozens"
        for key in keys:
            for label in lexicon.event_index.get(key, ()):
                nearest[label] = min(nearest.get(label, 99.0), distance)
    events = tuple(sorted(nearest, key=lambda label: (nearest[label], label)))
    return events, frozenset(label for label in events if nearest[label] <= _NEAR)


def _find_bound(before: Sequence[_Token], lexicon: QuantityLexicon) -> str:
    words = [t.low for t in before[-_BOUND_WORDS:]]
    for i, word in enumerate(words):
        bound = lexicon.approximations.get(word)
        if bound is None:
            continue
        if word == "than" and (i == 0 or words[i - 1] not in ("more", "fewer", "less")):
            continue
        if word == "up" and (words[i + 1 : i + 2] != ["to"] or words[i - 1 : i] == ["add"]):
            continue
        return bound
    return ""


def _find_place(
    tokens: Sequence[_Token], number: Number, lexicon: QuantityLexicon
) -> frozenset[str]:
    """Return the stems of a place that opens a sentence, none where none does."""
    if not tokens or tokens[0].low not in lexicon.place_openers:
        return frozenset()
    stems = set()
    for token in tokens[1:]:
        if token.start >= number.start or token.text == ",":
            break
        if token.low not in lexicon.stop_words:
            stems.add(lexicon.stem(token.low))
    return frozenset(stems)


def _find_names(
    tokens: Sequence[_Token], own: Sequence[_Token], lexicon: QuantityLexicon
) -> frozenset[str]:
    """Return the words with a capital that do not open the sentence."""
    return frozenset(
        lexicon.stem(re.sub(r"['’]s$", "", t.low))
        for t in own
        if t is not tokens[0] and t.text[0].isupper()
        and t.low not in lexicon.weekdays and t.low not in lexicon.months
        and t.low not in lexicon.stop_words
    )  # fmt: skip
