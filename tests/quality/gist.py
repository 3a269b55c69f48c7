"""ROUGE of every method: ``python -m tests.quality.gist DATA_DIR [--seed N] [--most N]``.

Scores are F1 of the package rouge-score with stemming, of summaries of three sentences and of
whole sentences of at most 75 words together, on sentences in shuffled order, on these in their
order, which is known, on the shuffled ones with a fifth more near copies, and on the same after
folding. Milliseconds are of a core's time in the same run,
sentences given; set OPENBLAS_NUM_THREADS=1, or matrices count for all cores.
Under each table stands by how much gist leads the best of sumy's methods.
sumy's Edmundson has the headline's words as bonus words and the headline as a heading, as sumy's
own command gives them to it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import Tokenizer

from reader.article import Article
from reader.folding import Folding, fold_article
from reader.summarising import METHODS, Length
from reader.summarising.candidate_sentences import CandidateSentence, find_candidates
from reader.summarising.selection import Budget, Gist, Objective, fill_budget, load_weights
from reader.summarising.sumy_methods import rank_sentences
from tests.quality.data import Row, add_copies, make_article, read_rows, shuffle
from tests.quality.rouge import Scorer, tokenize

LENGTHS = {"3 sentences": Length(sentences=3), "75 words": Length(words=75)}
CONDITIONS = {
    "shuffled": (shuffle, False),
    "in order": (lambda row, seed: list(row.sentences), False),
    "near copies": (add_copies, False),
    "near copies, folded": (add_copies, True),
}
FEW = 2  # conditions
IN_ORDER = "in order"
MEASURES = ("rouge1", "rouge2", "rougeLsum")

Choice = Callable[[Article, list[CandidateSentence], Budget], Sequence[str]]


def choose_gist(article: Article, candidates: list[CandidateSentence], budget: Budget) -> list[str]:
    """Choose as the program does."""
    gist = Gist(article, candidates, "english")
    return [gist.candidates[i].text for i in gist.choose(budget, lambda share: None)]


def choose_wordless(
    article: Article, candidates: list[CandidateSentence], budget: Budget
) -> list[str]:
    """Choose with what is learned for languages other than English."""
    gist = Gist(
        article, candidates, "english", weights=load_weights("other", ordered=article.ordered)
    )
    return [gist.candidates[i].text for i in gist.choose(budget, lambda share: None)]


def choose_plain(
    article: Article, candidates: list[CandidateSentence], budget: Budget
) -> list[str]:
    """Choose by the frequency score alone, to which nothing is learned."""
    gist = Gist(article, candidates, "english")
    objective = gist.objective
    gist.probabilities = 1 / (
        1 + np.exp(-objective.frequency_scores / gist.parameters.frequency_weight)
    )
    gist.objective = Objective(
        gist.matrix,
        objective.term_probabilities * 0,
        objective.bigrams,
        objective.bigram_probabilities * 0,
        objective.frequency_scores,
    )
    return [gist.candidates[i].text for i in gist.choose(budget, lambda share: None)]


def choose_classic(method: str) -> Choice:
    """Return the choice of one of sumy's methods."""

    def choose(article: Article, candidates: list[CandidateSentence], budget: Budget) -> list[str]:
        ranked = rank_sentences(
            method, candidates, article.title, "english", lambda share: None, budget.filled_share
        )
        return [candidate.text for candidate in fill_budget([c for c, _ in ranked], budget)]

    return choose


CHOICES: dict[str, Choice] = {
    "gist": choose_gist,
    "gist, no English words": choose_wordless,
    "gist, unsupervised part": choose_plain,
    **{method: choose_classic(method) for method in METHODS if method != "gist"},
}


def lead(row: Row, budget: Budget) -> list[str]:
    """Return the first sentences in the original order."""
    candidates = [
        CandidateSentence(text, i, 0, len(text), 0, False) for i, text in enumerate(row.sentences)
    ]
    chosen: list[CandidateSentence] = []
    for candidate in candidates:
        if chosen and not budget.admits(chosen, [candidate]):
            break
        chosen.append(candidate)
    return [candidate.text for candidate in chosen]


