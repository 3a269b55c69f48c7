"""The figures of folding: ``python -m tests.quality.folding DATA [--pages FILE] [--show]``.

DATA is the folder with folding-seed.json, folding-made.jsonl, folding-real.jsonl and
gist-cased.jsonl. The rules were built on the first half of the made articles and on every other
real one; the rest was looked at afterwards. Exit status 1 if a figure is below its goal.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.article import Article, Paragraph
from reader.folding import Fold, Folding, fold_article
from reader.formats import read_file
from reader.text import prepare, stop_words
from tests.quality.folding_cases import make_articles
from tests.quality.folding_check import violations

SEEDS = Path(__file__).parents[2] / "seeds"
HIDDEN = ("same", "contained")
CONFLICTS = ("number", "date", "unit")
# A caption that has only this before the sentence says nothing of its own.
_PICTURE_KICKER = re.compile(r"(pictured|picture|photo|image)?( ?(above|below))?: ", re.IGNORECASE)
NEVER = ("number", "date", "unit", "negation", "entity", "roleswap", "template", "partial")
MADE_COUNT = 300  # freshly made articles

# Pairs of folding-made.jsonl whose label a reader would not agree with: article, a, b, and why.
RELABELLED: dict[tuple[int, int, int], str] = {}


@dataclass
class Tally:
    """What was folded of the labelled pairs, and what was folded besides."""

    pairs: Counter[tuple[str, str, str]] = field(default_factory=Counter)  # label, kind, relation
    besides: Counter[str] = field(default_factory=Counter)  # relation of a copy that is one
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    conflicts: Counter[tuple[str, str]] = field(default_factory=Counter)  # found as, kind
    violations: list[str] = field(default_factory=list)
    folds: int = 0

    def count(self, label: str, kinds: Iterable[str] = (), relations: Iterable[str] = ()) -> int:
        """Return the pairs with this label; of any kind or relation where none is given."""
        kinds, relations = tuple(kinds), tuple(relations)
        return sum(
            number
            for (one, kind, relation), number in self.pairs.items()
            if one == label
            and (not kinds or kind in kinds)
            and (not relations or relation in relations)
        )


def article_of(paras: Iterable[str]) -> Article:
    """Return texts as a prepared English article."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(paras))
    return prepare(Article("", "", None, None, paragraphs), "english")


