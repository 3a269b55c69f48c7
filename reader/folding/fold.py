"""Folding an article: from its paragraphs to folds, repeats and conflicts."""

from __future__ import annotations

from reader.article import Article
from reader.folding.choice import Choice, choose
from reader.folding.conflicts import choose_conflicts, find_conflict
from reader.folding.languages import words_of
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
    indices: dict[str, list[int]] = {}
    wordings: list[Wording] = []
    for paragraph in article.paragraphs:
        same = indices.setdefault(paragraph.text, [])
        if not same:
            wordings.append(read_wording(paragraph, language))
        same.append(paragraph.index)
    choice = choose(wordings, reworded=reworded)
    shown = {
        indices[wording.text][0]: wording
        for number, wording in enumerate(choice.wordings)
        if number not in choice.onto
    }
    first = [indices[wording.text][0] for wording in choice.wordings]
    related = [(first[one], first[other]) for one, other in choice.related]
    hits, conflicts = set(), set()
    for match in match_sentences(shown, related):
        if hit := find_hit(match):
            hits.add(hit)
        elif conflict := find_conflict(match, shown[match.paragraph]):
            conflicts.add(conflict)
    return Folding(
        tuple(sorted(_folds(choice, indices), key=lambda fold: fold.paragraph)),
        choose_repeats(shown, hits),
        choose_conflicts(conflicts),
    )


def _folds(choice: Choice, indices: dict[str, list[int]]) -> list[Fold]:
    folds = []
    for number, wording in enumerate(choice.wordings):
        first, *equal = indices[wording.text]
        if number not in choice.onto:
            folds += [Fold(index, first, "same") for index in equal]
            continue
        onto, verdict = choice.onto[number]
        shown = choice.wordings[onto]
        assert verdict.relation
        pieces = {
            block: cut_piece(wording, shown, block) for block in {*verdict.shown, *verdict.own}
        }
        own_words = tuple(
            (wording.text[piece.start : piece.end], shown.text[piece.there_start : piece.there_end])
            for piece in map(pieces.__getitem__, verdict.shown)
        )
        differences = tuple(map(pieces.__getitem__, verdict.own))
        folds += [
            Fold(index, indices[shown.text][0], verdict.relation, own_words, differences)
            for index in (first, *equal)
        ]
    return folds
