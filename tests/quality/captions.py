"""How well captions are told: ``python -m tests.quality.captions [DATA_DIR] [--show]``.

Labels are pointers only (``labels/captions-*.jsonl``): articles read whole by hand, the captions
and the paragraphs of which nobody can tell ("unsure": a caption glued to a statement, the second
half of one); every other paragraph is none. Seeds count lines of the file, the others paragraphs.
Without DATA_DIR the seeds alone are judged. In made articles the made kickers are captions, and
what was made after a caption's template counts as unsure; the articles of ``gist-cased.jsonl`` have
none that is worded like one, so that every find there is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.formats import read_articles
from reader.text import prepare
from reader.text.captions import find_captions
from tests.quality.data import make_article

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).with_name("labels")
ENGLISH = "english"
REAL, MADE, CASED = "folding-real.jsonl", "folding-made.jsonl", "gist-cased.jsonl"


@dataclass(frozen=True)
class Case:
    """An article and what stands in it, as paragraph indices."""

    name: str
    article: Article
    captions: frozenset[int]
    unsure: frozenset[int] = frozenset()


@dataclass
class Tally:
    """Paragraphs counted over articles."""

    articles: int = 0
    captions: int = 0
    body: int = 0
    right: int = 0
    wrong: int = 0
    unsure: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, case: Case) -> None:
        """Count one article."""
        found = find_captions(case.article)
        paragraphs = {p.index: p.text for p in case.article.paragraphs}
        wrong = found - case.captions - case.unsure
        self.articles += 1
        self.captions += len(case.captions)
        self.body += len(paragraphs) - len(case.captions | case.unsure)
        self.right += len(found & case.captions)
        self.unsure += len(found & case.unsure)
        self.wrong += len(wrong)
        for kind, places in (("wrong", wrong), ("missed", case.captions - found)):
            self.errors += [
                f"    {kind} {case.name} {place}: {paragraphs[place][:120]}"
                for place in sorted(places)
            ]

    def __str__(self) -> str:
        found = self.right + self.wrong
        sure = f"{self.right / found:.3f}" if found else "-"
        strict = f"{self.right / (found + self.unsure):.3f}" if found + self.unsure else "-"
        recall = f"{self.right / self.captions:.3f}" if self.captions else "-"
        return (
            f"{self.articles:8}{self.captions:10}{self.body:8}{self.right:8}{self.wrong:8}"
            f"{self.unsure:8}{sure:>11}{strict:>9}{recall:>9}"
        )


def read_labelled(path: Path, data: Path | None) -> Iterator[tuple[str, Case]]:
    """Yield the source and the labelled articles of a file of labels."""
    real = _read(data / REAL, "id") if data else {}
    for line in path.read_text(encoding="utf-8").splitlines():
        label: dict[str, Any] = json.loads(line)
        source, name = label["source"], label["article"]
        captions, unsure = frozenset(label["captions"]), frozenset(label["unsure"])
        if source == "seeds":
            article = prepare(read_articles((ROOT / source / name).read_bytes(), name)[0])
            index = {p.line: p.index for p in article.paragraphs}
            captions = frozenset(index[line] for line in captions)
            unsure = frozenset(index[line] for line in unsure)
            yield source, Case(name[:3], article, captions, unsure)
        elif name in real:
            yield (
                source,
                Case(
                    name[:6],
                    prepare(make_article("", real[name]["paras"]), ENGLISH),
                    captions,
                    unsure,
                ),
            )


def read_made(path: Path) -> Iterator[Case]:
    """Yield the made articles with the captions that were made."""
    for name, row in _read(path, "art").items():
        captions = {pair["drop"] for pair in row["pairs"] if pair["kind"] == "caption"}
        unsure = {pair[x] for pair in row["pairs"] if pair["kind"] == "template" for x in "ab"}
        article = prepare(make_article("", row["paras"]), ENGLISH)
        yield Case(name[:6], article, frozenset(captions), frozenset(unsure - captions))


def read_cased(path: Path) -> Iterator[Case]:
    """Yield articles without a caption."""
    for name, row in _read(path, "id").items():
        yield Case(name[:6], prepare(make_article("", row["sents"]), ENGLISH), frozenset())


def _read(path: Path, key: str) -> dict[str, dict[str, Any]]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row[key]: row for row in rows}


def judge(data: Path | None) -> dict[str, Tally]:
    """Return what was counted, by source."""
    tallies: dict[str, Tally] = {}
    for path in sorted(LABELS.glob("captions-*.jsonl")):
        for source, case in read_labelled(path, data):
            half = path.stem.partition("-")[2]
            tallies.setdefault(f"{source}, {half}", Tally()).add(case)
    if data:
        for name, cases in ((MADE, read_made(data / MADE)), (CASED, read_cased(data / CASED))):
            for case in cases:
                tallies.setdefault(name, Tally()).add(case)
    return tallies


def main(arguments: Sequence[str]) -> int:
    """Print a line for each source."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--show", action="store_true", help="print what was wrong or missed")
    options = parser.parse_args(arguments)
    print(f"{'':28}articles  captions    body   right   wrong  unsure  precision   strict   recall")
    for name, tally in judge(options.folder).items():
        print(f"{name:28}{tally}")
        if options.show:
            print("\n".join(tally.errors))
    print("strict: what is unsure counts as wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
