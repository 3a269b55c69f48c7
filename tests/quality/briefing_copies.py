"""Copies of an agency's text in the styles of several houses, and what became of each sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812

from reader.article import Article
from tests.quality.known_cases import Paragraphs, make_article
from tests.quality.known_changes import change_sentence

_ENDINGS = ("", "s", "ed", "d", "ing", "er", "ers")
_STEMS = """
    colour color|labour labor|neighbour neighbor|honour honor|favour favor|harbour harbor
    behaviour behavior|rumour rumor|centre center|theatre theater|defence defense|offence offense
    travell travel|cancell cancel|labell label|programme program|organise organize|organis organiz
    recognise recognize|recognis recogniz|realise realize|realis realiz|apologise apologize
    criticise criticize|apologis apologiz|authorise authorize|per cent percent|towards toward
    judgement judgment|grey gray|adviser advisor
"""
_PAIRS = tuple(
    (british + ending, american + ending)
    for pair in _STEMS.replace("\n", "|").split("|")
    if pair.strip()
    for british, american in [pair.strip().rsplit(" ", 1)]
    for ending in _ENDINGS
)
_AMERICAN = dict(_PAIRS)
_BRITISH = {american: british for british, american in reversed(_PAIRS)}
_WORD_OF = dict(
    zip("2 3 4 5 6 7 8 9".split(), "two three four five six seven eight nine".split(), strict=True)
)
_LONE_DIGIT = re.compile(r"(?<![\d.,:$£€#/-])\b[2-9]\b(?![\d.,:%/-])(?= [a-z])")
_NUMBER_WORD = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine)\b(?= [a-z])")
_WORD = re.compile(r"\b(?:per cent|[a-z]+)\b")
_DOUBLE = re.compile('[“”"]')


@dataclass(frozen=True)
class House:
    """How a house changes a text."""

    spelling: Mapping[str, str] = field(default_factory=dict)
    quotes: str = "straight"
    numbers: str = "as they are"

    def restyle(self, sentence: str) -> str:
        """Return a sentence in the house's style."""
        sentence = _WORD.sub(lambda found: self.spelling.get(found[0], found[0]), sentence)
        if self.numbers == "words":
            sentence = _LONE_DIGIT.sub(lambda found: _WORD_OF[found[0]], sentence)
        if self.numbers == "digits":
            digit_of = {word: digit for digit, word in _WORD_OF.items()}
            sentence = _NUMBER_WORD.sub(lambda found: digit_of[found[0]], sentence)
        return _requote(sentence, self.quotes)


HOUSES = (
    House(),
    House(_AMERICAN, "curly"),
    House(_BRITISH, "single"),
    House({}, "curly", "words"),
    House({}, "straight", "digits"),
    House(_BRITISH, "curly"),
)


def _requote(sentence: str, style: str) -> str:
    """Return a sentence with other double quotation marks, if it has pairs of them only."""
    marks = _DOUBLE.findall(sentence)
    if not marks or len(marks) % 2 or style == "straight":
        return sentence
    if style == "single" and re.search(r"(?<!\w)['‘’]|['‘’](?!\w)", sentence):
        return sentence
    pair = ("“", "”") if style == "curly" else ("‘", "’")
    count = 0

    def replace(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return pair[(count - 1) % 2]

    return _DOUBLE.sub(replace, sentence)


@dataclass(frozen=True)
class Copied:
    """A sentence of a copy: what became of sentence ``origin`` of the text.

    ``kind`` is kept, cut (it has lost its end), changed (another figure) or inserted.
    """

    text: str
    origin: int
    kind: str


def make_copies(
    paragraphs: Paragraphs,
    others: Sequence[str],
    count: int,
    draw: random.Random,
    date: Date | None,
) -> tuple[list[Article], list[list[list[Copied]]]]:
    """Return copies of a text by as many houses, and their sentences by paragraph."""
    articles, made = [], []
    for number in range(count):
        copy = _copy(paragraphs, others, HOUSES[number % len(HOUSES)], draw, first=number == 0)
        made.append(copy)
        title = f"Headline {number} of {draw.choice(others)[:40]}"
        texts = [[copied.text for copied in sentences] for sentences in copy]
        url = f"https://house{number}.example/{draw.randrange(10**6)}"
        articles.append(make_article(title, texts, date, url))
    return articles, made


def _copy(
    paragraphs: Paragraphs, others: Sequence[str], house: House, draw: random.Random, first: bool
) -> list[list[Copied]]:
    origin, copy = 0, []
    last = (
        len(paragraphs)
        if first
        else draw.randint(max(1, len(paragraphs) * 2 // 3), len(paragraphs))
    )
    for number, sentences in enumerate(paragraphs):
        made = []
        for text in sentences:
            kind, chance = "kept", draw.random()
            styled = house.restyle(text)
            if not first and chance < 0.05 and (changed := change_sentence("figure", text, draw)):
                kind, styled = "changed", house.restyle(changed)
            elif not first and chance > 0.95 and (cut := _cut_end(styled)):
                kind, styled = "cut", cut
            if not first and 0.05 < chance < 0.1:
                made.append(Copied(draw.choice(others), -1, "inserted"))
            made.append(Copied(styled, origin, kind))
            origin += 1
        if number < last:
            copy.append(made)
    return copy


def _cut_end(sentence: str) -> str | None:
    """Return a sentence without what follows its last comma, if that is the smaller part."""
    words = sentence.split()
    at = max((i for i, word in enumerate(words[:-3]) if word.endswith(",")), default=-1)
    if at < max(8, len(words) // 2) or len(_DOUBLE.findall(" ".join(words[: at + 1]))) % 2:
        return None
    return " ".join(words[: at + 1]).rstrip(",") + "."