def oracle(row: Row, budget: Budget) -> list[str]:
    """Return the greedy oracle's sentences, in the original order, as long as they fit."""
    scorer, chosen = Scorer(row.sentences, row.reference), []
    for number in scorer.oracle(budget.sentences or 5):
        words = sum(len(row.sentences[i].split()) for i in [*chosen, number])
        if budget.words is None or words <= budget.words or not chosen:
            chosen.append(number)
    return [row.sentences[i] for i in sorted(chosen)]


class Tokens(Tokenizer):  # type: ignore[misc]
    """The package's tokens with stemming, found once a text."""

    tokenize = staticmethod(cache(tokenize))


class Table:
    """Scores and times of the ways to choose, averaged over articles."""

    def __init__(self) -> None:
        self._scorer = RougeScorer(list(MEASURES), tokenizer=Tokens())
        self._scores: dict[tuple[str, str], list[list[float]]] = {}

    def add(self, name: str, column: str, row: Row, summary: Sequence[str], seconds: float) -> None:
        """Score a summary and note the time that it took."""
        score = self._scorer.score("\n".join(row.reference), "\n".join(summary))
        words = float(sum(len(sentence.split()) for sentence in summary))
        values = [100 * score[measure].fmeasure for measure in MEASURES]
        self._scores.setdefault((name, column), []).append([*values, words, 1000 * seconds])

    def show(self, column: str) -> None:
        """Print one condition."""
        print(f"\n{column:42} R-1    R-2    R-Lsum  words     ms")
        for (name, of), values in self._scores.items():
            if of == column:
                one, two, last, words, ms = np.mean(values, axis=0)
                shown = f"{ms:6.2f}" if ms else "     –"
                print(f"  {name:38} {one:6.2f} {two:6.2f} {last:6.2f} {words:6.1f} {shown}")
        self._show_lead(column)

    def _show_lead(self, column: str) -> None:
        """Print by how much ROUGE-1 gist leads the best of sumy's methods, with standard error."""
        one = {
            name: np.array(values)[:, 0]
            for (name, of), values in self._scores.items()
            if of == column and name in METHODS
        }
        others = [name for name in one if name != "gist"]
        if "gist" not in one or not others:
            return
        best = max(others, key=lambda name: float(one[name].mean()))
        lead = one["gist"] - one[best]
        error = lead.std() / len(lead) ** 0.5
        print(f"  gist leads {best} by {lead.mean():.2f} (standard error {error:.2f})")


def measure(rows: Sequence[Row], seed: int, *, few: bool) -> None:
    """Print the scores of all methods over the rows; few: the first length and conditions alone."""
    table = Table()
    for length_name, length in islice(LENGTHS.items(), 1 if few else None):
        for row in rows:
            budget = Budget(length, lambda: 0)
            table.add("greedy oracle", length_name, row, oracle(row, budget), 0)
            table.add("lead, original order", length_name, row, lead(row, budget), 0)
        table.show(length_name)
        for condition, (arrange, folded) in islice(CONDITIONS.items(), FEW if few else None):
            column = f"{length_name}, {condition}"
            for row in rows:
                article = make_article(row.title, arrange(row, seed))
                article = replace(article, ordered=condition == IN_ORDER)
                budget = Budget(length, lambda: 0)
                folding = fold_article(article) if folded else Folding()
                found = find_candidates(article, folding)
                candidates = [c for c in found if not c.repeated]
                for name, choose in CHOICES.items():
                    if article.ordered and name in METHODS and name != "gist":
                        continue  # they do not ask for the order
                    start = time.process_time()
                    summary = choose(article, candidates, budget)
                    table.add(name, column, row, summary, time.process_time() - start)
            table.show(column)


def main(arguments: Sequence[str]) -> int:
    """Print the tables of the development files in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="of the shuffling and the copies")
    parser.add_argument("--most", type=int, help="articles of each file, from its beginning")
    options = parser.parse_args(arguments)
    for name in ("gist-dev.jsonl", "gist-bbc.jsonl", "gist-cased.jsonl"):
        path = options.folder / name
        if path.exists():
            rows = read_rows(path)[: options.most]
            print(f"\n{name}: {len(rows)} articles, seed {options.seed}")
            measure(rows, options.seed, few=name != "gist-dev.jsonl")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
