"""How well figures that are told differently are found: python -m tests.quality.disagreements DATA

DATA is the folder of labelled articles. Printed are, for both halves of our own articles and
stories, how many disagreements are found and how many of those found are right; how many articles
of ordinary news have one, and how many sentences of their summaries it disputes; and the figures of
the stories of ECB+ and NeuS that are labelled in ``story_figure_labels.csv`` (places and values
alone). With --show each disagreement of ordinary news is printed, to be read. Status 1 if a bound
is missed.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from reader.digest import DigestOptions, make_digest
from reader.disagreements import (
    StoryArticle,
    find_disagreements,
    find_story_figures,
)
from tests.quality.disagreement_cases import (
    FRESH,
    HALVES,
    STORY_PARTS,
    is_disagreement,
    prepare_texts,
    read_cases,
)
from tests.quality.figures_table import Figures
from tests.quality.known_cases import make_article, read_news, read_rows

_NEWS = ("gist-cased.jsonl", "gist-bbc.jsonl", "gist-train.jsonl", "gist-train-more.jsonl")
_SUMMARISED = _NEWS[:2]
_MAX_GROUPS = 0.005  # of articles
_MAX_DISPUTED = 0.001  # of sentences of summaries
_LABELS = Path(__file__).parent / "story_figure_labels.csv"

Place = tuple[str, int, int]


def measure_articles(figures: Figures) -> None:
    """Print recall and precision within our own articles, and the traps that were tied."""
    for half in HALVES:
        found = told = right = all_of = traps = 0
        for case in read_cases("articles", half):
            hit = set()
            for group in find_disagreements(case.make_articles()[0].article):
                claims = [(0, c.paragraph, c.start, c.end, c.value) for c in group.claims]
                judged = case.judge(claims)
                told += 1
                right += is_disagreement(judged)
                hit |= {judged} & {"a", "b"}
                marks = {case.find(*claim[:4]) for claim in claims}
                traps += any(mark and not is_disagreement(mark.group) for mark in marks)
            found += len(hit)
            all_of += 2
        figures.show(f"articles, {half}: disagreements found", found, all_of, 0.7)
        figures.show(f"articles, {half}: right", right, told, 0.9)
        figures.show_none(f"articles, {half}: traps tied", traps, told)


def measure_stories(figures: Figures) -> None:
    """Print recall and precision of the figures of our own stories."""
    for half in STORY_PARTS:
        found = told = right = all_of = 0
        for case in read_cases("stories", half):
            hit = set()
            for figure in find_story_figures(case.make_articles()):
                claims = [(c.article, c.paragraph, c.start, c.end, c.value) for c in figure.claims]
                judged = case.judge(claims)
                told += 1
                right += judged in case.true_groups
                hit |= {judged} & case.true_groups
            found += len(hit)
            all_of += len(case.true_groups)
        least = None if half in FRESH else 0.7
        figures.show(f"stories, {half}: figures found", found, all_of, least)
        figures.show(f"stories, {half}: right", right, told, 0.85)


def measure_real_stories(folder: Path, figures: Figures) -> None:
    """Print recall and precision in the stories of ECB+ and of NeuS, by the labels."""
    labels: dict[str, dict[Place, tuple[str, float]]] = defaultdict(dict)
    with _LABELS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            place = row["article"], int(row["paragraph"]), int(row["start"])
            labels[row["story"]][place] = row["group"], float(row["value"])
    for name, stories, least in (
        ("ECB+", _read_ecb(folder), 0.7),
        ("NeuS", _read_neus(folder), None),
    ):
        found = told = right = all_of = 0
        for story, articles in stories.items():
            hit = set()
            for figure in find_story_figures(articles):
                told += 1
                at = [
                    labels[story].get((articles[c.article].source or "", c.paragraph, c.start))
                    for c in figure.claims
                ]
                groups = {label[0] if label else None for label in at}
                is_right = len(groups) == 1 and None not in groups
                right += is_right
                hit |= groups if is_right else set()
                if not is_right:
                    texts = [c.text for c in figure.claims]
                    print(f"    not right: {story} {figure.about} {texts}")
            found += len(hit)
            all_of += len({group for group, _ in labels[story].values()})
        figures.show(f"{name}: figures found", found, all_of, least)
        figures.show(f"{name}: right", right, told, 0.85)


def _read_ecb(folder: Path) -> dict[str, list[StoryArticle]]:
    """Return the stories of ECB+; an article's source is its id."""
    stories: dict[str, list[StoryArticle]] = defaultdict(list)
    for row in read_rows(folder / "stories-ecb.jsonl"):
        texts = [row["title"], *row["paras"]]
        stories[row["story"]].append(StoryArticle(prepare_texts(row["id"], texts), row["id"]))
    return stories


def _read_neus(folder: Path) -> dict[str, list[StoryArticle]]:
    """Return the stories of NeuS; an article's source is its number."""
    stories: dict[str, list[StoryArticle]] = {}
    for name in ("briefing-train.jsonl", "briefing-dev.jsonl"):
        for row in read_rows(folder / name):
            stories[row["id"]] = [
                StoryArticle(
                    prepare_texts(one["title"], [one["title"], *one["text"].split("\n")]),
                    str(number),
                )
                for number, one in enumerate(row["articles"])
            ]
    return stories


def measure_news(folder: Path, figures: Figures, *, show: bool) -> None:
    """Print how many articles of ordinary news have a disagreement."""
    for name in _NEWS:
        groups = articles = disputed = sentences = 0
        for title, paragraphs in read_news(folder, [name]).items():
            article = replace(make_article(title, paragraphs, None), language="english")
            articles += 1
            if name in _SUMMARISED:
                digest = make_digest(article, DigestOptions(language="english"))
                found = digest.disagreements
                for chosen in digest.summary.sentences:
                    sentences += 1
                    disputed += bool(digest.find_contradictions(chosen))
                article = digest.article
            else:
                found = find_disagreements(article)
            groups += len(found)
            for group in found if show else ():
                print(f"    {title}: {group.about}")
                for claim in group.claims:
                    text = article.paragraphs[claim.paragraph].text
                    around = text[max(0, claim.start - 90) : claim.end + 60]
                    print(f"        {claim.value:g}: {around}")
        figures.show(f"{name}: groups an article", groups, articles, most=_MAX_GROUPS)
        if sentences:
            figures.show(f"{name}: disputed sentences", disputed, sentences, most=_MAX_DISPUTED)


def run(folder: Path, *, show: bool = False) -> int:
    """Print all figures; return 1 if a bound is missed."""
    figures = Figures()
    measure_articles(figures)
    measure_stories(figures)
    measure_real_stories(folder, figures)
    measure_news(folder, figures, show=show)
    return int(figures.missed)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), show="--show" in sys.argv))
