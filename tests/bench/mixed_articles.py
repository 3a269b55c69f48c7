"""Made articles in 28 languages: python -m tests.bench.mixed_articles FOLDER 100000

Their words are drawn as often as they come in the language, so that a library of them has as many
distinct words, and as many forms of a word, as one of real news. Needs the package wordfreq, which
is no dependency of reader: install it into an environment beside reader for this. Imports nothing
of reader, so that any environment and any build of it can be given the files.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from itertools import accumulate, islice
from pathlib import Path

# Three articles of ten are English; the others are shared out among these.
CODES = (
    *("ar", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja"),
    *("ko", "nb", "nl", "pl", "pt", "ru", "sl", "sv", "tr", "uk", "vi", "zh"),
)
ENGLISH_SHARE = 0.3
PARAGRAPHS, SENTENCES = 8, 2
FEWEST_WORDS, MOST_WORDS = 8, 24  # of a sentence
VOCABULARY = 100_000  # words of a language
FOLDER_SIZE = 200  # files
_LETTERS = "abdefgiklmnoprstuvz"
_STOPS = {"ja": "。", "zh": "。", "hi": " ।"}  # behind a sentence; a full stop elsewhere


def load_words(code: str) -> Callable[[random.Random, int], list[str]]:
    """Return what draws so many words of a language, each as often as it comes there."""
    from wordfreq import get_frequency_dict

    # The most frequent first: what comes once in a million articles would only take memory.
    frequencies = dict(islice(get_frequency_dict(code).items(), VOCABULARY))
    words, often = list(frequencies), list(accumulate(frequencies.values()))
    return lambda chance, number: chance.choices(words, cum_weights=often, k=number)


def make_article(chance: random.Random, code: str, draw: Callable[..., list[str]], n: int) -> str:
    """Return an article of the seed's format: headline, date, address, paragraphs."""
    gap = "" if code in ("ja", "zh") else " "
    names = ["".join(chance.choices(_LETTERS, k=7)).capitalize() for _ in range(4)]
    title = gap.join(draw(chance, 8)).capitalize()
    date = f"{chance.randint(2015, 2026)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    paragraphs = [
        " ".join(_make_sentence(chance, code, gap, draw, names) for _ in range(SENTENCES))
        for _ in range(PARAGRAPHS)
    ]
    return "\n".join((title, date, f"https://www.site{n % 400}.example.org/{n}", *paragraphs))


def _make_sentence(
    chance: random.Random, code: str, gap: str, draw: Callable[..., list[str]], names: Sequence[str]
) -> str:
    words = draw(chance, chance.randint(FEWEST_WORDS, MOST_WORDS))
    sentence = gap.join(words).capitalize()
    if chance.random() < 0.3:
        sentence += f" {chance.choice(names)}"
    if chance.random() < 0.3:
        sentence += f" {chance.randint(1, 99) * 100:,}"
    return sentence + _STOPS.get(code, ".")


def write_articles(folder: Path, number: int) -> None:
    """Write so many articles, always the same, two hundred a folder."""
    draws = {code: load_words(code) for code in ("en", *CODES)}
    for n in range(number):
        chance = random.Random(n)
        code = "en" if chance.random() < ENGLISH_SHARE else chance.choice(CODES)
        inner = folder / f"{n // FOLDER_SIZE:05}"
        inner.mkdir(parents=True, exist_ok=True)
        text = make_article(chance, code, draws[code], n)
        (inner / f"{n}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_articles(Path(sys.argv[1]), int(sys.argv[2]))
