"""Freshly made cases: clean news with copies and traps made from it, each pair labelled.

The texts come from the data folder at run time. Labels: ``dup`` is a copy, ``soft`` a copy in
other words, ``partial`` shares a part, ``not`` says another thing. Kinds are named as in
``folding-made.jsonl``; ``hedge``, ``modal``, ``denial``, ``condition`` and ``quote_change`` are
more traps of the same sort.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

Make = Callable[[random.Random, str, "Source"], tuple[str, str] | None]

_MONTHS = "January February March April June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_UNITS = "minutes hours days weeks months years"
_SYNONYMS = """
said remarked / began started / big large / show reveal / photo picture / car vehicle
huge enormous / killed slain / buy purchase / help assist / found discovered / children kids
doctor physician / movie film / angry furious / quickly rapidly / near close / shop store
injured hurt / house home / job post / plane aircraft / firm company / crash collision
attack assault / allowed permitted / showed revealed / ended finished / after following
"""
_ANTONYMS = """
rose fell / first second / before after / more fewer / won lost / increase decrease / north south
men women / mother father / son daughter / early late / high low / up down / young old / up down
best worst / open closed / buy sell / inside outside / left right / husband wife / top bottom
"""
_KICKERS = "Pictured Above Scene Tragic Fresh:start Happier:times Pictured:above Grieving Aftermath"
_TEMPLATES = (
    "Firefighters {verb} the {noun} after yesterday's blaze that gutted the city's oldest {place}",
    "{name}, {number}, of {town}, will appear at the crown court on {day} charged with {crime}",
    "A {noun} is seen near {town}, to the west of the capital, on {day} evening",
    "Shares of {name} rose {number} per cent to {big} pence after the company named a new chairman",
)
_FILL = {
    "verb": ["inspect", "guard", "photograph", "clear", "enter", "leave"],
    "noun": ["bus", "lorry", "crowd", "bridge", "chapel", "ruin", "tent", "column"],
    "place": ["theatre", "library", "market", "station", "cinema", "brewery"],
    "name": ["Harlan Voss", "Mina Okafor", "Dell Prior", "Tessa Brandt", "Iqbal Noor"],
    "town": ["Lowmere", "Askby", "Thornage", "Brill", "Overstrand", "Culver"],
    "crime": ["theft", "arson", "fraud", "assault", "perjury"],
    "day": _DAYS.split(),
}


@dataclass
class Source:
    """What other articles lend: sentences, content words and names that this one has not."""

    sentences: list[str]
    words: list[str]
    names: list[str]


@dataclass
class Made:
    """An article's paragraphs in a scrambled order, and the pairs made in it."""

    paras: list[str] = field(default_factory=list)
    pairs: list[dict[str, object]] = field(default_factory=list)


def make_articles(news: list[list[str]], seed: int, count: int) -> list[Made]:
    """Return ``count`` articles made from ``news``, lists of sentences, each with its pairs."""
    rng = random.Random(seed)
    usable = [sentences for sentences in news if len(sentences) >= 16]
    rng.shuffle(usable)
    return [_make(rng, usable[i % len(usable)], usable) for i in range(count)]


def _make(rng: random.Random, sentences: list[str], news: list[list[str]]) -> Made:
    paragraphs = []
    at = 0
    while at < len(sentences):
        size = rng.choice((1, 1, 2, 2, 3))
        paragraphs.append(" ".join(sentences[at : at + size]))
        at += size
    paragraphs = list(dict.fromkeys(p for p in paragraphs if len(p.split()) >= 8))
    source = _source(rng, sentences, news)
    pairs: list[tuple[str, str, str, str]] = []
    kinds = [kind for kind, (label, _) in KINDS.items() for _ in range(1 + (label == "dup"))]
    rng.shuffle(kinds)
    bases = rng.sample(paragraphs, len(paragraphs))
    plain = set(paragraphs)
    for kind in kinds:
        if not bases or len(pairs) >= 12:
            break
        label, make = KINDS[kind]
        made = make(rng, bases[-1], source)
        if made and plain.isdisjoint(set(made) - {bases[-1]}):
            plain.discard(bases.pop())
            pairs.append((kind, label, *made))
    texts = [*plain, *(text for pair in pairs for text in pair[2:])]
    order = rng.sample(range(len(texts)), len(texts))
    place = {number: i for i, number in enumerate(order)}
    first = len(plain)
    return Made(
        [texts[number] for number in order],
        [
            {
                "a": place[first + 2 * i],
                "b": place[first + 2 * i + 1],
                "kind": kind,
                "label": label,
                "drop": place[first + 2 * i] if label in ("dup", "soft") else None,
            }
            for i, (kind, label, *_) in enumerate(pairs)
        ],
    )


