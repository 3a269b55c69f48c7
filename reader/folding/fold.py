"""Folding an article: from its paragraphs to folds, repeats and conflicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.article import Article
from reader.folding.choice import Choice, choose
from reader.folding.conflicts import choose_conflicts, find_conflict
from reader.folding.languages import UNKNOWN, words_of
from reader.folding.lazy import collector_paused
from reader.folding.pieces import cut_piece
from reader.folding.relation import Fold, Folding
from reader.folding.repeats import choose_repeats, find_hit
from reader.folding.sentences import match_sentences
from reader.folding.wording import Wording, read_wording


def fold_article(article: Article, *, reworded: bool = True) -> Folding:
    """Return what of a prepared article may be hidden or dimmed, where it is shown, and conflicts.

    Without ``reworded``, a paragraph whose own words say a thing in another way stays. The model
    is told in ``choice``, ``judgement`` and ``rules``.
    """
    with collector_paused():
        return _fold(article, reworded)


def _fold(article: Article, reworded: bool) -> Folding:
    language = words_of(article.language)
    first: dict[str, int] = {}
    equal: dict[int, list[int]] = {}
    wordings: list[Wording] = []
    for paragraph in article.paragraphs:
        index = first.setdefault(paragraph.text, paragraph.index)
        if index == paragraph.index:
            lists = language if language.writes(paragraph.text) else UNKNOWN
            wordings.append(read_wording(paragraph, lists))
        else:
            equal.setdefault(index, []).append(paragraph.index)
    choice = choose(wordings, reworded=reworded)
    shown: dict[int, Wording] = {}
    related: list[tuple[int, int]] = []
    for pair in choice.related:
        one, other = (choice.wordings[number] for number in pair)
        place, there = first[one.text], first[other.text]
        shown[place], shown[there] = one, other
        related.append((place, there))
    hits, conflicts = set(), set()
    for match in match_sentences(shown, related):
        if hit := find_hit(match):
            hits.add(hit)
        elif conflict := find_conflict(match, shown[match.paragraph]):
            conflicts.add(conflict)
    return Folding(
        tuple(sorted(_folds(choice, first, equal), key=lambda fold: fold.paragraph)),
        choose_repeats(shown, hits),
        choose_conflicts(conflicts),
    )


def _folds(
    choice: Choice, first: Mapping[str, int], equal: Mapping[int, Sequence[int]]
) -> list[Fold]:
    """Return the folds; a text stands ``first`` once, and again where it is ``equal``."""
    folds = []
    unfolded = dict(equal)
    for number, (onto, verdict) in choice.onto.items():
        wording, shown = choice.wordings[number], choice.wordings[onto]
        assert verdict.relation
        pieces = {
            block: cut_piece(wording, shown, block) for block in {*verdict.shown, *verdict.own}
        }
        own_words = tuple(
            (wording.text[piece.start : piece.end], shown.text[piece.there_start : piece.there_end])
            for piece in map(pieces.__getitem__, verdict.shown)
        )
        differences = tuple(map(pieces.__getitem__, verdict.own))
        index = first[wording.text]
        folds += [
            Fold(copy, first[shown.text], verdict.relation, own_words, differences)
            for copy in (index, *unfolded.pop(index, ()))
        ]
    folds += [Fold(copy, index, "same") for index, copies in unfolded.items() for copy in copies]
    return folds
