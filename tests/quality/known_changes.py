"""Changes after which a sentence says something else, one kind a function.

Each returns the changed sentence, None where it has nothing to be changed. The pairs are written
apart from the word lists of folding.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Change = Callable[[str, random.Random], str | None]

_NUMBER = re.compile(
    r"(?<![\w.,-])\d[\d,.]*\d(?![\w-])|(?<![\w.,-])\d(?![\w.,-])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?![\w’'-])")
_VERB = r"\b(?:is|was|were|are|will|had|has|have|can|could|would|should|did|does)\b"
_NAMES = ("Henderson", "Kowalski", "Marseille", "Okafor")
_WORDS = ("orange", "several", "quietly", "merger", "wooden")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = ("January February April June July August September October November December").split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def _pairs(words: str) -> dict[str, str]:
    """Return each word of "one/other" pairs with the other, both ways."""
    found = {}
    for pair in words.split(";"):
        one, other = pair.strip().split("/")
        found.update({one: other, other: one})
    return found


_UNITS = _pairs(
    "million/billion;miles/kilometers;hours/minutes;years/months;pounds/dollars;feet/meters;"
    "days/weeks;percent/points;tons/pounds;mph/knots;$/£"
)
_DIRECTIONS = _pairs(
    "north/south;east/west;northern/southern;eastern/western;left/right;inside/outside;"
    "northeast/southwest;upper/lower;front/back;top/bottom"
)
_OPPOSITES = _pairs(
    "up/down;rose/fell;more/fewer;increase/decrease;increased/decreased;before/after;above/below;"
    "higher/lower;won/lost;over/under;gained/lost;with/without;accepted/rejected;most/least;"
    "for/against;older/younger;opened/closed;begin/end;began/ended;better/worse;best/worst;"
    "early/late;always/never;everyone/nobody;into/from;from/to;more/less"
)
_TENSES = {
    "will": "has",
    "has": "will",
    "is": "was",
    "was": "is",
    "are": "were",
    "were": "are",
    "have": "had",
    "had": "will have",
    "says": "said",
    "wants": "wanted",
    "plans": "planned",
}
_MODALS = {
    "can": "must",
    "could": "should",
    "will": "might",
    "would": "could",
    "should": "may",
    "must": "may",
    "may": "will",
    "might": "will",
}
_AMOUNTS = {
    "all": "some",
    "some": "all",
    "most": "few",
    "many": "all",
    "few": "many",
    "every": "no",
    "both": "neither",
    "several": "two",
    "another": "no",
}
_NUMBER_WORDS = {
    "hundred": "hundreds",
    "hundreds": "hundred",
    "thousand": "thousands",
    "thousands": "thousand",
    "million": "millions",
    "millions": "million",
    "dozen": "dozens",
    "dozens": "dozen",
    "one": "ones",
}
_HEDGES = ("reportedly", "allegedly", "probably", "perhaps", "almost")
_WEAKENING = (
    r"(?:allegedly|reportedly|apparently|probably|possibly|perhaps|almost|nearly"
    r"|(?:about|around|some)(?= (?:\d|a dozen|a hundred|a third|half))|at least|up to"
    r"|more than|less than|suspected|alleged|former|acting|only|partly|mostly"
    r"|rarely|sometimes|often|likely|unlikely|would-be|so-called|nearly half|half)"
)
_SPEAKERS = ("police", "the mayor", "her lawyer", "the company")
_PRONOUNS = {
    "he": "she",
    "she": "he",
    "his": "her",
    "her": "his",
    "him": "her",
    "they": "he",
    "their": "his",
    "we": "they",
    "our": "their",
    "I": "we",
    "my": "his",
    "you": "we",
    "us": "them",
    "them": "us",
}
_PREPOSITIONS = {
    "in": "near",
    "on": "under",
    "by": "for",
    "at": "outside",
    "for": "by",
    "with": "against",
    "of": "against",
    "into": "out of",
    "through": "around",
    "and": "or",
    "or": "and",
    "but": "because",
    "because": "although",
    "while": "until",
}
_QUOTED = re.compile(r'(?<=")[^"]{12,}(?=")')


def _replace(match: re.Match[str], new: str) -> str:
    """Return the searched string with ``new`` in place of a match."""
    return match.string[: match.start()] + new + match.string[match.end() :]


def _swap(table: dict[str, str]) -> Change:
    """Return a change of one word of a table into its value."""
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\w’'-])(?:{words})(?![\w’'-])(?<! )|(?<= )(?:{words})(?=[ ,.;:\d])"
    )

    def change(sentence: str, draw: random.Random) -> str | None:
        found = [match for match in pattern.finditer(sentence) if match[0]]
        if not found:
            return None
        match = draw.choice(found)
        return _replace(match, table[match[0]])

    return change


def _exchange(pattern: str | re.Pattern[str], words: tuple[str, ...] | list[str]) -> Change:
    """Return a change of one match into another one of some words."""
    compiled = re.compile(pattern)

    def change(sentence: str, draw: random.Random) -> str | None:
        found = list(compiled.finditer(sentence))
        if not found:
            return None
        match = draw.choice(found)
        return _replace(match, draw.choice([word for word in words if word != match[0]]))

    return change


def _figure(sentence: str, draw: random.Random) -> str | None:
    """Change a figure; a year by little."""
    if not (found := list(_NUMBER.finditer(sentence))):
        return None
    match = draw.choice(found)
    old = match[0]
    if re.fullmatch(r"(?:19|20)\d\d", old):
        return _replace(match, str(int(old) + draw.choice((-1, 1, 2))))
    if re.fullmatch(r"\d+\.\d+|\d+,\d{3}", old):
        new = str(draw.choice([n for n in "123456789" if n != old[0]])) + old[1:]
        return _replace(match, new)
    return _replace(match, str(draw.choice([n for n in range(11, 98) if str(n) != old])))


def _negate(sentence: str, draw: random.Random) -> str | None:
    """Add "not" behind a verb."""
    found = [m for m in re.finditer(_VERB + "(?= )(?! not)", sentence) if m.start()]
    return _replace(m := draw.choice(found), f"{m[0]} not") if found else None


def _affirm(sentence: str, draw: random.Random) -> str | None:
    """Remove a negation."""
    found = list(re.finditer(r" not(?= )|(?<=\w)n't(?= )| never(?= )|(?<= )no (?=\w)", sentence))
    if not found:
        return None
    match = draw.choice(found)
    if match[0] == "n't" and sentence[: match.start()].endswith(("ca", "wo")):
        return None
    return _replace(match, "")


def _hedge(sentence: str, draw: random.Random) -> str | None:
    """Add a hedge behind a verb or before a number."""
    found = [m for m in re.finditer(_VERB + "(?= )", sentence) if m.start()]
    if not found:
        return None
    match = draw.choice(found)
    return _replace(match, f"{match[0]} {draw.choice(_HEDGES)}")


def _strengthen(sentence: str, draw: random.Random) -> str | None:
    """Remove a word without which more is said."""
    found = list(re.finditer(rf"(?<= ){_WEAKENING} (?=[\w$£])", sentence))
    return _replace(draw.choice(found), "") if found else None


def _quotation(sentence: str, draw: random.Random) -> str | None:
    """Change a word within a quotation."""
    found = [m for q in _QUOTED.finditer(sentence) for m in re.finditer(r"(?<= )[a-z]{4,}", q[0])]
    quotes = list(_QUOTED.finditer(sentence))
    if not found:
        return None
    quote = draw.choice(quotes)
    words = list(re.finditer(r"(?<= )[a-z]{4,}", quote[0]))
    if not words:
        return None
    return _replace(quote, _replace(draw.choice(words), draw.choice(_WORDS)))


def _attribute(sentence: str, draw: random.Random) -> str | None:
    """Say that somebody says so, or somebody else."""
    if match := re.search(r"(?<=, )[^,\"]{3,30} (?:said|says|told|added)\b", sentence):
        return _replace(match, f"{draw.choice(_SPEAKERS)} said")
    return f"{sentence.rstrip('. ')}, {draw.choice(_SPEAKERS)} said."


def _condition(sentence: str, draw: random.Random) -> str | None:
    """Remove a condition, or make a statement one."""
    if match := re.match(r"(?:If|Unless) [^,]{8,}, (\w)", sentence):
        return match[1].upper() + sentence[match.end() :]
    if match := re.search(r"(?<!even)(?<!as) (?:if|unless|only when) [^,.]{8,}(?=[.,])", sentence):
        return _replace(match, "")
    return None


def _swap_names(sentence: str, draw: random.Random) -> str | None:
    """Let two names change places."""
    found = list({m[0]: m for m in _NAME.finditer(sentence)}.values())
    if len(found) < 2:
        return None
    one, other = sorted(draw.sample(found, 2), key=lambda m: m.start())
    between = sentence[one.end() : other.start()]
    # "Barack Obama" and names of one list say the same in any order.
    if not re.search(r" [a-z]{2,} ", between) or re.fullmatch(r"(?:, | and |\W|\w+,)*", between):
        return None
    head, tail = sentence[: one.start()], sentence[other.end() :]
    return head + other[0] + between + one[0] + tail


def _passive(sentence: str, draw: random.Random) -> str | None:
    """Make a passive verb active."""
    found = list(re.finditer(r" (?:was|were|been|being) (?=\w{3,}ed\b)", sentence))
    return _replace(draw.choice(found), " ") if found else None


def _plural(sentence: str, draw: random.Random) -> str | None:
    """Make a noun behind "the" singular or plural."""
    found = list(
        re.finditer(r"(?<=[Tt]he )[a-z]{4,}(?= (?:of|in|on|at|to|who|that|from)\b)", sentence)
    )
    if not found:
        return None
    match = draw.choice(found)
    word = match[0]
    if word.endswith("s"):
        return (
            None if word.endswith(("ss", "us", "is", "ies", "es")) else _replace(match, word[:-1])
        )
    return _replace(match, f"{word}s")


def _inflect(sentence: str, draw: random.Random) -> str | None:
    """Make a past verb one of the future."""
    found = list(
        re.finditer(r"(?<= )(?:\w+(?:[^e\W]|e))ed(?= (?:the|a|an|to|in|his|her|their)\b)", sentence)
    )
    if not found:
        return None
    match = draw.choice(found)
    return _replace(match, f"will {match[0][:-2]}")


def _leave_out(pattern: re.Pattern[str]) -> Change:
    """Return a change that leaves out the group of a match."""

    def change(sentence: str, draw: random.Random) -> str | None:
        if not (match := pattern.search(sentence)):
            return None
        return sentence[: match.start(1)] + sentence[match.end(1) :]

    return change


_ATTRIBUTION = re.compile(
    r"(?<=[a-z])(, (?:[A-Za-z][^,\"]{2,30} (?:said|says|believes?|claims?)"
    r"|(?:said|says) [^,\"]{3,40}|according to [^\"]+))\.$"
)
_DETAIL_OF_NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|none|cannot)\b[^-–—(),;:\"]{10,}?"
    r"( (?:in|at|near|by|from|during|because of|until) [^,;:\"]{5,60})\.$"
)
_DETAIL_OF_SELECTION = re.compile(
    r"\b[Tt]he (?:first|only|biggest|largest|highest|oldest|best|worst) \w+"
    r"( (?:of|in|to|at|that|who|for|since) [^,;:\"]{5,60})\.$"
)
_RESTRICTION = re.compile(
    r"(?<=\w)( (?:who|whose) [a-z]+ [^-–—,;:\"]{5,50})"
    r"(?= (?:was|were|is|are|has|have|had|will|said)\b)"
)


CHANGES: dict[str, Change] = {
    "figure": _figure,
    "name": _exchange(_NAME, _NAMES),
    "negation": _negate,
    "negation removed": _affirm,
    "word": _exchange(r"(?<= )[a-z]{5,}(?= )", _WORDS),
    "hedge": _hedge,
    "qualifier removed": _strengthen,
    "quotation": _quotation,
    "attribution": _attribute,
    "condition": _condition,
    "unit": _swap(_UNITS),
    "direction": _swap(_DIRECTIONS),
    "opposite": _swap(_OPPOSITES),
    "amount": _swap(_AMOUNTS),
    "weekday": _exchange(rf"\b(?:{'|'.join(_DAYS)})\b", _DAYS),
    "month": _exchange(rf"\b(?:{'|'.join(_MONTHS)}|March|May)\b(?= \d| [a-z])", _MONTHS),
    "ordinal": _exchange(rf"(?<= )(?:{'|'.join(_ORDINALS)})\b", _ORDINALS),
    "number word": _swap(_NUMBER_WORDS),
    "names swapped": _swap_names,
    "tense": _swap(_TENSES),
    "modality": _swap(_MODALS),
    "pronoun": _swap(_PRONOUNS),
    "preposition": _swap(_PREPOSITIONS),
    "passive": _passive,
    "plural": _plural,
    "future": _inflect,
    "attribution removed": _leave_out(_ATTRIBUTION),
    "detail of a negation removed": _leave_out(_DETAIL_OF_NEGATION),
    "detail of a selection removed": _leave_out(_DETAIL_OF_SELECTION),
    "restriction removed": _leave_out(_RESTRICTION),
}


def change_sentence(kind: str, sentence: str, draw: random.Random) -> str | None:
    """Return a sentence that says something else, None where it has nothing to be changed."""
    if len(sentence.split()) < 8:
        return None
    changed = CHANGES[kind](sentence, draw)
    return changed if changed != sentence else None
