"""Made-up articles of any length, with words as unevenly frequent as a language's."""

import random
from pathlib import Path

_SYLLABLES = [
    consonant + rest
    for consonant in "bdfghklmnprstvw"
    for rest in ("a", "e", "i", "o", "u", "an", "er", "il", "on")
]


def long_article(paragraphs: int) -> str:
    """Return an article of that many paragraphs of one to three sentences, always the same."""
    chance = random.Random(5)
    words = [
        "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3)))) for _ in range(4000)
    ]
    weights = [1 / (rank + 3) for rank in range(len(words))]

    def sentence() -> str:
        return " ".join(chance.choices(words, weights, k=chance.randint(8, 24))).capitalize() + "."

    lines = ["A very long article", "20240101", "https://example.org/long"]
    lines += [
        " ".join(sentence() for _ in range(chance.choice((1, 2, 2, 3)))) for _ in range(paragraphs)
    ]
    return "\n".join(lines) + "\n"


def write_many_articles(folder: Path, count: int) -> None:
    """Write many short articles, each a file."""
    folder.mkdir()
    for n in range(count):
        (folder / f"{n}.txt").write_text(
            f"Report number {n} from the harbour, with what was seen there on the day\n"
            f"20{n % 20:02}{n % 12 + 1:02}{n % 28 + 1:02}\nhttps://example.org/{n}\n"
            f"On that day {n} boats left. {n * 7} came back.\n",
            encoding="utf-8",
        )
