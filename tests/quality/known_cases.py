"""Articles for the figures of known sentences: real ones with capitals, plants, wire copies."""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812
from pathlib import Path

from reader.article import Article, Paragraph, Sentence
from reader.text.sentences import find_sentences
from tests.quality.known_changes import change_sentence

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_CASED = ("gist-cased.jsonl", "gist-bbc.jsonl")
LOWER_CASED = ("gist-train-more.jsonl", "gist-train.jsonl", "gist-dev.jsonl")

Paragraphs = list[list[str]]


class Caser:
    """Gives lower-cased news its capitals back, by how other articles write a word."""

    def __init__(self, folder: Path) -> None:
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name in _CASED:
            for row in read_rows(folder / name):
                for sentence in row["sents"]:
                    for match in list(_WORD.finditer(sentence))[1:]:
                        forms[match[0].lower()][match[0]] += 1
        self._form = {word: counts.most_common(1)[0][0] for word, counts in forms.items()}

    def restore(self, sentence: str) -> str:
        """Return a sentence with capitals."""
        text = _WORD.sub(lambda match: self._form.get(match[0], match[0]), sentence)
        for i, character in enumerate(text):
            if character.isalpha():
                return text[:i] + character.upper() + text[i + 1 :]
        return text


def read_rows(path: Path) -> Iterator[dict]:
    """Yield the objects of a file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def group(sentences: Sequence[str], seed: str) -> Paragraphs:
    """Group sentences into paragraphs of one to three."""
    draw, paragraphs, i = random.Random(seed), [], 0
    while i < len(sentences):
        size = draw.choice((1, 2, 2, 3))
        paragraphs.append(list(sentences[i : i + size]))
        i += size
    return paragraphs


def read_news(folder: Path, names: Sequence[str]) -> dict[str, Paragraphs]:
    """Return the articles of these files, the lower-cased ones with capitals, by their ids."""
    caser = Caser(folder)
    found = {}
    for name in names:
        restore = caser.restore if name in LOWER_CASED else str
        for row in read_rows(folder / name):
            sentences = [restore(text) for text in row["sents"] if text.strip()]
            if sentences:
                found[row["id"]] = group(sentences, row["id"])
    return found


def make_article(
    title: str, paragraphs: Sequence[Sequence[str]], date: Date | None, url: str | None = None
) -> Article:
    """Return a prepared article whose sentences are the given ones."""
    made = []
    for index, sentences in enumerate(paragraphs):
        text, spans = "", []
        for sentence in sentences:
            start = len(text) + bool(text)
            text = f"{text} {sentence}" if text else sentence
            spans.append(Sentence(start, start + len(sentence)))
        made.append(Paragraph(index, None, text, text, tuple(spans)))
    return Article(title, title, date, url, tuple(made), language="english")


def split_again(article: Article) -> Article:
    """Return the article with the sentences that reader finds."""
    paragraphs = tuple(
        replace(p, sentences=find_sentences(p.text, "english")) for p in article.paragraphs
    )
    return replace(article, paragraphs=paragraphs)


@dataclass(frozen=True)
class Plant:
    """A sentence put into a new article: ``known`` is whether it must be known."""

    kind: str
    text: str
    known: bool


STYLE = (
    (" percent", " per cent"),
    (" U.S. ", " US "),
    ("' ", '" '),
    (" '", ' "'),
    ("-year-old", " year old"),
    (" said that ", " said "),
    (" also ", " "),
    ("However, ", ""),
    (" 's", "'s"),
)


def restyle(sentence: str) -> str:
    """Return a sentence in another house's style.

    No house has the same marks around a quotation and within it.
    """
    has_marks = '"' in sentence
    for one, other in STYLE:
        if not (has_marks and '"' in other):
            sentence = sentence.replace(one, other)
    return sentence


_ATTRIBUTION = re.compile(r", [^,\"]*\b(?:said|says|told|added|according to)\b[^\"]*$")


def plant(
    kind: str, sentences: list[str], other: list[str], draw: random.Random
) -> list[Plant] | None:
    """Return a paragraph made of a read one and, for re-ordered ones, of ``other``."""
    if kind == "verbatim":
        return [Plant(kind, text, True) for text in sentences]
    if kind == "restyled":
        restyled = restyle(sentences[0])
        if restyled == sentences[0]:
            return None
        return [Plant(kind, text, True) for text in (restyled, *sentences[1:])]
    if kind == "cut":
        if len(sentences) > 1:
            kept = sentences[:-1] if draw.random() < 0.5 else sentences[1:]
            return [Plant(kind, text, True) for text in kept]
        words = sentences[0].split()
        half = range(max(8, len(words) // 2), len(words))
        at = next((i for i in half if words[i].endswith(",")), None)
        if at is None or _ATTRIBUTION.search(sentences[0]):
            return None  # without "police said" a claim is a fact
        return [Plant(kind, " ".join(words[: at + 1]).rstrip(",") + ".", True)]
    if kind == "re-ordered":
        return [Plant(kind, text, True) for text in (*other[-1:], *reversed(sentences))]
    changed = change_sentence(kind, sentences[0], draw)
    if changed is None:
        return None
    return [
        Plant(kind, changed, False),
        *(Plant("beside a changed one", t, True) for t in sentences[1:]),
    ]


KEPT_KINDS = ("verbatim", "restyled", "cut", "re-ordered")
CHANGED_KINDS = ("figure", "name", "negation", "word")


def wire_copy(paragraphs: Paragraphs, fresh: Sequence[str], draw: random.Random) -> list[Plant]:
    """Return the sentences of an article in another house's words, with other paragraphs.

    One in ten is gone, one in ten is new, one in ten has another figure.
    """
    copied = []
    for sentence in (text for sentences in paragraphs for text in sentences):
        chance = draw.random()
        if chance < 0.1:
            continue
        if chance < 0.2:
            copied.append(Plant("new", draw.choice(fresh), False))
        if chance > 0.9 and (changed := change_sentence("figure", sentence, draw)):
            copied.append(Plant("figure", changed, False))
            continue
        copied.append(Plant("old", restyle(sentence), True))
    return copied


def read_dated(path: Path) -> list[Article]:
    """Return dated articles whose paragraphs are given, in order of date."""
    found: dict[str, Article] = {}
    for row in read_rows(path):
        paragraphs = [
            Paragraph(i, None, text, text, find_sentences(text, "english"))
            for i, text in enumerate(row["paras"])
            if text.strip()
        ]
        date = Date.fromisoformat(row["date"]) if row["date"] else None
        article = Article(
            row["id"], row["title"], date, row["url"], tuple(paragraphs), language="english"
        )
        found.setdefault(row["id"], article)
    return sorted(found.values(), key=lambda article: article.date or Date.min)
