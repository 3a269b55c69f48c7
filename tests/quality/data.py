"""The development data: articles as lists of sentences with reference summaries.

A data folder holds JSON lines files whose objects have ``id``, ``sents`` in the original order,
``ref`` and, in most, ``title``.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

from reader.article import Article, Paragraph, Sentence

TRAINING = ("gist-train.jsonl", "gist-train-more.jsonl")
_KICKERS = ("Pictured: ", "Above: ", "Scene: ", "Revealed: ")
_COPIES = 0.2  # near copies for each sentence


@dataclass(frozen=True)
class Row:
    """An article of the data."""

    id: str
    title: str
    sentences: tuple[str, ...]
    reference: tuple[str, ...]


def read_rows(path: Path) -> list[Row]:
    """Return the articles of a file."""
    with path.open(encoding="utf-8") as lines:
        stored = [json.loads(line) for line in lines]
    return [
        Row(row["id"], row.get("title") or "", tuple(row["sents"]), tuple(row["ref"]))
        for row in stored
    ]


def shuffle(row: Row, seed: int) -> list[str]:
    """Return the sentences in an order that depends on seed and article alone."""
    sentences = list(row.sentences)
    random.Random(f"{seed} {row.id}").shuffle(sentences)
    return sentences


def add_copies(row: Row, seed: int) -> list[str]:
    """Return the sentences shuffled together with near copies of a fifth of them.

    A copy has lost its end or a few words, or got a caption's kicker.
    """
    draw = random.Random(f"copies {seed} {row.id}")
    sentences = list(row.sentences)
    count = min(max(1, round(_COPIES * len(sentences))), len(sentences))
    sentences += [_copy(sentence, draw) for sentence in draw.sample(row.sentences, count)]
    draw.shuffle(sentences)
    return sentences


def _copy(sentence: str, draw: random.Random) -> str:
    words = sentence.split()
    kind = draw.randrange(3)
    if kind == 0:
        return " ".join(words[: max(1, round(len(words) * draw.uniform(0.6, 0.9)))])
    if kind == 1:
        kicker = draw.choice(_KICKERS)
        return (kicker if any(c.isupper() for c in sentence) else kicker.lower()) + sentence
    lost = set(draw.sample(range(len(words)), min(len(words) - 1, draw.randint(1, 3))))
    return " ".join(word for place, word in enumerate(words) if place not in lost)


def make_article(title: str, sentences: list[str], language: str = "english") -> Article:
    """Return an article of which each sentence is a paragraph."""
    paragraphs = tuple(
        Paragraph(index, index + 1, text, text, (Sentence(0, len(text)),))
        for index, text in enumerate(sentences)
    )
    return Article("data", title, None, None, paragraphs, language=language)
