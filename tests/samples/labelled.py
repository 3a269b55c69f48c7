"""The labels of the samples, and the samples' digests."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from reader.digest import Digest, make_digest
from reader.folding import Fold
from reader.formats import read_file
from reader.samples import sample_folder

LABELS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "labels").glob("*.json"))
}


@cache
def digest_of(sample: str) -> Digest:
    """Return the digest of a labelled sample, by its number."""
    (article,) = read_file(sample_folder() / LABELS[sample]["sample"])
    return make_digest(article)


@cache
def find_lines(sample: str) -> dict[int, str]:
    """Return the repaired text of each paragraph by its line."""
    return {p.line: p.text for p in digest_of(sample).article.paragraphs if p.line is not None}


@cache
def folds_of(sample: str) -> dict[tuple[int, int], Fold]:
    """Return the folds by the lines of the folded and the shown paragraph."""
    digest = digest_of(sample)
    line = [paragraph.line or 0 for paragraph in digest.article.paragraphs]
    return {(line[fold.paragraph], line[fold.onto]): fold for fold in digest.folding.folds}


@cache
def repeats_of(sample: str) -> dict[tuple[int, int], list[str]]:
    """Return the repeated sentences by the lines of their paragraph and of the other one."""
    digest = digest_of(sample)
    paragraphs = digest.article.paragraphs
    found: dict[tuple[int, int], list[str]] = {}
    for repeat in digest.folding.repeats:
        paragraph, within = paragraphs[repeat.paragraph], paragraphs[repeat.within]
        lines = paragraph.line or 0, within.line or 0
        found.setdefault(lines, []).append(paragraph.text[repeat.start : repeat.end])
    return found


@cache
def conflicts_of(sample: str) -> dict[tuple[int, int], tuple[str, str, str]]:
    """Return the conflicts by the lines of both paragraphs: the kind, and what each says."""
    digest = digest_of(sample)
    paragraphs = digest.article.paragraphs
    found: dict[tuple[int, int], tuple[str, str, str]] = {}
    for conflict in digest.folding.conflicts:
        one, other = paragraphs[conflict.paragraph], paragraphs[conflict.other]
        found[one.line or 0, other.line or 0] = (
            conflict.kind,
            one.text[conflict.start : conflict.end],
            other.text[conflict.other_start : conflict.other_end],
        )
    return found


def ways(label: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the pairs of lines, folded and shown, that meet a label of a fold or a repeat."""
    line, others = label["line"], label.get("onto") or label["in"]
    return [(line, o) for o in others] + [(o, line) for o in others if label.get("either")]


def copies(labels: dict[str, Any]) -> set[tuple[int, int]]:
    """Return the pairs of lines that a sample's labels let fold."""
    folds = labels["folds"] + labels.get("may_fold", [])
    return {way for label in folds for way in ways(label)}


def each(kind: str) -> list[Any]:
    """Return the arguments of one test for each label of a kind: the sample and the label."""
    return [(sample, label) for sample, labels in LABELS.items() for label in labels.get(kind, ())]


def name(value: object) -> str:
    """Return a test's name for a label: its lines."""
    if isinstance(value, dict):
        lines = value.get("lines") or [value["line"], *(value.get("onto") or value.get("in") or [])]
        return "-".join(map(str, lines))
    return str(value)
