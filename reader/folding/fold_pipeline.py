"""The steps of folding an article: from paragraphs to folds, repeats and conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from reader.article import Article
from reader.folding.alignment import locate_difference
from reader.folding.analysis import AnalysedText, analyse_paragraph
from reader.folding.lexicons import EMPTY_LEXICON, lexicon_of
from reader.folding.relations import Representatives, choose_representatives
from reader.folding.result import Conflict, Fold, Folding
from reader.folding.shared_sentences import (
    choose_conflicts,
    choose_repeats,
    find_conflict,
    find_negations,
    find_opposed_claims,
    find_repeated,
    match_sentences,
)
from reader.text.garbage_collection import paused_garbage_collection

_MOST_SHARED = 400  # paragraphs; the words of more are not kept until the next step


def fold_article(article: Article, *, reworded: bool = True) -> Folding:
    """Return the folds, repeats and conflicts of a prepared article.

    With ``reworded`` False, paragraphs that say the same in other words are not folded. The theory
    is explained in ``relations.representative``, ``relations.verdict`` and ``rules``.
    """
    with paused_garbage_collection():
        return _fold_prepared(article, reworded)


def _fold_prepared(article: Article, reworded: bool) -> Folding:
    """Return the folding of an article."""
    article_lexicon = lexicon_of(article.language)
    is_shared = len(article.paragraphs) <= _MOST_SHARED
    first_index: dict[str, int] = {}
    equal_indices: dict[int, list[int]] = {}
    analysed_texts: list[AnalysedText] = []
    for paragraph in article.paragraphs:
        index = first_index.setdefault(paragraph.text, paragraph.index)
        if index == paragraph.index:
            lexicon = (
                article_lexicon if article_lexicon.is_script_of(paragraph.text) else EMPTY_LEXICON
            )
            analysed_texts.append(analyse_paragraph(paragraph, lexicon, is_shared=is_shared))
        else:
            equal_indices.setdefault(index, []).append(paragraph.index)
    representatives = choose_representatives(analysed_texts, reworded=reworded)
    shown: dict[int, AnalysedText] = {}
    related_pairs: list[tuple[int, int]] = []
    for pair in representatives.related_pairs:
        one, other = (representatives.analysed_texts[number] for number in pair)
        one_index, other_index = first_index[one.text], first_index[other.text]
        shown[one_index], shown[other_index] = one, other
        related_pairs.append((one_index, other_index))
    repeated, conflicts = set(), set(find_negations(shown, related_pairs))
    for match in match_sentences(shown, related_pairs):
        if sentence_pair := find_repeated(match):
            repeated.add(sentence_pair)
        elif conflict := find_conflict(match, shown[match.paragraph]):
            conflicts.add(conflict)
    conflicts |= _leave_out_known(find_opposed_claims(shown, related_pairs), conflicts)
    return Folding(
        tuple(
            sorted(
                _list_folds(representatives, first_index, equal_indices),
                key=lambda fold: fold.paragraph,
            )
        ),
        choose_repeats(shown, repeated),
        choose_conflicts(conflicts),
    )


def _leave_out_known(claims: Iterable[Conflict], conflicts: Set[Conflict]) -> set[Conflict]:
    """Return the conflicts of claims whose paragraphs have none yet."""
    known = {(conflict.paragraph, conflict.other) for conflict in conflicts}
    return {claim for claim in claims if (claim.paragraph, claim.other) not in known}


def _list_folds(
    representatives: Representatives,
    first_index: Mapping[str, int],
    equal_indices: Mapping[int, Sequence[int]],
) -> list[Fold]:
    """Return the folds of all paragraphs.

    ``first_index`` gives the first paragraph with a text, ``equal_indices`` the further paragraphs
    with the same text as a first one.
    """
    folds = []
    unlisted = dict(equal_indices)
    for number, (onto, verdict) in representatives.folded_onto.items():
        analysed, shown = (
            representatives.analysed_texts[number],
            representatives.analysed_texts[onto],
        )
        assert verdict.relation
        differences_by_block = {
            block: locate_difference(analysed, shown, block)
            for block in {*verdict.shown_differences, *verdict.differences}
        }
        own_words = tuple(
            (
                analysed.text[difference.start : difference.end],
                shown.text[difference.there_start : difference.there_end],
            )
            for difference in map(differences_by_block.__getitem__, verdict.shown_differences)
        )
        differences = tuple(map(differences_by_block.__getitem__, verdict.differences))
        index = first_index[analysed.text]
        folds += [
            Fold(copy, first_index[shown.text], verdict.relation, own_words, differences)
            for copy in (index, *unlisted.pop(index, ()))
        ]
    folds += [Fold(copy, index, "same") for index, copies in unlisted.items() for copy in copies]
    return folds
