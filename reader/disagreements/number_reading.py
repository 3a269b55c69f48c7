"""Numbers of a sentence: value and unit of those that may count something.

Left out is what counts nothing: years, dates, ages, times of day, scores, ranges, numbers within
names ("Flight 370") and ordinals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.disagreements.quantity_lexicon import QuantityLexicon

MONEY, PERCENT, MEASURE, COUNT = "money", "percent", "measure", "count"
TIME, MAGNITUDE = "time", "magnitude"  # dimensions

_STRUCK = re.compile(r"~~[^~]+~~")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_WORD_AFTER = re.compile(r"[ \u00a0-]?([^\W\d_]+(?:/h)?|%)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)\.?[ \u00a0-]$")
_PER_CENT = re.compile(r"[ \u00a0-](?:per cent|percent|pc|pct)\b|[ \u00a0\u202f]%", re.IGNORECASE)
_TIME_OF_DAY = re.compile(
    r"\s?(?:am|pm|a\.\s?m|p\.\s?m|o’clock|o'clock|GMT|EDT|EST|BST)\b", re.IGNORECASE
)
_AGE = re.compile(r"\s?[ -]\s?(?:year|month|week|day)s?\s?[ -]\s?old\b", re.IGNORECASE)
_COMPOUND = re.compile(
    r"(?:-| - (?=[a-z]+\b(?! -)))(?!(?:million|billion|trillion|thousand|hundred)\b)[^\W\d_]",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred"
    r"|million|cent|%))(?:%|m|bn|k)?\s?(?:-|–|—|/|to|or|:)\s?$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(
    r"\s?(?:per cent|%|[a-z]+)?\s?(?:-|–|—|/|\bto\b|\bor\b|:)\s?(?:[£$€])?"
    r"(?:\d|(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between(?: \S+(?: \w+)? and)?|minus|(?:one|\d+) (?:in|out of)) (?:[£$€])?$",
    re.IGNORECASE,
)
# What something has become: "the toll rose from 12 to", "its lead fell from 3,406 votes to".
_CHANGE_TO = re.compile(
    r"\b(?:rose|ris(?:en|es|ing)|f(?:ell|alls?|allen|alling)|grew|grown|climbed|jumped|soared|sank"
    r"|increased?|decreased?|dropped|raised|revised|lowered|cut|shrank|shrunk|narrowed|widened"
    r"|corrected|changed|went up|gone up|went down|gone down|up|down|slipped|plunged"
    r"|halved|doubled)"
    r"(?: [\w’'-]+){0,5}? from (?:[\w’'-]+ ){0,2}?[£$€]?[\w.,-]+%?(?: [\w-]+){0,2} to $",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r",\s?$")
_LIST_NUMBER = re.compile(r"[.!?:\"”)]\s$")
_NAME_BEFORE = re.compile(r"\b[A-Z]\w+, $")
_SPACED = re.compile(r"[,.] \d")
_SPACED_BEFORE = re.compile(r"\d[,.] $|^\. $")
_YEARS = range(1500, 2101)
_MAX_AGE = 110
_LEAST_POUNDS = 1_000


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start`` to ``end`` of a sentence; what it counts begins at ``after``.

    ``kind`` is one of the four constants above. ``unit`` is a currency's sign, "per cent", the name
    of a unit or None; figures of one ``dimension`` are compared after ``factor`` was applied.
    ``rate`` is "year" for "£3m a year", else "".
    """

    value: float
    kind: str
    unit: str | None
    dimension: str
    factor: float
    rate: str
    start: int
    end: int
    after: int


def read_numbers(
    text: str, lexicon: QuantityLexicon, words: Sequence[str] | None = None
) -> list[Number]:
    """Return the numbers of a sentence that may count something, in order.

    A number that the author has struck out (~~12~~) is told no longer, and left out. ``words`` are
    what white space parts in the sentence in lower case, if known already.
    """
    matches = list(lexicon.digits_pattern.finditer(text))
    words = text.lower().split() if words is None else words
    if not lexicon.number_keys.isdisjoint(words):
        matches += _find_number_words(text, lexicon)
    if "~~" in text:
        struck = [found.span() for found in _STRUCK.finditer(text)]
        matches = [
            match
            for match in matches
            if not any(start < match.start() < end for start, end in struck)
        ]
    numbers = [
        _read(text, match, lexicon)
        for match in sorted(matches, key=lambda match: match.start())
        if not _is_within_word(text, match.start())
        or lexicon.magnitude_before.search(text, 0, match.start())
    ]
    return [number for number in numbers if number is not None]


def _find_number_words(text: str, lexicon: QuantityLexicon) -> Iterator[re.Match[str]]:
    """Yield the numbers in words; a pattern that begins with a word of many would be slow."""
    end = 0
    opens = lexicon.number_openings
    for word in [word for word in _WORDS.finditer(text) if word[0].lower() in opens]:
        if word.start() < end:
            continue
        if match := lexicon.words_pattern.match(text, word.start()):
            yield match
            end = match.end()


def _is_within_word(text: str, start: int) -> bool:
    """Return whether what begins at ``start`` belongs to what stands before it: MH370, 3-2, 1.5."""
    return start > 0 and (text[start - 1] in ".,’'-_" or text[start - 1].isalnum())


