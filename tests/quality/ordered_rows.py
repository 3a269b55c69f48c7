"""Articles in their author's order, to learn from and to measure on: no article is in both.

Some have sentences in place of paragraphs; one to three of these are joined at random.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CASED = ("gist-cased.jsonl", "gist-bbc.jsonl", "stories-basil.jsonl", "stories-ecb.jsonl")
LOWER_CASE = {"gist-train.jsonl": 1_500, "gist-train-more.jsonl": 1_000}
_FEWEST = 6  # paragraphs
_JOINED = (1, 1, 1, 2, 2, 3)  # sentences of a paragraph


@dataclass(frozen=True)
class OrderedRow:
    """An article: its headline and its paragraphs in order; ``kind`` is its file."""

    id: str
    kind: str
    title: str
    paragraphs: tuple[str, ...]


def read_learned(folder: Path) -> list[OrderedRow]:
    """Return the articles to learn from: every second one of those with capitals, and others."""
    rows = [row for name in CASED for row in list(_read(folder / name))[::2]]
    for name, most in LOWER_CASE.items():
        rows += list(_read(folder / name))[:most]
    return rows


def read_measured(folder: Path) -> list[OrderedRow]:
    """Return the articles with capitals that nothing was learned from."""
    return [row for name in CASED for row in list(_read(folder / name))[1::2]]


def shuffle(row: OrderedRow, seed: int) -> list[str]:
    """Return the paragraphs in an order that depends on seed and article alone."""
    paragraphs = list(row.paragraphs)
    random.Random(f"{seed} {row.id}").shuffle(paragraphs)
    return paragraphs


def _read(path: Path) -> Iterator[OrderedRow]:
    with path.open(encoding="utf-8") as lines:
        stored = [json.loads(line) for line in lines]
    for row in stored:
        paragraphs = row["paras"] if "paras" in row else _join(row["id"], row["sents"])
        if len(paragraphs) >= _FEWEST:
            yield OrderedRow(row["id"], path.stem, row.get("title") or "", tuple(paragraphs))


def _join(name: str, sentences: list[str]) -> list[str]:
    draw, paragraphs, start = random.Random(name), [], 0
    while start < len(sentences):
        end = start + draw.choice(_JOINED)
        paragraphs.append(" ".join(sentences[start:end]))
        start = end
    return paragraphs
