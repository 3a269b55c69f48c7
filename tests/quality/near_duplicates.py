"""How well reprints are found: python -m tests.quality.near_duplicates DATA [N]

DATA is the folder of labelled articles. N of its articles (400 if not said) are changed in several
ways; for each way is printed how many had the article among the candidates, and how many were tied
to it, among all articles. Then the pairs of articles of DATA itself that are tied, for reading.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from reader.library.content.fingerprint import compute_fingerprint
from reader.library.near_duplicates.other_event import tells_other_event
from reader.library.near_duplicates.related_articles import _MAX_CANDIDATES, _MAX_SHARED_BY
from reader.library.near_duplicates.text_similarity import compute_similarity

Texts = list[str]
Edit = Callable[[Texts, random.Random], Texts]

FILES = ("gist-cased.jsonl", "gist-bbc.jsonl", "gist-dev.jsonl", "gist-train.jsonl")
SHORTEST = 60  # words


def read(folder: Path) -> list[Texts]:
    """Return the articles as paragraphs of one to three sentences."""
    articles = []
    for name in FILES:
        for line in (folder / name).read_text("utf-8").splitlines():
            sentences = json.loads(line)["sents"]
            rng, texts = random.Random(len(articles)), []
            while sentences:
                number = rng.choice((1, 1, 2, 3))
                texts.append(" ".join(sentences[:number]))
                sentences = sentences[number:]
            if sum(len(text.split()) for text in texts) > SHORTEST:
                articles.append(texts)
    return articles


def edit_words(share: float, vocabulary: list[str]) -> Edit:
    """Change, take out or put in words: three fifths, one and one of the share."""

    def edit(texts: Texts, rng: random.Random) -> Texts:
        edited = []
        for text in texts:
            words = []
            for word in text.split():
                chance = rng.random() / share
                if chance < 0.6:
                    words.append(rng.choice(vocabulary))
                elif chance < 0.8:
                    continue
                else:
                    words += [word] if chance > 1 else [word, rng.choice(vocabulary)]
            edited.append(" ".join(words))
        return edited

    return edit


def edits(articles: list[Texts]) -> dict[str, Edit]:
    """Return the ways in which an article is changed."""
    vocabulary = [word for texts in articles[:300] for text in texts for word in text.split()]

    def add(texts: Texts, rng: random.Random) -> Texts:
        others = [rng.choice(rng.choice(articles)) for _ in range(max(1, len(texts) // 5))]
        return rng.sample(texts + others, len(texts) + len(others))

    return {
        "the same under another headline": lambda texts, rng: texts,
        "2 % of its words edited": edit_words(0.02, vocabulary),
        "5 % of its words edited": edit_words(0.05, vocabulary),
        "10 % of its words edited": edit_words(0.1, vocabulary),
        "paragraphs in another order": lambda texts, rng: rng.sample(texts, len(texts)),
        "a fifth of its paragraphs cut": lambda texts, rng: (
            [text for text in texts if rng.random() > 0.2] or texts[:1]
        ),
        "a fifth more paragraphs of others": add,
        "other quotation marks": lambda texts, rng: [
            text.replace("'", "’").replace('"', "“") for text in texts
        ],
    }


def run(folder: Path, number: int) -> None:
    """Print all figures."""
    articles = read(folder)
    index = defaultdict(set)
    for article, texts in enumerate(articles):
        for word in compute_fingerprint("\n".join(texts)).split():
            index[word].add(article)

    def candidates(texts: Texts) -> list[int]:
        shared: Counter[int] = Counter()
        for word in compute_fingerprint("\n".join(texts)).split():
            having = index.get(word, set())
            if len(having) <= _MAX_SHARED_BY:
                shared.update(having)
        return [article for article, _ in shared.most_common(_MAX_CANDIDATES + 1)]

    sample = random.Random(1).sample(range(len(articles)), number)
    print(f"{len(articles):,} articles, {number} of them changed: candidate, tied, tied to others")
    for name, edit in edits(articles).items():
        found = tied = others = 0
        for article in sample:
            changed = edit(articles[article], random.Random(article))
            near = candidates(changed)
            alike = [other for other in near if is_tied(changed, articles[other])]
            found += article in near
            tied += article in alike
            others += len(set(alike) - {article})
        print(f"{name:36} {found / number:.3f} {tied / number:.3f} {others:4}")
    pairs = compared = 0
    for article, texts in enumerate(articles):
        for other in candidates(texts):
            compared += other != article
            likeness = compute_similarity(texts, articles[other])
            if other > article and likeness.is_reprint:
                tied = not tells_other_event(texts, articles[other])
                pairs += tied
                label = "tied" if tied else "another event"
                print(
                    f"{likeness.covered:.2f} {label}: {texts[0][:70]} | {articles[other][0][:70]}"
                )
    print(f"{pairs} pairs tied; {compared / len(articles):.1f} candidates an article")


def is_tied(texts: Texts, others: Texts) -> bool:
    """Return whether two articles of different addresses are near-duplicates."""
    alike = compute_similarity(texts, others).is_reprint
    return alike and not tells_other_event(texts, others)


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400)
