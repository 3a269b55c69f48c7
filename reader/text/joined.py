"""Spaces lost between words: ``companyShadowBreak``, ``whileKherson``, ``soldiersin``.

There is no dictionary: the article itself tells. A word is cut where its parts stand alone
elsewhere in the article, or are function words, or where small letters run into a capital as in
no name; never where it is a name, which is what it is when the article has it in several places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from reader.text.evidence import Evidence
from reader.text.pieces import Pieces
from reader.text.quotes import Quotes
from reader.text.words import stop_words, word_set

Parts = tuple[str, str]

# A word to cut is not in a handle, a tag, an address, a file's name, nor joined to digits; one
# without a capital is not part of a compound either, nor of a name like Tupouto'a.
_NAMES = re.compile(r"(?<![\w@#./\\&=-])[^\W\d_]{4,}(?![\w@/\\=]|[.]\w)")
_WORDS = re.compile(
    r"(?<![\w@#./\\&=-])[^\W\d_]{4,}(?![\w@/\\=-]|[.]\w|['’](?!s\b)[^\W\d_]{1,3}\b)"
)
_QUOTE = re.compile(r"['’‘](?<=[^\W\d_]{2}.)(?=([^\W\d_]{4,}))")

# deBlasio, vanDyke, alBaghdadi: names that some write as one.
_PARTICLES = word_set(
    """
    mac mc de di da du la le las los van von der den del della dos das el al bin ben ibn abu san
    fitz ter ten te zu af av ap
    """
)

# Words that no brand begins with.
_JOINERS = word_set(
    """
    of at by from with and for that while between after before against during when where because
    than into an their his her its were was has had have said told near in the to
    """
)

# What no English word ends or begins with while the rest of it is a word of five letters. Left
# out for cause: -on -at -or -is (less|on, form|at, act|or, genes|is), -by -while -where -about
# (stand|by, worth|while); in- to- for- with- un- on- by- over- (in|justice, to|night, with|stand).
_ENDINGS = (
    *("in", "of", "the", "and", "to", "with", "from", "for", "was", "were", "are", "have", "has"),
    *("had", "been", "that", "who", "which", "their", "they", "would", "could", "will", "said"),
    *("says", "before", "because", "during", "until"),
)
_BEGINNINGS = (
    *("the", "and", "from", "that", "they", "their", "which", "because", "between", "before"),
    *("during", "against", "until", "while", "would", "could", "were", "into", "have", "been"),
)
_NOT_CUT = frozenset({"therapist", "therapists"})

# Pairs of function words that make no word together.
_PAIRS = {
    first + second: (first, second)
    for first in (
        *("of", "in", "to", "on", "at", "by", "for", "with", "from", "and", "that", "as", "is"),
        *("was", "but", "when", "where", "if", "because", "than"),
    )
    for second in ("the", "their", "this", "that", "these", "they", "she")
}
_PAIRS.update({first + "been": (first, "been") for first in ("has", "have", "had")})
_PAIRS.update({first + "to": (first, "to") for first in ("has", "have", "had")})


def split_joined(texts: Sequence[str], context: Iterable[str], language: str) -> list[str]:
    """Return ``texts`` with words cut apart whose parts the article shows apart elsewhere.

    ``context`` is text of the article that is evidence but is not itself repaired.
    """
    texts = list(texts)
    evidence = Evidence([*texts, *context])
    if language == "english":
        # In this order: what a rule sets free is evidence for the next, never for one before.
        _cut_all(texts, evidence, before_any_name, _is_camel, _NAMES)
    _cut_all(texts, evidence, before_known_name, _is_camel, _NAMES)
    if language == "english":
        _cut_all(texts, evidence, after_before_verb, _is_suspect, _WORDS)
        _cut_all(texts, evidence, between_words, _is_suspect, _WORDS)
        texts = [_free_quotes(text, evidence) for text in texts]
    return texts


def before_any_name(word: str, evidence: Evidence) -> Parts | None:
    """``inNicaragua``, ``companyShadowBreak``; not ``iPhone``, ``easyJet``, nor ``theSkimm`` twice.

    The name need not stand elsewhere: no brand begins with one of these words, and hardly one
    with six small letters.
    """
    left, right = _split_at_capital(word)
    if len(right) < 4 or not right[1].islower():
        return None
    return (left, right) if len(left) >= 6 or (left in _JOINERS and right[1:].islower()) else None


def before_known_name(word: str, evidence: Evidence) -> Parts | None:
    """``companyShadowBreak`` where ``ShadowBreak`` stands alone elsewhere; not ``deBlasio``."""
    left, right = _split_at_capital(word)
    is_word = len(left) >= 4 or left in _JOINERS or evidence.knows(left)
    is_name = evidence.knows(right) and (len(right) > 1 or right == "I")
    if is_word and is_name and left not in _PARTICLES:
        return left, right
    return None


def after_before_verb(word: str, evidence: Evidence) -> Parts | None:
    """``afterbecoming`` where the article has ``become``; not ``afternoon``, ``aftershock``."""
    verb = word.removeprefix("after")
    stem = verb.removesuffix("ing")
    if not len(word) > len(verb) > len(stem) > 2 or verb.startswith("after"):
        return None
    known = any(evidence.knows(stem + ending) for ending in ("", "e", "s", "es", "ed", "ing"))
    return ("after", verb) if known else None


def between_words(word: str, evidence: Evidence) -> Parts | None:
    """``soldiersin``, ``thesoldiers``, ``ofthe``; not ``director``, ``therapist``, ``tonight``."""
    if word in _PAIRS:
        return _PAIRS[word]
    if word in _NOT_CUT:
        return None

    def stands_alone(rest: str) -> bool:
        return len(rest) >= 5 and rest not in stop_words() and evidence.knows(rest)

    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        # The check-in, break-in and built-in are written as one word too.
        if rest != word and stands_alone(rest) and not (ending == "in" and len(rest) == 5):
            return rest, ending
    for beginning in _BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and stands_alone(rest):
            return beginning, rest
    return None


def _split_at_capital(word: str) -> Parts:
    index = next(index for index, char in enumerate(word) if char.isupper())
    return word[:index], word[index:]


def _is_camel(run: str) -> bool:
    # Letters like ǋ, one sign for two, are neither small nor capital.
    return run[0].islower() and not run.islower() and any(map(str.isupper, run))


def _is_suspect(run: str) -> bool:
    return run in _PAIRS or run.endswith(_ENDINGS) or run.startswith((*_BEGINNINGS, "after"))


def _cut_all(
    texts: list[str],
    evidence: Evidence,
    rule: Callable[[str, Evidence], Parts | None],
    suspects: Callable[[str], bool],
    pattern: re.Pattern[str],
) -> None:
    """Cut the words of ``texts`` that the rule names, and let ``evidence`` know."""
    cuts = {
        word: parts
        for word in filter(suspects, evidence.words)
        if (parts := rule(word, evidence)) and not evidence.knows(word[0].upper() + word[1:])
    }
    if not cuts:
        return
    slips = evidence.slips(cuts)
    cuts = {word: parts for word, parts in cuts.items() if word in slips}

    def cut(word: str) -> str:
        parts = cuts.get(word)
        return " ".join(map(cut, parts)) if parts else word

    for index, text in enumerate(texts):
        if not cuts.keys().isdisjoint(evidence.runs[index]):
            texts[index] = _cut_text(text, pattern, cut)
            evidence.change(index, texts[index])


def _cut_text(text: str, pattern: re.Pattern[str], cut: Callable[[str], str]) -> str:
    pieces = Pieces(text)

    def replace(match: re.Match[str]) -> str:
        word = match.group()
        parts = cut(word)
        return word if parts == word or pieces.is_address(match.start()) else parts

    return pattern.sub(replace, text)


def _free_quotes(text: str, evidence: Evidence) -> str:
    """``up'demoralised and exhausted'``; not ``Shi'ite``, ``o'clock``, ``Wai'anapanapa``."""
    quotes, pieces = Quotes(text), Pieces(text)

    def known(word: str) -> bool:
        return word in stop_words() or (word.islower() and evidence.words[word] > 1)

    def free(match: re.Match[str]) -> str:
        left = _last_word(text, match.start())
        if not (known(left) and known(match[1])) or pieces.is_address(match.start()):
            return match.group()
        side = quotes.side(match.start())
        return {"open": f" {match.group()}", "close": f"{match.group()} "}.get(
            side or "", match.group()
        )

    return _QUOTE.sub(free, text)


def _last_word(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]