def _source(rng: random.Random, own: list[str], news: list[list[str]]) -> Source:
    known = {word.lower() for word in re.findall(r"\w+", " ".join(own))}
    others = [s for article in rng.sample(news, 3) if article is not own for s in article]
    words = [w for w in re.findall(r"[a-z]{5,}", " ".join(others)) if w not in known]
    names = [
        n
        for n in re.findall(r"(?<=[a-z] )[A-Z][a-z]{3,}", " ".join(others))
        if n.lower() not in known
    ]
    return Source([s for s in others if len(s.split()) > 5], words, names)


def _swap(rng: random.Random, text: str, old: str, new: str) -> tuple[str, str] | None:
    places = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text))
    if not places:
        return None
    match = rng.choice(places)
    return text[: match.start()] + new + text[match.end() :], text


def _among(rng: random.Random, text: str, groups: str) -> tuple[str, str] | None:
    for pair in rng.sample(lines := groups.replace("\n", "/").split("/"), len(lines)):
        words = pair.split()
        rng.shuffle(words)
        if len(words) == 2 and (made := _swap(rng, text, *words)):
            return made
    return None


def _another(rng: random.Random, text: str, words: str) -> tuple[str, str] | None:
    listed = words.split()
    for word in rng.sample(listed, len(listed)):
        if made := _swap(rng, text, word, rng.choice([w for w in listed if w != word])):
            return made
    return None


def _content(rng: random.Random, text: str) -> str | None:
    words = re.findall(r"(?<=[a-z] )[a-z]{5,}(?= [a-z])", text)
    return rng.choice(words) if words else None


