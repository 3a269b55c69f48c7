"""Gist beside sumy's methods in Turkish: ``python -m tests.quality.gist_other_languages FILE``.

FILE is ``dataset/TES/tes.json`` of xtinge/turkish-extractive-summarization-dataset on GitHub: news
in sentences, and which of them each of three annotators would keep. Each method is given the
sentences in shuffled order and chooses as many as the annotator did. Shown are the share of these
that the annotator chose too, and ROUGE F1 of words in lower case without stemming.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from reader.folding import Folding
from reader.summarising import METHODS, Length
from reader.summarising.candidate_sentences import find_candidates
from reader.summarising.selection import Budget, Gist, fill_budget
from reader.summarising.sumy_methods import rank_sentences
from tests.quality.data import Row, make_article, shuffle

_WORD = re.compile(r"[^\W_]+")
COLUMNS = ("chosen", "R-1", "R-2", "ms")


def choose(method: str, row: Row, language: str, sentences: int, seed: int) -> list[str]:
    """Return the sentences that a method chooses of an article in shuffled order."""
    article = make_article(row.title, shuffle(row, seed), language)
    candidates = find_candidates(article, Folding())
    budget = Budget(Length(sentences=sentences), lambda: 0)
    if method == "gist":
        gist = Gist(article, candidates, language)
        return [gist.candidates[i].text for i in gist.choose(budget, lambda share: None)]
    ranked = rank_sentences(
        method, candidates, article.title, language, lambda share: None, budget.filled_share
    )
    return [candidate.text for candidate in fill_budget([c for c, _ in ranked], budget)]


def score(chosen: Sequence[str], wanted: Sequence[str]) -> tuple[float, float, float]:
    """Return in per cent: the share that is wanted, ROUGE-1 and ROUGE-2 F1."""
    right = len(set(chosen) & set(wanted)) / max(1, len(set(chosen)))
    words = [_WORD.findall(" ".join(part).lower()) for part in (chosen, wanted)]
    return 100 * right, 100 * _f1(*words), 100 * _f1(*(list(pairwise(part)) for part in words))


def _f1(chosen: Sequence[object], wanted: Sequence[object]) -> float:
    common = (Counter(chosen) & Counter(wanted)).total()
    return 2 * common / max(1, len(chosen) + len(wanted))


def measure(rows: Sequence[tuple[Row, list[list[str]]]], language: str, seed: int) -> None:
    """Print the mean scores of each method, of the first sentences, and between annotators."""
    names = ("lead, original order", *METHODS)
    values: dict[str, list[tuple[float, ...]]] = {name: [] for name in (*names, "annotators")}
    for row, annotators in rows:
        for number, wanted in enumerate(annotators):
            for name in names:
                start = time.process_time()
                chosen = (
                    choose(name, row, language, len(wanted), seed)
                    if name in METHODS
                    else list(row.sentences[: len(wanted)])
                )
                seconds = time.process_time() - start
                values[name].append((*score(chosen, wanted), 1000 * seconds))
            other = annotators[(number + 1) % len(annotators)]
            values["annotators"].append((*score(other, wanted), 0.0))
    print(f"{'':24}" + "".join(f"{column:>8}" for column in COLUMNS))
    for name, rows_of in values.items():
        print(f"{name:24}" + "".join(f"{mean:8.2f}" for mean in np.mean(rows_of, axis=0)))
    ours = np.array(values["gist"])[:, 1]
    best = max(METHODS[1:], key=lambda name: float(np.mean(values[name], axis=0)[1]))
    lead = ours - np.array(values[best])[:, 1]
    # The annotators of one article are not independent: the error is that of means by article.
    by_article = lead.reshape(len(rows), -1).mean(axis=1)
    error = by_article.std() / len(by_article) ** 0.5
    print(f"gist leads {best} by {lead.mean():.2f} of ROUGE-1 (standard error {error:.2f})")


def main(arguments: Sequence[str]) -> int:
    """Print the table of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--language", default="turkish")
    parser.add_argument("--seed", type=int, default=1, help="of the shuffling")
    options = parser.parse_args(arguments)
    rows = []
    for number, item in enumerate(json.loads(options.file.read_text(encoding="utf-8"))):
        sentences = tuple(item["Sentences"])
        row = Row(str(number), item["Title"], sentences, ())
        kept = item["Annotations"]["Indexes"].values()
        wanted = [[sentences[i] for i in chosen if i < len(sentences)] for chosen in kept]
        if all(wanted) and len(wanted) == 3:
            rows.append((row, wanted))
    print(f"{options.file.name}: {len(rows)} articles, {options.language}, seed {options.seed}")
    measure(rows, options.language, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
