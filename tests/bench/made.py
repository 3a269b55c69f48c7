"""Made-up articles of any length, with words as unevenly frequent as a language's."""

import random
from functools import cache
from pathlib import Path

_SYLLABLES = [
    consonant + rest
    for consonant in "bdfghklmnprstvw"
    for rest in ("a", "e", "i", "o", "u", "an", "er", "il", "on")
]


def long_article(paragraphs: int) -> str:
    """Return an article of that many paragraphs of one to three sentences, always the same."""
    chance = random.Random(6)
    words = _vocabulary()
    weights = [1 / (rank + 3) for rank in range(len(words))]
    lines = ["A very long article", "20240101", "https://example.org/long"]
    lines += [
        " ".join(_sentence(chance, words, weights) for _ in range(chance.choice((1, 2, 2, 3))))
        for _ in range(paragraphs)
    ]
    return "\n".join(lines) + "\n"


@cache
def _vocabulary() -> list[str]:
    chance = random.Random(5)
    return [_word(chance) for _ in range(4000)]


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3))))


def _sentence(chance: random.Random, words: list[str], weights: list[float]) -> str:
    return " ".join(chance.choices(words, weights, k=chance.randint(8, 24))).capitalize() + "."


def middling_article(number: int) -> str:
    """Return an article of thirty paragraphs, two of them told again, another for each number.

    Its words are those of all articles, but for thirty of its own: names, as it were.
    """
    own = random.Random(number)
    words = [*_vocabulary(), *(_word(own).capitalize() for _ in range(30))]
    weights = [*(1 / (rank + 3) for rank in range(len(words) - 30)), *[0.01] * 30]
    paragraphs = [
        " ".join(_sentence(own, words, weights) for _ in range(own.choice((1, 2, 3))))
        for _ in range(30)
    ]
    paragraphs += [paragraphs[3].rstrip("."), paragraphs[7]]
    head = [f"Article {number}", f"2024{1 + number % 12:02}{1 + number % 28:02}"]
    return "\n".join([*head, f"https://example.org/{number}", *paragraphs]) + "\n"


def write_many_articles(folder: Path, count: int, year: int = 2000) -> None:
    """Write many short articles of twenty years, each a file."""
    folder.mkdir()
    for n in range(count):
        (folder / f"{n}.txt").write_text(
            f"Report number {n} from the harbour, with what was seen there on the day\n"
            f"{year + n % 20}{n % 12 + 1:02}{n % 28 + 1:02}\nhttps://example.org/{n}\n"
            f"On that day {n} boats left. {n * 7} came back.\n",
            encoding="utf-8",
        )