def _read(text: str, match: re.Match[str], lexicon: QuantityLexicon) -> Number | None:
    start, end = match.span()
    sign = lexicon.sign_pattern.search(text[max(0, start - 5) : start])
    if sign:
        start -= len(sign[0])
    before, behind = text[:start], text[end:]
    value, written = _value(match, lexicon)
    if _SPACED.match(behind) or (before[-1:] == " " and _SPACED_BEFORE.search(before[-4:])):
        return None  # "20, 000" of texts that were taken apart
    if _is_range(before, behind) or _TIME_OF_DAY.match(behind):
        return None
    if sign:
        name = sign[0].strip()
        return _number(text, (start, end, end), value, MONEY, name, f"money {name}", lexicon)
    found = _WORD_AFTER.match(behind)
    word = found[1].lower() if found else ""
    end_of_word = end + found.end() if found else end
    if per_cent := _PER_CENT.match(behind):
        return _number(
            text, (start, end, end + per_cent.end()), value, PERCENT, "per cent", PERCENT, lexicon
        )
    if written == "%":
        return _number(text, (start, end, end), value, PERCENT, "per cent", PERCENT, lexicon)
    if currency := lexicon.currencies.get(written) or lexicon.currencies.get(word):
        name, factor = currency
        if name == "£" and factor == 1 and value < _LEAST_POUNDS:
            return None  # "twelve pounds" may be a weight
        end = end if written in lexicon.currencies else end_of_word
        return _number(
            text, (start, end, end), value * factor, MONEY, name, f"money {name}", lexicon
        )
    if magnitude := _find_magnitude(text, start, end, value, lexicon):
        return magnitude
    if _is_no_count(match, value, word, before, behind, lexicon):
        return None
    if unit := lexicon.units.get(written) or lexicon.units.get(word):
        after = end if written in lexicon.units else end_of_word
        return _number(
            text,
            (start, end, after),
            value,
            MEASURE,
            unit.name,
            unit.dimension,
            lexicon,
            unit.factor,
        )
    is_single = value == 1 and word not in lexicon.single_persons
    if written or is_single or not value.is_integer():
        return None
    return _number(text, (start, end, end), value, COUNT, None, COUNT, lexicon)


def _find_magnitude(
    text: str, start: int, end: int, value: float, lexicon: QuantityLexicon
) -> Number | None:
    """Return the magnitude of an earthquake, which is not one of those that follow it."""
    behind = lexicon.magnitude_behind.match(text, end)
    if not 1 < value < 10 or not (behind or lexicon.magnitude_before.search(text, 0, start)):
        return None
    after = behind.end() if behind else end
    if lexicon.aftershock_before.search(text, 0, start):
        return None
    if lexicon.aftershock_behind.match(text, after):
        return None
    return Number(value, MEASURE, None, MAGNITUDE, 1.0, "", start, end, after)


def _number(
    text: str, place: tuple[int, int, int], value: float, kind: str, unit: str | None,
    dimension: str, lexicon: QuantityLexicon, factor: float = 1.0,
) -> Number:  # fmt: skip
    """Return a number at ``place``: start, end, and where what it counts begins."""
    rate = lexicon.rate_pattern.match(text, place[2])
    return Number(value, kind, unit, dimension, factor, rate["per"].lower() if rate else "", *place)


def _value(match: re.Match[str], lexicon: QuantityLexicon) -> tuple[float, str]:
    """Return the value of a number, and the unit that is written to its digits."""
    groups = match.groupdict()
    if digits := groups.get("digits"):
        value = float(digits.replace(",", ""))
        written = (groups["glued"] or "").lower()
        if written in lexicon.scales:
            value *= lexicon.scales[written]  # "2.4m people" is more common than "2.4m deep"
            written = ""
        if scale := (groups["scale"] or "").lower():
            value *= lexicon.scales[scale]
        return value, written
    word = groups["word"].lower()
    value = 1.0 if word in ("a", "an") else lexicon.number_words[word]
    for scale in groups["scales"].replace("-", " ").lower().split():
        value *= lexicon.scales[scale]
    return value, ""


def _is_range(before: str, behind: str) -> bool:
    is_behind_number = _RANGE_BEFORE.search(before[-16:]) and not _CHANGE_TO.search(before[-90:])
    return bool(
        is_behind_number or _RANGE_AFTER.match(behind[:24]) or _BETWEEN.search(before[-30:])
    )


def _is_no_count(
    match: re.Match[str],
    value: float,
    word: str,
    before: str,
    behind: str,
    lexicon: QuantityLexicon,
) -> bool:
    """Return whether a number without currency or "%" is a year, a date, an age or a name."""
    if _AGE.match(behind) or _COMPOUND.match(behind):
        return True
    if behind[:1] in ("", ".", ")") and (not before or _LIST_NUMBER.search(before[-2:])):
        return True
    if value <= _MAX_AGE and lexicon.age_before.search(before[-12:]) and not word:
        return True
    if (
        value <= _MAX_AGE
        and (word in lexicon.stop_words or not word.endswith("s"))
        and lexicon.person_age_before.search(before[-60:])
    ):
        return True  # "a woman of 71 died"
    found = _WORD_BEFORE.search(before[-24:])
    last = found[1] if found else ""
    if last.lower() in lexicon.naming_words or word in lexicon.months:
        return True
    if last.lower() in lexicon.months and last[:1].isupper():
        return True
    if digits := match.groupdict().get("digits"):
        if digits.startswith("0") and "." not in digits:
            return True
        if len(digits) == 4 and digits.isdigit() and value in _YEARS and not match["scale"]:
            kinds = lexicon.kind_index.get(lexicon.stem(word)) if word else None
            if not (kinds or word in lexicon.units):
                return True
        is_name = last[:1].isupper() and len(found[0]) < len(before.strip()) if found else False
        if is_name and last.lower() not in lexicon.stop_words and word not in lexicon.units:
            return not word or word in lexicon.stop_words
    if value > _MAX_AGE:
        return False
    is_between = bool(_APPOSITION.search(before[-3:])) and (not behind or behind[0] in ",.;")
    return (
        is_between
        or (  # "Ana Weller, 43,"
            bool(_NAME_BEFORE.search(before[-24:])) and word in lexicon.auxiliaries
        )
    )
