"""Counts of one article for which two answer: "police said 8,000 marched, organisers 25,000".

Both counts stand in one sentence or in two that follow each other. Each clause names who counts,
and they are two; the first says what is counted, the second says it again or nothing ("organisers
spoke of 25,000"). Where the second one speaks of "the number" or "the crowd", it may open the next
paragraph, and nobody need answer for the first one. Tolls are compared only where one says nothing:
"12 people were killed" in both clauses may be said of two places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reader.article import Article
from reader.disagreements.figures import Figure, read_figures
from reader.disagreements.number_reading import COUNT, Number, read_numbers
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.disagreements.quantity_phrases import counts_part, find_label, find_places, is_sure
from reader.disagreements.sources import (
    MAX_LETTERS,
    NumberedSentence,
    Source,
    find_source,
    list_numbered_sentences,
)
from reader.disagreements.told_figures import are_one_value, list_weekdays

_CROWD = "attending"
_LEAST = 20  # counts below are of many things
_MAX_RATIO = 12.0
_BREAK = re.compile(
    r"[;:]\s|,\s(?:while|but|and|although|though|whereas)?\s?|\s[-–—]\s|—"
    r"|\s(?=(?:while|but|and|although|though|whereas|against)\s)"
)
# "Police put the crowd at", "the union said that the figure was".
_THE_NUMBER = re.compile(
    r"\b(?:the|that|this|its|their) (?:real |true |actual |total |official )?"
    r"(?P<what>figure|number|total|toll|count|crowd|turnout|attendance)s? "
    r"(?:was|is|were|at|stood at|to be) "
    r"(?:only |just |about |around |nearly |almost |over |more than |at least |some |closer to )*$",
    re.IGNORECASE,
)
_OF_CROWDS = frozenset(("crowd", "turnout", "attendance"))
_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_QUOTE = re.compile(r"[“”\"]")
_OTHER = re.compile(
    r"\b(?:last (?:year|week|month|time)|years? ago|in (?:19|20)\d\d|other|earlier|previous(?:ly)?"
    r"|expect(?:s|ed)?|want(?:s|ed)?|demand(?:s|ed)?|plan(?:s|ned)?|need(?:s|ed)?|members?)\b",
    re.IGNORECASE,
)


class CountsByTwo(NamedTuple):
    """Two figures of an article with the label of what both count, and the places they name.

    ``weekdays`` are those that the first one's clause names, else those of the second one's;
    ``by`` and ``other_by`` are the first word of each one's source, as it stands.
    """

    label: str
    one: Figure
    other: Figure
    places: frozenset[str]
    weekdays: frozenset[str]
    by: str
    other_by: str


class _Side(NamedTuple):
    """A count of the sentence ``text`` with its clause, and who says it."""

    figure: Figure
    text: str
    clause: str
    source: Source
    places: frozenset[str]
    is_bare: bool
    names_number: str = ""


def find_counts_by_two(
    article: Article,
    folded: Collection[int],
    lexicon: QuantityLexicon,
    sentences: Sequence[NumberedSentence] | None = None,
) -> Iterator[CountsByTwo]:
    """Yield the counts of an article for which two answer, in order of place.

    ``sentences`` are those of ``list_numbered_sentences``, if known already. What numbers count is
    read for the few alone that may be a pair.
    """
    if sentences is None:
        sentences = list_numbered_sentences(article, folded, lexicon)
    before: NumberedSentence | None = None
    for one in sentences:
        yield from _compare_within(one, lexicon)
        if first := _find_first(article, folded, before, one, lexicon):
            yield from _compare_neighbours(first, one, lexicon)
        before = one


def _find_first(
    article: Article,
    folded: Collection[int],
    before: NumberedSentence | None,
    one: NumberedSentence,
    lexicon: QuantityLexicon,
) -> NumberedSentence | None:
    """Return the sentence whose count that of a sentence may answer, None for none.

    ``before`` is the one before it of those that name a source.
    """
    if before and before.precedes(one):
        return before
    counts = _list_counts(one)
    what = _name_number(one.text, counts[0]) if len(counts) == 1 else ""
    if not what:
        return None
    paragraph, index = one.paragraph, one.number - 1
    if index < 0:
        earlier = (p for p in article.paragraphs if p.index < paragraph.index)
        shown = [p for p in earlier if p.index not in folded and p.sentences]
        if not shown:
            return None
        paragraph, index = shown[-1], len(shown[-1].sentences) - 1
    if before and (before.paragraph, before.number) == (paragraph, index):
        return before
    sentence = paragraph.sentences[index]
    if what not in _OF_CROWDS or sentence.end - sentence.start > MAX_LETTERS:
        return None
    text = paragraph.get_sentence_text(sentence)
    return NumberedSentence(paragraph, index, sentence, text, read_numbers(text, lexicon))


def _list_counts(one: NumberedSentence) -> list[Number]:
    return [number for number in one.numbers if number.kind == COUNT]


def _may_differ(one: Number, other: Number) -> bool:
    """Return whether two counts are large enough, and near enough to each other."""
    low, high = sorted(number.value * number.factor for number in (one, other))
    return low >= _LEAST and high <= low * _MAX_RATIO


def _read_counts(one: NumberedSentence, lexicon: QuantityLexicon) -> list[Figure]:
    """Return the figures of the counts of a sentence."""
    figures = read_figures(
        one.text, one.paragraph.index, one.number, one.sentence.start, lexicon, one.numbers
    )
    return [figure for figure in figures if figure.number.kind == COUNT]


def _compare_within(one: NumberedSentence, lexicon: QuantityLexicon) -> Iterator[CountsByTwo]:
    counts = _list_counts(one)
    if len(counts) != 2 or not _may_differ(*counts) or _QUOTE.search(one.text):
        return
    border = _find_border(one.text, counts[0].end, counts[1].start, lexicon)
    if border is None:
        return
    sides = [
        _read_side(one, figure, part, lexicon)
        for figure, part in zip(
            _read_counts(one, lexicon), ((0, border), (border, len(one.text))), strict=True
        )
    ]
    yield from _compare(sides[0], sides[1], lexicon)


def _find_border(text: str, start: int, end: int, lexicon: QuantityLexicon) -> int | None:
    """Return where the clause of the second of two counts begins, None for nowhere.

    Of several breaks the one is taken after which a source stands: "marched, police said; the
    organisers spoke of".
    """
    breaks = [m.end() for m in _BREAK.finditer(text, start, end)]
    for at in breaks:
        if not text[at:end].strip():
            continue
        if _find_source(text[:at], lexicon).stems and _find_source(text[at:], lexicon).stems:
            return at
    return breaks[-1] if breaks else None


def _compare_neighbours(
    before: NumberedSentence, one: NumberedSentence, lexicon: QuantityLexicon
) -> Iterator[CountsByTwo]:
    counts = [_list_counts(part) for part in (before, one)]
    if any(len(own) != 1 for own in counts) or not _may_differ(counts[0][0], counts[1][0]):
        return
    if _QUOTE.search(before.text + one.text):
        return
    sides = [
        _read_side(part, _read_counts(part, lexicon)[0], (0, len(part.text)), lexicon)
        for part in (before, one)
    ]
    yield from _compare(sides[0], sides[1], lexicon)


def _read_side(
    one: NumberedSentence, figure: Figure, part: tuple[int, int], lexicon: QuantityLexicon
) -> _Side:
    clause = one.text[slice(*part)]
    start = figure.number.start
    # "Organisers spoke of 25,000." and "25,000, according to the organisers".
    rest = one.text[figure.number.end : part[1]].lstrip()
    what = _name_number(one.text, figure.number)
    is_bare = not figure.noun and (
        bool(what) or not rest or not rest[0].isalpha() or rest.startswith("accord")
    )
    places = find_places(one.text, start, lexicon)
    source = _find_source(clause, lexicon)
    return _Side(figure, one.text, clause, source, places, is_bare, what)


def _name_number(text: str, number: Number) -> str:
    """Return "crowd" for "police put the crowd at 55,000", "" where nothing names the number."""
    found = _THE_NUMBER.search(text, 0, number.start)
    return found["what"].lower() if found else ""


def _find_source(clause: str, lexicon: QuantityLexicon) -> Source:
    tokens = [match[0] for match in _TOKEN.finditer(clause)]
    names = frozenset(lexicon.stem(token.lower()) for token in tokens[1:] if token[0].isupper())
    return find_source([token.lower() for token in tokens], names, lexicon)


def _compare(first: _Side, second: _Side, lexicon: QuantityLexicon) -> Iterator[CountsByTwo]:
    """Yield two counts if they are of one thing, by two who count."""
    a, b = first.source, second.source
    is_of_nobody = not a.stems and second.names_number in _OF_CROWDS
    if not ((a.is_known or is_of_nobody) and b.is_known and a.stems.isdisjoint(b.stems)):
        return
    if are_one_value(first.figure, second.figure):
        return
    if first.places and second.places and first.places.isdisjoint(second.places):
        return
    if not _nouns_agree(first.figure, second.figure):
        return
    # Last, as the phrases take longest: most articles need none of them.
    label = _find_common_label(first, second, lexicon)
    if not label or (not a.is_known and label != _CROWD):
        return
    if any(_is_other(side, label, lexicon) for side in (first, second)):
        return
    by = [_name_source(side, lexicon) for side in (first, second)]
    weekdays = _list_weekdays(first) or _list_weekdays(second)
    places = first.places | second.places
    yield CountsByTwo(label, first.figure, second.figure, places, weekdays, *by)


def _find_common_label(first: _Side, second: _Side, lexicon: QuantityLexicon) -> str:
    """Return the label of what two sides count, "" where one of them may count something else."""
    label, other = (
        find_label(side.text, side.figure.number.start, side.figure, lexicon)
        for side in (first, second)
    )
    if second.is_bare and other == _CROWD:
        other = ""  # "the ministry counted 25,000": of what, it does not say
    if label and other:
        common = label if label == other else ""
    else:
        lesser = second if label else first
        common = (label or other) if lesser.is_bare else ""
    if common in lexicon.tolls and not (first.is_bare or second.is_bare):
        return ""
    return common


def _list_weekdays(side: _Side) -> frozenset[str]:
    return list_weekdays(side.clause, side.clause.find(side.figure.text), side.figure)


def _name_source(side: _Side, lexicon: QuantityLexicon) -> str:
    """Return the words of a source as they stand, in lower case if one opens the clause."""
    words = [
        match[0]
        for match in _TOKEN.finditer(side.clause)
        if lexicon.stem(match[0].lower().removesuffix("'s").removesuffix("’s")) in side.source.stems
    ]
    name = " ".join(dict.fromkeys(words))
    return name[:1].lower() + name[1:] if side.clause.lstrip().startswith(name) else name


def _is_other(side: _Side, label: str, lexicon: QuantityLexicon) -> bool:
    """Return whether a count is of a part, of another time, or not sure."""
    start = side.clause.find(side.figure.text)
    return (
        side.figure.is_apart
        or counts_part(side.clause, start, start + len(side.figure.text), lexicon)
        or bool(side.figure.times)
        or not is_sure(side.clause, start, label, lexicon)
        or bool(_OTHER.search(side.clause))
    )


def _nouns_agree(one: Figure, other: Figure) -> bool:
    if not one.noun or not other.noun or one.noun == other.noun:
        return True
    return bool(one.kinds & other.kinds)
