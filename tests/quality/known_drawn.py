"""Known sentences of real news, read by eye: python -m tests.quality.known_drawn DATA [SEED FILE]

Every article of DATA is looked up among those before it, in order of date where there are dates.
With SEED and FILE 200 known sentences are drawn, at most one for two articles and none twice, and
written to FILE with their contexts, to be read. Without them the labels of earlier readings
(``known_labels.csv``) are compared with what is known now; status 1 if a sentence that was labelled
wrong is known again.

The labels name places, not texts: corpus, article and read article (their ids in DATA), paragraph
and start of both sentences; then "right" or "wrong", the seed, and why.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.article import Article, Paragraph
from reader.known import find_known
from reader.known.memory_index import MemoryIndex
from reader.text.sentences import find_sentences
from tests.quality.figures_table import Figures
from tests.quality.known_cases import make_article, read_dated, read_news, read_rows

_LABELS = Path(__file__).parent / "known_labels.csv"
_DRAWN = 200
_NEAR = 2  # paragraphs of context
_NEWS = ("gist-train-more.jsonl", "gist-train.jsonl")


class KnownPlace(NamedTuple):
    """A known sentence: its place and that of the read one."""

    corpus: str
    article: str
    paragraph: int
    start: int
    read: str
    there: int
    there_start: int


def read_corpora(folder: Path) -> Iterator[tuple[str, list[Article]]]:
    """Yield the articles of each corpus in the order of reading."""
    yield "basil", read_dated(folder / "stories-basil.jsonl")
    ecb = [
        _make(f"{row['story']}-{number}", row["paras"])
        for number, row in enumerate(read_rows(folder / "stories-ecb.jsonl"))
    ]
    random.Random(1).shuffle(ecb)
    yield "ecb", ecb
    yield (
        "ledes",
        [
            _make(f"{number}-{i}", [article["title"], article["text"]])
            for number, row in enumerate(read_rows(folder / "briefing-train.jsonl"))
            for i, article in enumerate(row["articles"])
        ],
    )
    news = read_news(folder, _NEWS).items()
    yield "news", [make_article(key, source, None) for key, source in news]


def _make(key: str, texts: Sequence[str]) -> Article:
    """Return an article without a date."""
    paragraphs = tuple(
        Paragraph(i, None, text, text, find_sentences(text, "english"))
        for i, text in enumerate(text for text in texts if text.strip())
    )
    return Article(key, key, None, None, paragraphs, language="english")


def find_all(corpus: str, articles: Sequence[Article]) -> Iterator[KnownPlace]:
    """Yield the known sentences of the articles, each looked up among those before it."""
    index = MemoryIndex()
    for article in articles:
        for span in find_known(article, index):
            read = articles[span.article].path
            yield KnownPlace(
                corpus,
                article.path,
                span.paragraph,
                span.start,
                read,
                span.there,
                span.there_start,
            )
        index.add(article)


def draw_places(
    places: Sequence[KnownPlace], articles: dict[str, dict[str, Article]], seed: int
) -> list[KnownPlace]:
    """Return known sentences, at most one for two articles and none twice."""
    draw = random.Random(seed)
    shuffled = sorted(places)
    draw.shuffle(shuffled)
    of_pair = {(place.corpus, place.article, place.read): place for place in shuffled}
    drawn = list(of_pair.values())
    draw.shuffle(drawn)
    of_text: dict[str, KnownPlace] = {}
    for place in drawn:
        article = articles[place.corpus][place.article]
        of_text.setdefault(_sentence_text(article, place.paragraph, place.start), place)
    return list(of_text.values())[:_DRAWN]


def _sentence_text(article: Article, index: int, start: int) -> str:
    """Return the sentence of a paragraph that begins at an offset, without marks around it."""
    paragraph = article.paragraphs[index]
    end = min((s.end for s in paragraph.sentences if s.end > start), default=start)
    return paragraph.text[start:end].strip("'\"‘’“” ")


def show_place(place: KnownPlace, articles: dict[str, Article]) -> str:
    """Return a known sentence and the read one, marked, with what stands around them."""
    lines = [f"{place}"]
    for key, index, start in (
        (place.article, place.paragraph, place.start),
        (place.read, place.there, place.there_start),
    ):
        article = articles[key]
        lines.append(f"  {article.path} {article.date or ''}")
        for paragraph in article.paragraphs[max(0, index - _NEAR) : index + _NEAR]:
            text = paragraph.text
            if paragraph.index == index:
                end = min((s.end for s in paragraph.sentences if s.end > start), default=start)
                text = f"{text[:start]}<<{text[start:end]}>>{text[end:]}"
            lines.append(f"    {text}")
    return "\n".join(lines)


def read_labels() -> list[tuple[KnownPlace, str]]:
    """Return the labelled places."""
    with _LABELS.open(encoding="utf-8", newline="") as lines:
        return [
            (
                KnownPlace(
                    row["corpus"],
                    row["article"],
                    int(row["paragraph"]),
                    int(row["start"]),
                    row["read"],
                    int(row["there"]),
                    int(row["there_start"]),
                ),
                row["label"],
            )
            for row in csv.DictReader(lines)
        ]


def run(folder: Path, seed: int | None, path: Path | None) -> int:
    """Write a draw, or compare the labels with what is known now."""
    places: list[KnownPlace] = []
    articles: dict[str, dict[str, Article]] = {}
    for corpus, read in read_corpora(folder):
        articles[corpus] = {article.path: article for article in read}
        found = list(find_all(corpus, read))
        print(f"{corpus}: {len(read):,} articles, {len(found):,} known sentences")
        places += found
    if seed is not None and path is not None:
        drawn = draw_places(places, articles, seed)
        text = "\n\n".join(show_place(place, articles[place.corpus]) for place in drawn)
        path.write_text(text + "\n", encoding="utf-8")
        return 0
    figures = Figures()
    known = {place[:4] for place in places}
    labels = read_labels()
    for label in ("right", "wrong"):
        of_label = [place for place, given in labels if given == label]
        again = sum(place[:4] in known for place in of_label)
        if label == "right":
            figures.show("labelled right: known now", again, len(of_label), 0.95)
        else:
            figures.show_none("labelled wrong: known now", again, len(of_label))
    return int(figures.missed)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(
        run(Path(arguments[0]), int(arguments[1]), Path(arguments[2]))
        if len(arguments) > 1
        else run(Path(arguments[0]), None, None)
    )
