"""The speed of a briefing beside the digests of its articles: ``python -m tests.bench.briefing``.

Twenty articles of forty paragraphs: what an agency sent, cut and restyled, with own paragraphs of
each house; and twenty copies of all forty paragraphs. Times are of the processor, the best of three
turns, with the preparation of the articles. Exit status 1 if a briefing takes longer than three
times the digests.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import date as Date  # noqa: N812

from reader.article import Article, Paragraph
from reader.briefing import make_briefing
from reader.digest import make_digest
from reader.text import prepare
from tests.bench.made import middling_article

ARTICLES, PARAGRAPHS = 20, 40
BOUND = 3.0
TURNS = 3
_DAY = Date(2026, 3, 3)


def make_story(shared: float, seed: int) -> list[Article]:
    """Return articles of which a share of the paragraphs is an agency's text, restyled."""
    draw = random.Random(seed)
    agency = _list_paragraphs(seed, PARAGRAPHS)
    articles = []
    for number in range(ARTICLES):
        own = _list_paragraphs(seed * 1000 + number + 1, PARAGRAPHS)
        texts = [
            _restyle(text, number, draw) if draw.random() < shared else own[i]
            for i, text in enumerate(agency)
        ]
        paragraphs = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
        articles.append(
            Article(f"{number}.txt", f"Headline {number} {own[0][:30]}", _DAY, None, paragraphs)
        )
    return articles


def _list_paragraphs(seed: int, number: int) -> list[str]:
    """Return made paragraphs, the same for a seed."""
    lines: list[str] = []
    while len(lines) < number:
        lines += middling_article(seed * 7 + len(lines)).split("\n")[3:33]
    return lines[:number]


def _restyle(text: str, house: int, draw: random.Random) -> str:
    """Return a paragraph as a house prints it: a word more, a sentence less, or as it came."""
    sentences = text.split(". ")
    if house % 3 == 1 and len(sentences) > 1 and draw.random() < 0.2:
        sentences.pop()
    if house % 3 == 2:
        sentences = [f"However, {s[:1].lower()}{s[1:]}" for s in sentences]
    return ". ".join(sentences).rstrip(".") + "."


def measure(work: Callable[[], object]) -> float:
    """Return the processor time of some work, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def brief(articles: list[Article]) -> object:
    """Prepare articles, and tell them once, as ``reader brief`` does."""
    return make_briefing([prepare(article, "english") for article in articles])


def main() -> int:
    """Print the figures; return 1 if a bound is missed."""
    missed = False
    for name, shared in (("a third of an agency's", 1 / 3), ("all of an agency's", 1.0)):
        articles = make_story(shared, 3)
        brief(articles)  # caches of words
        digests = min(
            measure(lambda articles=articles: [make_digest(a) for a in articles])
            for _ in range(TURNS)
        )
        told = min(measure(lambda articles=articles: brief(articles)) for _ in range(TURNS))
        ratio = told / digests
        missed |= ratio > BOUND
        mark = "  MISSED" if ratio > BOUND else ""
        print(
            f"{name:24} digests {digests * 1000:6.0f} ms, briefing {told * 1000:6.0f} ms,"
            f" ratio {ratio:.2f}, at most {BOUND}{mark}"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
