"""Folding an article: the choice of what is shown."""

from __future__ import annotations

from reader.article import Article, Paragraph
from reader.folding.candidates import ShingleIndex, shingles
from reader.folding.judgement import Verdict, judge
from reader.folding.languages import words_of
from reader.folding.relation import Fold, Folding, Repeat
from reader.folding.repeats import find_repeats
from reader.folding.wording import Wording, read_wording

_STRENGTH = ("same", "contained", "variant", "reworded")


def fold_article(article: Article, *, reworded: bool = True) -> Folding:
    """Return what of a prepared article may be hidden, and where that is shown.

    The fullest paragraph comes first; each other is compared with the shown ones that are fuller,
    and folded onto the one that holds it best, else shown itself. So what folds a paragraph is
    shown and holds it directly, and paragraphs are never folded onto one another.
    """
    language = words_of(article.language)
    paragraphs = {paragraph.index: paragraph for paragraph in article.paragraphs}
    copies: dict[str, list[int]] = {}
    for paragraph in article.paragraphs:
        copies.setdefault(paragraph.text, []).append(paragraph.index)
    wordings = [read_wording(paragraphs[same[0]], language) for same in copies.values()]
    wordings.sort(key=lambda wording: wording.fullness, reverse=True)

    index = ShingleIndex()
    folds: list[Fold] = []
    for number, wording in enumerate(wordings):
        runs = shingles(wording.words)
        near = sorted(index.near(runs, 1 + len(runs) // 5))
        best = _best(wording, [wordings[other] for other in near], reworded)
        first, *same = copies[wording.text]
        if best is None:
            index.add(number, runs)
            folds += [Fold(other, first, "same") for other in same]
            continue
        onto, verdict = best
        there = copies[onto.text][0]
        pairs = tuple((wording.piece(g.a, g.a_end), onto.piece(g.b, g.b_end)) for g in verdict.own)
        assert verdict.relation
        folds += [Fold(other, there, verdict.relation, pairs) for other in (first, *same)]
    folds.sort(key=lambda fold: fold.paragraph)
    folded = {fold.paragraph for fold in folds}
    by_text = {wording.text: wording for wording in wordings}
    shown = [p for p in article.paragraphs if p.index not in folded]
    return Folding(tuple(folds), _repeats(shown, [by_text[p.text] for p in shown]))


def _repeats(shown: list[Paragraph], wordings: list[Wording]) -> tuple[Repeat, ...]:
    index = ShingleIndex()
    for number, wording in enumerate(wordings):
        index.add(number, shingles(wording.words))
    repeats = []
    for place, within in find_repeats(wordings, index).items():
        paragraph = shown[place.paragraph]
        start, end = wordings[place.paragraph].sentence_span(place.sentence)
        repeats.append(Repeat(paragraph.index, start, end, shown[within].index))
    return tuple(sorted(repeats, key=lambda repeat: (repeat.paragraph, repeat.start)))


def _best(wording: Wording, near: list[Wording], reworded: bool) -> tuple[Wording, Verdict] | None:
    found: tuple[Wording, Verdict] | None = None
    for other in near:
        verdict = judge(wording, other)
        if verdict.relation is None or (verdict.relation == "reworded" and not reworded):
            continue
        if found is None or _rank(verdict) < _rank(found[1]):
            found = (other, verdict)
    return found


def _rank(verdict: Verdict) -> int:
    assert verdict.relation
    return _STRENGTH.index(verdict.relation)