def _number(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    numbers = re.findall(r"(?<![\w.,])\d[\d,]*(?![\w.,]*\d)", text)
    if not numbers:
        return None
    old = rng.choice(numbers)
    digit = rng.choice([i for i, c in enumerate(old) if c.isdigit()])
    new = old[:digit] + str((int(old[digit]) % 9) + 1) + old[digit + 1 :]
    return _swap(rng, text, old, new) if new != old else None


def _negation(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    for verb in ("was", "is", "were", "are", "had", "has", "would", "will", "could"):
        if made := _swap(rng, text, verb, f"{verb} {rng.choice(('not', 'never'))}"):
            return made if rng.random() < 0.5 else made[::-1]
    return None


def _insert(words: tuple[str, ...]) -> Make:
    def make(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
        for verb in rng.sample(verbs := ["was", "were", "had", "said", "is", "has"], len(verbs)):
            if made := _swap(rng, text, verb, f"{verb} {rng.choice(words)}"):
                return made if rng.random() < 0.5 else made[::-1]
        return None

    return make


def _modal(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    for old, new in (("will", "may"), ("would", "might"), ("can", "could"), ("must", "should")):
        if made := _swap(rng, text, old, new):
            return made
    return None


def _before(heads: tuple[str, ...]) -> Make:
    def make(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
        if not text[0].isupper() or not text.endswith(".") or text.count(".") > 1:
            return None
        return text, f"{rng.choice(heads)} {text[0].lower()}{text[1:]}"

    return make


def _role(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    names = list(dict.fromkeys(re.findall(r"(?<=[a-z] )[A-Z][a-z]{2,}(?= [a-z])", text)))
    if len(names) < 2:
        return None
    one, other = rng.sample(names, 2)
    changed = text.replace(one, "\0").replace(other, one).replace("\0", other)
    return (changed, text) if changed != text else None


def _entity(rng: random.Random, text: str, source: Source) -> tuple[str, str] | None:
    names = re.findall(r"(?<=[a-z] )[A-Z][a-z]{2,}(?= [a-z])", text)
    if not names or not source.names:
        return None
    return _swap(rng, text, rng.choice(names), rng.choice(source.names))


def _content_swap(rng: random.Random, text: str, source: Source) -> tuple[str, str] | None:
    old = _content(rng, text)
    return _swap(rng, text, old, rng.choice(source.words)) if old and source.words else None


def _head_swap(rng: random.Random, text: str, source: Source) -> tuple[str, str] | None:
    size = rng.randint(3, 5)
    words = text.split()
    if len(words) < 2 * size + 4 or len(source.words) < size:
        return None
    return " ".join([*rng.sample(source.words, size), *words[size:]]).capitalize(), text


def _quote_change(rng: random.Random, text: str, source: Source) -> tuple[str, str] | None:
    quotation = re.search(r'"[^"]{30,}"', text)
    if not quotation or not source.words:
        return None
    old = _content(rng, quotation.group())
    made = _swap(rng, quotation.group(), old, rng.choice(source.words)) if old else None
    return (text.replace(quotation.group(), made[0]), text) if made else None


def _template(rng: random.Random, _: str, __: Source) -> tuple[str, str] | None:
    template = rng.choice(_TEMPLATES)

    def fill() -> str:
        values = {slot: rng.choice(words) for slot, words in _FILL.items()}
        return template.format(**values, number=rng.randint(3, 97), big=f"{rng.randint(1, 99)},250")

    one, other = fill(), fill()
    return (one, other) if len(set(one.split()) ^ set(other.split())) >= 4 else None


def _partial(rng: random.Random, text: str, source: Source) -> tuple[str, str] | None:
    tail, head = (s for s in rng.sample(source.sentences, 2))
    joint = rng.choice(("", " "))
    return text + joint + tail, f"{head} {text}"


def _lost_space(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    words = text.split(" ")
    for i in sorted(rng.sample(range(1, len(words)), max(1, len(words) // 14)), reverse=True):
        if words[i - 1][-1:].isalpha() and words[i][:1].isalpha():
            words[i - 1 : i + 1] = [words[i - 1] + words[i]]
    return " ".join(words), text


def _quotes(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    styles = (
        lambda t: t.replace('"', "'"),
        lambda t: t.replace("'", "’"),
        lambda t: t.replace(" ", "\xa0", 3),
        lambda t: t.replace(" -- ", " – ").replace("-", "‑"),
        lambda t: re.sub(r'"([^"]*)"', "“\\1”", t),
    )
    changed = rng.choice(styles)(text)
    return (changed, text) if changed != text else None


def _cut_end(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    words = text.split()
    kept = rng.randint(max(6, len(words) // 2), max(6, len(words) - 2))
    return (" ".join(words[:kept]).rstrip(".,;:!?\"'"), text) if kept < len(words) else None


def _cut_start(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    words = text.split()
    removed = rng.randint(1, len(words) // 2)
    kept = " ".join(words[removed:])
    return (kept, text) if len(words) - removed >= 8 and kept[0].islower() else None


def _small_edit(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    words = text.split()
    places = [i for i, word in enumerate(words) if word in ("a", "an", "the", "that")]
    if not places:
        return None
    for i in sorted(rng.sample(places, min(2, len(places))), reverse=True):
        del words[i]
    return " ".join(words), text


def _caption(rng: random.Random, text: str, _: Source) -> tuple[str, str] | None:
    kicker = rng.choice(_KICKERS.split()).replace(":", " ")
    first = re.split(r"(?<=[a-z])\. ", text)[0].rstrip(".")
    return (f"{kicker}: {first}", text) if len(first.split()) > 5 else None


KINDS: dict[str, tuple[str, Make]] = {
    "exact": ("dup", lambda _, text, __: (text, text)),
    "quotes": ("dup", _quotes),
    "lost_space": ("dup", _lost_space),
    "first_letter": (
        "dup",
        lambda _, text, __: (text[1:], text) if text[:2].istitle() and text[1].isalpha() else None,
    ),
    "trunc_end": ("dup", _cut_end),
    "trunc_start": ("dup", _cut_start),
    "small_edit": ("dup", _small_edit),
    "splice": ("dup", lambda rng, text, source: (text, text + rng.choice(source.sentences))),
    "inside": ("dup", lambda rng, text, s: (text, f"{rng.choice(s.sentences)} {text}")),
    "extended": ("dup", lambda rng, text, s: (text, f"{text} {rng.choice(s.sentences)}")),
    "caption": ("dup", _caption),
    "synonym": ("soft", lambda rng, text, _: _among(rng, text, _SYNONYMS)),
    "partial": ("partial", _partial),
    "number": ("not", _number),
    "date": ("not", lambda rng, text, _: _another(rng, text, rng.choice((_MONTHS, _DAYS)))),
    "unit": ("not", lambda rng, text, _: _another(rng, text, _UNITS)),
    "negation": ("not", _negation),
    "entity": ("not", _entity),
    "roleswap": ("not", _role),
    "template": ("not", _template),
    "antonym": ("not", lambda rng, text, _: _among(rng, text, _ANTONYMS)),
    "content_swap": ("not", _content_swap),
    "head_swap": ("not", _head_swap),
    "hedge": ("not", _insert(("allegedly", "reportedly", "apparently", "supposedly"))),
    "modal": ("not", _modal),
    "denial": (
        "not",
        _before(("Police denied that", "It is not true that", "He rejected claims that")),
    ),
    "condition": ("not", _before(("If", "It is unclear whether", "Unless"))),
    "quote_change": ("not", _quote_change),
}
