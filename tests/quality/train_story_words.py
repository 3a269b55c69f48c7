"""Counts in how many articles a word stands: python -m tests.quality.train_story_words DATA

Writes reader/stories/english_words.txt: the number of articles, then a line for each count with
the stems that so many articles have. Only words of at least ``_MIN_ARTICLES`` are kept, for size;
counts are rounded to steps of a tenth.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from reader.article import Article, Paragraph
from reader.stories.lead_words import find_lead_words
from reader.stories.term_rarity import COUNTS_FILE

_FILES = ("gist-train.jsonl", "gist-cased.jsonl", "gist-bbc.jsonl")
_MIN_ARTICLES = 4


def count_words(data: Path) -> tuple[Counter[str], int]:
    """Return in how many articles each stem stands, and of how many."""
    counts: Counter[str] = Counter()
    articles = 0
    for name in _FILES:
        with (data / name).open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = " ".join(row["sents"])
                paragraphs = (Paragraph(0, None, text, text),)
                article = Article("data", row.get("title") or "", None, None, paragraphs)
                counts.update(find_lead_words(article, "english").counts.keys())
                articles += 1
    return counts, articles


def write_counts(counts: Counter[str], articles: int) -> None:
    """Write the file."""
    stems = defaultdict(list)
    for stem, number in counts.items():
        if number >= _MIN_ARTICLES:
            stems[round(1.1 ** round(math.log(number, 1.1)))].append(stem)
    lines = [f"{number} {' '.join(sorted(stems[number]))}" for number in sorted(stems)]
    COUNTS_FILE.write_text("\n".join((str(articles), *lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_counts(*count_words(Path(sys.argv[1])))
