"""Figures of briefings: python -m tests.quality.briefing DATA [STORIES]

DATA is the folder of labelled articles. Printed are: the summaries of the three ledes of a story
against an editor's roundup (75 words), beside LexRank, the TF-IDF centroid and gist over the ledes;
what must hold of every body, checked by its words alone, on real stories and on an agency's texts
in the styles of several houses; and whether such copies are told once. STORIES is how many of the
stories are summarised, all if not said. Status 1 if a bound is missed.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from itertools import islice
from pathlib import Path

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from reader.article import Article
from reader.briefing import make_briefing
from reader.export.briefings.briefing_json import make_briefing_object
from reader.folding import fold_article
from reader.summarising import Length, summarise
from tests.quality.briefing_check import find_lost, find_said_twice, find_wrong
from tests.quality.briefing_copies import Copied, make_copies
from tests.quality.figures_table import Figures
from tests.quality.known_cases import Paragraphs, read_dated, read_news, read_rows
from tests.quality.rouge import Scorer, tokenize
from tests.quality.train_briefing import make_articles

_DAY = Date(2026, 3, 3)
_WORDS = 75
_MEASURES = ("rouge1", "rouge2", "rougeLsum")
_BOUNDS = (0.425, 0.200, 0.310)
_TOO_LIKE = 0.6  # the cosine of a sentence with a chosen one that repeats it
_STORIES_OF_COPIES = 60
_HOUSES = 6


def read_stories(path: Path) -> list[list[Article]]:
    """Return the stories of a file, each with its articles."""
    story_of = {row["id"]: row["story"] for row in read_rows(path)}
    stories: defaultdict[str, list[Article]] = defaultdict(list)
    for article in read_dated(path):
        stories[story_of[article.path]].append(article)
    return list(stories.values())


def read_paragraphs(path: Path) -> list[Paragraphs]:
    """Return the paragraphs of dated articles, as lists of sentences."""
    return [
        [[p.get_sentence_text(s) for s in p.sentences] for p in article.paragraphs]
        for article in read_dated(path)
    ]


def choose_central(articles: Sequence[Article]) -> list[str]:
    """Return the sentences of all ledes that are nearest to their TF-IDF centroid."""
    sentences = [
        paragraph.get_sentence_text(sentence)
        for article in articles
        for paragraph in article.paragraphs
        for sentence in paragraph.sentences
    ]
    words = [tokenize(text) for text in sentences]
    found = Counter(word for terms in words for word in set(terms))
    numbers = {word: number for number, word in enumerate(found)}
    vectors = np.zeros((len(sentences), len(numbers)))
    for row, terms in enumerate(words):
        for word in terms:
            vectors[row, numbers[word]] += np.log(len(sentences) / found[word]) + 1
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    chosen: list[int] = []
    for i in np.argsort(-(vectors @ vectors.mean(axis=0)), kind="stable").tolist():
        length = sum(len(sentences[j].split()) for j in [*chosen, i])
        if length <= _WORDS and all(vectors[i] @ vectors[j] < _TOO_LIKE for j in chosen):
            chosen.append(i)
    return [sentences[i] for i in sorted(chosen)]


def summarise_as_one(articles: Sequence[Article], method: str) -> list[str]:
    """Return a summary of all ledes as the paragraphs of one article, folded."""
    paragraphs = tuple(
        replace(paragraph, index=number)
        for number, paragraph in enumerate(p for a in articles for p in a.paragraphs)
    )
    title = " ".join(article.title for article in articles)
    whole = Article("", title, None, None, paragraphs, language="english")
    folding = fold_article(whole)
    return [s.text for s in summarise(whole, folding, method, Length(words=_WORDS)).sentences]


def measure_summaries(rows: Sequence[dict], figures: Figures) -> None:
    """Print ROUGE of the summaries of ledes against the editors' roundups."""
    scorer = RougeScorer(list(_MEASURES), use_stemmer=True)
    scores: defaultdict[str, list[list[float]]] = defaultdict(list)
    for row in rows:
        articles = make_articles(row)
        briefing = make_briefing(articles, Length(words=_WORDS))
        candidates = [
            p.get_sentence_text(s) for a in articles for p in a.paragraphs for s in p.sentences
        ]
        oracle = Scorer(candidates, [row["ref"]]).oracle()
        for name, chosen in (
            ("briefing", [sentence.text for sentence in briefing.sentences]),
            ("gist over the ledes", summarise_as_one(articles, "gist")),
            ("LexRank", summarise_as_one(articles, "lexrank")),
            ("centroid", choose_central(articles)),
            ("lede of one article", candidates[: len(articles[0].paragraphs[0].sentences)]),
            ("oracle of three sentences", [candidates[i] for i in sorted(oracle)]),
        ):
            found = scorer.score(row["ref"], "\n".join(chosen))
            scores[name].append([found[measure].fmeasure for measure in _MEASURES])
    for name, values in scores.items():
        means = np.mean(values, axis=0)
        bounds = _BOUNDS if name == "briefing" else ()
        missed = any(mean < bound for mean, bound in zip(means, bounds, strict=False))
        figures.missed |= missed
        wanted = "  at least " + " / ".join(f"{bound:.3f}" for bound in bounds) if bounds else ""
        print(
            f"{name:58} {' / '.join(f'{mean:.3f}' for mean in means)} of {len(values)}"
            f"{wanted}{'  MISSED' if missed else ''}"
        )


