"""How well known sentences are found: python -m tests.quality.known DATA [ARTICLES]

DATA is the folder of labelled articles. ARTICLES of them (1,000 if not said) were read. Printed are
plants (sentences of read articles in new ones), changed sentences, wire copies under another
headline, copies of another day, real articles that have sentences in common, and the time of an
article of 90 paragraphs. Status 1 if a bound is missed.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date as Date  # noqa: N812
from datetime import timedelta
from pathlib import Path

from reader.article import Article
from reader.known import find_known
from reader.known.day_mentions import mean_same_time
from reader.known.known_sentences import find_proven
from reader.known.memory_index import MemoryIndex
from tests.quality.figures_table import Figures
from tests.quality.known_cases import (
    CHANGED_KINDS,
    KEPT_KINDS,
    Paragraphs,
    Plant,
    make_article,
    plant,
    read_dated,
    read_news,
    wire_copy,
)
from tests.quality.known_changed import measure_changes, measure_languages
from tests.quality.known_cuts import measure_cuts

_READ = ("gist-train-more.jsonl", "gist-train.jsonl")
_FRESH = ("gist-bbc.jsonl", "gist-cased.jsonl")
_DAY = Date(2026, 3, 3)
_PARAGRAPHS = 90
_PLANTS = {**dict.fromkeys(KEPT_KINDS, 8), **dict.fromkeys(CHANGED_KINDS, 6)}
_MIN_CHANGED = 2_000
_CHANGE_SEEDS = (11, 12)
_CASED = ("gist-cased.jsonl",)
_OTHER_OUTLET = ("gist-bbc.jsonl",)
# Where plants stand: alone among paragraphs of other articles, behind the paragraph that stood
# before them, or scattered over an article that has others from the same few articles.
_ALONE, _BESIDE, _SCATTERED = "alone", "beside", "scattered"
_SOURCES = 6  # of the scattered plants of an article
_COPIES = 150
_TRIES = 300
_MIN_WORDS = 5
_MIN_REPEATED = 100  # a share of fewer tells nothing
_MIN_LETTERS = 60
_CREDIT = "contributed to this report"  # of a copy of the whole text alone
# Written apart from the code that is measured.
_DAY_WORD = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|now|ago"
    r"|recently|currently|this (?:morning|week))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w[\w'’]*")
_BOUNDS = {"verbatim": 0.99, "restyled": 0.99, "cut": 0.95, "re-ordered": 0.95}

Place = tuple[int, int]  # paragraph, start


def find_places(article: Article, index: MemoryIndex) -> set[Place]:
    """Return the sentences whose words were read, whether they are known or not."""
    return {
        (found.paragraph, article.paragraphs[found.paragraph].sentences[found.number].start)
        for found in find_proven(article, index)
    }


def measure_plants(
    read: Sequence[Paragraphs],
    index: MemoryIndex,
    fresh: Sequence[Sequence[str]],
    figures: Figures,
    where: str,
) -> None:
    """Print how many plants are known, where they stand as ``where`` says."""
    draw = random.Random(5)
    in_read = {text for source in read for sentences in source for text in sentences}
    all_of: Counter[str] = Counter()
    known_of: Counter[str] = Counter()
    proven_of: Counter[str] = Counter()
    wrong: list[str] = []
    others = fresh_sentences = 0
    while sum(all_of[f"changed {kind}"] for kind in CHANGED_KINDS) < _MIN_CHANGED:
        blocks: list[list[list[Plant]]] = []
        sources = draw.sample(read, _SOURCES) if where == _SCATTERED else read
        for kind, number in _PLANTS.items():
            for _ in range(number):
                drawn = _draw_plant(kind, sources, draw, where)
                blocks.append(drawn or _draw_plant(kind, read, draw, where))
        while sum(map(len, blocks)) < _PARAGRAPHS:
            blocks.append([[Plant("fresh", text, False) for text in draw.choice(fresh)]])
        draw.shuffle(blocks)
        plants = [paragraph for block in blocks for paragraph in block]
        article = make_article("new", [[p.text for p in paragraph] for paragraph in plants], _DAY)
        known = {(span.paragraph, span.start) for span in find_known(article, index)}
        proven = find_places(article, index)
        for paragraph, sentences in zip(article.paragraphs, plants, strict=True):
            for sentence, made in zip(paragraph.sentences, sentences, strict=True):
                place = paragraph.index, sentence.start
                if made.kind == "fresh":
                    if made.text in in_read or _CREDIT in made.text:
                        continue
                    fresh_sentences += 1
                    others += place in known
                    if place in known:
                        wrong.append(f"of another article: {made.text}")
                elif (
                    len(made.text.split()) >= _MIN_WORDS
                    and made.kind != "context"
                    and _CREDIT not in made.text
                ):
                    kind = made.kind if made.known else f"changed {made.kind}"
                    all_of[kind] += 1
                    known_of[kind] += place in known
                    proven_of[kind] += place in proven
                    if not made.known and place in known:
                        wrong.append(f"{made.kind}: {made.text}")
    for kind in (*KEPT_KINDS, "beside a changed one"):
        bound = _BOUNDS.get(kind)
        figures.show(f"{kind}, {where}: words found", proven_of[kind], all_of[kind], bound)
        bound = bound if where == _BESIDE else None
        figures.show(f"{kind}, {where}: known", known_of[kind], all_of[kind], bound)
    for kind in CHANGED_KINDS:
        kind = f"changed {kind}"
        figures.show_none(f"{kind}: words found", proven_of[kind], all_of[kind])
        figures.show_none(f"{kind}: known", known_of[kind], all_of[kind])
    figures.show_none("sentences of other articles: known", others, fresh_sentences)
    for text in wrong:
        print("   ", text)


def _draw_plant(
    kind: str, read: Sequence[Paragraphs], draw: random.Random, where: str
) -> list[list[Plant]]:
    """Return the paragraphs of a plant; none if a few articles have nothing for it."""
    for _ in range(_TRIES):
        source = draw.choice(read)
        i = draw.randrange(len(source))
        if sum(map(len, source[i])) < _MIN_LETTERS:
            continue
        if made := plant(kind, source[i], source[(i + 3) % len(source)], draw):
            before = [[Plant("context", text, True) for text in source[i - 1]]] if i else []
            return [*(before if where == _BESIDE else []), made]
    return []


def measure_copies(
    read: Sequence[Paragraphs],
    index: MemoryIndex,
    fresh: Sequence[Sequence[str]],
    figures: Figures,
) -> None:
    """Print how much of an article is known under another headline, and what new is."""
    draw = random.Random(9)
    new = [text for sentences in fresh for text in sentences if len(text.split()) > 9]
    all_of: Counter[str] = Counter()
    known_of: Counter[str] = Counter()
    later = later_known = 0
    for source in draw.sample(list(read), min(_COPIES, len(read))):
        copied = wire_copy(source, new, draw)
        grouped, i = [], 0
        while i < len(copied):
            size = draw.choice((1, 1, 2, 3))
            grouped.append(copied[i : i + size])
            i += size
        texts = [[made.text for made in sentences] for sentences in grouped]
        for days in (0, 7):
            article = make_article("Another headline", texts, _DAY + timedelta(days))
            known = {(span.paragraph, span.start) for span in find_known(article, index)}
            for paragraph, sentences in zip(article.paragraphs, grouped, strict=True):
                for sentence, made in zip(paragraph.sentences, sentences, strict=True):
                    if len(made.text.split()) < _MIN_WORDS:
                        continue
                    is_known = (paragraph.index, sentence.start) in known
                    if days and made.known and _DAY_WORD.search(made.text):
                        later += 1
                        later_known += is_known
                        if is_known:
                            print("   ", made.text)
                    if not days:
                        all_of[made.kind] += 1
                        known_of[made.kind] += is_known
    figures.show("wire copy: old sentences known", known_of["old"], all_of["old"], 0.95)
    for kind in ("new", "figure"):
        figures.show_none(f"wire copy: {kind} known", known_of[kind], all_of[kind])
    figures.show_none("a week later: sentences that name a day known", later_known, later)


def measure_real(
    articles: Iterable[Article], name: str, figures: Figures, least: float | None
) -> None:
    """Print how many sentences that stand verbatim in an earlier article are known."""
    seen: set[str] = set()
    index = MemoryIndex()
    counts: Counter[str] = Counter()
    for article in articles:
        known = {(span.paragraph, span.start) for span in find_known(article, index)}
        texts = {
            (paragraph.index, sentence.start): paragraph.get_sentence_text(sentence)
            for paragraph in article.paragraphs
            for sentence in paragraph.sentences
        }
        repeated = {
            place: text
            for place, text in texts.items()
            if text in seen and len(_WORD.findall(text)) >= _MIN_WORDS
        }
        counts["all"] += len(repeated)
        counts["known"] += len(known & repeated.keys())
        if missing := repeated.keys() - known:
            proven = find_places(article, index)
            for place in missing:
                held = "day" if _DAY_WORD.search(repeated[place]) else "other"
                counts[held if place in proven else "not found"] += 1
        for place, text in repeated.items():
            if mean_same_time(text, None, None, "english"):
                counts["all, no day"] += 1
                counts["known, no day"] += place in known
        seen.update(texts.values())
        index.add(article)
    figures.show(f"{name}: verbatim elsewhere, known", counts["known"], counts["all"], least)
    known, all_of = counts["known, no day"], counts["all, no day"]
    bound = 0.9 if all_of >= _MIN_REPEATED else None
    figures.show("    that name no day or time", known, all_of, bound)
    for kind in ("not found", "day", "other"):
        figures.show(f"    {kind}", counts[kind], counts["all"])


def measure_time(
    read: Sequence[Paragraphs], index: MemoryIndex, fresh: Sequence[Sequence[str]]
) -> None:
    """Print the time of an article of 90 paragraphs, a third of them read."""
    draw = random.Random(3)
    old = [sentences for source in read for sentences in source]
    times = []
    for number in range(60):
        texts = [draw.choice(old) for _ in range(_PARAGRAPHS // 3)]
        texts += [draw.choice(fresh) for _ in range(_PARAGRAPHS - len(texts))]
        article = make_article(str(number), texts, _DAY)
        start = time.process_time()
        find_known(article, index)
        times.append(1e3 * (time.process_time() - start))
    times.sort()
    median, late = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"{'90 paragraphs, processor time':58} p50 {median:.0f} ms, p95 {late:.0f} ms")


def measure_cased(folder: Path, figures: Figures) -> None:
    """Print the figures of plants and changes for articles with their own capitals."""
    read = list(read_news(folder, _CASED).values())
    # Of another outlet: later articles of this one have sentences of those that were read.
    fresh = [s for source in read_news(folder, _OTHER_OUTLET).values() for s in source]
    index = MemoryIndex()
    for number, source in enumerate(read):
        index.add(make_article(str(number), source, _DAY))
    print(f"{len(read):,} articles with their own capitals read")
    for where in (_BESIDE, _SCATTERED, _ALONE):
        measure_plants(read, index, fresh, figures, where)
    measure_cuts(read, index, figures)
    for seed in _CHANGE_SEEDS:
        measure_changes(read, index, seed, figures)


def run(folder: Path, number: int) -> int:
    """Print all figures; return 1 if a bound is missed."""
    figures = Figures()
    news = read_news(folder, _READ)
    read = list(news.values())[:number]
    fresh = [s for source in read_news(folder, _FRESH).values() for s in source]
    index = MemoryIndex()
    for title, source in zip(news, read, strict=False):
        index.add(make_article(title, source, _DAY))
    print(f"{len(read):,} articles read")
    for where in (_BESIDE, _SCATTERED, _ALONE):
        measure_plants(read, index, fresh, figures, where)
    measure_cased(folder, figures)
    measure_languages(figures)
    measure_copies(read, index, fresh, figures)
    measure_time(read, index, fresh)
    dated = read_dated(folder / "stories-basil.jsonl")
    measure_real(dated, "three outlets (BASIL)", figures, None)
    articles = (make_article(title, source, _DAY) for title, source in news.items())
    measure_real(articles, "CNN and Daily Mail, as if of one day", figures, 0.9)
    undated = read_news(folder, _READ[1:]).items()
    articles = (make_article(title, source, None) for title, source in undated)
    measure_real(articles, "CNN and Daily Mail, without dates", figures, None)
    return int(figures.missed)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000))
