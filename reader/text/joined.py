"""Spaces lost between words: ``companyShadowBreak``, ``whileKherson``, ``soldiersin``.

There is no dictionary: the article itself tells. A word is cut only where its parts stand alone
elsewhere in the article, or are function words, and where it is not itself a name, which is what
it is when the article has it in several places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.text.quotes import Quotes
from reader.text.words import stop_words

_UPPER = "".join(char for char in map(chr, range(0x41, 0x530)) if char.isupper())
_RUN = re.compile(r"[^\W\d_]+")
# Not in a handle, a tag, an address, a file's name, or a word with digits.
_JOINED = re.compile(
    rf"(?<![\w@#./\\&=-])(?P<left>[^\W\d_{_UPPER}]{{2,}})(?P<right>[{_UPPER}][^\W\d_]+)"
    r"(?![\w@/\\=]|[.]\w)"
)
_LOWER = re.compile(rf"(?<![\w@#./\\&='’-])[^\W\d_{_UPPER}]{{5,}}(?![\w@/\\='’-]|[.]\w)")
_QUOTED = re.compile(r"(?<![\w@#./\\-])(?P<left>[^\W\d_]{2,})['’‘](?P<right>[^\W\d_]{4,})")

# deBlasio, vanDyke, alBaghdadi: names that some write as one.
_PARTICLES = frozenset(
    "mac mc de di da du la le las los van von der den del della dos das el al bin ben ibn abu san"
    " fitz ter ten te zu af av ap".split()
)

# Words that hardly a brand begins with: the name after them may stand nowhere else.
_JOINERS = frozenset(
    "of at by from with and for that while between after before against during when where because"
    " than into an their his her its were was has had have said told near in the to".split()
)

# What no English word ends or begins with while the rest of it is a word of five letters. Left
# out for cause: -on -at -or (less|on, form|at, act|or), -by -while -where -about (stand|by,
# worth|while); in- to- for- with- un- on- by- over- (in|justice, to|night, with|stand).
_ENDINGS = frozenset(
    "in of the and to with from for was were have has had that who which their would could".split()
)
_BEGINNINGS = frozenset(
    "the and from that they their which because between before during against until while would"
    " could were into have been".split()
)
_BEFORE_THE = frozenset("of in to on at by for with from and that as is was".split())
_NOT_CUT = frozenset("therapist therapists".split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of an article, and between what each of them stands.

    ``places`` gives for a word the two letters before and after it where these are the same in
    all its places, else None. Cutting other words does not change them.
    """

    places: Mapping[str, tuple[str, str] | None]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Evidence:
        """Gather the evidence of the texts, whatever their order."""
        places: dict[str, tuple[str, str] | None] = {}
        for text in texts:
            runs = ["", *_RUN.findall(text), ""]
            for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
                here = (before[-2:], after[:2])
                if places.setdefault(run, here) != here:
                    places[run] = None
        return cls(places)

    def knows(self, word: str) -> bool:
        """Whether the word stands alone somewhere in the article."""
        return word in self.places

    def is_slip(self, word: str) -> bool:
        """Whether the word stands in one place only, or in copies of it: a slip, not a name."""
        return self.places.get(word) is not None


def split_joined(texts: Sequence[str], context: Iterable[str], language: str) -> list[str]:
    """Return ``texts`` with words cut apart whose parts the article shows apart elsewhere.

    ``context`` is text of the article that is evidence but is not itself repaired.
    """
    context = tuple(context)

    def evidence(texts: Sequence[str]) -> Evidence:
        return Evidence.of((*texts, *context))

    english = language == "english"
    if english:
        texts = _cut_names(texts, evidence(texts), before_any_name)
    functions = stop_words(language)
    texts = _cut_names(
        texts,
        evidence(texts),
        lambda left, right, known: before_known_name(left, right, known, functions),
    )
    if english:
        known = evidence(texts)
        cuts = {word: parts for word in known.places if (parts := between_words(word, known))}
        texts = [_cut_words(text, cuts) for text in texts] if cuts else texts
        texts = [_open_quotes(text, known) for text in texts]
    return list(texts)


def before_any_name(left: str, right: str, evidence: Evidence) -> bool:
    """``inNicaragua``, ``theAlps``; not ``iPhone``, ``vanDyke``, nor ``theSkimm`` used twice."""
    return left in _JOINERS and len(right) >= 4 and right[1:].islower()


def before_known_name(left: str, right: str, evidence: Evidence, functions: frozenset[str]) -> bool:
    """``companyShadowBreak`` where ``ShadowBreak`` stands alone elsewhere; not ``easyJet``."""
    word = len(left) >= 4 or left in functions or evidence.knows(left)
    return word and left not in _PARTICLES and evidence.knows(right)


def between_words(word: str, evidence: Evidence) -> tuple[str, str] | None:
    """``soldiersin``, ``afterbecoming``, ``ofthe``; not ``director``, ``injustice``, ``tonight``.

    Return the two parts, None where the word is to stay.
    """
    if len(word) < 5 or not word.islower() or not evidence.is_slip(word) or word in _NOT_CUT:
        return None
    if word.endswith("the") and word[:-3] in _BEFORE_THE:
        return word[:-3], "the"
    functions = stop_words()
    for size in range(2, 6):
        rest = word[:-size]
        if word[-size:] in _ENDINGS and len(rest) >= 5:
            if rest not in functions and evidence.knows(rest):
                return rest, word[-size:]
    for size in range(3, 8):
        rest = word[size:]
        if word[:size] in _BEGINNINGS and len(rest) >= 5:
            if rest not in functions and evidence.knows(rest):
                return word[:size], rest
        if word[:size] == "after" and _knows_verb(rest, evidence):
            return "after", rest
    return None


def _knows_verb(word: str, evidence: Evidence) -> bool:
    """Whether the article has the verb of a form in -ing, in another form."""
    stem = word.removesuffix("ing")
    if stem == word or len(stem) < 3:
        return False
    return any(evidence.knows(stem + ending) for ending in ("", "e", "s", "es", "ed", "ing"))


def _cut_names(
    texts: Sequence[str], evidence: Evidence, rule: Callable[[str, str, Evidence], bool]
) -> list[str]:
    def cut(match: re.Match[str]) -> str:
        word, left, right = match.group(0, "left", "right")
        brand = evidence.knows(left.capitalize() + right) or not evidence.is_slip(word)
        if brand or not left.islower() or not rule(left, right, evidence):
            return word
        return f"{left} {right}"

    return [_JOINED.sub(cut, text) for text in texts]


def _cut_words(text: str, cuts: Mapping[str, tuple[str, str]]) -> str:
    def cut(word: str) -> str:
        parts = cuts.get(word)
        return f"{cut(parts[0])} {cut(parts[1])}" if parts else word

    return _LOWER.sub(lambda match: cut(match.group()), text)


def _open_quotes(text: str, evidence: Evidence) -> str:
    """``up'demoralised and exhausted'``; not ``Shi'ite``, ``o'clock``, ``Wai'anapanapa``."""
    quotes = Quotes(text)
    functions = stop_words()

    def known(word: str) -> bool:
        return word in functions or (word.islower() and evidence.knows(word))

    def open_(match: re.Match[str]) -> str:
        if not (known(match["left"]) and known(match["right"])):
            return match.group()
        side = quotes.side(match.end("left"))
        mark = match.group()[len(match["left"])]
        if side == "open":
            return f"{match['left']} {mark}{match['right']}"
        return f"{match['left']}{mark} {match['right']}" if side else match.group()

    return _QUOTED.sub(open_, text)