def check_bodies(name: str, stories: Sequence[Sequence[Article]], figures: Figures) -> None:
    """Print what is lost, said twice or wrong in the briefings of stories, and the examples."""
    sentences = 0
    counts: Counter[str] = Counter()
    for number, articles in enumerate(stories):
        made = make_briefing_object(make_briefing(articles))
        sentences += sum(len(p.sentences) for article in articles for p in article.paragraphs)
        found = {
            "lost": find_lost(made, articles),
            "said twice": [f"{one} / {other}" for one, other in find_said_twice(made, articles)],
            "wrong": find_wrong(made, articles),
        }
        shuffled = list(articles)
        random.Random(number).shuffle(shuffled)
        if _in_order(make_briefing_object(make_briefing(shuffled)), shuffled) != _in_order(
            made, articles
        ):
            found["wrong"].append("another order of the articles gives another briefing")
        for kind, examples in found.items():
            counts[kind] += len(examples)
            for example in examples[:3]:
                print(f"    {kind}: {example}")
    for kind in ("lost", "said twice", "wrong"):
        figures.show_none(f"{name}: {kind}", counts[kind], sentences)


def _in_order(made: dict, articles: Sequence[Article]) -> object:
    """Return the object of a briefing with the articles' addresses in the place of indices."""
    if isinstance(made, dict):
        return {
            key: articles[value].path + (articles[value].url or "")
            if key == "article"
            else sorted((_in_order(one, articles) for one in value), key=str)
            if key == "articles"
            else _in_order(value, articles)
            for key, value in made.items()
        }
    return [_in_order(one, articles) for one in made] if isinstance(made, list) else made


def measure_copies(
    sources: Sequence[Paragraphs], others: Sequence[str], figures: Figures, name: str
) -> None:
    """Print how many sentences of agency copies are told once, and how many changed are shown."""
    draw = random.Random(7)
    once = told = changed = changed_shown = inserted = inserted_shown = 0
    stories = []
    for source in draw.sample(list(sources), min(_STORIES_OF_COPIES, len(sources))):
        articles, copies = make_copies(source, others, _HOUSES, draw, _DAY)
        stories.append(articles)
        made = make_briefing_object(make_briefing(articles))
        shown = _list_shown(made, articles, copies)
        origins = Counter(copied.origin for copied in shown if copied.kind in ("kept", "cut"))
        printed = Counter(
            c.origin for copy in copies for p in copy for c in p if c.kind in ("kept", "cut")
        )
        for origin, number in printed.items():
            if number > 1:
                told += 1
                once += origins[origin] == 1
                if origins[origin] != 1 and told % 3 == 0:
                    texts = dict.fromkeys(c.text for c in shown if c.origin == origin)
                    print(f"    told {origins[origin]} times: {' / '.join(texts)}")
        for copy in copies:
            for copied in (c for sentences in copy for c in sentences):
                if copied.kind == "changed":
                    changed += 1
                    changed_shown += any(s.text == copied.text for s in shown)
                if copied.kind == "inserted":
                    inserted += 1
                    inserted_shown += any(s.text == copied.text for s in shown)
    figures.show(f"{name}: sentences of copies told once", once, told, 0.95)
    figures.show_none(f"{name}: changed figures not shown", changed - changed_shown, changed)
    figures.show_none(f"{name}: inserted sentences not shown", inserted - inserted_shown, inserted)
    check_bodies(name, stories[:20], figures)


def _list_shown(
    made: dict, articles: Sequence[Article], copies: Sequence[Sequence[Sequence[Copied]]]
) -> list[Copied]:
    """Return what the body shows, as what it was made of."""
    shown = []
    for entry in made["paragraphs"]:
        paragraph = articles[entry["article"]].paragraphs[entry["paragraph"]]
        spans = [[s.start, s.end] for s in paragraph.sentences]
        made_of = copies[entry["article"]][entry["paragraph"]]
        shown += [made_of[spans.index(span)] for span in entry["shown"]]
    return shown


def run(folder: Path, number: int | None) -> int:
    """Print all figures; return 1 if a bound is missed."""
    figures = Figures()
    measure_summaries(list(islice(read_rows(folder / "briefing-dev.jsonl"), number)), figures)
    check_bodies("three outlets (BASIL)", read_stories(folder / "stories-basil.jsonl"), figures)
    others = [
        s for source in read_news(folder, ("gist-bbc.jsonl",)).values() for p in source for s in p
    ]
    measure_copies(
        read_paragraphs(folder / "stories-basil.jsonl"), others, figures, "copies of BASIL"
    )
    cased = list(read_news(folder, ("gist-cased.jsonl",)).values())
    measure_copies(cased, others, figures, "copies of CNN")
    return int(figures.missed)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None))
