"""Defects of summaries: ``python -m tests.quality.defects DATA_DIR [--seed N]``.

Counts, in summaries of five sentences of the seeds and of a hundred articles with capitals, what a
reader would stumble over: fragments, captions, sentences that lean on what is not there, speech
without its speaker, two sentences that say one thing. Before that it prints how well the check
itself finds these in sentences that were labelled by hand (``labels/defects*.jsonl``, pointers
only: article, sentence, hash of its text).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.folding import Folding, fold_article
from reader.formats import read_articles
from reader.summarising import METHODS, Length, Summary, summarise
from reader.summarising.standalone import SentenceDefect, find_defects, find_quoted_spans, is_cased
from reader.summarising.terms import find_words, vocabulary_of
from reader.text import prepare
from tests.quality.data import Row, make_article, read_rows, shuffle

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).with_name("labels")
ARTICLES = 100
SENTENCES = 5
SAME = 0.5  # two sentences that share so much of the shorter one's content words say one thing
REPEATED = "says a thing again"


@cache
def read_seed(name: str) -> Article:
    """Return a prepared article of seeds/."""
    return prepare(read_articles((ROOT / "seeds" / name).read_bytes(), name)[0])


def check(article: Article, paragraph: int, start: int, end: int) -> frozenset[SentenceDefect]:
    """Return what the check finds in a sentence of an article."""
    text = article.paragraphs[paragraph].text
    quoted = [
        (max(a, start) - start, min(b, end) - start)
        for a, b in find_quoted_spans(text)
        if a < end and b > start
    ]
    cased = is_cased([p.text for p in article.paragraphs])
    language = article.language or "english"
    follows = text[:start].strip() != ""
    return find_defects(
        text[start:end], quoted=quoted, cased=cased, follows=follows, language=language
    )


def read_labels(
    path: Path, rows: dict[str, Row]
) -> Iterator[tuple[frozenset[SentenceDefect], set[str]]]:
    """Yield what the check finds in each labelled sentence that is still there, and its labels."""
    for line in path.read_text(encoding="utf-8").splitlines():
        label: dict[str, Any] = json.loads(line)
        number = label["sentence"]
        if "paragraph" in label:
            article = read_seed(label["article"])
            paragraph = label["paragraph"]
            sentence = article.paragraphs[paragraph].sentences[number]
            start, end = sentence.start, sentence.end
        elif label["article"] in rows:
            article = make_article("", list(rows[label["article"]].sentences))
            paragraph, start, end = number, 0, len(article.paragraphs[number].text)
        else:
            continue
        text = article.paragraphs[paragraph].text[start:end]
        if hashlib.blake2b(text.encode(), digest_size=6).hexdigest() == label["hash"]:
            yield check(article, paragraph, start, end), set(label["defects"])


def judge(path: Path, rows: dict[str, Row]) -> None:
    """Print precision and recall of the check on labelled sentences."""
    # Half quotations are told by their marks; nobody has labelled them.
    told = {SentenceDefect.HALF_QUOTATION}
    pairs = [(found - told, labels) for found, labels in read_labels(path, rows)]
    print(f"\n{path.name}: {len(pairs)} labelled sentences{'':12} precision    recall")
    for defect in [*(d for d in SentenceDefect if d not in told), None]:
        name = defect.name.lower() if defect else "any"
        given = [(defect in found if defect else bool(found)) for found, _ in pairs]
        meant = [(name in labels if defect else bool(labels)) for _, labels in pairs]
        right = sum(a and b for a, b in zip(given, meant, strict=True))
        print(
            f"  {defect.value if defect else 'any of these':40} {right:3}/{sum(given):3}"
            f"      {right:3}/{sum(meant):3}"
        )


def count(article: Article, summary: Summary) -> Counter[str]:
    """Return the defects of one summary."""
    defects: Counter[str] = Counter()
    ends = {(s.paragraph, s.end) for s in summary.sentences}
    sets = []
    for sentence in summary.sentences:
        found = check(article, sentence.paragraph, sentence.start, sentence.end)
        text = article.paragraphs[sentence.paragraph].text
        before = (sentence.paragraph, len(text[: sentence.start].rstrip()))
        refers_to_unchosen = SentenceDefect.UNRESOLVED_REFERENCE in found and before not in ends
        defects.update(
            f.value
            for f in found
            if f is not SentenceDefect.UNRESOLVED_REFERENCE or refers_to_unchosen
        )
        language = article.language or "english"
        terms = map(vocabulary_of(language).term, find_words(sentence.text))
        sets.append({stem for stem, means in terms if means})
    for one, other in combinations(sets, 2):
        if len(one & other) >= SAME * min(len(one), len(other)) > 0:
            defects[REPEATED] += 1
    defects["sentences"] = len(summary.sentences)
    return defects


def compare(name: str, cases: Sequence[tuple[Article, Folding]], methods: Sequence[str]) -> None:
    """Print the defects of each method's summaries."""
    print(f"\n{name}")
    kinds = [*(defect.value for defect in SentenceDefect), REPEATED, "sentences"]
    print(f"  {'':12}" + "".join(f"{kind[:22]:>24}" for kind in kinds))
    for method in methods:
        defects: Counter[str] = Counter()
        for article, folding in cases:
            summary = summarise(article, folding, method, Length(sentences=SENTENCES))
            defects += count(article, summary)
        print(f"  {method:12}" + "".join(f"{defects[kind]:24}" for kind in kinds))


def report_read(path: Path) -> None:
    """Print of how many sentences of summaries that were read a strict reader would change some."""
    summaries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    print(f"\n{path.name}: {len(summaries)} summaries that were read")
    for sample in dict.fromkeys(summary["sample"] for summary in summaries):
        of = [summary for summary in summaries if summary["sample"] == sample]
        chosen, change = (sum(len(one[key]) for one in of) for key in ("chosen", "change"))
        share = f"{change / chosen:.2f} to change"
        print(f"  {sample:8} {len(of):3} summaries {chosen:4} sentences, {share}")


def main(arguments: Sequence[str]) -> int:
    """Judge the check, then count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="of the sample and the shuffling")
    options = parser.parse_args(arguments)
    rows = read_rows(options.folder / "gist-cased.jsonl")
    for path in sorted(LABELS.glob("defects*.jsonl")):
        judge(path, {row.id: row for row in rows})
    report_read(LABELS / "summaries-read.jsonl")
    names = sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))
    seeds = [(read_seed(name), fold_article(read_seed(name))) for name in names]
    compare(f"seeds, {len(seeds)} articles", seeds, METHODS)
    sample = random.Random(options.seed).sample(rows, min(ARTICLES, len(rows)))
    cased = [(make_article(row.title, shuffle(row, options.seed)), Folding()) for row in sample]
    compare(f"gist-cased, {len(cased)} articles, seed {options.seed}", cased, METHODS)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