def check(article: Article, folding: Folding, tally: Tally) -> None:
    """Look with other eyes whether all that is folded is on screen."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    for fold in folding.folds:
        tally.folds += 1
        for missing in violations(texts[fold.paragraph], texts[fold.onto], fold.own_words):
            tally.violations.append(f"{missing!r}: {texts[fold.paragraph]} / {texts[fold.onto]}")


def measure(cases: Iterable[tuple[int, list[str], list[dict[str, Any]]]]) -> Tally:
    """Fold articles with labelled pairs and count."""
    tally = Tally()
    for number, paras, pairs in cases:
        article = article_of(paras)
        folding = fold_article(article)
        check(article, folding, tally)
        folded = dict(folding.folded)
        kinds = {}
        for pair in pairs:
            a, b = pair["a"], pair["b"]
            if pair["kind"] == "caption" and _PICTURE_KICKER.match(paras[pair["drop"]]):
                pair = {**pair, "kind": "picture"}
            kinds[frozenset((a, b))] = pair["kind"]
            label = "dup" if (number, a, b) in RELABELLED else pair["label"]
            fold = next((f for f in _between(folding, a, b)), None)
            relation = fold.relation if fold else "-"
            # The caption itself may be shown: its kicker is not lost then.
            shown = pair["kind"] == "caption" and fold and fold.paragraph != pair["drop"]
            tally.pairs[label, "shown caption" if shown else pair["kind"], relation] += 1
            text = f"{number} {pair['kind']} {relation}\n    {paras[a]}\n    {paras[b]}"
            if fold:
                folded.pop(fold.paragraph)
            if label == "dup" and relation in ("-", "reworded"):
                tally.missed.append(text)
            if fold and (label in ("not", "partial") or (label == "soft" and relation in HIDDEN)):
                tally.wrong.append(text)
        for fold in folded.values():
            _count_besides(number, paras, fold, tally)
        for conflict in folding.conflicts:
            kind = kinds.get(frozenset((conflict.paragraph, conflict.other)), "none")
            tally.conflicts[conflict.kind, kind] += 1
    return tally


def _between(folding: Folding, a: int, b: int) -> Iterator[Fold]:
    folded = folding.folded
    for one, other in ((a, b), (b, a)):
        if one in folded and folded[one].onto == other:
            yield folded[one]


def _count_besides(number: int, paras: list[str], fold: Fold, tally: Tally) -> None:
    """Count a fold of no labelled pair: right where the one text stands in the other as it is.

    Function words of its own are allowed, and lost spaces and edges.
    """
    one, other = paras[fold.paragraph], paras[fold.onto]
    for own, _ in fold.own_words if fold.relation == "variant" else ():
        one = one.replace(own, "")
    if _content(one) in _content(other) or _letters(one) in _letters(other):
        tally.besides[fold.relation] += 1
    else:
        tally.wrong.append(f"{number} no pair, {fold.relation}\n    {one}\n    {other}")


def _content(text: str) -> str:
    words = re.findall(r"\w+", text.lower())
    return f" {' '.join(word for word in words if word not in stop_words('english'))} "


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


class Report:
    """Prints figures beside their goals and remembers whether all are met."""

    def __init__(self) -> None:
        self.failed = 0

    def say(
        self, name: str, value: float, goal: float, note: str = "", *, least: bool = True
    ) -> None:
        """Print one figure; ``least`` says that the goal is a lower bound."""
        met = value >= goal if least else value <= goal
        self.failed += not met
        sign = "≥" if least else "≤"
        mark = "" if met else "  MISSED"
        print(f"  {name:<44} {value:8.4g}  ({sign} {goal:g}) {note}{mark}")


def report_made(name: str, tally: Tally, report: Report) -> None:
    """Print the figures of labelled pairs."""
    print(f"\n{name}")
    strict_dups = [kind for (label, kind, _) in tally.pairs if label == "dup" and kind != "caption"]
    wrong_hidden = (
        sum(tally.count(label, (), HIDDEN) for label in ("not", "partial", "soft"))
        + tally.count("dup", ("caption",), HIDDEN)
        + sum(" no pair, same" in w or " no pair, contained" in w for w in tally.wrong)
    )
    right_hidden = tally.count("dup", strict_dups, HIDDEN) + sum(tally.besides[r] for r in HIDDEN)
    strict = tally.count("dup", strict_dups)
    report.say("hidden: precision", right_hidden / max(1, right_hidden + wrong_hidden), 0.999)
    report.say(
        "hidden: recall of copies without captions",
        tally.count("dup", strict_dups, HIDDEN) / strict,
        0.94,
        f"of {strict}",
    )
    with_variants = (*HIDDEN, "variant")
    wrong = sum(
        tally.count(label, (), with_variants) for label in ("not", "partial", "soft")
    ) + sum(" no pair, " in w and "reworded" not in w for w in tally.wrong)
    right = tally.count("dup", (), with_variants) + sum(tally.besides[r] for r in with_variants)
    report.say("with variants: precision", right / max(1, right + wrong), 0.993)
    report.say(
        "with variants: recall of all copies",
        tally.count("dup", (), with_variants) / tally.count("dup"),
        0.995,
        f"of {tally.count('dup')}",
    )
    right = tally.count("soft", (), ("reworded",)) + tally.count("dup", (), ("reworded",))
    wrong = sum(tally.count(label, (), ("reworded",)) for label in ("not", "partial"))
    wrong += sum(" no pair, reworded" in w for w in tally.wrong)
    report.say("reworded: precision", right / max(1, right + wrong), 0.95)
    report.say(
        "reworded: recall",
        tally.count("soft", (), ("reworded",)) / max(1, tally.count("soft")),
        0.5,
        f"of {tally.count('soft')}",
    )
    traps = tally.count("not") + tally.count("partial")
    folded = sum(tally.count(label, (), with_variants) for label in ("not", "partial"))
    report.say("traps folded", folded, 0, f"of {traps}", least=False)
    folded = sum(tally.count(label, NEVER, ("reworded",)) for label in ("not", "partial"))
    report.say("traps of facts, names, roles folded as reworded", folded, 0, least=False)
    _report_conflicts(tally)
    report.say(
        "words lost by an independent look",
        len(tally.violations),
        0,
        f"in {tally.folds} folds",
        least=False,
    )


def _report_conflicts(tally: Tally) -> None:
    for name, kinds in (("conflicts", CONFLICTS), ("negations", ("negation", "modal", "denial"))):
        told = {one: n for one, n in tally.conflicts.items() if one[0] in kinds}
        right = sum(n for (_, kind), n in told.items() if kind in kinds)
        labelled = tally.count("not", kinds)
        print(f"  {name}: {right} of {labelled} found, {sum(told.values()) - right} wrong")


def report_real_article(data: Path, report: Report) -> None:
    """Print whether the real article is folded as it is labelled."""
    print("\nThe real article")
    article = prepare(next(iter(read_file(next(SEEDS.glob("000_*.txt"))))))
    folding = fold_article(article)
    line = {paragraph.index: paragraph.line for paragraph in article.paragraphs}
    folds = {(line[fold.paragraph], line[fold.onto]): fold for fold in folding.folds}
    labels = json.loads((data / "folding-seed.json").read_text("utf-8"))
    negative = [set(case["lines"]) for case in labels["hard_negatives"]]
    for one, other in ((28, 61), (66, 78), (72, 61)):
        fold = folds.get((one, other))
        report.say(f"{one} hidden behind {other}", bool(fold and fold.relation in HIDDEN), 1)
    fold = folds.get((30, 73))
    report.say("30 folded onto 73, own words on screen", bool(fold and fold.own_words), 1)
    besides = set(folds) - {(28, 61), (66, 78), (72, 61), (30, 73), (86, 9)}
    report.say("other folds", len(besides), 0, str(besides or ""), least=False)
    wrong = sum(any({one, other} <= lines for lines in negative) for one, other in besides)
    report.say("hard negatives folded", wrong, 0, f"of {len(negative)} groups", least=False)
    repeats = Counter((line[r.paragraph], line[r.within]) for r in folding.repeats)
    report.say("sentences of 69 that 62 has", repeats[69, 62] + repeats[62, 69], 3)
    report.say("sentences of 62 that 67 has", repeats[62, 67], 1)
    print(f"  other repeats: {sum(repeats.values()) - 4}, conflicts: {len(folding.conflicts)}")
    tally = Tally()
    check(article, folding, tally)
    report.say("words lost", len(tally.violations), 0, least=False)


def report_real(name: str, rows: list[dict[str, Any]], report: Report, *, show: bool) -> None:
    """Print the figures of real articles: copies, and those that need their own words shown.

    ``hide`` of a pair says which may be hidden; of several ways, which ";" parts, the first counts.
    """
    print(f"\n{name}, {len(rows)} articles")
    hit = strict = hit_own = own = 0
    wrong, tally = [], Tally()
    repeats = 0
    for row in rows:
        article = article_of(row["paras"])
        folding = fold_article(article)
        check(article, folding, tally)
        repeats += len(folding.repeats)
        labels = {frozenset((pair["a"], pair["b"])): pair for pair in row["pairs"]}
        for pair in row["pairs"]:
            sides = {"a": [pair["a"]], "b": [pair["b"]], "either": [pair["a"], pair["b"]]}
            way, _, shown = pair["hide"].partition(";")[0].partition(",")
            if way in sides:
                found = any(side in folding.folded for side in (pair["a"], pair["b"]))
                if shown:
                    own, hit_own = own + 1, hit_own + found
                else:
                    strict, hit = strict + 1, hit + found
                if show and not found:
                    print(
                        f"  missed: {row['paras'][pair['a']]}\n          {row['paras'][pair['b']]}"
                    )
        for fold in folding.folds:
            pair = labels.get(frozenset((fold.paragraph, fold.onto)))
            if not _may_hide(pair, fold) and fold.relation != "same":
                wrong.append(fold)
                texts = row["paras"][fold.paragraph], row["paras"][fold.onto]
                print(f"  wrong: {fold.relation} {fold.own_words}\n    " + "\n    ".join(texts))
    report.say("wrong", len(wrong), 0, f"of {tally.folds} folds", least=False)
    report.say("copies found", hit / strict, 0.9, f"{hit} of {strict}")
    print(f"  found of those with own words to be shown: {hit_own} of {own}")
    report.say("words lost", len(tally.violations), 0, least=False)
    print(f"  repeats: {repeats}")


def _may_hide(pair: dict[str, Any] | None, fold: Fold) -> bool:
    if pair is None:
        return False
    side = "a" if fold.paragraph == pair["a"] else "b"
    for hide in pair["hide"].split("; "):
        way, _, shown = hide.partition(",")
        if way == "borderline":
            return True
        if way in (side, "either") and (not shown or fold.own_words):
            return True
    return False


def report_samples(report: Report) -> None:
    """Print what conflicts the samples have, and whether their folds lose a word."""
    print("\nThe samples")
    tally = Tally()
    for path in sorted(SEEDS.glob("0*.txt")):
        article = prepare(next(iter(read_file(path))))
        folding = fold_article(article)
        if article.language == "english":
            check(article, folding, tally)
        texts = [paragraph.text for paragraph in article.paragraphs]
        for c in folding.conflicts:
            one, other = (
                texts[c.paragraph][c.start : c.end],
                texts[c.other][c.other_start : c.other_end],
            )
            print(f"  {path.name}: {c.kind} {one} / {other}")
    report.say("words lost", len(tally.violations), 0, f"in {tally.folds} folds", least=False)
    for text in tally.violations:
        print(f"    {text}")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=Path, nargs="+", help="labelled like folding-real.jsonl")
    parser.add_argument("--seed", type=int, default=1, help="of the freshly made cases")
    parser.add_argument("--show", action="store_true", help="print what is wrong or missed")
    options = parser.parse_args()
    data, report = options.data, Report()
    for path in options.pages or ():
        report_real(path.name, read_lines(path), report, show=options.show)
    if options.pages:
        return 1 if report.failed else 0
    report_real_article(data, report)
    report_samples(report)
    real = data / "folding-real.jsonl"
    report_real(real.name, read_lines(real), report, show=options.show)
    rows = read_lines(data / "folding-made.jsonl")
    made = [(i, row["paras"], row["pairs"]) for i, row in enumerate(rows)]
    for half, cases in (("built on", made[:150]), ("looked at", made[150:])):
        tally = measure(cases)
        report_made(f"folding-made.jsonl, the half {half}", tally, report)
        _show(tally, options.show)
    news = [row["sents"] for row in read_lines(data / "gist-cased.jsonl")]
    fresh = make_articles(news, options.seed, MADE_COUNT)
    tally = measure((i, article.paras, article.pairs) for i, article in enumerate(fresh))
    report_made(f"{MADE_COUNT} articles freshly made, seed {options.seed}", tally, report)
    _show(tally, options.show)
    return 1 if report.failed else 0


def _show(tally: Tally, show: bool) -> None:
    for title, texts in (
        ("wrong", tally.wrong),
        ("missed", tally.missed),
        ("lost", tally.violations),
    ):
        for text in texts if show else ():
            print(f"  {title}: {text}")


if __name__ == "__main__":
    sys.exit(main())
