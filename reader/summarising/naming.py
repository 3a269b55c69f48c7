"""Names and figures in a sentence, and words that name nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.terms import spell_words
from reader.text.words import stop_words, word_set

Spelt = tuple[str, int, int]
"""A word as it is spelt, and where it starts and ends."""

# A score and a time of day are one figure: "2-1", "1:19".
_FIGURE = re.compile(
    r"(?<![\w.,])(?:\d+(?:[-–:]\d+)+|[£$€]?\d[\d.,]*(?:\d|(?<=\d))(?:m|bn|%)?)(?!\w)"
)
_DIGIT = re.compile(r"\d")
ALL_NOUNS_CAPITAL = ("german",)
_OPENERS = "\"“„«‘':"  # a word behind one has a capital anyhow, as the first word has
_OF = re.compile(r" of(?: the)? (?=[A-Z])")
_FOR = re.compile(r" for(?: the)? (?=[A-Z])")
# After these a name goes on behind "of": "Department of Justice", not "Ada Merrow of Torrin".
_HEADS = word_set(
    """
    academy archbishop army association bank battle bishop board bureau cathedral center centers
    centre chamber church city college committee company council court department duchess duke
    earl federation friends gulf house institute isle kingdom league library ministry museum office
    order president prince princess republic school secretary society state states university
    """
)
_LINKED_BY_FOR = word_set("association center centers centre committee council institute office")
_PARTICLE = re.compile(
    r" (?:al|el|bin|ibn|bint|de|del|van|von|der|den|la|le|du|di|da|dos)[- ](?=[A-Z])"
)
_PREFIX = re.compile(r"(?<![\w'’])[a-z]+-$")
_NUMERAL = re.compile(r"[IVXL]+")
_TITLES = word_set("sen gov rep st lt gen col sgt capt cpl maj rev prof hon jr sr ok the")

# Words with a meaning of their own that are neither a name nor a topic.
PLAIN_WORDS = word_set(
    """
    say says said saying tell tells told ask asks asked add adds added think thinks thought
    one two three four five six seven eight nine ten dozen hundred thousand million billion
    first second third last next new old many much more most several few
    year years month months week weeks day days night nights hour hours minute minutes time times
    today yesterday tomorrow morning afternoon evening monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december make makes made making get gets got take takes took taken taking come comes came go
    goes went gone give gives gave given find finds found see sees saw seen use uses used want
    wants wanted know knows knew known show shows showed shown begin began begun start started
    become became keep kept lose lost leave left put set run ran call called look looked need
    needed try tried turn turned help helped let mr mrs ms dr sir also still even just back way
    thing things people man men woman women part end twice once according including already
    behind early late later right able
    will not same other such reported stopped pulled refused happen happens happened ready good
    wrong wrote written testified held holds brought believed expected decided
    """
)


# Open a sentence with a capital and are no first name.
NO_NAMES = word_set(
    "despite following unlike like yes inside outside near except unless via plus meanwhile "
    "earlier indeed read watch cnn"
)


def find_names(text: str, language: str, words: Sequence[Spelt] | None = None) -> list[str]:
    """Return the runs of words with capitals, each once, in order; no days, months and openings.

    Empty for a language that writes every noun with a capital. ``words`` are those of
    ``spell_words``, where they are known already.
    """
    if text.islower():
        return []
    found = spell_words(text) if words is None else words
    if language in ALL_NOUNS_CAPITAL or _is_shouted(found):
        return []
    names: list[str] = []
    run: tuple[int, int] | None = None
    stops = stop_words(language)
    for word, start, end in found:
        goes_on = run is not None and _goes_on(text, run, start)
        named = word[0].isupper() and _is_name(text, word, start, end, stops, goes_on)
        if run is not None:
            if named and goes_on:
                run = (run[0], end)
                continue
            linked = _find_link(text, run)
            if linked is not None and start < linked.end():
                continue
            names.append(text[run[0] : run[1]])
        run = (start, end) if named else None
    if run is not None:
        names.append(text[run[0] : run[1]])
    return list(dict.fromkeys(names))


def _is_name(
    text: str, word: str, start: int, end: int, stops: frozenset[str], goes_on: bool
) -> bool:
    """Say whether a word with a capital is a name, or part of one that ``goes_on``."""
    small, before = word.lower(), text[:start].rstrip()
    if len(word) < 2 or small in _TITLES or small in NO_NAMES or _NUMERAL.fullmatch(word):
        return False
    # A part of "MH370", "9th" and "al-Sharif" is no name.
    if text[end : end + 1].isdigit() or text[start - 1 : start].isalnum():
        return False
    if not goes_on and _PREFIX.search(text[max(0, start - 12) : start]):
        return False
    if small in PLAIN_WORDS or small in stops:
        return (goes_on and small != "i") or (word == "New" and _is_followed(text, end))
    glued = before.endswith(")") and len(before) == start  # "(CNN)When it rains"
    if (not before or before[-1] in _OPENERS or glued) and not word.isupper():
        return _is_followed(text, end)
    return True


def _goes_on(text: str, run: tuple[int, int], start: int) -> bool:
    """Say whether the word that starts there belongs to the name before it."""
    linked = _find_link(text, run)
    return text[run[1] : start] in (" ", "-") or (linked is not None and linked.end() == start)


def _find_link(text: str, run: tuple[int, int]) -> re.Match[str] | None:
    """Return what joins a name to a name behind it: an "of", or a particle as "al" and "van"."""
    head = text[run[0] : run[1]].rpartition(" ")[2].lower()
    return (
        _PARTICLE.match(text, run[1])
        or (_OF.match(text, run[1]) if head in _HEADS else None)
        or (_FOR.match(text, run[1]) if head in _LINKED_BY_FOR else None)
    )


def _is_shouted(words: Sequence[Spelt]) -> bool:
    """Say whether most words have capitals alone, so that a capital tells nothing."""
    long = [word for word, _, _ in words if len(word) > 1]
    return 2 * sum(map(str.isupper, long)) > len(long)


def _is_followed(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def find_figures(text: str) -> list[str]:
    """Return the numbers of a text with their currency, each once, in order."""
    if _DIGIT.search(text) is None:
        return []
    return list(dict.fromkeys(_FIGURE.findall(text)))
