"""How well articles in other languages are grouped: python -m tests.quality.stories_languages

In the files of ``story_texts``, "# NAME" begins a story and "#" an article that no other one is on;
"@ " an article with its host and date; the next line is its headline, the others are paragraphs.
The halves are the stories with even and with odd numbers; rules were made with both in view.
With --show the stories that are divided or mixed are printed. Status 1 if a bound is missed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812
from pathlib import Path

from tests.quality.stories import show
from tests.quality.stories_cases import (
    Labelled,
    average,
    group_articles,
    make_article,
    score,
    shuffle_days,
)

TEXTS = Path(__file__).parent / "story_texts"
LANGUAGES = ("german", "french", "spanish", "russian")
_ORDERS = 5
_MIN_PRECISION = 0.95


def read_stories(language: str) -> list[Labelled]:
    """Return the articles of a language; ``topic`` is the number of the story."""
    return list(_read((TEXTS / f"{language}.txt").read_text("utf-8").splitlines()))


def _read(lines: Sequence[str]) -> Iterator[Labelled]:
    story, number, head, texts = "", -1, "", []  # type: ignore[var-annotated]
    for line in [*lines, "# "]:
        if line.startswith(("#", "@")) and texts:
            host, day = head.split()
            article = make_article(texts[0], texts[1:], f"https://{host}/{number}-{day}")
            yield Labelled(article, Date.fromisoformat(day).toordinal(), story or None, str(number))
            texts = []
        if line.startswith("#"):
            story = line[1:].strip()
            number += 1
        elif line.startswith("@"):
            head = line[2:]
        elif line:
            texts.append(line)


def run(is_shown: bool) -> int:
    """Print the figures of each language and half; return 1 if a bound is missed."""
    is_met = True
    for language in LANGUAGES:
        articles = read_stories(language)
        runs = [group_articles(articles, shuffle_days(articles, seed)) for seed in range(_ORDERS)]
        for half, rest in (("even", 0), ("odd", 1)):
            # An article on an event of its own is a story of one.
            labels = {
                i: a.story or i
                for i, a in enumerate(articles)
                if a.story is None or int(a.topic or 0) % 2 == rest
            }
            scores = average([score(found, labels) for found in runs])
            met = scores.pair_precision >= _MIN_PRECISION
            is_met &= met
            verdict = f"at least {_MIN_PRECISION}{'' if met else ' MISSED'}"
            show(f"{language}, {half}", scores, verdict)
        if is_shown:
            _show_wrong(articles, runs[0])
    return int(not is_met)


def _show_wrong(articles: Sequence[Labelled], found: dict[int, int]) -> None:
    """Print the articles of each story that is divided or mixed."""
    members = defaultdict(list)
    for i, number in sorted(found.items()):
        members[number].append(i)
    for i, article in enumerate(articles):
        together = {articles[k].story or k for k in members[found[i]]}
        first = next(k for k, a in enumerate(articles) if a.story == article.story)
        if len(together) > 1 or (article.story and found[i] != found[first]):
            print(f"    {article.story or 'none'}: {article.article.title} in {found[i]}")


if __name__ == "__main__":
    sys.exit(run("--show" in sys.argv[1:]))
